package org.eligo.tests.allo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.generator.Checklists;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of the study page's eligibility section, in the criteria file and on paper. */
final class SeedWordsTest {
  private static final Path FOLDER = Path.of("../examples/allo-329");
  private static final String FIRST = "Inclusion Criteria:";
  private static final String LAST = "Note: Other protocol defined";
  private static final Set<String> PROTOCOL_CLAUSES =
      Set.of("applies when", "unless", "refer to", "discuss with", "-");

  /** Java's {@code \s} with the blanks that no line may break at. */
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

  private static final Pattern BULLET = Pattern.compile("^[\\s\\u00a0]*\\u2022");

  /** What stands once on paper: where its words begin and, for a row, under which id. */
  private record Printed(String id, String words) {}

  /** A place in the text of the page: after the words and the line breaks before it. */
  private record Found(int at, int end) {}

  @TestFactory
  Stream<DynamicTest> seed() {
    Protocol protocol = protocol();
    List<String> lines = seedLines();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            lines.size() + " of " + lines.size() + " lines stand in the criteria file in order",
            () -> fileHoldsTheLines(protocol, lines)));
    for (String cohort : protocol.cohortNames()) {
      List<Printed> printed = printed(protocol, cohort);
      long rows = printed.stream().filter(p -> !p.id().isEmpty()).count();
      tests.add(
          DynamicTest.dynamicTest(
              "paper for %s: %d of %d ids and %d of %d words stand in order"
                  .formatted(cohort, rows, rows, words(printed), words(printed)),
              () -> paperHoldsThem(protocol, cohort, printed)));
    }
    return tests.stream();
  }

  private static long words(List<Printed> printed) {
    return printed.stream().filter(p -> !p.words().isEmpty()).count();
  }

  private static void fileHoldsTheLines(Protocol protocol, List<String> lines) {
    List<String> behindBars = new ArrayList<>();
    for (CriteriaList list : protocol.lists()) {
      printed(list).forEach(p -> behindBars.add(p.words()));
    }
    String all = withoutBlanks(String.join("", behindBars));
    List<String> missing = new ArrayList<>();
    int from = 0;
    for (String line : lines) {
      int at = all.indexOf(line, from);
      if (at == from) {
        from = at + line.length();
      } else {
        missing.add(line);
      }
    }
    assertThat(missing).as("lines of the page that are not next behind a bar").isEmpty();
    assertThat(all).isEqualTo(String.join("", lines));
  }

  private static void paperHoldsThem(Protocol protocol, String cohort, List<Printed> printed) {
    Pages pages = Pages.of(protocol, cohort);
    Found before = new Found(0, 0);
    List<String> missing = new ArrayList<>();
    for (Printed p : printed) {
      if (!p.id().isEmpty()) {
        before = next(pages.line(p.id(), before.end()), before, p.id(), missing);
      }
      if (!p.words().isEmpty()) {
        before = next(pages.words(p.words(), before.end()), before, p.words(), missing);
      }
    }
    assertThat(missing).as("not on paper, or not in order").isEmpty();
  }

  private static Found next(Found found, Found before, String what, List<String> missing) {
    if (found.at() < 0) {
      missing.add(what);
      return before;
    }
    return found;
  }

  /** Ids and words of a cohort's lists in the order of the file. */
  private static List<Printed> printed(Protocol protocol, String cohort) {
    return protocol.lists().stream()
        .filter(list -> list.cohorts().isEmpty() || list.cohorts().contains(cohort))
        .flatMap(list -> printed(list).stream())
        .toList();
  }

  private static List<Printed> printed(CriteriaList list) {
    List<Printed> printed = new ArrayList<>();
    printed.add(new Printed("", list.words()));
    for (CriteriaList.Line line : list.lines()) {
      switch (line) {
        case CriteriaList.Heading heading -> printed.add(new Printed("", heading.printed()));
        case Row row -> add(row, printed);
      }
    }
    return printed;
  }

  private static void add(Row row, List<Printed> printed) {
    printed.add(new Printed(row.id(), row.words()));
    row.clauses().stream()
        .filter(clause -> PROTOCOL_CLAUSES.contains(clause.keyword()))
        .map(ClauseWords::words)
        .forEach(words -> printed.add(new Printed("", words)));
    row.children().forEach(child -> add(child, printed));
    row.closing().forEach(words -> printed.add(new Printed("", words)));
  }

  private static Protocol protocol() {
    Source source = Source.of("allo-329.criteria", text("allo-329.criteria"));
    return switch (Protocols.check(source)) {
      case Checked.Ok(var protocol, var warnings) -> protocol;
      case Checked.Failed(var diagnostics) -> throw new IllegalStateException("" + diagnostics);
    };
  }

  /** The lines of the section, bullets and blanks left out. */
  private static List<String> seedLines() {
    List<String> all = text("source/eligibility.txt").lines().toList();
    List<String> section = new ArrayList<>();
    boolean inside = false;
    for (String line : all) {
      inside |= line.startsWith(FIRST);
      String words = withoutBlanks(BULLET.matcher(line).replaceFirst(""));
      if (inside && !words.isEmpty()) {
        section.add(words);
      }
      if (line.startsWith(LAST)) {
        return section;
      }
    }
    throw new IllegalStateException("the stored page has no closing note");
  }

  private static String withoutBlanks(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text layer of a printed checklist without blanks, and where its lines begin. */
  private record Pages(String text, Set<Integer> lineStarts) {
    static Pages of(Protocol protocol, String cohort) {
      byte[] pdf =
          Checklists.pdf(
              ChecklistRequest.blank(protocol, cohort, Paper.A4, LocalDate.of(2026, 2, 17)));
      StringBuilder text = new StringBuilder();
      Set<Integer> starts = new HashSet<>();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        for (String line : new PDFTextStripper().getText(document).lines().toList()) {
          starts.add(text.length());
          text.append(withoutBlanks(line));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Pages(text.toString(), starts);
    }

    /** An id where a line begins; a long id may go on in the next line. */
    Found line(String id, int from) {
      int at = text.indexOf(id, from);
      while (at >= 0 && !lineStarts.contains(at)) {
        at = text.indexOf(id, at + 1);
      }
      return new Found(at, at + id.length());
    }

    Found words(String words, int from) {
      String wanted = withoutBlanks(words);
      int at = text.indexOf(wanted, from);
      return new Found(at, at + wanted.length());
    }
  }
}
