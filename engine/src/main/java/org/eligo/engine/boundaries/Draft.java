package org.eligo.engine.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** A made record: results and entries as they are put in, every history complete. */
final class Draft {
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);
  private static final int APART = 2;
  private static final int AFTERWARDS = 1_000;

  private final Protocol protocol;
  final Map<String, LocalDate> milestones = new LinkedHashMap<>();
  final Map<String, Series> series = new LinkedHashMap<>();
  final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  final Map<String, List<Answer>> answers = new LinkedHashMap<>();
  final List<String> troubles = new ArrayList<>();

  Draft(Protocol protocol) {
    this.protocol = protocol;
    LocalDate day = FIRST;
    for (Milestone milestone : protocol.milestones()) {
      milestones.put(milestone.name(), day);
      day = day.plusDays(APART);
    }
    for (Milestone milestone : protocol.milestones()) {
      milestone.days().ifPresent(days -> within(milestone.name(), days));
    }
  }

  private void within(String name, Milestone.VisitDays days) {
    LocalDate anchor = day(days.anchor());
    LocalDate first = anchor.plusDays(days.from());
    LocalDate last = anchor.plusDays(days.to());
    LocalDate own = day(name);
    milestones.put(name, own.isBefore(first) ? first : own.isAfter(last) ? last : own);
  }

  /** The results of an item: one value on one or several days. */
  static final class Series {
    final TreeSet<LocalDate> days = new TreeSet<>();
    Recorded value = new Recorded.Absent(Recorded.State.UNKNOWN);
    Rational low = Rational.ONE;
    Rational high = Rational.of(100);
    Optional<String> laboratory = Optional.empty();
    final Map<String, Recorded> fields = new LinkedHashMap<>();
  }

  /** An entry of a history. */
  static final class Entry {
    LocalDate from;
    LocalDate to;
    final Map<String, Recorded> fields = new LinkedHashMap<>();

    Entry(LocalDate from, LocalDate to) {
      this.from = from;
      this.to = to;
    }
  }

  /** An answer to the question of an item. */
  record Answer(String role, boolean yes, LocalDate on) {}

  /** The as-of date. */
  LocalDate asOf() {
    return milestones.values().stream()
        .max(LocalDate::compareTo)
        .orElse(FIRST)
        .plusDays(protocol.milestones().isEmpty() ? 0 : AFTERWARDS);
  }

  /** The day of a milestone; of what is none, the first day. */
  LocalDate day(String milestone) {
    return milestones.getOrDefault(milestone, FIRST);
  }

  /** The day of the last stage. */
  LocalDate stageDay() {
    String stage = protocol.stages().getLast();
    return stage.equals(Protocol.AS_OF) ? asOf() : day(stage);
  }

  /** The day before which nothing of the study happened. */
  LocalDate begin() {
    return FIRST;
  }

  Series series(String item) {
    return series.computeIfAbsent(item, _ -> new Series());
  }

  /** The record; questions are answered for the facts with these digests. */
  Participant participant(Map<String, String> digests) {
    Map<String, MilestoneDay> days = new LinkedHashMap<>();
    milestones.forEach((name, day) -> {
      if (protocol.milestone(name).filter(m -> !m.later()).isPresent()) {
        days.put(name, new MilestoneDay(new PartialDate.Day(day), false));
      }
    });
    Map<String, List<Result>> results = new LinkedHashMap<>();
    series.forEach(
        (name, s) -> results.put(name, s.days.stream().map(d -> result(name, s, d)).toList()));
    Map<String, History> histories = new LinkedHashMap<>();
    for (DataItem item : protocol.data().values()) {
      if (item.isHistory()) {
        histories.put(item.name(), history(item));
      }
    }
    return new Participant(
        "made",
        Optional.empty(),
        Optional.of(new PartialDate.Day(asOf())),
        days,
        results,
        histories,
        decisions(digests));
  }

  private Result result(String item, Series series, LocalDate day) {
    return new Result(
        series.value,
        new PartialDate.Day(day),
        new Result.Visit.Untagged(),
        new Result.Bound.Known(series.low),
        new Result.Bound.Known(series.high),
        series.laboratory,
        Optional.empty(),
        Optional.empty(),
        judge(item),
        false,
        series.fields);
  }

  /** Who gives the answer of an item that only a role can answer. */
  private Optional<String> judge(String item) {
    return Optional.ofNullable(protocol.data().get(item))
        .map(DataItem::type)
        .flatMap(type ->
            type instanceof Type.Judgement one ? Optional.of(one.role()) : Optional.empty());
  }

  private History history(DataItem item) {
    List<History.Entry> all = new ArrayList<>();
    boolean event = item.type() instanceof Type.Event;
    for (Entry entry : entries.getOrDefault(item.name(), List.of())) {
      Optional<PartialDate> to =
          event ? Optional.empty() : Optional.of(new PartialDate.Day(entry.to));
      all.add(
          new History.Entry(
              new PartialDate.Day(entry.from),
              to,
              false,
              Optional.empty(),
              History.EntryState.HAPPENED,
              true,
              Optional.empty(),
              entry.fields));
    }
    History.Complete complete =
        new History.Complete(
            Optional.empty(),
            new PartialDate.Day(asOf()),
            Optional.of(new History.Plans(Optional.empty())));
    return new History(all, Optional.of(complete));
  }

  private List<Decision> decisions(Map<String, String> digests) {
    List<Decision> decisions = new ArrayList<>();
    answers.forEach((about, given) ->
        Optional.ofNullable(digests.get(about))
            .ifPresent(
                facts -> given.forEach(answer -> decisions.add(decision(about, answer, facts)))));
    return decisions;
  }

  private static Decision decision(String about, Answer answer, String facts) {
    return new Decision(
        about,
        answer.role(),
        answer.yes() ? Decision.Answer.YES : Decision.Answer.NO,
        Optional.empty(),
        new PartialDate.Day(answer.on()),
        Optional.empty(),
        Optional.of(facts));
  }
}
