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
}
