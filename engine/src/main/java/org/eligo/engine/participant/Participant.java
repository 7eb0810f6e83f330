package org.eligo.engine.participant;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/**
 * The record of one participant. A name that is absent from {@code series} or {@code histories} was
 * never asked.
 *
 * @param asOf the day on which the record was closed; without it a run of any day may look back, so
 *     that what has no exact day may be later than the run (V6)
 * @param milestones recorded and planned days by milestone name
 * @param series dated results by item name
 * @param histories entries and completeness statements by item name
 */
public record Participant(
    String id,
    Optional<String> site,
    Optional<PartialDate> asOf,
    Map<String, MilestoneDay> milestones,
    Map<String, List<Result>> series,
    Map<String, History> histories,
    List<Decision> decisions) {
  /** Keeps its parts unchangeable and in order. */
  public Participant {
    milestones = Collections.unmodifiableMap(new LinkedHashMap<>(milestones));
    series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    histories = Collections.unmodifiableMap(new LinkedHashMap<>(histories));
    decisions = List.copyOf(decisions);
  }

  /** This record, closed on that day if it does not tell on which day it was. */
  public Participant closedBy(LocalDate day) {
    return asOf.isPresent()
        ? this
        : new Participant(
            id,
            site,
            Optional.of(new PartialDate.Day(day)),
            milestones,
            series,
            histories,
            decisions);
  }

  /**
   * The day of a milestone, as it happened or as it is planned.
   *
   * @param days one, or the several days of a visit in the order of the record
   */
  public record MilestoneDay(List<PartialDate> days, boolean planned) {
    /** Keeps its days unchangeable; there is at least one. */
    public MilestoneDay {
      days = List.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a milestone that is recorded has a day");
      }
    }

    /** The one day of a milestone. */
    public MilestoneDay(PartialDate day, boolean planned) {
      this(List.of(day), planned);
    }
  }
}
