package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Recorded.Absent;
import org.eligo.engine.participant.Recorded.Censoring;
import org.eligo.engine.participant.Recorded.Choice;
import org.eligo.engine.participant.Recorded.Judged;
import org.eligo.engine.participant.Recorded.LabWord;
import org.eligo.engine.participant.Recorded.State;
import org.eligo.engine.participant.Recorded.Word;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;
import org.junit.jupiter.api.Test;

/** What is wrong with what is recorded (X3), and whose judgement counts (D9, D12). */
final class LacksTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
        screening | Screening
      inclusion criteria
        I1 | Words
          adequate at any time and score at any time is mild and any toxicity ever where recovered
      data
        adequate: judgement by investigator | Adequate
        score: one of mild, severe | Score
        toxicity: event | Toxicity
          recovered: judgement by investigator | Recovered
          grade: one of I, II | Grade
      """;

  private static DataItem item(String name) {
    Checked checked = Protocols.check(Source.of("t.criteria", CRITERIA));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return Objects.requireNonNull(((Checked.Ok) checked).protocol().data().get(name));
  }

  private static Recorded number(Censoring censoring) {
    return new Recorded.Numeric(Rational.of(9), censoring, Optional.empty(), "9");
  }

  private static Recorded.Numeric below() {
    return new Recorded.Numeric(Rational.of(9), Censoring.BELOW, Optional.empty(), "<9");
  }

  private static Judged judged(String role) {
    return new Judged("yes", role, new PartialDate.Unknown(), Optional.empty());
  }

  @Test
  void eachKindOfRecordHasItsKindOfLack() {
    assertThat(Lacks.of(null)).isEqualTo(MissingKind.NOT_ASKED);
    assertThat(Lacks.of(new Absent(State.NOT_DONE))).isEqualTo(MissingKind.NOT_DONE);
    assertThat(Lacks.of(new Absent(State.WITHDRAWN))).isEqualTo(MissingKind.NOT_DONE);
    assertThat(Lacks.of(new Absent(State.UNKNOWN))).isEqualTo(MissingKind.NOT_KNOWN);
    assertThat(Lacks.of(new Absent(State.PENDING))).isEqualTo(MissingKind.PENDING);
    assertThat(Lacks.of(new Absent(State.NONE))).isEqualTo(MissingKind.NOT_COMPARABLE);
    assertThat(Lacks.of(new Recorded.Unclassified("x"))).isEqualTo(MissingKind.NOT_CLASSIFIED);
    assertThat(Lacks.of(number(Censoring.NONE))).isEqualTo(MissingKind.WRONG_UNIT);
    assertThat(Lacks.of(judged("unknown"))).isEqualTo(MissingKind.OPEN_JUDGEMENT);
    assertThat(Lacks.of(new Word(LabWord.POSITIVE))).isEqualTo(MissingKind.NOT_COMPARABLE);
    assertThat(Lacks.of(new Recorded.Text("x"))).isEqualTo(MissingKind.NOT_COMPARABLE);
  }

  @Test
  void anAnswerWithoutItsRoleIsAnOpenJudgement() {
    Choice yes = new Choice("yes");
    assertThat(Lacks.of(yes, item("adequate"))).isEqualTo(MissingKind.OPEN_JUDGEMENT);
    assertThat(Lacks.of(yes, item("score"))).isEqualTo(MissingKind.NOT_COMPARABLE);
    Recorded pending = new Absent(State.PENDING);
    assertThat(Lacks.of(pending, item("adequate"))).isEqualTo(MissingKind.PENDING);
  }

  @Test
  void whatFollowsLacksWhatIsBeforeIt() {
    assertThat(Lacks.like(List.of())).isEqualTo(MissingKind.NOT_EXACT);
    assertThat(Lacks.like(List.of(new Missing("day 0", MissingKind.NOT_DUE, "its day"))))
        .isEqualTo(MissingKind.NOT_DUE);
  }

  private static MissingKind ofRange(Recorded value) {
    Result result = Result.of(value, new PartialDate.Unknown());
    return Lacks.ofRange(
        new Reading(
            new Reading.Worth.Nothing(),
            DayRange.ALWAYS,
            result,
            new Reading.Limit.Unknown(),
            new Reading.Limit.Unknown(),
            "",
            Optional.empty()));
  }

  @Test
  void whatIsBeyondALimitOfTheTestIsToldSo() {
    for (Censoring censoring : Censoring.values()) {
      assertThat(ofRange(number(censoring)))
          .isEqualTo(
              censoring == Censoring.NONE ? MissingKind.NOT_EXACT : MissingKind.BEYOND_DETECTION);
    }
    assertThat(ofRange(new Recorded.Detection(below(), true)))
        .isEqualTo(MissingKind.BEYOND_DETECTION);
    assertThat(ofRange(new Word(LabWord.NOT_DETECTED))).isEqualTo(MissingKind.BEYOND_DETECTION);
    assertThat(ofRange(new Word(LabWord.POSITIVE))).isEqualTo(MissingKind.NOT_COMPARABLE);
    assertThat(ofRange(new Recorded.Text("x"))).isEqualTo(MissingKind.NOT_COMPARABLE);
    assertThat(ofRange(new Absent(State.NOT_DONE))).isEqualTo(MissingKind.NOT_DONE);
    assertThat(ofRange(new Choice("mild"))).isEqualTo(MissingKind.NOT_EXACT);
  }

  @Test
  void theAnswerOfAFieldCountsIfItIsThatOfItsRole() {
    Recorded unknown = new Absent(State.UNKNOWN);
    Recorded withdrawn = new Absent(State.WITHDRAWN);
    Map<Recorded, Recorded> seen =
        Map.of(
            judged("investigator"),
            new Choice("yes"),
            judged("monitor"),
            unknown,
            judged(Judged.UNKNOWN_ROLE),
            unknown,
            new Choice("yes"),
            unknown,
            withdrawn,
            withdrawn);
    DataItem toxicity = item("toxicity");
    seen.forEach((recorded, rule) ->
        assertThat(JudgedFields.of(Map.of("recovered", recorded), toxicity))
            .isEqualTo(Map.of("recovered", rule)));
    assertThat(JudgedFields.of(Map.of("grade", new Choice("I")), toxicity))
        .isEqualTo(Map.of("grade", new Choice("I")));
  }

  @Test
  void onlyAnAnswerOfItsRoleAnswersAJudgement() {
    assertThat(JudgedFields.answer(judged("investigator"), item("adequate").type()))
        .contains("yes");
    assertThat(JudgedFields.answer(judged("monitor"), item("adequate").type())).isEmpty();
    assertThat(JudgedFields.answer(new Choice("yes"), item("adequate").type())).isEmpty();
    assertThat(JudgedFields.answer(new Choice("mild"), item("score").type())).contains("mild");
    assertThat(JudgedFields.answer(judged("investigator"), item("score").type())).isEmpty();
  }
}
