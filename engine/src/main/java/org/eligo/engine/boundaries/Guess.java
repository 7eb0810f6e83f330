package org.eligo.engine.boundaries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;

/**
 * What a condition on one made result or entry comes to, so that values can be tried. It guesses:
 * the verdicts of the table come from screenings alone.
 *
 * @param self the value of the result
 * @param fields of the result or entry
 * @param target the condition whose limit is sought
 * @param hit what that condition is taken for
 */
record Guess(
    Protocol protocol,
    Optional<Recorded> self,
    Rational low,
    Rational high,
    Map<String, Recorded> fields,
    Optional<Condition> target,
    boolean hit) {

  /** Where the condition whose limit is sought is taken for yes. */
  Guess(
      Protocol protocol,
      Optional<Recorded> self,
      Rational low,
      Rational high,
      Map<String, Recorded> fields,
      Optional<Condition> target) {
    this(protocol, self, low, high, fields, target, true);
  }

  /** The same, where it is taken for no. */
  Guess missed() {
    return new Guess(protocol, self, low, high, fields, target, false);
  }

  /** Whether it holds; what it cannot say is taken for yes. */
  boolean holds(Condition condition) {
    return truth(condition).orElse(true);
  }

  private Optional<Boolean> truth(Condition condition) {
    if (target.filter(condition::equals).isPresent()) {
      return Optional.of(hit);
    }
    return switch (condition) {
      case Condition.And and -> Optional.of(and.parts().stream().allMatch(this::holds));
      case Condition.Or or ->
          Optional.of(or.parts().stream().anyMatch(p -> truth(p).orElse(false)));
      case Condition.Not not -> truth(not.part()).map(yes -> !yes);
      case Condition.Defined(String name, var _) ->
          protocol.definitions().get(name) instanceof Definition.OfCondition c
              ? truth(c.condition())
              : Optional.empty();
      case Condition.MemberOf member ->
          choice(member.value()).map(choice -> member.choices().contains(choice));
      case Condition.Includes _ -> Optional.empty();
      case Condition.RangeTest range -> range(range.range());
      case Condition.Compare compare ->
          number(compare.left())
              .flatMap(left ->
                  number(compare.right()).map(right -> holds(left, compare.comparator(), right)));
      default -> Optional.empty();
    };
  }

  private static boolean holds(Rational left, Condition.Comparator comparator, Rational right) {
    int order = left.compareTo(right);
    return switch (comparator) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUAL -> order == 0;
    };
  }

  private Optional<Boolean> range(Condition.Range range) {
    return switch (range) {
      case NORMAL -> inside();
      case OUTSIDE_NORMAL -> inside().map(yes -> !yes);
      case DETECTED -> Optional.of(true);
      case NONE -> Optional.of(false);
    };
  }

  private Optional<Boolean> inside() {
    return self.flatMap(Guess::numeric)
        .map(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0);
  }

  private Optional<String> choice(Value value) {
    return switch (value) {
      case Value.This _ -> self.flatMap(Guess::choice);
      case Value.Field(String name, var _) ->
          Optional.ofNullable(fields.get(name)).flatMap(Guess::choice);
      default -> Optional.empty();
    };
  }

  private static Optional<String> choice(Recorded recorded) {
    return switch (recorded) {
      case Recorded.Choice(String choice) -> Optional.of(choice);
      case Recorded.Judged judged -> Optional.of(judged.answer());
      default -> Optional.empty();
    };
  }

  private static Optional<Rational> numeric(Recorded recorded) {
    return recorded instanceof Recorded.Numeric n ? Optional.of(n.value()) : Optional.empty();
  }

  /** The number that a value comes to, if it needs nothing but this result or entry. */
  Optional<Rational> number(Value value) {
    return switch (value) {
      case Value.Number number -> Optional.of(number.value());
      case Value.This _ -> self.flatMap(Guess::numeric);
      case Value.ThisLimit limit -> Optional.of(limit.upper() ? high : low);
      case Value.StatedLimit limit -> limit.first().or(limit::second).map(Value.Number::value);
      case Value.Field(String name, var _) ->
          Optional.ofNullable(fields.get(name)).flatMap(Guess::numeric);
      case Value.DefinedValue(String name, var _) ->
          protocol.definitions().get(name) instanceof Definition.OfValue v
              ? number(v.value())
              : Optional.empty();
      case Value.Arithmetic a ->
          number(a.left())
              .flatMap(left -> number(a.right()).flatMap(right -> calculate(a, left, right)));
      case Value.Extreme extreme -> {
        List<Rational> all =
            extreme.of().stream().flatMap(v -> number(v).stream()).sorted().toList();
        yield all.isEmpty()
            ? Optional.empty()
            : Optional.of(extreme.greatest() ? all.getLast() : all.getFirst());
      }
      case Value.When when -> number(when.otherwise());
      case Value.Convert convert ->
          number(convert.value()).flatMap(v -> convert.from().convert(v, convert.to()));
      case Value.Lookup lookup -> lookup.rows().values().stream().findFirst();
      case Value.ResultValue _, Value.Total _, Value.Age _, Value.Power _, Value.Function _ ->
          Optional.empty();
    };
  }

  private static Optional<Rational> calculate(
      Value.Arithmetic arithmetic, Rational left, Rational right) {
    return switch (arithmetic.operator()) {
      case PLUS -> Optional.of(left.plus(right));
      case MINUS -> Optional.of(left.minus(right));
      case TIMES -> Optional.of(left.times(right));
      case DIVIDED_BY -> right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
    };
  }
}
