package org.eligo.engine;

import java.util.List;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/**
 * What came out for one participant, without reasons: the same verdicts and outcomes as those of
 * {@link CompiledProtocol#screen}.
 */
public record Verdicts(Outcome outcome, boolean provisional, List<OfCohort> cohorts) {
  /** Keeps its list unchangeable. */
  public Verdicts {
    cohorts = List.copyOf(cohorts);
  }

  /** The outcome of one cohort, and the verdicts of its criteria in the order of the file. */
  public record OfCohort(
      String cohort, Outcome outcome, boolean provisional, List<OfCriterion> criteria) {
    /** Keeps its list unchangeable. */
    public OfCohort {
      criteria = List.copyOf(criteria);
    }
  }

  /** The verdict of a criterion; {@code provisional} if it leans on planned days. */
  public record OfCriterion(String id, Verdict verdict, boolean provisional) {}
}
