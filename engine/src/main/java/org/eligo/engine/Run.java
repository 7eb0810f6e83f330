package org.eligo.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a screening is run.
 *
 * @param asOf the day up to which data is read; the engine never asks a clock
 * @param stage the stage to judge, the last one when absent
 * @param cohorts the cohorts to judge, all when empty
 * @param asIfToday whether milestones without a day are taken to be on {@code asOf}, as a printed
 *     assumption that makes every verdict provisional
 */
public record Run(LocalDate asOf, Optional<String> stage, List<String> cohorts, boolean asIfToday) {
  /** Keeps its list unchangeable. */
  public Run {
    cohorts = List.copyOf(cohorts);
  }

  /** All cohorts, the last stage. */
  public static Run asOf(LocalDate day) {
    return new Run(day, Optional.empty(), List.of(), false);
  }
}
