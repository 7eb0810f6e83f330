package org.eligo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/** A participant with a low neutrophil count and a platelet count that is too old. */
final class SampleScreening {
  static final LocalDate AS_OF = LocalDate.of(2025, 3, 3);

  private SampleScreening() {}

  static Screening screening() {
    return new Screening(
        "012-0043",
        AS_OF,
        false,
        0,
        Outcome.NOT_ELIGIBLE,
        false,
        java.util.Optional.empty(),
        Map.of("SLE", cohort("SLE"), "SSc", cohort("SSc")));
  }

  private static Screening.CohortResult cohort(String name) {
    return new Screening.CohortResult(
        name,
        Outcome.NOT_ELIGIBLE,
        "day 0",
        true,
        Map.of("day 0", LocalDate.of(2025, 3, 17)),
        List.of(),
        List.of(),
        List.of(
            criterion(
                "I1",
                0,
                Verdict.PASSED,
                "52 years on 10 Feb 2025, at least 18 and below 70",
                List.of()),
            criterion("I2", 0, Verdict.UNKNOWN, "2 parts are open", List.of("platelets")),
            criterion("I2.-1", 1, Verdict.PASSED, "none, complete on 03 Mar 2025", List.of()),
            criterion("I2.a", 1, Verdict.PASSED, "1500 /uL on 20 Feb 2025 ≥ 1000 /uL", List.of()),
            criterion(
                "I2.b",
                1,
                Verdict.UNKNOWN,
                "82,000 /uL on 01 Feb 2025 is too old",
                List.of("platelets")),
            criterion("I3", 0, Verdict.PASSED, "91 mL/min ≥ 50 mL/min", List.of()),
            criterion(
                "I4",
                0,
                Verdict.REFERRED,
                "nobody has judged it",
                List.of("judgement by investigator")),
            criterion("I6", 0, Verdict.NOT_APPLICABLE, "sex is male", List.of()),
            criterion("E4", 0, Verdict.FAILED, "live vaccine on 20 Feb 2025", List.of())));
  }

  private static Screening.CriterionResult criterion(
      String id, int depth, Verdict verdict, String because, List<String> missing) {
    return new Screening.CriterionResult(
        id,
        depth,
        id.startsWith("I"),
        "",
        verdict,
        false,
        false,
        because,
        missing,
        missing.stream().map(m -> "a " + m + " result from 17 Feb 2025 to 03 Mar 2025").toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        "facts",
        Optional.empty(),
        new Explanation(new Span(0, 0), Truth.UNKNOWN, because, List.of(), List.of()));
  }

  static Participant participant() {
    return new Participant(
        "012-0043",
        Optional.of("Site 012"),
        Optional.of(PartialDate.parse("2025-03-03").orElseThrow()),
        Map.of(
            "consent",
            new Participant.MilestoneDay(PartialDate.parse("2025-02-10").orElseThrow(), false),
            "day 0",
            new Participant.MilestoneDay(PartialDate.parse("2025-03-17").orElseThrow(), true)),
        Map.of(
            "neutrophils", List.of(result(1500, "1500", "2025-02-20")),
            "platelets",
                List.of(
                    result(82_000, "82000", "2025-02-01"), result(90_000, "90000", "2025-04-01"))),
        Map.of(
            "growth factor",
            new History(
                List.of(),
                Optional.of(
                    new History.Complete(
                        Optional.empty(),
                        PartialDate.parse("2025-03-03").orElseThrow(),
                        Optional.empty())))),
        List.of(
            new Decision(
                "I4",
                "investigator",
                Decision.Answer.YES,
                Optional.of("somebody"),
                PartialDate.parse("2025-03-01").orElseThrow(),
                Optional.of("judged from the echocardiogram"),
                Optional.empty())));
  }

  private static Result result(long number, String text, String day) {
    return new Result(
        new Recorded.Numeric(
            Rational.of(number), Recorded.Censoring.NONE, Optional.of(SampleProtocol.PER_UL), text),
        PartialDate.parse(day).orElseThrow(),
        new Result.Visit.Untagged(),
        new Result.Bound.Missing(),
        new Result.Bound.Missing(),
        Optional.empty(),
        Optional.of("laboratory report 17"),
        Optional.empty(),
        false,
        Map.of());
  }
}
