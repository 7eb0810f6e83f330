package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.logic.Truth;

/**
 * Results that come from one sample.
 *
 * @param results those of each item, with the certainty that they lie in the asked time
 * @param day every day that it may be of
 */
record Sample(Map<String, List<Candidate>> results, DayRange day) {
  Sample {
    results = Map.copyOf(results);
  }

  /** The results of an item; empty for items that are not asked of the sample. */
  Optional<List<Candidate>> of(String item) {
    return Optional.ofNullable(results.get(item)).map(Sample::inIt);
  }

  /**
   * What is asked of a sample is asked as if it lay in the time; whether it does is asked apart.
   */
  private static List<Candidate> inIt(List<Candidate> candidates) {
    return candidates.stream().anyMatch(c -> c.member() == Truth.YES)
        ? candidates
        : candidates.stream().map(c -> new Candidate(c.reading(), Truth.YES)).toList();
  }

  /** Whether the sample has a result of every item in the time. */
  Truth isWhole() {
    Truth whole = Truth.YES;
    for (List<Candidate> candidates : results.values()) {
      Truth some = Truth.NO;
      for (Candidate candidate : candidates) {
        some = some.or(candidate.member());
      }
      whole = whole.and(some);
    }
    return whole;
  }
}
