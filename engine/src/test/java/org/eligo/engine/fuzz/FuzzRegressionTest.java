package org.eligo.engine.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The promises for records and criteria that once broke one, and for a few odd ones. */
class FuzzRegressionTest {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  @TestFactory
  Stream<DynamicTest> keepsThePromises() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(FuzzRegressionTest::test).toList().stream();
    }
  }

  private static DynamicTest test(Path file) {
    String name = file.getFileName().toString();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          String text = Files.readString(file);
          if (name.endsWith(".json")) {
            DataPromises.records(text);
          } else {
            DataPromises.criteria(text);
          }
        });
  }
}
