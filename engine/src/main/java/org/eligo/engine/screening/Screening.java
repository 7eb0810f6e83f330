package org.eligo.engine.screening;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out for one participant.
 *
 * @param participant the participant's id
 * @param asOf the day up to which data was read
 * @param retrospective whether the run looked back past later data, which it left out
 * @param leftOut how many later results, entries and answers were left out
 * @param siteFacts the digest of the facts of the participant's site, if the protocol declares any
 * @param cohorts the outcome of each cohort, in declared order
 */
public record Screening(
    String participant,
    LocalDate asOf,
    boolean retrospective,
    int leftOut,
    Outcome outcome,
    boolean provisional,
    Optional<String> siteFacts,
    Map<String, CohortResult> cohorts) {
  /** Keeps its cohorts unchangeable and in order. */
  public Screening {
    cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
  }

  /**
   * The outcome of one cohort at one stage.
   *
   * @param provisional whether it leans on planned days
   * @param assuming the planned days it leans on, by milestone
   * @param pending ids of criteria that are checked at a later stage only
   * @param undated milestones without a usable day that bar ELIGIBLE (T4)
   * @param criteria the verdicts of all criteria and their judged parts, in the order of the file;
   *     parts follow their criterion
   */
  public record CohortResult(
      String cohort,
      Outcome outcome,
      String stage,
      boolean provisional,
      Map<String, LocalDate> assuming,
      List<String> pending,
      List<String> undated,
      List<CriterionResult> criteria) {
    /** Keeps its lists unchangeable and in order. */
    public CohortResult {
      assuming = Collections.unmodifiableMap(new LinkedHashMap<>(assuming));
      pending = List.copyOf(pending);
      undated = List.copyOf(undated);
      criteria = List.copyOf(criteria);
    }

    /** The result of an item, by id. */
    public Optional<CriterionResult> criterion(String id) {
      return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The ids of the criteria (not their parts) that failed. */
    public List<String> failed() {
      return criteria.stream()
          .filter(c -> c.depth() == 0 && !c.pending() && c.verdict() == Verdict.FAILED)
          .map(CriterionResult::id)
          .toList();
    }
  }

  /**
   * The verdict on a criterion or a part of one.
   *
   * @param depth 0 for a criterion, 1 for its parts, and so on
   * @param inclusion the list it stands in
   * @param pending checked at a later stage only; the verdict is as of today
   * @param provisional whether the verdict leans on planned days
   * @param because one sentence: the values used, the limit, and what decided
   * @param missing names of the data (or {@code judgement by ROLE} and the like) that could still
   *     decide it; empty when it is decided
   * @param needs one sentence for each missing datum: what is needed, and for which days
   * @param data the missing data with its kinds and next steps
   * @param decidedBy the fewest facts that decided it; empty while it is open
   * @param referredTo the role, for REFERRED
   * @param facts the digest to cite in decisions about this item
   * @param question the question or consultation that stands on the item
   */
  public record CriterionResult(
      String id,
      int depth,
      boolean inclusion,
      String words,
      Verdict verdict,
      boolean pending,
      boolean provisional,
      String because,
      List<String> missing,
      List<String> needs,
      List<MissingDatum> data,
      List<Fact> decidedBy,
      Optional<String> referredTo,
      String facts,
      Optional<Asks> question,
      Explanation explanation) {
    /** Keeps its lists unchangeable. */
    public CriterionResult {
      missing = List.copyOf(missing);
      needs = List.copyOf(needs);
      data = List.copyOf(data);
      decidedBy = List.copyOf(decidedBy);
    }
  }

  /**
   * What may be answered about an item.
   *
   * @param kind {@code judged}, {@code asked}, {@code agreed}, {@code document}, {@code other
   *     criteria}, {@code refer}, {@code discuss}
   * @param answers the answers that are allowed, as a record writes them
   */
  public record Asks(String kind, String role, List<String> answers) {
    /** Keeps its answers unchangeable. */
    public Asks {
      answers = List.copyOf(answers);
    }
  }
}
