package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  private static Rational number(String text) {
    return Rational.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "-0, 0, 1",
    "007, 7, 1",
    "7.00, 7, 1",
    "-7.50, -15, 2",
    "+0.125, 1, 8",
    "1.5e9, 1500000000, 1",
    "1.5E-1, 3, 20",
    "2e+3, 2000, 1",
    "1e00, 1, 1"
  })
  void readsPlainDecimals(String text, long numerator, long denominator) {
    assertThat(Rational.parse(text)).contains(Rational.of(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        ".5",
        "5.",
        "-.5",
        "1,5",
        "1 5",
        " 1",
        "1 ",
        "1e",
        "e5",
        "1e+",
        "1.e5",
        "1e5.0",
        "0x1F",
        "1/2",
        "NaN",
        "Infinity",
        "1_000",
        "--1",
        "+-1",
        "1d",
        "1f",
        "١٢",
        "１",
        "−5",
        "1e41",
        "1e-41",
        "1e999999999",
        "1e-20000000",
        "1e2147483648",
        "1e 5",
        "1.2.3"
      })
  void refusesEverythingElse(String text) {
    assertThat(Rational.parse(text)).isEmpty();
  }

  @Test
  void readsUpTo40Digits() {
    assertThat(Rational.parse("9".repeat(40))).isPresent();
    assertThat(Rational.parse("9".repeat(41))).isEmpty();
    assertThat(Rational.parse("-" + "9".repeat(20) + "." + "9".repeat(20) + "e-40")).isPresent();
    assertThat(Rational.parse("0." + "0".repeat(40))).isEmpty();
  }

  @Test
  void hostileNumbersAreRefusedAtOnce() {
    String digits = "9".repeat(3_000_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofMillis(500),
        () -> {
          assertThat(Rational.parse(digits)).isEmpty();
          assertThat(Rational.parse("1e" + digits)).isEmpty();
          assertThat(Rational.parse("1e999999999")).isEmpty();
          assertThat(Rational.parse("1e-20000000")).isEmpty();
          assertThatThrownBy(() -> Rational.of(3).pow(Integer.MAX_VALUE))
              .isInstanceOf(ArithmeticException.class);
          assertThatThrownBy(() -> Rational.of(1, 3).pow(Integer.MIN_VALUE))
              .isInstanceOf(ArithmeticException.class);
        });
  }

  @Test
  void tenthsAddExactly() {
    assertThat(number("0.1").plus(number("0.2"))).isEqualTo(number("0.3"));
    assertThat(number("7.0")).isEqualTo(number("7.00")).hasSameHashCodeAs(number("7.00"));
  }

  @Test
  void keepsTheSignInTheNumerator() {
    Rational half = Rational.of(3, -6);
    assertThat(half).isEqualTo(Rational.of(-1, 2));
    assertThat(half.denominator()).isEqualTo(BigInteger.TWO);
    assertThat(Rational.of(Long.MIN_VALUE, -1).signum()).isEqualTo(1);
  }

  @Test
  void divisionByZeroThrows() {
    assertThat(Rational.ZERO.isZero()).isTrue();
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ZERO.pow(-1)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, 1024",
    "2, 0, 1",
    "0, 0, 1",
    "0, 5, 0",
    "-2, 3, -8",
    "-1, 2147483647, -1",
    "-1, -2147483648, 1",
    "1, 2147483647, 1",
    "0.5, -3, 8",
    "-0.5, -3, -8",
    "10, -2, 0.01"
  })
  void raisesToPowers(String base, int exponent, String expected) {
    assertThat(number(base).pow(exponent)).isEqualTo(number(expected));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1, 2", "-1.5, -2, -1", "2, 2, 2", "-2, -2, -2", "0, 0, 0", "-0.1, -1, 0"})
  void findsTheWholeNumbersAround(String text, long floor, long ceiling) {
    assertThat(number(text).floor()).isEqualTo(floor);
    assertThat(number(text).ceiling()).isEqualTo(ceiling);
    assertThat(number(text).isInteger()).isEqualTo(floor == ceiling);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, 7",
    "-15, 2, -7.5",
    "0, 5, 0",
    "1000000, 1, 1000000",
    "1, 1000000000000, 0.000000000001",
    "1, 3, ≈0.333333",
    "-2, 3, ≈-0.666667",
    "50, 3, ≈16.6667",
    "10000000, 3, ≈3333330",
    "1, 30000, ≈0.0000333333",
    "1, 4096, 0.000244140625",
    "1, 8192, ≈0.00012207"
  })
  void printsExactlyOrSaysThatItDoesNot(long numerator, long denominator, String text) {
    assertThat(Rational.of(numerator, denominator).toText()).isEqualTo(text);
  }

  @Test
  void printsTheSideOfALimit() {
    Rational third = Rational.of(1, 3);
    assertThat(third.toTextBeside(number("0.333333"))).isEqualTo("≈0.3333333");
    assertThat(third.toTextBeside(number("0.5"))).isEqualTo("≈0.333333");
    assertThat(number("199.9999").toTextBeside(number("200"))).isEqualTo("199.9999");
    Rational pounds = Rational.of(90_718_474L, 1).dividedBy(Rational.of(45_359_237L, 100));
    assertThat(pounds.toTextBeside(number("200"))).isEqualTo("200");
    Rational justBelow = number("90.7184739").dividedBy(number("0.45359237"));
    assertThat(justBelow.toText()).isEqualTo("≈200");
    assertThat(justBelow.toTextBeside(number("200"))).isEqualTo("≈199.9999998");
    assertThat(third.toTextBeside(third)).isEqualTo("≈0.333333");
  }

  /** At the 15th place both are rounded to ...002, so the 16th is needed. */
  @Test
  void printsOnePlaceMoreWhereRoundingWouldHideTheSide() {
    Rational number = number("1.0000000000000025");
    Rational limit = number("1.0000000000000015");
    assertThat(number.toTextBeside(limit)).isEqualTo("≈1.0000000000000025");
    assertThat(limit.toTextBeside(number)).isEqualTo("≈1.0000000000000015");
  }

  @Test
  void printsBesideZero() {
    assertThat(Rational.of(1, 3).toTextBeside(Rational.ZERO)).isEqualTo("≈0.333333");
    assertThat(Rational.ZERO.toTextBeside(Rational.of(1, 3))).isEqualTo("0");
    assertThat(Rational.ZERO).hasToString("0");
    assertThat(number("-7.50")).hasToString("-7.5");
  }

  /** 2 has two binary digits, and a million are the most. */
  @Test
  void raisesUpToAMillionBinaryDigits() {
    assertThat(Rational.of(2).pow(500_000).numerator())
        .isEqualTo(BigInteger.ONE.shiftLeft(500_000));
    assertThat(Rational.of(2).pow(-500_000).denominator())
        .isEqualTo(BigInteger.ONE.shiftLeft(500_000));
    assertThatThrownBy(() -> Rational.of(2).pow(500_001))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("power too large");
    assertThatThrownBy(() -> Rational.of(1, 2).pow(-500_001))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("power too large");
  }

  @Test
  void textsBesideEachOtherStandInTheOrderOfTheNumbers() {
    Random random = new Random(20_250_310);
    for (int i = 0; i < 5_000; i++) {
      Rational one = random(random);
      Rational gap = Rational.of(random.nextInt(19) - 9L).times(number("1e-" + random.nextInt(25)));
      Rational other = random.nextBoolean() ? one.plus(gap) : random(random);
      BigDecimal shown = new BigDecimal(one.toTextBeside(other).replace("≈", ""));
      BigDecimal beside = new BigDecimal(other.toTextBeside(one).replace("≈", ""));
      assertThat(Integer.signum(shown.compareTo(beside)))
          .as("%s/%s beside %s", one.numerator(), one.denominator(), other)
          .isEqualTo(one.compareTo(other));
    }
  }

  @Test
  void arithmeticObeysItsLaws() {
    Random random = new Random(19_590_701);
    for (int i = 0; i < 5_000; i++) {
      Rational a = random(random);
      Rational b = random(random);
      Rational c = random(random);
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
      assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
      assertThat(a.abs()).isEqualTo(a.max(a.negate()));
      if (!b.isZero()) {
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
      }
      assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
      assertThat(Rational.of(a.floor())).isLessThanOrEqualTo(a);
      assertThat(Rational.of(a.floor()).plus(Rational.ONE)).isGreaterThan(a);
    }
  }

  private static Rational random(Random random) {
    return Rational.of(random.nextInt(200_001) - 100_000L, random.nextInt(1_000) + 1L);
  }
}
