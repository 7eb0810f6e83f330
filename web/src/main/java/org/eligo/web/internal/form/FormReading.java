package org.eligo.web.internal.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eligo.engine.participant.Participant;

/**
 * What a form says.
 *
 * @param participant the record; what cannot be read is unknown in it
 * @param asOf absent if the day cannot be read; then nothing can be judged
 * @param stage absent for the last one
 * @param mistakes the entries that cannot be read, in the order of the form
 */
public record FormReading(
    Participant participant,
    Optional<LocalDate> asOf,
    Optional<String> stage,
    List<Mistake> mistakes) {
  /** Keeps its list unchangeable. */
  public FormReading {
    mistakes = List.copyOf(mistakes);
  }
}
