package org.eligo.engine.participant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/** The entries of an event or course and, perhaps, a statement that they are all. */
public record History(List<Entry> entries, Optional<Complete> complete) {
  /** Keeps its entries unchangeable. */
  public History {
    entries = List.copyOf(entries);
  }

  /**
   * One entry. An event has {@code from} alone.
   *
   * @param to the end; absent and not ongoing means that the end is unknown
   * @param plannedEnd whether {@code to} is planned
   * @param ongoing the day on which it was seen to be going on
   * @param state of the entry
   * @param distinct declared to be another one than those of the same days
   */
  public record Entry(
      PartialDate from,
      Optional<PartialDate> to,
      boolean plannedEnd,
      Optional<PartialDate> ongoing,
      EntryState state,
      boolean distinct,
      Optional<String> source,
      Map<String, Recorded> fields) {
    /** Keeps its fields unchangeable and in order. */
    public Entry {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** Whether an entry happened. */
  public enum EntryState {
    HAPPENED,
    PLANNED,
    CANCELLED,
    WITHDRAWN,
    UNKNOWN
  }

  /**
   * A statement that nothing is missing since a day, as of a day.
   *
   * @param since absent means ever
   * @param plans up to when it also says what is planned; absent means that nobody asked
   */
  public record Complete(Optional<PartialDate> since, PartialDate on, Optional<Plans> plans) {}

  /**
   * Up to when plans were asked about too.
   *
   * @param upTo absent means all plans
   */
  public record Plans(Optional<PartialDate> upTo) {}
}
