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
 * the examples, as they are and with each thing that can be unknown made unknown.
 */
final class FastPathTest {
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
  void compiledRulesAgreeOnTheExamples() {
    CompiledProtocol protocol = Examples.allo329();
    FastComparison comparison = new FastComparison(protocol);
    for (Participant participant : Examples.participants(protocol)) {
      for (String stage : protocol.protocol().stages()) {
        comparison.withGarbles(participant, Examples.run(participant, stage));
      }
    }
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.verdicts()).isGreaterThan(100_000);
  }
}
