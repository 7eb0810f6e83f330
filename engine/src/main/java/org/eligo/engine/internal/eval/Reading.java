package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation.Missing;

/**
 * A result as it can be used: value and limits in the item's declared unit.
 *
 * @param on every day it may be of, up to the as-of date
 * @param why why there is no value, when there is none
 * @param shown the value as recorded, for people
 * @param written the same days, before others were found to be sure, for people
 * @param open whether its value is not known or does not count, so that its fields and what is
 *     recorded of it decide nothing either, even where other results bound its value
 */
record Reading(
    Worth worth,
    DayRange on,
    Result recorded,
    Limit low,
    Limit high,
    String shown,
    Optional<Missing> why,
    boolean open,
    DayRange written) {

  /** One result. */
  Reading(
      Worth worth,
      DayRange on,
      Result recorded,
      Limit low,
      Limit high,
      String shown,
      Optional<Missing> why) {
    this(worth, on, recorded, low, high, shown, why, false, on);
  }

  /** What a result is worth. */
  sealed interface Worth {
    /** A number, in the item's unit; in that of its two units in which it was recorded. */
    record Num(Interval interval) implements Worth {}

    /** A choice. */
    record Choice(String choice) implements Worth {}

    /** One of several choices, nobody knows which. */
    record OneOf(List<String> choices) implements Worth {
      /** Keeps its choices unchangeable. */
      public OneOf {
        choices = List.copyOf(choices);
      }
    }

    /** The choices that hold. */
    record Several(Set<String> choices) implements Worth {
      /** Keeps its choices unchangeable. */
      public Several {
        choices = Set.copyOf(choices);
      }
    }

    /** A word that answers {@code > ULN}; what number it may stand for. */
    record Word(boolean positive, Interval within) implements Worth {}

    /** A date. */
    record Day(DayRange range) implements Worth {}

    /** Recorded: there is no such value. */
    record None() implements Worth {}

    /** Recorded, but no comparison could be made with it, such as equivocal. */
    record Unclear() implements Worth {}

    /** Nothing that is known, or nothing that may decide; the place is kept. */
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

  /** Whether there is anything to compare. */
  boolean isComparable() {
    return switch (worth) {
      case Worth.None none -> false;
      case Worth.Unclear unclear -> false;
      case Worth.Nothing nothing -> false;
      default -> true;
    };
  }

  /** The same result, worth nothing, its reference range neither, with the reason. */
  Reading without(Missing reason) {
    return new Reading(
        new Worth.Nothing(),
        on,
        recorded,
        new Limit.Unknown(),
        new Limit.Unknown(),
        shown,
        Optional.of(reason),
        true,
        written);
  }

  /** The same result with the reason why it cannot be compared. */
  Reading because(Missing reason) {
    return new Reading(worth, on, recorded, low, high, shown, Optional.of(reason), open, written);
  }

  /** The same result with another worth. */
  Reading worth(Worth other) {
    return new Reading(other, on, recorded, low, high, shown, why, open, written);
  }

  /** The same result on other days. */
  Reading on(DayRange days) {
    return new Reading(worth, days, recorded, low, high, shown, why, open, written);
  }

  Result.Visit visit() {
    return recorded.visit();
  }

  Map<String, Recorded> fields() {
    return recorded.fields();
  }

  /** The unit in which it was recorded, if it is a number with a unit. */
  Optional<Unit> unit() {
    return switch (recorded.value()) {
      case Recorded.Numeric n -> n.unit();
      case Recorded.Detection d -> d.below().unit();
      default -> Optional.empty();
    };
  }

  /** All numbers that it may be. */
  Interval interval() {
    return switch (worth) {
      case Worth.Num(Interval interval) -> interval;
      case Worth.Word(boolean _, Interval within) -> within;
      default -> Interval.ALL;
    };
  }

  /** The value with its day, laboratory and source, for people. */
  String text() {
    List<String> where = new ArrayList<>();
    if (!written.isUnbounded()) {
      where.add(Timeline.text(written));
    }
    recorded
        .laboratory()
        .filter(word -> !word.equals("unknown"))
        .map(word ->
            word.equals("central") || word.equals("local")
                ? word + " laboratory"
                : "laboratory " + word)
        .ifPresent(where::add);
    recorded.source().ifPresent(where::add);
    return where.isEmpty() ? shown : shown + " (" + String.join(", ", where) + ")";
  }
}
