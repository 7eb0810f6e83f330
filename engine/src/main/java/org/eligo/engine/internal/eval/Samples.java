package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** What is asked of the newest sample that has a result of every item. */
final class Samples {
  private final Evaluation evaluation;

  Samples(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Explanation test(Condition.SameSample asked, Frame frame) {
    List<String> items =
        Reads.of(evaluation.protocol(), asked.test()).items().stream()
            .filter(name -> isTaken(evaluation.item(name)))
            .toList();
    if (items.isEmpty()) {
      return ofNoSample(asked);
    }
    Sampled sampled = Sampled.of(taken(asked, items, frame));
    boolean sure = sampled.sure();
    List<Sample> newest = sampled.newest();
    boolean disturbed = sampled.isDisturbed();
    List<Explanation> told =
        newest.stream()
            .map(sample -> evaluation.conditions().test(asked.test(), frame.in(sample)))
            .toList();
    Truth truth = told.stream().map(Explanation::truth).reduce(Truth::agree).orElse(Truth.UNKNOWN);
    if (truth.isDecided() && sure && !disturbed) {
      return new Explanation(asked.span(), truth, sentence(told, newest), List.of(), told);
    }
    List<Missing> missing = new ArrayList<>();
    if (!sure) {
      for (String item : items) {
        missing.add(
            new Missing(
                item,
                evaluation.readings().whyNone(evaluation.item(item)),
                item + " of one sample needed (none in that time)"));
      }
    }
    told.forEach(part -> missing.addAll(part.missing()));
    if (disturbed || missing.isEmpty()) {
      items.forEach(item ->
          missing.add(new Missing(item, MissingKind.NOT_EXACT, "which sample is the newest?")));
    }
    String needs = String.join("; ", Once.each(missing, Missing::need));
    return new Explanation(asked.span(), Truth.UNKNOWN, needs, Once.each(missing), told);
  }

  /** Nothing that is asked is taken from a sample (V33). */
  private Explanation ofNoSample(Condition.SameSample asked) {
    String need = "nothing that is asked here is of a sample";
    List<Missing> missing =
        Reads.of(evaluation.protocol(), asked.test()).items().stream()
            .map(item -> new Missing(item, MissingKind.UNDECIDABLE, need))
            .toList();
    return new Explanation(asked.span(), Truth.UNKNOWN, need, missing, List.of());
  }

  private static boolean isTaken(DataItem item) {
    return !item.constant() && !item.isHistory();
  }

  private static String sentence(List<Explanation> told, List<Sample> newest) {
    String day =
        newest.size() == 1 ? " (one sample, " + Timeline.text(newest.getFirst().day()) + ")" : "";
    return String.join("; ", Once.each(told, Explanation::sentence)) + day;
  }

  /** The results of the time, of each item. */
  private Map<String, List<Candidate>> taken(
      Condition.SameSample asked, List<String> items, Frame frame) {
    Map<String, List<Candidate>> taken = new LinkedHashMap<>();
    for (String item : items) {
      List<Candidate> inTime =
          evaluation.picking().all(asked.time(), evaluation.item(item), frame).stream()
              .filter(c -> c.member() != Truth.NO)
              .toList();
      taken.put(item, inTime);
    }
    return taken;
  }
}
