package org.eligo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.junit.jupiter.api.Test;

/** A mistake of the program in one criterion leaves that criterion unknown and nobody eligible. */
final class BrokenEvaluationTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      milestones
        consent | Consent
      inclusion criteria
        A1 | Diabetes
          diabetes
      exclusion criteria
        E1 | Smoker
          smoker
      data
        diabetes: constant yes/no | Diabetes
        smoker: constant yes/no | Smoker
      """;

  private static final String RECORD =
      """
      {
        "id": "P-001",
        "asOf": "2025-03-10",
        "milestones": {"consent": "2025-03-10"},
        "data": {"diabetes": "yes", "smoker": "no"}
      }
      """;

  private static Screening screen(Protocol checked, Protocol screened) {
    ReadResult read = ParticipantReader.read(RECORD, checked);
    assertThat(read).isInstanceOf(ReadResult.Read.class);
    Participant participant = ((ReadResult.Read) read).participants().getFirst();
    Run run = new Run(LocalDate.of(2025, 3, 10), Optional.empty(), List.of(), false);
    return Engine.compile(screened).screen(participant, run);
  }

  private static Protocol checked() {
    Checked checked = Protocols.check(Source.of("t.criteria", CRITERIA));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  /** No checked protocol is like this: its rule reads an item that is not declared. */
  private static Protocol without(Protocol p, String item) {
    Map<String, DataItem> data = new LinkedHashMap<>(p.data());
    data.remove(item);
    return new Protocol(
        p.id(),
        p.title(),
        p.version(),
        p.dated(),
        p.header(),
        p.cohorts(),
        p.roles(),
        p.milestones(),
        p.lists(),
        p.criteria(),
        p.definitions(),
        data,
        p.cases(),
        p.identityDigest(),
        p.textDigest(),
        p.source());
  }

  private static CriterionResult criterion(Screening screening, String id) {
    return screening.cohorts().values().iterator().next().criterion(id).orElseThrow();
  }

  @Test
  void theWholeProtocolMakesTheParticipantEligible() {
    assertThat(screen(checked(), checked()).outcome()).isEqualTo(Outcome.ELIGIBLE);
  }

  @Test
  void aCriterionThatCannotBeEvaluatedIsUnknown() {
    Screening screening = screen(checked(), without(checked(), "smoker"));
    CriterionResult broken = criterion(screening, "E1");
    assertThat(broken.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(broken.missing()).containsExactly("evaluation");
    assertThat(criterion(screening, "A1").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(screening.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }
}
