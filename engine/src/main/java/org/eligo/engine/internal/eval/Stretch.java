package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.Decided;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation.Missing;

/** A window whose ends have been worked out as far as they are known. */
record Stretch(Optional<Side> from, Optional<Side> to) {

  /** One end; {@code included} tells whether the day itself belongs to the stretch. */
  record Side(Moment moment, boolean included) {}

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
        from.map(s -> (s.included() ? "from " : "after ") + Timeline.text(s.moment().range()))
            .orElse("");
    String end =
        to.map(s -> (s.included() ? "to " : "before ") + Timeline.text(s.moment().range()))
            .orElse("");
    return (begin + " " + end).trim();
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
