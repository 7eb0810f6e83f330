package org.eligo.dsl.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.eligo.dsl.Parsed;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.testing.GoldenFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the parser understands, and what it says when it does not. */
class ParseGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> readsEveryConstruct() {
    return GoldenFiles.in(GOLDEN.resolve("parse"), ".criteria", ".tree").tests(this::tree);
  }

  @TestFactory
  Stream<DynamicTest> explainsEveryMistake() {
    return GoldenFiles.in(GOLDEN.resolve("mistakes-in-writing"), ".criteria", ".messages")
        .tests(this::messages);
  }

  private String tree(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    Parsed parsed = Protocols.parse(source);
    assertThat(TextRenderer.render(source, parsed.diagnostics())).isEmpty();
    assertThat(TreePrinter.misplacedNames(parsed.file().sections(), source)).isEmpty();
    return TreePrinter.print(parsed.file());
  }

  private String messages(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    Parsed parsed = Protocols.parse(source);
    assertThat(parsed.diagnostics()).isNotEmpty();
    return TextRenderer.render(source, parsed.diagnostics());
  }
}
