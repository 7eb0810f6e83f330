package org.eligo.dsl.unit;

import java.math.BigInteger;

/**
 * A number between two multiples of {@code 2^-bits}, both included; every step rounds outwards.
 *
 * @param low the lower multiple, as a count
 * @param high the upper multiple, as a count
 */
record Fixed(BigInteger low, BigInteger high, int bits) {

  private static Fixed of(Rational number, int bits) {
    Rational scaled = number.times(Rational.of(BigInteger.ONE.shiftLeft(bits)));
    return new Fixed(scaled.floor(), scaled.ceiling(), bits);
  }

  Fixed plus(Fixed other) {
    return new Fixed(low.add(other.low), high.add(other.high), bits);
  }

  Fixed negate() {
    return new Fixed(high.negate(), low.negate(), bits);
  }

  private Fixed times(BigInteger whole) {
    Fixed product = new Fixed(low.multiply(whole.abs()), high.multiply(whole.abs()), bits);
    return whole.signum() < 0 ? product.negate() : product;
  }

  Fixed times(Rational factor) {
    Fixed product = times(factor.numerator());
    BigInteger by = factor.denominator();
    return new Fixed(floor(product.low, by), ceiling(product.high, by), bits);
  }

  private static BigInteger floor(BigInteger number, BigInteger by) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger ceiling(BigInteger number, BigInteger by) {
    return floor(number.negate(), by).negate();
  }

  /** The natural logarithm of a number above 0: {@code k ln 2 + ln m} with m near 1. */
  static Fixed ln(Rational of, int bits) {
    int twos = of.numerator().bitLength() - of.denominator().bitLength();
    Rational near = of.dividedBy(twoTo(twos));
    // The quotient lies between 1/2 and 2; it is brought between 2/3 and 4/3.
    if (near.compareTo(Rational.of(4, 3)) > 0) {
      near = near.dividedBy(Rational.of(2));
      twos++;
    } else if (near.compareTo(Rational.of(2, 3)) < 0) {
      near = near.times(Rational.of(2));
      twos--;
    }
    Fixed small = lnNear(near, bits);
    return twos == 0 ? small : small.plus(ln2(bits).times(BigInteger.valueOf(twos)));
  }

  private static Fixed ln2(int bits) {
    // ln 2 = -ln(3/4) + ln(3/2) = ln(4/3) + ln(3/2), and ln(3/2) = -ln(2/3).
    return lnNear(Rational.of(2, 3), bits).negate().plus(lnNear(Rational.of(3, 4), bits).negate());
  }

  /** {@code ln m = 2 (y + y^3/3 + y^5/5 + ...)} with {@code y = (m - 1) / (m + 1)}. */
  private static Fixed lnNear(Rational near, int bits) {
    Rational part = near.minus(Rational.ONE).dividedBy(near.plus(Rational.ONE));
    Fixed y = of(part.abs(), bits);
    Fixed square = y.product(y);
    Fixed power = y;
    Fixed sum = y;
    for (int n = 3; power.high.signum() > 0; n += 2) {
      power = power.product(square);
      BigInteger by = BigInteger.valueOf(n);
      sum = sum.plus(new Fixed(floor(power.low, by), ceiling(power.high, by), bits));
      // What follows is less than the power reached, since y is at most 1/5.
      if (power.high.compareTo(BigInteger.ONE) <= 0) {
        sum = new Fixed(sum.low, sum.high.add(BigInteger.ONE), bits);
        break;
      }
    }
    return sum.times(BigInteger.valueOf(2L * part.signum()));
  }

  /** The number as fractions. */
  Enclosure enclosure() {
    return Enclosure.outwards(
        Rational.of(low).times(twoTo(-bits)), Rational.of(high).times(twoTo(-bits)));
  }

  /** Of two numbers from 0 on. */
  private Fixed product(Fixed other) {
    return new Fixed(
        low.multiply(other.low).shiftRight(bits),
        high.multiply(other.high).negate().shiftRight(bits).negate(),
        bits);
  }

  /** {@code e} to the power of this: {@code 2^k e^r} with r from 0 to less than 2. */
  Enclosure exp() {
    Fixed ln2 = ln2(bits);
    BigInteger twos = floor(low, ln2.high).subtract(BigInteger.ONE);
    Fixed rest = plus(ln2.times(twos).negate());
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    Fixed term = new Fixed(one, one, bits);
    Fixed sum = term;
    for (int n = 1; term.high.compareTo(BigInteger.ONE) > 0; n++) {
      Fixed next = term.product(rest);
      BigInteger by = BigInteger.valueOf(n);
      term = new Fixed(floor(next.low, by), ceiling(next.high, by), bits);
      sum = sum.plus(term);
    }
    // From here on each term is at most half of the one before.
    Rational scale = twoTo(twos.intValueExact() - bits);
    return Enclosure.outwards(
        Rational.of(sum.low).times(scale), Rational.of(sum.high.add(BigInteger.TWO)).times(scale));
  }

  static Rational twoTo(int exponent) {
    return Rational.of(2).pow(exponent);
  }
}
