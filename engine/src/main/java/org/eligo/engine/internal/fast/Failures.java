package org.eligo.engine.internal.fast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;

/**
 * How often each criterion fails, counted over some of the first records. Where only the outcome is
 * asked for, the first criterion that fails ends it; so what fails often for the time that it takes
 * is tried first. No outcome depends on that order. May be used by many threads.
 */
final class Failures {
  private static final int EACH = 8;
  private static final int ENOUGH = 512;
  private static final double NONE_SEEN = 0.5;

  /** What each criterion takes beside its {@link Size#cost cost}, in the same measure. */
  private static final int CALL = 2;

  private final Map<String, Integer> places = new HashMap<>();
  private final int[] failed;
  private int met;
  private int samples;
  private volatile boolean learned;

  Failures(Protocol protocol) {
    List<String> cohorts = protocol.cohortNames();
    for (int c = 0; c < cohorts.size(); c++) {
      for (Criterion criterion : protocol.criteriaOf(cohorts.get(c))) {
        places.put(key(c, criterion), places.size());
      }
    }
    this.failed = new int[places.size()];
  }

  private static String key(int cohort, Criterion criterion) {
    return cohort + " " + criterion.item().id();
  }

  /** How many drafts a record has, of all cohorts. */
  int size() {
    return failed.length;
  }

  /** Whether the record at hand is to be learned from: every eighth, until enough were seen. */
  boolean isToLearn() {
    // Threads that count past each other learn from other records, nothing else.
    return !learned && met++ % EACH == 0;
  }

  /** Takes the drafts of all criteria of a record; whether enough are known, said only once. */
  synchronized boolean areKnownWith(int[] drafts) {
    if (learned) {
      return false;
    }
    for (int i = 0; i < failed.length; i++) {
      boolean fails = !FastRules.isLeft(drafts[i]) && Drafts.verdict(drafts[i]) == Codes.FAILED;
      failed[i] += fails ? 1 : 0;
    }
    samples++;
    learned = samples >= ENOUGH;
    return learned;
  }

  /** The larger, the sooner a criterion is tried: failures for the time that it takes. */
  synchronized double worth(int cohort, Criterion criterion) {
    int at = places.getOrDefault(key(cohort, criterion), -1);
    int seen = at < 0 ? 0 : failed[at];
    return (seen + NONE_SEEN) / (Size.cost(criterion.item()) + CALL);
  }
}
