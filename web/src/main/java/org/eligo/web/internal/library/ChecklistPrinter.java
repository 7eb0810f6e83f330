package org.eligo.web.internal.library;

import java.time.LocalDate;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** Prints checklists; the generator does it. */
public interface ChecklistPrinter {
  /** The checklist as a page. */
  String html(Sheet sheet);

  /** The checklist as a PDF. */
  byte[] pdf(Sheet sheet);

  /**
   * What is printed: a blank checklist, or one prefilled from a screening of the participant.
   *
   * @param letter whether the paper is Letter rather than A4
   * @param on the day of making
   * @param site the site, or empty
   */
  record Sheet(
      Protocol protocol,
      String cohort,
      Optional<Screening> screening,
      Optional<Participant> participant,
      boolean letter,
      LocalDate on,
      String site) {}
}
