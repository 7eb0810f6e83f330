package org.eligo.tests.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Powers, roots and logarithms of ranges (N9, N10). */
final class Powers {
  private static final MathContext FINE = new MathContext(90, RoundingMode.HALF_EVEN);
  private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);
  // What is calculated is surely nearer than this part of itself.
  private static final Fraction SLACK = new Fraction(BigInteger.ONE, BigInteger.TEN.pow(45));
  private static final int DIGITS = 48;
  private static final BigInteger MOST = BigInteger.valueOf(4000);
  private static final BigInteger MOST_ROOT = BigInteger.valueOf(12);

  private Powers() {}

  static Num squareRoot(Num of) {
    return power(of, Num.of(HALF));
  }

  static Num ln(Num of) {
    if (of.undefined() || !Num.of(0).surelyBelow(of)) {
      return Num.UNKNOWN;
    }
    Optional<Num> low = of.low().filter(l -> l.sign() > 0).map(Powers::lnOf);
    Optional<Num> high = of.high().map(Powers::lnOf);
    return Num.range(low.flatMap(Num::low), of.lowOpen(), high.flatMap(Num::high), of.highOpen());
  }

  /** N9: of ranges the range of the results. */
  static Num power(Num base, Num exponent) {
    // N10: of what is known on neither side too.
    if (base.isAnything() || exponent.isAnything()) {
      return Num.UNKNOWN;
    }
    Num zero = Num.of(0);
    if (base.isExact() && base.low().orElseThrow().sign() == 0 && zero.surelyBelow(exponent)) {
      return zero;
    }
    if (exponent.low().isEmpty() || exponent.high().isEmpty()) {
      return Num.UNKNOWN;
    }
    boolean positive = zero.surelyBelow(base);
    boolean wholeExponent = exponent.isExact() && exponent.low().orElseThrow().isWhole();
    if (!positive) {
      boolean fromZero = zero.surelyAtMost(base);
      boolean upwards = zero.surelyBelow(exponent);
      if (!upwards && base.isExact() && base.low().orElseThrow().sign() == 0) {
        return Num.UNKNOWN;
      }
      if (!fromZero && !wholeExponent) {
        return Num.UNKNOWN;
      }
      if (!upwards && !base.surelyBelow(zero)) {
        return Num.UNKNOWN;
      }
      if (!fromZero) {
        return wholePower(base, exponent.low().orElseThrow());
      }
    }
    return corners(base, exponent);
  }

  /** A whole power of a range that holds numbers below 0. */
  private static Num wholePower(Num base, Fraction exponent) {
    boolean even = !exponent.over().testBit(0);
    if (exponent.sign() == 0) {
      return Num.of(1);
    }
    if (!even) {
      if (exponent.sign() < 0) {
        return wholePower(base, exponent.negate()).inverse();
      }
      Optional<Num> low = base.low().map(l -> signedPower(l, exponent));
      Optional<Num> high = base.high().map(h -> signedPower(h, exponent));
      if (Stream.of(low, high).flatMap(Optional::stream).anyMatch(Num::undefined)) {
        return Num.UNKNOWN;
      }
      return Num.range(
          low.flatMap(Num::low), base.lowOpen(), high.flatMap(Num::high), base.highOpen());
    }
    Num mirrored = base.surelyAtMost(Num.of(0)) ? base.negate() : mirror(base);
    return power(mirrored, Num.of(exponent));
  }

  /** From 0 to the end that is farther away. */
  private static Num mirror(Num base) {
    Num negative = base.negate();
    Num far = Num.compareHighs(base, negative) >= 0 ? base : negative;
    return Num.range(Optional.of(Fraction.ZERO), false, far.high(), far.highOpen());
  }

  private static Num signedPower(Fraction of, Fraction exponent) {
    return of.sign() < 0 ? powerOf(of.negate(), exponent).negate() : powerOf(of, exponent);
  }

  /** Over a base of 0 or more a power rises or falls in each of both, so corners are its ends. */
  private static Num corners(Num base, Num exponent) {
    Num result = corner(base, exponent.low().orElseThrow(), exponent.lowOpen());
    return exponent.isExact()
        ? result
        : result.hull(corner(base, exponent.high().orElseThrow(), exponent.highOpen()));
  }

  private static Num corner(Num base, Fraction exponent, boolean open) {
    if (exponent.sign() == 0) {
      return Num.of(1);
    }
    Optional<Fraction> low = base.low();
    Num first =
        low.filter(l -> l.sign() > 0).isPresent()
            ? powerOf(low.orElseThrow(), exponent)
            : exponent.sign() > 0 ? Num.of(0) : Num.UNKNOWN;
    Num second =
        base.high()
            .map(h -> powerOf(h, exponent))
            .orElse(exponent.sign() > 0 ? Num.UNKNOWN : Num.of(0));
    boolean rises = exponent.sign() > 0;
    Num least = rises ? first : second;
    Num most = rises ? second : first;
    boolean leastOpen = rises ? base.lowOpen() : base.highOpen();
    boolean mostOpen = rises ? base.highOpen() : base.lowOpen();
    if (least.undefined() || (most.undefined() && tooLarge(base, exponent))) {
      return Num.UNKNOWN;
    }
    return Num.range(least.low(), leastOpen || open, most.high(), mostOpen || open);
  }

  private static boolean tooLarge(Num base, Fraction exponent) {
    // A range without end holds 2 or its like.
    return powerOf(Fraction.of(2), exponent).undefined()
        || Stream.of(base.low(), base.high())
            .flatMap(Optional::stream)
            .filter(end -> end.sign() > 0)
            .anyMatch(end -> powerOf(end, exponent).undefined());
  }

  /** Of a number above 0 or of 0 with an exponent above 0. */
  private static Num powerOf(Fraction base, Fraction exponent) {
    if (base.sign() == 0) {
      return exponent.sign() > 0 ? Num.of(0) : Num.UNKNOWN;
    }
    if (hasTooManyDigits(base, exponent)) {
      return Num.UNKNOWN;
    }
    Optional<Fraction> rooted =
        exponent.isWhole()
            ? Optional.of(base)
            : exponent.under().compareTo(MOST_ROOT) <= 0
                ? root(base, exponent.under().intValueExact())
                : Optional.empty();
    if (rooted.isPresent()) {
      return exactPower(rooted.get(), exponent.over());
    }
    BigDecimal power = exp(decimal(exponent).multiply(lnDecimal(decimal(base)), FINE));
    return around(fraction(power));
  }

  /** N9: of the power with the next whole exponent away from 0. */
  private static boolean hasTooManyDigits(Fraction base, Fraction exponent) {
    BigInteger times = exponent.sign() < 0 ? exponent.negate().ceiling() : exponent.ceiling();
    return hasTooManyDigits(base.over(), times) || hasTooManyDigits(base.under(), times);
  }

  private static boolean hasTooManyDigits(BigInteger of, BigInteger times) {
    int least = of.bitLength() - 1;
    if (least == 0) {
      return false;
    }
    BigInteger bits = BigInteger.valueOf(least).multiply(times);
    return bits.compareTo(MOST.multiply(BigInteger.valueOf(4))) > 0
        || of.pow(times.intValueExact()).compareTo(BigInteger.TEN.pow(MOST.intValueExact())) >= 0;
  }

  private static Num exactPower(Fraction base, BigInteger exponent) {
    if (base.equals(Fraction.ONE)) {
      return Num.of(1);
    }
    int times = exponent.abs().intValueExact();
    Fraction power = new Fraction(base.over().pow(times), base.under().pow(times));
    return Num.of(exponent.signum() < 0 ? power.inverse() : power);
  }

  /** The root of a fraction, if it is one. */
  private static Optional<Fraction> root(Fraction of, int degree) {
    Optional<BigInteger> over = root(of.over(), degree);
    Optional<BigInteger> under = root(of.under(), degree);
    return over.flatMap(o -> under.map(u -> new Fraction(o, u)));
  }

  private static Optional<BigInteger> root(BigInteger of, int degree) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(of.bitLength() / degree + 1);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
      if (middle.pow(degree).compareTo(of) <= 0) {
        low = middle;
      } else {
        high = middle.subtract(BigInteger.ONE);
      }
    }
    return low.pow(degree).equals(of) ? Optional.of(low) : Optional.empty();
  }

  private static Num lnOf(Fraction of) {
    return of.equals(Fraction.ONE) ? Num.of(0) : around(fraction(lnDecimal(decimal(of))));
  }

  private static Num around(Fraction near) {
    Fraction size = near.sign() < 0 ? near.negate() : near;
    Fraction slack = size.times(SLACK);
    return Num.closed(
        shortened(near.plus(slack.negate()), RoundingMode.FLOOR),
        shortened(near.plus(slack), RoundingMode.CEILING));
  }

  /** N9: an end is known to some 30 digits; what it is calculated with does not count as more. */
  private static Fraction shortened(Fraction end, RoundingMode towards) {
    MathContext few = new MathContext(DIGITS, towards);
    return fraction(new BigDecimal(end.over()).divide(new BigDecimal(end.under()), few));
  }

  private static BigDecimal decimal(Fraction of) {
    return new BigDecimal(of.over()).divide(new BigDecimal(of.under()), FINE);
  }

  private static Fraction fraction(BigDecimal of) {
    return of.scale() > 0
        ? new Fraction(of.unscaledValue(), BigInteger.TEN.pow(of.scale()))
        : new Fraction(of.toBigIntegerExact(), BigInteger.ONE);
  }

  /** ln x = ln (x / 2^k) + k ln 2, with x / 2^k near 1. */
  private static BigDecimal lnDecimal(BigDecimal of) {
    BigDecimal two = BigDecimal.valueOf(2);
    int halvings = 0;
    BigDecimal near = of;
    while (near.compareTo(new BigDecimal("1.5")) > 0) {
      near = near.divide(two, FINE);
      halvings++;
    }
    while (near.compareTo(new BigDecimal("0.7")) < 0) {
      near = near.multiply(two, FINE);
      halvings--;
    }
    BigDecimal rest = lnNearOne(near);
    return rest.add(
        lnNearOne(new BigDecimal("1.5"))
            .add(lnNearOne(BigDecimal.valueOf(4).divide(BigDecimal.valueOf(3), FINE)))
            .multiply(BigDecimal.valueOf(halvings)),
        FINE);
  }

  /** ln x = 2 (z + z^3/3 + z^5/5 + ...) with z = (x-1)/(x+1). */
  private static BigDecimal lnNearOne(BigDecimal of) {
    BigDecimal z = of.subtract(BigDecimal.ONE).divide(of.add(BigDecimal.ONE), FINE);
    BigDecimal square = z.multiply(z, FINE);
    return sum(n -> BigDecimal.ONE.divide(BigDecimal.valueOf(2L * n + 1), FINE), z, square)
        .multiply(BigDecimal.valueOf(2));
  }

  private static BigDecimal sum(
      Function<Integer, BigDecimal> factor, BigDecimal first, BigDecimal step) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal power = first;
    int least = magnitude(first) - FINE.getPrecision() - 10;
    for (int n = 0; n < 400 && power.signum() != 0 && magnitude(power) > least; n++) {
      total = total.add(power.multiply(factor.apply(n), FINE), FINE);
      power = power.multiply(step, FINE);
    }
    return total;
  }

  private static int magnitude(BigDecimal of) {
    return of.precision() - of.scale();
  }

  /** e^x = (e^(x / 2^k))^(2^k). */
  private static BigDecimal exp(BigDecimal of) {
    int halvings = Math.max(0, of.precision() - of.scale()) * 4 + 4;
    BigDecimal small = of.divide(BigDecimal.valueOf(2).pow(halvings), FINE);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal total = BigDecimal.ONE;
    for (int n = 1; n < 80; n++) {
      term = term.multiply(small, FINE).divide(BigDecimal.valueOf(n), FINE);
      total = total.add(term, FINE);
    }
    for (int n = 0; n < halvings; n++) {
      total = total.multiply(total, FINE);
    }
    return total;
  }
}
