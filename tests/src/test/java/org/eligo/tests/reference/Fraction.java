package org.eligo.tests.reference;

import java.math.BigInteger;
import org.eligo.dsl.unit.Rational;

/** N1: an exact number. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    BigInteger sign = BigInteger.valueOf(under.signum());
    BigInteger common = over.gcd(under).multiply(sign);
    over = over.divide(common);
    under = under.divide(common);
  }

  static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Fraction of(Rational value) {
    return new Fraction(value.numerator(), value.denominator());
  }

  Rational rational() {
    return Rational.of(over).dividedBy(Rational.of(under));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction negate() {
    return new Fraction(over.negate(), under);
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction inverse() {
    return new Fraction(under, over);
  }

  int sign() {
    return over.signum();
  }

  boolean isWhole() {
    return under.equals(BigInteger.ONE);
  }

  BigInteger floor() {
    BigInteger[] parts = over.divideAndRemainder(under);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  BigInteger ceiling() {
    return negate().floor().negate();
  }

  /** N13: the nearest whole number, a half upwards. */
  Fraction rounded() {
    return new Fraction(plus(new Fraction(BigInteger.ONE, BigInteger.TWO)).floor(), BigInteger.ONE);
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
