package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a result rests on its value alone, or on what else is recorded of it (V2). */
final class OwnValueTest {
  private static boolean restsOnMore(String rule) {
    Checked checked =
        Protocols.check(
            Source.of(
                "t.criteria",
                """
                protocol T-1 | A trial
                  version 1.0 dated 2025-01-01
                milestones
                  screening | Screening visit
                inclusion criteria
                  I1 | Words
                    %s
                data
                  potassium: measurement in mmol/L | Potassium
                    dose: measurement in mg | Dose
                    kind: one of venous, capillary | Kind
                    remarks: some of haemolysis, lipaemia | Remarks
                  creatinine: measurement in mg/dL or umol/L | Creatinine
                  signs: some of fever, rash | Signs
                  frail: yes/no | Frail
                  smoker: yes/no | Smoker
                  birth date: constant date | Birth date
                  infusion: course | Infusion
                    rate: measurement in mg | Rate
                    half life: measurement in days | Half-life
                    agent: one of short, long | Agent
                  flare: event | Flare
                  onset: date | Onset
                  group: constant one of A, B | Group
                table spare: length by agent | Washout
                  short = 2 weeks
                  long = 4 weeks
                table limit: number by group | Factors
                  A = 1
                  B = 2
                table wait: length by group | Wait
                  A = 1 week
                  B = 2 weeks
                """
                    .formatted(rule)));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    Condition asked = ((Checked.Ok) checked).protocol().criteria().getFirst().item().rule();
    assertThat(asked).isInstanceOf(Condition.ResultTest.class);
    return OwnValue.isNotAll(((Condition.ResultTest) asked).test());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lowest potassium at any time <= 5 mmol/L",
        "lowest potassium at any time between 3 mmol/L and 5 mmol/L",
        "lowest potassium at any time <= 2 * 3 mmol/L",
        "lowest potassium at any time > 2 x ULN",
        "lowest potassium at any time > ULN",
        "lowest creatinine at any time <= 1.5 mg/dL (or 133 umol/L)",
        "potassium at screening is normal",
        "frail at screening",
        "signs at screening includes fever",
        "lowest potassium at any time <= (5 mmol/L when frail at any time, otherwise 6 mmol/L)",
        "lowest potassium at any time <= (5 mmol/L when frail at screening, otherwise 6 mmol/L)",
        "lowest potassium at any time <= (5 mmol/L when not frail at any time, otherwise 6 mmol/L)",
        "lowest potassium at any time <="
            + " (5 mmol/L when frail at any time and smoker at any time, otherwise 6 mmol/L)",
        "lowest potassium at any time <="
            + " (5 mmol/L when frail at any time or smoker at any time, otherwise 6 mmol/L)",
        "lowest potassium at any time <="
            + " (5 mmol/L when frail before screening, otherwise 6 mmol/L)",
        "lowest potassium at any time <="
            + " (5 mmol/L when frail within 2 weeks before screening, otherwise 6 mmol/L)",
        "lowest potassium at any time <="
            + " (5 mmol/L when frail from 2025-01-01 to screening, otherwise 6 mmol/L)",
      })
  void onItsValue(String rule) {
    assertThat(restsOnMore(rule)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dose of latest potassium at any time <= 5 mg",
        "2 * dose of latest potassium at any time <= 5 mg",
        "dose of latest potassium at any time between 3 mg and 5 mg",
        "kind of latest potassium at any time is venous",
        "kind of latest potassium at any time is not venous",
        "remarks of latest potassium at any time includes haemolysis",
      })
  void onAField(String rule) {
    assertThat(restsOnMore(rule)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any infusion ever",
        "any infusion within 2 weeks before screening",
        "any infusion ongoing at screening",
        "at least 2 flare within 4 weeks before screening",
        "any infusion within shorter of (2 weeks, 3 months) before screening",
        "screening within 2 weeks after onset at any time",
        "frail within 2 weeks before date of latest flare ever",
        "frail within 2 weeks before date of latest creatinine at any time",
        "at least 2 frail within 4 weeks before screening is yes",
        "potassium at screening > 2 mmol/L",
        "age at screening >= 18 years",
        "any infusion within wait before screening",
        "any infusion within spare before screening",
        "any infusion within shorter of (wait, 3 months) before screening",
        "any infusion within half life before screening",
        "limit > 1",
        "square root of limit > 1",
        "limit ^ 2 > 1",
        "total rate of infusion within 2 weeks before screening > 5 mg",
      })
  void onALimitOfOtherThings(String when) {
    assertThat(restsOnMore(limit(when))).isFalse();
  }

  private static String limit(String when) {
    return "lowest potassium at any time <= (5 mmol/L when " + when + ", otherwise 6 mmol/L)";
  }
}
