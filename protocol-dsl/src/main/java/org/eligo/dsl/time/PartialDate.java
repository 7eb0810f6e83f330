package org.eligo.dsl.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as it was recorded: a day, a month, a year, a bound, or unknown.
 *
 * <p>Nothing is filled in: {@link #range} holds every day that the record allows, in the
 * participant's local calendar.
 */
public sealed interface PartialDate {
  /** The first year that is read; nobody in a trial was born before. */
  int FIRST_YEAR = 1850;

  /** The last year that is read. */
  int LAST_YEAR = 2199;

  /** A date of which at least the year is known. */
  sealed interface Known extends PartialDate {}

  /** A whole day, such as {@code 2025-03-10}. */
  record Day(LocalDate day) implements Known {
    /** Refuses years that are not read. */
    public Day {
      requireReadable(day.getYear());
    }
  }

  /** A month of which the day is unknown, such as {@code 2025-03}. */
  record Month(YearMonth month) implements Known {
    /** Refuses years that are not read. */
    public Month {
      requireReadable(month.getYear());
    }
  }

  /** A year of which month and day are unknown, such as {@code 2025}. */
  record InYear(Year year) implements Known {
    /** Refuses years that are not read. */
    public InYear {
      requireReadable(year.getValue());
    }
  }

  /** Any day up to the last day of {@code bound}, such as {@code by 2000}. */
  record By(Known bound) implements PartialDate {}

  /** Any day after the first day of {@code bound}, such as {@code after 2001-05}. */
  record After(Known bound) implements PartialDate {}

  /** A day of which nothing is known. */
  record Unknown() implements PartialDate {}

  /**
   * Reads {@code 2025-03-10}, {@code 2025-03}, {@code 2025}, {@code by} or {@code after} and one of
   * these, or {@code unknown}.
   *
   * <p>Only this ISO form in ASCII digits is read, and only days that exist: nothing is rolled over
   * or cut. Empty for everything else.
   */
  static Optional<PartialDate> parse(String text) {
    return PartialDateText.read(text);
  }

  /** Every day that this date may be. */
  default DayRange range() {
    return switch (this) {
      case Day(LocalDate day) -> DayRange.of(day);
      case Month(YearMonth month) -> DayRange.of(month.atDay(1), month.atEndOfMonth());
      case InYear(Year year) -> DayRange.of(year.atDay(1), year.atDay(year.length()));
      case By(Known bound) -> new DayRange(DayRange.NO_FIRST, bound.range().last());
      case After(Known bound) -> new DayRange(bound.range().first() + 1, DayRange.NO_LAST);
      case Unknown() -> DayRange.ALWAYS;
    };
  }

  /** The text as it was recorded; {@link #parse} reads it back. */
  default String text() {
    return switch (this) {
      case Day(LocalDate day) -> day.toString();
      case Month(YearMonth month) -> month.toString();
      case InYear(Year year) -> year.toString();
      case By(Known bound) -> "by " + bound.text();
      case After(Known bound) -> "after " + bound.text();
      case Unknown() -> "unknown";
    };
  }

  /** The date for people, with English names of months: {@code 03 Mar 2025}, {@code by 2000}. */
  default String display() {
    return switch (this) {
      case Day(LocalDate day) -> DayText.of(day);
      case Month(YearMonth month) -> DayText.of(month);
      case InYear(Year year) -> year.toString();
      case By(Known bound) -> "by " + bound.display();
      case After(Known bound) -> "after " + bound.display();
      case Unknown() -> "unknown day";
    };
  }

  private static void requireReadable(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year " + year + " is not from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }
}
