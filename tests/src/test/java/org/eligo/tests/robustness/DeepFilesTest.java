package org.eligo.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every deep or long file ends in an outcome or in a message with its place, on a small stack. How
 * long it takes is measured by {@link DeepTimes}.
 */
final class DeepFilesTest {
  private static final String MESSAGES =
      "(Ok|Refused), [1-9][0-9]* messages, [EW][0-9]{3} at line [1-9][0-9]* column [1-9][0-9]*";
  private static final String READ =
      "(Ok|Refused), [0-9]+ warnings, (ELIGIBLE|NOT_ELIGIBLE|UNDETERMINED)";

  static Stream<String> patterns() {
    return DeepTexts.all().keySet().stream();
  }

  static Stream<String> patternsOfRules() {
    return DeepTexts.rules().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void twoThousandTimes(String pattern) throws InterruptedException {
    assertThat(outcome(pattern, 2_000)).matches(MESSAGES + "|" + READ);
  }

  @ParameterizedTest
  @MethodSource("patternsOfRules")
  void aHundredThousandTimesInARule(String pattern) throws InterruptedException {
    assertThat(outcome(pattern, 100_000)).matches(MESSAGES);
  }

  private static String outcome(String pattern, int size) throws InterruptedException {
    return DeepFiles.onSmallStack(Objects.requireNonNull(DeepTexts.all().get(pattern)).apply(size));
  }
}
