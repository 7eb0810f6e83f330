package org.eligo.dsl.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.Test;

/** The formatter keeps files that are drawn from the grammar. */
class RandomFilesTest {
  private static final int FILES = 100;

  @Test
  void keepsTheMeaningOfRandomFiles() {
    GrammarWalk walk = new GrammarWalk();
    RandomFiles files = new RandomFiles(walk);
    int formatted = 0;
    for (int number = 1; number <= FILES; number++) {
      formatted += isFormatted(number, files.file(number)) ? 1 : 0;
    }

    assertThat(formatted).as("files without errors").isGreaterThan(FILES * 3 / 4);
    Map<GrammarWalk.Alternative, Integer> coverage = walk.coverage();
    long drawn = coverage.values().stream().filter(count -> count > 0).count();
    assertThat(drawn * 10).as("alternatives of the grammar").isGreaterThan(coverage.size() * 7L);
  }

  /** Whether the file was formatted, and well; what has errors is refused. */
  static boolean isFormatted(long number, String file) {
    return switch (Formatting.format(Source.of("random " + number, file))) {
      case Formatted.Ok(String text, boolean changed) -> {
        assertThat(Formatting.format(Source.of("random " + number, text)))
            .as(file)
            .isEqualTo(new Formatted.Ok(text, false));
        yield true;
      }
      case Formatted.Refused refused -> false;
      case Formatted.WouldChangeMeaning(String difference) ->
          throw new AssertionError("file " + number + ": " + difference + "\n" + file);
    };
  }
}
