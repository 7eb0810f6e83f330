package org.eligo.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.testing.GoldenFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Copies of a whole protocol with five mistakes each: five messages, and none that follows. */
class BrokenCopiesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/broken-copies");
  private static final Path DECLARATIONS = Path.of("src/test/resources/golden/after-a-mistake");
  private static final int MISTAKES = 5;

  @TestFactory
  Stream<DynamicTest> saysEveryMistakeOnce() {
    return GoldenFiles.in(GOLDEN, ".criteria", ".messages").tests(this::messages);
  }

  /** Declarations with a mistake, and their uses, of which nothing is said. */
  @TestFactory
  Stream<DynamicTest> saysNothingOfTheUses() {
    return GoldenFiles.in(DECLARATIONS, ".criteria", ".messages").tests(this::onceEachLine);
  }

  private String onceEachLine(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    List<Diagnostic> said = ((Checked.Failed) Protocols.check(source)).diagnostics();
    String messages = TextRenderer.render(source, said);
    assertThat(said)
        .as(messages)
        .extracting(d -> source.lineOf(d.span().start()))
        .doesNotHaveDuplicates();
    return messages;
  }

  private String messages(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    assertThat(Protocols.check(source)).isInstanceOf(Checked.Failed.class);
    List<Diagnostic> said = ((Checked.Failed) Protocols.check(source)).diagnostics();
    String messages = TextRenderer.render(source, said);
    assertThat(said).as(messages).hasSize(MISTAKES);
    return messages;
  }
}
