package org.eligo.engine.internal.eval;

import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation.Missing;

/**
 * A result as it can be used: value and limits in the item's declared unit.
 *
 * @param on every day it may be of, up to the as-of date
 * @param why why there is no value, when there is none
 * @param shown the value as recorded, for people
 */
record Reading(
    Worth worth,
    DayRange on,
    Result.Visit visit,
    Limit low,
    Limit high,
    Map<String, Recorded> fields,
    String shown,
    Optional<Missing> why) {

  /** What a result is worth. */
  sealed interface Worth {
    /** A number, in the item's unit. */
    record Num(Interval interval) implements Worth {}

    /** A choice. */
    record Choice(String choice) implements Worth {}

    /** A word that answers {@code > ULN}. */
    record Word(boolean positive) implements Worth {}

    /** A date. */
    record Day(DayRange range) implements Worth {}

    /** Nothing that could be compared; the place is kept. */
    record Nothing() implements Worth {}
  }

  /** One side of the reference range. */
  sealed interface Limit {
    /** In the item's unit. */
    record At(Interval interval) implements Limit {}

    /** The range has no limit on this side. */
    record None() implements Limit {}

    /** Not recorded, or recorded as unknown. */
    record Unknown() implements Limit {}
  }

  /** The same result, worth nothing, with the reason. */
  Reading without(Missing reason) {
    return new Reading(
        new Worth.Nothing(), on, visit, low, high, fields, shown, Optional.of(reason));
  }

  /** The same result with its number cut. */
  Reading worth(Interval interval) {
    return new Reading(new Worth.Num(interval), on, visit, low, high, fields, shown, why);
  }

  /** All numbers that it may be. */
  Interval interval() {
    return worth instanceof Worth.Num(Interval interval) ? interval : Interval.ALL;
  }

  /** The value with its day, for people. */
  String text() {
    return on.isUnbounded() ? shown : shown + " (" + Timeline.text(on) + ")";
  }
}
