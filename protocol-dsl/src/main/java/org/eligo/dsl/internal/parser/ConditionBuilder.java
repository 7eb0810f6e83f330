package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;

/** Builds conditions. */
final class ConditionBuilder {
  private final DeclaredNames names;
  private final Report report;
  private final ValueBuilder values;
  private final TimeBuilder times;
  private final HistoryBuilder histories;
  private final OutlineBuilder outlines;

  /** A builder for a phrase that ends in no outline. */
  ConditionBuilder(DeclaredNames names, Report report) {
    this(names, report, Optional.empty());
  }

  /**
   * A builder for one phrase.
   *
   * @param below what stands below a phrase that may end in an outline
   */
  ConditionBuilder(DeclaredNames names, Report report, Optional<Below> below) {
    this.names = names;
    this.report = report;
    this.values = new ValueBuilder(this, report);
    this.times = new TimeBuilder(values);
    this.histories = new HistoryBuilder(this, times, report);
    this.outlines = new OutlineBuilder(times, report, below);
  }

  OutlineBuilder outlines() {
    return outlines;
  }

  ValueBuilder values() {
    return values;
  }

  TimeBuilder times() {
    return times;
  }

  ConditionSyntax condition(ConditionContext context) {
    if (!context.AND().isEmpty() && !context.OR().isEmpty()) {
      return mixed(context);
    }
    List<ConditionSyntax> parts = new ArrayList<>(context.operand().size());
    for (OperandContext operand : context.operand()) {
      parts.add(operand(operand));
    }
    Span span = Places.of(context);
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return context.OR().isEmpty()
        ? new ConditionSyntax.And(parts, span)
        : new ConditionSyntax.Or(parts, span);
  }

  /** The condition behind {@code where}; a second quantifier in it needs parentheses. */
  ConditionSyntax whereCondition(TerminalNode where, ConditionContext context) {
    for (OperandContext operand : context.operand().subList(1, context.operand().size())) {
      if (operand.comparison() != null
          && values.onlyPrimary(operand.comparison().value()) instanceof HistoryContext) {
        report.add(
            Diagnostic.of(
                    DiagnosticCode.WHERE_TOO_WIDE,
                    Places.of(operand),
                    "this part could belong to `where` or to the whole rule",
                    "what does it belong to?")
                .with(Places.of(where.getSymbol()), "this runs to the end of the rule")
                .because("`where` runs to the end of the rule or to a closing parenthesis")
                .help(
                    "put the history into parentheses, `(any ... where ...) and ...`, when the"
                        + " part belongs to the rule;\nput this part into parentheses when it is"
                        + " asked of each entry"));
        return new ConditionSyntax.Gap(Places.of(context));
      }
    }
    return condition(context);
  }

  private ConditionSyntax mixed(ConditionContext context) {
    Span and = Places.of(context.AND(0).getSymbol());
    Span or = Places.of(context.OR(0).getSymbol());
    boolean andFirst = and.start() < or.start();
    report.add(
        Diagnostic.of(
                DiagnosticCode.MIXED_AND_OR,
                andFirst ? or : and,
                "`and` and `or` stand side by side without parentheses",
                andFirst ? "then `or`" : "then `and`")
            .with(andFirst ? and : or, andFirst ? "first `and`" : "first `or`")
            .because("readers disagree which of the two holds together more tightly")
            .help("put parentheses round the parts that belong together"));
    return new ConditionSyntax.Gap(Places.of(context));
  }

  private ConditionSyntax operand(OperandContext context) {
    ConditionSyntax inner =
        context.cohort() != null
            ? cohort(context.cohort())
            : context.outline() != null
                ? outlines.condition(context.outline())
                : context.passed() != null
                    ? new ConditionSyntax.CriterionPassed(
                        Places.name(context.passed().NAME()), Places.of(context.passed()))
                    : comparison(context.comparison());
    if (context.KNOWN() != null) {
      Span known = Places.of(context.KNOWN().getSymbol());
      inner = new ConditionSyntax.Known(inner, known.to(inner.span()));
    }
    List<TerminalNode> nots = context.NOT();
    for (int i = nots.size() - 1; i >= 0; i--) {
      inner = new ConditionSyntax.Not(inner, Places.of(nots.get(i).getSymbol()).to(inner.span()));
    }
    return inner;
  }

  private static ConditionSyntax cohort(CohortContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case CohortIsContext c ->
          new ConditionSyntax.CohortTest(c.NOT() != null, choices(List.of(c.choice())), span);
      case CohortInContext c ->
          new ConditionSyntax.CohortTest(c.NOT() != null, choices(c.choice()), span);
      default -> new ConditionSyntax.Gap(span);
    };
  }

  /** The names of choices, or of cohorts. */
  static List<Name> choices(List<ChoiceContext> choices) {
    return choices.stream().map(c -> Places.name(c.getStart())).toList();
  }

  private ConditionSyntax comparison(ComparisonContext context) {
    List<TailContext> tails = context.tail();
    if (tails.isEmpty()) {
      return bare(context.value());
    }
    for (TailContext tail : tails) {
      if (tail instanceof SameSampleTailContext sample) {
        return sameSample(context, sample);
      }
    }
    if (tails.size() == 1
        && values.onlyPrimary(context.value()) instanceof HistoryContext history
        && histories.countsResults(history.entries())) {
      return counted(history.entries(), tails.getFirst(), Places.of(context));
    }
    if (tails.size() == 1) {
      ValueSyntax left = values.value(context.value());
      return tail(left, tails.getFirst(), Places.of(context));
    }
    Optional<WindowTailContext> apart = windowAmong(tails);
    if (apart.isPresent()) {
      return timeApart(tails, apart.get());
    }
    ValueSyntax left = values.value(context.value());
    if (tails.size() == 2 && left instanceof ValueSyntax.Named named && named.time().isEmpty()) {
      Optional<WindowSyntax> window = windowOf(tails.getFirst());
      if (window.isPresent()) {
        return tail(inWindow(named, window.get()), tails.get(1), Places.of(context));
      }
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.CHAINED_COMPARISON,
                Places.of(tails.get(1)),
                "two comparisons share one value",
                "a second comparison")
            .with(Places.of(tails.getFirst()), "the first one")
            .help(
                limited(context)
                    .map(whole ->
                        "`where` runs to the end of the rule; put what is limited into a"
                            + " parenthesis: `("
                            + whole
                            + " ... where ...) <= ...`")
                    .orElse("write both in full and join them with `and`")));
    return new ConditionSyntax.Gap(Places.of(context));
  }

  private static Optional<WindowTailContext> windowAmong(List<TailContext> tails) {
    return tails.stream()
        .filter(WindowTailContext.class::isInstance)
        .map(WindowTailContext.class::cast)
        .findFirst();
  }

  /** A time that does not stand right behind the name it belongs to. */
  private ConditionSyntax timeApart(List<TailContext> tails, WindowTailContext window) {
    boolean second = tails.getFirst() instanceof WindowTailContext;
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                Places.of(window),
                second
                    ? "a second time stands behind the first"
                    : "this time does not stand behind the name that it belongs to",
                second ? "which of the two counts?" : "of what is it the time?")
            .help(
                second
                    ? "keep one of them; two times are two conditions with `and`"
                    : "write the name, its time, and then the comparison:"
                        + " `platelets within 14 days before screening >= 75,000 /uL`"));
    return new ConditionSyntax.Gap(Places.of(window));
  }

  /** The sum, field or result in whose {@code where} a comparison stands. */
  private static Optional<String> limited(ParserRuleContext context) {
    for (var around = context.getParent(); around != null; around = around.getParent()) {
      switch (around) {
        case TotalContext total -> {
          return Optional.of("total ... of " + total.item.getText());
        }
        case FieldOfContext field -> {
          return Optional.of(field.field.getText() + " of latest ...");
        }
        case NamedContext named -> {
          return Optional.of(named.NAME().getText());
        }
        case ParenthesisContext closed -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** {@code at least N}, {@code no} and the like before results that are compared. */
  private ConditionSyntax counted(EntriesContext context, TailContext tail, Span span) {
    ConditionSyntax test = tail(values.anyResult(context), tail, span);
    return context.quantifier() instanceof NoEntryContext && context.apart() == null
        ? new ConditionSyntax.Not(test, span)
        : new ConditionSyntax.CountedResults(
            HistoryBuilder.kind(context.quantifier()),
            histories.count(context.quantifier()),
            Optional.ofNullable(context.apart()).map(histories::apart),
            test,
            span);
  }

  private ConditionSyntax sameSample(ComparisonContext context, SameSampleTailContext tail) {
    Span span = Places.of(context);
    if (values.onlyPrimary(context.value()) instanceof ParenthesisContext parenthesis
        && parenthesis.parenthesisEnd() instanceof PlainEndContext) {
      return new ConditionSyntax.SameSample(
          condition(parenthesis.condition()), times.time(tail.time()), span);
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                Places.of(context.value()),
                "what is asked of one sample stands in parentheses",
                "no parentheses")
            .help(
                "put the whole condition with its comparison into parentheses:"
                    + " `(A / B < 0.3) from the same sample at screening`"));
    return new ConditionSyntax.Gap(span);
  }

  /** A condition without a comparison: a history, a name that holds, or a parenthesis. */
  private ConditionSyntax bare(ValueContext context) {
    Span span = Places.of(context);
    ParserRuleContext primary = values.onlyPrimary(context);
    if (primary instanceof HistoryContext history) {
      return histories.history(history.entries());
    }
    if (primary instanceof ParenthesisContext parenthesis
        && parenthesis.parenthesisEnd() instanceof PlainEndContext) {
      return condition(parenthesis.condition());
    }
    ValueSyntax value = values.value(context);
    return switch (value) {
      case ValueSyntax.Named named -> new ConditionSyntax.Holds(named, span);
      case ValueSyntax.Distributed distributed -> new ConditionSyntax.Holds(distributed, span);
      case ValueSyntax.Gap gap -> new ConditionSyntax.Gap(span);
      case ValueSyntax.NumberLiteral n -> noCondition(span);
      case ValueSyntax.TitreLiteral t -> noCondition(span);
      case ValueSyntax.TwoLimits t -> noCondition(span);
      case ValueSyntax.DateLiteral d -> noCondition(span);
      case ValueSyntax.Age a -> noCondition(span);
      case ValueSyntax.Arithmetic a -> noCondition(span);
      case ValueSyntax.Power p -> noCondition(span);
      case ValueSyntax.Function f -> noCondition(span);
      case ValueSyntax.Extreme e -> noCondition(span);
      case ValueSyntax.When w -> new ConditionSyntax.Holds(w, span);
      case ValueSyntax.InUnit i -> noCondition(span);
      case ValueSyntax.Limit l -> noCondition(span);
      case ValueSyntax.Its i -> noCondition(span);
      case ValueSyntax.FieldOf f -> new ConditionSyntax.Holds(f, span);
      case ValueSyntax.DayOf d -> new ConditionSyntax.Holds(d, span);
      case ValueSyntax.Total t -> noCondition(span);
    };
  }

  private ConditionSyntax noCondition(Span span) {
    report.add(
        Diagnostic.of(
                DiagnosticCode.CONDITION_EXPECTED,
                span,
                "a value alone is neither true nor false",
                "a condition belongs here")
            .help(
                "compare it with something, for instance `>= ...`; what is defined as a value says"
                    + " so: `define NAME in UNIT`, or `in number`"));
    return new ConditionSyntax.Gap(span);
  }

  private ConditionSyntax tail(ValueSyntax left, TailContext context, Span span) {
    return switch (context) {
      case ComparedTailContext tail -> compared(left, tail, span);
      case BetweenTailContext tail -> between(left, tail, span);
      case NormalTailContext tail -> {
        boolean outside = tail.OUTSIDE() != null;
        yield range(
            left,
            outside ? ConditionSyntax.RangeWord.OUTSIDE_NORMAL : ConditionSyntax.RangeWord.NORMAL,
            span);
      }
      case DetectedTailContext tail -> range(left, ConditionSyntax.RangeWord.DETECTED, span);
      case NoneTailContext tail -> range(left, ConditionSyntax.RangeWord.NONE, span);
      case IncludesTailContext tail ->
          new ConditionSyntax.Includes(
              left, ConditionSyntax.IncludeWord.ANY, 1, choices(List.of(tail.choice())), span);
      case IncludesSeveralTailContext tail -> includes(left, tail, span);
      case ChoiceTailContext tail -> choice(left, tail.NOT() != null, List.of(tail.choice()), span);
      case ChoicesTailContext tail -> choice(left, tail.NOT() != null, tail.choice(), span);
      case ListTailContext tail ->
          new ConditionSyntax.ListTest(left, tail.NOT() != null, Places.name(tail.NAME()), span);
      case WindowTailContext tail when isDayOfEntry(left) ->
          new ConditionSyntax.DayTest(left, times.window(tail.window()), span);
      case WindowTailContext tail -> timeApart(List.of(tail), tail);
      default -> new ConditionSyntax.Gap(span);
    };
  }

  private static ConditionSyntax range(
      ValueSyntax left, ConditionSyntax.RangeWord word, Span span) {
    return new ConditionSyntax.RangeTest(left, word, span);
  }

  private static ConditionSyntax choice(
      ValueSyntax left, boolean negated, List<ChoiceContext> choices, Span span) {
    return new ConditionSyntax.ChoiceTest(left, negated, choices(choices), span);
  }

  private ConditionSyntax includes(ValueSyntax left, IncludesSeveralTailContext tail, Span span) {
    SeveralContext several = tail.several();
    ConditionSyntax.IncludeWord word =
        several.ANY() != null
            ? ConditionSyntax.IncludeWord.ANY
            : several.ALL() != null
                ? ConditionSyntax.IncludeWord.ALL
                : several.NONE() != null
                    ? ConditionSyntax.IncludeWord.NONE
                    : ConditionSyntax.IncludeWord.AT_LEAST;
    int count = several.NUMBER() == null ? 1 : HistoryBuilder.count(several.NUMBER(), report);
    return new ConditionSyntax.Includes(left, word, count, choices(tail.choice()), span);
  }

  private ConditionSyntax compared(ValueSyntax left, ComparedTailContext tail, Span span) {
    if (tail.side() == null) {
      ValueSyntax right = values.limit(tail.limitValue());
      return new ConditionSyntax.Compared(
          left, TimeBuilder.comparator(tail.comparator()), right, span);
    }
    if (left instanceof ValueSyntax.Named named && named.time().isEmpty()) {
      Optional<WindowSyntax> window = windowOf(tail);
      if (window.isPresent()) {
        return new ConditionSyntax.Holds(inWindow(named, window.get()), span);
      }
    }
    Optional<WindowSyntax> window = windowOf(tail);
    return isDayOfEntry(left) && window.isPresent()
        ? new ConditionSyntax.DayTest(left, window.get(), span)
        : noWindowHere(tail, span);
  }

  private ConditionSyntax noWindowHere(ComparedTailContext tail, Span span) {
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                Places.of(tail),
                "a distance in time can follow a date only",
                "no date stands before it")
            .help(
                "behind a history or a date stands the distance in words: `"
                    + words(TimeBuilder.comparator(tail.comparator()))
                    + " 12 months before screening`"));
    return new ConditionSyntax.Gap(span);
  }

  private static String words(ConditionSyntax.Comparator sign) {
    return switch (sign) {
      case AT_LEAST, EQUAL -> "at least";
      case AT_MOST -> "at most";
      case ABOVE -> "more than";
      case BELOW -> "less than";
    };
  }

  private ConditionSyntax between(ValueSyntax left, BetweenTailContext tail, Span span) {
    ValueSyntax low = values.limit(tail.low);
    ValueSyntax high = values.limit(tail.high);
    boolean days = isDay(low) && isDay(high);
    if (days && left instanceof ValueSyntax.Named named && named.time().isEmpty()) {
      WindowSyntax window = new WindowSyntax.FromTo(low, high, Places.of(tail));
      return new ConditionSyntax.Holds(inWindow(named, window), span);
    }
    if (days && isDayOfEntry(left)) {
      WindowSyntax window = new WindowSyntax.FromTo(low, high, Places.of(tail));
      return new ConditionSyntax.DayTest(left, window, span);
    }
    return new ConditionSyntax.Between(left, low, high, span);
  }

  private static boolean isDayOfEntry(ValueSyntax value) {
    return value instanceof ValueSyntax.Its || value instanceof ValueSyntax.DayOf;
  }

  private static ValueSyntax inWindow(ValueSyntax.Named named, WindowSyntax window) {
    TimeSyntax time = new TimeSyntax.InWindow(TimeSyntax.Overlap.OVERLAP, window, window.span());
    return new ValueSyntax.Named(
        named.pick(),
        named.filterFirst(),
        named.name(),
        Optional.of(time),
        named.where(),
        named.span().to(window.span()));
  }

  /** The window that a comparison really is: {@code at least 12 months before screening}. */
  private Optional<WindowSyntax> windowOf(TailContext context) {
    return switch (context) {
      case ComparedTailContext tail when tail.side() != null ->
          times
              .boundOf(tail.comparator())
              .map(bound ->
                  new WindowSyntax.Distance(
                      bound,
                      values.limit(tail.limitValue()),
                      TimeBuilder.side(tail.side()),
                      times.anchor(tail.anchor()),
                      Places.of(tail)));
      case BetweenTailContext tail ->
          Optional.of(
              new WindowSyntax.FromTo(
                  values.limit(tail.low), values.limit(tail.high), Places.of(tail)));
      default -> Optional.empty();
    };
  }

  private boolean isDay(ValueSyntax value) {
    return value instanceof ValueSyntax.DateLiteral
        || value instanceof ValueSyntax.Its
        || (value instanceof ValueSyntax.Named named && names.isDay(named.name().text()));
  }
}
