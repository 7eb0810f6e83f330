package org.eligo.dsl.time;

import java.util.Optional;

/** A word for a length of time, as it is written behind a number. */
public enum AmountUnit {
  /** Clock minutes. */
  MINUTES("minute"),
  /** Clock hours. */
  HOURS("hour"),
  /** Calendar days. */
  DAYS("day"),
  /** Seven calendar days. */
  WEEKS("week"),
  /** Calendar months. */
  MONTHS("month"),
  /** Twelve calendar months. */
  YEARS("year");

  private final String one;

  AmountUnit(String one) {
    this.one = one;
  }

  /** The unit for a written word, singular, plural or short; empty for any other word. */
  public static Optional<AmountUnit> parse(String word) {
    return switch (word) {
      case "minute", "minutes", "min", "mins" -> Optional.of(MINUTES);
      case "hour", "hours", "h", "hr", "hrs" -> Optional.of(HOURS);
      case "day", "days", "d" -> Optional.of(DAYS);
      case "week", "weeks", "wk", "wks" -> Optional.of(WEEKS);
      case "month", "months", "mo", "mos" -> Optional.of(MONTHS);
      case "year", "years", "yr", "yrs" -> Optional.of(YEARS);
      default -> Optional.empty();
    };
  }

  /** The word in singular, such as {@code week}. */
  public String one() {
    return one;
  }

  /** The word in plural, such as {@code weeks}. */
  public String many() {
    return one + "s";
  }
}
