package org.eligo.tests.differential;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.tests.reference.Reference;

/**
 * The reference, which says nothing of runs as if today: there it repeats the engine. Digests that
 * decisions must cite are the engine's.
 */
public final class ReferenceEvaluator implements Evaluator {
  private final EngineEvaluator engine = new EngineEvaluator();

  @Override
  public Answers judge(Protocol protocol, Participant participant, Run run) {
    Screening screening = engine.compiled(protocol).screen(participant, run);
    if (run.asIfToday()) {
      return EngineEvaluator.answers(screening);
    }
    Map<String, Map<String, String>> digests = new HashMap<>();
    screening
        .cohorts()
        .forEach((cohort, result) -> {
          Map<String, String> ofItems = new HashMap<>();
          result.criteria().forEach(c -> ofItems.put(c.id(), c.facts()));
          digests.put(cohort, ofItems);
        });
    Reference.Screened screened =
        Reference.screen(
            protocol,
            participant,
            run,
            (cohort, item) ->
                Objects.requireNonNull(digests.get(cohort)).getOrDefault(item, "none"));
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    screened
        .cohorts()
        .forEach(
            (name, cohort) -> cohorts.put(name, ofCohort(cohort, screening.cohorts().get(name))));
    return new Answers(screened.outcome(), screened.provisional(), cohorts);
  }

  private static OfCohort ofCohort(
      Reference.OfCohort cohort, @org.jspecify.annotations.Nullable CohortResult engine) {
    List<CriterionResult> shown = engine == null ? List.of() : engine.criteria();
    Map<String, String> roles = new HashMap<>();
    shown.forEach(c -> c.referredTo().ifPresent(role -> roles.put(c.id(), role)));
    Map<String, OfItem> items = new LinkedHashMap<>();
    cohort
        .items()
        .forEach((id, item) ->
            items.put(
                id,
                new OfItem(
                    item.verdict(),
                    item.pending(),
                    item.provisional(),
                    // Of several roles that may be asked the engine names one.
                    Optional.ofNullable(roles.get(id))
                        .filter(item.referredTo()::contains)
                        .or(() -> item.referredTo().stream().findFirst()))));
    return new OfCohort(cohort.outcome(), cohort.provisional(), cohort.pending(), items);
  }
}
