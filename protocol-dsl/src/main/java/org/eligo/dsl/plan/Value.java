package org.eligo.dsl.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/**
 * A number (an interval where it is not known better) or a choice. The checker has made all units
 * agree, so the interpreter calculates with plain exact numbers.
 */
public sealed interface Value {
  /** Where it stands in the criteria text. */
  Span span();

  /** An exact number; the unit is for printing. */
  record Number(Rational value, Optional<Unit> unit, Span span) implements Value {}

  /** The result that the surrounding test is about, in its item's declared unit. */
  record This(Span span) implements Value {}

  /** The upper (or lower) limit of normal of {@link This}, in the item's declared unit. */
  record ThisLimit(boolean upper, Span span) implements Value {}

  /** A limit that is stated for each of two units; that of the unit of {@link This} counts. */
  record StatedLimit(Optional<Number> first, Optional<Number> second, Span span) implements Value {}

  /** The value of one chosen result, in its item's declared unit. */
  record ResultValue(ResultQuery query, Span span) implements Value {}

  /** A field of the entry or result around it, in the field's declared unit. */
  record Field(String name, Span span) implements Value {}

  /** A value that a {@code define} declares, in its unit. */
  record DefinedValue(String name, Span span) implements Value {}

  /** The sum of a value over the entries of a history, never negative. */
  record Total(HistoryQuery query, Value of, Span span) implements Value {}

  /** Age on a day, in completed years or months. */
  record Age(DateExpr at, AgeUnit unit, Span span) implements Value {}

  /** The units of age. */
  enum AgeUnit {
    YEARS,
    MONTHS
  }

  /** One of the four operations. */
  record Arithmetic(Operator operator, Value left, Value right, Span span) implements Value {}

  /** The four operations. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /** A power of two plain numbers; exact for whole exponents, else enclosed. */
  record Power(Value base, Value exponent, Span span) implements Value {}

  /** A function of one plain number: enclosed, or rounded to a whole number. */
  record Function(FunctionKind kind, Value of, Span span) implements Value {}

  /** The functions of one number. */
  enum FunctionKind {
    LN,
    SQUARE_ROOT,
    ROUNDED
  }

  /** The lesser or greater of several. */
  record Extreme(boolean greatest, List<Value> of, Span span) implements Value {
    /** Keeps its parts unchangeable. */
    public Extreme {
      of = List.copyOf(of);
    }
  }

  /** One of two; both stay possible while the condition is unknown. */
  record When(Condition condition, Value then, Value otherwise, Span span) implements Value {}

  /**
   * The row of a table.
   *
   * @param rows the values by choice of the key
   * @param unit of the values
   */
  record Lookup(
      String table, TableKey key, Map<String, Rational> rows, Optional<Unit> unit, Span span)
      implements Value {
    /** Keeps its rows unchangeable, in their order. */
    public Lookup {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
  }

  /**
   * The same quantity in another unit of its dimension; of a result that may stand in either of two
   * units only what is recorded in a unit that converts.
   */
  record Convert(Value value, Unit from, Unit to, Span span) implements Value {}
}
