package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/**
 * Compares an age with years or months. An age counts in the unit it is compared with; where one of
 * several limits is a broken year, all are compared in months.
 */
final class AgeLimits {
  private final Translation t;

  AgeLimits(Translation t) {
    this.t = t;
  }

  Condition compare(Value.Age age, Comparator comparator, Typed limit, Span span) {
    Unit years = Units.parse(AmountUnit.YEARS.many()).orElseThrow();
    Unit months = Units.parse(AmountUnit.MONTHS.many()).orElseThrow();
    List<Value.Number> numbers = new ArrayList<>();
    if (!(limit.kind() instanceof Typed.Measured measured)
        || !measured.unit().convertsTo(years)
        || !collect(limit.value(), numbers)) {
      return noYears(limit, span);
    }
    boolean inYears =
        measured.unit().equals(years) && numbers.stream().allMatch(n -> n.value().isInteger());
    if (!inYears && comparator == Comparator.EQUAL && numbers.size() > 1) {
      return equalToSeveral(limit, span);
    }
    Value converted = in(limit.value(), measured.unit(), inYears ? years : months);
    Value counted =
        new Value.Age(age.at(), inYears ? Value.AgeUnit.YEARS : Value.AgeUnit.MONTHS, age.span());
    return new Condition.Compare(counted, comparator, converted, span);
  }

  /** The numbers that the limit can be; false if it can be anything else. */
  private static boolean collect(Value limit, List<Value.Number> numbers) {
    return switch (limit) {
      case Value.Number number -> numbers.add(number);
      case Value.When when -> collect(when.then(), numbers) && collect(when.otherwise(), numbers);
      case Value.Extreme extreme -> extreme.of().stream().allMatch(one -> collect(one, numbers));
      default -> false;
    };
  }

  private static Value in(Value limit, Unit from, Unit to) {
    return switch (limit) {
      case Value.Number n ->
          new Value.Number(
              Units.convert(n.value(), from, to).orElseThrow(), Optional.of(to), n.span());
      case Value.When w ->
          new Value.When(
              w.condition(), in(w.then(), from, to), in(w.otherwise(), from, to), w.span());
      case Value.Extreme e ->
          new Value.Extreme(
              e.greatest(), e.of().stream().map(one -> in(one, from, to)).toList(), e.span());
      default -> limit;
    };
  }

  private Condition noYears(Typed limit, Span span) {
    boolean plain = limit.isPlain();
    t.diagnostics.add(
        Diagnostic.of(
                plain ? DiagnosticCode.MISSING_UNIT : DiagnosticCode.UNIT_MISMATCH,
                limit.value().span(),
                "an age is compared with a number of years or months",
                plain ? "years or months?" : "not years or months")
            .help(
                plain && limit.value() instanceof Value.Number n
                    ? "write `" + n.value().toText() + " years`"
                    : "write `70 years`, or `in years` behind the age for a plain number"));
    return Translation.unread(span);
  }

  private Condition equalToSeveral(Typed limit, Span span) {
    t.report(
        DiagnosticCode.UNIT_MISMATCH,
        limit.value().span(),
        "nothing says whether this age is equal in completed years or in completed months",
        "years or months?",
        "give all limits in whole years, or compare with `>=` and `<`");
    return Translation.unread(span);
  }
}
