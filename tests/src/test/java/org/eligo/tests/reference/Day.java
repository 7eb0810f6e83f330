package org.eligo.tests.reference;

import java.time.LocalDate;
import java.util.function.LongBinaryOperator;
import java.util.function.UnaryOperator;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;

/**
 * W3: every day that a day could be, as days since 1970.
 *
 * <p>W4: a day that was reached by hours lies somewhere in the clock. Beside it a whole day is
 * compared in two ways: {@code first} and {@code last} are for "not before" and "before"; {@code
 * early} days before the first and {@code earlyLast} before the last for "not after" and "after" (0
 * for every day that hours did not reach).
 *
 * @param dated H3: false for a day without any date at all
 * @param planned T6: whether a planned day stands behind it
 * @param settled H4: the last day that it may be without a plan; {@link #NO_FIRST} if none
 */
record Day(
    long first, long last, int early, int earlyLast, boolean dated, boolean planned, long settled) {
  static final long NO_FIRST = DayRange.NO_FIRST;
  static final long NO_LAST = DayRange.NO_LAST;

  /** W6: no day. */
  static final Day NONE = new Day(NO_FIRST, NO_LAST, 0, false, false);

  Day(long first, long last, int early, boolean dated, boolean planned) {
    this(first, last, early, early, dated, planned, planned ? NO_FIRST : last);
  }

  /** H4: whether it is a planned day, whichever it is. */
  boolean surelyPlanned() {
    return planned && settled == NO_FIRST;
  }

  static Day of(LocalDate day, boolean planned) {
    return new Day(day.toEpochDay(), day.toEpochDay(), 0, true, planned);
  }

  static Day of(long first, long last) {
    return new Day(first, last, 0, true, false);
  }

  /** V5: what is recorded, and not after the as-of date. */
  static Day recorded(PartialDate date, LocalDate asOf) {
    DayRange range = date.range();
    long last = Math.min(range.last(), Math.max(asOf.toEpochDay(), range.first()));
    return new Day(range.first(), last, 0, true, false);
  }

  boolean isExact() {
    return first == last && early == 0 && earlyLast == 0;
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(first);
  }

  /** Whether it is {@code edge} or later. */
  Tri notBefore(Day edge) {
    return Tri.of(
        edge.last != NO_LAST && first >= edge.last,
        edge.first != NO_FIRST && last != NO_LAST && last < edge.first);
  }

  /** Whether it is {@code edge} or earlier. */
  Tri notAfter(Day edge) {
    return Tri.of(
        edge.first != NO_FIRST && last != NO_LAST && last <= edge.first - edge.early,
        edge.last != NO_LAST && first > edge.last - edge.earlyLast);
  }

  Tri before(Day edge) {
    return notBefore(edge).not();
  }

  Tri after(Day edge) {
    return notAfter(edge).not();
  }

  boolean surelyBefore(Day other) {
    return last != NO_LAST && other.first != NO_FIRST && last < other.first;
  }

  Day hull(Day other) {
    return with(
        Math.min(first, other.first),
        Math.max(last, other.last),
        Math.min(notAfterFirst(), other.notAfterFirst()),
        Math.max(notAfterLast(), other.notAfterLast()),
        Math.max(settled, other.settled),
        other);
  }

  /** The later (earlier) of two days of which each could be several. */
  Day extreme(Day other, boolean latest) {
    LongBinaryOperator one = latest ? Math::max : Math::min;
    return with(
        one.applyAsLong(first, other.first),
        one.applyAsLong(last, other.last),
        one.applyAsLong(notAfterFirst(), other.notAfterFirst()),
        one.applyAsLong(notAfterLast(), other.notAfterLast()),
        Math.max(settled, other.settled),
        other);
  }

  /** What is up to this day is surely not after it. */
  long notAfterFirst() {
    return first == NO_FIRST ? NO_FIRST : first - early;
  }

  /** What is later than this day is surely after it. */
  long notAfterLast() {
    return last == NO_LAST ? NO_LAST : last - earlyLast;
  }

  private Day with(
      long from, long to, long notAfterFrom, long notAfterTo, long unplanned, Day other) {
    return new Day(
        from,
        to,
        from == NO_FIRST ? 0 : (int) (from - notAfterFrom),
        to == NO_LAST ? 0 : (int) (to - notAfterTo),
        dated && other.dated,
        planned || other.planned,
        Math.min(unplanned, to));
  }

  /** W2: both ends moved on the calendar. */
  Day moved(UnaryOperator<LocalDate> move) {
    return new Day(
        moved(first, move),
        moved(last, move),
        early,
        earlyLast,
        dated,
        planned,
        moved(settled, move));
  }

  private static long moved(long day, UnaryOperator<LocalDate> move) {
    return day == NO_FIRST || day == NO_LAST
        ? day
        : move.apply(LocalDate.ofEpochDay(day)).toEpochDay();
  }

  Day plus(long days) {
    return moved(day -> day.plusDays(days));
  }

  /**
   * W4: moved by a length of the clock, in days: two days that are d days apart are more than d-1
   * and less than d+1 days apart.
   */
  Day movedByClock(Fraction days) {
    long down = days.floor().longValueExact();
    long up = days.ceiling().longValueExact() + 1;
    return new Day(
        first == NO_FIRST ? first : first + down,
        last == NO_LAST ? last : last + up,
        1,
        1,
        dated,
        planned,
        settled == NO_FIRST || settled == NO_LAST ? settled : settled + up);
  }
}
