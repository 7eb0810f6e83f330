package org.eligo.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eligo.dsl.time.DayText;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Prints screenings for people: a table, then the criteria that were not passed, with reasons. */
final class ScreeningText {
  private static final int GAP = 2;
  private static final int MOST_REASONS = 2;
  private static final int MOST_ASKS = 5;
  private static final String INDENT = "      ";

  private final CompiledProtocol protocol;
  private final PrintStream out;

  ScreeningText(CompiledProtocol protocol, PrintStream out) {
    this.protocol = protocol;
    this.out = out;
  }

  void print(List<Screening> screenings) {
    out.println(protocol.protocol().id() + " version " + protocol.protocol().version());
    out.println();
    table(screenings);
    for (Screening screening : screenings) {
      out.println();
      details(screening);
    }
  }

  /** The outcomes: a row for each participant, a column for each cohort. */
  void table(List<Screening> screenings) {
    List<String> cohorts =
        screenings.stream().flatMap(s -> s.cohorts().keySet().stream()).distinct().toList();
    List<List<String>> columns = new ArrayList<>();
    columns.add(column("participant", screenings.stream().map(Screening::participant).toList()));
    for (String cohort : cohorts) {
      columns.add(
          column(cohort, screenings.stream().map(s -> outcome(s.cohorts(), cohort)).toList()));
    }
    // Columns that do not fit beside the others follow below, with the participants again.
    int from = 1;
    while (from < columns.size()) {
      int width = width(columns.getFirst());
      int to = from;
      while (to < columns.size()
          && (to == from || width + GAP + width(columns.get(to)) <= Paragraph.WIDTH)) {
        width += GAP + width(columns.get(to));
        to++;
      }
      List<List<String>> block = new ArrayList<>();
      block.add(columns.getFirst());
      block.addAll(columns.subList(from, to));
      rows(block);
      from = to;
    }
    if (screenings.stream()
        .flatMap(s -> s.cohorts().values().stream())
        .anyMatch(CohortResult::provisional)) {
      out.println("* provisional: leans on planned days");
    }
  }

  /** The first reasons against each participant, each criterion once. */
  void brief(List<Screening> screenings) {
    for (Screening screening : screenings) {
      Map<String, CriterionResult> open = new LinkedHashMap<>();
      for (Verdict verdict : List.of(Verdict.FAILED, Verdict.REFERRED, Verdict.UNKNOWN)) {
        for (CohortResult cohort : screening.cohorts().values()) {
          cohort.criteria().stream()
              .filter(c -> c.depth() == 0 && !c.pending() && c.verdict() == verdict)
              .forEach(c -> open.putIfAbsent(c.id(), c));
        }
      }
      open.values().stream()
          .limit(MOST_REASONS)
          .forEach(c ->
              Paragraph.print(
                  screening.participant() + "  " + c.id() + " " + word(c.verdict()) + ": ",
                  c.because(),
                  INDENT,
                  out));
      if (open.size() > MOST_REASONS) {
        out.println(INDENT + "and " + (open.size() - MOST_REASONS) + " more");
      }
    }
  }

  private static List<String> column(String head, List<String> cells) {
    List<String> column = new ArrayList<>(List.of(head));
    column.addAll(cells);
    return column;
  }

  private static String outcome(Map<String, CohortResult> cohorts, String cohort) {
    return cohorts.values().stream()
        .filter(result -> result.cohort().equals(cohort))
        .map(result -> ExitCode.words(result.outcome()) + (result.provisional() ? "*" : ""))
        .findFirst()
        .orElse("");
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(String::length).max().orElse(0);
  }

  private void rows(List<List<String>> columns) {
    for (int row = 0; row < columns.getFirst().size(); row++) {
      StringBuilder line = new StringBuilder();
      for (List<String> column : columns) {
        String cell = column.get(row);
        line.append(cell).append(" ".repeat(width(column) - cell.length() + GAP));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private void details(Screening screening) {
    out.println(screening.participant() + ", as of " + DayText.of(screening.asOf()));
    if (screening.retrospective()) {
      Paragraph.print(
          "looking back: "
              + CheckCommand.count(screening.leftOut(), "later entry is", "later entries are")
              + " left out",
          "  ",
          out);
    }
    screening.cohorts().values().forEach(this::details);
    next(screening);
  }

  /** What to ask for first; the rest of it stands with the criteria. */
  private void next(Screening screening) {
    List<Ask> asks = protocol.next(screening);
    if (asks.isEmpty()) {
      return;
    }
    out.println("  Ask next:");
    int number = 1;
    for (Ask ask : asks.stream().limit(MOST_ASKS).toList()) {
      Paragraph.print("    " + number + " ", ask.sentence(), INDENT, out);
      number++;
    }
    if (asks.size() > MOST_ASKS) {
      out.println(INDENT + "and " + (asks.size() - MOST_ASKS) + " more");
    }
  }

  private void details(CohortResult result) {
    out.println(
        "  "
            + result.cohort()
            + " at "
            + result.stage()
            + ": "
            + (result.provisional() ? "provisionally " : "")
            + ExitCode.words(result.outcome())
            + assuming(result.assuming()));
    for (CriterionResult criterion : result.criteria()) {
      if (criterion.depth() == 0 && !isClear(criterion)) {
        criterion(criterion);
      }
    }
    out.println("    " + counts(result));
  }

  private static String assuming(Map<String, LocalDate> days) {
    return days.isEmpty()
        ? ""
        : days.entrySet().stream()
            .map(day -> day.getKey() + " on " + DayText.of(day.getValue()))
            .collect(Collectors.joining(", ", ", assuming ", ""));
  }

  private static boolean isClear(CriterionResult criterion) {
    return switch (criterion.verdict()) {
      case PASSED, NOT_APPLICABLE -> true;
      case FAILED, UNKNOWN, REFERRED -> false;
    };
  }

  private void criterion(CriterionResult criterion) {
    String later = criterion.pending() ? " (checked later)" : "";
    Paragraph.print(
        "    " + criterion.id() + " " + word(criterion.verdict()) + later + ": ",
        criterion.because(),
        INDENT,
        out);
    criterion
        .referredTo()
        .ifPresent(role -> Paragraph.print("to be decided by " + role, INDENT, out));
    criterion.data().stream()
        .map(MissingDatum::step)
        .distinct()
        .forEach(step -> Paragraph.print(INDENT + "- ", step, INDENT + "  ", out));
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String counts(CohortResult result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("passed", 0);
    for (CriterionResult criterion : result.criteria()) {
      if (criterion.depth() == 0) {
        String what = criterion.pending() ? "checked later" : word(criterion.verdict());
        counts.merge(what, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
