package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Criteria that a document shows can be copied and work. Blocks that are marked {@code criteria}
 * are whole files; {@code criteria-part} marks pieces, which are not checked. The examples of a
 * page with a prelude are run by {@link PreludeExamplesTest}.
 */
final class DocumentedCriteriaTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\S*)[ \\t]*\\n(.*?)^```[ \\t]*$");
  private static final List<String> MARKS =
      List.of(
          "criteria",
          "criteria-part",
          "criteria-prelude",
          "criteria-example",
          "json",
          "java",
          "sh",
          "text",
          "csv");

  private record Block(Path page, int number, String mark, String text) {
    String title() {
      return Documents.shown(page) + " block " + number;
    }
  }

  private static Stream<Block> blocks(Path page) {
    List<MatchResult> found = BLOCK.matcher(Documents.text(page)).results().toList();
    return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
        .map(i -> new Block(page, i + 1, found.get(i).group(1), found.get(i).group(2)));
  }

  private static Stream<Block> criteria() {
    return Documents.pages().stream()
        .flatMap(DocumentedCriteriaTest::blocks)
        .filter(block -> block.mark().equals("criteria"));
  }

  @TestFactory
  Stream<DynamicTest> everyCriteriaFileInADocumentChecks() {
    return criteria()
        .map(block ->
            DynamicTest.dynamicTest(block.title(), () -> assertThat(errors(block)).isEmpty()));
  }

  @Test
  void theReadmeShowsCriteria() {
    assertThat(criteria().map(Block::page).map(Documents::shown)).contains("README.md");
  }

  @Test
  void everyBlockSaysWhatItIs() {
    assertThat(Documents.pages().stream().flatMap(DocumentedCriteriaTest::blocks))
        .allSatisfy(block -> assertThat(block.mark()).as(block.title()).isIn(MARKS));
  }

  private static String errors(Block block) {
    Source source = Source.of(block.title(), block.text());
    return switch (Protocols.check(source)) {
      case Checked.Ok _ -> "";
      case Checked.Failed(var diagnostics) -> TextRenderer.render(source, diagnostics);
    };
  }
}
