package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.screening.Screening.Asks;
import org.junit.jupiter.api.Test;

/** Who may answer what about an item: the answers of D1, D2 and D5. */
final class AskingTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
        monitor | Medical monitor
      milestones
        screening | Screening
      inclusion criteria
        I1 | Words
          frail at any time
          refer to monitor when frail at any time
        I2 | Words
          frail at any time
          discuss with monitor when frail at any time
        I3 | Words
          judged by investigator
        I4 | Words
          asked
        I5 | Words
          agreed by participant
        I6 | Words
          defined elsewhere in "the manual", judged by investigator
        I7 | Words
          other criteria may apply, checked by investigator
        I8 | Words
          frail at any time
        I9 | Words
          defined elsewhere in "the manual"
      data
        frail: yes/no | Frail
      """;

  @Test
  void eachKindOfItemHasItsAnswers() {
    Checked checked = Protocols.check(Source.of("t.criteria", CRITERIA));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    Protocol protocol = ((Checked.Ok) checked).protocol();
    List<Optional<Asks>> asks = new ArrayList<>();
    protocol.criteria().forEach(c -> asks.add(Asking.of(c.item())));
    List<String> yesNo = List.of("yes", "no");
    assertThat(asks)
        .containsExactly(
            Optional.of(new Asks("refer", "monitor", List.of("approved", "refused"))),
            Optional.of(new Asks("discuss", "monitor", List.of("discussed", "refused"))),
            Optional.of(new Asks("judged", "investigator", yesNo)),
            Optional.of(new Asks("asked", "participant", yesNo)),
            Optional.of(new Asks("agreed", "participant", yesNo)),
            Optional.of(new Asks("document", "investigator", yesNo)),
            Optional.of(new Asks("other criteria", "investigator", yesNo)),
            Optional.empty(),
            Optional.empty());
  }
}
