package org.eligo.tests.differential;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.tests.reference.Reference;

/** The reference; digests that decisions must cite are the engine's. */
public final class ReferenceEvaluator implements Evaluator {
  private final EngineEvaluator engine = new EngineEvaluator();
  private Optional<Of> last = Optional.empty();

  private record Of(Protocol protocol, Reference reference) {}

  @Override
  public Answers judge(Protocol protocol, Participant participant, Run run) {
    Screened screened = new Screened(protocol, participant, run);
    Reference.Screened judged = reference(protocol).screen(participant, run, screened::digest);
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
  private final class Screened {
    private final Protocol protocol;
    private final Participant participant;
    private final Run run;
    private final Map<String, Map<String, String>> digests = new HashMap<>();
    private final Map<String, Map<String, String>> roles = new HashMap<>();

    Screened(Protocol protocol, Participant participant, Run run) {
      this.protocol = protocol;
      this.participant = participant;
      this.run = run;
    }

    String digest(String cohort, String id) {
      screen();
      return Objects.requireNonNull(digests.get(cohort)).getOrDefault(id, "none");
    }

    Optional<String> role(String cohort, String id) {
      screen();
      return Optional.ofNullable(Objects.requireNonNull(roles.get(cohort)).get(id));
    }

    private void screen() {
      if (!digests.isEmpty()) {
        return;
      }
      Screening screening = engine.compiled(protocol).screen(participant, run);
      screening
          .cohorts()
          .forEach((cohort, result) -> {
            Map<String, String> ofItems = new HashMap<>();
            Map<String, String> toRoles = new HashMap<>();
            result
                .criteria()
                .forEach(c -> {
                  ofItems.put(c.id(), c.facts());
                  c.referredTo().ifPresent(role -> toRoles.put(c.id(), role));
                });
            digests.put(cohort, ofItems);
            roles.put(cohort, toRoles);
          });
    }
  }
}
