package org.eligo.engine.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.engine.cases.CaseReport.ItemCoverage;

/** Notes which judged items the met expectations have shown to pass and to fail. */
final class Coverage {
  private final Map<String, ItemCoverage> items = new LinkedHashMap<>();

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
    if (row.kind() == CriteriaList.Kind.JUDGED && !row.label().isEmpty()) {
      boolean hole = row.item().filter(i -> i.rule() instanceof Condition.Hole).isPresent();
      items.putIfAbsent(row.id(), new ItemCoverage(row.id(), criterion, false, false, hole));
    }
    row.children().forEach(child -> add(child, false));
  }

  void note(Case.Expectation met) {
    switch (met) {
      case Case.Expectation.OfCohort c -> {}
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

  List<ItemCoverage> items() {
    return List.copyOf(items.values());
  }
}
