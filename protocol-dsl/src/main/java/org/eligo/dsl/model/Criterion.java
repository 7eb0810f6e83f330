package org.eligo.dsl.model;

import java.util.List;
import org.eligo.dsl.plan.Item;

/**
 * A criterion as it is judged.
 *
 * @param cohorts the cohorts it is for; empty means all
 * @param checkedAt the stages at which it is checked, in declared order; empty means every stage
 */
public record Criterion(
    Item item, boolean inclusion, List<String> cohorts, List<String> checkedAt) {
  /** Keeps its lists unchangeable. */
  public Criterion {
    cohorts = List.copyOf(cohorts);
    checkedAt = List.copyOf(checkedAt);
  }

  /**
   * The stages at which it has been checked when a stage is judged; empty while all are later.
   *
   * @param stage one of the declared stages
   * @param declared all stages, in their order
   */
  public List<String> stagesUpTo(String stage, List<String> declared) {
    List<String> upTo = declared.subList(0, declared.indexOf(stage) + 1);
    return checkedAt.isEmpty() ? upTo : upTo.stream().filter(checkedAt::contains).toList();
  }
}
