package org.eligo.engine.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.engine.cases.CaseReport.ItemCoverage;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/** Notes which judged items the met expectations have shown to pass and to fail. */
final class Coverage {
  private final Map<String, ItemCoverage> items = new LinkedHashMap<>();
  private final Set<String> unguarded = new HashSet<>();

  Coverage(Protocol protocol) {
    for (CriteriaList list : protocol.lists()) {
      for (CriteriaList.Line line : list.lines()) {
        switch (line) {
          case CriteriaList.Heading h -> {}
          case CriteriaList.Row row -> add(row, true);
        }
      }
    }
  }

  private void add(CriteriaList.Row row, boolean criterion) {
    if (criterion && row.item().filter(item -> item.guard().isEmpty()).isPresent()) {
      unguarded.add(row.id());
    }
    if (row.kind() == CriteriaList.Kind.JUDGED && !row.label().isEmpty()) {
      boolean hole = row.item().filter(i -> i.rule() instanceof Condition.Hole).isPresent();
      items.putIfAbsent(row.id(), new ItemCoverage(row.id(), criterion, false, false, hole));
    }
    row.children().forEach(child -> add(child, false));
  }

  void note(Case.Expectation met, Screening screening) {
    switch (met) {
      case Case.Expectation.OfCohort c -> eligible(c, screening);
      case Case.Expectation.OfValue v -> {}
      case Case.Expectation.OfTruth t -> {}
      case Case.Expectation.OfItem item ->
          items.computeIfPresent(
              item.id(),
              (id, seen) ->
                  new ItemCoverage(
                      id,
                      seen.criterion(),
                      seen.passed() || item.verdict().equals("PASSED"),
                      seen.failed() || item.verdict().equals("FAILED"),
                      seen.exempt()));
    }
  }

  /**
   * Who is eligible has passed every criterion that is about everybody; of one with a guard the
   * outcome does not say whether it was passed or did not apply.
   */
  private void eligible(Case.Expectation.OfCohort met, Screening screening) {
    if (!met.outcome().equals("ELIGIBLE")) {
      return;
    }
    screening.cohorts().values().stream()
        .filter(cohort -> met.cohort().isEmpty() || met.cohort().get().equals(cohort.cohort()))
        .flatMap(cohort -> cohort.criteria().stream())
        .filter(result -> result.verdict() == Verdict.PASSED && unguarded.contains(result.id()))
        .forEach(result ->
            items.computeIfPresent(
                result.id(),
                (id, seen) ->
                    new ItemCoverage(id, seen.criterion(), true, seen.failed(), seen.exempt())));
  }

  List<ItemCoverage> items() {
    return List.copyOf(items.values());
  }
}
