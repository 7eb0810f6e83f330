package org.eligo.dsl.plan;

import java.util.Optional;

/**
 * Which entries of an event or course history are meant.
 *
 * @param named the definition that names the entry, if one does
 */
public record HistoryQuery(
    String item,
    Status status,
    EntryTime time,
    Optional<Condition> where,
    Optional<Condition> otherThan,
    Optional<String> named) {

  /** Whether an entry has happened or is only planned. */
  public enum Status {
    /** What happened. */
    HAPPENED,
    /** What is planned. */
    PLANNED,
    /** Both, plans as if they happened on their day. */
    EITHER
  }

  /** Entries that happened, without a name. */
  public HistoryQuery(
      String item, EntryTime time, Optional<Condition> where, Optional<Condition> otherThan) {
    this(item, Status.HAPPENED, time, where, otherThan, Optional.empty());
  }

  /** The same entries with another filter. */
  public HistoryQuery where(Condition filter) {
    return new HistoryQuery(item, status, time, Optional.of(filter), otherThan, named);
  }
}
