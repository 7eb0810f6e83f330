package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.Test;

/**
 * The compiled rules say what the interpreter says: of everybody in the hand-decided cases and in
 * the examples, as they are and with things that can be unknown made unknown.
 */
final class FastPathTest {
  /** A screening of the example takes its time: one change of so many is tried. */
  private static final int EACH = 12;

  @Test
  void compiledRulesAgreeOnHandDecidedCases() {
    List<String> differences = new ArrayList<>();
    long records = 0;
    for (Conformance.HandDecided handDecided : Conformance.all(Conformance.ROOT)) {
      for (Conformance.Prepared p : Conformance.prepared(handDecided).stream().toList()) {
        FastComparison comparison = new FastComparison(p.protocol());
        comparison.withGarbles(p.participant(), p.run());
        comparison.differences().forEach(d -> differences.add(handDecided.title() + ": " + d));
        records += comparison.records();
      }
    }
    assertThat(differences).isEmpty();
    assertThat(records).isGreaterThan(10_000);
  }

  @Test
  void compiledRulesAgreeAtTheirLimits() {
    List<String> differences = new ArrayList<>();
    for (Rare.Of of : Rare.all()) {
      FastComparison comparison = new FastComparison(of.rules());
      of.records().forEach(r -> comparison.withGarbles(r.participant(), r.run()));
      differences.addAll(comparison.differences());
      assertThat(comparison.records()).as(of.name()).isGreaterThan(of.records().size());
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void compiledRulesAgreeOnTheExamples() {
    CompiledProtocol protocol = Examples.allo329();
    FastComparison comparison = new FastComparison(protocol);
    List<String> stages = protocol.protocol().stages();
    List<Participant> participants = Examples.participants(protocol);
    for (int i = 0; i < participants.size(); i++) {
      Participant participant = participants.get(i);
      comparison.compare("", participant, Examples.run(participant, stages.getFirst()));
      comparison.withSome(EACH, participant, Examples.run(participant, stages.getLast()));
    }
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.verdicts()).isGreaterThan(10_000);
  }
}
