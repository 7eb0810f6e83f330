package org.eligo.engine.internal.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Enclosure;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Interval.End;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Powers, roots and logarithms of numbers known within ranges. */
final class Powers {
  private static final Rational HALF = Rational.of(1, 2);

  // Even 2 to a higher power has more digits than are calculated.
  private static final Rational MOST_OF_ENDLESS = Rational.of(13_287);

  private Powers() {}

  static Figures power(Figures base, Figures exponent) {
    List<Missing> missing = new ArrayList<>(base.missing());
    missing.addAll(exponent.missing());
    return figures(
        power(base.interval(), exponent.interval()),
        bracketed(base) + " ^ " + bracketed(exponent),
        missing);
  }

  static Figures function(Value.FunctionKind kind, Figures of) {
    return switch (kind) {
      case LN -> figures(ln(of.interval()), "ln " + bracketed(of), of.missing());
      case SQUARE_ROOT ->
          figures(squareRoot(of.interval()), "square root of " + bracketed(of), of.missing());
      case ROUNDED ->
          figures(Optional.of(rounded(of.interval())), "rounded " + bracketed(of), of.missing());
    };
  }

  /** Both ends to the nearest whole number, a half upwards. */
  private static Interval rounded(Interval of) {
    return new Interval(
        of.low().map(end -> closed(upwards(end.at()))), of.high().map(Powers::roundedHigh));
  }

  /** What lies below an open half is rounded downwards. */
  private static End roundedHigh(End end) {
    BigInteger whole = upwards(end.at());
    boolean missed = end.open() && end.at().plus(HALF).isInteger();
    return closed(missed ? whole.subtract(BigInteger.ONE) : whole);
  }

  private static BigInteger upwards(Rational number) {
    return number.plus(HALF).floor();
  }

  private static End closed(BigInteger whole) {
    return new End(Rational.of(whole), false);
  }

  private static String bracketed(Figures figures) {
    return figures.shown().contains(" ") ? "(" + figures.shown() + ")" : figures.shown();
  }

  private static Figures figures(Optional<Interval> result, String shown, List<Missing> missing) {
    List<Missing> needs = missing;
    if (result.isEmpty() && missing.isEmpty()) {
      needs = List.of(new Missing("calculation", MissingKind.UNDECIDABLE, "undefined: " + shown));
    }
    return new Figures(result.orElse(Interval.ALL), shown, needs);
  }

  /** Empty where a number of the range has no square root. */
  private static Optional<Interval> squareRoot(Interval of) {
    boolean defined = of.low().filter(e -> e.at().signum() >= 0).isPresent();
    return defined ? rising(of, Enclosure::squareRoot) : Optional.empty();
  }

  /** Empty where a number of the range has no logarithm. */
  private static Optional<Interval> ln(Interval of) {
    if (!isAboveZero(of)) {
      return Optional.empty();
    }
    return of.low().orElseThrow().at().isZero()
        ? rising(new Interval(Optional.empty(), of.high()), Enclosure::ln)
        : rising(of, Enclosure::ln);
  }

  private static boolean isAboveZero(Interval of) {
    return of.low().filter(e -> e.at().signum() > 0 || (e.at().isZero() && e.open())).isPresent();
  }

  private static boolean holdsZero(Interval of) {
    boolean below = of.low().map(e -> e.at().signum() > 0 || isOpenZero(e)).orElse(false);
    boolean above = of.high().map(e -> e.at().signum() < 0 || isOpenZero(e)).orElse(false);
    return !below && !above;
  }

  private static boolean isOpenZero(End end) {
    return end.at().isZero() && end.open();
  }

  /** The results of a function that grows with its number; empty if an end has no result. */
  private static Optional<Interval> rising(
      Interval of, Function<Rational, Optional<Enclosure>> function) {
    Optional<Enclosure> low = of.low().flatMap(e -> function.apply(e.at()));
    Optional<Enclosure> high = of.high().flatMap(e -> function.apply(e.at()));
    boolean found =
        low.isPresent() == of.low().isPresent() && high.isPresent() == of.high().isPresent();
    return found
        ? Optional.of(
            new Interval(
                low.map(e -> end(e, e.low(), of.low())),
                high.map(e -> end(e, e.high(), of.high()))))
        : Optional.empty();
  }

  /** An end stays open where its result is exact. */
  private static End end(Enclosure enclosure, Rational at, Optional<End> from) {
    return new End(at, enclosure.isExact() && from.orElseThrow().open());
  }

  /** Empty where a power of the ranges is not defined, or beyond all measure. */
  private static Optional<Interval> power(Interval base, Interval exponent) {
    if (base.isAll() || exponent.isAll()) {
      return Optional.empty();
    }
    Optional<Rational> exact = exponent.exact();
    if (exact.isEmpty()) {
      return powers(base, exponent);
    }
    Rational power = exact.get();
    if (power.signum() <= 0) {
      return holdsZero(base) ? Optional.empty() : reciprocal(base, power);
    }
    if (power.isInteger()) {
      return whole(base, power);
    }
    boolean defined = base.low().filter(e -> e.at().signum() >= 0).isPresent();
    return defined ? rising(base, x -> Enclosure.power(x, power)) : Optional.empty();
  }

  private static Optional<Interval> reciprocal(Interval base, Rational power) {
    if (power.isZero()) {
      return Optional.of(Interval.of(Rational.ONE));
    }
    return power(base, Interval.of(power.negate())).flatMap(Interval::reciprocal);
  }

  private static Optional<Interval> whole(Interval base, Rational power) {
    boolean endless = base.low().isEmpty() || base.high().isEmpty();
    if (endless && power.compareTo(MOST_OF_ENDLESS) > 0) {
      return Optional.empty();
    }
    boolean odd = power.numerator().testBit(0);
    Function<Rational, Optional<Enclosure>> function = x -> Enclosure.power(x, power);
    boolean positive = base.low().filter(e -> e.at().signum() >= 0).isPresent();
    if (odd || positive) {
      return rising(base, function);
    }
    boolean negative = base.high().filter(e -> e.at().signum() <= 0).isPresent();
    if (negative) {
      return rising(base.negate(), function);
    }
    // An even power of a range round 0: from 0 up to that of the end that lies farther away.
    End zero = new End(Rational.ZERO, false);
    return rising(base.extreme(true, base.negate()), function)
        .map(up -> new Interval(Optional.of(zero), up.high()));
  }

  /** With an unsure exponent the powers of the ends hold all others; of bases above 0 only. */
  private static Optional<Interval> powers(Interval base, Interval exponent) {
    if (base.equals(Interval.of(Rational.ZERO)) && isAboveZero(exponent)) {
      return Optional.of(base);
    }
    boolean zero =
        base.low().filter(e -> e.at().isZero() && !e.open()).isPresent() && isAboveZero(exponent);
    if (zero) {
      return powers(new Interval(Optional.of(new End(Rational.ZERO, true)), base.high()), exponent)
          .map(p -> p.hull(Interval.of(Rational.ZERO)));
    }
    if (!isAboveZero(base)) {
      return Optional.empty();
    }
    if (exponent.low().isEmpty() || exponent.high().isEmpty()) {
      return Optional.empty();
    }
    return isMeasured(base, exponent) ? corners(base, exponent) : Optional.empty();
  }

  /** Of a base without an end as far as powers of one number are calculated. */
  private static boolean isMeasured(Interval base, Interval exponent) {
    boolean endless = base.high().isEmpty() || base.low().orElseThrow().at().isZero();
    Interval size = exponent.extreme(true, exponent.negate());
    return !endless || size.high().orElseThrow().at().compareTo(MOST_OF_ENDLESS) <= 0;
  }

  /** From the least to the greatest power of the ends; of bases above 0, to bounded exponents. */
  private static Optional<Interval> corners(Interval base, Interval exponent) {
    Optional<Interval> all = Optional.empty();
    boolean endless = false;
    for (End e : List.of(exponent.low().orElseThrow(), exponent.high().orElseThrow())) {
      boolean high = base.high().isEmpty() && e.at().signum() > 0;
      boolean low = base.low().orElseThrow().at().isZero() && e.at().signum() < 0;
      endless |= high || low;
      List<Optional<End>> ends = new ArrayList<>();
      if (!low) {
        ends.add(base.low());
      }
      if (!high) {
        ends.add(base.high());
      }
      for (Optional<End> x : ends) {
        Optional<Interval> corner = corner(x, e);
        if (corner.isEmpty()) {
          return Optional.empty();
        }
        all = all.map(a -> Optional.of(a.hull(corner.get()))).orElse(corner);
      }
    }
    boolean open = endless;
    return all.map(a -> open ? new Interval(a.low(), Optional.empty()) : a);
  }

  /** The power of one end of the bases, of which the one above all numbers is empty. */
  private static Optional<Interval> corner(Optional<End> base, End exponent) {
    if (exponent.at().isZero()) {
      boolean one = base.filter(x -> !x.open() && x.at().equals(Rational.ONE)).isPresent();
      return Optional.of(point(Rational.ONE, exponent.open() && !one));
    }
    // A base near 0 to a power above 0, or one beyond all numbers to a power below it, is near 0.
    if (base.filter(x -> !x.at().isZero()).isEmpty()) {
      return Optional.of(point(Rational.ZERO, true));
    }
    End end = base.orElseThrow();
    boolean one = end.at().equals(Rational.ONE);
    boolean open = one ? end.open() : end.open() || exponent.open();
    return Enclosure.power(end.at(), exponent.at())
        .map(p -> p.isExact() ? point(p.low(), open) : Interval.between(p.low(), p.high()));
  }

  private static Interval point(Rational at, boolean open) {
    Optional<End> end = Optional.of(new End(at, open));
    return new Interval(end, end);
  }
}
