package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.unit.Rational;

/** Turns comparisons of numbers into tests of one result, or into plain comparisons. */
final class Comparisons {
  private final Translation t;
  private final OrderedChoices ordered;
  private final StatedLimits limits;
  private final AgeLimits ages;

  Comparisons(Translation t) {
    this.t = t;
    this.ordered = new OrderedChoices(t);
    this.limits = new StatedLimits(t);
    this.ages = new AgeLimits(t);
  }

  /** One comparator and what stands to its right. */
  record Side(Comparator comparator, ValueSyntax limit) {}

  Condition compared(ConditionSyntax.Compared c, Scope scope) {
    Comparator comparator = comparator(c.comparator());
    Optional<DataItem> leftResult = result(c.left(), scope);
    boolean choice = !ordered.isChoice(c.left(), scope) && ordered.isChoice(c.right(), scope);
    if (leftResult.isEmpty()
        && !(c.left() instanceof ValueSyntax.Distributed)
        && (choice || result(c.right(), scope).isPresent())) {
      Side mirrored = new Side(comparator.mirrored(), c.left());
      return compare(c.right(), List.of(mirrored), c.span(), scope);
    }
    return compare(c.left(), List.of(new Side(comparator, c.right())), c.span(), scope);
  }

  Condition between(ConditionSyntax.Between b, Scope scope) {
    if (b.low() instanceof ValueSyntax.NumberLiteral low
        && b.high() instanceof ValueSyntax.NumberLiteral high
        && isBackwards(low, high)) {
      t.report(
          DiagnosticCode.EMPTY_RANGE,
          low.span().to(high.span()),
          "the range ends below its beginning",
          "no value lies in it",
          "write the lower number first");
    }
    return compare(
        b.value(),
        List.of(new Side(Comparator.AT_LEAST, b.low()), new Side(Comparator.AT_MOST, b.high())),
        b.span(),
        scope);
  }

  private static boolean isBackwards(
      ValueSyntax.NumberLiteral low, ValueSyntax.NumberLiteral high) {
    return low.unit().equals(high.unit())
        && Rational.parse(low.number().replace(",", ""))
            .flatMap(l -> Rational.parse(high.number().replace(",", "")).map(l::compareTo))
            .filter(order -> order > 0)
            .isPresent();
  }

  private Condition compare(ValueSyntax left, List<Side> sides, Span span, Scope scope) {
    if (left instanceof ValueSyntax.Distributed spread) {
      return Distribution.of(spread, span, name -> compare(name, sides, span, scope));
    }
    if (left instanceof ValueSyntax.Named named && ordered.isChoice(left, scope)) {
      return ordered.compare(named, sides, span, scope);
    }
    if (refuseDates(left, sides, span, scope)) {
      return Translation.unread(span);
    }
    Optional<DataItem> item = result(left, scope);
    boolean fields = sides.stream().anyMatch(side -> namesField(side.limit(), scope));
    if (item.isPresent() && !fields && left instanceof ValueSyntax.Named named) {
      Typed result = Values.of(new Value.This(named.span()), item.get().type());
      var query = t.results.query(named, item.get(), scope);
      Condition test = all(result, left, sides, span, scope.comparedWith(item.get()));
      return new Condition.ResultTest(query, test, span);
    }
    Typed value = t.values.value(left, scope);
    return all(value, left, sides, span, scope);
  }

  private Condition all(Typed left, ValueSyntax written, List<Side> sides, Span span, Scope scope) {
    if (left.isUnread() && sides.stream().allMatch(s -> s.limit() instanceof ValueSyntax.Limit)) {
      return Translation.unread(span);
    }
    List<Condition> parts = new ArrayList<>();
    for (Side side : sides) {
      Typed right = limits.limit(left, t.text(written.span()), side.limit(), scope);
      parts.add(one(left, t.text(written.span()), side.comparator(), right, span));
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts, span);
  }

  private Condition one(
      Typed left, String leftText, Comparator comparator, Typed right, Span span) {
    if (left.isUnread() || right.isUnread()) {
      return Translation.unread(span);
    }
    if (left.value() instanceof Value.Age age && left.kind() instanceof Typed.OfAge) {
      return ages.compare(age, comparator, right, span);
    }
    if (right.value() instanceof Value.Age age && right.kind() instanceof Typed.OfAge) {
      return ages.compare(age, comparator.mirrored(), left, span);
    }
    boolean own = left.kind() instanceof Typed.EitherUnit && left.kind().equals(right.kind());
    if (left.kind() instanceof Typed.EitherUnit either
        && right.kind() instanceof Typed.Measured measured) {
      Typed only = t.agreement.in(left, either, measured.unit(), leftText);
      return only.isUnread()
          ? Translation.unread(span)
          : new Condition.Compare(only.value(), comparator, right.value(), span);
    }
    Typed agreed = own ? right : t.agreement.as(right, left, leftText);
    return agreed.isUnread()
        ? Translation.unread(span)
        : new Condition.Compare(left.value(), comparator, agreed.value(), span);
  }

  private boolean refuseDates(ValueSyntax left, List<Side> sides, Span span, Scope scope) {
    List<ValueSyntax> values = new ArrayList<>(List.of(left));
    sides.forEach(side -> values.add(side.limit()));
    Optional<ValueSyntax> day = values.stream().filter(v -> isDay(v, scope)).findFirst();
    if (day.isEmpty()) {
      return false;
    }
    String text = t.text(day.get().span());
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.DATE_COMPARED,
                span,
                "`" + text + "` is a day; days are not compared like numbers",
                "compares a day")
            .because("`>=` would leave open whether the day itself counts, and from where")
            .help(
                "say where it lies: `"
                    + text
                    + " before screening`, `"
                    + text
                    + " at least 12 months before screening`"));
    return true;
  }

  private boolean isDay(ValueSyntax value, Scope scope) {
    return switch (value) {
      case ValueSyntax.Named named -> t.dates.isDate(t.names.find(named.name(), scope));
      case ValueSyntax.DateLiteral literal -> true;
      case ValueSyntax.Its its -> true;
      case ValueSyntax.DayOf day -> true;
      default -> false;
    };
  }

  /** Whether a value names a field of what stands around: then no result stands in its place. */
  private static boolean namesField(ValueSyntax value, Scope scope) {
    List<ValueSyntax> fields = new ArrayList<>();
    new ValueParts(
            part -> {
              if (part instanceof ValueSyntax.Named named
                  && scope.field(named.name().text()).isPresent()) {
                fields.add(part);
              }
              return part;
            })
        .in(value);
    return !fields.isEmpty();
  }

  /** The item of a value that is a single number from a series of results. */
  private Optional<DataItem> result(ValueSyntax value, Scope scope) {
    return value instanceof ValueSyntax.Named named
            && t.names.find(named.name(), scope) instanceof Names.OfItem item
            && Results.isNumeric(item.item().type())
        ? Optional.of(item.item())
        : Optional.empty();
  }

  Condition range(ConditionSyntax.RangeTest test, Scope scope) {
    if (test.value() instanceof ValueSyntax.Distributed spread) {
      return Distribution.of(spread, test.span(), name -> range(name, test, scope));
    }
    return range(test.value(), test, scope);
  }

  private Condition range(ValueSyntax value, ConditionSyntax.RangeTest test, Scope scope) {
    if (test.range() == ConditionSyntax.RangeWord.NONE) {
      return t.manyResults.isNone(value, test, scope);
    }
    Optional<DataItem> item = result(value, scope);
    if (item.isPresent() && value instanceof ValueSyntax.Named named) {
      Condition.Range range =
          switch (test.range()) {
            case NORMAL -> Condition.Range.NORMAL;
            case OUTSIDE_NORMAL -> Condition.Range.OUTSIDE_NORMAL;
            case DETECTED -> Condition.Range.DETECTED;
            case NONE -> Condition.Range.NONE;
          };
      return new Condition.ResultTest(
          t.results.query(named, item.get(), scope),
          new Condition.RangeTest(range, test.span()),
          test.span());
    }
    boolean reported =
        value instanceof ValueSyntax.Gap
            || value instanceof ValueSyntax.Named named && t.values.value(named, scope).isUnread();
    if (!reported) {
      t.report(
          DiagnosticCode.NO_RANGE,
          value.span(),
          "`" + t.text(value.span()) + "` has no reference range",
          "not a single result",
          "ask this of a result: `potassium at screening is normal`");
    }
    return Translation.unread(test.span());
  }

  static Comparator comparator(ConditionSyntax.Comparator comparator) {
    return switch (comparator) {
      case AT_LEAST -> Comparator.AT_LEAST;
      case AT_MOST -> Comparator.AT_MOST;
      case ABOVE -> Comparator.ABOVE;
      case BELOW -> Comparator.BELOW;
      case EQUAL -> Comparator.EQUAL;
    };
  }
}
