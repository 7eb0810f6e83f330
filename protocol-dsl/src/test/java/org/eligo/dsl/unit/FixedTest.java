package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FixedTest {
  /** By hand: a half of -3 lies between -2 and -1, a half of 3 between 1 and 2. */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 1, 2, 1, 2",
    "-3, -3, 1, 2, -2, -1",
    "-4, -4, 1, 2, -2, -2",
    "4, 4, 1, 2, 2, 2",
    "-1, 1, 1, 3, -1, 1",
    "1, 2, -5, 2, -5, -2",
    "-2, 1, -5, 2, -3, 5",
    "5, 7, 0, 1, 0, 0"
  })
  void roundsProductsOutwards(
      long low, long high, long numerator, long denominator, long floor, long ceiling) {
    Fixed number = new Fixed(BigInteger.valueOf(low), BigInteger.valueOf(high), 4);
    assertThat(number.times(Rational.of(numerator, denominator)))
        .isEqualTo(new Fixed(BigInteger.valueOf(floor), BigInteger.valueOf(ceiling), 4));
  }
}
