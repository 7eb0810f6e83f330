package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.tests.differential.Participants.Drawn;

/** Every way to leave out one thing of a record, or of its run. */
final class Smaller {
  private final Drawn drawn;
  private final Participant p;
  private final List<Drawn> all = new ArrayList<>();

  private Smaller(Drawn drawn) {
    this.drawn = drawn;
    this.p = drawn.participant();
  }

  static List<Drawn> of(Drawn drawn) {
    Smaller smaller = new Smaller(drawn);
    smaller.run();
    smaller.parts();
    smaller.p.series().forEach(smaller::series);
    smaller.p.histories().forEach(smaller::history);
    return smaller.all;
  }

  private void run() {
    Run run = drawn.run();
    if (run.asIfToday()) {
      all.add(new Drawn(p, new Run(run.asOf(), run.stage(), run.cohorts(), false, run.sites())));
    }
    if (run.stage().isPresent()) {
      all.add(
          new Drawn(
              p,
              new Run(run.asOf(), Optional.empty(), run.cohorts(), run.asIfToday(), run.sites())));
    }
    if (p.site().isPresent()) {
      all.add(
          drawn.with(
              new Participant(
                  p.id(),
                  Optional.empty(),
                  p.asOf(),
                  p.milestones(),
                  p.series(),
                  p.histories(),
                  p.decisions())));
    }
  }

  private void parts() {
    for (String name : p.series().keySet()) {
      series(without(p.series(), name));
    }
    for (String name : p.histories().keySet()) {
      histories(without(p.histories(), name));
    }
    for (String name : p.milestones().keySet()) {
      milestones(without(p.milestones(), name));
      MilestoneDay day = p.milestones().get(name);
      if (day != null && day.days().size() > 1) {
        milestones(with(p.milestones(), name, new MilestoneDay(day.days().getFirst(), false)));
      }
    }
    for (int i = 0; i < p.decisions().size(); i++) {
      List<Decision> fewer = new ArrayList<>(p.decisions());
      fewer.remove(i);
      all.add(drawn.with(Stamps.decided(p, fewer)));
    }
  }

  private static <T> Map<String, T> without(Map<String, T> map, String name) {
    Map<String, T> less = new LinkedHashMap<>(map);
    less.remove(name);
    return less;
  }

  private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    Map<String, T> changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  private void series(Map<String, List<Result>> series) {
    all.add(
        drawn.with(
            new Participant(
                p.id(), p.site(), p.asOf(), p.milestones(), series, p.histories(), p.decisions())));
  }

  private void histories(Map<String, History> histories) {
    all.add(
        drawn.with(
            new Participant(
                p.id(), p.site(), p.asOf(), p.milestones(), p.series(), histories, p.decisions())));
  }

  private void milestones(Map<String, MilestoneDay> milestones) {
    all.add(
        drawn.with(
            new Participant(
                p.id(), p.site(), p.asOf(), milestones, p.series(), p.histories(), p.decisions())));
  }

  private void series(String name, List<Result> results) {
    for (int i = 0; i < results.size(); i++) {
      if (results.size() > 1) {
        List<Result> fewer = new ArrayList<>(results);
        fewer.remove(i);
        series(with(p.series(), name, fewer));
      }
      for (Result less : less(results.get(i))) {
        List<Result> changed = new ArrayList<>(results);
        changed.set(i, less);
        series(with(p.series(), name, changed));
      }
    }
  }

  private static List<Result> less(Result r) {
    Result.Bound none = new Result.Bound.Missing();
    Result.Visit free = new Result.Visit.Untagged();
    Marks marks = new Marks(r.laboratory(), r.sample());
    Marks bare = new Marks(Optional.empty(), Optional.empty());
    List<Result> all = new ArrayList<>();
    all.add(result(r, free, List.of(none, none), bare, Map.of()));
    all.add(result(r, r.visit(), List.of(none, none), marks, r.fields()));
    all.add(result(r, r.visit(), List.of(none, r.high()), marks, r.fields()));
    all.add(result(r, r.visit(), List.of(r.low(), none), marks, r.fields()));
    List<Result.Bound> range = List.of(r.low(), r.high());
    all.add(result(r, free, range, marks, r.fields()));
    all.add(result(r, r.visit(), range, bare, r.fields()));
    all.add(result(r, r.visit(), range, new Marks(Optional.empty(), r.sample()), r.fields()));
    all.add(result(r, r.visit(), range, new Marks(r.laboratory(), Optional.empty()), r.fields()));
    for (String field : r.fields().keySet()) {
      all.add(result(r, r.visit(), range, marks, without(r.fields(), field)));
    }
    all.removeIf(r::equals);
    return all;
  }

  private record Marks(Optional<String> laboratory, Optional<String> sample) {}

  private static Result result(
      Result r,
      Result.Visit visit,
      List<Result.Bound> range,
      Marks marks,
      Map<String, Recorded> fields) {
    return new Result(
        r.value(),
        r.on(),
        visit,
        range.getFirst(),
        range.getLast(),
        marks.laboratory(),
        marks.sample(),
        Optional.empty(),
        Optional.empty(),
        r.confirmed(),
        fields);
  }

  private void history(String name, History history) {
    if (history.complete().isPresent()) {
      histories(with(p.histories(), name, new History(history.entries(), Optional.empty())));
      History.Complete c = history.complete().orElseThrow();
      if (c.plans().isPresent()) {
        History.Complete less = new History.Complete(c.since(), c.on(), Optional.empty());
        histories(with(p.histories(), name, new History(history.entries(), Optional.of(less))));
      }
    }
    for (int i = 0; i < history.entries().size(); i++) {
      List<History.Entry> fewer = new ArrayList<>(history.entries());
      History.Entry entry = fewer.remove(i);
      histories(with(p.histories(), name, new History(fewer, history.complete())));
      for (String field : entry.fields().keySet()) {
        List<History.Entry> changed = new ArrayList<>(history.entries());
        changed.set(i, entry(entry, entry.distinct(), without(entry.fields(), field)));
        histories(with(p.histories(), name, new History(changed, history.complete())));
      }
      if (entry.distinct()) {
        List<History.Entry> changed = new ArrayList<>(history.entries());
        changed.set(i, entry(entry, false, entry.fields()));
        histories(with(p.histories(), name, new History(changed, history.complete())));
      }
    }
  }

  private static History.Entry entry(
      History.Entry e, boolean distinct, Map<String, Recorded> fields) {
    return new History.Entry(
        e.from(), e.to(), e.plannedEnd(), e.ongoing(), e.state(), distinct, e.source(), fields);
  }
}
