package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.Test;

/**
 * The law over the example participants and over everybody in the hand-decided cases. Single
 * changes are all tried; pairs are all tried for the small records of the cases and drawn by a
 * fixed seed for the large ones ({@link LawOverAllPairs} tries those too, and takes its time).
 */
final class LawTest {
  private static final long SEED = 20250331L;
  private static final int PAIRS_A_RECORD = 400;

  /** A participant of an example at a stage. */
  private record Line(Participant participant, String stage) {}

  @Test
  void unknownNeverMakesAnExampleEligible() {
    CompiledProtocol protocol = Examples.allo329();
    List<Line> lines =
        Examples.participants(protocol).stream()
            .flatMap(p -> protocol.protocol().stages().stream().map(stage -> new Line(p, stage)))
            .toList();
    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines.parallelStream().flatMap(line -> some(protocol, line)).toList()).isEmpty();
  }

  private static Stream<String> some(CompiledProtocol protocol, Line line) {
    Run run = Examples.run(line.participant(), line.stage());
    Law law =
        new Law(protocol, line.participant(), run)
            .each()
            .somePairs(PAIRS_A_RECORD, new SplittableRandom(SEED));
    assertThat(law.variants()).isGreaterThan(PAIRS_A_RECORD);
    return law.broken().stream()
        .map(b -> line.participant().id() + " at " + line.stage() + ": " + b);
  }

  @Test
  void unknownNeverMakesAHandDecidedParticipantEligible() {
    LongAdder variants = new LongAdder();
    List<String> broken =
        Conformance.all(Conformance.ROOT).parallelStream()
            .flatMap(handDecided ->
                Conformance.prepared(handDecided).stream()
                    .map(p -> new Law(p.protocol(), p.participant(), p.run()).each().pairs())
                    .flatMap(law -> {
                      variants.add(law.variants());
                      return law.broken().stream().map(b -> handDecided.title() + ": " + b);
                    }))
            .toList();
    assertThat(broken).isEmpty();
    assertThat(variants.sum()).isGreaterThan(40_000);
  }
}
