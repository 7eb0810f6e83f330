package org.eligo.dsl.time;

import java.time.LocalDate;
import org.eligo.dsl.unit.Rational;

/**
 * The hours between two moments of which only the days are known.
 *
 * <p>A day is 24 hours on the local clock here. From a moment of one day to a moment of the day
 * {@code d} days later, more than {@code 24 (d - 1)} and less than {@code 24 (d + 1)} hours pass; a
 * comparison is decided only if all of these agree. Both bounds are out of reach, so a limit that
 * lies on one is decided.
 *
 * @param from the days on which the earlier moment may lie
 * @param to the days on which the later moment may lie; before {@code from} the hours are negative
 */
public record Elapsed(DayRange from, DayRange to) {
  private static final Rational HOURS_OF_A_DAY = Rational.of(24);

  /** The hours from a moment of one day to a moment of another. */
  public static Elapsed between(LocalDate from, LocalDate to) {
    return new Elapsed(DayRange.of(from), DayRange.of(to));
  }

  /** Whether {@code hours} or fewer have passed. */
  public Decided atMost(Rational hours) {
    return lessThan(hours);
  }

  /** Whether fewer than {@code hours} have passed. */
  public Decided lessThan(Rational hours) {
    boolean always =
        from.hasFirst()
            && to.hasLast()
            && bound(to.last() - from.first() + 1).compareTo(hours) <= 0;
    boolean never =
        from.hasLast()
            && to.hasFirst()
            && bound(to.first() - from.last() - 1).compareTo(hours) >= 0;
    return Decided.of(always, never);
  }

  /** Whether {@code hours} or more have passed. */
  public Decided atLeast(Rational hours) {
    return lessThan(hours).not();
  }

  /** Whether more than {@code hours} have passed. */
  public Decided moreThan(Rational hours) {
    return atMost(hours).not();
  }

  private static Rational bound(long days) {
    return Rational.of(days).times(HOURS_OF_A_DAY);
  }
}
