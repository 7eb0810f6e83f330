package org.eligo.dsl.internal.format;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.testing.GoldenFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the formatter makes of files that are laid out in other ways. */
class FormatGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/format");

  @TestFactory
  Stream<DynamicTest> layouts() {
    return GoldenFiles.in(FOLDER, ".criteria", ".formatted")
        .tests((input, text) -> formatted(Source.of(input.getFileName().toString(), text)));
  }

  private static String formatted(Source source) {
    return switch (Formatting.format(source)) {
      case Formatted.Ok(String text, boolean changed) -> text;
      case Formatted.Refused refused -> TextRenderer.render(source, refused.diagnostics(), false);
      case Formatted.WouldChangeMeaning(String difference) -> throw new AssertionError(difference);
    };
  }
}
