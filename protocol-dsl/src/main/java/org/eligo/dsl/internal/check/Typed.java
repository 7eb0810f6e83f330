package org.eligo.dsl.internal.check;

import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** A value of the plan with what is known about its unit. */
record Typed(Value value, Kind kind) {

  /** What a value measures. */
  sealed interface Kind {}

  /** A number without unit. */
  record Plain() implements Kind {}

  /** A number in a unit. */
  record Measured(Unit unit) implements Kind {}

  /** An age that is compared with years or months. */
  record OfAge() implements Kind {}

  /** A titre. */
  record OfTitre() implements Kind {}

  /** A result in one of two units that do not convert into each other. */
  record EitherUnit(Unit first, Unit second) implements Kind {}

  /** A value with a mistake that has been reported. */
  record Unread() implements Kind {}

  static Typed plain(Value value) {
    return new Typed(value, new Plain());
  }

  static Typed measured(Value value, Unit unit) {
    return new Typed(value, new Measured(unit));
  }

  static Typed unread(Span span) {
    return new Typed(
        new Value.Number(Rational.ZERO, java.util.Optional.empty(), span), new Unread());
  }

  boolean isUnread() {
    return kind instanceof Unread;
  }

  boolean isPlain() {
    return kind instanceof Plain;
  }
}
