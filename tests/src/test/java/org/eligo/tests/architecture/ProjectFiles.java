package org.eligo.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written files of the project, found from wherever the tests are started. */
final class ProjectFiles {

  static final List<String> MODULES =
      List.of("protocol-dsl", "engine", "generator", "web", "cli", "tests");

  private ProjectFiles() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("protocol-dsl/pom.xml"))) {
      Path above = folder.getParent();
      if (above == null) {
        throw new IllegalStateException("not started inside the project: " + Path.of(""));
      }
      folder = above;
    }
    return folder;
  }

  /** Files of all modules below a folder such as {@code src/main} whose name ends so. */
  static List<Path> below(String folder, String ending) {
    return MODULES.stream().flatMap(module -> below(module, folder, ending).stream()).toList();
  }

  static List<Path> below(String module, String folder, String ending) {
    Path start = root().resolve(module).resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long lines(Path file) {
    return text(file).lines().count();
  }

  static String shown(Path file) {
    return root().relativize(file).toString();
  }
}
