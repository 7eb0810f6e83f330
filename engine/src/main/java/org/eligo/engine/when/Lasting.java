package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.List;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/**
 * Until when the answers about a participant stay what they are, if nothing new is recorded.
 *
 * @param asOf the first day that was looked at
 * @param last the last one
 * @param outcome of the participant over the cohorts of the run
 */
public record Lasting(
    String participant,
    LocalDate asOf,
    LocalDate last,
    String stage,
    Spans<Outcome> outcome,
    List<OfCohort> cohorts) {
  /** Keeps its list unchangeable. */
  public Lasting {
    cohorts = List.copyOf(cohorts);
  }

  /** The outcome of one cohort, and the verdicts of its criteria in the order of the file. */
  public record OfCohort(String cohort, Spans<Outcome> outcome, List<OfCriterion> criteria) {
    /** Keeps its list unchangeable. */
    public OfCohort {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * The verdicts of a criterion.
   *
   * @param pending whether it is checked at a later stage only
   */
  public record OfCriterion(String id, boolean pending, Spans<Verdict> verdicts) {}
}
