package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page that lists the hand-decided cases by the sentence that they show. */
final class CasesPageTest {
  private static final Path REFERENCE = Documents.root().resolve("docs/reference");
  private static final Pattern SENTENCE = Pattern.compile("(?m)^\\*\\*([A-Z]+\\d+)\\.\\*\\*");

  @Test
  void thePageListsEveryCase() throws IOException {
    Path page = REFERENCE.resolve("cases.md");
    String made = page(Conformance.all(Conformance.ROOT));
    String accept = System.getProperty("accept");
    if (accept != null && !accept.equals("false") && System.getenv("CI") == null) {
      Files.writeString(page, made);
    }
    assertThat(made).as("%s; -Daccept writes it", page).isEqualTo(Documents.text(page));
  }

  @Test
  void everyCaseShowsSentencesOfTheReference() {
    Set<String> known = Set.copyOf(sentences());
    assertThat(Conformance.all(Conformance.ROOT))
        .allSatisfy(c -> assertThat(known).as(c.title()).containsAll(shown(c)));
  }

  private static List<String> sentences() {
    return SENTENCE
        .matcher(Documents.text(REFERENCE.resolve("meaning.md")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> shown(HandDecided handDecided) {
    return StreamSupport.stream(handDecided.given().path("sentence").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  private static String page(List<HandDecided> cases) {
    long files = cases.stream().map(HandDecided::file).distinct().count();
    String rows =
        sentences().stream()
            .map(id -> "| " + id + " | " + cell(cases, id) + " |\n")
            .collect(Collectors.joining());
    return """
    # Sentences and their cases

    """
        + cases.size()
        + " cases in "
        + files
        + """
         files under `tests/src/test/resources/conformance/`. The sentences are in
        [meaning.md](meaning.md). Of files that a script of `tests/oracles` makes, the number of cases is
        given.

        | sentence | cases |
        | --- | --- |
        """
        + rows;
  }

  private static String cell(List<HandDecided> cases, String id) {
    Map<String, List<String>> names =
        cases.stream()
            .filter(c -> shown(c).contains(id))
            .collect(
                Collectors.groupingBy(
                    HandDecided::file,
                    TreeMap::new,
                    Collectors.mapping(c -> c.name().replace("|", "\\|"), Collectors.toList())));
    return names.isEmpty()
        ? "none of its own"
        : names.entrySet().stream()
            .map(e -> "`" + e.getKey() + "`: " + told(e.getKey(), e.getValue()))
            .collect(Collectors.joining("<br>"));
  }

  private static String told(String file, List<String> names) {
    return isMade(file) ? names.size() + " cases" : String.join(", ", names);
  }

  private static boolean isMade(String file) {
    return Documents.text(Conformance.ROOT.resolve(file + ".criteria")).contains("tests/oracles");
  }
}
