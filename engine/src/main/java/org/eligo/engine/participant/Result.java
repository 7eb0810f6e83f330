package org.eligo.engine.participant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/**
 * One dated result.
 *
 * @param visit the visit it is tagged with
 * @param sample the mark of the sample it comes from
 * @param low the lower limit of normal, in the unit of the result
 * @param confirmed whether an implausible value was confirmed by name
 */
public record Result(
    Recorded value,
    PartialDate on,
    Visit visit,
    Bound low,
    Bound high,
    Optional<String> laboratory,
    Optional<String> sample,
    Optional<String> source,
    Optional<String> by,
    boolean confirmed,
    Map<String, Recorded> fields) {
  /** Keeps its fields unchangeable and in order. */
  public Result {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A result of which nothing is recorded but its value and its day. */
  public static Result of(Recorded value, PartialDate on) {
    return new Result(
        value,
        on,
        new Visit.Untagged(),
        new Bound.Missing(),
        new Bound.Missing(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of());
  }

  /** Without the mark of a sample. */
  public Result(
      Recorded value,
      PartialDate on,
      Visit visit,
      Bound low,
      Bound high,
      Optional<String> laboratory,
      Optional<String> source,
      Optional<String> by,
      boolean confirmed,
      Map<String, Recorded> fields) {
    this(value, on, visit, low, high, laboratory, Optional.empty(), source, by, confirmed, fields);
  }

  /** The visit of a result. */
  public sealed interface Visit {
    /** No tag: the date decides. */
    record Untagged() implements Visit {}

    /** Tagged with this visit. */
    record Tagged(String milestone) implements Visit {}

    /** Tagged, but nobody knows with what: any visit's. */
    record Unknown() implements Visit {}
  }

  /** One side of a reference range. */
  public sealed interface Bound {
    /** Not recorded. */
    record Missing() implements Bound {}

    /** Recorded: the range has no limit on this side. */
    record None() implements Bound {}

    /** Recorded as unknown. */
    record Unknown() implements Bound {}

    /** A number in the unit of the result. */
    record Known(org.eligo.dsl.unit.Rational value) implements Bound {}
  }
}
