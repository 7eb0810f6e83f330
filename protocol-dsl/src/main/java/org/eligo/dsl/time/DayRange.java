package org.eligo.dsl.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Every day that a partly known day may be: from {@code first} to {@code last}, both included.
 *
 * <p>Days are counted as by {@link LocalDate#toEpochDay}. A comparison of two ranges is decided
 * only if every day of the one and every day of the other agree; it takes the two as independent,
 * so do not compare one unknown day with itself.
 *
 * @param first the first possible day, or {@link #NO_FIRST}
 * @param last the last possible day, or {@link #NO_LAST}
 */
public record DayRange(long first, long last) {
  /** Stands for {@code first} where the range has no beginning. */
  public static final long NO_FIRST = Long.MIN_VALUE;

  /** Stands for {@code last} where the range has no end. */
  public static final long NO_LAST = Long.MAX_VALUE;

  /** Any day at all. */
  public static final DayRange ALWAYS = new DayRange(NO_FIRST, NO_LAST);

  private static final long EARLIEST = LocalDate.MIN.toEpochDay();
  private static final long LATEST = LocalDate.MAX.toEpochDay();

  /** Refuses a range that ends before it begins, and days that no calendar has. */
  public DayRange {
    boolean real =
        (first == NO_FIRST || isDay(first)) && (last == NO_LAST || isDay(last)) && first <= last;
    if (!real) {
      throw new IllegalArgumentException("no range of days: " + first + " to " + last);
    }
  }

  private static boolean isDay(long day) {
    return day >= EARLIEST && day <= LATEST;
  }

  /** Exactly this day. */
  public static DayRange of(LocalDate day) {
    return new DayRange(day.toEpochDay(), day.toEpochDay());
  }

  /** The days from {@code first} to {@code last}, both included. */
  public static DayRange of(LocalDate first, LocalDate last) {
    return new DayRange(first.toEpochDay(), last.toEpochDay());
  }

  /** Any day up to and including {@code last}. */
  public static DayRange upTo(LocalDate last) {
    return new DayRange(NO_FIRST, last.toEpochDay());
  }

  /** Any day from {@code first} on. */
  public static DayRange from(LocalDate first) {
    return new DayRange(first.toEpochDay(), NO_LAST);
  }

  /** Whether there is a first possible day. */
  public boolean hasFirst() {
    return first != NO_FIRST;
  }

  /** Whether there is a last possible day. */
  public boolean hasLast() {
    return last != NO_LAST;
  }

  /** Whether only one day is possible. */
  public boolean isExact() {
    return first == last;
  }

  /** Whether an end is missing on at least one side. */
  public boolean isUnbounded() {
    return !hasFirst() || !hasLast();
  }

  /** The first possible day; empty if the range has no beginning. */
  public Optional<LocalDate> firstDay() {
    return hasFirst() ? Optional.of(LocalDate.ofEpochDay(first)) : Optional.empty();
  }

  /** The last possible day; empty if the range has no end. */
  public Optional<LocalDate> lastDay() {
    return hasLast() ? Optional.of(LocalDate.ofEpochDay(last)) : Optional.empty();
  }

  /** Whether {@code day} is possible. */
  public boolean contains(LocalDate day) {
    return first <= day.toEpochDay() && day.toEpochDay() <= last;
  }

  /** Whether every day of {@code other} is possible here. */
  public boolean contains(DayRange other) {
    return first <= other.first && other.last <= last;
  }

  /** The days possible in both; empty if there is none. */
  public Optional<DayRange> intersect(DayRange other) {
    long later = Math.max(first, other.first);
    long earlier = Math.min(last, other.last);
    return later <= earlier ? Optional.of(new DayRange(later, earlier)) : Optional.empty();
  }

  /** The smallest range that holds both, and whatever lies between them. */
  public DayRange span(DayRange other) {
    return new DayRange(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** The range {@code days} later, or earlier if negative; missing ends stay missing. */
  public DayRange shift(long days) {
    return new DayRange(
        hasFirst() ? Math.addExact(first, days) : NO_FIRST,
        hasLast() ? Math.addExact(last, days) : NO_LAST);
  }

  /** Whether this day lies before {@code other}. */
  public Decided before(DayRange other) {
    boolean never = hasFirst() && other.hasLast() && first >= other.last;
    return Decided.of(definitelyBefore(other), never);
  }

  /** Whether this day is {@code other} or lies before it. */
  public Decided onOrBefore(DayRange other) {
    return other.before(this).not();
  }

  /** Whether this day lies after {@code other}. */
  public Decided after(DayRange other) {
    return other.before(this);
  }

  /** Whether this day is {@code other} or lies after it. */
  public Decided onOrAfter(DayRange other) {
    return before(other).not();
  }

  /** Whether this day is the day {@code other}. */
  public Decided same(DayRange other) {
    boolean sameExact = isExact() && equals(other);
    return Decided.of(sameExact, intersect(other).isEmpty());
  }

  /** Whether this day lies from {@code begin} to {@code end}, both included. */
  public Decided within(DayRange begin, DayRange end) {
    return onOrAfter(begin).and(onOrBefore(end));
  }

  /** Whether every possible day lies before every day of {@code other}. */
  public boolean definitelyBefore(DayRange other) {
    return hasLast() && other.hasFirst() && last < other.first;
  }

  /** Whether every possible day lies after every day of {@code other}. */
  public boolean definitelyAfter(DayRange other) {
    return other.definitelyBefore(this);
  }
}
