package org.eligo.dsl.plan;

/** The time in which an entry of a history counts. */
public sealed interface EntryTime {
  /** From the beginning up to the horizon of the stage. */
  record Ever() implements EntryTime {}

  /** Going on, on a day. */
  record OngoingAt(DateExpr day) implements EntryTime {}

  /** In a window. */
  record InWindow(Overlap overlap, Window window) implements EntryTime {}

  /** Which part of a course must lie in the window; events have only the first. */
  enum Overlap {
    OVERLAP,
    STARTED,
    ENDED,
    THROUGHOUT
  }
}
