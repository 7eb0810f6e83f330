package org.eligo.dsl.time;

import java.time.LocalDate;

/**
 * How long a course lasted, both its first and its last day counted.
 *
 * <p>It lasted N months or days if its first day plus N months or days is not later than the day
 * after its last day. Partly known ends are taken as independent of each other.
 */
public final class CourseLength {
  private CourseLength() {}

  /** The number of days from {@code first} to {@code last}, both counted; 0 if it ended before. */
  public static long days(LocalDate first, LocalDate last) {
    return Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
  }

  /** All possible numbers of days, both ends counted; never below 0. */
  public static CountRange days(DayRange first, DayRange last) {
    long least =
        first.hasLast() && last.hasFirst() ? Math.max(0, last.first() - first.last() + 1) : 0;
    long most =
        first.hasFirst() && last.hasLast()
            ? Math.max(0, last.last() - first.first() + 1)
            : CountRange.NO_MOST;
    return new CountRange(least, most);
  }

  /** Whether the course from {@code first} to {@code last} lasted the amount or longer. */
  public static Decided lasted(DayRange first, DayRange last, CalendarAmount amount) {
    return switch (amount) {
      case CalendarAmount.Whole whole -> whole.after(first).onOrBefore(last.shift(1));
      case CalendarAmount.Clock clock -> new Elapsed(first, last).atLeast(clock.hours());
    };
  }
}
