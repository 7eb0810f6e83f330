package org.eligo.web.internal.view;

import java.util.List;

/**
 * The verdict of a screening.
 *
 * @param notices what must be known when it is read
 * @param first what to ask for first
 * @param facts hidden fields that follow what is shown
 * @param shown what stands for the outcome as it is shown, so that only a changed one is announced
 */
public record VerdictView(
    OutcomeView outcome,
    List<OutcomeView> cohorts,
    List<String> notices,
    List<VerdictRow> rows,
    List<NeedView> first,
    List<NeedGroup> needs,
    String noNeeds,
    List<Input> facts,
    String shown) {
  /** Keeps its lists unchangeable. */
  public VerdictView {
    cohorts = List.copyOf(cohorts);
    notices = List.copyOf(notices);
    rows = List.copyOf(rows);
    first = List.copyOf(first);
    needs = List.copyOf(needs);
    facts = List.copyOf(facts);
  }
}
