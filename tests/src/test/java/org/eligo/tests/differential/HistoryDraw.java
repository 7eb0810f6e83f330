package org.eligo.tests.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.History.EntryState;

/** Draws histories. */
final class HistoryDraw {
  private static final int LONG = 700;
  private final Chart chart;
  private final Draw draw;
  private final ResultDraw results;

  HistoryDraw(Chart chart, ResultDraw results) {
    this.chart = chart;
    this.draw = chart.draw();
    this.results = results;
  }

  History history(DataItem item) {
    List<History.Entry> entries = new ArrayList<>();
    for (int i = draw.of(0, 0, 1, 1, 2, 2, 3, 4); i > 0; i--) {
      boolean near = !entries.isEmpty() && draw.percent(35);
      entries.add(near ? near(item, entries.getLast()) : entry(item, chart.past()));
    }
    boolean complete = !chart.goesWrong();
    return new History(entries, complete ? Optional.of(complete()) : Optional.empty());
  }

  /** An entry of the same day, of the next day, or one that touches the end of another. */
  private History.Entry near(DataItem item, History.Entry before) {
    LocalDate day =
        before
            .to()
            .filter(t -> draw.coin())
            .orElse(before.from())
            .range()
            .firstDay()
            .orElse(chart.asOf())
            .plusDays(draw.between(-1, 2));
    return entry(item, day.isAfter(chart.asOf()) ? chart.asOf() : day);
  }

  private History.Entry entry(DataItem item, LocalDate day) {
    if (draw.percent(10)) {
      return planned(item);
    }
    PartialDate from = chart.when(day);
    Optional<PartialDate> to = Optional.empty();
    Optional<PartialDate> ongoing = Optional.empty();
    boolean plannedEnd = false;
    if (item.type() instanceof Type.Course) {
      LocalDate last = from.range().lastDay().orElse(day);
      LocalDate begun = last.isAfter(chart.asOf()) || last.isBefore(day) ? day : last;
      switch (draw.below(10)) {
        case 0 -> {}
        case 1, 2, 3 -> ongoing = Optional.of(later(begun));
        case 4 -> {
          to = Optional.of(new PartialDate.Day(chart.future()));
          plannedEnd = true;
          ongoing = draw.coin() ? Optional.of(later(begun)) : Optional.empty();
        }
        default -> to = Optional.of(end(begun));
      }
    }
    EntryState state = EntryState.HAPPENED;
    if (chart.seldom()) {
      state = draw.of(EntryState.WITHDRAWN, EntryState.WITHDRAWN, EntryState.UNKNOWN);
    }
    return new History.Entry(
        from,
        to,
        plannedEnd,
        ongoing,
        state,
        draw.percent(12),
        draw.percent(4) ? Optional.of("chart") : Optional.empty(),
        results.fields(item, from));
  }

  private History.Entry planned(DataItem item) {
    LocalDate day = draw.percent(20) ? chart.past() : chart.future();
    return new History.Entry(
        new PartialDate.Day(day),
        Optional.empty(),
        false,
        Optional.empty(),
        chart.goesWrong() ? EntryState.CANCELLED : EntryState.PLANNED,
        draw.percent(10),
        Optional.empty(),
        results.fields(item, new PartialDate.Day(chart.past())));
  }

  /** A day on which it was seen to go on. */
  private PartialDate later(LocalDate begun) {
    if (draw.percent(65)) {
      return new PartialDate.Day(chart.asOf());
    }
    LocalDate day = begun.plusDays(draw.between(0, LONG));
    return new PartialDate.Day(day.isAfter(chart.asOf()) ? chart.asOf() : day);
  }

  private PartialDate end(LocalDate begun) {
    LocalDate day =
        switch (draw.below(4)) {
          case 0 -> begun.plusDays(draw.of(0, 6, 7, 13, 14, 27, 28, 29, 30));
          case 1 -> begun.plusMonths(draw.of(1, 3, 6, 12)).minusDays(draw.between(0, 2));
          default -> chart.past();
        };
    LocalDate last = day.isBefore(begun) ? begun : day.isAfter(chart.asOf()) ? chart.asOf() : day;
    return last.isEqual(begun) ? new PartialDate.Day(last) : chart.when(last);
  }

  private History.Complete complete() {
    LocalDate on =
        switch (draw.below(12)) {
          case 0, 1, 2, 3, 4, 5, 6, 7 -> chart.asOf();
          case 8, 9 -> chart.asOf().minusDays(draw.of(1, 6, 7, 8, 13, 14, 15, 29, 30, 31));
          default -> chart.past();
        };
    PartialDate made = chart.seldom() ? chart.when(on) : new PartialDate.Day(on);
    Optional<PartialDate> since = Optional.empty();
    if (draw.percent(18)) {
      LocalDate first = on.minusDays(draw.between(0, 2 * LONG));
      since = Optional.of(chart.seldom() ? chart.when(first) : new PartialDate.Day(first));
    }
    Optional<History.Plans> plans = Optional.empty();
    if (draw.percent(45)) {
      plans =
          Optional.of(
              new History.Plans(
                  draw.coin()
                      ? Optional.empty()
                      : Optional.of(new PartialDate.Day(chart.future()))));
    }
    return new History.Complete(since, made, plans);
  }
}
