package org.eligo.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the project, found from wherever the tests are started. */
final class Documents {
  private Documents() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("protocol-dsl/pom.xml"))) {
      folder = folder.resolve("..").normalize();
      if (folder.getNameCount() == 0) {
        throw new IllegalStateException("not started inside the project");
      }
    }
    return folder;
  }

  /** Every Markdown page: those at the top, of the documents, the examples and the tests. */
  static List<Path> pages() {
    return Stream.concat(
            walk(root(), 1),
            Stream.of("docs", "examples", "tests/README.md")
                .flatMap(f -> walk(root().resolve(f), 9)))
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .toList();
  }

  /** The simple names of all classes of tests. */
  static Stream<String> testClasses() {
    return Stream.of("protocol-dsl", "engine", "generator", "web", "cli", "tests")
        .map(module -> root().resolve(module).resolve("src/test/java"))
        .filter(Files::isDirectory)
        .flatMap(folder -> walk(folder, 20))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith("Test.java"))
        .map(name -> name.replace(".java", ""));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String shown(Path file) {
    return root().relativize(file).toString();
  }

  private static Stream<Path> walk(Path start, int depth) {
    try (Stream<Path> files = Files.walk(start, depth)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
