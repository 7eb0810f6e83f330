package org.eligo.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.source.Span;
import org.eligo.engine.cases.CaseReport.Miss;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Compares one expectation with what came out. */
final class Expected {
  private static final int MOST_REASONS = 8;

  private Expected() {}

  /** How the expectation was missed; empty when it was met. */
  static Optional<Miss> miss(
      Case.Expectation expectation, Screening screening, Definitions definitions) {
    return switch (expectation) {
      case Case.Expectation.OfValue value -> ofValue(value, definitions);
      case Case.Expectation.OfTruth truth -> ofTruth(truth, definitions);
      case Case.Expectation.OfItem item -> ofItem(item, screening);
      case Case.Expectation.OfCohort cohort -> ofCohort(cohort, screening);
    };
  }

  // Without a cohort the item must come out as expected in every cohort that has it.
  private static Optional<Miss> ofItem(Case.Expectation.OfItem item, Screening screening) {
    String expected =
        item.id() + " " + item.verdict() + missing(item.missing()) + ofCohort(item.cohort());
    boolean found = false;
    for (CohortResult cohort : screening.cohorts().values()) {
      Optional<CriterionResult> result = cohort.criterion(item.id());
      boolean meant = item.cohort().isEmpty() || item.cohort().get().equals(cohort.cohort());
      if (result.isEmpty() || !meant) {
        continue;
      }
      found = true;
      CriterionResult actual = result.get();
      boolean verdict = actual.verdict().name().equals(item.verdict().replace(' ', '_'));
      if (!verdict || !actual.missing().containsAll(item.missing())) {
        String shown = actual.id() + " " + actual.verdict().name() + missing(actual.missing());
        String where = screening.cohorts().size() > 1 ? " (for " + cohort.cohort() + ")" : "";
        return Optional.of(
            new Miss(item.span(), expected, shown + where, List.of(actual.because())));
      }
    }
    return found
        ? Optional.empty()
        : Optional.of(new Miss(item.span(), expected, "no cohort shows " + item.id(), List.of()));
  }

  /** What a definition comes to in each cohort. */
  interface Definitions extends Function<String, Map<String, DefinedResult>> {}

  private static Optional<Miss> ofValue(Case.Expectation.OfValue wanted, Definitions definitions) {
    return defined(
        wanted.definition(),
        wanted.written(),
        wanted.span(),
        definitions,
        result ->
            result instanceof DefinedResult.OfValue value
                && value.low().filter(low -> low.compareTo(wanted.low()) >= 0).isPresent()
                && value.high().filter(high -> high.compareTo(wanted.high()) <= 0).isPresent());
  }

  private static Optional<Miss> ofTruth(Case.Expectation.OfTruth wanted, Definitions definitions) {
    return defined(
        wanted.definition(),
        wanted.written(),
        wanted.span(),
        definitions,
        result ->
            switch (result) {
              case DefinedResult.OfCondition c -> word(c.truth()).equals(wanted.truth());
              case DefinedResult.OfValue v -> wanted.truth().equals("unknown") && !v.known();
            });
  }

  // It must come out as expected in every cohort.
  private static Optional<Miss> defined(
      String name,
      String written,
      Span span,
      Definitions definitions,
      Predicate<DefinedResult> fits) {
    return definitions.apply(name).values().stream()
        .filter(fits.negate())
        .findFirst()
        .map(result -> {
          List<String> because = new ArrayList<>(List.of(result.sentence()));
          result.missing().stream()
              .filter(need -> !result.sentence().contains(need))
              .forEach(because::add);
          String shown =
              switch (result) {
                case DefinedResult.OfCondition c -> word(c.truth());
                case DefinedResult.OfValue v -> v.value();
              };
          return new Miss(span, written, name + " " + shown, because);
        });
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String ofCohort(Optional<String> cohort) {
    return cohort.map(name -> " for " + name).orElse("");
  }

  private static String missing(List<String> names) {
    return names.isEmpty() ? "" : " missing " + String.join(", ", names);
  }

  private static Optional<Miss> ofCohort(Case.Expectation.OfCohort wanted, Screening screening) {
    String finality = wanted.provisional().map(Expected::finality).orElse("");
    String expected = wanted.outcome() + finality + ofCohort(wanted.cohort());
    List<CohortResult> cohorts =
        screening.cohorts().values().stream()
            .filter(c -> wanted.cohort().isEmpty() || wanted.cohort().get().equals(c.cohort()))
            .toList();
    if (cohorts.isEmpty()) {
      return Optional.of(new Miss(wanted.span(), expected, "there is no such cohort", List.of()));
    }
    return cohorts.stream()
        .filter(cohort -> !fits(wanted, cohort))
        .findFirst()
        .map(cohort ->
            new Miss(
                wanted.span(),
                expected,
                cohort.outcome().name()
                    + finality(cohort.provisional())
                    + " for "
                    + cohort.cohort(),
                reasons(cohort)));
  }

  private static String finality(boolean provisional) {
    return provisional ? " provisional" : " final";
  }

  private static boolean fits(Case.Expectation.OfCohort wanted, CohortResult cohort) {
    return cohort.outcome().name().equals(wanted.outcome())
        && wanted.provisional().map(p -> p == cohort.provisional()).orElse(true);
  }

  private static List<String> reasons(CohortResult cohort) {
    List<String> reasons = new ArrayList<>();
    for (CriterionResult criterion : cohort.criteria()) {
      boolean clear =
          criterion.verdict() == Verdict.PASSED || criterion.verdict() == Verdict.NOT_APPLICABLE;
      if (criterion.depth() == 0 && !criterion.pending() && !clear) {
        reasons.add(criterion.id() + " " + criterion.verdict().name() + ": " + criterion.because());
      }
    }
    if (reasons.size() > MOST_REASONS) {
      int more = reasons.size() - MOST_REASONS;
      reasons.subList(MOST_REASONS, reasons.size()).clear();
      reasons.add("and " + more + " more");
    }
    return reasons;
  }
}
