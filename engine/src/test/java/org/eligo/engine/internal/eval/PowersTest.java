package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eligo.dsl.plan.Value.FunctionKind;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Interval.End;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges are written as in mathematics, an end without limit as a star. */
final class PowersTest {
  private static final Missing NEEDED =
      new Missing("weight", MissingKind.NOT_ASKED, "weight was not asked");

  private static Interval range(String text) {
    String[] ends = text.substring(1, text.length() - 1).split(",", -1);
    return new Interval(end(ends[0], text.startsWith("(")), end(ends[1], text.endsWith(")")));
  }

  private static Optional<End> end(String number, boolean open) {
    return number.equals("*")
        ? Optional.empty()
        : Optional.of(new End(Rational.parse(number).orElseThrow(), open));
  }

  private static Figures figures(String range) {
    return new Figures(range(range), "x", List.of());
  }

  private static void came(Figures result, String expected) {
    if (expected.equals("undefined")) {
      assertThat(result.interval()).isEqualTo(Interval.ALL);
      assertThat(result.missing())
          .singleElement()
          .satisfies(m -> assertThat(m.need()).startsWith("undefined: "));
    } else {
      assertThat(result.interval()).isEqualTo(range(expected));
      assertThat(result.missing()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[2,3]; [2,2]; [4,9]",
        "(2,3); [2,2]; (4,9)",
        "[-2,3]; [2,2]; [0,9]",
        "(-3,2); [2,2]; [0,9)",
        "[-3,-2]; [2,2]; [4,9]",
        "(-3,0); [2,2]; (0,9)",
        "(0,3]; [2,2]; (0,9]",
        "[0,3); [2,2]; [0,9)",
        "[-2,3]; [3,3]; [-8,27]",
        "(*,3]; [3,3]; (*,27]",
        "[2,*); [2,2]; [4,*)",
        "(*,-2]; [2,2]; [4,*)",
        "(*,2]; [2,2]; [0,*)",
        // Beyond all measure only where an end has no limit.
        "[1,*); [13287,13287]; [1,*)",
        "[1,*); [13288,13288]; undefined",
        "(*,-1]; [13289,13289]; undefined",
        "[0,1]; [20001,20001]; [0,1]",
        "[2,3]; [20001,20001]; undefined",
        "(*,*); [2,2]; undefined",
        "[2,3]; (*,*); undefined"
      })
  void wholePowers(String base, String exponent, String power) {
    came(Powers.power(figures(base), figures(exponent)), power);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1,2]; [0,0]; [1,1]",
        "[0,1]; [0,0]; undefined",
        "[-2,-1]; [-1,-1]; [-1,-0.5]",
        "[-2,-1]; [-2,-2]; [0.25,1]",
        "[-2,0); [-1,-1]; (*,-0.5]",
        "[-2,0]; [-1,-1]; undefined",
        "(0,2]; [-1,-1]; [0.5,*)",
        "[0,2]; [-1,-1]; undefined",
        "[-1,1]; [-1,-1]; undefined",
        "(0,4]; [-0.5,-0.5]; [0.5,*)"
      })
  void powersThatDivide(String base, String exponent, String power) {
    came(Powers.power(figures(base), figures(exponent)), power);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[4,9]; [0.5,0.5]; [2,3]",
        "(4,9); [0.5,0.5]; (2,3)",
        "[0,9]; [0.5,0.5]; [0,3]",
        "[-1,9]; [0.5,0.5]; undefined",
        "(*,9]; [0.5,0.5]; undefined",
        "[4,*); [1.5,1.5]; [8,*)"
      })
  void brokenPowers(String base, String exponent, String power) {
    came(Powers.power(figures(base), figures(exponent)), power);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[0,0]; [1,2]; [0,0]",
        "[0,0]; [0,2]; undefined",
        "[2,3]; [2,3]; [4,27]",
        "[0.5,2]; [1,2]; [0.25,4]",
        "[2,4]; [-1,1]; [0.25,4]",
        "[2,3]; [1,*); undefined",
        "[2,3]; (*,1]; undefined",
        "[-2,3]; [1,2]; undefined",
        "[2,3]; [20001,20002]; undefined",
        // From 0 on nothing more is said than that no power is below 0.
        "[0,2]; [1,2]; [0,4]",
        "(0,2]; [1,2]; (0,4]",
        "[2,*); [1,2]; [2,*)",
        "[0,2]; [-1,1]; undefined",
        "[0,2]; [0,1]; undefined",
        "[0,2]; (0,1]; [0,2]",
        "[2,*); [1,13287]; [2,*)",
        "[2,*); [1,13288]; undefined",
        "(0,1]; [1,13287]; (0,1]",
        "(0,1]; [1,13288]; undefined",
        "[1,1]; [1,20001]; [1,1]",
        "[1,*); [-13287,-1]; (0,1]",
        "[1,*); [-13288,-1]; undefined",
        "[2,*); [-1,0]; (0,1]",
        "(0,2]; [-1,0]; [0.5,*)",
        "(0,2]; [0,1]; (0,2]",
        "(0,4]; [-1,-0.5]; [0.25,*)",
        "[2,*); [0,1]; [1,*)"
      })
  void powersWithAnUnsureExponent(String base, String exponent, String power) {
    came(Powers.power(figures(base), figures(exponent)), power);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SQUARE_ROOT; [4,9]; [2,3]",
        "SQUARE_ROOT; (4,9); (2,3)",
        "SQUARE_ROOT; [0,9]; [0,3]",
        "SQUARE_ROOT; [4,*); [2,*)",
        "SQUARE_ROOT; [-1,9]; undefined",
        "SQUARE_ROOT; (*,9]; undefined",
        "LN; [1,1]; [0,0]",
        "LN; (0,1]; (*,0]",
        "LN; (0,1); (*,0)",
        "LN; [1,*); [0,*)",
        "LN; [0,1]; undefined",
        "LN; [-1,1]; undefined",
        "LN; (*,1]; undefined",
        "ROUNDED; [1.4,2.5]; [1,3]",
        "ROUNDED; [1.5,2.5); [2,2]",
        "ROUNDED; (1.5,2.6); [2,3]",
        "ROUNDED; [-1.5,-0.5); [-1,-1]",
        "ROUNDED; (*,1.5]; (*,2]"
      })
  void functions(FunctionKind kind, String of, String result) {
    came(Powers.function(kind, figures(of)), result);
  }

  @Test
  void whatIsMissingOfTheNumbersIsMissingOfTheResult() {
    Figures missing = new Figures(Interval.ALL, "weight", List.of(NEEDED));
    List<UnaryOperator<Figures>> results =
        List.of(
            f -> Powers.power(f, figures("[2,2]")),
            f -> Powers.power(figures("[2,2]"), f),
            f -> Powers.function(FunctionKind.LN, f),
            f -> Powers.function(FunctionKind.SQUARE_ROOT, f),
            f -> Powers.function(FunctionKind.ROUNDED, f));
    for (UnaryOperator<Figures> result : results) {
      Figures came = result.apply(missing);
      assertThat(came.interval()).isEqualTo(Interval.ALL);
      assertThat(came.missing()).containsExactly(NEEDED);
    }
  }

  @Test
  void whatStandsInSeveralWordsIsBracketed() {
    Figures words = new Figures(range("[4,4]"), "height - 1", List.of());
    assertThat(Powers.power(words, figures("[2,2]")).shown()).isEqualTo("(height - 1) ^ x");
    assertThat(Powers.function(FunctionKind.SQUARE_ROOT, words).shown())
        .isEqualTo("square root of (height - 1)");
  }
}
