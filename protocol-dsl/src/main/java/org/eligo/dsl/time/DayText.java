package org.eligo.dsl.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Days and months for people, always in English: {@code 03 Mar 2025}.
 *
 * <p>The name of the month keeps {@code 03/04} from being read as March or April.
 */
public final class DayText {
  // Not from the JDK's locale data, which says "Sept" in some releases.
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private DayText() {}

  /** A day, such as {@code 03 Mar 2025}. */
  public static String of(LocalDate day) {
    int number = day.getDayOfMonth();
    return (number < 10 ? "0" : "") + number + " " + of(YearMonth.from(day));
  }

  /** A month, such as {@code Mar 2025}. */
  public static String of(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }
}
