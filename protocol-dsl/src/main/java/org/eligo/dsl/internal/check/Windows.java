package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.plan.Window.Edge;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;
import org.eligo.dsl.syntax.WindowSyntax.Bound;
import org.eligo.dsl.syntax.WindowSyntax.Side;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Turns windows into their two edges, as the table of windows in the language reference says. */
final class Windows {
  private static final Length NO_LENGTH =
      new Length.Fixed(CalendarAmount.of(Rational.ZERO, AmountUnit.DAYS).orElseThrow());
  private final Translation t;

  Windows(Translation t) {
    this.t = t;
  }

  /**
   * The window. Lengths may name fields of the item that is queried, since they differ from entry
   * to entry; anchors belong to what stands around the query.
   */
  Window window(WindowSyntax window, Optional<DataItem> queried, Scope scope) {
    Scope lengths = queried.map(Scope::around).orElse(scope);
    return switch (window) {
      case WindowSyntax.Within w -> {
        DateExpr anchor = t.dates.anchor(w.anchor(), scope);
        Length length = length(w.length(), lengths);
        yield new Window(
            Optional.of(included(w.side() == Side.AFTER ? anchor : shifted(anchor, length, true))),
            Optional.of(
                included(w.side() == Side.BEFORE ? anchor : shifted(anchor, length, false))));
      }
      case WindowSyntax.Band band -> band(band, lengths, scope);
      case WindowSyntax.FromShifted from -> {
        DateExpr anchor = t.dates.anchor(from.anchor(), scope);
        DateExpr start = shifted(anchor, length(from.length(), lengths), from.side() != Side.AFTER);
        yield new Window(
            Optional.of(included(start)), Optional.of(included(t.dates.anchor(from.to(), scope))));
      }
      case WindowSyntax.FromTo fromTo -> {
        DateExpr from = t.dates.anchor(fromTo.from(), scope);
        DateExpr to = t.dates.anchor(fromTo.to(), scope);
        refuseBackwards(from, to, fromTo.span());
        yield new Window(Optional.of(included(from)), Optional.of(included(to)));
      }
      case WindowSyntax.FromEdgeTo edges ->
          new Window(
              Optional.of(included(edge(edges.from(), lengths, scope))),
              Optional.of(included(edge(edges.to(), lengths, scope))));
      case WindowSyntax.FromEdgeOn from ->
          new Window(Optional.of(included(edge(from.from(), lengths, scope))), Optional.empty());
      case WindowSyntax.Until until ->
          new Window(
              Optional.empty(),
              Optional.of(new Edge(t.dates.anchor(until.anchor(), scope), until.included())));
      case WindowSyntax.Since since ->
          new Window(
              Optional.of(new Edge(t.dates.anchor(since.anchor(), scope), since.included())),
              Optional.empty());
      case WindowSyntax.Distance distance -> distance(distance, lengths, scope);
      case WindowSyntax.During during -> t.periods.window(during, queried);
    };
  }

  private DateExpr edge(WindowSyntax.Edge edge, Scope lengths, Scope scope) {
    DateExpr anchor = t.dates.anchor(edge.anchor(), scope);
    return edge.length()
        .map(length -> shifted(anchor, length(length, lengths), edge.side() == Side.BEFORE))
        .orElse(anchor);
  }

  private Window band(WindowSyntax.Band band, Scope lengths, Scope scope) {
    DateExpr anchor = t.dates.anchor(band.anchor(), scope);
    Length first = length(band.from(), lengths);
    Length second = length(band.to(), lengths);
    boolean earlier = band.side() != Side.AFTER;
    if (surelyLonger(earlier ? second : first, earlier ? first : second)) {
      t.report(
          DiagnosticCode.EMPTY_RANGE,
          band.from().span().to(band.to().span()),
          "this window begins after its end",
          "no day lies in it",
          earlier ? "write the longer length first" : "write the shorter length first");
    }
    return new Window(
        Optional.of(included(shifted(anchor, first, earlier))),
        Optional.of(included(shifted(anchor, second, earlier))));
  }

  private Window distance(WindowSyntax.Distance distance, Scope lengths, Scope scope) {
    DateExpr anchor = t.dates.anchor(distance.anchor(), scope);
    boolean earlier = distance.side() == Side.BEFORE;
    if (distance.side() == Side.AROUND) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          distance.span(),
          "nothing says whether this lies before or after",
          "before or after?",
          "write `before` or `after`");
    }
    DateExpr far = shifted(anchor, length(distance.length(), lengths), earlier);
    Edge here = included(anchor);
    Bound bound = distance.bound();
    boolean beyond = bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
    Edge edge = new Edge(far, bound == Bound.AT_LEAST || bound == Bound.AT_MOST);
    if (beyond) {
      return earlier
          ? new Window(Optional.empty(), Optional.of(edge))
          : new Window(Optional.of(edge), Optional.empty());
    }
    return earlier
        ? new Window(Optional.of(edge), Optional.of(here))
        : new Window(Optional.of(here), Optional.of(edge));
  }

  private static Edge included(DateExpr date) {
    return new Edge(date, true);
  }

  private static DateExpr shifted(DateExpr anchor, Length by, boolean earlier) {
    return new DateExpr.Shifted(anchor, by, earlier);
  }

  private static boolean surelyLonger(Length one, Length other) {
    return one instanceof Length.Fixed(CalendarAmount.Months a)
            && other instanceof Length.Fixed(CalendarAmount.Months b)
        ? a.months() > b.months()
        : one instanceof Length.Fixed(CalendarAmount.Days c)
            && other instanceof Length.Fixed(CalendarAmount.Days d)
            && c.days() > d.days();
  }

  private void refuseBackwards(DateExpr from, DateExpr to, Span span) {
    if (from instanceof DateExpr.Milestone(String first, var begin)
        && to instanceof DateExpr.Milestone(String last, var end)
        && t.symbols.orderOf(last) >= 0
        && t.symbols.orderOf(first) > t.symbols.orderOf(last)) {
      t.report(
          DiagnosticCode.EMPTY_RANGE,
          span,
          "this window begins after its end",
          "`" + last + "` comes before `" + first + "`",
          "write the earlier milestone first");
    }
  }

  /** A length of time: fixed, or calculated from values of the scope. */
  Length length(ValueSyntax length, Scope scope) {
    return switch (length) {
      case ValueSyntax.NumberLiteral literal ->
          t.numbers.amount(literal).<Length>map(Length.Fixed::new).orElse(NO_LENGTH);
      case ValueSyntax.Extreme extreme ->
          new Length.Extreme(
              extreme.greatest(), extreme.of().stream().map(part -> length(part, scope)).toList());
      case ValueSyntax.Gap gap -> NO_LENGTH;
      case ValueSyntax.Named named when t.tables.isLength(named) ->
          t.tables.length(named, scope).orElse(NO_LENGTH);
      default -> calculated(length, scope);
    };
  }

  private Length calculated(ValueSyntax length, Scope scope) {
    Unit days = Units.parse("days").orElseThrow();
    Typed value = t.values.value(length, scope);
    if (value.kind() instanceof Typed.Measured measured) {
      if (measured.unit().convertsTo(days)) {
        Value inDays = t.agreement.convert(value, measured.unit(), days, "").value();
        return new Length.Measured(inDays);
      }
    }
    if (!value.isUnread()) {
      t.report(
          DiagnosticCode.NOT_A_LENGTH,
          length.span(),
          "`" + t.text(length.span()) + "` is no length of time that can be counted in days",
          "not a length of time",
          "use a measurement in days, weeks or hours, or a plain length such as `4 weeks`");
    }
    return NO_LENGTH;
  }
}
