package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The law over the example participants and over everybody in the hand-decided cases. Single
 * changes are all tried; pairs are all tried for the small records of the cases and drawn by a
 * fixed seed for the large ones ({@link LawOverAllPairs} tries those too, and takes its time).
 */
final class LawTest {
  private static final long SEED = 20250331L;
  private static final int PAIRS_A_RECORD = 400;

  @TestFactory
  Stream<DynamicTest> unknownNeverMakesAnExampleEligible() {
    CompiledProtocol protocol = Examples.allo329();
    List<DynamicTest> tests = new ArrayList<>();
    for (Participant participant : Examples.participants(protocol)) {
      for (String stage : protocol.protocol().stages()) {
        tests.add(
            DynamicTest.dynamicTest(
                participant.id() + " at " + stage,
                () -> assertThat(some(protocol, participant, stage)).isEmpty()));
      }
    }
    return tests.stream();
  }

  private static List<String> some(
      CompiledProtocol protocol, Participant participant, String stage) {
    Run run = Examples.run(participant, stage);
    Law law =
        new Law(protocol, participant, run)
            .each()
            .somePairs(PAIRS_A_RECORD, new SplittableRandom(SEED));
    assertThat(law.variants()).isGreaterThan(PAIRS_A_RECORD);
    return law.broken();
  }

  @Test
  void unknownNeverMakesAHandDecidedParticipantEligible() {
    long variants = 0;
    List<String> broken = new ArrayList<>();
    for (Conformance.HandDecided handDecided : Conformance.all(Conformance.ROOT)) {
      for (Prepared p : Conformance.prepared(handDecided).stream().toList()) {
        Law law = new Law(p.protocol(), p.participant(), p.run()).each().pairs();
        variants += law.variants();
        law.broken().forEach(b -> broken.add(handDecided.title() + ": " + b));
      }
    }
    assertThat(broken).isEmpty();
    assertThat(variants).isGreaterThan(40_000);
  }
}
