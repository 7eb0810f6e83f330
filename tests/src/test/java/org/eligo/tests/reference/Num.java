package org.eligo.tests.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.unit.Unit;

/**
 * N3, V16: every number that a value could be, from {@code low} to {@code high}; an absent end is
 * without end, an open end does not belong to it.
 *
 * @param undefined N10: whether it may be no number at all
 * @param unit V30: the unit in which a result of two units was recorded
 */
record Num(
    Optional<Fraction> low,
    boolean lowOpen,
    Optional<Fraction> high,
    boolean highOpen,
    boolean undefined,
    Optional<Unit> unit) {

  static final Num UNKNOWN =
      new Num(Optional.empty(), true, Optional.empty(), true, true, Optional.empty());

  static Num of(Fraction value) {
    return closed(value, value);
  }

  static Num of(long value) {
    return of(Fraction.of(value));
  }

  static Num closed(Fraction low, Fraction high) {
    return range(Optional.of(low), false, Optional.of(high), false);
  }

  static Num range(
      Optional<Fraction> low, boolean lowOpen, Optional<Fraction> high, boolean highOpen) {
    return new Num(low, lowOpen, high, highOpen, false, Optional.empty());
  }

  /** From 0 up without end. */
  static Num upwards() {
    return range(Optional.of(Fraction.ZERO), false, Optional.empty(), true);
  }

  Num in(Optional<Unit> recorded) {
    return new Num(low, lowOpen, high, highOpen, undefined, recorded);
  }

  boolean isExact() {
    return low.isPresent() && low.equals(high) && !undefined;
  }

  Num hull(Num other) {
    return between(lesserLow(this, other), greaterHigh(this, other), undefined || other.undefined);
  }

  private static Num between(Num forLow, Num forHigh, boolean undefined) {
    return new Num(
        forLow.low, forLow.lowOpen, forHigh.high, forHigh.highOpen, undefined, Optional.empty());
  }

  private static Num lesserLow(Num a, Num b) {
    return compareLows(a, b) <= 0 ? a : b;
  }

  private static Num greaterHigh(Num a, Num b) {
    return compareHighs(a, b) >= 0 ? a : b;
  }

  /** Which of two begins lower. */
  static int compareLows(Num a, Num b) {
    if (a.low.isEmpty() || b.low.isEmpty()) {
      return Boolean.compare(a.low.isPresent(), b.low.isPresent());
    }
    int order = a.low.get().compareTo(b.low.get());
    return order != 0 ? order : Boolean.compare(a.lowOpen, b.lowOpen);
  }

  /** Which of two ends lower. */
  static int compareHighs(Num a, Num b) {
    if (a.high.isEmpty() || b.high.isEmpty()) {
      return Boolean.compare(b.high.isPresent(), a.high.isPresent());
    }
    int order = a.high.get().compareTo(b.high.get());
    return order != 0 ? order : Boolean.compare(b.highOpen, a.highOpen);
  }

  /** Whether every number of this one lies below every number of the other. */
  boolean surelyBelow(Num other) {
    if (high.isEmpty() || other.low.isEmpty()) {
      return false;
    }
    int order = high.get().compareTo(other.low.get());
    return order < 0 || (order == 0 && (highOpen || other.lowOpen));
  }

  /** Whether every number of this one lies below, or is, every number of the other. */
  boolean surelyAtMost(Num other) {
    return high.isPresent() && other.low.isPresent() && high.get().compareTo(other.low.get()) <= 0;
  }

  /** N3: decided only if all possible values agree. */
  Tri compare(Condition.Comparator comparator, Num other) {
    return switch (comparator) {
      case BELOW -> Tri.of(surelyBelow(other), other.surelyAtMost(this));
      case AT_MOST -> Tri.of(surelyAtMost(other), other.surelyBelow(this));
      case ABOVE -> Tri.of(other.surelyBelow(this), surelyAtMost(other));
      case AT_LEAST -> Tri.of(other.surelyAtMost(this), surelyBelow(other));
      case EQUAL ->
          Tri.of(
              isExact() && other.isExact() && low.equals(other.low),
              surelyBelow(other) || other.surelyBelow(this));
    };
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker")
  Num negate() {
    return new Num(
        high.map(Fraction::negate),
        highOpen,
        low.map(Fraction::negate),
        lowOpen,
        undefined,
        Optional.empty());
  }

  Num plus(Num other) {
    if (undefined || other.undefined) {
      return UNKNOWN;
    }
    return range(
        low.flatMap(a -> other.low.map(a::plus)),
        lowOpen || other.lowOpen,
        high.flatMap(a -> other.high.map(a::plus)),
        highOpen || other.highOpen);
  }

  /** N10: undefined, or without any bound. */
  boolean isAnything() {
    return undefined || (low.isEmpty() && high.isEmpty());
  }

  /** The products of all ends; an end without end times 0 is 0. */
  Num times(Num other) {
    if (isAnything() || other.isAnything()) {
      return UNKNOWN;
    }
    List<End> ends =
        List.of(
            lowEnd().times(other.lowEnd()),
            lowEnd().times(other.highEnd()),
            highEnd().times(other.lowEnd()),
            highEnd().times(other.highEnd()));
    End least = ends.stream().min(End.ORDER.thenComparing(End::open)).orElseThrow();
    End most =
        ends.stream()
            .max(End.ORDER.thenComparing(End::open, Comparator.reverseOrder()))
            .orElseThrow();
    return range(least.number(), least.open(), most.number(), most.open());
  }

  /** N4, N10: by a range that holds 0 it is unknown. */
  Num inverse() {
    if (undefined || (!zeroBelow() && !zeroAbove())) {
      return UNKNOWN;
    }
    // One over a number falls where all numbers have one sign; an end of 0 becomes one without end.
    return range(
        high.isEmpty()
            ? Optional.of(Fraction.ZERO)
            : high.filter(h -> h.sign() != 0).map(Fraction::inverse),
        highOpen,
        low.isEmpty()
            ? Optional.of(Fraction.ZERO)
            : low.filter(l -> l.sign() != 0).map(Fraction::inverse),
        lowOpen);
  }

  private boolean zeroBelow() {
    return of(0).surelyBelow(this);
  }

  private boolean zeroAbove() {
    return surelyBelow(of(0));
  }

  /** N6: the lesser of two. */
  Num lesser(Num other) {
    Num forLow = lesserLow(this, other);
    Num forHigh = compareHighs(this, other) <= 0 ? this : other;
    return between(forLow, forHigh, undefined || other.undefined).bounded();
  }

  /** N6: the greater of two. */
  Num greater(Num other) {
    Num forLow = compareLows(this, other) >= 0 ? this : other;
    return between(forLow, greaterHigh(this, other), undefined || other.undefined).bounded();
  }

  /** What is known on one side is a range. */
  Num bounded() {
    boolean anything = low.isEmpty() && high.isEmpty();
    return new Num(low, lowOpen, high, highOpen, undefined && anything, unit);
  }

  private End lowEnd() {
    return new End(-1, low, lowOpen);
  }

  private End highEnd() {
    return new End(1, high, highOpen);
  }

  /** One end of a range; without a number it is without end on the side of its sign. */
  private record End(int side, Optional<Fraction> number, boolean open) {
    static final Comparator<End> ORDER =
        Comparator.<End>comparingInt(e -> e.number.isPresent() ? 0 : e.side)
            .thenComparing(e -> e.number.orElse(Fraction.ZERO));

    private boolean isZero() {
      return number.filter(n -> n.sign() == 0).isPresent();
    }

    private int sign() {
      return number.map(Fraction::sign).orElse(side);
    }

    End times(End other) {
      // 0 that belongs to a range makes 0, whatever it is multiplied with.
      if (isZero() || other.isZero()) {
        boolean reached = (isZero() && !open) || (other.isZero() && !other.open);
        return new End(0, Optional.of(Fraction.ZERO), !reached);
      }
      if (number.isEmpty() || other.number.isEmpty()) {
        return new End(sign() * other.sign(), Optional.empty(), true);
      }
      return new End(0, Optional.of(number.get().times(other.number.get())), open || other.open);
    }
  }
}
