package org.eligo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;
import org.junit.jupiter.api.Test;

/** Compiled rules that a mistake of the program stops give way to the interpreter. */
final class CompiledRulesTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      milestones
        consent | Consent
      inclusion criteria
        A1 | Diabetes
          diabetes
        A2 | Platelets
          platelets within 28 days before consent >= 100 x10^9/L
      exclusion criteria
        E1 | Smoker
          smoker
      data
        diabetes: constant yes/no | Diabetes
        platelets: measurement in x10^9/L | Platelets
        smoker: constant yes/no | Smoker
      """;

  private static final String RECORD =
      """
      {
        "id": "P-001",
        "asOf": "2025-03-10",
        "milestones": {"consent": "2025-03-10"},
        "data": {
          "diabetes": "yes",
          "smoker": "no",
          "platelets": [{"on": "2025-03-01", "value": 120, "unit": "x10^9/L"}]
        }
      }
      """;

  private static final Run RUN = Run.asOf(LocalDate.of(2025, 3, 10));

  private static Protocol checked(String criteria) {
    Checked checked = Protocols.check(Source.of("t.criteria", criteria));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Participant read(String record, Protocol protocol) {
    ReadResult read = ParticipantReader.read(record, protocol);
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read).participants().getFirst();
  }

  private static List<String> told(Verdicts verdicts) {
    return verdicts.cohorts().stream()
        .flatMap(cohort -> cohort.criteria().stream())
        .map(c -> c.id() + " " + c.verdict() + " " + c.provisional())
        .toList();
  }

  private static List<String> told(Screening screening) {
    return screening.cohorts().values().stream()
        .flatMap(cohort -> cohort.criteria().stream())
        .map(c -> c.id() + " " + c.verdict() + " " + c.provisional())
        .toList();
  }

  @Test
  void theCompiledRulesJudge() {
    CompiledProtocol protocol = Engine.compile(checked(CRITERIA));
    Prepared prepared = protocol.prepare(read(RECORD, protocol.protocol()), RUN);
    assertThat(prepared.words().areThere()).isTrue();
    assertThat(protocol.outcome(prepared)).isEqualTo(Outcome.ELIGIBLE);
    assertThat(told(protocol.verdicts(prepared)))
        .containsExactly("A1 PASSED false", "A2 PASSED false", "E1 PASSED false");
    assertThat(prepared.failure()).isEmpty();
    assertThat(prepared.left()).isZero();
  }

  @Test
  void verdictsAreReadWithoutMakingLists() {
    CompiledProtocol protocol = Engine.compile(checked(CRITERIA));
    Prepared prepared = protocol.prepare(read(RECORD, protocol.protocol()), RUN);
    Verdicts verdicts = protocol.verdicts(prepared);
    List<Verdicts.OfCriterion> criteria = verdicts.cohorts().getFirst().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      assertThat(verdicts.verdict(0, i)).isEqualTo(criteria.get(i).verdict());
    }
    assertThatThrownBy(() -> verdicts.verdict(0, criteria.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> verdicts.verdict(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(verdicts)
        .isEqualTo(protocol.verdicts(prepared))
        .hasSameHashCodeAs(protocol.verdicts(prepared));
    Participant other = read("{\"id\": \"P-002\", \"asOf\": \"2025-03-10\"}", protocol.protocol());
    assertThat(verdicts).isNotEqualTo(protocol.verdicts(protocol.prepare(other, RUN)));
  }

  @Test
  void aMistakeWhileJudgingLeavesItToTheInterpreter() {
    CompiledProtocol protocol = Engine.compile(checked(CRITERIA));
    Participant participant = read(RECORD, protocol.protocol());
    // No record is laid out like this: the words that the rules read are not there.
    Prepared broken =
        new Prepared(
            protocol,
            participant,
            RUN,
            0,
            new int[] {0},
            new Prepared.Words(new long[1], Optional.empty()));
    Screening screening = protocol.screen(participant, RUN);
    assertThat(broken.failure()).isEmpty();
    assertThat(told(protocol.verdicts(broken))).isEqualTo(told(screening));
    assertThat(broken.failure()).containsInstanceOf(IndexOutOfBoundsException.class);
    assertThat(protocol.verdicts(broken).outcome()).isEqualTo(screening.outcome());
    assertThat(protocol.outcome(broken)).isEqualTo(screening.outcome());
  }

  @Test
  void aMistakeWhileCompilingLeavesItToTheInterpreter() {
    Protocol checked = checked(CRITERIA);
    Participant participant = read(RECORD, checked);
    CompiledProtocol protocol = Engine.compile(withoutMilestones(checked));
    Prepared prepared = protocol.prepare(participant, RUN);
    assertThat(prepared.words().areThere()).isFalse();
    assertThat(prepared.failure()).containsInstanceOf(IllegalStateException.class);
    Screening screening = protocol.screen(participant, RUN);
    assertThat(told(protocol.verdicts(prepared))).isEqualTo(told(screening));
    assertThat(protocol.verdicts(prepared).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(protocol.outcome(prepared)).isEqualTo(Outcome.UNDETERMINED);
  }

  /** No checked protocol is like this: a rule counts from a milestone that is not declared. */
  private static Protocol withoutMilestones(Protocol p) {
    return new Protocol(
        p.id(),
        p.title(),
        p.version(),
        p.dated(),
        p.header(),
        p.cohorts(),
        p.roles(),
        List.of(),
        p.lists(),
        p.criteria(),
        p.definitions(),
        p.data(),
        p.cases(),
        p.identityDigest(),
        p.textDigest(),
        p.source());
  }

  @Test
  void aCriterionOfTenThousandComparisonsIsCompiled() {
    String parts =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(i -> "x" + i % 10 + " > " + i)
            .collect(Collectors.joining("\n            or "));
    String data =
        IntStream.range(0, 10)
            .mapToObj(i -> "  x" + i + ": constant number | Number " + i)
            .collect(Collectors.joining("\n"));
    String criteria =
        "protocol T-2 | A trial\n  version 1.0 dated 2025-01-01\nmilestones\n  consent | Consent\n"
            + "exclusion criteria\n  E1 | One of many\n    "
            + parts
            + "\ndata\n"
            + data
            + "\n";
    Protocol protocol = checked(criteria);
    Dependencies dependencies = Dependencies.of(protocol);
    FastRules rules = FastRules.of(protocol, dependencies);
    assertThat(verdict(protocol, dependencies, rules, 0)).isEqualTo(Verdict.PASSED);
    assertThat(verdict(protocol, dependencies, rules, 5001)).isEqualTo(Verdict.FAILED);
  }

  /** The verdict by the compiled rules where all numbers are zero but the first. */
  private static Verdict verdict(
      Protocol protocol, Dependencies dependencies, FastRules rules, int first) {
    String values =
        IntStream.range(0, 10)
            .mapToObj(i -> "\"x" + i + "\": " + (i == 0 ? first : 0))
            .collect(Collectors.joining(", "));
    String record =
        "{\"id\": \"P-1\", \"asOf\": \"2025-03-10\", \"milestones\": {\"consent\": \"2025-03-10\"},"
            + " \"data\": {"
            + values
            + "}}";
    Participant participant = read(record, protocol);
    Facts facts = Facts.of(protocol, dependencies, participant, RUN.asOf(), true, false);
    int[] drafts = new int[1];
    rules.judge(rules.words(facts, RUN.asOf().toEpochDay(), List.of()), 0, drafts);
    assertThat(FastRules.isLeft(drafts[0])).isFalse();
    return FastRules.verdict(drafts[0]);
  }
}
