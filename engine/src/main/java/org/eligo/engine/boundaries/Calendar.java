package org.eligo.engine.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;

/** Days of a made record that lie inside and outside of windows. */
record Calendar(Draft draft, Guess guess) {
  private static final int FAR = 40;
  private static final int HOURS = 24;

  static Calendar of(Draft draft, Map<String, Recorded> fields, org.eligo.dsl.model.Protocol p) {
    return new Calendar(
        draft,
        new Guess(p, Optional.empty(), Rational.ONE, Rational.of(100), fields, Optional.empty()));
  }

  /** A day on which a result is in the time. */
  LocalDate inside(ResultTime time) {
    return switch (time) {
      case ResultTime.AtVisit(String visit) -> draft.day(visit);
      case ResultTime.InWindow(Window window) -> inside(window);
      case ResultTime.AnyTime _ -> draft.begin();
      case ResultTime.Valid _ -> draft.stageDay();
    };
  }

  /** A day in the window, near its end. */
  LocalDate inside(Window window) {
    Optional<LocalDate> first =
        window.from().map(edge -> day(edge.date()).plusDays(edge.included() ? 0 : 1));
    Optional<LocalDate> last = window.to().map(edge -> day(edge.date()).minusDays(1));
    if (last.isEmpty()) {
      return first.map(day -> day.plusDays(1)).orElseGet(draft::begin);
    }
    LocalDate day = last.get();
    return first.filter(day::isBefore).orElse(day);
  }

  /** A day well outside of the window. */
  LocalDate outside(Window window) {
    return window
        .from()
        .map(edge -> day(edge.date()).minusDays(FAR))
        .or(() -> window.to().map(edge -> day(edge.date()).plusDays(FAR)))
        .orElseGet(draft::begin);
  }

  /** The day that is meant, as far as it can be told. */
  LocalDate day(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone milestone -> draft.day(milestone.name());
      case DateExpr.StageDay _ -> draft.stageDay();
      case DateExpr.Literal literal -> literal.date().range().firstDay().orElseGet(draft::stageDay);
      case DateExpr.DateItem item -> dateOf(item.query().item());
      case DateExpr.Shifted shifted -> shifted(day(shifted.base()), shifted);
      case DateExpr.ResultDay result ->
          Optional.ofNullable(draft.series.get(result.query().item()))
              .filter(s -> !s.days.isEmpty())
              .map(s -> s.days.last())
              .orElseGet(draft::stageDay);
      case DateExpr.EntryDay entry ->
          draft.entries.getOrDefault(entry.query().item(), List.of()).stream()
              .findFirst()
              .map(e -> e.from)
              .orElseGet(draft::stageDay);
      case DateExpr.DateField _, DateExpr.Its _ -> draft.stageDay();
    };
  }

  private LocalDate dateOf(String item) {
    return Optional.ofNullable(draft.series.get(item))
        .filter(s -> s.value instanceof Recorded.DateValue)
        .flatMap(s ->
            s.value instanceof Recorded.DateValue(var date)
                ? date.range().firstDay()
                : Optional.empty())
        .orElseGet(draft::stageDay);
  }

  private LocalDate shifted(LocalDate base, DateExpr.Shifted shifted) {
    return moved(base, shifted.by(), shifted.earlier());
  }

  private LocalDate moved(LocalDate base, Length length, boolean earlier) {
    return switch (length) {
      case Length.Fixed(CalendarAmount amount) -> moved(base, amount, earlier);
      case Length.Measured measured ->
          days(base, guess.number(measured.days()).orElse(Rational.ONE), earlier);
      case Length.Lookup lookup ->
          lookup.rows().values().stream()
              .findFirst()
              .map(amount -> moved(base, amount, earlier))
              .orElse(base);
      case Length.Extreme(boolean longest, var of) -> {
        List<LocalDate> days = of.stream().map(l -> moved(base, l, earlier)).sorted().toList();
        yield longest == earlier ? days.getFirst() : days.getLast();
      }
    };
  }

  private static LocalDate moved(LocalDate base, CalendarAmount amount, boolean earlier) {
    return switch (amount) {
      case CalendarAmount.Whole whole -> earlier ? whole.before(base) : whole.after(base);
      case CalendarAmount.Clock clock ->
          days(base, clock.hours().dividedBy(Rational.of(HOURS)), earlier);
    };
  }

  private static LocalDate days(LocalDate base, Rational days, boolean earlier) {
    long whole = days.floor().longValueExact();
    return base.plusDays(earlier ? -whole : whole);
  }
}
