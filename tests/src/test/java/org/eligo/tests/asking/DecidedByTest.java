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

  /** The same of groups that are yes, and of those that are no. */
  private static final Map<String, List<String>> PASSED_GROUPS =
      Map.of(
          "B1", List.of("hypertension yes", "hay fever yes", "gout yes"),
          "B3", List.of("gout yes"),
          "B5", List.of("smoker no", "asthma no", "diabetes no"),
          "B7", List.of("gout yes", "hay fever yes"),
          "B10", List.of("diabetes no", "smoker no", "asthma no"),
          "B11", List.of("diabetes no", "asthma no"),
          "B13", List.of("smoker no", "asthma no", "diabetes no", "gout yes"),
          "B16", List.of("diabetes no", "gout yes"),
          "B18", List.of("hypertension yes", "hay fever yes"));

  private static final Map<String, List<String>> FAILED_GROUPS =
      Map.of(
          "B2", List.of("diabetes no"),
          "B4", List.of("smoker no", "asthma no", "diabetes no"),
          "B6", List.of("gout yes"),
          "B8", List.of("diabetes no", "asthma no"),
          "B9", List.of("diabetes no", "smoker no", "asthma no"),
          "B12", List.of("gout yes", "hay fever yes"),
          "B14", List.of("gout yes", "hay fever yes"),
          "B15", List.of("diabetes no", "asthma no"),
          "B17", List.of("smoker no", "asthma no"));

  @Test
  void theFewestFactsAreNamed() {
    assertThat(criteria("facts"))
        .hasSize(DECIDED.size())
        .allSatisfy(c -> named(c, Verdict.FAILED, DECIDED));
  }

  @Test
  void ofAGroupTheMembersWithTheFewestFactsAreNamed() {
    assertThat(criteria("facts-of-groups"))
        .hasSize(PASSED_GROUPS.size() + FAILED_GROUPS.size())
        .allSatisfy(c -> {
          if (PASSED_GROUPS.containsKey(c.id())) {
            named(c, Verdict.PASSED, PASSED_GROUPS);
          } else {
            named(c, Verdict.FAILED, FAILED_GROUPS);
          }
        });
  }

  private static void named(
      CriterionResult c, Verdict verdict, Map<String, List<String>> expected) {
    assertThat(c.verdict()).as(c.id()).isEqualTo(verdict);
    assertThat(c.decidedBy().stream().map(Fact::sentence))
        .as(c.id())
        .containsExactlyInAnyOrderElementsOf(expected.get(c.id()));
  }

  private static List<CriterionResult> criteria(String file) {
    var protocol =
        Engine.compile(
            Conformance.protocol(Path.of("src/test/resources/asking", file + ".criteria")));
    if (!(ParticipantReader.read(RECORD, protocol.protocol()) instanceof ReadResult.Read read)) {
      throw new IllegalStateException("the record is refused");
    }
    Participant participant = read.participants().getFirst();
    Run run = Run.asOf(java.time.LocalDate.of(2025, 3, 10));
    var cohort = protocol.screen(participant, run).cohorts().values().iterator().next();
    return cohort.criteria().stream().filter(c -> c.depth() == 0).toList();
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
