package org.eligo.web.internal.library;

import java.util.List;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.Screening;

/** Judges participants against one protocol; the engine does it. */
public record Screener(CompiledProtocol compiled) {
  /** The screening of the record under the run. */
  public Screening screen(Participant participant, Run run) {
    return compiled.screen(participant, run);
  }

  /** What to ask for next after a screening. */
  public List<Ask> next(Screening screening) {
    return compiled.next(screening);
  }
}
