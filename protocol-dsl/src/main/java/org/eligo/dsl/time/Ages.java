package org.eligo.dsl.time;

import java.time.LocalDate;

/**
 * Completed months and years since a birth.
 *
 * <p>A month is completed on the day of the same number; where the month has no such day, on the
 * first day of the next month. So who was born on 29 February is a year older on 1 March of a
 * common year. Before the birth the counts are negative.
 */
public final class Ages {
  private static final int MONTHS_OF_A_YEAR = 12;

  private Ages() {}

  /** The completed years on {@code day} of a person born on {@code birth}. */
  public static long completedYears(LocalDate birth, LocalDate day) {
    return Math.floorDiv(completedMonths(birth, day), MONTHS_OF_A_YEAR);
  }

  /** The completed months on {@code day} of a person born on {@code birth}. */
  public static long completedMonths(LocalDate birth, LocalDate day) {
    long begun = monthNumber(day) - monthNumber(birth);
    return day.getDayOfMonth() < birth.getDayOfMonth() ? begun - 1 : begun;
  }

  private static long monthNumber(LocalDate day) {
    return (long) day.getYear() * MONTHS_OF_A_YEAR + day.getMonthValue();
  }

  /** All numbers of completed years for the possible days of birth and of asking. */
  public static CountRange completedYears(DayRange birth, DayRange day) {
    return range(birth, day, Ages::completedYears);
  }

  /** All numbers of completed months for the possible days of birth and of asking. */
  public static CountRange completedMonths(DayRange birth, DayRange day) {
    return range(birth, day, Ages::completedMonths);
  }

  // An age only falls with a later birth and only rises with a later day.
  private static CountRange range(DayRange birth, DayRange day, Count count) {
    long least =
        birth.hasLast() && day.hasFirst()
            ? count.between(LocalDate.ofEpochDay(birth.last()), LocalDate.ofEpochDay(day.first()))
            : CountRange.NO_LEAST;
    long most =
        birth.hasFirst() && day.hasLast()
            ? count.between(LocalDate.ofEpochDay(birth.first()), LocalDate.ofEpochDay(day.last()))
            : CountRange.NO_MOST;
    return new CountRange(least, most);
  }

  @FunctionalInterface
  private interface Count {
    long between(LocalDate birth, LocalDate day);
  }
}
