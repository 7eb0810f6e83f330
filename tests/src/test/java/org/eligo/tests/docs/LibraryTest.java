package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The shipped library: each of its files stands on its own without errors and warnings, its worked
 * examples come out as published, every formula and score has one, and its codes are well formed.
 */
final class LibraryTest {
  private static final Path FOLDER =
      Documents.root().resolve("protocol-dsl/src/main/resources/org/eligo/dsl/library");
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^(?:define|score) (.+?)(?: in \\S+)? \\|");
  private static final Pattern LOINC = Pattern.compile("loinc (\\d+)-(\\d)");
  private static final Pattern CASE = Pattern.compile("(?m)^case ([^|\\n]*)(\\|.*)?$");
  private static final Pattern ORIGIN =
      Pattern.compile(
          "As published|By the formula|Computed|Test suite of|Vignette of|Worked example of");

  @TestFactory
  Stream<DynamicTest> everyFileChecksAndItsCasesPass() {
    return ofEach(file -> {
      Protocol library = checked(file);
      CaseReport report = CaseRunner.run(Engine.compile(library));
      assertThat(report.cases())
          .allSatisfy(result -> {
            assertThat(result.unreadable()).as(result.name()).isEmpty();
            assertThat(result.misses()).as(result.name()).isEmpty();
          });
    });
  }

  @TestFactory
  Stream<DynamicTest> everyDefinitionAndScoreIsExpectedOfACase() {
    return ofEach(file -> {
      Set<String> expected =
          checked(file).cases().stream()
              .flatMap(one -> one.expectations().stream())
              .flatMap(LibraryTest::definition)
              .map(name -> name.replace(" at any time", ""))
              .collect(Collectors.toSet());
      assertThat(expected).containsAll(found(DECLARED, file));
    });
  }

  @TestFactory
  Stream<DynamicTest> everyFileNamesItsSourcesAndEveryCaseItsOrigin() {
    return ofEach(file -> {
      assertThat(Documents.text(file)).containsPattern("(?m)^  source +\\|");
      assertThat(CASE.matcher(Documents.text(file)).results().map(MatchResult::group))
          .allSatisfy(line -> assertThat(line).containsPattern(ORIGIN));
    });
  }

  @TestFactory
  Stream<DynamicTest> everyLoincCodeEndsInItsCheckDigit() {
    return ofEach(file ->
        assertThat(LOINC.matcher(Documents.text(file)).results())
            .allSatisfy(code -> assertThat(checkDigit(code.group(1))).hasToString(code.group(2))));
  }

  @Test
  void noLoincCodeStandsForTwoItems() {
    assertThat(files().stream().flatMap(file -> codes(file).stream())).doesNotHaveDuplicates();
  }

  @Test
  void theDocumentOfLicencesNamesEveryFile() {
    String page = Documents.text(Documents.root().resolve("docs/content-licences.md"));
    assertThat(files()).isNotEmpty();
    assertThat(files().stream().map(LibraryTest::name))
        .filteredOn(name -> !page.contains("| `" + name + "` |"))
        .isEmpty();
  }

  @Test
  void thePageOfTheLibraryIsComplete() throws IOException {
    Path page = Documents.root().resolve("docs/reference/library.md");
    String made = LibraryPage.of(files());
    String accept = System.getProperty("accept");
    if (accept != null && !accept.equals("false") && System.getenv("CI") == null) {
      Files.writeString(page, made);
    }
    assertThat(made).as("%s; -Daccept writes it", page).isEqualTo(Documents.text(page));
    assertThat(
            files().stream()
                .flatMap(file -> checked(file).data().keySet().stream())
                .filter(item -> !made.contains("`" + item)))
        .isEmpty();
  }

  private static Protocol checked(Path file) {
    Source source = Source.of(Documents.shown(file), Documents.text(file));
    return switch (Protocols.check(source)) {
      case Checked.Failed(var diagnostics) -> fail(TextRenderer.render(source, diagnostics));
      case Checked.Ok(Protocol library, var warnings) -> {
        assertThat(TextRenderer.render(source, warnings)).isEmpty();
        yield library;
      }
    };
  }

  private static Stream<String> definition(Case.Expectation expectation) {
    return switch (expectation) {
      case Case.Expectation.OfValue value -> Stream.of(value.definition());
      case Case.Expectation.OfTruth truth -> Stream.of(truth.definition());
      case Case.Expectation.OfItem _, Case.Expectation.OfCohort _ -> Stream.empty();
    };
  }

  // Luhn's digit over the number before the hyphen, as LOINC forms it.
  private static int checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return (10 - sum % 10) % 10;
  }

  private static List<String> codes(Path file) {
    return LOINC.matcher(Documents.text(file)).results().map(MatchResult::group).toList();
  }

  private static List<String> found(Pattern pattern, Path file) {
    return pattern.matcher(Documents.text(file)).results().map(m -> m.group(1)).toList();
  }

  private static Stream<DynamicTest> ofEach(Consumer<Path> test) {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> test.accept(file)));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".criteria", "");
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".criteria")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
