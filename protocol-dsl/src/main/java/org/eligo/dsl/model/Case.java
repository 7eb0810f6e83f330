package org.eligo.dsl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;

/**
 * The facts of one made-up participant and what must come out. Facts that a case takes over from
 * another one are already here.
 *
 * @param asOf the day up to which the case knows, always given (stated or derived)
 */
public record Case(
    String name,
    String words,
    PartialDate asOf,
    Optional<String> stage,
    List<Fact> facts,
    List<Expectation> expectations,
    Span span) {
  /** Keeps its lists unchangeable. */
  public Case {
    facts = List.copyOf(facts);
    expectations = List.copyOf(expectations);
  }

  /** A fact; values are text as a record would hold them, dates are read. */
  public sealed interface Fact {
    /** A milestone's day. */
    record MilestoneDay(String milestone, List<PartialDate> days, boolean planned) implements Fact {
      /** Keeps its lists unchangeable. */
      public MilestoneDay {
        days = List.copyOf(days);
      }
    }

    /** A result: a value with its unit, or a state word in {@code value} with {@code state}. */
    record Result(
        String item,
        String value,
        Optional<String> unit,
        boolean state,
        Optional<PartialDate> on,
        Optional<String> visit,
        Optional<String> low,
        Optional<String> high,
        Optional<String> laboratory,
        Optional<String> sample,
        Map<String, FieldText> fields)
        implements Fact {}

    /** An entry of a history. An event has only {@code from}. */
    record Entry(
        String item,
        PartialDate from,
        Optional<PartialDate> to,
        boolean plannedEnd,
        Optional<PartialDate> ongoing,
        boolean planned,
        boolean distinct,
        Map<String, FieldText> fields)
        implements Fact {}

    /** A completeness statement; {@code none} says that there is no entry since then. */
    record Complete(
        String item,
        boolean none,
        Optional<PartialDate> since,
        Optional<Plans> plans,
        PartialDate on)
        implements Fact {}

    /** A role's answer about an item, by its id. */
    record Answer(String about, String role, String answer, PartialDate on) implements Fact {}
  }

  /** Up to when plans were asked about too; absent means all plans. */
  public record Plans(Optional<PartialDate> upTo) {}

  /** A field's value as text, with its unit where it has one. */
  public record FieldText(String value, Optional<String> unit) {}

  /** What must come out. */
  public sealed interface Expectation {
    /** Where it stands. */
    Span span();

    /**
     * The verdict of an item, by its id; {@code missing} names data that must be missing. Without a
     * cohort it is that of every cohort which has the item.
     */
    record OfItem(
        String id, String verdict, List<String> missing, Optional<String> cohort, Span span)
        implements Expectation {}

    /** A defined number, in its unit, lies between both ends; {@code written} is the line. */
    record OfValue(String definition, String written, Rational low, Rational high, Span span)
        implements Expectation {}

    /** A definition is {@code yes}, {@code no} or {@code unknown}; a number is unknown only. */
    record OfTruth(String definition, String written, String truth, Span span)
        implements Expectation {}

    /** The outcome of a cohort (all cohorts when empty); {@code provisional} when stated. */
    record OfCohort(
        String outcome, Optional<Boolean> provisional, Optional<String> cohort, Span span)
        implements Expectation {}
  }
}
