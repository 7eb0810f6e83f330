package org.eligo.tests.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.testing.GoldenFiles;
import org.eligo.engine.Engine;
import org.eligo.engine.cases.CaseReport;
import org.eligo.engine.cases.CaseRunner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Encoded trials check without errors and their cases come out as they say. Where the folder of the
 * sources lies beside the project, the numbers and spans of time in the words are compared with the
 * source's; what differs is accepted in a file, with the reason behind it.
 */
final class TrialsTest {
  private static final Path TRIALS = Path.of("src/test/resources/trials");
  private static final Path SOURCES = Path.of("../../shared/corpus/trials");

  @TestFactory
  Stream<DynamicTest> everyTrialChecks() {
    return trials().map(file -> DynamicTest.dynamicTest(name(file), () -> runCases(file)));
  }

  @TestFactory
  Stream<DynamicTest> theNumbersAreTheSources() {
    return GoldenFiles.in(TRIALS, ".criteria", ".counts").tests((file, text) -> counts(file));
  }

  private static String counts(Path file) {
    Path source = SOURCES.resolve(name(file) + ".txt");
    Assumptions.assumeTrue(Files.exists(source), "left out: the sources do not lie beside");
    Path accepted = file.resolveSibling(name(file) + ".counts");
    String reasons = Files.exists(accepted) ? text(accepted) : "";
    assertThat(reasons)
        .as("a reason behind each difference")
        .doesNotContain(SourceCounts.WITHOUT_REASON);
    return SourceCounts.differences(
        SourceCounts.source(text(source)), SourceCounts.words(protocol(file)), reasons);
  }

  private static void runCases(Path file) {
    CaseReport report = CaseRunner.run(Engine.compile(protocol(file)));
    assertThat(report.cases()).isNotEmpty();
    assertThat(report.cases())
        .allSatisfy(result -> {
          assertThat(result.unreadable()).as(result.name()).isEmpty();
          assertThat(result.misses()).as(result.name()).isEmpty();
        });
  }

  private static Protocol protocol(Path file) {
    Source source = Source.of(name(file), text(file));
    return switch (Protocols.check(source)) {
      case Checked.Ok ok -> ok.protocol();
      case Checked.Failed failed -> fail(TextRenderer.render(source, failed.diagnostics()));
    };
  }

  private static Stream<Path> trials() {
    try (Stream<Path> files = Files.list(TRIALS)) {
      return files.filter(file -> file.toString().endsWith(".criteria")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".criteria", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
