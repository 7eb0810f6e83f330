package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.tests.differential.Participants.Drawn;
import org.eligo.tests.reference.Reference;
import org.eligo.tests.reference.Seconded;

/** Drawn records of the seeds of {@link DrawnRecordsTest}. */
public final class DrawnRecords {
  private static final long FIRST = 1_001_000;
  private static final int PROTOCOLS = 150;
  private static final int SCATTER = 1_000;

  private DrawnRecords() {}

  /** The first so many participants of each protocol, with and without decisions. */
  public static List<Seconded> all(int participants) {
    List<Seconded> all = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + PROTOCOLS; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      if (drawn.isPresent()) {
        add(all, seed, drawn.orElseThrow(), participants);
      }
    }
    return all;
  }

  private static void add(List<Seconded> all, long seed, Protocol protocol, int participants) {
    Aims aims = Aims.of(protocol);
    Reference reference = new Reference(protocol);
    CompiledProtocol compiled = new EngineEvaluator().compiled(protocol);
    for (int i = 0; i < participants; i++) {
      long number = seed * SCATTER + i;
      String name = "seed " + seed + ", participant " + i;
      Drawn bare = Participants.draw(number, protocol, aims);
      Seconded.of(name, compiled, reference, bare).ifPresent(all::add);
      if (!aims.asked().isEmpty()) {
        Seconded.Given given = c -> decided(number, bare, c, aims);
        Drawn decided = given.by(compiled);
        if (!decided.participant().decisions().isEmpty()
            && Seconded.of(name, compiled, reference, decided).isPresent()) {
          all.add(new Seconded(name + ", decided", protocol, given, reference, Optional.empty()));
        }
      }
    }
  }

  private static Drawn decided(long number, Drawn bare, CompiledProtocol compiled, Aims aims) {
    return Participants.decided(
        number,
        bare,
        compiled.protocol(),
        aims,
        EngineEvaluator.digests(compiled.screen(bare.participant(), bare.run())));
  }
}
