package org.eligo.engine.internal.eval;

import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** How far a compared number lies from its limit, in words. */
final class Margin {
  private Margin() {}

  /**
   * {@code by 13,000 /uL}, {@code by at least 2} where one of them is a range, {@code (on the
   * limit)}; empty where they overlap.
   *
   * @param suffix the plural of years or months behind a number without a unit of its own; may be
   *     empty
   */
  static String of(Interval value, Interval limit, Optional<Unit> unit, String suffix) {
    Optional<Rational> own = value.exact();
    Optional<Rational> at = limit.exact();
    if (own.isPresent() && at.isPresent()) {
      Rational margin = own.get().minus(at.get()).abs();
      return margin.signum() == 0
          ? " (on the limit)"
          : " by " + Figures.text(margin, unit) + of(margin, suffix);
    }
    return gap(value, limit)
        .or(() -> gap(limit, value))
        .map(gap -> " by at least " + Figures.text(gap, unit) + of(gap, suffix))
        .orElse("");
  }

  /** One year, two years. */
  private static String of(Rational number, String years) {
    boolean one = number.equals(Rational.ONE) && !years.isEmpty();
    return one ? years.substring(0, years.length() - 1) : years;
  }

  private static Optional<Rational> gap(Interval upper, Interval lower) {
    return upper
        .low()
        .flatMap(low -> lower.high().map(high -> low.at().minus(high.at())))
        .filter(gap -> gap.signum() > 0);
  }
}
