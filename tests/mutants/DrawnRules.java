package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.tests.conformance.Probe;
import org.eligo.tests.differential.Participants.Drawn;
import org.eligo.tests.law.Compiled;
import org.eligo.tests.law.Compiled.Said;

/** The drawn protocols and records of {@link DrawnRecordsTest}, of the compiled rules. */
public final class DrawnRules {
  private static final long FIRST = 1_001_000;
  private static final int PROTOCOLS = 150;
  private static final int PARTICIPANTS = 10;
  private static final long SCATTER = 1_000;

  private DrawnRules() {}

  /** All of them. */
  public static List<Probe> all() {
    List<Probe> probes = new ArrayList<>();
    EngineEvaluator engine = new EngineEvaluator();
    for (long seed = FIRST; seed < FIRST + PROTOCOLS; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      if (drawn.isEmpty()) {
        continue;
      }
      Protocol protocol = drawn.orElseThrow();
      CompiledProtocol rules = Engine.compile(protocol);
      Aims aims = Aims.of(protocol);
      List<Said> all = new ArrayList<>();
      for (int i = 0; i < PARTICIPANTS; i++) {
        Drawn one = Differential.drawn(engine, seed * SCATTER + i, protocol, aims);
        Said said = Said.checked(rules, one.participant(), one.run(), false);
        all.add(said);
        probes.add(new Compiled.Ran("drawn " + seed + " " + i, rules, List.of(said)));
      }
      probes.add(new Compiled.Fresh("drawn " + seed, protocol, all));
    }
    return probes;
  }
}
