package org.eligo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.Recorded;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.form.FormReader;
import org.eligo.web.internal.form.FormReading;
import org.junit.jupiter.api.Test;

/** Facts of the site are entered beside the record and are no part of it. */
final class SiteFactsTest {
  private static final String CRITERIA =
      """
      protocol T-1 | Test
        version 1.0 dated 2025-01-01
      milestones
        consent | Consent
      sites
        country: one of France, Germany | Country of the site
      inclusion criteria
        I1 | In France
          country is France
      """;

  private static FormReading read(Map<String, String> fields) {
    Checked checked = Protocols.check(Source.of("t.criteria", CRITERIA));
    assertThat(checked).isInstanceOf(Checked.Ok.class);
    Protocol protocol = ((Checked.Ok) checked).protocol();
    return FormReader.read(protocol, new Form(fields));
  }

  @Test
  void holdForTheSiteThatIsNamed() {
    FormReading reading =
        read(Map.of("asof", "2025-03-10", "site", "Site 3", "d.0.0.value", "France"));

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.participant().series()).isEmpty();
    assertThat(reading.sites().of(Optional.of("Site 3")))
        .containsEntry("country", List.of(new Recorded.Choice("France")));
  }

  @Test
  void needTheNameOfTheSite() {
    FormReading reading = read(Map.of("asof", "2025-03-10", "d.0.0.value", "France"));

    assertThat(reading.mistakes())
        .singleElement()
        .hasToString(
            "Mistake[field=site, message=Facts of a site are entered: name the site they hold"
                + " for]");
    assertThat(reading.sites().bySite()).isEmpty();
  }
}
