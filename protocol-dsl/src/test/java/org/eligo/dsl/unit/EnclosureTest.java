package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnclosureTest {
  private static Rational number(String text) {
    return Rational.parse(text).orElseThrow();
  }

  /** The digits are known from other tables; the last one may be rounded either way. */
  private static void holds(Enclosure found, String digits, String lastPlace) {
    Rational known = number(digits);
    Rational last = number(lastPlace);
    assertThat(found.low()).isLessThanOrEqualTo(known.plus(last));
    assertThat(found.high()).isGreaterThanOrEqualTo(known.minus(last));
    Rational width = found.high().minus(found.low());
    assertThat(width.times(number("1e30"))).isLessThan(known.abs());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.69314718055994530941723212145817656807, 1e-38",
    "10, 2.3025850929940456840179914546843642076, 1e-37",
    "0.5, -0.69314718055994530941723212145817656808, 1e-38",
    "1.0000000000000001, 0.000000000000000099999999999999995, 1e-33",
    "1e40, 92.103403719761827360719658187374568304, 1e-36",
    "7.5e-13, -27.918703188380329135655116462206197923, 1e-36",
    "0.666, -0.40646560844174791547815609771841748153, 1e-38",
    "1.3334, 0.28773207120182259254344817005643903376, 1e-38"
  })
  void enclosesLogarithms(String of, String digits, String last) {
    holds(Enclosure.ln(number(of)).orElseThrow(), digits, last);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1.4142135623730950488016887242096980785, 1e-37",
    "10, 3.1622776601683793319988935444327185337, 1e-37",
    "0.0001234, 0.011108555261599052782559729112721179715, 1e-39",
    "1e39, 31622776601683793319.988935444327185337, 1e-18"
  })
  void enclosesSquareRoots(String of, String digits, String last) {
    holds(Enclosure.squareRoot(number(of)).orElseThrow(), digits, last);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.5, 3.1622776601683793319988935444327185337, 1e-37",
    "2, -0.5, 0.70710678118654752440084436210484903928, 1e-38",
    "0.7, -1.209, 1.5391341333349539289952400836291870213, 1e-37",
    "0.993, 50.5, 0.70135362984614378861539914096278255264, 1e-38",
    "1.00000000000000000001, 0.1, 1.0000000000000000000009999999999999999, 1e-37",
    "123456.789, 0.731, 5271.0537922930918924478740127480023267, 1e-34"
  })
  void enclosesBrokenPowers(String base, String exponent, String digits, String last) {
    Enclosure found = Enclosure.power(number(base), number(exponent)).orElseThrow();
    assertThat(found.isExact()).isFalse();
    holds(found, digits, last);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, 81",
    "-3, 3, -27",
    "0.5, -2, 4",
    "7, 0, 1",
    "0, 2.5, 0",
    "-1, 1000001, -1",
    "16, 0.5, 4",
    "0.25, -1.5, 8",
    "0.001, 0.2, 0.251188643150958"
  })
  void isExactWhereTheResultIsAFraction(String base, String exponent, String result) {
    Enclosure found = Enclosure.power(number(base), number(exponent)).orElseThrow();
    boolean irrational = result.length() > 10;
    assertThat(found.isExact()).isEqualTo(!irrational);
    if (!irrational) {
      assertThat(found.low()).isEqualTo(number(result));
    }
  }

  @Test
  void findsExactRoots() {
    assertThat(Enclosure.squareRoot(number("2.25"))).contains(Enclosure.of(number("1.5")));
    assertThat(Enclosure.squareRoot(Rational.ZERO)).contains(Enclosure.of(Rational.ZERO));
    assertThat(Enclosure.ln(Rational.ONE)).contains(Enclosure.of(Rational.ZERO));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, -1", "0, -0.5", "-2, 0.5", "10, 1e9", "10, 100000.5", "-0.001, 1.5"})
  void hasNoPowerWhereNoneIsDefinedOrCalculated(String base, String exponent) {
    assertThat(Enclosure.power(number(base), number(exponent))).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "-0.0001"})
  void hasNoLogarithmUpToZero(String of) {
    assertThat(Enclosure.ln(number(of))).isEmpty();
  }

  @Test
  void growsWithItsNumber() {
    Rational before = Rational.of(-1_000);
    for (int i = 1; i < 300; i++) {
      Enclosure ln = Enclosure.ln(Rational.of(i, 100)).orElseThrow();
      assertThat(ln.low()).isGreaterThan(before);
      before = ln.high();
      Enclosure root = Enclosure.squareRoot(Rational.of(i, 7)).orElseThrow();
      assertThat(root.low().times(root.low())).isLessThanOrEqualTo(Rational.of(i, 7));
      assertThat(root.high().times(root.high())).isGreaterThanOrEqualTo(Rational.of(i, 7));
    }
  }

  @Test
  void refusesTwoNumbersInTheWrongOrder() {
    assertThatThrownBy(() -> new Enclosure(Rational.ONE, Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 0");
  }

  /** With 2,000 binary digits a number is calculated with, with more it is not. */
  @Test
  void leavesOutWhatNothingMeasuredCanBe() {
    Rational large = Rational.of(2).pow(1_999);
    Rational tooLarge = Rational.of(2).pow(2_000);
    Rational half = number("0.5");
    holds(Enclosure.ln(large).orElseThrow(), "1385.601213939330673525047010794894959583", "1e-36");
    assertThat(Enclosure.ln(tooLarge)).isEmpty();
    assertThat(Enclosure.ln(Rational.ONE.dividedBy(tooLarge))).isEmpty();
    assertThat(Enclosure.squareRoot(large)).isPresent();
    assertThat(Enclosure.squareRoot(tooLarge)).isEmpty();
    assertThat(Enclosure.power(large, half)).isPresent();
    assertThat(Enclosure.power(Rational.of(2).pow(13_287), half)).isPresent();
    assertThat(Enclosure.power(Rational.of(2).pow(13_288), half)).isEmpty();
    assertThat(Enclosure.power(Rational.of(2), half.dividedBy(tooLarge))).isEmpty();
  }

  @Test
  void raisesToWholePowersOfUpTo4000Digits() {
    Rational most = Rational.of(13_287);
    assertThat(Enclosure.power(Rational.of(2), most))
        .contains(Enclosure.of(Rational.of(BigInteger.ONE.shiftLeft(13_287))));
    assertThat(Enclosure.power(Rational.of(2), most.plus(Rational.ONE))).isEmpty();
  }

  /** As far as the next whole power has 4,000 digits. */
  @Test
  void raisesToBrokenPowersUpToALimit() {
    Rational scale = Rational.of(10).pow(2_000);
    Enclosure found = Enclosure.power(Rational.of(10), number("2000.5")).orElseThrow();
    Enclosure small = new Enclosure(found.low().dividedBy(scale), found.high().dividedBy(scale));
    holds(small, "3.1622776601683793319988935444327185337", "1e-37");
    assertThat(Enclosure.power(Rational.of(10), number("-2000.5"))).isPresent();
    assertThat(Enclosure.power(Rational.of(10), number("3999.5"))).isEmpty();
    assertThat(Enclosure.power(Rational.of(10), number("-3999.5"))).isEmpty();
  }

  @Test
  void findsExactRootsUpToTheTwelfth() {
    assertThat(Enclosure.power(Rational.of(4_096), Rational.of(1, 12)))
        .contains(Enclosure.of(Rational.of(2)));
    Enclosure thirteenth = Enclosure.power(Rational.of(8_192), Rational.of(1, 13)).orElseThrow();
    holds(thirteenth, "2", "1e-30");
  }

  @Test
  void enclosesPowersWithManyDigits() {
    holds(
        Enclosure.power(Rational.of(2), number("0.1234567890123")).orElseThrow(),
        "1.0893418703579705580090633665849104695",
        "1e-37");
    holds(
        Enclosure.power(number("1e-40"), number("0.731")).orElseThrow(),
        "5.7543993733715693006203799395571735085e-30",
        "1e-40");
    Rational third = Rational.of(10).pow(150).plus(Rational.ONE).dividedBy(Rational.of(3));
    holds(
        Enclosure.power(Rational.of(2), third.dividedBy(Rational.of(10).pow(150))).orElseThrow(),
        "1.2599210498948731647672106072782283506",
        "1e-37");
  }
}
