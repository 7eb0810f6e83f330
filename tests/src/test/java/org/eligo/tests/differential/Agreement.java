package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.tests.differential.Evaluator.Answers;
import org.eligo.tests.differential.Participants.Drawn;

/** A drawn protocol with records, and what the second evaluator says of them. */
public final class Agreement {
  private static final int SCATTER = 1_000;

  private final long seed;
  private final Protocol protocol;
  private final List<Drawn> records = new ArrayList<>();
  private final List<Answers> answers = new ArrayList<>();

  private Agreement(long seed, Protocol protocol) {
    this.seed = seed;
    this.protocol = protocol;
  }

  /** Draws; empty if the protocol of the seed has a mistake. */
  public static Optional<Agreement> of(long seed, int records) {
    return Protocols.draw(seed).map(protocol -> drawn(seed, protocol, records));
  }

  private static Agreement drawn(long seed, Protocol protocol, int records) {
    Agreement agreement = new Agreement(seed, protocol);
    EngineEvaluator engine = new EngineEvaluator();
    Evaluator other = new ReferenceEvaluator();
    Aims aims = Aims.of(protocol);
    for (int i = 0; i < records; i++) {
      Drawn drawn = Differential.drawn(engine, seed * SCATTER + i, protocol, aims);
      agreement.records.add(drawn);
      agreement.answers.add(other.judge(protocol, drawn.participant(), drawn.run()));
    }
    return agreement;
  }

  /** Where the interpreter says something else. */
  public List<String> ofInterpreter() {
    return differences(new EngineEvaluator());
  }

  /** Where the compiled rules say something else; compiles anew. */
  public List<String> ofCompiledRules() {
    return differences(new CompiledEvaluator());
  }

  private List<String> differences(Evaluator evaluator) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Drawn drawn = records.get(i);
      String where = "seed " + seed + ", record " + i + ": ";
      Answers one = evaluator.judge(protocol, drawn.participant(), drawn.run());
      Comparison.differences(one, answers.get(i)).forEach(d -> found.add(where + d));
    }
    return found;
  }
}
