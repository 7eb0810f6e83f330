package org.eligo.dsl.unit;

import java.util.Optional;

/**
 * A number with its unit, such as {@code 8 g/dL}.
 *
 * <p>Equal quantities have the same number and the same unit; {@code 1 g} and {@code 1000 mg} are
 * the same size ({@link #compare}) but not equal.
 *
 * @param value the number as written, before any conversion
 * @param unit the unit as written
 */
public record Quantity(Rational value, Unit unit) {
  /** The same size in another unit, or empty if there is no exact conversion. */
  public Optional<Quantity> in(Unit other) {
    return unit.convert(value, other).map(converted -> new Quantity(converted, other));
  }

  /** Below 0, 0 or above 0 as this is less, equal or greater; empty if they do not compare. */
  public Optional<Integer> compare(Quantity other) {
    return other.unit.convert(other.value, unit).map(value::compareTo);
  }

  /** The quantity for people, such as {@code 1.5 x 10^9/L}. */
  public String toText() {
    return value.toText() + separator() + unit.text();
  }

  /** As {@link #toText}, with enough digits to see on which side of {@code limit} it lies. */
  public String toTextBeside(Quantity limit) {
    return limit
        .in(unit)
        .map(same -> value.toTextBeside(same.value()) + separator() + unit.text())
        .orElseGet(this::toText);
  }

  private String separator() {
    return unit.text().startsWith("10^") ? " x " : " ";
  }

  /** The same as {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
