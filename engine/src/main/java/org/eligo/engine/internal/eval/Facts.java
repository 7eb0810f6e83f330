package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Reading.Limit;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/**
 * What a record says, read as every rule reads it: days of milestones, results in the units of
 * their items, entries of histories. Not shared between threads.
 */
public final class Facts {
  private final Evaluation evaluation;
  private final Spells spells;

  private Facts(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.spells = new Spells(evaluation);
  }

  /** The facts of a record; what is dated after {@code asOf} must have been left out already. */
  public static Facts of(
      Protocol protocol,
      Dependencies dependencies,
      Participant participant,
      LocalDate asOf,
      boolean plansCount,
      boolean asIfToday) {
    Digests digests = new Digests(protocol, participant, dependencies);
    return new Facts(new Evaluation(protocol, participant, asOf, plansCount, asIfToday, digests));
  }

  /** Whether an answer about an item is about the facts as they are now. */
  public boolean isCurrent(Item item, Decision answer) {
    return answer.facts().filter(evaluation.digests().of(item)::equals).isPresent();
  }

  /** The days of a range up to the as-of date; that date itself if there are none. */
  public DayRange past(DayRange days) {
    LocalDate asOf = evaluation.timeline().asOf();
    return days.intersect(DayRange.upTo(asOf)).orElse(DayRange.of(asOf));
  }

  /**
   * A milestone.
   *
   * @param day its one day; empty if it has several
   * @param known whether nothing is missing of it
   */
  public record Day(Optional<DayRange> day, boolean planned, boolean known) {}

  /** The day of a milestone. */
  public Day day(Milestone milestone) {
    Moment first = evaluation.timeline().day(start(milestone));
    Moment named = evaluation.timeline().day(milestone.name());
    boolean one = named.equals(first);
    return new Day(
        one ? Optional.of(first.range()) : Optional.empty(),
        first.planned(),
        first.missing().isEmpty());
  }

  private static org.eligo.dsl.plan.DateExpr.Milestone start(Milestone milestone) {
    return new org.eligo.dsl.plan.DateExpr.Milestone(
        milestone.name(), org.eligo.dsl.plan.DateExpr.ItsDay.START);
  }

  /** A value that is known, or why it is none. */
  public sealed interface Known {
    /** Exactly this number, in the unit of its item. */
    record Number(Rational value) implements Known {}

    /** This choice. */
    record Choice(String choice) implements Known {}

    /** One of these days. */
    record Day(DayRange range) implements Known {}

    /** Nothing that could decide. */
    record Nothing() implements Known {}

    /** Anything else, which only the interpreter understands. */
    record Other() implements Known {}
  }

  /** A result; limits that are not recorded are {@code Nothing}, absent ones {@code Other}. */
  public record Read(DayRange on, Known value, Result.Visit visit, Known low, Known high) {}

  /** The results of an item that keep their place. */
  public List<Read> results(DataItem item) {
    return evaluation.readings().of(item).stream().map(Facts::read).toList();
  }

  private static Read read(Reading reading) {
    return new Read(
        reading.on(),
        known(reading.worth()),
        reading.visit(),
        limit(reading.low()),
        limit(reading.high()));
  }

  private static Known known(Worth worth) {
    return switch (worth) {
      case Worth.Num(Interval interval) ->
          interval.exact().<Known>map(Known.Number::new).orElseGet(Known.Other::new);
      case Worth.Choice(String choice) -> new Known.Choice(choice);
      case Worth.Day(DayRange range) -> new Known.Day(range);
      case Worth.Nothing _ -> new Known.Nothing();
      case Worth.OneOf _, Worth.Several _, Worth.Word _, Worth.None _, Worth.Unclear _ ->
          new Known.Other();
    };
  }

  private static Known limit(Limit limit) {
    return switch (limit) {
      case Limit.At(Interval interval) ->
          interval.exact().<Known>map(Known.Number::new).orElseGet(Known.Nothing::new);
      case Limit.None _ -> new Known.Other();
      case Limit.Unknown _ -> new Known.Nothing();
    };
  }

  /**
   * An entry.
   *
   * @param sure whether it surely happened
   * @param servingEnd its end where the time asked about ends on a planned day
   */
  public record Entry(
      DayRange start, DayRange end, boolean sure, DayRange servingEnd, Map<String, Known> fields) {}

  /** The entries of a history that happened, or may have. */
  public List<Entry> entries(DataItem item) {
    Moment ahead = Moment.planned(DayRange.of(evaluation.timeline().asOf()));
    Stretch planned = Stretch.between(ahead, ahead);
    return spells.of(item, HistoryQuery.Status.HAPPENED).stream()
        .map(spell ->
            new Entry(
                spell.start(),
                spell.end(),
                spell.happened() == Truth.YES,
                evaluation.histories().stillServing(item, spell, planned).end(),
                fields(spell, item)))
        .toList();
  }

  private static Map<String, Known> fields(Spell spell, DataItem item) {
    Map<String, Known> fields = new java.util.HashMap<>();
    item.fields()
        .forEach((name, field) -> {
          Recorded value = spell.fields().get(name);
          fields.put(name, value == null ? new Known.Nothing() : known(value, field));
        });
    return fields;
  }

  private static Known known(Recorded value, DataItem.Field field) {
    return switch (value) {
      case Recorded.Choice(String choice) -> new Known.Choice(choice);
      case Recorded.Numeric n ->
          Readings.number(n, field.type(), false)
              .flatMap(Interval::exact)
              .<Known>map(Known.Number::new)
              .orElseGet(Known.Other::new);
      case Recorded.Absent _, Recorded.Unclassified _ -> new Known.Nothing();
      default -> new Known.Other();
    };
  }

  /**
   * The statement that a history is complete.
   *
   * @param since the last day on which it may begin; empty: ever
   * @param on the first day on which it may have been made; empty if that is not known
   * @param serves whether it serves before a planned day
   * @param overtaken whether a plan of the history has passed since then
   */
  public record Statement(
      Optional<DayRange> since, Optional<Long> on, boolean serves, boolean overtaken) {}

  /** The statement about a history, if there is one. */
  public Optional<Statement> statement(DataItem item) {
    return Optional.ofNullable(evaluation.participant().histories().get(item.name()))
        .flatMap(History::complete)
        .map(c -> {
          LocalDate asOf = evaluation.timeline().asOf();
          DayRange on = c.on().range().intersect(DayRange.upTo(asOf)).orElse(DayRange.ALWAYS);
          return new Statement(
              c.since().map(s -> s.range()),
              on.hasFirst() ? Optional.of(on.first()) : Optional.empty(),
              on.hasFirst() && evaluation.histories().serves(item, on),
              on.hasFirst() && evaluation.histories().isOvertaken(item, on));
        });
  }
}
