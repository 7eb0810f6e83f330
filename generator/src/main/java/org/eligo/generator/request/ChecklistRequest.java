package org.eligo.generator.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Screening;

/**
 * What is to be printed. Without a screening the checklist is blank; with one it is prefilled with
 * what was recorded and computed, never with a person's answer or signature.
 *
 * @param cohort one of {@link Protocol#cohortNames}
 * @param screening the results to print; must hold the cohort
 * @param participant the record that was screened, for the values recorded; only with its screening
 * @param paper the sheet; page breaks are the same on all
 * @param generatedOn the day that is printed as the day of making
 * @param siteLine name or number of the site; empty leaves a line to write on
 * @param siteFacts what is recorded of the site, by fact; empty leaves boxes to write in
 */
public record ChecklistRequest(
    Protocol protocol,
    String cohort,
    Optional<Screening> screening,
    Optional<Participant> participant,
    Paper paper,
    LocalDate generatedOn,
    String siteLine,
    Map<String, List<Recorded>> siteFacts) {

  /**
   * Refuses what does not belong together.
   *
   * @throws IllegalArgumentException if the protocol or the screening has no such cohort, or the
   *     record is not that of the screening
   */
  public ChecklistRequest {
    siteFacts = Map.copyOf(siteFacts);
    if (!protocol.cohortNames().contains(cohort)) {
      throw new IllegalArgumentException(
          protocol.id() + " has no cohort " + cohort + ", only " + protocol.cohortNames());
    }
    if (screening.isPresent() && !screening.get().cohorts().containsKey(cohort)) {
      throw new IllegalArgumentException("the screening does not hold the cohort " + cohort);
    }
    if (participant.isPresent() && screening.isEmpty()) {
      throw new IllegalArgumentException("a record is printed only together with its screening");
    }
    if (participant.isPresent() && !participant.get().id().equals(screening.get().participant())) {
      throw new IllegalArgumentException(
          "the record is of "
              + participant.get().id()
              + ", the screening of "
              + screening.get().participant());
    }
  }

  /** A blank checklist without a printed site. */
  public static ChecklistRequest blank(
      Protocol protocol, String cohort, Paper paper, LocalDate generatedOn) {
    return new ChecklistRequest(
        protocol, cohort, Optional.empty(), Optional.empty(), paper, generatedOn, "", Map.of());
  }
}
