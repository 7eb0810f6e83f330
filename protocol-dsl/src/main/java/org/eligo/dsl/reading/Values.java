package org.eligo.dsl.reading;

import java.util.List;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Thousands;

/** Values as nouns. */
final class Values {
  static final String IT = "it";

  private final Phrases phrases;

  Values(Phrases phrases) {
    this.phrases = phrases;
  }

  String of(Value value) {
    return switch (value) {
      case Value.Number n -> number(n);
      case Value.This _ -> IT;
      case Value.ThisLimit limit -> limit.upper() ? "ULN" : "LLN";
      case Value.StatedLimit limit ->
          limit.first().map(this::number).orElse("")
              + (limit.first().isPresent() && limit.second().isPresent() ? " or " : "")
              + limit.second().map(this::number).orElse("")
              + " (that of the unit of the result)";
      case Value.ResultValue result -> phrases.results().value(result);
      case Value.Field field -> "its " + field.name();
      case Value.DefinedValue defined -> phrases.defined(defined.name());
      case Value.Total total ->
          "the total of "
              + of(total.of())
              + " over all "
              + phrases.histories().entries(total.query());
      case Value.Age age -> "the age " + age(age);
      case Value.Arithmetic a ->
          closed(a.left()) + " " + sign(a.operator()) + " " + closed(a.right());
      case Value.Power power ->
          closed(power.base()) + " to the power of " + closed(power.exponent());
      case Value.Function f -> function(f);
      case Value.Extreme e -> (e.greatest() ? "the greater of " : "the lesser of ") + both(e.of());
      case Value.When when ->
          "("
              + of(when.then())
              + " if "
              + phrases.clause(when.condition(), true)
              + ", otherwise "
              + of(when.otherwise())
              + ")";
      case Value.Lookup lookup -> lookup(lookup);
      case Value.Convert convert -> of(convert.value()) + " in " + convert.to();
    };
  }

  /** A limit beside a value; years and months of an age have no unit of their own. */
  String limit(Value limit, Value beside) {
    String text = of(limit);
    if (limit instanceof Value.Number n && n.unit().isEmpty() && beside instanceof Value.Age age) {
      boolean one = n.value().equals(Rational.ONE);
      String unit = age.unit() == Value.AgeUnit.YEARS ? " year" : " month";
      return text + unit + (one ? "" : "s");
    }
    return text;
  }

  private String number(Value.Number number) {
    return Thousands.grouped(number.value().toText()) + number.unit().map(u -> " " + u).orElse("");
  }

  private String age(Value.Age age) {
    String at = phrases.times().day(age.at());
    return (age.at() instanceof DateExpr.Milestone ? "at " : "on ")
        + at
        + (age.unit() == Value.AgeUnit.YEARS ? "" : " in months");
  }

  private String closed(Value value) {
    boolean joined =
        value instanceof Value.Arithmetic
            || value instanceof Value.Power
            || value instanceof Value.Total;
    return joined ? "(" + of(value) + ")" : of(value);
  }

  private static String sign(Value.Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case DIVIDED_BY -> "÷";
    };
  }

  private String function(Value.Function function) {
    return switch (function.kind()) {
      case LN -> "the natural logarithm of (" + of(function.of()) + ")";
      case SQUARE_ROOT -> "the square root of (" + of(function.of()) + ")";
      case ROUNDED -> "(" + of(function.of()) + ") rounded to a whole number";
    };
  }

  private String both(List<Value> values) {
    return "(" + Phrases.list(values.stream().map(this::of).toList(), "and") + ")";
  }

  private String lookup(Value.Lookup lookup) {
    List<String> rows =
        lookup.rows().entrySet().stream()
            .map(row -> row.getKey() + ": " + Thousands.grouped(row.getValue().toText()))
            .toList();
    return "the "
        + lookup.table()
        + " of "
        + key(lookup.key())
        + " ("
        + String.join(", ", rows)
        + ")";
  }

  String key(TableKey key) {
    return switch (key) {
      case TableKey.OfField field -> "its " + field.field();
      case TableKey.OfItem item -> phrases.results().subject(item.query());
    };
  }
}
