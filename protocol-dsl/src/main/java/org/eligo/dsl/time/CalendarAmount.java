package org.eligo.dsl.time;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.eligo.dsl.unit.Rational;

/**
 * A length of time as a rule writes it: calendar months, whole days, or hours of the clock.
 *
 * <p>The three never convert to each other. Each keeps the unit as written, for people; {@link
 * #sameLength} says whether two amounts mean the same.
 */
public sealed interface CalendarAmount {
  /** An amount that takes a day to a day. */
  sealed interface Whole extends CalendarAmount {
    /**
     * The day that lies this amount after {@code day}.
     *
     * <p>Months are calendar months counted from {@code day}; where the month has no such day, its
     * last day is taken.
     */
    default LocalDate after(LocalDate day) {
      return switch (this) {
        case Months(int months, AmountUnit _) -> day.plusMonths(months);
        case Days(int days, AmountUnit _) -> day.plusDays(days);
      };
    }

    /**
     * The day that lies this amount before {@code day}; one month before 31 March is the last day
     * of February.
     */
    default LocalDate before(LocalDate day) {
      return negate().after(day);
    }

    /** The days that lie this amount after the days of {@code range}; missing ends stay missing. */
    default DayRange after(DayRange range) {
      // Clamping never changes the order of two days, so the ends of the range stay its ends.
      return new DayRange(
          range.firstDay().map(day -> after(day).toEpochDay()).orElse(DayRange.NO_FIRST),
          range.lastDay().map(day -> after(day).toEpochDay()).orElse(DayRange.NO_LAST));
    }

    /** The days that lie this amount before those of {@code range}; missing ends stay missing. */
    default DayRange before(DayRange range) {
      return negate().after(range);
    }

    @Override
    Whole negate();
  }

  /**
   * Calendar months.
   *
   * @param months the months, twelve for each year; at most {@link #MOST_MONTHS} either way
   * @param written months or years
   */
  record Months(int months, AmountUnit written) implements Whole {
    /** Refuses amounts no trial can mean, and units that are no months. */
    public Months {
      require(Math.abs((long) months) <= MOST_MONTHS, months);
      require(
          written == AmountUnit.MONTHS || (written == AmountUnit.YEARS && months % 12 == 0),
          written);
    }

    @Override
    public Months negate() {
      return new Months(-months, written);
    }
  }

  /**
   * Whole days.
   *
   * @param days the days, seven for each week; at most {@link #MOST_DAYS} either way
   * @param written days or weeks
   */
  record Days(int days, AmountUnit written) implements Whole {
    /** Refuses amounts no trial can mean, and units that are no days. */
    public Days {
      require(Math.abs((long) days) <= MOST_DAYS, days);
      require(
          written == AmountUnit.DAYS || (written == AmountUnit.WEEKS && days % 7 == 0), written);
    }

    @Override
    public Days negate() {
      return new Days(-days, written);
    }
  }

  /**
   * Hours on the local clock, for amounts written in hours or minutes and for broken days; {@link
   * Elapsed} compares them with whole dates.
   *
   * @param hours the hours; at most 24 times {@link #MOST_DAYS} either way
   * @param written minutes, hours, days or weeks
   */
  record Clock(Rational hours, AmountUnit written) implements CalendarAmount {
    /** Refuses amounts no trial can mean, and units of the calendar. */
    public Clock {
      require(hours.abs().compareTo(Rational.of(24L * MOST_DAYS)) <= 0, hours);
      require(written != AmountUnit.MONTHS && written != AmountUnit.YEARS, written);
    }

    @Override
    public Clock negate() {
      return new Clock(hours.negate(), written);
    }
  }

  /** The most months of an amount: a thousand years. */
  int MOST_MONTHS = 12_000;

  /** The most days of an amount: about a thousand years. */
  int MOST_DAYS = 366_000;

  /**
   * The amount for a number and a unit as written, such as 4 and weeks.
   *
   * <p>Broken days and weeks become hours; broken months and years are read if they make whole
   * months (1.5 years). Empty for other broken months, and for more than about a thousand years.
   */
  static Optional<CalendarAmount> of(Rational number, AmountUnit unit) {
    return switch (unit) {
      case MINUTES -> clock(number.dividedBy(Rational.of(60)), unit);
      case HOURS -> clock(number, unit);
      case DAYS -> days(number, 1, unit);
      case WEEKS -> days(number, 7, unit);
      case MONTHS -> months(number, unit);
      case YEARS -> months(number.times(Rational.of(12)), unit);
    };
  }

  /** The amount for a number and a word as written, such as {@code 4} and {@code weeks}. */
  static Optional<CalendarAmount> parse(String number, String word) {
    return Rational.parse(number)
        .flatMap(value -> AmountUnit.parse(word).flatMap(unit -> of(value, unit)));
  }

  private static Optional<CalendarAmount> months(Rational months, AmountUnit unit) {
    return whole(months, MOST_MONTHS)
        .map(count ->
            new Months(
                count,
                unit == AmountUnit.YEARS && count % 12 == 0
                    ? AmountUnit.YEARS
                    : AmountUnit.MONTHS));
  }

  private static Optional<CalendarAmount> days(Rational number, int daysOfOne, AmountUnit unit) {
    Rational days = number.times(Rational.of(daysOfOne));
    if (!number.isInteger()) {
      return clock(days.times(Rational.of(24)), unit);
    }
    return whole(days, MOST_DAYS).map(count -> new Days(count, unit));
  }

  private static Optional<CalendarAmount> clock(Rational hours, AmountUnit unit) {
    return hours.abs().compareTo(Rational.of(24L * MOST_DAYS)) <= 0
        ? Optional.of(new Clock(hours, unit))
        : Optional.empty();
  }

  private static Optional<Integer> whole(Rational number, int most) {
    boolean fits =
        number.isInteger() && number.numerator().abs().compareTo(BigInteger.valueOf(most)) <= 0;
    return fits ? Optional.of(number.numerator().intValue()) : Optional.empty();
  }

  private static void require(boolean holds, Object amount) {
    if (!holds) {
      throw new IllegalArgumentException("no amount of time: " + amount);
    }
  }

  /** The unit as written. */
  AmountUnit written();

  /** The same amount in the other direction. */
  CalendarAmount negate();

  /** The amount as written, such as {@code 4 weeks}, {@code 1 month} or {@code 1.5 days}. */
  default String display() {
    Rational number =
        switch (this) {
          case Months(int months, AmountUnit unit) ->
              Rational.of(months, unit == AmountUnit.YEARS ? 12 : 1);
          case Days(int days, AmountUnit unit) ->
              Rational.of(days, unit == AmountUnit.WEEKS ? 7 : 1);
          case Clock(Rational hours, AmountUnit unit) ->
              switch (unit) {
                case MINUTES -> hours.times(Rational.of(60));
                case DAYS -> hours.dividedBy(Rational.of(24));
                case WEEKS -> hours.dividedBy(Rational.of(168));
                case HOURS, MONTHS, YEARS -> hours;
              };
        };
    boolean single = number.abs().equals(Rational.ONE);
    return number.toText() + " " + (single ? written().one() : written().many());
  }

  /** Whether both mean the same length: 12 months and 1 year do, 24 hours and 1 day do not. */
  default boolean sameLength(CalendarAmount other) {
    return switch (this) {
      case Months(int months, AmountUnit _) ->
          other instanceof Months those && those.months() == months;
      case Days(int days, AmountUnit _) -> other instanceof Days those && those.days() == days;
      case Clock(Rational hours, AmountUnit _) ->
          other instanceof Clock those && those.hours().equals(hours);
    };
  }
}
