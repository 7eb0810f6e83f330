package org.eligo.tests.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.participant.Recorded;
import org.eligo.tests.reference.Context.Subject;
import org.eligo.tests.reference.Reading.Limit;
import org.eligo.tests.reference.Reading.Val;

/** Numbers (N1 to N13), fields, tables (V38). */
final class Values {
  private final Evaluation all;

  Values(Evaluation all) {
    this.all = all;
  }

  Num number(Value value, Context around) {
    return switch (value) {
      case Value.Number(Rational number, var unit, var span) -> Num.of(Fraction.of(number));
      case Value.This t -> numberOf(of(t, around));
      case Value.ThisLimit(boolean upper, var span) -> limit(upper, around);
      case Value.StatedLimit(var first, var second, var span) -> stated(first, second, around);
      case Value.ResultValue r -> numberOf(of(r, around));
      case Value.Field f -> numberOf(of(f, around));
      case Value.DefinedValue(String name, var span) -> defined(name, around);
      case Value.Total(var query, Value of, var span) -> all.counts.total(query, of, around);
      case Value.Age(var at, Value.AgeUnit unit, var span) ->
          all.windows.age(at, unit == Value.AgeUnit.YEARS, around);
      case Value.Arithmetic(Value.Operator operator, Value left, Value right, var span) ->
          calculated(operator, number(left, around), number(right, around));
      case Value.Power(Value base, Value exponent, var span) ->
          Powers.power(number(base, around), number(exponent, around));
      case Value.Function(Value.FunctionKind kind, Value of, var span) ->
          switch (kind) {
            case LN -> Powers.ln(number(of, around));
            case SQUARE_ROOT -> Powers.squareRoot(number(of, around));
            case ROUNDED -> rounded(number(of, around));
          };
      case Value.Extreme(boolean greatest, List<Value> of, var span) ->
          of.stream()
              .map(v -> number(v, around))
              .reduce((a, b) -> greatest ? a.greater(b) : a.lesser(b))
              .orElseThrow();
      case Value.When(var condition, Value then, Value otherwise, var span) ->
          switch (all.conditions.ask(condition, around)) {
            case YES -> number(then, around);
            case NO -> number(otherwise, around);
            // N5: both, and what lies between them.
            case UNKNOWN -> number(then, around).hull(number(otherwise, around));
          };
      case Value.Lookup(String table, TableKey key, Map<String, Rational> rows, var u, var span) ->
          row(keys(key, around), rows);
      case Value.Convert(Value of, Unit from, Unit to, var span) ->
          isInNeitherUnit(of, around) ? Num.UNKNOWN : converted(number(of, around), from, to);
    };
  }

  /** V30: `not detected` of an item of two units is in neither. */
  private boolean isInNeitherUnit(Value of, Context around) {
    return of instanceof Value.ResultValue(var query, var span)
        && all.facts.item(query.item()).type() instanceof Type.EitherUnit
        && number(of, around).unit().isEmpty();
  }

  /** N5: where a choice alone is compared, what it could choose; else the one number. */
  List<Num> choices(Value value, Context around) {
    if (value instanceof Value.DefinedValue(String name, var s)
        && all.facts.protocol().definitions().get(name) instanceof Definition.OfValue defined) {
      return choices(defined.value(), around);
    }
    if (!(value instanceof Value.When(var condition, Value then, Value otherwise, var span))) {
      return List.of(number(value, around));
    }
    return switch (all.conditions.ask(condition, around)) {
      case YES -> choices(then, around);
      case NO -> choices(otherwise, around);
      case UNKNOWN ->
          Stream.concat(choices(then, around).stream(), choices(otherwise, around).stream())
              .toList();
    };
  }

  /** What a value could be, a number or a choice. */
  Val of(Value value, Context around) {
    return switch (value) {
      case Value.This t ->
          around.around().stream()
              .filter(Context.OfResult.class::isInstance)
              .map(s -> ((Context.OfResult) s).value())
              .findFirst()
              .orElse(new Val.Unknown());
      case Value.ResultValue(var query, var span) -> all.results.value(query, around);
      case Value.Field(String name, var span) -> field(name, around);
      default -> new Val.Number(number(value, around), Optional.empty());
    };
  }

  /** V15, V19: what is no number cannot be compared. */
  private static Num numberOf(Val value) {
    return switch (value) {
      case Val.Number(Num num, var detected) -> num;
      case Val.Word(var word, Num num) -> num;
      default -> Num.UNKNOWN;
    };
  }

  /** A field of the innermost entry or result that has it. */
  Val field(String name, Context around) {
    for (Subject subject : around.around()) {
      DataItem.Field declared = subject.item().fields().get(name);
      if (declared != null) {
        Map<String, Recorded> recorded =
            switch (subject) {
              case Context.OfResult(Reading reading, Val value) -> reading.fields();
              case Context.OfEntry(DataItem item, Optional<Entry> entry) ->
                  entry.map(Entry::fields).orElse(Map.of());
            };
        Recorded value = recorded.get(name);
        return value == null
            ? new Val.Unknown()
            : all.readings.value(declared.type(), value, false);
      }
    }
    return new Val.Unknown();
  }

  private static Optional<Reading> result(Context around) {
    return around.around().stream()
        .filter(Context.OfResult.class::isInstance)
        .map(s -> ((Context.OfResult) s).reading())
        .findFirst();
  }

  /** V7: a comparison with a limit that is none is unknown. */
  private static Num limit(boolean upper, Context around) {
    return result(around)
        .map(r -> upper ? r.high() : r.low())
        .map(l -> l instanceof Limit.Known(Num num) ? num : Num.UNKNOWN)
        .orElse(Num.UNKNOWN);
  }

  /** V30: the limit of the result's own unit. */
  private Num stated(Optional<Value.Number> first, Optional<Value.Number> second, Context around) {
    Optional<Unit> own =
        numberOf(of(new Value.This(first.or(() -> second).orElseThrow().span()), around)).unit();
    return own.flatMap(unit ->
            first
                .filter(n -> n.unit().equals(Optional.of(unit)))
                .or(() -> second.filter(n -> n.unit().equals(Optional.of(unit)))))
        .map(n -> Num.of(Fraction.of(n.value())))
        .orElse(Num.UNKNOWN);
  }

  private Num defined(String name, Context around) {
    return switch (Objects.requireNonNull(all.facts.protocol().definitions().get(name))) {
      case Definition.OfValue v -> number(v.value(), around);
      case Definition.OfCondition c -> Num.UNKNOWN;
    };
  }

  private static Num calculated(Value.Operator operator, Num left, Num right) {
    return switch (operator) {
      case PLUS -> left.plus(right);
      case MINUS -> left.plus(right.negate());
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.times(right.inverse());
    };
  }

  /** N13: of a range it is the range of the rounded numbers. */
  private static Num rounded(Num num) {
    if (num.undefined()) {
      return Num.UNKNOWN;
    }
    // Just below a half that does not belong to the range lies the number below.
    Optional<Fraction> high =
        num.high()
            .map(h -> {
              Fraction near = h.rounded();
              Fraction half =
                  near.plus(
                      new Fraction(java.math.BigInteger.ONE, java.math.BigInteger.TWO).negate());
              return num.highOpen() && h.equals(half) ? near.plus(Fraction.of(-1)) : near;
            });
    return Num.range(num.low().map(Fraction::rounded), num.low().isEmpty(), high, high.isEmpty());
  }

  /** V30: of a result of two units only what is recorded in one that converts. */
  private static Num converted(Num num, Unit from, Unit to) {
    Unit own = num.unit().orElse(from);
    if (!own.convertsTo(to)) {
      return Num.UNKNOWN;
    }
    return new Num(
        num.low().flatMap(l -> own.convert(l.rational(), to)).map(Fraction::of),
        num.lowOpen(),
        num.high().flatMap(h -> own.convert(h.rational(), to)).map(Fraction::of),
        num.highOpen(),
        num.undefined(),
        Optional.empty());
  }

  // V38

  private static Num row(Optional<Set<String>> keys, Map<String, Rational> rows) {
    if (keys.isEmpty() || !rows.keySet().containsAll(keys.get())) {
      return Num.UNKNOWN;
    }
    return keys.get().stream()
        .map(k -> Num.of(Fraction.of(Objects.requireNonNull(rows.get(k)))))
        .reduce(Num::hull)
        .orElse(Num.UNKNOWN);
  }

  /** The choices that a key could be; empty if it could be anything. */
  Optional<Set<String>> keys(TableKey key, Context around) {
    return switch (key) {
      case TableKey.OfField(String item, String field) ->
          around.around().stream()
              .filter(s -> s.item().name().equals(item))
              .findFirst()
              .flatMap(s ->
                  choices(
                      field(
                          field,
                          new Context(List.of(s), Optional.empty(), Map.of(), Optional.empty())),
                      Objects.requireNonNull(s.item().fields().get(field)).type()))
              .or(() -> choices(new Val.Unknown(), fieldType(item, field)));
      case TableKey.OfItem(var query) ->
          choices(all.results.value(query, around), all.facts.item(query.item()).type());
    };
  }

  private Type fieldType(String item, String field) {
    return Objects.requireNonNull(all.facts.item(item).fields().get(field)).type();
  }

  private static Optional<Set<String>> choices(Val value, Type type) {
    if (value instanceof Val.OneOf(Set<String> possible, Set<String> likes)) {
      return Optional.of(possible);
    }
    return switch (type) {
      case Type.OneOf(List<String> choices) -> Optional.of(new HashSet<>(choices));
      case Type.Ordered(List<String> choices) -> Optional.of(new HashSet<>(choices));
      case Type.YesNo y -> Optional.of(Set.of("yes", "no"));
      default -> Optional.empty();
    };
  }
}
