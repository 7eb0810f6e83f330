package org.eligo.web.internal.library;

import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** Judges a participant against one protocol; the engine does it. */
@FunctionalInterface
public interface Screener {
  /** The screening of the record under the run. */
  Screening screen(Participant participant, Run run);
}
