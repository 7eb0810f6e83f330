package org.eligo.tests.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/**
 * A result as it is read.
 *
 * @param low its own limits, in the unit of its value
 * @param on every day it could be of
 * @param fields those that may decide
 */
record Reading(
    DataItem item,
    Result result,
    Val value,
    Limit low,
    Limit high,
    Day on,
    Map<String, Recorded> fields) {

  /** What a value could be. */
  sealed interface Val {
    /** A number. */
    record Number(Num num, Optional<Boolean> detected) implements Val {}

    /**
     * One of these choices; {@code likes} are the entries of the list of which {@code like LIST}
     * says that it may be any (V35).
     */
    record OneOf(Set<String> possible, Set<String> likes) implements Val {}

    /** V28: the choices that hold. */
    record Several(List<String> choices) implements Val {}

    /** V15: a laboratory's word; N8: {@code num} is what other results bound it by. */
    record Word(Recorded.LabWord word, Num num) implements Val {}

    /** A date. */
    record Date(Day day) implements Val {}

    /** V19: recorded as none. */
    record None() implements Val {}

    /** Anything at all. */
    record Unknown() implements Val {}
  }

  /** V7: one side of a reference range. */
  sealed interface Limit {
    /** A number. */
    record Known(Num num) implements Limit {}

    /** Recorded: there is none. */
    record None() implements Limit {}

    /** Not known. */
    record Unknown() implements Limit {}
  }

  /** The same on an other day. */
  Reading at(Day day) {
    return new Reading(item, result, value, low, high, day, fields);
  }

  /** V3, V17: the same as one of which nothing is known. */
  Reading unknown() {
    return new Reading(
        item, result, new Val.Unknown(), new Limit.Unknown(), new Limit.Unknown(), on, Map.of());
  }

  /** V2: of what is not known no field decides. */
  Reading withoutFieldsIfUnknown() {
    return isUnknown() ? new Reading(item, result, value, low, high, on, Map.of()) : this;
  }

  /** V7: a mean has no reference range of its own. */
  Reading withoutRange() {
    return new Reading(item, result, value, new Limit.Unknown(), new Limit.Unknown(), on, fields);
  }

  /** V34: whether its value is known; `none` is no value. */
  boolean isValue() {
    return !(value instanceof Val.Unknown) && !(value instanceof Val.None);
  }

  boolean isState(Recorded.State state) {
    return result.value() instanceof Recorded.Absent(Recorded.State is) && is == state;
  }

  /** V2: whether its value is not known, for whatever reason. */
  boolean isUnknown() {
    return value instanceof Val.Unknown && !(result.value() instanceof Recorded.Text);
  }

  /** V2: whether it takes a place. */
  boolean takesPlace() {
    return !isState(Recorded.State.WITHDRAWN) && !isState(Recorded.State.NOT_DONE);
  }
}
