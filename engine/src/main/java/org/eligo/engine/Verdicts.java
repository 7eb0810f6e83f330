package org.eligo.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What came out for one participant, without reasons: the same verdicts and outcomes as those of
 * {@link CompiledProtocol#screen}. A thin view: lists are made when they are asked for. Equal where
 * all verdicts and outcomes are. Unchangeable, safe to share between threads.
 */
public final class Verdicts {
  private final VerdictShape shape;
  private final int[] judged;
  private final byte[] codes;
  private final Outcome outcome;
  private final boolean provisional;
  private @Nullable List<OfCohort> cohorts;

  /**
   * Takes what was judged.
   *
   * @param judged the numbers of the cohorts that were judged, as the protocol declares them
   * @param codes what {@link VerdictShape} says of them
   */
  Verdicts(VerdictShape shape, int[] judged, byte[] codes, Outcome outcome, boolean provisional) {
    this.shape = shape;
    this.judged = judged;
    this.codes = codes;
    this.outcome = outcome;
    this.provisional = provisional;
  }

  /** The outcome over the cohorts that were judged. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether the outcome leans on planned days. */
  public boolean provisional() {
    return provisional;
  }

  /**
   * The verdict of a criterion, by its place in {@link OfCohort#criteria} and that of its cohort in
   * {@link #cohorts}; without making either.
   *
   * @throws IndexOutOfBoundsException if there is no such cohort or criterion
   */
  public Verdict verdict(int cohort, int criterion) {
    return shape.verdict(codes, judged[cohort], criterion);
  }

  /** The cohorts that were judged, in the order in which the protocol declares them. */
  public List<OfCohort> cohorts() {
    List<OfCohort> made = cohorts;
    if (made == null) {
      List<OfCohort> all = new ArrayList<>(judged.length);
      for (int cohort : judged) {
        all.add(shape.cohort(codes, cohort));
      }
      made = List.copyOf(all);
      cohorts = made;
    }
    return made;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verdicts v
        && outcome == v.outcome
        && provisional == v.provisional
        && cohorts().equals(v.cohorts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, provisional, cohorts());
  }

  @Override
  public String toString() {
    return "Verdicts[outcome="
        + outcome
        + ", provisional="
        + provisional
        + ", cohorts="
        + cohorts()
        + "]";
  }
}
