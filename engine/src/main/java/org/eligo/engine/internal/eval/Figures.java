package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Thousands;
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
    return Thousands.grouped(value.toText());
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
