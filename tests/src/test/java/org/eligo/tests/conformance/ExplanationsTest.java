package org.eligo.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.engine.screening.Screening;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The sentences that explain the verdicts of the hand-decided cases. The verdicts are decided by
 * hand, the sentences are accepted: {@code -Daccept} writes them, and a reader looks at the diff.
 */
final class ExplanationsTest {
  static final Path SENTENCES = Path.of("src/test/resources/explanations");

  private static Map<Path, String> sentences() {
    return Conformance.all(Conformance.ROOT).stream()
        .collect(
            Collectors.groupingBy(
                c -> SENTENCES.resolve(c.file() + ".txt"),
                TreeMap::new,
                Collectors.mapping(ExplanationsTest::sentences, Collectors.joining("\n"))));
  }

  private static String sentences(HandDecided handDecided) {
    return sentences(
        handDecided,
        Conformance.prepared(handDecided).map(p -> p.protocol().screen(p.participant(), p.run())));
  }

  /** What the screening of a case tells, empty if its record is to be refused. */
  static String sentences(HandDecided handDecided, Optional<Screening> screening) {
    List<String> lines =
        screening.stream()
            .flatMap(s -> s.cohorts().values().stream())
            .flatMap(ExplanationsTest::lines)
            .toList();
    return handDecided.name()
        + "\n"
        + (lines.isEmpty() ? "  refused on reading\n" : String.join("", lines));
  }

  private static Stream<String> lines(Screening.CohortResult cohort) {
    return cohort.criteria().stream()
        .map(c -> "  " + c.id() + " " + c.verdict() + ": " + c.because() + "\n");
  }

  @TestFactory
  Stream<DynamicTest> everyVerdictIsExplainedAsAccepted() {
    return sentences().entrySet().stream()
        .map(e ->
            DynamicTest.dynamicTest(
                SENTENCES.relativize(e.getKey()).toString(),
                () -> compare(e.getKey(), e.getValue())));
  }

  @Test
  void noSentencesOfCasesThatAreGone() {
    Set<Path> wanted =
        Conformance.all(Conformance.ROOT).stream()
            .map(c -> SENTENCES.resolve(c.file() + ".txt"))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(SENTENCES)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> !wanted.contains(file)))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds a text against the accepted one, which {@code -Daccept} writes. */
  static void compare(Path file, String actual) throws IOException {
    String before = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    String accept = System.getProperty("accept");
    if (accept == null || accept.equals("false")) {
      assertThat(actual).as("%s; -Daccept writes it", file).isEqualTo(before);
    } else if (System.getenv("CI") != null) {
      fail("expected files are not accepted where CI is set");
    } else if (!before.equals(actual)) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, actual);
      fail("accepted, look at the diff: " + file);
    }
  }
}
