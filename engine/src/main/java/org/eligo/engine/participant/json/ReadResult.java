package org.eligo.engine.participant.json;

import java.util.List;
import org.eligo.engine.participant.Participant;

/** What came out of reading records: all of them, or the reasons why none was taken. */
public sealed interface ReadResult {
  /** Every record, in the order of the text. */
  record Read(List<Participant> participants) implements ReadResult {
    /** Keeps its list unchangeable. */
    public Read {
      participants = List.copyOf(participants);
    }
  }

  /** At least one reason; a text with one wrong record is refused as a whole. */
  record Refused(List<Refusal> refusals) implements ReadResult {
    /** Keeps its list unchangeable. */
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
