package org.eligo.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.testing.GoldenFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the checker makes of right files, and what it says of wrong ones. */
class CheckGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> explainsEveryMistake() {
    return GoldenFiles.in(GOLDEN.resolve("check"), ".criteria", ".messages").tests(this::mistakes);
  }

  @TestFactory
  Stream<DynamicTest> warnsWithoutRefusing() {
    return GoldenFiles.in(GOLDEN.resolve("lint"), ".criteria", ".messages").tests(this::warnings);
  }

  @TestFactory
  Stream<DynamicTest> planSaysWhatTheTextMeans() {
    return GoldenFiles.in(GOLDEN.resolve("plan"), ".criteria", ".plan").tests(this::plan);
  }

  private String mistakes(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    assertThat(Protocols.parse(source).diagnostics()).as("the file can be read").isEmpty();
    assertThat(Protocols.check(source)).isInstanceOf(Checked.Failed.class);
    return TextRenderer.render(
        Protocols.include(source, Includes.shippedOnly()).source(),
        ((Checked.Failed) Protocols.check(source)).diagnostics());
  }

  private String warnings(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    assertThat(Protocols.check(source)).isInstanceOf(Checked.Ok.class);
    Checked.Ok ok = (Checked.Ok) Protocols.check(source);
    assertThat(ok.warnings()).isNotEmpty();
    return TextRenderer.render(source, ok.warnings());
  }

  private String plan(Path file, String text) {
    Source source = Source.of(file.getFileName().toString(), text);
    return switch (Protocols.check(source)) {
      case Checked.Ok ok -> {
        assertThat(TextRenderer.render(source, ok.warnings())).isEmpty();
        yield PlanPrinter.print(ok.protocol());
      }
      case Checked.Failed failed ->
          throw new AssertionError(TextRenderer.render(source, failed.diagnostics()));
    };
  }
}
