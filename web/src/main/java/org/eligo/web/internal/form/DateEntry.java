package org.eligo.web.internal.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.time.PartialDate;

/**
 * Dates as people type them: the forms of a record, and days or months with the month's name. Forms
 * such as 03/04/2025 could be two days and are not read.
 */
final class DateEntry {
  static final String HELP = "write 2025-03-10 or 10 Mar 2025; 2025-03 or 2025 if no more is known";

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NAMED =
      Pattern.compile("(?:([0-9]{1,2})[ -])?([A-Za-z]{3,9})[ -]([0-9]{4})");

  private DateEntry() {}

  static Optional<PartialDate> read(String text) {
    Optional<PartialDate> iso = PartialDate.parse(text);
    if (iso.isPresent()) {
      return iso;
    }
    for (String bound : List.of("by ", "after ")) {
      if (text.startsWith(bound)) {
        return named(text.substring(bound.length())).flatMap(d -> PartialDate.parse(bound + d));
      }
    }
    return named(text).flatMap(PartialDate::parse);
  }

  /** The ISO form of a date with a named month. */
  private static Optional<String> named(String text) {
    Matcher matcher = NAMED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
    if (month == 0 || !fullName(month).startsWith(name)) {
      return Optional.empty();
    }
    String iso = matcher.group(3) + (month < 10 ? "-0" : "-") + month;
    String day = matcher.group(1);
    return Optional.of(day == null ? iso : iso + (day.length() == 1 ? "-0" : "-") + day);
  }

  private static String fullName(int month) {
    return java.time.Month.of(month)
        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
        .toLowerCase(Locale.ENGLISH);
  }
}
