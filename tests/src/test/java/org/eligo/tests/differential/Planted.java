package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.Run;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Verdict;

/** The engine with a mistake, to try out whether a comparison finds it. */
enum Planted implements Evaluator {
  /** Forgets who has to decide. */
  REFERRED_IS_UNKNOWN {
    @Override
    OfItem change(OfItem item) {
      return item.verdict() == Verdict.REFERRED
          ? new OfItem(Verdict.UNKNOWN, item.pending(), item.provisional(), Optional.empty())
          : item;
    }
  },
  /** Takes every verdict for final. */
  NEVER_PROVISIONAL {
    @Override
    OfItem change(OfItem item) {
      return new OfItem(item.verdict(), item.pending(), false, item.referredTo());
    }
  },
  /** Reads {@code <5} as 5. */
  NOTHING_CENSORED {
    @Override
    Result change(Result r) {
      return r.value() instanceof Recorded.Numeric n
          ? with(
              r,
              new Recorded.Numeric(n.value(), Recorded.Censoring.NONE, n.unit(), n.text()),
              r.on())
          : r;
    }
  },
  /** Takes the first day of a month for the month. */
  FIRST_OF_MONTH {
    @Override
    Result change(Result r) {
      return r.on() instanceof PartialDate.Month(var month)
          ? with(r, r.value(), new PartialDate.Day(month.atDay(1)))
          : r;
    }
  },
  /** Reads a statement as one of ever. */
  COMPLETE_SINCE_EVER {
    @Override
    History change(History h) {
      return new History(
          h.entries(),
          h.complete().map(c -> new History.Complete(Optional.empty(), c.on(), c.plans())));
    }
  },
  /** Counts entries that are withdrawn. */
  WITHDRAWN_COUNTS {
    @Override
    History change(History h) {
      return new History(h.entries().stream().map(Planted::happened).toList(), h.complete());
    }
  };

  @Override
  public Answers judge(Protocol protocol, Participant p, Run run) {
    Map<String, List<Result>> series = new LinkedHashMap<>();
    p.series()
        .forEach((name, results) -> {
          List<Result> changed = new ArrayList<>();
          results.forEach(r -> changed.add(change(r)));
          series.put(name, changed);
        });
    Map<String, History> histories = new LinkedHashMap<>();
    p.histories().forEach((name, history) -> histories.put(name, change(history)));
    Participant changed =
        new Participant(
            p.id(), p.site(), p.asOf(), p.milestones(), series, histories, p.decisions());
    Answers answers = new EngineEvaluator().judge(protocol, changed, run);
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    answers
        .cohorts()
        .forEach((name, cohort) -> {
          Map<String, OfItem> items = new LinkedHashMap<>();
          cohort.items().forEach((id, item) -> items.put(id, change(item)));
          cohorts.put(
              name, new OfCohort(cohort.outcome(), cohort.provisional(), cohort.pending(), items));
        });
    return new Answers(answers.outcome(), answers.provisional(), cohorts);
  }

  OfItem change(OfItem item) {
    return item;
  }

  Result change(Result result) {
    return result;
  }

  History change(History history) {
    return history;
  }

  private static History.Entry happened(History.Entry e) {
    return e.state() == History.EntryState.WITHDRAWN
        ? new History.Entry(
            e.from(),
            e.to(),
            e.plannedEnd(),
            e.ongoing(),
            History.EntryState.HAPPENED,
            e.distinct(),
            e.source(),
            e.fields())
        : e;
  }

  private static Result with(Result r, Recorded value, PartialDate on) {
    return new Result(
        value,
        on,
        r.visit(),
        r.low(),
        r.high(),
        r.laboratory(),
        r.sample(),
        r.source(),
        r.by(),
        r.confirmed(),
        r.fields());
  }
}
