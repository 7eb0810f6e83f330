package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Thousands;
import org.eligo.engine.internal.eval.Interval.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "999;999",
        "9999;9999",
        "10000;10,000",
        "75000;75,000",
        "1234567;1,234,567",
        "-9999;-9999",
        "-10000;-10,000",
        "1234.56789;1234.56789",
        "12345.6789;12,345.6789",
        "75,000;75,000",
        ",5;,5",
        ".12345;.12345",
        "100000;100,000",
        "<10000;<10,000"
      })
  void groupsThousandsFromTenThousandOn(String number, String grouped) {
    assertThat(Thousands.grouped(number)).isEqualTo(grouped);
  }

  @Test
  void writesRanges() {
    Optional<End> two = Optional.of(new End(Rational.of(2), false));
    Optional<End> three = Optional.of(new End(Rational.of(3), true));
    Optional<End> third = Optional.of(new End(Rational.of(1, 3), false));
    Optional<End> nearly =
        Optional.of(new End(Rational.of(1, 3).plus(Rational.parse("1e-30").orElseThrow()), false));
    assertThat(text(two, two)).isEqualTo("2");
    assertThat(text(two, three)).isEqualTo("2 to 3");
    assertThat(text(two, Optional.empty())).isEqualTo("2 or more");
    assertThat(text(Optional.empty(), three)).isEqualTo("3 or less");
    assertThat(text(Optional.empty(), Optional.empty())).isEqualTo("unknown");
    assertThat(text(third, nearly)).startsWith("≈0.333").doesNotContain("to");
    assertThat(text(third, three)).startsWith("≈0.333").endsWith(" to 3");
  }

  private static String text(Optional<End> low, Optional<End> high) {
    return Figures.text(new Interval(low, high), Optional.empty());
  }
}
