package org.eligo.engine.internal.fast;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Months and days of the month of epoch days, without an object for each. */
final class Calendar {
  /** Days of the years 1 to 4,000; others take the longer way. */
  private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

  private static final long LAST = LocalDate.of(4000, 12, 31).toEpochDay();
  private static final int DAYS_OF_400_YEARS = 146_097;

  /** The days from 1 March of the year 0, with which the years of the calculation begin. */
  private static final int SINCE_MARCH_0 = 719_468;

  private static final int MONTH_BITS = 5;
  private static final int DAY_MASK = (1 << MONTH_BITS) - 1;

  private Calendar() {}

  /** A day as {@code (year * 12 + month - 1) << 5 | dayOfMonth}. */
  private static long packed(long day) {
    if (day < FIRST || day > LAST) {
      LocalDate date = LocalDate.ofEpochDay(day);
      return date.getLong(ChronoField.PROLEPTIC_MONTH) << MONTH_BITS | date.getDayOfMonth();
    }
    int since = (int) day + SINCE_MARCH_0;
    int era = since / DAYS_OF_400_YEARS;
    int ofEra = since % DAYS_OF_400_YEARS;
    // Leap days taken out, every year has 365 days: one in 4 years, none in 100, one in 400.
    int year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / (DAYS_OF_400_YEARS - 1)) / 365;
    int ofYear = ofEra - (365 * year + year / 4 - year / 100);
    // From March on, months have 31, 30, 31, 30, 31 days, again and again.
    int month = (5 * ofYear + 2) / 153;
    int ofMonth = ofYear - (153 * month + 2) / 5 + 1;
    return (long) ((era * 400 + year) * 12 + month + 2) << MONTH_BITS | ofMonth;
  }

  /** The completed months from one day to another. */
  static long months(long from, long to) {
    return packed(to) - packed(from) >> MONTH_BITS;
  }

  /** The day so many months later; in a shorter month its last one. */
  static long plusMonths(long day, int months) {
    if (day < FIRST || day > LAST) {
      return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
    long packed = packed(day);
    long month = (packed >> MONTH_BITS) + months;
    return begin(month) + Math.min((packed & DAY_MASK) - 1, begin(month + 1) - begin(month) - 1);
  }

  /** The first day of a month. */
  private static long begin(long month) {
    long march = month - 2;
    long year = Math.floorDiv(march, 12);
    long ofYear = (153 * (march - year * 12) + 2) / 5;
    return year * 365
        + Math.floorDiv(year, 4)
        - Math.floorDiv(year, 100)
        + Math.floorDiv(year, 400)
        + ofYear
        - SINCE_MARCH_0;
  }
}
