package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
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
  private static final Recorded NOT_KNOWN = new Recorded.Absent(Recorded.State.UNKNOWN);
  private static final Recorded WITHDRAWN = new Recorded.Absent(Recorded.State.WITHDRAWN);

  private final Protocol protocol;
  private final LocalDate day;
  private final boolean holdsLater;
  private int leftOut;

  private AsOf(LocalDate day, boolean holdsLater, Protocol protocol) {
    this.protocol = protocol;
    this.day = day;
    this.holdsLater = holdsLater;
  }

  /** The record as of the day, with the number of things left out. */
  public record Seen(Participant participant, int leftOut) {}

  /** Looks at a record as of a day. */
  public static Seen of(Participant participant, LocalDate day, Protocol protocol) {
    Optional<LocalDate> closed = closed(participant);
    boolean holdsLater = closed.isEmpty() || day.isBefore(closed.get());
    AsOf asOf = new AsOf(day, holdsLater, protocol);
    Participant seen = asOf.see(participant);
    return new Seen(seen, asOf.leftOut);
  }

  /** Whether a run on this day surely looks back: the record was closed later. */
  public static boolean isRetrospective(Participant participant, LocalDate day) {
    return closed(participant).filter(day::isBefore).isPresent();
  }

  private static Optional<LocalDate> closed(Participant participant) {
    return participant.asOf().flatMap(d -> d.range().lastDay());
  }

  /** Whether nobody knows if it was there already: only where the record may hold later things. */
  private boolean mayBeLater(PartialDate date) {
    DayRange range = date.range();
    return holdsLater && (!range.hasLast() || range.last() > day.toEpochDay());
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
              m.days().stream()
                  .filter(day -> m.planned() || !later(day))
                  .map(day -> !m.planned() && mayBeLater(day) ? new PartialDate.Unknown() : day)
                  .toList();
          if (!days.isEmpty()) {
            milestones.put(name, new Participant.MilestoneDay(days, m.planned()));
          }
        });
    Map<String, List<Result>> series = new LinkedHashMap<>();
    p.series().forEach((n, all) -> series.put(n, results(n, all)));
    Map<String, History> histories = new LinkedHashMap<>();
    p.histories().forEach((n, h) -> histories.put(n, history(h)));
    List<Decision> decisions =
        p.decisions().stream().filter(d -> !later(d.on())).map(this::answered).toList();
    return new Participant(p.id(), p.site(), p.asOf(), milestones, series, histories, decisions);
  }

  private List<Result> results(String item, List<Result> all) {
    DataItem declared = protocol.data().get(item);
    boolean constant = declared != null && declared.constant();
    return all.stream()
        .filter(r -> constant || !later(r.on()))
        .map(r -> judged(r, constant))
        .toList();
  }

  private Decision answered(Decision d) {
    return mayBeLater(d.on())
        ? new Decision(
            d.about(), d.role(), Decision.Answer.UNKNOWN, d.by(), d.on(), d.reason(), d.facts())
        : d;
  }

  private History history(History history) {
    List<History.Entry> entries = new ArrayList<>();
    for (History.Entry e : history.entries()) {
      boolean ahead = e.state() == History.EntryState.HAPPENED && later(e.from());
      if (!ahead) {
        entries.add(ended(e));
      }
    }
    return new History(
        entries, history.complete().filter(c -> !later(c.on()) && !mayBeLater(c.on())));
  }

  private History.Entry ended(History.Entry e) {
    boolean endsLater =
        e.to().isPresent() && !e.plannedEnd() && (later(e.to().get()) || mayBeLater(e.to().get()));
    boolean seenLater =
        e.ongoing().isPresent() && (later(e.ongoing().get()) || mayBeLater(e.ongoing().get()));
    boolean unsure = e.state() == History.EntryState.HAPPENED && mayBeLater(e.from());
    return new History.Entry(
        e.from(),
        endsLater ? Optional.empty() : e.to(),
        e.plannedEnd(),
        seenLater ? Optional.empty() : e.ongoing(),
        unsure ? History.EntryState.UNKNOWN : e.state(),
        e.distinct(),
        e.source(),
        judged(e.fields()));
  }

  private Result judged(Result r, boolean constant) {
    // What is withdrawn takes no place, of whatever day it is.
    boolean unsure = !constant && !r.value().equals(WITHDRAWN) && mayBeLater(r.on());
    return new Result(
        unsure ? NOT_KNOWN : r.value(),
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
    seen.replaceAll((name, value) ->
        value instanceof Recorded.Judged j && mayBeLater(j.on()) ? NOT_KNOWN : value);
    return seen;
  }
}
