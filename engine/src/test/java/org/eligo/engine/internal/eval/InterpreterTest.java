package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.junit.jupiter.api.Test;

/** What the interpreter says of a criterion, a definition and a cohort beside their verdicts. */
final class InterpreterTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 15);
  private static final Protocol PROTOCOL = protocol();

  private static Protocol protocol() {
    Checked checked =
        Protocols.check(
            Source.of(
                "t.criteria",
                """
                protocol T-1 | A trial
                  version 1.0 dated 2025-01-01
                milestones
                  consent | Consent
                  surgery | Surgery
                inclusion criteria
                  I1 | Adult at consent
                    age at consent >= 18 years
                  I2 | Adult at surgery
                    age at surgery >= 18 years
                    checked at surgery
                  I3 | Either
                    any of
                      a | Frail
                        frail
                      b | Both
                        all of
                          i | Smoker
                            smoker
                          ii | Adult at surgery
                            age at surgery >= 18 years
                  I4 | Smokers
                    frail
                    applies when smoker
                    checked at consent
                define old | Old
                  age at consent >= 65 years
                define years in number | Years
                  age at consent in years
                define double weight in kg | Weight
                  weight * 2
                data
                  birth date: constant date | Birth date
                  frail: constant yes/no | Frail
                  smoker: constant yes/no | Smoker
                  weight: measurement in kg | Weight
                    valid 30 days
                """));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Participant read(String rest) {
    String record = "{'id': 'P-1', 'asOf': '2025-03-15', " + rest + "}";
    // Quoted as in JSON only here, to be readable above.
    ReadResult read = ParticipantReader.read(record.replace('\'', '"'), PROTOCOL);
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read).participants().getFirst();
  }

  private static final String BORN = "'data': {'birth date': '1980-01-01', 'frail': 'yes'";
  private static final String PLANNED =
      "'milestones': {'consent': '2025-03-01', 'surgery': {'planned': '2025-04-01'}}, ";

  private static Interpreter interpreter(Participant participant) {
    return new Interpreter(PROTOCOL, Dependencies.of(PROTOCOL), participant, DAY, false);
  }

  private static Interpreter interpreter(String rest) {
    return interpreter(read(rest));
  }

  private static Interpreter.Checked check(String stage, String id) {
    Criterion criterion =
        PROTOCOL.criteria().stream()
            .filter(c -> c.item().id().equals(id))
            .findFirst()
            .orElseThrow();
    return interpreter(PLANNED + BORN + "}").check(cohort(), stage, criterion);
  }

  private static String cohort() {
    return PROTOCOL.cohorts().isEmpty() ? "all" : PROTOCOL.cohorts().getFirst().name();
  }

  @Test
  void keepsWhatItWasGiven() {
    Participant participant = read(BORN + "}");
    assertThat(interpreter(participant).participant()).isSameAs(participant);
    assertThat(interpreter(participant).asOf()).isEqualTo(DAY);
  }

  /** What rests on a planned day is unknown without it (T6); what is checked later is as then. */
  @Test
  void verdictsWithAndWithoutPlannedDays() {
    Interpreter.Checked firm = new Interpreter.Checked(Verdict.PASSED, true, Verdict.PASSED, true);
    assertThat(check("surgery", "I1")).isEqualTo(firm);
    Interpreter.Checked planned = check("surgery", "I2");
    assertThat(planned.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(planned.counts()).isTrue();
    assertThat(planned.firm()).isEqualTo(Verdict.UNKNOWN);
    assertThat(check("consent", "I2")).isEqualTo(planned);
    // With an unknown guard, what is out of the way is passed, but is not the one (G2).
    assertThat(check("consent", "I4"))
        .isEqualTo(new Interpreter.Checked(Verdict.PASSED, false, Verdict.PASSED, false));
  }

  private static DefinedResult defined(String name) {
    return interpreter(PLANNED + BORN + "}").defined(name, cohort(), "surgery");
  }

  @Test
  void definitions() {
    assertThat(defined("old"))
        .isInstanceOfSatisfying(
            DefinedResult.OfCondition.class,
            old -> {
              assertThat(old.truth()).isEqualTo(Truth.NO);
              assertThat(old.missing()).isEmpty();
            });
    assertThat(defined("years"))
        .isInstanceOfSatisfying(
            DefinedResult.OfValue.class,
            years -> {
              assertThat(years.low()).contains(Rational.of(45));
              assertThat(years.high()).contains(Rational.of(45));
              assertThat(years.missing()).isEmpty();
            });
    assertThat(defined("double weight"))
        .isInstanceOfSatisfying(
            DefinedResult.OfValue.class,
            weight -> {
              assertThat(weight.low()).isEmpty();
              assertThat(weight.high()).isEmpty();
              assertThat(weight.missing()).hasSize(1);
            });
    assertThat(defined("young"))
        .isInstanceOfSatisfying(
            DefinedResult.OfCondition.class,
            young -> assertThat(young.truth()).isEqualTo(Truth.UNKNOWN));
  }

  @Test
  void partsStandDeeperThanTheirCriterion() {
    CohortResult result = interpreter(PLANNED + BORN + "}").judge(cohort(), "surgery");
    Map<String, Integer> depths = new TreeMap<>();
    result.criteria().forEach(c -> depths.put(c.id(), c.depth()));
    assertThat(depths)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "I1", 0, "I2", 0, "I3", 0, "I3.a", 1, "I3.b", 1, "I3.b.i", 2, "I3.b.ii", 2, "I4",
                0));
    assertThat(provisional(result)).containsExactly("I2", "I3.b.ii");
  }

  private static List<String> provisional(CohortResult result) {
    return result.criteria().stream()
        .filter(CriterionResult::provisional)
        .map(CriterionResult::id)
        .toList();
  }

  /** An outcome that would be another one without planned days says which it assumes (T6). */
  @Test
  void assumedDays() {
    LocalDate planned = LocalDate.of(2025, 4, 1);
    CohortResult eligible = interpreter(PLANNED + BORN + "}").judge(cohort(), "surgery");
    assertThat(eligible.provisional()).isTrue();
    assertThat(eligible.assuming()).isEqualTo(Map.of("surgery", planned));
    CohortResult young =
        interpreter(PLANNED + "'data': {'birth date': '2015-01-01', 'frail': 'yes'}")
            .judge(cohort(), "surgery");
    assertThat(young.provisional()).isFalse();
    assertThat(young.assuming()).isEmpty();
  }

  @Test
  void whatIsCheckedLaterIsPending() {
    CohortResult atConsent = interpreter(PLANNED + BORN + "}").judge(cohort(), "consent");
    assertThat(atConsent.pending()).containsExactly("I2");
    assertThat(atConsent.stage()).isEqualTo("consent");
  }
}
