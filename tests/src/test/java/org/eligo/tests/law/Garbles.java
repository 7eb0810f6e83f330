package org.eligo.tests.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/**
 * Every way to make a record say less: a value, date, range, tag, status or field becomes unknown;
 * an item, a milestone, a completeness statement, or all decisions about one matter are removed.
 */
public final class Garbles {
  private static final PartialDate NO_DAY = new PartialDate.Unknown();
  private static final Optional<String> UNKNOWN_MARK = Optional.of("unknown");
  private static final Recorded NO_VALUE = new Recorded.Absent(Recorded.State.UNKNOWN);
  private static final String NO_MILESTONE = "no milestone ";

  private final List<Garble> all = new ArrayList<>();

  private Garbles() {}

  /** One change to a record, with what it changes. */
  public record Garble(String what, UnaryOperator<Participant> change) {}

  /**
   * All changes of one record that change something and say less in that run: as if today a
   * milestone that is left out is assumed (W6), which says more.
   */
  public static List<Garble> of(Participant participant, Run run) {
    return of(participant).stream()
        .filter(g -> !run.asIfToday() || !g.what().startsWith(NO_MILESTONE))
        .toList();
  }

  /** All changes of one record that change something. */
  public static List<Garble> of(Participant participant) {
    Garbles garbles = new Garbles();
    participant.milestones().forEach(garbles::milestone);
    participant.series().forEach(garbles::series);
    participant.histories().forEach(garbles::history);
    garbles.decisions(participant);
    garbles.add(
        "no site",
        p ->
            new Participant(
                p.id(),
                Optional.empty(),
                p.asOf(),
                p.milestones(),
                p.series(),
                p.histories(),
                p.decisions()));
    // What says nothing cannot say less: only changes that change something are tried.
    return garbles.all.stream()
        .filter(g -> !g.change().apply(participant).equals(participant))
        .toList();
  }

  private void add(String what, UnaryOperator<Participant> change) {
    all.add(new Garble(what, change));
  }

  private void milestone(String name, Participant.MilestoneDay day) {
    add(NO_MILESTONE + name, p -> milestones(p, name, Optional.empty()));
    add(
        "unknown day of " + name,
        p -> milestones(p, name, Optional.of(new Participant.MilestoneDay(NO_DAY, day.planned()))));
    for (int i = 0; i < day.days().size() && day.days().size() > 1; i++) {
      List<PartialDate> days = new ArrayList<>(day.days());
      days.set(i, NO_DAY);
      add(
          "unknown day of " + name + " (" + i + ")",
          p -> milestones(p, name, Optional.of(new Participant.MilestoneDay(days, day.planned()))));
    }
  }

  private static Participant milestones(
      Participant p, String name, Optional<Participant.MilestoneDay> day) {
    Map<String, Participant.MilestoneDay> days = new LinkedHashMap<>(p.milestones());
    days.remove(name);
    day.ifPresent(d -> days.put(name, d));
    return new Participant(
        p.id(), p.site(), p.asOf(), days, p.series(), p.histories(), p.decisions());
  }

  private void series(String name, List<Result> results) {
    add("no " + name, p -> results(p, name, Optional.empty()));
    for (int i = 0; i < results.size(); i++) {
      int at = i;
      String which = name + "[" + i + "]";
      result(which + " value", name, at, r -> new Draft(r).value(NO_VALUE));
      result(which + " role", name, at, r -> new Draft(r).value(unjudged(r.value())));
      result(which + " date", name, at, r -> new Draft(r).on(NO_DAY));
      result(which + " visit", name, at, r -> new Draft(r).visit(new Result.Visit.Unknown()));
      result(which + " low", name, at, r -> new Draft(r).low(new Result.Bound.Unknown()));
      result(which + " high", name, at, r -> new Draft(r).high(new Result.Bound.Unknown()));
      result(which + " confirmation", name, at, r -> new Draft(r).unconfirmed());
      result(which + " laboratory", name, at, r -> new Draft(r).nowhere());
      result(which + " mark", name, at, r -> new Draft(r).sample(UNKNOWN_MARK));
      for (String field : results.get(i).fields().keySet()) {
        result(which + " " + field, name, at, r -> new Draft(r).field(field, NO_VALUE));
        result(
            which + " " + field + " role",
            name,
            at,
            r ->
                new Draft(r).field(field, unjudged(Objects.requireNonNull(r.fields().get(field)))));
      }
    }
  }

  private void result(String what, String name, int at, UnaryOperatorOfDraft change) {
    add(
        what,
        p -> {
          List<Result> results = p.series().get(name);
          if (results == null) {
            return p;
          }
          List<Result> changed = new ArrayList<>(results);
          changed.set(at, change.apply(changed.get(at)).result());
          return results(p, name, Optional.of(changed));
        });
  }

  private interface UnaryOperatorOfDraft {
    Draft apply(Result result);
  }

  /** A result with one part exchanged. */
  private record Draft(Result result) {
    Draft value(Recorded value) {
      return with(value, result.on(), result.visit(), result.low(), result.high(), result.fields());
    }

    Draft on(PartialDate on) {
      return with(result.value(), on, result.visit(), result.low(), result.high(), result.fields());
    }

    Draft visit(Result.Visit visit) {
      return result.visit() instanceof Result.Visit.Untagged
          ? this
          : with(result.value(), result.on(), visit, result.low(), result.high(), result.fields());
    }

    Draft low(Result.Bound low) {
      return with(result.value(), result.on(), result.visit(), low, result.high(), result.fields());
    }

    Draft high(Result.Bound high) {
      return with(result.value(), result.on(), result.visit(), result.low(), high, result.fields());
    }

    Draft field(String name, Recorded value) {
      Map<String, Recorded> fields = new LinkedHashMap<>(result.fields());
      fields.put(name, value);
      return with(result.value(), result.on(), result.visit(), result.low(), result.high(), fields);
    }

    Draft unconfirmed() {
      return marked(result.laboratory(), result.sample(), false);
    }

    Draft nowhere() {
      return marked(Optional.empty(), result.sample(), result.confirmed());
    }

    /** What has no mark has none that could become unknown. */
    Draft sample(Optional<String> mark) {
      return result.sample().isEmpty()
          ? this
          : marked(result.laboratory(), mark, result.confirmed());
    }

    private Draft marked(Optional<String> laboratory, Optional<String> sample, boolean confirmed) {
      Result r = result;
      return new Draft(
          new Result(
              r.value(),
              r.on(),
              r.visit(),
              r.low(),
              r.high(),
              laboratory,
              sample,
              r.source(),
              r.by(),
              confirmed,
              r.fields()));
    }

    private Draft with(
        Recorded value,
        PartialDate on,
        Result.Visit visit,
        Result.Bound low,
        Result.Bound high,
        Map<String, Recorded> fields) {
      Result r = result;
      return new Draft(
          new Result(
              value,
              on,
              visit,
              low,
              high,
              r.laboratory(),
              r.sample(),
              r.source(),
              r.by(),
              r.confirmed(),
              fields));
    }
  }

  private static Recorded unjudged(Recorded value) {
    return value instanceof Recorded.Judged j
        ? new Recorded.Judged(j.answer(), Recorded.Judged.UNKNOWN_ROLE, j.on(), j.by())
        : value;
  }

  private static Participant results(Participant p, String name, Optional<List<Result>> results) {
    Map<String, List<Result>> series = new LinkedHashMap<>(p.series());
    series.remove(name);
    results.ifPresent(r -> series.put(name, r));
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), series, p.histories(), p.decisions());
  }

  private void history(String name, History history) {
    add("no " + name, p -> histories(p, name, h -> Optional.empty()));
    add(
        name + " not complete",
        p -> histories(p, name, h -> Optional.of(new History(h.entries(), Optional.empty()))));
    complete(name + " complete on", name, c -> new History.Complete(c.since(), NO_DAY, c.plans()));
    complete(
        name + " complete since",
        name,
        c -> new History.Complete(Optional.of(NO_DAY), c.on(), c.plans()));
    complete(name + " plans", name, c -> new History.Complete(c.since(), c.on(), Optional.empty()));
    complete(
        name + " plans up to",
        name,
        c ->
            new History.Complete(
                c.since(), c.on(), c.plans().map(plans -> new History.Plans(Optional.of(NO_DAY)))));
    for (int i = 0; i < history.entries().size(); i++) {
      entry(name, i, history.entries().get(i));
    }
  }

  private void complete(String what, String name, UnaryOperator<History.Complete> change) {
    add(
        what,
        p ->
            histories(
                p, name, h -> Optional.of(new History(h.entries(), h.complete().map(change)))));
  }

  private void entry(String name, int at, History.Entry entry) {
    String which = name + "[" + at + "]";
    change(
        which + " from",
        name,
        at,
        e -> entry(e, NO_DAY, e.to(), e.ongoing(), e.state(), e.fields()));
    change(
        which + " to",
        name,
        at,
        e -> entry(e, e.from(), e.to().map(t -> NO_DAY), e.ongoing(), e.state(), e.fields()));
    change(
        which + " ongoing",
        name,
        at,
        e -> entry(e, e.from(), e.to(), e.ongoing().map(o -> NO_DAY), e.state(), e.fields()));
    change(
        which + " state",
        name,
        at,
        e -> entry(e, e.from(), e.to(), e.ongoing(), History.EntryState.UNKNOWN, e.fields()));
    change(
        which + " distinct",
        name,
        at,
        e ->
            new History.Entry(
                e.from(),
                e.to(),
                e.plannedEnd(),
                e.ongoing(),
                e.state(),
                false,
                e.source(),
                e.fields()));
    for (String field : entry.fields().keySet()) {
      change(
          which + " " + field,
          name,
          at,
          e -> {
            Map<String, Recorded> fields = new LinkedHashMap<>(e.fields());
            fields.put(field, NO_VALUE);
            return entry(e, e.from(), e.to(), e.ongoing(), e.state(), fields);
          });
      change(
          which + " " + field + " role",
          name,
          at,
          e -> {
            Map<String, Recorded> fields = new LinkedHashMap<>(e.fields());
            fields.computeIfPresent(field, (f, value) -> unjudged(value));
            return entry(e, e.from(), e.to(), e.ongoing(), e.state(), fields);
          });
    }
  }

  private static History.Entry entry(
      History.Entry e,
      PartialDate from,
      Optional<PartialDate> to,
      Optional<PartialDate> ongoing,
      History.EntryState state,
      Map<String, Recorded> fields) {
    return new History.Entry(
        from, to, e.plannedEnd(), ongoing, state, e.distinct(), e.source(), fields);
  }

  private void change(String what, String name, int at, UnaryOperator<History.Entry> change) {
    add(
        what,
        p ->
            histories(
                p,
                name,
                h -> {
                  List<History.Entry> entries = new ArrayList<>(h.entries());
                  entries.set(at, change.apply(entries.get(at)));
                  return Optional.of(new History(entries, h.complete()));
                }));
  }

  private interface HistoryChange {
    Optional<History> apply(History history);
  }

  private static Participant histories(Participant p, String name, HistoryChange change) {
    History history = p.histories().get(name);
    if (history == null) {
      return p;
    }
    Map<String, History> histories = new LinkedHashMap<>(p.histories());
    histories.remove(name);
    change.apply(history).ifPresent(h -> histories.put(name, h));
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), p.series(), histories, p.decisions());
  }

  private void decisions(Participant participant) {
    List<Decision> decisions = participant.decisions();
    decisions.stream()
        .map(Decision::about)
        .distinct()
        .forEach(about ->
            add(
                "no decision about " + about,
                p ->
                    decided(
                        p,
                        p.decisions().stream()
                            .map(d -> d.about().equals(about) ? removed(d) : d)
                            .toList())));
    for (int i = 0; i < decisions.size(); i++) {
      int at = i;
      String which = "decision " + i + " about " + decisions.get(i).about();
      decision(
          which + " answer",
          at,
          d -> decision(d, d.role(), Decision.Answer.UNKNOWN, d.on(), d.facts()));
      decision(which + " day", at, d -> decision(d, d.role(), d.answer(), NO_DAY, d.facts()));
      decision(
          which + " role",
          at,
          d -> decision(d, Decision.UNKNOWN_ROLE, d.answer(), d.on(), d.facts()));
      decision(
          which + " facts", at, d -> decision(d, d.role(), d.answer(), d.on(), Optional.empty()));
    }
  }

  // Kept in the list so that the places of the others stay; it is about nothing.
  private static Decision removed(Decision d) {
    return new Decision("(removed)", d.role(), d.answer(), d.by(), d.on(), d.reason(), d.facts());
  }

  private void decision(String what, int at, UnaryOperator<Decision> change) {
    add(
        what,
        p -> {
          List<Decision> decisions = new ArrayList<>(p.decisions());
          decisions.set(at, change.apply(decisions.get(at)));
          return decided(p, decisions);
        });
  }

  private static Decision decision(
      Decision d, String role, Decision.Answer answer, PartialDate on, Optional<String> facts) {
    return new Decision(d.about(), role, answer, d.by(), on, d.reason(), facts);
  }

  private static Participant decided(Participant p, List<Decision> decisions) {
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), p.series(), p.histories(), decisions);
  }
}
