package org.eligo.dsl.unit;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Two exact numbers between which a root, a logarithm or a power lies, both included; the same
 * number twice where the result is a fraction that can be found.
 *
 * <p>The two agree to at least {@link #DIGITS} digits. Every step of a calculation is rounded
 * outwards, so the result is never beyond them. A result whose size nothing that is measured can
 * have is not calculated: it is empty.
 */
public record Enclosure(Rational low, Rational high) {
  /** To so many digits the two numbers agree at least. */
  public static final int DIGITS = 30;

  // 30 digits are 100 bits; the rest is room for the steps of a calculation.
  private static final int BITS = 200;
  private static final int KEPT_BITS = 160;
  private static final int MOST_BITS = 2_000;
  private static final int MOST_EXACT_ROOT = 12;

  /** A power of more digits, above or below the line, is not calculated. */
  public static final int MOST_DIGITS = 4_000;

  private static final BigInteger TOO_MANY_DIGITS = BigInteger.TEN.pow(MOST_DIGITS);

  /** Refuses two numbers in the wrong order. */
  public Enclosure {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("no enclosure: " + low + " to " + high);
    }
  }

  /** The number itself. */
  public static Enclosure of(Rational exact) {
    return new Enclosure(exact, exact);
  }

  /** Whether the number is known exactly. */
  public boolean isExact() {
    return low.equals(high);
  }

  /** The square root of a number from 0 on; empty for others. */
  public static Optional<Enclosure> squareRoot(Rational of) {
    if (of.signum() < 0 || isTooLarge(of)) {
      return Optional.empty();
    }
    BigInteger denominator = of.denominator();
    BigInteger square = of.numerator().multiply(denominator).shiftLeft(2 * BITS);
    BigInteger[] root = square.sqrtAndRemainder();
    BigInteger scale = denominator.shiftLeft(BITS);
    Rational low = fraction(root[0], scale);
    return Optional.of(
        root[1].signum() == 0
            ? of(low)
            : outwards(low, fraction(root[0].add(BigInteger.ONE), scale)));
  }

  /** The natural logarithm of a number above 0; empty for others. */
  public static Optional<Enclosure> ln(Rational of) {
    if (of.signum() <= 0 || isTooLarge(of)) {
      return Optional.empty();
    }
    // Near 1 the logarithm is small, and so many more bits are needed for the same digits.
    int near = of.denominator().bitLength() - of.numerator().subtract(of.denominator()).bitLength();
    int bits = BITS + 2 * Math.max(0, near);
    return Optional.of(Fixed.ln(of, bits).enclosure());
  }

  /**
   * A power. Whole exponents are exact. Empty for a broken power of a negative number, for 0 to the
   * power 0 or less, and where the base to the next whole exponent away from 0 has more than
   * {@value #MOST_DIGITS} digits above or below the line.
   */
  public static Optional<Enclosure> power(Rational base, Rational exponent) {
    if (base.isZero()) {
      return exponent.signum() > 0 ? Optional.of(of(Rational.ZERO)) : Optional.empty();
    }
    BigInteger next = exponent.abs().ceiling();
    if (hasTooManyDigits(base.numerator(), next) || hasTooManyDigits(base.denominator(), next)) {
      return Optional.empty();
    }
    if (exponent.isInteger()) {
      return Optional.of(of(whole(base, exponent.numerator())));
    }
    if (base.signum() < 0 || isTooLarge(exponent)) {
      return Optional.empty();
    }
    return exactRoot(base, exponent.denominator())
        .map(root -> of(whole(root, exponent.numerator())))
        .or(() -> Optional.of(broken(base, exponent)));
  }

  private static boolean hasTooManyDigits(BigInteger of, BigInteger exponent) {
    BigInteger size = of.abs();
    if (size.equals(BigInteger.ONE)) {
      return false;
    }
    BigInteger least = BigInteger.valueOf(size.bitLength() - 1L).multiply(exponent);
    return least.compareTo(BigInteger.valueOf(TOO_MANY_DIGITS.bitLength())) > 0
        || size.pow(exponent.intValueExact()).compareTo(TOO_MANY_DIGITS) >= 0;
  }

  private static Rational whole(Rational base, BigInteger exponent) {
    if (base.abs().equals(Rational.ONE)) {
      return exponent.testBit(0) ? base : Rational.ONE;
    }
    return base.pow(exponent.intValueExact());
  }

  private static Optional<Rational> exactRoot(Rational of, BigInteger degree) {
    if (degree.compareTo(BigInteger.valueOf(MOST_EXACT_ROOT)) > 0) {
      return Optional.empty();
    }
    int root = degree.intValueExact();
    return root(of.numerator(), root)
        .flatMap(top -> root(of.denominator(), root).map(bottom -> fraction(top, bottom)));
  }

  private static Optional<BigInteger> root(BigInteger of, int degree) {
    BigInteger low = BigInteger.ONE;
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

  private static Enclosure broken(Rational base, Rational exponent) {
    // Near 1, where the exponent may be large, these are bits enough for the small logarithm too.
    int size =
        base.numerator().bitLength()
            + base.denominator().bitLength()
            + exponent.numerator().bitLength();
    return Fixed.ln(base, BITS + size).times(exponent).exp();
  }

  /** The two with fewer digits, the lower one rounded down and the upper one up. */
  static Enclosure outwards(Rational low, Rational high) {
    Rational larger = low.abs().max(high.abs());
    int size = larger.numerator().bitLength() - larger.denominator().bitLength();
    Rational unit = Fixed.twoTo(size - KEPT_BITS);
    return new Enclosure(
        Rational.of(low.dividedBy(unit).floor()).times(unit),
        Rational.of(high.dividedBy(unit).ceiling()).times(unit));
  }

  private static boolean isTooLarge(Rational number) {
    return Math.max(number.numerator().bitLength(), number.denominator().bitLength()) > MOST_BITS;
  }

  private static Rational fraction(BigInteger top, BigInteger bottom) {
    return Rational.of(top).dividedBy(Rational.of(bottom));
  }
}
