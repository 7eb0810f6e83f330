package org.eligo.dsl.plan;

import org.eligo.dsl.time.CalendarAmount;

/** The time in which a result counts. */
public sealed interface ResultTime {
  /** Results of a visit, by tag or by date. */
  record AtVisit(String milestone) implements ResultTime {}

  /** Results dated in a window. */
  record InWindow(Window window) implements ResultTime {}

  /** Results of any time up to the as-of date; also for constant items and date items. */
  record AnyTime() implements ResultTime {}

  /** The newest result, as long as it is not older than this on the day of the stage. */
  record Valid(CalendarAmount length) implements ResultTime {}
}
