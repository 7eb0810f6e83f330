package org.eligo.dsl.unit;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact fraction in lowest terms; the only kind of number that rules and data are compared with.
 *
 * <p>Two numbers are equal when their values are equal, so {@code 7.0} and {@code 7.00} are one.
 * Instances are immutable.
 */
public final class Rational implements Comparable<Rational> {
  /** The number 0. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** The number 1. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  /** The most digits that {@link #parse} reads, leading and trailing zeros included. */
  public static final int MOST_DIGITS = 40;

  /** The largest size of a written exponent that {@link #parse} reads. */
  public static final int LARGEST_EXPONENT = 40;

  // A power may not grow beyond about 300,000 digits: a rule must not be able to stop a screening.
  private static final long MOST_BITS_OF_A_POWER = 1_000_000;

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (denominator.equals(BigInteger.ONE)) {
      return new Rational(numerator, denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** The whole number {@code value}. */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The whole number {@code value}. */
  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /**
   * The fraction {@code numerator / denominator}.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Reads a plain decimal number such as {@code -7.50} or {@code 1.5e9}.
   *
   * <p>Allowed are an optional sign, ASCII digits, a point with digits on both sides, and an
   * optional exponent. Empty for anything else, for more than {@link #MOST_DIGITS} digits, and for
   * an exponent beyond {@link #LARGEST_EXPONENT}; the effort does not depend on the size of what
   * the text claims.
   */
  public static Optional<Rational> parse(String text) {
    return DecimalText.read(text);
  }

  /** The fraction {@code digits * 10^exponent}. */
  static Rational scaled(BigInteger digits, int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0
        ? new Rational(digits.multiply(power), BigInteger.ONE)
        : reduced(digits, power);
  }

  /** The numerator of the fraction in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The denominator of the fraction in lowest terms; always above 0. */
  public BigInteger denominator() {
    return denominator;
  }

  /** The exact sum. */
  public Rational plus(Rational other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The exact difference. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** The exact product. */
  public Rational times(Rational other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The exact quotient.
   *
   * @throws ArithmeticException if {@code other} is 0; ask {@link #isZero} before
   */
  public Rational dividedBy(Rational other) {
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * This number multiplied {@code exponent} times; a negative exponent gives the reciprocal.
   *
   * @throws ArithmeticException if 0 is raised to a negative exponent, or if the result would have
   *     more than about 300,000 digits
   */
  public Rational pow(int exponent) {
    long steps = Math.abs((long) exponent);
    long bits = Math.max(numerator.abs().bitLength(), denominator.bitLength());
    if (bits > 1 && steps > MOST_BITS_OF_A_POWER / bits) {
      throw new ArithmeticException("power too large");
    }
    if (bits <= 1) {
      return smallPower(steps, exponent < 0);
    }
    BigInteger upper = numerator.pow((int) steps);
    BigInteger lower = denominator.pow((int) steps);
    return exponent < 0 ? reduced(lower, upper) : new Rational(upper, lower);
  }

  // 0, 1 and -1 never grow, so any exponent is fine.
  private Rational smallPower(long steps, boolean reciprocal) {
    if (isZero() && reciprocal) {
      throw new ArithmeticException("division by zero");
    }
    if (steps == 0) {
      return ONE;
    }
    return steps % 2 == 0 ? times(this) : this;
  }

  /** This number with the other sign. */
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /** The size of this number without its sign. */
  public Rational abs() {
    return new Rational(numerator.abs(), denominator);
  }

  /** The lesser of the two. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1 as this number is below, equal to or above 0. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether this number is 0. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Whether this number has no broken part. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The greatest whole number that is not above this one; -1.5 gives -2. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The least whole number that is not below this one; -1.5 gives -1. */
  public BigInteger ceiling() {
    return negate().floor().negate();
  }

  /**
   * This number for people: the exact decimal if 12 places after the point can hold it, otherwise
   * rounded to 6 significant digits behind a {@code ≈}.
   */
  public String toText() {
    return DecimalText.write(this);
  }

  /**
   * This number for people who see it beside {@code limit}, with as many digits as it takes to see
   * on which side of the limit it lies.
   *
   * <p>{@code a.toTextBeside(b)} and {@code b.toTextBeside(a)} stand in the same order as {@code a}
   * and {@code b}, and differ when the numbers differ.
   */
  public String toTextBeside(Rational limit) {
    return DecimalText.writeBeside(this, limit);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  /** The same as {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
