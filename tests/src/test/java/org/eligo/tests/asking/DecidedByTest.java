package org.eligo.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Fact;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.Test;

/** The fewest facts that decided a criterion (X4), decided by hand. */
final class DecidedByTest {
  private static final String RECORD =
      """
      {"id": "P-001", "asOf": "2025-03-10", "milestones": {"consent": "2025-03-03"},
       "data": {"smoker": "no", "asthma": "no", "diabetes": "no",
                "hypertension": "yes", "hay fever": "yes", "gout": "yes"}}
      """;

  /** Which data the facts of the failed criteria speak of. */
  private static final Map<String, List<String>> DECIDED =
      Map.of(
          "A1", List.of("smoker no"),
          "A2", List.of("smoker no", "diabetes no"),
          "A3", List.of("smoker no", "asthma no"),
          "A4", List.of("smoker no", "diabetes no"),
          "E1", List.of("gout yes"),
          "E2", List.of("gout yes", "hay fever yes"),
          "E3", List.of("hypertension yes", "gout yes"));

  @Test
  void theFewestFactsAreNamed() {
    var protocol =
        Engine.compile(Conformance.protocol(Path.of("src/test/resources/asking/facts.criteria")));
    if (!(ParticipantReader.read(RECORD, protocol.protocol()) instanceof ReadResult.Read read)) {
      throw new IllegalStateException("the record is refused");
    }
    Participant participant = read.participants().getFirst();
    Run run = Run.asOf(java.time.LocalDate.of(2025, 3, 10));
    var cohort = protocol.screen(participant, run).cohorts().values().iterator().next();
    assertThat(cohort.criteria().stream().filter(c -> c.depth() == 0))
        .hasSize(DECIDED.size())
        .allSatisfy(c -> assertThat(c.verdict()).isEqualTo(Verdict.FAILED))
        .allSatisfy(c ->
            assertThat(c.decidedBy().stream().map(Fact::sentence))
                .as(c.id())
                .containsExactlyElementsOf(DECIDED.get(c.id())));
  }

  @Test
  void whatIsDecidedNamesFactsAndWhatIsOpenNamesNone() {
    long failed = 0;
    for (Conformance.HandDecided handDecided : Conformance.all(Conformance.ROOT)) {
      for (Conformance.Prepared p : Conformance.prepared(handDecided).stream().toList()) {
        for (var cohort : p.protocol().screen(p.participant(), p.run()).cohorts().values()) {
          for (CriterionResult c : cohort.criteria()) {
            boolean decided = c.verdict() == Verdict.PASSED || c.verdict() == Verdict.FAILED;
            boolean open = c.verdict() == Verdict.UNKNOWN || c.verdict() == Verdict.REFERRED;
            failed += c.verdict() == Verdict.FAILED ? 1 : 0;
            String title = handDecided.title() + " " + c.id() + " " + c.verdict();
            if (decided) {
              assertThat(c.decidedBy()).as(title).isNotEmpty();
            } else if (open) {
              assertThat(c.decidedBy()).as(title).isEmpty();
            }
          }
        }
      }
    }
    assertThat(failed).isGreaterThan(1_000);
  }
}
