package org.eligo.dsl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;

/**
 * One entry of the data dictionary.
 *
 * @param text the canonical text of the declaration, which goes into digests
 * @param fields the fields of its results or entries, in order
 */
public record DataItem(
    String name,
    Optional<String> plural,
    boolean constant,
    Type type,
    List<Code> codes,
    String words,
    Map<String, Field> fields,
    Options options,
    String text,
    Span span) {
  /** Keeps its parts unchangeable. */
  public DataItem {
    codes = List.copyOf(codes);
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
  }

  /** Whether it is a history of entries rather than a series of results. */
  public boolean isHistory() {
    return type instanceof Type.Event || type instanceof Type.Course;
  }

  /** Whether it is a fact of the site, which no record of a participant holds. */
  public boolean isSiteFact() {
    return options.place().filter(place -> place == Place.SITE).isPresent();
  }

  /** A code of a terminology. */
  public record Code(String system, String code) {}

  /** A field of a result or entry. */
  public record Field(String name, Type type, String words) {}

  /**
   * What the declaration says beyond the type; numbers are in the item's unit.
   *
   * @param askedAgain how long a statement serves before a planned day
   */
  public record Options(
      Optional<CalendarAmount> valid,
      Optional<CalendarAmount> askedAgain,
      Optional<Support> support,
      boolean reportedInWords,
      Optional<Rational> detectsFrom,
      boolean mayBeNegative,
      Optional<Plausible> plausible,
      Optional<Place> place,
      List<String> formerNames) {
    /** Keeps its lists unchangeable. */
    public Options {
      formerNames = List.copyOf(formerNames);
    }

    /** Nothing said. */
    public static Options none() {
      return new Options(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
  }

  /** Support that makes a result not count: any of the items within the length before its date. */
  public record Support(List<String> items, Length within) {
    /** Keeps its lists unchangeable. */
    public Support {
      items = List.copyOf(items);
    }
  }

  /** The range outside which a value is unknown until confirmed, both ends included. */
  public record Plausible(Rational low, Rational high) {}

  /** Where a datum is found. */
  public enum Place {
    CHART,
    ASK,
    BEDSIDE,
    LABORATORY,
    IMAGING,
    /** At the site: a fact that holds for all of its participants. */
    SITE
  }
}
