package org.eligo.tests.differential;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.differential.Participants.Drawn;

/** Keeps decisions about the facts of a record while the record or its protocol changes. */
final class Stamps {
  /** The digest of other facts than those of the record. */
  static final String STALE = "f".repeat(64);

  private Stamps() {}

  /** The same decisions; those that were about the facts are about the facts as they are now. */
  static Drawn again(Protocol protocol, Drawn drawn) {
    Participant p = drawn.participant();
    if (p.decisions().isEmpty()) {
      return drawn;
    }
    Function<String, Optional<String>> digests =
        new EngineEvaluator().digests(protocol, drawn.with(decided(p, List.of())));
    List<Decision> again =
        p.decisions().stream()
            .filter(d -> digests.apply(d.about()).isPresent())
            .map(d -> stamped(d, digests.apply(d.about())))
            .toList();
    return drawn.with(decided(p, again));
  }

  private static Decision stamped(Decision d, Optional<String> digest) {
    boolean current = d.facts().filter(f -> !f.equals(STALE)).isPresent();
    return current
        ? new Decision(d.about(), d.role(), d.answer(), d.by(), d.on(), d.reason(), digest)
        : d;
  }

  static Participant decided(Participant p, List<Decision> decisions) {
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), p.series(), p.histories(), decisions);
  }
}
