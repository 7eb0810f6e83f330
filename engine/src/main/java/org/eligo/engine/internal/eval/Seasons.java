package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.logic.Truth;

/** Stretches of every year. */
final class Seasons {
  // Beyond two years every day of the year has come.
  private static final long MOST_DAYS = 731;

  private Seasons() {}

  /** Whether all days, or none, lie between the two days of their year, both included. */
  static Truth contains(MonthDay from, MonthDay to, DayRange days) {
    if (!days.hasFirst() || !days.hasLast()) {
      return Truth.UNKNOWN;
    }
    long last = Math.min(days.last(), days.first() + MOST_DAYS);
    Truth first = contains(from, to, days.first());
    for (long day = days.first() + 1; day <= last; day++) {
      if (contains(from, to, day) != first) {
        return Truth.UNKNOWN;
      }
    }
    return first;
  }

  private static Truth contains(MonthDay from, MonthDay to, long epochDay) {
    MonthDay day = MonthDay.from(LocalDate.ofEpochDay(epochDay));
    boolean begun = !day.isBefore(from);
    boolean going = !day.isAfter(to);
    return Truth.of(from.isAfter(to) ? begun || going : begun && going);
  }

  /** Such as {@code 1 June}. */
  static String text(MonthDay day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return day.getDayOfMonth() + " " + month;
  }
}
