package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Outcome;
import org.junit.jupiter.api.Test;

/** What fails often is tried first, and no outcome depends on it. */
final class FailuresTest {
  private static final String FILE =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      cohorts
        one | First
        two | Second
      milestones
        consent | Consent
      inclusion criteria
        I1 | A word
          smoker
        I2 | A loop
          any surgery ever
        I3 | Another word
          diabetes
      inclusion criteria for two
        I4 | Of one cohort
          asthma
      data
        smoker: constant yes/no | Smoker
        diabetes: constant yes/no | Diabetes
        asthma: constant yes/no | Asthma
        surgery: event | Surgery
      """;
  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final Protocol PROTOCOL = checked();
  private static final int RECORDS = 6_000;

  private static Protocol checked() {
    Checked checked = Protocols.check(Source.of("t.criteria", FILE));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Criterion criterion(String id) {
    return PROTOCOL.criteria().stream()
        .filter(c -> c.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The drafts of both cohorts, of which one has failed everywhere. */
  private static int[] drafts(String failing) {
    List<String> all = List.of("I1", "I2", "I3", "I1", "I2", "I3", "I4");
    return all.stream()
        .mapToInt(id -> Drafts.ofRule(id.equals(failing) ? Words.NO : Words.YES, true))
        .toArray();
  }

  @Test
  void whatIsQuickComesFirstBeforeAnythingIsKnown() {
    Failures failures = new Failures(PROTOCOL);
    assertThat(failures.size()).isEqualTo(7);
    assertThat(failures.worth(0, criterion("I1"))).isEqualTo(failures.worth(1, criterion("I3")));
    assertThat(failures.worth(0, criterion("I2"))).isLessThan(failures.worth(0, criterion("I1")));
  }

  @Test
  void whatFailsOftenComesFirstOnceEnoughRecordsWereSeen() {
    Failures failures = new Failures(PROTOCOL);
    int said = 0;
    int samples = 0;
    for (int i = 0; i < RECORDS; i++) {
      if (failures.isToLearn()) {
        samples++;
        said += failures.areKnownWith(drafts("I2")) ? 1 : 0;
      }
    }
    assertThat(said).isEqualTo(1);
    assertThat(samples).isEqualTo(512);
    assertThat(failures.isToLearn()).isFalse();
    assertThat(failures.areKnownWith(drafts("I2"))).isFalse();
    assertThat(failures.worth(1, criterion("I2")))
        .isGreaterThan(failures.worth(1, criterion("I1")))
        .isGreaterThan(failures.worth(1, criterion("I4")));
  }

  @Test
  void noOutcomeDependsOnWhatWasLearned() {
    Dependencies dependencies = Dependencies.of(PROTOCOL);
    FastRules rules = FastRules.of(PROTOCOL, dependencies);
    List<long[]> records =
        List.of(
            words(rules, dependencies, "yes", "yes", "no"),
            words(rules, dependencies, "no", "yes", "yes"),
            words(rules, dependencies, "yes", "unknown", "yes"));
    for (int i = 0; i < RECORDS; i++) {
      assertThat(records.stream().map(of -> rules.outcome(of, 0)))
          .containsExactly(
              Optional.of(Outcome.ELIGIBLE),
              Optional.of(Outcome.NOT_ELIGIBLE),
              Optional.of(Outcome.UNDETERMINED));
      assertThat(records.stream().map(of -> rules.outcome(of, 0, 1)))
          .containsExactly(
              Optional.of(Outcome.NOT_ELIGIBLE),
              Optional.of(Outcome.NOT_ELIGIBLE),
              Optional.of(Outcome.UNDETERMINED));
    }
  }

  private static long[] words(
      FastRules rules, Dependencies dependencies, String smoker, String diabetes, String asthma) {
    Participant participant =
        read(
            """
            {"id": "P-1", "asOf": "2025-03-10", "milestones": {"consent": "2025-03-10"},
             "data": {"smoker": "%s", "diabetes": "%s", "asthma": "%s",
                      "surgery": {"entries": [{"on": "2024-05-05"}]}}}
            """
                .replaceFirst("%s", smoker)
                .replaceFirst("%s", diabetes)
                .replaceFirst("%s", asthma));
    Facts facts = Facts.of(PROTOCOL, dependencies, participant, DAY, true, false);
    return rules.words(facts, DAY.toEpochDay(), List.of());
  }

  private static Participant read(String record) {
    ReadResult result = ParticipantReader.read(record, PROTOCOL);
    assertThat(result).as(result.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).participants().getFirst();
  }
}
