package org.eligo.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.Engine;
import org.junit.jupiter.api.Test;

final class CaseRunnerTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
        consent | Consent
      inclusion criteria
        I1 | Platelets of at least 75,000
          platelets within 14 days before consent >= 75,000 /uL
        I2 | Fit
          judged by investigator
      data
        platelets: measurement in /uL | Platelet count
      """;

  private static CaseReport run(String cases) {
    return CaseRunner.run(Engine.compile(checked(CRITERIA + cases)));
  }

  private static Protocol checked(String criteria) {
    Checked checked = Protocols.check(Source.of("t.criteria", criteria));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static String facts(String platelets, String answer) {
    return """
    case one
      as of 2025-03-10
      consent = 2025-03-10
      platelets = %s on 2025-03-05
      I2 = %s by investigator on 2025-03-10
    """
        .formatted(platelets, answer);
  }

  @Test
  void meetsWhatComesOut() {
    CaseReport report =
        run(
            facts("80,000 /uL", "yes")
                + "  expect I1 PASSED\n  expect I2 PASSED\n  expect ELIGIBLE final\n");

    assertThat(report.cases()).singleElement().satisfies(c -> assertThat(c.misses()).isEmpty());
    assertThat(report.allMet()).isTrue();
    assertThat(report.coverageLine())
        .isEqualTo(
            "coverage: criteria that expectations show to pass and to fail 0 of 2; parts 0 of 0;"
                + " exempt 0; never shown to fail: I1, I2");
  }

  @Test
  void countsWhatAnOutcomeMakesCertain() {
    CaseReport report = run(facts("80,000 /uL", "yes") + "  expect ELIGIBLE final\n");

    assertThat(report.coverage())
        .extracting(CaseReport.ItemCoverage::passed)
        .containsExactly(true, true);
  }

  @Test
  void saysWhatCameOutInstead() {
    CaseReport report = run(facts("70,000 /uL", "yes") + "  expect I1 PASSED\n  expect ELIGIBLE\n");

    assertThat(report.allMet()).isFalse();
    assertThat(report.cases().getFirst().misses())
        .extracting(CaseReport.Miss::expected, CaseReport.Miss::actual)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("I1 PASSED", "I1 FAILED"),
            org.assertj.core.groups.Tuple.tuple("ELIGIBLE", "NOT_ELIGIBLE final for all"));
    assertThat(report.cases().getFirst().misses().getFirst().because())
        .singleElement()
        .asString()
        .isNotBlank();
  }

  @Test
  void countsOnlyMetExpectationsAsCoverage() {
    CaseReport report = run(facts("70,000 /uL", "no") + "  expect I1 FAILED\n  expect I2 PASSED\n");

    assertThat(report.coverage())
        .extracting(CaseReport.ItemCoverage::failed)
        .containsExactly(true, false);
    assertThat(report.coverage())
        .extracting(CaseReport.ItemCoverage::passed)
        .containsExactly(false, false);
  }

  @Test
  void wantsTheMissingDataThatTheCaseNames() {
    CaseReport report =
        run(
            """
            case two
              as of 2025-03-10
              consent = 2025-03-10
              expect I1 UNKNOWN missing platelets
              expect UNDETERMINED
            """);

    assertThat(report.cases().getFirst().misses()).isEmpty();
  }

  @Test
  void asksTheVerdictOfOneCohort() {
    String criteria =
        """
        protocol T-1 | A trial
          version 1.0 dated 2025-01-01
        cohorts
          SLE | Lupus
          IIM | Myositis
        milestones
          consent | Consent
        inclusion criteria
          I1 | Smoker, where it is lupus
            smoker and cohort is SLE
          I2 | Smoker, for myositis
            smoker
            applies to IIM
        data
          smoker: constant yes/no | Smoker
        case one
          as of 2025-03-10
          smoker = yes
          expect I1 PASSED for SLE
          expect I1 FAILED for IIM
          expect I2 NOT_APPLICABLE for SLE
          expect I2 PASSED for IIM
          expect I1 PASSED
          expect I2 UNKNOWN missing smoker for SLE
        """;
    CaseReport report = CaseRunner.run(Engine.compile(checked(criteria)));

    assertThat(report.cases().getFirst().misses())
        .extracting(CaseReport.Miss::expected, CaseReport.Miss::actual)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("I1 PASSED", "I1 FAILED (for IIM)"),
            org.assertj.core.groups.Tuple.tuple(
                "I2 UNKNOWN missing smoker for SLE", "I2 NOT_APPLICABLE (for SLE)"));
    assertThat(report.coverage())
        .filteredOn(item -> item.id().equals("I1"))
        .singleElement()
        .satisfies(item -> assertThat(item.full()).isTrue());
  }
}
