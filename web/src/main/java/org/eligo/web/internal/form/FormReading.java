package org.eligo.web.internal.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.SiteFacts;

/**
 * What a form says.
 *
 * @param participant the record; what cannot be read is unknown in it
 * @param sites the facts of the participant's site
 * @param asOf absent if the day cannot be read; then nothing can be judged
 * @param stage absent for the last one
 * @param mistakes the entries that cannot be read, in the order of the form
 */
public record FormReading(
    Participant participant,
    SiteFacts sites,
    Optional<LocalDate> asOf,
    Optional<String> stage,
    List<Mistake> mistakes) {
  /** Keeps its list unchangeable. */
  public FormReading {
    mistakes = List.copyOf(mistakes);
  }
}
