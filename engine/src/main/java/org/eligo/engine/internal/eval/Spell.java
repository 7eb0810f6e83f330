package org.eligo.engine.internal.eval;

import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;

/**
 * An entry of a history as it can be used.
 *
 * @param start every day on which it may have begun
 * @param end every day on which it may end; an event ends on the day it begins
 * @param happened whether it happened at all: unknown for planned entries and unknown states
 * @param ongoing whether it was seen to be going on
 * @param startPlanned whether its start is a planned day
 * @param endPlanned whether its end is
 * @param shown the entry for people
 */
record Spell(
    DayRange start,
    DayRange end,
    Truth happened,
    boolean event,
    boolean ongoing,
    boolean distinct,
    boolean startPlanned,
    boolean endPlanned,
    Map<String, Recorded> fields,
    String shown) {

  /** The same entry with another end. */
  Spell endingFrom(DayRange days) {
    return new Spell(
        start, days, happened, event, ongoing, distinct, startPlanned, endPlanned, fields, shown);
  }

  /** The same entry on any day at all: as a plan that may have been put off. */
  Spell onAnyDay() {
    DayRange any = DayRange.ALWAYS;
    return new Spell(
        any, any, happened, event, ongoing, distinct, startPlanned, endPlanned, fields, shown);
  }

  /** Whether this and the other could be one and the same, entered twice. */
  boolean couldBe(Spell other) {
    if (distinct || other.distinct) {
      return false;
    }
    return !end.definitelyBefore(other.start)
        && !other.end.definitelyBefore(start)
        && fields.entrySet().stream()
            .noneMatch(e -> contradicts(e.getValue(), other.fields.get(e.getKey())));
  }

  private static boolean contradicts(
      Recorded mine, @org.jspecify.annotations.Nullable Recorded theirs) {
    if (theirs == null || mine instanceof Recorded.Absent || theirs instanceof Recorded.Absent) {
      return false;
    }
    if (mayBeAny(mine) || mayBeAny(theirs)) {
      return false;
    }
    if (mine instanceof Recorded.DateValue a && theirs instanceof Recorded.DateValue b) {
      return a.date().range().intersect(b.date().range()).isEmpty();
    }
    if (mine instanceof Recorded.Numeric a && theirs instanceof Recorded.Numeric b) {
      return surelyDiffer(a, b);
    }
    return !mine.equals(theirs);
  }

  /** A number and one that is known within bounds differ where it lies outside of them. */
  private static boolean surelyDiffer(Recorded.Numeric a, Recorded.Numeric b) {
    Optional<Rational> inUnit =
        a.unit().isPresent()
            ? b.unit().flatMap(unit -> unit.convert(b.value(), a.unit().get()))
            : Optional.of(b.value()).filter(v -> b.unit().isEmpty());
    Optional<Interval> mine = Readings.censored(a.value(), a.censoring(), false);
    Optional<Interval> theirs = inUnit.flatMap(v -> Readings.censored(v, b.censoring(), false));
    return mine.isPresent()
        && theirs.isPresent()
        && mine.get().compare(Comparator.EQUAL, theirs.get()) == Truth.NO;
  }

  /** Whether a recorded word may stand for one or another entry of a list. */
  private static boolean mayBeAny(Recorded value) {
    return value instanceof Recorded.Unclassified
        || value instanceof Recorded.Choice(String choice) && Same.mayBeAny(choice);
  }
}
