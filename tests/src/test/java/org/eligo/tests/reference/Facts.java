package org.eligo.tests.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** What is recorded, as it is seen on the as-of date (V6), and the days of the milestones (W6). */
final class Facts {
  private final Prepared prepared;
  private final Protocol protocol;
  private final Readings readings;
  private final Participant participant;
  private final Run run;
  private final boolean plansKnown;
  private final Reference.Digests digests;
  private final LocalDate asOf;
  private final Map<String, Visited> milestones = new LinkedHashMap<>();
  private final Map<String, Map<String, Evaluation>> evaluations = new HashMap<>();

  /**
   * The first and the last day of a milestone.
   *
   * @param several W12: whether it was recorded on several days
   */
  record Visited(Day first, Day last, boolean several) {
    static final Visited NEVER = new Visited(Day.NONE, Day.NONE, false);

    boolean hasDay() {
      return first.dated();
    }
  }

  /**
   * Sees the record.
   *
   * @param plansKnown T6: whether planned days are taken as days, or are all unknown
   */
  Facts(
      Prepared prepared,
      Participant participant,
      Run run,
      boolean plansKnown,
      Reference.Digests digests) {
    this.prepared = prepared;
    this.digests = digests;
    this.protocol = prepared.protocol();
    this.participant = participant;
    this.run = run;
    this.plansKnown = plansKnown;
    this.asOf = run.asOf();
    this.readings = new Readings(this);
    for (Milestone milestone : protocol.milestones()) {
      milestones.put(milestone.name(), inOrder(recorded(milestone.name())));
    }
  }

  Protocol protocol() {
    return protocol;
  }

  /** The evaluation at a stage for a cohort; what it has found out it keeps. */
  Evaluation evaluation(String stage, String cohort) {
    return evaluations
        .computeIfAbsent(cohort, c -> new HashMap<>())
        .computeIfAbsent(stage, s -> new Evaluation(this, s, cohort));
  }

  Prepared prepared() {
    return prepared;
  }

  Readings readings() {
    return readings;
  }

  /** T6: whether it could matter that planned days are known. */
  static boolean mayBePlanned(Participant participant, Run run) {
    boolean retrospective =
        participant.asOf().map(d -> d.range().last() > run.asOf().toEpochDay()).orElse(true);
    return retrospective
        || run.asIfToday()
        || participant.milestones().values().stream().anyMatch(Participant.MilestoneDay::planned)
        || participant.histories().values().stream()
            .flatMap(h -> h.entries().stream())
            .anyMatch(e -> e.plannedEnd() || e.state() != History.EntryState.HAPPENED);
  }

  LocalDate asOf() {
    return asOf;
  }

  long today() {
    return asOf.toEpochDay();
  }

  boolean plansKnown() {
    return plansKnown;
  }

  DataItem item(String name) {
    return Objects.requireNonNull(protocol.data().get(name));
  }

  /** V6: whether a date says that something is later than the as-of date. */
  boolean isLater(PartialDate date) {
    return date.range().hasFirst() && date.range().first() > today();
  }

  /** V6: whether something may be later than the as-of date of a run that looks back. */
  boolean mayBeLater(PartialDate date) {
    boolean retrospective =
        participant.asOf().map(PartialDate::range).map(r -> r.last() > today()).orElse(true);
    return retrospective && (!date.range().hasLast() || date.range().last() > today());
  }

  // W6, W7, W12

  private Visited recorded(String name) {
    Participant.MilestoneDay day = participant.milestones().get(name);
    // V6: what is dated later is left out, of a visit on several days those days.
    if (day == null || (!day.planned() && day.days().stream().allMatch(this::isLater))) {
      // W6: an assumed day is a planned one.
      Day today = Day.of(asOf, true);
      return run.asIfToday() && plansKnown ? new Visited(today, today, false) : Visited.NEVER;
    }
    List<Day> days = new ArrayList<>();
    for (PartialDate date : day.days()) {
      if (day.planned() || !isLater(date)) {
        days.add(day.planned() ? planned(date) : seen(date));
      }
    }
    if (!days.stream().allMatch(Day::dated)) {
      return Visited.NEVER;
    }
    Day first = days.stream().reduce((a, b) -> a.extreme(b, false)).orElseThrow();
    Day last = days.stream().reduce((a, b) -> a.extreme(b, true)).orElseThrow();
    return new Visited(first, last, days.stream().distinct().count() > 1);
  }

  private Day seen(PartialDate date) {
    // W3: what is known on one side only is no day.
    boolean bounded = date.range().hasFirst() && date.range().hasLast();
    return mayBeLater(date) || !bounded ? Day.NONE : Day.recorded(date, asOf);
  }

  /** W7: a planned day before the as-of date is no day. */
  private Day planned(PartialDate date) {
    boolean usable =
        plansKnown && date instanceof PartialDate.Day && date.range().first() >= today();
    return usable ? new Day(date.range().first(), date.range().last(), 0, true, true) : Day.NONE;
  }

  /** W7: surely before one that is declared earlier, visits with declared days aside. */
  private Visited inOrder(Visited visited) {
    for (Map.Entry<String, Visited> earlier : milestones.entrySet()) {
      boolean aside = protocol.milestone(earlier.getKey()).orElseThrow().days().isPresent();
      if (!aside && visited.first().surelyBefore(earlier.getValue().first())) {
        return Visited.NEVER;
      }
    }
    return visited;
  }

  Visited milestone(String name) {
    return milestones.getOrDefault(name, Visited.NEVER);
  }

  /** W12: the bare name of a visit with several days is unknown. */
  Day milestoneDay(String name) {
    Visited visited = milestone(name);
    return visited.several() ? Day.NONE : visited.first();
  }

  /** W13. */
  Day stageDay(String stage) {
    return stage.equals(Protocol.AS_OF) ? Day.of(asOf, false) : milestone(stage).last();
  }

  // Results

  List<Result> results(DataItem item) {
    if (item.isSiteFact()) {
      List<Recorded> facts =
          run.sites().of(participant.site()).getOrDefault(item.name(), List.of());
      return facts.stream().map(Facts::undated).toList();
    }
    List<Result> seen = new ArrayList<>();
    for (Result result : participant.series().getOrDefault(item.name(), List.of())) {
      if (item.constant()) {
        seen.add(result);
      } else if (!isLater(result.on())) {
        boolean withdrawn = result.value().equals(new Recorded.Absent(Recorded.State.WITHDRAWN));
        seen.add(mayBeLater(result.on()) && !withdrawn ? withoutValue(result) : result);
      }
    }
    return seen;
  }

  /** V6: what may be later is there without its value. */
  private static Result withoutValue(Result result) {
    return new Result(
        new Recorded.Absent(Recorded.State.UNKNOWN),
        result.on(),
        result.visit(),
        result.low(),
        result.high(),
        result.laboratory(),
        result.sample(),
        result.source(),
        result.by(),
        result.confirmed(),
        result.fields());
  }

  /** V37. */
  private static Result undated(Recorded value) {
    return Result.of(value, new PartialDate.Unknown());
  }

  // Histories

  List<History.Entry> entries(DataItem item) {
    History history = participant.histories().get(item.name());
    if (history == null) {
      return List.of();
    }
    return history.entries().stream().filter(this::isSeen).map(this::asSeen).toList();
  }

  private boolean isSeen(History.Entry entry) {
    return switch (entry.state()) {
      case WITHDRAWN, CANCELLED -> false;
      case PLANNED, UNKNOWN -> true;
      case HAPPENED -> !isLater(entry.from());
    };
  }

  private History.Entry asSeen(History.Entry entry) {
    Optional<PartialDate> to =
        entry.to().filter(d -> entry.plannedEnd() || (!isLater(d) && !mayBeLater(d)));
    Optional<PartialDate> ongoing = entry.ongoing().filter(d -> !isLater(d) && !mayBeLater(d));
    boolean unsure = entry.state() == History.EntryState.HAPPENED && mayBeLater(entry.from());
    return new History.Entry(
        entry.from(),
        to,
        entry.plannedEnd(),
        ongoing,
        unsure ? History.EntryState.UNKNOWN : entry.state(),
        entry.distinct(),
        entry.source(),
        entry.fields());
  }

  Optional<History.Complete> statement(DataItem item) {
    return Optional.ofNullable(participant.histories().get(item.name()))
        .flatMap(History::complete)
        // V6: of one that may be later nothing is settled.
        .filter(c -> !isLater(c.on()) && !mayBeLater(c.on()));
  }

  // Decisions

  List<Decision> decisions() {
    return participant.decisions().stream()
        .filter(d -> !isLater(d.on()))
        .map(d -> mayBeLater(d.on()) ? unsettled(d) : d)
        .toList();
  }

  /** V6: an answer that does not settle it. */
  private static Decision unsettled(Decision d) {
    return new Decision(
        d.about(), d.role(), Decision.Answer.UNKNOWN, d.by(), d.on(), d.reason(), d.facts());
  }

  String digest(String cohort, String item) {
    return digests.of(cohort, item);
  }
}
