package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.DayText;
import org.eligo.dsl.time.Decided;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation.Missing;

/** A window whose ends have been worked out as far as they are known. */
record Stretch(Optional<Side> from, Optional<Side> to) {

  /**
   * One end; {@code included} tells whether the day itself belongs to the stretch.
   *
   * @param outer the days up to which something must reach to hold over the end
   */
  record Side(Moment moment, boolean included, DayRange outer) {
    /** An end at which the clock does not matter. */
    Side(Moment moment, boolean included) {
      this(moment, included, moment.range());
    }
  }

  static Stretch between(Moment from, Moment to) {
    return new Stretch(Optional.of(new Side(from, true)), Optional.of(new Side(to, true)));
  }

  /** Whether a day lies in it. */
  Truth contains(DayRange day) {
    return notBefore(day).and(notAfter(day));
  }

  /** Whether a day is not before its beginning. */
  Truth notBefore(DayRange day) {
    return from.map(s ->
            truth(s.included() ? day.onOrAfter(s.moment().range()) : day.after(s.moment().range())))
        .orElse(Truth.YES);
  }

  /** Whether a day is not after its end. */
  Truth notAfter(DayRange day) {
    return to.map(s ->
            truth(
                s.included() ? day.onOrBefore(s.moment().range()) : day.before(s.moment().range())))
        .orElse(Truth.YES);
  }

  /** Its first possible days; everything when it has no beginning. */
  DayRange begin() {
    return from.map(s -> s.included() ? s.moment().range() : s.moment().range().shift(1))
        .orElse(DayRange.ALWAYS);
  }

  /** Its last possible days; everything when it has no end. */
  DayRange end() {
    return to.map(s -> s.included() ? s.moment().range() : s.moment().range().shift(-1))
        .orElse(DayRange.ALWAYS);
  }

  /** What would make its ends known. */
  List<Missing> missing() {
    List<Missing> all = new ArrayList<>();
    from.ifPresent(s -> all.addAll(s.moment().missing()));
    to.ifPresent(s -> all.addAll(s.moment().missing()));
    return Once.each(all);
  }

  /** In words: {@code from 04 Mar 2025 to 01 Apr 2025}, or {@code on 01 Apr 2025}. */
  String text() {
    if (from.isPresent() && from.equals(to) && isDay(from.get())) {
      return "on " + Timeline.text(from.get().moment().range());
    }
    String begin =
        from.map(s -> (s.included() ? "from " : "after ") + text(sensible(s.moment().range())))
            .orElse("");
    String end =
        to.map(s -> (s.included() ? "to " : "before ") + text(s.moment().range())).orElse("");
    return (begin + " " + end).trim();
  }

  /** A beginning of which nobody knows when it lies is not said to lie after the end. */
  private DayRange sensible(DayRange begin) {
    return to.map(s -> s.moment().range())
        .filter(end -> end.hasLast() && begin.first() <= end.last())
        .map(end -> new DayRange(begin.first(), Math.min(begin.last(), end.last())))
        .orElse(begin);
  }

  private static String text(DayRange range) {
    if (range.isExact() || range.equals(DayRange.ALWAYS)) {
      return Timeline.text(range);
    }
    String first = range.firstDay().map(DayText::of).orElse("");
    String last = range.lastDay().map(DayText::of).orElse("");
    if (first.isEmpty()) {
      return last + " or earlier";
    }
    return last.isEmpty() ? first + " or later" : "a day between " + first + " and " + last;
  }

  private static boolean isDay(Side side) {
    return side.included() && side.moment().range().isExact();
  }

  static Truth truth(Decided decided) {
    return switch (decided) {
      case YES -> Truth.YES;
      case NO -> Truth.NO;
      case UNDECIDED -> Truth.UNKNOWN;
    };
  }
}
