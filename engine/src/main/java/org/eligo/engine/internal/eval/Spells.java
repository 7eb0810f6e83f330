package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.HistoryQuery.Status;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.History;

/** The entries of a history as they can be used, up to the as-of date, plans as they are meant. */
final class Spells {
  private final Evaluation evaluation;
  private final Map<String, Timeline.Noted<List<Spell>>> prepared = new HashMap<>();

  Spells(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<Spell> of(DataItem item, Status status) {
    String key = status + " " + item.name();
    Timeline.Noted<List<Spell>> known = prepared.get(key);
    if (known == null) {
      known = evaluation.timeline().noted(() -> made(item, status));
      prepared.put(key, known);
    }
    return evaluation.timeline().again(known);
  }

  private List<Spell> made(DataItem item, Status status) {
    History history = evaluation.participant().histories().get(item.name());
    return history == null
        ? List.of()
        : history.entries().stream()
            .filter(e ->
                e.state() != History.EntryState.WITHDRAWN
                    && e.state() != History.EntryState.CANCELLED)
            .filter(e -> status != Status.PLANNED || e.state() != History.EntryState.HAPPENED)
            .map(e -> spell(item, e, status))
            .toList();
  }

  /** An entry as it can be used. */
  Spell spell(DataItem item, History.Entry entry, Status status) {
    boolean event = item.type() instanceof Type.Event;
    LocalDate asOf = evaluation.timeline().asOf();
    boolean happened = entry.state() == History.EntryState.HAPPENED;
    DayRange start =
        happened ? begun(entry, asOf) : byItsEnd(plannedEnd(entry), ahead(entry, status));
    DayRange end = event ? start : end(entry, start, asOf);
    return new Spell(
        start,
        end,
        happened ? Truth.YES : meant(entry, start, status),
        event,
        entry.ongoing().isPresent() && entry.to().isEmpty(),
        entry.distinct(),
        !happened,
        event ? !happened : plannedEnd(entry).isPresent(),
        JudgedFields.of(entry.fields(), item),
        shown(entry, event));
  }

  /** What has begun began by the as-of date, and by its own end. */
  private static DayRange begun(History.Entry entry, LocalDate asOf) {
    return began(entry).intersect(DayRange.upTo(asOf)).orElse(DayRange.of(asOf));
  }

  /** The days on which an entry may have begun: what has ended began by its end. */
  static DayRange began(History.Entry entry) {
    Optional<DayRange> ended =
        entry.plannedEnd() ? Optional.empty() : entry.to().map(PartialDate::range);
    return byItsEnd(ended, entry.from().range());
  }

  private static DayRange byItsEnd(Optional<DayRange> end, DayRange from) {
    return end.flatMap(e -> from.intersect(new DayRange(DayRange.NO_FIRST, e.last()))).orElse(from);
  }

  /**
   * The days of an entry that has not happened, or of which it is not known whether it has. A day
   * that has not surely passed may be a planned one: where no plan counts it is a later day, and
   * where plans are asked about any day (T6).
   */
  private DayRange ahead(History.Entry entry, Status status) {
    DayRange day = began(entry);
    LocalDate asOf = evaluation.timeline().asOf();
    boolean known = day.definitelyBefore(DayRange.of(asOf)) || evaluation.timeline().plansCount();
    if (known) {
      return day;
    }
    return status == Status.HAPPENED && !(entry.from() instanceof PartialDate.Unknown)
        ? DayRange.from(asOf.plusDays(1))
        : DayRange.ALWAYS;
  }

  /**
   * Whether an entry that did not happen yet is meant. Before the as-of date there are no plans,
   * and on that day it is not known; a plan whose day has passed may have happened.
   */
  private Truth meant(History.Entry entry, DayRange day, Status status) {
    DayRange today = DayRange.of(evaluation.timeline().asOf());
    boolean planned = entry.state() == History.EntryState.PLANNED;
    return switch (status) {
      case HAPPENED -> Truth.UNKNOWN;
      case PLANNED -> {
        if (Stretch.truth(day.before(today)) == Truth.YES) {
          yield Truth.NO;
        }
        yield planned && Stretch.truth(day.after(today)) == Truth.YES ? Truth.YES : Truth.UNKNOWN;
      }
      case EITHER ->
          planned && Stretch.truth(day.onOrAfter(today)) == Truth.YES ? Truth.YES : Truth.UNKNOWN;
    };
  }

  private DayRange end(History.Entry entry, DayRange start, LocalDate asOf) {
    DayRange open =
        new DayRange(start.hasFirst() ? start.first() : DayRange.NO_FIRST, DayRange.NO_LAST);
    if (entry.to().isPresent()) {
      DayRange to = entry.to().get().range();
      Optional<DayRange> usable =
          entry.plannedEnd() ? plannedEnd(entry) : to.intersect(DayRange.upTo(asOf));
      return usable.flatMap(open::intersect).orElse(stillOn(entry, open));
    }
    return stillOn(entry, open);
  }

  /** A planned end that may have passed is none: nobody knows whether the course ended then. */
  private Optional<DayRange> plannedEnd(History.Entry entry) {
    long today = evaluation.timeline().asOf().toEpochDay();
    return entry.plannedEnd()
        ? entry
            .to()
            .filter(to -> to.range().hasFirst() && to.range().first() >= today)
            .flatMap(to -> evaluation.timeline().plan(to.range()))
        : Optional.empty();
  }

  private static DayRange stillOn(History.Entry entry, DayRange open) {
    return entry
        .ongoing()
        .flatMap(seen -> new DayRange(seen.range().first(), DayRange.NO_LAST).intersect(open))
        .orElse(open);
  }

  private static String shown(History.Entry entry, boolean event) {
    String state =
        switch (entry.state()) {
          case HAPPENED -> "";
          case PLANNED -> "planned ";
          case CANCELLED -> "cancelled ";
          case WITHDRAWN -> "withdrawn ";
          case UNKNOWN -> "perhaps ";
        };
    if (event) {
      return state + (isBound(entry.from()) ? "" : "on ") + entry.from().display();
    }
    String end =
        entry
            .to()
            .map(to -> ended(to, entry.plannedEnd()))
            .or(() ->
                entry.ongoing().map(o -> ", ongoing " + (isBound(o) ? "" : "on ") + o.display()))
            .orElse(", end not recorded");
    return state + (isBound(entry.from()) ? "begun " : "from ") + entry.from().display() + end;
  }

  private static String ended(PartialDate to, boolean planned) {
    return isBound(to)
        ? ", " + (planned ? "planned to end " : "ended ") + to.display()
        : " to " + (planned ? "planned " : "") + to.display();
  }

  /** Whether its words begin with {@code by} or {@code after}. */
  private static boolean isBound(PartialDate date) {
    return date instanceof PartialDate.By || date instanceof PartialDate.After;
  }
}
