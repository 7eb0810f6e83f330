package org.eligo.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A whole protocol with one typical mistake: one message, and it says what to do. */
class SingleMistakesTest {
  private static final Path WHOLE = Path.of("../examples/allo-329/allo-329.criteria");
  private static final Path MISTAKES =
      Path.of("src/test/resources/golden/single-mistakes/allo-329.txt");

  @TestFactory
  Stream<DynamicTest> givesOneMessage() throws IOException {
    String whole = Files.readString(WHOLE).replace("\r\n", "\n");
    List<DynamicTest> tests = new ArrayList<>();
    for (String mistake : Files.readString(MISTAKES).replace("\r\n", "\n").split("\n\n", -1)) {
      String before = lines(mistake, "<");
      if (!before.isEmpty()) {
        String after = lines(mistake, ">");
        tests.add(
            DynamicTest.dynamicTest(before + " -> " + after, () -> check(whole, before, after)));
      }
    }
    return tests.stream();
  }

  private static String lines(String mistake, String sign) {
    return Arrays.stream(mistake.split("\n"))
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1))
        .collect(Collectors.joining("\n"));
  }

  private static void check(String whole, String before, String after) {
    int at = whole.indexOf(before);
    assertThat(at).as(before).isNotNegative();
    String text = whole.substring(0, at) + after + whole.substring(at + before.length());
    Source source = Source.of("allo-329.criteria", text);
    List<Diagnostic> said =
        switch (Protocols.check(source)) {
          case Checked.Ok ok -> ok.warnings();
          case Checked.Failed failed -> failed.diagnostics();
        };
    List<Diagnostic> errors = said.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    assertThat(errors).as(TextRenderer.render(source, errors)).hasSize(1);
    assertThat(errors.getFirst().help()).isPresent();
  }
}
