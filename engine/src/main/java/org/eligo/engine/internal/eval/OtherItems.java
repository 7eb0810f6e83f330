package org.eligo.engine.internal.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Asks for the verdict of another criterion, at the same stage and for the same cohort. */
final class OtherItems {
  private final Evaluation evaluation;

  private final Map<Key, Timeline.Noted<ItemResult>> known = new HashMap<>();

  OtherItems(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** An item with the side on which it is judged, and the criterion that it is or belongs to. */
  record Found(Item item, boolean inclusion, Criterion criterion) {}

  /** What was asked before: the verdict on an item for a cohort at a stage. */
  private record Key(String id, String cohort, String stage) {}

  /** The criterion, or part of one, of this id. */
  static Optional<Found> find(Protocol protocol, String id) {
    for (Criterion criterion : protocol.criteria()) {
      Optional<Found> found = find(criterion.item(), criterion.inclusion(), criterion, id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> find(
      Item item, boolean inclusion, Criterion criterion, String id) {
    if (item.id().equals(id)) {
      return Optional.of(new Found(item, inclusion, criterion));
    }
    if (item.rule() instanceof Condition.Group group) {
      boolean flips = group.kind() == GroupKind.NONE_OF || group.kind() == GroupKind.AT_MOST;
      for (Item member : group.members()) {
        Optional<Found> found = find(member, inclusion != flips, criterion, id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  Explanation passed(Condition.CriterionPassed passed, Frame frame) {
    Found found =
        find(evaluation.protocol(), passed.id())
            .orElseThrow(
                () -> new IllegalStateException("the plan asks for no criterion: " + passed.id()));
    String name = "criterion " + passed.id();
    List<String> cohorts = found.criterion().cohorts();
    if (!cohorts.isEmpty() && !cohorts.contains(frame.cohort())) {
      String why = name + " is not about the cohort " + frame.cohort();
      return Conditions.leaf(
          passed.span(),
          Truth.UNKNOWN,
          why,
          List.of(new Missing(name, MissingKind.UNDECIDABLE, why)));
    }
    Key key = new Key(passed.id(), frame.cohort(), frame.stage());
    Timeline.Noted<ItemResult> checked = known.get(key);
    if (checked == null) {
      if (stages(found, frame).isEmpty()) {
        String when = String.join(", ", found.criterion().checkedAt());
        String why = name + " is checked later (" + when + ")";
        return Conditions.leaf(
            passed.span(),
            Truth.UNKNOWN,
            why,
            List.of(new Missing(name, MissingKind.UNDECIDABLE, why)));
      }
      checked = evaluation.timeline().noted(() -> checked(found, frame));
      known.put(key, checked);
    }
    ItemResult result = evaluation.timeline().again(checked);
    Truth truth =
        switch (result.verdict()) {
          case PASSED, NOT_APPLICABLE -> Truth.YES;
          case FAILED -> Truth.NO;
          case UNKNOWN, REFERRED -> Truth.UNKNOWN;
        };
    String verdict = result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Explanation(
        passed.span(),
        truth,
        name + " is " + verdict + " (" + result.told().sentence() + ")",
        truth.isDecided() ? List.of() : result.missing(),
        List.of(result.told()));
  }

  /** The checks up to the stage; none where all are later. */
  private List<String> stages(Found found, Frame frame) {
    return found.criterion().stagesUpTo(frame.stage(), evaluation.stages());
  }

  private ItemResult checked(Found found, Frame frame) {
    return stages(found, frame).stream()
        .map(stage ->
            evaluation
                .items()
                .judge(found.item(), found.inclusion(), evaluation.at(frame.cohort(), stage)))
        .reduce(ItemResult::worse)
        .orElseThrow();
  }
}
