package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.source.Source;
import org.eligo.engine.internal.eval.Dependencies;
import org.junit.jupiter.api.Test;

/** In which order rules are judged, and where another word of the record stands for them. */
final class PlannerTest {
  private static final String FILE =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      milestones
        consent | Consent
      inclusion criteria
        I1 | One word
          smoker
        I2 | Not
          not smoker
        I3 | All
          smoker and pack years > 20 and diabetes
        I4 | Any
          smoker or diabetes
        I5 | A result
          platelets within 28 days before consent >= 100 x10^9/L
        I6 | Entries
          any surgery ever
        I7 | A group
          any of
            - smoker
            - any surgery ever
        I8 | With a clause
          smoker
          unless diabetes
        I9 | With a guard
          smoker
          applies when diabetes
        I10 | Entries that last
          any drug for at least 3 months in a row before consent
        I11 | A definition
          heavy smoker
        I12 | Another criterion
          criterion I1 is passed
      data
        smoker: constant yes/no | Smoker
        diabetes: constant yes/no | Diabetes
        pack years: constant number | Pack years
        platelets: measurement in x10^9/L | Platelets
        surgery: event | Surgery
        drug: course | Drug
      define heavy smoker | Smokes a lot
        smoker and pack years > 20
      """;

  private static final Protocol PROTOCOL = checked();

  private static Protocol checked() {
    Checked checked = Protocols.check(Source.of("t.criteria", FILE));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Item item(String id) {
    return PROTOCOL.criteria().stream()
        .map(Criterion::item)
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static int cost(String id) {
    return Size.cost(item(id));
  }

  @Test
  void whatIsReadFromAWordIsJudgedFirstAndWhatLoopsOverEntriesLast() {
    int word = cost("I1");
    int loop = cost("I6");
    assertThat(word).isPositive();
    assertThat(cost("I2")).isEqualTo(word);
    assertThat(cost("I3")).isEqualTo(3 * word);
    assertThat(cost("I4")).isEqualTo(2 * word);
    assertThat(cost("I5")).isEqualTo(word);
    assertThat(loop).isGreaterThan(2 * word);
    assertThat(List.of(cost("I10"), cost("I11"), cost("I12"))).containsOnly(loop);
    assertThat(cost("I7")).isGreaterThan(word + loop);
    assertThat(cost("I8")).isEqualTo(2 * word);
    assertThat(cost("I9")).isEqualTo(2 * word);
  }

  @Test
  void largerConditionsAreTakenToBeLarger() {
    int word = Size.of(item("I1").rule());
    assertThat(word).isPositive();
    assertThat(Size.of(item("I2").rule())).isEqualTo(word + 1);
    assertThat(Size.of(item("I3").rule())).isEqualTo(3 * word + 1);
    assertThat(Size.of(item("I4").rule())).isEqualTo(2 * word + 1);
    assertThat(Size.of(item("I6").rule())).isLessThan(word);
  }

  @Test
  void milestonesItemsAndAnswersAreFoundByTheirNames() {
    FastRules rules = FastRules.of(PROTOCOL, Dependencies.of(PROTOCOL));
    assertThat(rules.position("consent")).hasValue(1);
    assertThat(rules.position("smoker")).hasValue(3);
    assertThat(rules.position("diabetes")).hasValue(4);
    assertThat(rules.position("platelets")).hasValue(6);
    assertThat(rules.position("nothing")).isEmpty();
  }
}
