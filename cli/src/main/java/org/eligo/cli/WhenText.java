package org.eligo.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayText;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.engine.when.Lasting;
import org.eligo.engine.when.PossibleDays;
import org.eligo.engine.when.Span;
import org.eligo.engine.when.Spans;

/** Prints for a coordinator when a stage is possible, and what changes by itself. */
final class WhenText {
  private static final String INDENT = "      ";
  private static final int MOST_BARS = 4;

  private final Protocol protocol;
  private final PrintStream out;

  WhenText(Protocol protocol, PrintStream out) {
    this.protocol = protocol;
    this.out = out;
  }

  void print(Participant participant, PossibleDays days, Lasting lasting) {
    out.println(participant.id() + ", as of " + DayText.of(lasting.asOf()));
    switch (days) {
      case PossibleDays.NoMilestone() ->
          out.println("  The file has no milestones, so there is no day to plan.");
      case PossibleDays.Happened(String milestone) ->
          out.println("  " + milestone + " is recorded, so there is no day to plan.");
      case PossibleDays.Searched searched -> searched(searched);
    }
    out.println();
    lasting(lasting);
  }

  private void searched(PossibleDays.Searched searched) {
    searched
        .with()
        .forEach((name, distance) ->
            out.println("  Taken: " + name + " is planned " + distance(distance, searched)));
    for (PossibleDays.OfCohort cohort : searched.cohorts()) {
      Paragraph.print("  ", sentence(cohort, searched), "    ", out);
      for (PossibleDays.Days span : cohort.spans()) {
        if (span.outcome() != Outcome.ELIGIBLE) {
          span(span, searched);
        }
      }
    }
  }

  private static String distance(int days, PossibleDays.Searched searched) {
    if (days == 0) {
      return "on the same day as " + searched.milestone();
    }
    return CheckCommand.count(Math.abs(days), "day", "days")
        + (days > 0 ? " before " : " after ")
        + searched.milestone();
  }

  /** Eligible for SLE if day 0 is from 10 Mar 2025 to 29 Mar 2025. */
  private String sentence(PossibleDays.OfCohort cohort, PossibleDays.Searched searched) {
    String whom = protocol.cohorts().isEmpty() ? "" : " for " + cohort.cohort();
    List<String> parts = new ArrayList<>();
    for (PossibleDays.Days span : cohort.possible()) {
      parts.add(range(span.from(), span.to(), searched.last()));
    }
    if (parts.isEmpty()) {
      return "With what is recorded no day up to "
          + DayText.of(searched.last())
          + " makes eligible"
          + whom
          + "."
          + closest(cohort, searched);
    }
    return "Eligible"
        + whom
        + " (provisionally) if "
        + searched.milestone()
        + " is "
        + String.join(", or ", parts)
        + ".";
  }

  /** Least is open from 01 Apr 2025 to 07 Apr 2025: 9 things. */
  private static String closest(PossibleDays.OfCohort cohort, PossibleDays.Searched searched) {
    List<PossibleDays.Days> closest = cohort.closest();
    if (closest.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    closest.forEach(span -> parts.add(range(span.from(), span.to(), searched.last())));
    int open = closest.getFirst().bars().size();
    return " Least is open if "
        + searched.milestone()
        + " is "
        + String.join(", or ", parts)
        + ": "
        + CheckCommand.count(open, "thing", "things")
        + ".";
  }

  private static String range(LocalDate from, LocalDate to, LocalDate last) {
    if (from.equals(to)) {
      return "on " + DayText.of(from);
    }
    return "from "
        + DayText.of(from)
        + " to "
        + (to.equals(last) ? "at least " : "")
        + DayText.of(to);
  }

  private void span(PossibleDays.Days span, PossibleDays.Searched searched) {
    out.println(
        "    "
            + range(span.from(), span.to(), searched.last())
            + ": "
            + ExitCode.words(span.outcome()));
    span.bars().stream()
        .limit(MOST_BARS)
        .forEach(bar ->
            Paragraph.print(
                INDENT + bar.name() + bar.verdict().map(v -> " " + word(v)).orElse("") + ": ",
                bar.because(),
                INDENT + "  ",
                out));
    if (span.bars().size() > MOST_BARS) {
      out.println(INDENT + "and " + (span.bars().size() - MOST_BARS) + " more");
    }
  }

  private void lasting(Lasting lasting) {
    out.println("  If nothing new is recorded, at " + lasting.stage() + ":");
    for (Lasting.OfCohort cohort : lasting.cohorts()) {
      out.println("  " + cohort.cohort() + ": " + outcomes(cohort.outcome()));
      int same = 0;
      for (Lasting.OfCriterion criterion : cohort.criteria()) {
        if (criterion.verdicts().change().isEmpty()) {
          same++;
        } else {
          changes(criterion);
        }
      }
      out.println(
          "    "
              + CheckCommand.count(same, "criterion stays", "criteria stay")
              + " what "
              + (same == 1 ? "it is" : "they are")
              + " at least until "
              + DayText.of(lasting.last()));
    }
  }

  private static String outcomes(Spans<Outcome> spans) {
    List<String> parts = new ArrayList<>();
    for (Span<Outcome> span : spans.all()) {
      boolean open = span.equals(spans.all().getLast());
      parts.add(
          (span.provisional() ? "provisionally " : "")
              + ExitCode.words(span.is())
              + (open ? " at least" : "")
              + " until "
              + DayText.of(span.to()));
    }
    return String.join(", then ", parts);
  }

  private void changes(Lasting.OfCriterion criterion) {
    Span<Verdict> now = criterion.verdicts().now();
    out.println(
        "    "
            + criterion.id()
            + " "
            + words(now)
            + " until "
            + DayText.of(now.to())
            + (criterion.pending() ? " (checked later)" : ""));
    criterion.verdicts().all().stream()
        .skip(1)
        .forEach(span ->
            Paragraph.print(
                INDENT + "from " + DayText.of(span.from()) + " " + words(span) + ": ",
                span.because(),
                INDENT + "  ",
                out));
  }

  private static String words(Span<Verdict> span) {
    return (span.provisional() ? "provisionally " : "") + word(span.is());
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
