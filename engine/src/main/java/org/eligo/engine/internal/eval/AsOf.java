package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/**
 * A participant's record as it was known on a day: what is surely dated later is left out and
 * counted. A completeness statement made later is left out too; an end that lies later is
 * forgotten.
 */
public final class AsOf {
  private final LocalDate day;
  private int leftOut;

  private AsOf(LocalDate day) {
    this.day = day;
  }

  /** The record as of the day, with the number of things left out. */
  public record Seen(Participant participant, int leftOut) {}

  /** Looks at a record as of a day. */
  public static Seen of(Participant participant, LocalDate day) {
    AsOf asOf = new AsOf(day);
    Participant seen = asOf.see(participant);
    return new Seen(seen, asOf.leftOut);
  }

  private boolean later(PartialDate date) {
    boolean later = date.range().definitelyAfter(DayRange.of(day));
    leftOut += later ? 1 : 0;
    return later;
  }

  private Participant see(Participant p) {
    Map<String, Participant.MilestoneDay> milestones = new LinkedHashMap<>();
    p.milestones()
        .forEach((name, m) -> {
          List<PartialDate> days =
              m.days().stream().filter(day -> m.planned() || !later(day)).toList();
          if (!days.isEmpty()) {
            milestones.put(name, new Participant.MilestoneDay(days, m.planned()));
          }
        });
    Map<String, List<Result>> series = new LinkedHashMap<>();
    p.series()
        .forEach((n, all) ->
            series.put(n, all.stream().filter(r -> !later(r.on())).map(this::judged).toList()));
    Map<String, History> histories = new LinkedHashMap<>();
    p.histories().forEach((n, h) -> histories.put(n, history(h)));
    List<Decision> decisions = p.decisions().stream().filter(d -> !later(d.on())).toList();
    return new Participant(p.id(), p.site(), p.asOf(), milestones, series, histories, decisions);
  }

  private History history(History history) {
    List<History.Entry> entries = new ArrayList<>();
    for (History.Entry e : history.entries()) {
      boolean ahead = e.state() == History.EntryState.HAPPENED && later(e.from());
      if (!ahead) {
        entries.add(ended(e));
      }
    }
    return new History(entries, history.complete().filter(c -> !later(c.on())));
  }

  private History.Entry ended(History.Entry e) {
    boolean endsLater = e.to().isPresent() && !e.plannedEnd() && later(e.to().get());
    boolean seenLater = e.ongoing().isPresent() && later(e.ongoing().get());
    return new History.Entry(
        e.from(),
        endsLater ? Optional.empty() : e.to(),
        e.plannedEnd(),
        seenLater ? Optional.empty() : e.ongoing(),
        e.state(),
        e.distinct(),
        e.source(),
        judged(e.fields()));
  }

  private Result judged(Result r) {
    return new Result(
        r.value(),
        r.on(),
        r.visit(),
        r.low(),
        r.high(),
        r.laboratory(),
        r.sample(),
        r.source(),
        r.by(),
        r.confirmed(),
        judged(r.fields()));
  }

  /** The fields without what was judged later. */
  private Map<String, Recorded> judged(Map<String, Recorded> fields) {
    Map<String, Recorded> seen = new LinkedHashMap<>(fields);
    seen.values().removeIf(value -> value instanceof Recorded.Judged j && later(j.on()));
    return seen;
  }
}
