package org.eligo.dsl.model;

import java.util.Optional;

/** A milestone; a visit has days. */
public record Milestone(String name, String words, Optional<VisitDays> days, boolean later) {

  /**
   * The days of a visit as offsets in days from the day of {@code anchor}: {@code day -28} of
   * {@code day 0} is -28; with {@code day 1} as anchor, {@code day 1} is 0 and {@code day -1} is
   * -1.
   */
  public record VisitDays(String anchor, int from, int to) {}
}
