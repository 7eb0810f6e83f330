package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8           | 8         | false
          7.50        | 7.5       | false
          -3          | -3        | false
          0           | 0         | false
          75,000      | 75000     | false
          1,234,567.5 | 1234567.5 | false
          -1,000      | -1000     | false
          75.000      | 75        | true
          1.250       | 1.25      | true
          0.125       | 0.125     | false
          1.2500      | 1.25      | false
          1000.125    | 1000.125  | false
          1,000.125   | 1000.125  | false
          """)
  void reads(String text, String value, boolean looksGrouped) {
    assertThat(NumberText.read(text))
        .isEqualTo(new NumberText.Read(Rational.parse(value).orElseThrow(), looksGrouped));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6,5         | write 6.5 if the comma is the decimal sign
          0,500       | write 0.500 if the comma is the decimal sign
          1,5000      | write 1.5000 if the comma is the decimal sign
          1,50,000    | write groups of three as in 75,000, or none
          75 000      | write 75,000
          75'000      | write 75,000
          1.234.567   | write 1,234,567
          1.234,5     | write 1,234.5
          -1.234.567  | write -1,234,567
          .5          | write 0.5
          -.5         | write -0.5
          5.          | write 5.0
          1.5e9       | write the number out, or as in 1.5 x 10^9/L with its unit
          many        | write digits as in 75, 7.5 or 75,000
          １２          | write digits as in 75, 7.5 or 75,000
          """)
  void refusesWithHelp(String text, String help) {
    assertThat(NumberText.read(text))
        .isInstanceOfSatisfying(
            NumberText.Mistake.class, mistake -> assertThat(mistake.help()).isEqualTo(help));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ",", "1,", ",1", "75,000 ", "1--2", "75\u00a0000"})
  void refuses(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(NumberText.Mistake.class);
  }

  @Test
  void readsUpTo40Digits() {
    NumberText tooMany =
        new NumberText.Mistake("the number has too many digits", "write at most 40 digits");
    assertThat(NumberText.read("9".repeat(40))).isInstanceOf(NumberText.Read.class);
    assertThat(NumberText.read("9".repeat(41))).isEqualTo(tooMany);
    assertThat(NumberText.read("1" + ",234".repeat(13))).isInstanceOf(NumberText.Read.class);
    assertThat(NumberText.read("12" + ",345".repeat(13))).isEqualTo(tooMany);
    // What is longer than twice that is not looked at.
    assertThat(NumberText.read("x".repeat(80)))
        .isEqualTo(NumberText.read("many"))
        .isNotEqualTo(tooMany);
    assertThat(NumberText.read("x".repeat(81))).isEqualTo(tooMany);
  }

  @Test
  void refusesHostileNumbersAtOnce() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofMillis(500),
        () -> {
          for (String part : new String[] {"9", "9,", "1.000", ".", ",", " 000", "-"}) {
            assertThat(NumberText.read(part.repeat(500_000)))
                .isInstanceOf(NumberText.Mistake.class);
            assertThat(NumberText.read("1" + part.repeat(77 / part.length())))
                .isInstanceOf(NumberText.Mistake.class);
          }
        });
  }
}
