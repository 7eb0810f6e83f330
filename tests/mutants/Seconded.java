package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.eligo.tests.conformance.Probe;
import org.eligo.tests.differential.Participants.Drawn;
import org.eligo.tests.law.Garbles;
import org.eligo.tests.law.Garbles.Garble;
import org.eligo.tests.reference.Reference.Screened;

/**
 * A record of which the engine and the reference evaluator say the same, as the tests hold them
 * against each other. What the reference says is kept, but of records with decisions: these cite
 * digests of the engine.
 */
public record Seconded(
    String name, Protocol protocol, Given given, Reference reference, Optional<Screened> kept)
    implements Probe {
  private static final int STEP = 20;

  /** A record, with decisions that may cite what the engine says now. */
  public interface Given {
    /** Who is judged, and when. */
    Drawn by(CompiledProtocol compiled);
  }

  /** The records that say less of the cases that the test takes. */
  public static List<Seconded> garbled() {
    List<HandDecided> cases =
        Conformance.all(Conformance.ROOT).stream().filter(c -> c.given().has("expect")).toList();
    List<Seconded> all = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += STEP) {
      Prepared p = Conformance.prepared(cases.get(i)).orElseThrow();
      Reference reference = new Reference(p.protocol().protocol());
      for (Garble garble : Garbles.of(p.participant())) {
        Drawn less = new Drawn(garble.change().apply(p.participant()), p.run());
        String name = cases.get(i).title() + ", " + garble.what();
        of(name, p.protocol(), reference, less).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Of a record that stays as it is, if both agree on it. */
  public static Optional<Seconded> of(
      String name, CompiledProtocol compiled, Reference reference, Drawn drawn) {
    Comparison.Both both =
        Comparison.of(compiled, reference, drawn.participant(), drawn.run());
    return both.differences().isEmpty()
        ? Optional.of(
            new Seconded(
                name,
                compiled.protocol(),
                c -> drawn,
                reference,
                Optional.of(both.reference())
                    .filter(r -> drawn.participant().decisions().isEmpty())))
        : Optional.empty();
  }

  @Override
  public boolean passes() {
    CompiledProtocol compiled = Engine.compile(protocol);
    Drawn drawn = given.by(compiled);
    return kept
        .map(k -> Comparison.differences(compiled.screen(drawn.participant(), drawn.run()), k))
        .orElseGet(() ->
            Comparison.of(compiled, reference, drawn.participant(), drawn.run()).differences())
        .isEmpty();
  }
}
