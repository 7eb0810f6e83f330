package org.eligo.dsl.time;

import java.util.List;
import java.util.Optional;

/** A word for a length of time, as it is written behind a number. */
public enum AmountUnit {
  /** Clock minutes. */
  MINUTES("minute", List.of("min", "mins")),
  /** Clock hours. */
  HOURS("hour", List.of("h", "hr", "hrs")),
  /** Calendar days. */
  DAYS("day", List.of("d")),
  /** Seven calendar days. */
  WEEKS("week", List.of("wk", "wks")),
  /** Calendar months. */
  MONTHS("month", List.of("mo", "mos")),
  /** Twelve calendar months. */
  YEARS("year", List.of("yr", "yrs"));

  private final String one;
  private final List<String> shortForms;

  AmountUnit(String one, List<String> shortForms) {
    this.one = one;
    this.shortForms = shortForms;
  }

  /** The unit for a written word, singular, plural or short; empty for any other word. */
  public static Optional<AmountUnit> parse(String word) {
    for (AmountUnit unit : values()) {
      if (word.equals(unit.one)
          || word.equals(unit.one + "s")
          || unit.shortForms.contains(word)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
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
