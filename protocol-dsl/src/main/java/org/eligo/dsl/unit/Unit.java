package org.eligo.dsl.unit;

import java.util.Optional;

/**
 * A unit of the closed table: how it is printed, what it measures and how large it is.
 *
 * <p>The value in base kinds is {@code value * factor + offset}. The annotation is part of the
 * unit: {@code mL/min/1.73m2} measures a clearance for a standard body and never converts to {@code
 * mL/min}.
 *
 * @param text the canonical spelling
 * @param dimension what it measures
 * @param factor the size of one in the base kinds; above 0
 * @param offset where its 0 lies in the base kinds; 0 for all but temperatures
 * @param annotation what it is related to, such as {@code 1.73 m2 body surface}; empty for nothing
 */
public record Unit(
    String text, Dimension dimension, Rational factor, Rational offset, String annotation) {
  /** Refuses a unit without a text or of no size. */
  public Unit {
    if (text.isBlank() || factor.signum() <= 0) {
      throw new IllegalArgumentException("a unit needs a text and a factor above 0: " + text);
    }
  }

  /** Whether values in this unit have an exact value in {@code other}. */
  public boolean convertsTo(Unit other) {
    return dimension.equals(other.dimension) && annotation.equals(other.annotation);
  }

  /** The exact value in {@code other}, or empty if the two measure different things. */
  public Optional<Rational> convert(Rational value, Unit other) {
    if (!convertsTo(other)) {
      return Optional.empty();
    }
    if (factor.equals(other.factor) && offset.equals(other.offset)) {
      return Optional.of(value);
    }
    Rational inBase = value.times(factor).plus(offset);
    return Optional.of(inBase.minus(other.offset).dividedBy(other.factor));
  }

  /** The canonical spelling. */
  @Override
  public String toString() {
    return text;
  }
}
