package org.eligo.generator.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayText;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.generator.internal.view.ChecklistView.OutcomeView;
import org.eligo.generator.internal.view.RowView.Computed;

/** What the program found, in words; always said to be computed and not signed. */
final class ComputedWords {
  /** For an item that the screening does not hold: never taken for passed. */
  static final Computed MISSING =
      new Computed(
          "NOT EVALUATED", "computed", List.of("The screening holds no result for this row."));

  private ComputedWords() {}

  /** Whether a person must still find out or decide something. */
  static boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case UNKNOWN, REFERRED -> true;
      case PASSED, FAILED, NOT_APPLICABLE -> false;
    };
  }

  static Computed of(CriterionResult result) {
    List<String> lines = new ArrayList<>();
    if (!result.because().isBlank()) {
      lines.add(result.because());
    }
    if (!result.missing().isEmpty()) {
      lines.add("Missing: " + String.join(", ", result.missing()));
    }
    lines.addAll(result.needs());
    if (result.pending()) {
      lines.add("Checked at a later stage; this is as of today.");
    }
    String verdict =
        switch (result.verdict()) {
          case PASSED -> "PASSED";
          case FAILED -> "FAILED";
          case UNKNOWN -> "UNKNOWN";
          case REFERRED -> "REFERRED" + result.referredTo().map(role -> " to " + role).orElse("");
          case NOT_APPLICABLE -> "NOT APPLICABLE";
        };
    return result.provisional()
        ? new Computed(verdict + ", provisional", "computed provisional", lines)
        : new Computed(verdict, "computed", lines);
  }

  /** The last page; what the protocol asks and the screening lacks is named as not evaluated. */
  static OutcomeView outcome(
      Protocol protocol, Optional<Screening> screening, Optional<CohortResult> result) {
    if (screening.isEmpty() || result.isEmpty()) {
      return new OutcomeView(List.of(), List.of(), List.of());
    }
    CohortResult cohort = result.get();
    List<String> computed = new ArrayList<>();
    computed.add(
        word(cohort.outcome())
            + (cohort.provisional() ? ", provisional" : "")
            + " at "
            + cohort.stage()
            + ", as of "
            + DayText.of(screening.get().asOf())
            + (screening.get().retrospective() ? ", looking back" : ""));
    cohort.assuming().entrySet().stream().map(ComputedWords::assumption).forEach(computed::add);
    if (screening.get().leftOut() > 0) {
      computed.add("Later entries of the record that were left out: " + screening.get().leftOut());
    }
    if (!cohort.pending().isEmpty()) {
      computed.add("Checked only later: " + String.join(", ", cohort.pending()));
    }
    List<String> open = new ArrayList<>();
    for (CriterionResult criterion : cohort.criteria()) {
      if (criterion.depth() == 0 && !criterion.pending() && isOpen(criterion.verdict())) {
        open.add(criterion.id() + ": " + reason(criterion));
      }
    }
    protocol.criteriaOf(cohort.cohort()).stream()
        .map(criterion -> criterion.item().id())
        .filter(id -> cohort.criterion(id).isEmpty())
        .forEach(id -> open.add(id + ": not evaluated"));
    return new OutcomeView(computed, cohort.failed(), open);
  }

  private static String assumption(Map.Entry<String, java.time.LocalDate> planned) {
    return "Assumes the planned day of " + planned.getKey() + ": " + DayText.of(planned.getValue());
  }

  private static String reason(CriterionResult criterion) {
    if (criterion.verdict() == Verdict.REFERRED) {
      return "decision" + criterion.referredTo().map(role -> " of " + role).orElse("");
    }
    return criterion.missing().isEmpty() ? "unknown" : String.join(", ", criterion.missing());
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case ELIGIBLE -> "ELIGIBLE";
      case NOT_ELIGIBLE -> "NOT ELIGIBLE";
      case UNDETERMINED -> "NOT DETERMINED";
    };
  }
}
