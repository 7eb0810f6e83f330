package org.eligo.dsl.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Formatting keeps the meaning of every criteria file of the repository. */
class FormatCorpusTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "node_modules");

  @TestFactory
  Stream<DynamicTest> keepsTheMeaning() {
    List<DynamicTest> tests =
        files()
            .map(file ->
                DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> assertKept(file)))
            .toList();
    assertThat(tests).hasSizeGreaterThan(200);
    return tests.stream();
  }

  @Test
  void theExampleIsInTheCanonicalLayout() {
    Source example = source(ROOT.resolve("examples/allo-329/allo-329.criteria"));
    assertThat(Formatting.format(example)).isEqualTo(new Formatted.Ok(example.text(), false));
  }

  private static void assertKept(Path file) {
    Source before = source(file);
    switch (Formatting.format(before)) {
      case Formatted.Ok(String text, boolean changed) -> {
        Source after = Source.of(before.name(), text);
        assertThat(changed).isEqualTo(!text.equals(before.text()));
        assertThat(Formatting.format(after)).isEqualTo(new Formatted.Ok(text, false));
        assertThat(TreeText.of(Protocols.parse(after).file().sections().size()))
            .isEqualTo(TreeText.of(Protocols.parse(before).file().sections().size()));
        assertThat(identity(after)).isEqualTo(identity(before));
      }
      case Formatted.Refused refused -> assertThat(Protocols.parse(before).hasErrors()).isTrue();
      case Formatted.WouldChangeMeaning(String difference) -> throw new AssertionError(difference);
    }
  }

  private static String identity(Source source) {
    return Protocols.check(source) instanceof Checked.Ok(var protocol, _)
        ? protocol.identityDigest()
        : "does not check";
  }

  private static Source source(Path file) {
    try {
      return Source.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".criteria"))
          .filter(file -> Stream.of(file.toString().split("[/\\\\]")).noneMatch(LEFT_OUT::contains))
          .sorted()
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
