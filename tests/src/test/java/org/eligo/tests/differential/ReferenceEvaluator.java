package org.eligo.tests.differential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.tests.reference.Reference;

/** The reference; digests that decisions must cite are the engine's. */
public final class ReferenceEvaluator implements Evaluator {
  private final EngineEvaluator engine = new EngineEvaluator();
  private Optional<Of> last = Optional.empty();

  private record Of(Protocol protocol, Reference reference) {}

  @Override
  public Answers judge(Protocol protocol, Participant participant, Run run) {
    CompiledProtocol compiled = engine.compiled(protocol);
    return judge(compiled, participant, run, compiled.screen(participant, run));
  }

  @Override
  public Answers judge(
      CompiledProtocol compiled, Participant participant, Run run, Screening screening) {
    Screened screened = new Screened(screening);
    Reference.Screened judged =
        reference(compiled.protocol()).screen(participant, run, screened::digest);
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    judged.cohorts().forEach((name, cohort) -> cohorts.put(name, ofCohort(name, cohort, screened)));
    return new Answers(judged.outcome(), judged.provisional(), cohorts);
  }

  @SuppressWarnings("ReferenceEquality")
  private Reference reference(Protocol protocol) {
    Of of =
        last.filter(o -> o.protocol() == protocol)
            .orElseGet(() -> new Of(protocol, new Reference(protocol)));
    last = Optional.of(of);
    return of.reference();
  }

  private static OfCohort ofCohort(String name, Reference.OfCohort cohort, Screened screened) {
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
                    role(name, id, item.referredTo(), screened))));
    return new OfCohort(cohort.outcome(), cohort.provisional(), cohort.pending(), items);
  }

  /** Of several roles that it may be referred to the one that the engine names. */
  private static Optional<String> role(
      String cohort, String id, Set<String> roles, Screened screened) {
    return roles.size() > 1
        ? screened.role(cohort, id).filter(roles::contains)
        : roles.stream().findFirst();
  }

  /** What the engine says, asked only where it is needed. */
  private record Screened(Screening screening) {
    String digest(String cohort, String id) {
      return of(cohort, id).map(CriterionResult::facts).orElse("none");
    }

    Optional<String> role(String cohort, String id) {
      return of(cohort, id).flatMap(CriterionResult::referredTo);
    }

    private Optional<CriterionResult> of(String cohort, String id) {
      return Objects.requireNonNull(screening.cohorts().get(cohort)).criteria().stream()
          .filter(c -> c.id().equals(id))
          .findFirst();
    }
  }
}
