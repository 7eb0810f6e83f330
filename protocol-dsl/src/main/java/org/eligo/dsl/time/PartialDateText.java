package org.eligo.dsl.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the strict ISO forms of {@link PartialDate}. */
final class PartialDateText {
  private static final String BY = "by ";
  private static final String AFTER = "after ";

  private PartialDateText() {}

  static Optional<PartialDate> read(String text) {
    if (text.equals("unknown")) {
      return Optional.of(new PartialDate.Unknown());
    }
    if (text.startsWith(BY)) {
      return known(text.substring(BY.length())).map(PartialDate.By::new);
    }
    if (text.startsWith(AFTER)) {
      return known(text.substring(AFTER.length())).map(PartialDate.After::new);
    }
    return known(text).map(known -> known);
  }

  private static Optional<PartialDate.Known> known(String text) {
    int length = text.length();
    if ((length != 4 && length != 7 && length != 10) || !hasShape(text)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text.substring(0, 4));
    if (year < PartialDate.FIRST_YEAR || year > PartialDate.LAST_YEAR) {
      return Optional.empty();
    }
    if (length == 4) {
      return Optional.of(new PartialDate.InYear(Year.of(year)));
    }
    int month = Integer.parseInt(text.substring(5, 7));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    YearMonth inMonth = YearMonth.of(year, month);
    if (length == 7) {
      return Optional.of(new PartialDate.Month(inMonth));
    }
    int day = Integer.parseInt(text.substring(8, 10));
    return inMonth.isValidDay(day)
        ? Optional.of(new PartialDate.Day(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  // ASCII digits with hyphens at the two places of a date; a formatter would take other digits too.
  private static boolean hasShape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = i == 4 || i == 7 ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
