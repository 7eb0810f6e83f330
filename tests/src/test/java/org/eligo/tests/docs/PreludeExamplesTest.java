package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.Engine;
import org.eligo.engine.cases.CaseReport;
import org.eligo.engine.cases.CaseRunner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of pages that begin with a prelude: each of them, with the prelude before it, is a
 * criteria file without errors and warnings, its cases come out as they say, and they show a
 * criterion passed and one that is not.
 */
final class PreludeExamplesTest {
  private static final int FORMS = 83;
  private static final Pattern PART =
      Pattern.compile("(?ms)^##+ ([^\\n]*)$|^```(criteria-prelude|criteria-example)\\n(.*?)^```$");

  private record Example(Path page, String title, String text) {}

  @TestFactory
  Stream<DynamicTest> everyExampleWorks() {
    return examples()
        .map(example -> DynamicTest.dynamicTest(example.title(), () -> tryOut(example)));
  }

  @Test
  void everyFormHasAnExample() {
    assertThat(
            examples()
                .filter(example -> example.page().endsWith("how-do-i-say.md"))
                .map(Example::title)
                .filter(title -> title.matches("[VSTLJPO]\\d+\\. .*"))
                .distinct())
        .hasSize(FORMS);
  }

  private static Stream<Example> examples() {
    return Documents.pages().stream().flatMap(page -> examples(page).stream());
  }

  private static List<Example> examples(Path page) {
    Matcher matcher = PART.matcher(Documents.text(page));
    String prelude = "";
    String title = "";
    List<Example> examples = new ArrayList<>();
    while (matcher.find()) {
      Optional<String> heading = Optional.ofNullable(matcher.group(1));
      if (heading.isPresent()) {
        title = heading.get();
      } else if (matcher.group(2).equals("criteria-prelude")) {
        prelude = matcher.group(3);
      } else {
        examples.add(new Example(page, title, prelude + "\n" + matcher.group(3)));
      }
    }
    return examples;
  }

  private static void tryOut(Example example) {
    Source source = Source.of(example.title(), example.text());
    switch (Protocols.check(source)) {
      case Checked.Failed(var diagnostics) -> fail(TextRenderer.render(source, diagnostics));
      case Checked.Ok(Protocol protocol, var warnings) -> {
        assertThat(TextRenderer.render(source, warnings)).isEmpty();
        CaseReport report = CaseRunner.run(Engine.compile(protocol));
        assertThat(report.cases()).allSatisfy(PreludeExamplesTest::isMet);
        assertThat(expected(protocol))
            .contains("PASSED")
            .anyMatch(verdict -> !verdict.equals("PASSED"));
      }
    }
  }

  private static void isMet(CaseReport.CaseResult result) {
    assertThat(result.unreadable()).as(result.name()).isEmpty();
    assertThat(result.misses()).as(result.name()).isEmpty();
  }

  private static List<String> expected(Protocol protocol) {
    return protocol.cases().stream()
        .flatMap(one -> one.expectations().stream())
        .map(expectation ->
            switch (expectation) {
              case Case.Expectation.OfItem item -> item.verdict();
              default -> "";
            })
        .toList();
  }
}
