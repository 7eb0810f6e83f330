package org.eligo.dsl.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The promises for every text that once broke one, and for a few odd ones. */
class FuzzRegressionTest {
  /** One file for each text; they are not criteria files, so that nobody formats them. */
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  @TestFactory
  Stream<DynamicTest> keepsThePromises() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(FuzzRegressionTest::test).toList().stream();
    }
  }

  private static DynamicTest test(Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          byte[] text = Files.readAllBytes(file);
          FuzzParser.fuzzerTestOneInput(text);
          FuzzChecker.fuzzerTestOneInput(text);
          FuzzFormatter.fuzzerTestOneInput(text);
        });
  }
}
