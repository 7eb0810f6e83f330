package org.eligo.tests.differential;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Prepared;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;

/**
 * The compiled rules, which judge criteria; of their parts, and of what is pending or referred to
 * whom, they say nothing, and the engine's answers stand.
 */
public final class CompiledEvaluator implements Evaluator {
  private final EngineEvaluator engine = new EngineEvaluator();

  @Override
  public Answers judge(Protocol protocol, Participant participant, Run run) {
    CompiledProtocol compiled = engine.compiled(protocol);
    return judge(compiled, participant, run, compiled.screen(participant, run));
  }

  @Override
  public Answers judge(
      CompiledProtocol compiled, Participant participant, Run run, Screening screening) {
    Answers slow = EngineEvaluator.answers(screening);
    Prepared prepared = compiled.prepare(participant, run);
    Verdicts fast = compiled.verdicts(prepared);
    Outcome alone = compiled.outcome(prepared);
    prepared
        .failure()
        .ifPresent(mistake -> {
          throw new IllegalStateException("the compiled rules do not run", mistake);
        });
    if (alone != fast.outcome()) {
      throw new IllegalStateException("alone it is " + alone + ", with all verdicts " + fast);
    }
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    for (Verdicts.OfCohort cohort : fast.cohorts()) {
      OfCohort other = slow.cohorts().get(cohort.cohort());
      if (other != null) {
        cohorts.put(cohort.cohort(), with(other, cohort));
      }
    }
    return new Answers(fast.outcome(), fast.provisional(), cohorts);
  }

  private static OfCohort with(OfCohort slow, Verdicts.OfCohort fast) {
    Map<String, OfItem> items = new LinkedHashMap<>(slow.items());
    for (Verdicts.OfCriterion c : fast.criteria()) {
      items.computeIfPresent(
          c.id(),
          (id, item) ->
              new OfItem(c.verdict(), item.pending(), c.provisional(), item.referredTo()));
    }
    return new OfCohort(fast.outcome(), fast.provisional(), slow.pending(), items);
  }
}
