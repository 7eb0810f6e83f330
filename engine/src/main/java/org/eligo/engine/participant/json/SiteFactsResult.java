package org.eligo.engine.participant.json;

import java.util.List;
import org.eligo.engine.participant.SiteFacts;

/** What came out of reading facts of sites: all of them, or the reasons why none was taken. */
public sealed interface SiteFactsResult {
  /** Every fact of every site. */
  record Read(SiteFacts facts) implements SiteFactsResult {}

  /** At least one reason; a text with one wrong fact is refused as a whole. */
  record Refused(List<Refusal> refusals) implements SiteFactsResult {
    /** Keeps its list unchangeable. */
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
