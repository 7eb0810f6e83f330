package org.eligo.tests.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache with which {@code ./eligo} starts: it is there, it is used, nothing depends on it. */
final class QuickStartTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DIST = ROOT.resolve("cli/target/dist");
  private static final Path CACHE = DIST.resolve("eligo.aot");
  private static final String FINE =
      ": 0 errors, 0 warnings; 48 criteria, 3 cohorts, 67 data items, 158 cases\n";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void isBuilt() {
    // Made by `package`; a run of the tests alone has nothing to start.
    assumeTrue(Files.exists(DIST.resolve("stamp")));
  }

  @Test
  void theCacheIsMadeAndHoldsTheParser() throws Exception {
    Path log = folder.resolve("classes.txt");
    check(Map.of());
    assertThat(CACHE).isNotEmptyFile();

    assertThat(check(Map.of("ELIGO_JAVA_OPTIONS", "-Xlog:class+load:file=" + log))).endsWith(FINE);

    assertThat(Files.readAllLines(log))
        .anyMatch(line ->
            line.contains("org.eligo.dsl.internal.parser.ProtocolParser ")
                && line.contains("shared objects file"));
  }

  @Test
  void aCacheThatDoesNotFitChangesNothing() throws Exception {
    check(Map.of());
    Path kept = Files.copy(CACHE, folder.resolve("kept"));
    try {
      for (byte[] other : List.of(new byte[0], new byte[70_000], start(kept))) {
        Files.write(CACHE, other);
        assertThat(check(Map.of())).endsWith(FINE).hasLineCount(1);
      }
    } finally {
      Files.move(kept, CACHE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(1_000_000);
    }
  }

  /** What {@code ./eligo check} says about the example, on both streams, once it has been built. */
  private String check(Map<String, String> more) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder eligo =
        new ProcessBuilder(
                ROOT.resolve("eligo").toString(),
                "check",
                ROOT.resolve("examples/allo-329/allo-329.criteria").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    eligo.environment().putAll(more);
    assertThat(eligo.start().waitFor()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
