package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.screening.Explanation.Missing;

/**
 * An evaluated number: every value it may have, how it reads for people, and what is missing.
 *
 * @param shown the value with its sources, for people
 */
record Figures(Interval interval, String shown, List<Missing> missing) {
  Figures {
    missing = List.copyOf(missing);
  }

  static Figures unknown(String shown, List<Missing> missing) {
    return new Figures(Interval.ALL, shown, missing);
  }

  /** A number with thousands grouped from 10,000 on, as laboratories print it. */
  static String text(Rational value) {
    return grouped(value.toText());
  }

  /** Groups the thousands of a number as written; one that is grouped already stays. */
  static String grouped(String number) {
    if (number.indexOf(',') >= 0) {
      return number;
    }
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String rest = point < 0 ? "" : number.substring(point);
    int digits = 0;
    while (digits < whole.length() && !Character.isDigit(whole.charAt(digits))) {
      digits++;
    }
    String sign = whole.substring(0, digits);
    String figures = whole.substring(digits);
    if (figures.length() < 5) {
      return number;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < figures.length(); i++) {
      if (i > 0 && (figures.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(figures.charAt(i));
    }
    return sign + out + rest;
  }

  static String text(Rational value, Optional<Unit> unit) {
    return text(value) + unit.map(u -> " " + u).orElse("");
  }

  static String text(Interval interval, Optional<Unit> unit) {
    String suffix = unit.map(u -> " " + u).orElse("");
    if (interval.isExact()) {
      return text(interval.exact().orElseThrow()) + suffix;
    }
    Optional<String> low = interval.low().map(e -> text(e.at()));
    Optional<String> high = interval.high().map(e -> text(e.at()));
    if (low.isPresent() && low.equals(high) && low.get().startsWith("≈")) {
      return low.get() + suffix;
    }
    if (low.isPresent() && high.isPresent()) {
      return low.get() + " to " + high.get() + suffix;
    }
    return low.map(l -> l + " or more" + suffix)
        .or(() -> high.map(h -> h + " or less" + suffix))
        .orElse("unknown");
  }
}
