package org.eligo.tests.differential;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** The engine, which keeps the last protocol that it compiled. */
public final class EngineEvaluator implements Evaluator {
  private Optional<CompiledProtocol> last = Optional.empty();

  @Override
  public Answers judge(Protocol protocol, Participant participant, Run run) {
    return answers(compiled(protocol).screen(participant, run));
  }

  @SuppressWarnings("ReferenceEquality")
  CompiledProtocol compiled(Protocol protocol) {
    CompiledProtocol compiled =
        last.filter(c -> c.protocol() == protocol).orElseGet(() -> Engine.compile(protocol));
    last = Optional.of(compiled);
    return compiled;
  }

  /** The digests of the facts of all items, as decisions cite them. */
  Function<String, Optional<String>> digests(Protocol protocol, Participants.Drawn drawn) {
    return digests(compiled(protocol).screen(drawn.participant(), drawn.run()));
  }

  static Function<String, Optional<String>> digests(Screening screening) {
    Map<String, String> digests = new HashMap<>();
    screening.cohorts().values().stream()
        .flatMap(cohort -> cohort.criteria().stream())
        .forEach(item -> digests.put(item.id(), item.facts()));
    return id -> Optional.ofNullable(digests.get(id));
  }

  static Answers answers(Screening screening) {
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    screening
        .cohorts()
        .forEach((name, result) -> {
          Map<String, OfItem> items = new LinkedHashMap<>();
          result
              .criteria()
              .forEach(c ->
                  items.put(
                      c.id(),
                      new OfItem(c.verdict(), c.pending(), c.provisional(), c.referredTo())));
          cohorts.put(
              name, new OfCohort(result.outcome(), result.provisional(), result.pending(), items));
        });
    return new Answers(screening.outcome(), screening.provisional(), cohorts);
  }
}
