package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;
import org.eligo.dsl.syntax.WindowSyntax.Bound;
import org.eligo.dsl.syntax.WindowSyntax.Side;

/** Builds times, windows, anchors and lengths. */
final class TimeBuilder {
  private final ValueBuilder values;

  TimeBuilder(ValueBuilder values) {
    this.values = values;
  }

  TimeSyntax time(TimeContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case AtAnyTimeContext c -> new TimeSyntax.AtAnyTime(span);
      case AtVisitContext c -> new TimeSyntax.AtVisit(Places.name(c.NAME()), span);
      case EverContext c -> new TimeSyntax.Ever(span);
      case OngoingAtContext c -> new TimeSyntax.OngoingAt(anchor(c.anchor()), span);
      case PartTimeContext c -> {
        TimeSyntax.Overlap overlap =
            c.STARTED() != null
                ? TimeSyntax.Overlap.STARTED
                : c.ENDED() != null ? TimeSyntax.Overlap.ENDED : TimeSyntax.Overlap.THROUGHOUT;
        yield new TimeSyntax.InWindow(overlap, partWindow(c.partWindow()), span);
      }
      case WindowTimeContext c -> inWindow(window(c.window()), span);
      default -> throw new IllegalStateException("no such time: " + context.getClass());
    };
  }

  /** {@code stable in F for L before A} asks of the days from A minus L to A. */
  TimeSyntax stableFor(StableContext context) {
    Span span = Places.of(context.length()).to(Places.of(context.anchor()));
    return inWindow(
        new WindowSyntax.Within(
            length(context.length()), side(context.side()), anchor(context.anchor()), span),
        span);
  }

  TimeSyntax entryTime(EntryTimeContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case OtherTimeContext c -> time(c.time());
      case DistanceTimeContext c -> inWindow(distance(c.distance()), span);
      case BetweenTimeContext c -> inWindow(between(c.from, c.to, span), span);
      default -> throw new IllegalStateException("no such time: " + context.getClass());
    };
  }

  private static TimeSyntax inWindow(WindowSyntax window, Span span) {
    return new TimeSyntax.InWindow(TimeSyntax.Overlap.OVERLAP, window, span);
  }

  private WindowSyntax partWindow(PartWindowContext context) {
    return switch (context) {
      case PlainPartContext c -> window(c.window());
      case DistancePartContext c -> distance(c.distance());
      case BetweenPartContext c -> between(c.from, c.to, Places.of(context));
      default -> throw new IllegalStateException("no such window: " + context.getClass());
    };
  }

  private WindowSyntax between(AnchorContext from, AnchorContext to, Span span) {
    return new WindowSyntax.FromTo(anchor(from), anchor(to), span);
  }

  WindowSyntax window(WindowContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case WithinContext c -> {
        Side side = c.side() == null ? Side.AROUND : side(c.side());
        yield new WindowSyntax.Within(reach(c.reach()), side, anchor(c.anchor()), span);
      }
      case FromContext c -> from(c, span);
      case BeforeContext c -> new WindowSyntax.Until(anchor(c.anchor()), false, span);
      case ByDayContext c -> new WindowSyntax.Until(anchor(c.anchor()), true, span);
      case AfterContext c -> new WindowSyntax.Since(anchor(c.anchor()), false, span);
      case DuringContext c -> new WindowSyntax.During(Places.name(c.NAME()), span);
      default -> throw new IllegalStateException("no such window: " + context.getClass());
    };
  }

  private WindowSyntax from(FromContext context, Span span) {
    ValueSyntax first = bound(context.bound());
    boolean shifted = context.side() != null;
    return switch (context.fromEnd()) {
      case FromToContext end -> {
        ValueSyntax second = bound(end.bound());
        boolean day = context.bound().dayAnchor() != null;
        if (end.side() != null && (shifted || day)) {
          WindowSyntax.Edge begin =
              shifted
                  ? edge(first, context.side(), context.anchor())
                  : new WindowSyntax.Edge(Optional.empty(), Side.AFTER, first);
          yield new WindowSyntax.FromEdgeTo(begin, edge(second, end.side(), end.anchor()), span);
        }
        if (shifted) {
          Side side = side(context.side());
          ValueSyntax anchor = anchor(context.anchor());
          yield new WindowSyntax.FromShifted(first, side, anchor, second, span);
        }
        yield end.side() == null
            ? new WindowSyntax.FromTo(first, second, span)
            : new WindowSyntax.Band(first, second, side(end.side()), anchor(end.anchor()), span);
      }
      default ->
          shifted
              ? new WindowSyntax.FromEdgeOn(edge(first, context.side(), context.anchor()), span)
              : new WindowSyntax.Since(first, true, span);
    };
  }

  private WindowSyntax.Edge edge(ValueSyntax length, SideContext side, AnchorContext anchor) {
    return new WindowSyntax.Edge(Optional.of(length), side(side), anchor(anchor));
  }

  private WindowSyntax distance(DistanceContext context) {
    Bound bound =
        context.LEAST() != null
            ? Bound.AT_LEAST
            : context.MOST() != null
                ? Bound.AT_MOST
                : context.LESS() != null ? Bound.LESS_THAN : Bound.MORE_THAN;
    return new WindowSyntax.Distance(
        bound,
        reach(context.reach()),
        side(context.side()),
        anchor(context.anchor()),
        Places.of(context));
  }

  /** The distance that comparison words mean before a length and a day. */
  Optional<Bound> boundOf(ComparatorContext context) {
    return switch (context) {
      case AtLeastWordsContext c -> Optional.of(Bound.AT_LEAST);
      case AtMostWordsContext c -> Optional.of(Bound.AT_MOST);
      case MoreThanWordsContext c -> Optional.of(Bound.MORE_THAN);
      case LessThanWordsContext c -> Optional.of(Bound.LESS_THAN);
      default -> Optional.empty();
    };
  }

  static ConditionSyntax.Comparator comparator(ComparatorContext context) {
    return switch (context) {
      case AtLeastSignContext c -> ConditionSyntax.Comparator.AT_LEAST;
      case AtLeastWordsContext c -> ConditionSyntax.Comparator.AT_LEAST;
      case AtMostSignContext c -> ConditionSyntax.Comparator.AT_MOST;
      case AtMostWordsContext c -> ConditionSyntax.Comparator.AT_MOST;
      case AboveSignContext c -> ConditionSyntax.Comparator.ABOVE;
      case AboveWordContext c -> ConditionSyntax.Comparator.ABOVE;
      case MoreThanWordsContext c -> ConditionSyntax.Comparator.ABOVE;
      case BelowSignContext c -> ConditionSyntax.Comparator.BELOW;
      case BelowWordContext c -> ConditionSyntax.Comparator.BELOW;
      case LessThanWordsContext c -> ConditionSyntax.Comparator.BELOW;
      default -> ConditionSyntax.Comparator.EQUAL;
    };
  }

  static Side side(SideContext context) {
    return context.BEFORE() != null ? Side.BEFORE : Side.AFTER;
  }

  private ValueSyntax bound(BoundContext context) {
    return context.length() == null ? day(context.dayAnchor()) : length(context.length());
  }

  ValueSyntax anchor(AnchorContext context) {
    return context.value() == null ? day(context.dayAnchor()) : values.value(context.value());
  }

  /** Reads a day that an agreement covers, so that mistakes in it are reported. */
  void coveredDay(CoveredDayContext context) {
    Optional.ofNullable(context.length()).ifPresent(this::length);
    day(context.dayAnchor());
  }

  private ValueSyntax day(DayAnchorContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case DateDayContext c -> new ValueSyntax.DateLiteral(c.getText(), span);
      case ItsDayContext c -> ValueBuilder.its(c.START() != null, c.END() != null, span);
      case NamedDayContext c -> namedDay(c, span);
      case OfNamedDayContext c -> values.dayOf(c, span);
      case OfPickedDayContext c -> values.dayOf(c, span);
      default -> new ValueSyntax.Gap(span);
    };
  }

  private static ValueSyntax namedDay(NamedDayContext context, Span span) {
    List<TerminalNode> names = context.NAME();
    Optional<TimeSyntax> time = Optional.empty();
    if (context.AT() != null) {
      Span said = Places.of(context.AT().getSymbol()).to(span);
      Span at = new Span(Places.of(context.AT().getSymbol()).start(), said.end());
      time =
          Optional.of(
              names.size() > 1
                  ? new TimeSyntax.AtVisit(Places.name(names.get(1)), at)
                  : new TimeSyntax.AtAnyTime(at));
    }
    return new ValueSyntax.Named(
        ValueSyntax.Pick.UNSAID,
        false,
        Places.name(names.getFirst()),
        time,
        Optional.empty(),
        span);
  }

  private ValueSyntax reach(ReachContext context) {
    return context.length() == null
        ? named(Places.name(context.NAME()), Optional.empty(), Places.of(context))
        : length(context.length());
  }

  private static ValueSyntax named(Name name, Optional<TimeSyntax> time, Span span) {
    return new ValueSyntax.Named(
        ValueSyntax.Pick.UNSAID, false, name, time, Optional.empty(), span);
  }

  ValueSyntax length(LengthContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case PlainLengthContext c -> ValueBuilder.number("", c.NUMBER(), c.UNIT(), span);
      case ExtremeLengthContext c -> {
        List<ValueSyntax> of = c.value().stream().map(values::value).toList();
        yield new ValueSyntax.Extreme(c.LONGER() != null, true, of, span);
      }
      case LengthValueContext c -> values.value(c.value());
      default -> new ValueSyntax.Gap(span);
    };
  }
}
