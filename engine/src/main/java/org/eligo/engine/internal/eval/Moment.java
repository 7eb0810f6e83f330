package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * A day as far as it is known.
 *
 * @param planned whether it is a planned day
 * @param recorded where it may be a planned day as well as a recorded one: the latter
 * @param missing what would make it known, when it is not
 */
record Moment(DayRange range, boolean planned, Optional<DayRange> recorded, List<Missing> missing) {
  Moment {
    missing = List.copyOf(missing);
  }

  /** A day that is planned, or is not. */
  Moment(DayRange range, boolean planned, List<Missing> missing) {
    this(range, planned, Optional.empty(), missing);
  }

  static Moment known(DayRange range) {
    return new Moment(range, false, List.of());
  }

  static Moment planned(DayRange range) {
    return new Moment(range, true, List.of());
  }

  static Moment unknown(String name, MissingKind kind, String need) {
    return new Moment(DayRange.ALWAYS, false, List.of(new Missing(name, kind, need)));
  }

  Moment at(DayRange other) {
    return new Moment(other, planned, missing);
  }

  /** The same day moved, with all days that it may be. */
  Moment moved(UnaryOperator<DayRange> by) {
    return new Moment(by.apply(range), planned, recorded.map(by), missing);
  }

  /** The later of two days. */
  Moment later(Moment other) {
    DayRange a = range;
    DayRange b = other.range;
    return new Moment(
        new DayRange(Math.max(a.first(), b.first()), Math.max(a.last(), b.last())),
        planned || other.planned,
        both(other));
  }

  /** The earlier of two days. */
  Moment earlier(Moment other) {
    DayRange a = range;
    DayRange b = other.range;
    return new Moment(
        new DayRange(Math.min(a.first(), b.first()), Math.min(a.last(), b.last())),
        planned || other.planned,
        both(other));
  }

  private List<Missing> both(Moment other) {
    List<Missing> all = new ArrayList<>(missing);
    all.addAll(other.missing);
    return all;
  }
}
