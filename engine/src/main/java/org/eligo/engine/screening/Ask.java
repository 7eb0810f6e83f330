package org.eligo.engine.screening;

import java.util.List;

/**
 * A datum to ask for next (docs/reference/explaining.md, Q1 to Q7).
 *
 * @param datum the data item or milestone, or the id of the item that a role has to answer about
 * @param kinds what is wrong with it
 * @param waiting the open criteria that wait for it, in the order of the file
 * @param settles those of them that it could decide alone
 * @param ends the open cohorts that it could alone make NOT_ELIGIBLE
 * @param closes how many open cohorts it could alone decide, either way
 * @param endsAll whether it could alone make every open cohort NOT_ELIGIBLE
 * @param sentence what to do and what for
 */
public record Ask(
    String datum,
    List<MissingKind> kinds,
    List<String> waiting,
    List<String> settles,
    List<String> ends,
    int closes,
    boolean endsAll,
    Burden burden,
    String sentence) {
  /** Keeps its lists unchangeable. */
  public Ask {
    kinds = List.copyOf(kinds);
    waiting = List.copyOf(waiting);
    settles = List.copyOf(settles);
    ends = List.copyOf(ends);
  }

  /** Whether it can be asked for today, and does not come by itself. */
  public boolean today() {
    return !kinds.stream().allMatch(MissingKind::comesByItself);
  }
}
