package org.eligo.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eligo.engine.participant.SiteFacts;

/**
 * How a screening is run.
 *
 * @param asOf the day up to which data is read; the engine never asks a clock
 * @param stage the stage to judge, the last one when absent
 * @param cohorts the cohorts to judge, all when empty
 * @param asIfToday whether milestones without a day are taken to be on {@code asOf}, as a printed
 *     assumption that makes every verdict provisional
 * @param sites what is recorded of the sites
 */
public record Run(
    LocalDate asOf,
    Optional<String> stage,
    List<String> cohorts,
    boolean asIfToday,
    SiteFacts sites) {
  /** Keeps its list unchangeable. */
  public Run {
    cohorts = List.copyOf(cohorts);
  }

  /** A run without facts of sites. */
  public Run(LocalDate asOf, Optional<String> stage, List<String> cohorts, boolean asIfToday) {
    this(asOf, stage, cohorts, asIfToday, SiteFacts.none());
  }

  /** The same run with these facts of sites. */
  public Run withSites(SiteFacts facts) {
    return new Run(asOf, stage, cohorts, asIfToday, facts);
  }

  /** All cohorts, the last stage. */
  public static Run asOf(LocalDate day) {
    return new Run(day, Optional.empty(), List.of(), false);
  }
}
