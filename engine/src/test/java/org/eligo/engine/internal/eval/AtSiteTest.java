package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.SiteFacts;
import org.junit.jupiter.api.Test;

/** Facts of the site beside the record, and their digest (T10). */
final class AtSiteTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      milestones
        screening | Screening
      sites
        country: one of France, Germany | Country
        region: one of north, south | Region
      inclusion criteria
        I1 | Words
          country is France and region is north and frail at any time
      data
        frail: yes/no | Frail
      """;

  private static Protocol protocol(String criteria) {
    Checked checked = Protocols.check(Source.of("t.criteria", criteria));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static final Participant PERSON =
      new Participant(
          "P-1", Optional.of("site 1"), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());

  private static Optional<String> digest(String country, String region) {
    Protocol protocol = protocol(CRITERIA);
    SiteFacts sites =
        new SiteFacts(
            Map.of(
                "site 1",
                Map.of(
                    "country", List.of(new Recorded.Choice(country)),
                    "region", List.of(new Recorded.Choice(region))),
                "site 2",
                Map.of("country", List.of(new Recorded.Choice("France")))));
    return AtSite.digest(AtSite.with(PERSON, sites, protocol), protocol);
  }

  @Test
  void otherFactsHaveAnotherDigest() {
    Optional<String> digest = digest("France", "north");
    assertThat(digest).hasValueSatisfying(d -> assertThat(d).matches("[0-9a-f]{64}"));
    assertThat(digest("France", "north")).isEqualTo(digest);
    assertThat(digest("Germany", "north")).isPresent().isNotEqualTo(digest);
    assertThat(digest("France", "south")).isPresent().isNotEqualTo(digest);
    Protocol protocol = protocol(CRITERIA);
    assertThat(AtSite.digest(PERSON, protocol)).isPresent().isNotEqualTo(digest);
  }

  @Test
  void whereNoneAreDeclaredThereIsNoDigestAndTheRecordIsTheSame() {
    Protocol without =
        protocol(
            CRITERIA
                .replaceAll("(?s)sites\n.*?inclusion", "inclusion")
                .replace("country is France and region is north and ", ""));
    SiteFacts sites =
        new SiteFacts(Map.of("site 1", Map.of("country", List.of(new Recorded.Choice("France")))));
    assertThat(AtSite.digest(PERSON, without)).isEmpty();
    assertThat(AtSite.with(PERSON, sites, without)).isEqualTo(PERSON);
  }
}
