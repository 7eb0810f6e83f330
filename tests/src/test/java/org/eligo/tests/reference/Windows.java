package org.eligo.tests.reference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.tests.reference.Context.Subject;
import org.eligo.tests.reference.Reading.Val;

/** Windows, dates, ages (W1 to W14, V8). */
final class Windows {
  private final Evaluation all;

  Windows(Evaluation all) {
    this.all = all;
  }

  /** A window with days; W1: an end that is excluded is the day, and not in it. */
  record Days(Optional<Edge> from, Optional<Edge> to) {
    /** The first day that can be asked, {@link Day#NO_FIRST} without one. */
    long firstPossible() {
      return from.map(Edge::firstPossible).orElse(Day.NO_FIRST);
    }
  }

  /**
   * One end of a window.
   *
   * @param over the day to which something must reach that lasts through the window
   */
  record Edge(Day day, boolean included, Day over) {
    Edge(Day day, boolean included) {
      this(day, included, day);
    }

    /** Of a beginning the first day that surely is in the window. */
    long firstSure() {
      long first = day.last();
      return first == Day.NO_FIRST || first == Day.NO_LAST || included
          ? first
          : first - day.earlyLast() + 1;
    }

    /** Of a beginning the first day that can be in the window. */
    long firstPossible() {
      return day.first() == Day.NO_FIRST || included ? day.first() : day.first() - day.early() + 1;
    }

    /** Of an end the last day that surely is in the window. */
    long lastSure() {
      long end = day.first();
      if (end == Day.NO_FIRST || end == Day.NO_LAST) {
        return end;
      }
      return included ? end - day.early() : end - 1;
    }

    /** Of an end the last day that can be in the window (W4: what hours reach may be that day). */
    long lastPossible() {
      return last(day.last());
    }

    /** H4: the same of the days that it may be without a plan. */
    long lastSettled() {
      return last(day.settled());
    }

    private long last(long end) {
      if (end == Day.NO_FIRST || end == Day.NO_LAST) {
        return end;
      }
      return included ? end - day.earlyLast() : end - 1;
    }
  }

  /**
   * The days of a window.
   *
   * @param tested H27: the entry or result whose fields lengths are of; days are of what stands
   *     around
   */
  Days days(Window window, Context around, Optional<Subject> tested) {
    return new Days(
        window.from().map(e -> edge(e, 1, around, tested)),
        window.to().map(e -> edge(e, -1, around, tested)));
  }

  /** W4: what hours reach has no day beside it; it ends where they end, included or not. */
  private Edge edge(Window.Edge edge, int inside, Context around, Optional<Subject> tested) {
    DateExpr date = edge.date();
    Day over =
        edge.included()
            ? day(date, around, tested)
            : date instanceof DateExpr.Shifted(DateExpr base, Length by, boolean earlier)
                ? shifted(day(base, around, tested), by, new Way(earlier, inside), around, tested)
                : day(date, around, tested).plus(inside);
    return new Edge(day(date, around, tested), edge.included(), over);
  }

  /** Where a length leads: back or on, and for whole days so many further on. */
  private record Way(boolean earlier, int whole) {}

  /** W1: whether a day lies in a window. */
  static Tri in(Day day, Days days) {
    Tri from =
        days.from()
            .map(e -> e.included() ? day.notBefore(e.day()) : day.after(e.day()))
            .orElse(Tri.YES);
    Tri to =
        days.to()
            .map(e -> e.included() ? day.notAfter(e.day()) : day.before(e.day()))
            .orElse(Tri.YES);
    return from.and(to);
  }

  /** W10: a day is in the season or not; decided only if all days agree. */
  static Tri inSeason(Day day, MonthDay from, MonthDay to) {
    if (day.first() == Day.NO_FIRST || day.last() == Day.NO_LAST) {
      return Tri.UNKNOWN;
    }
    boolean some = false;
    boolean every = true;
    // Four hundred days hold every day of a year.
    for (long d = day.first(); d <= Math.min(day.last(), day.first() + 400); d++) {
      MonthDay at = MonthDay.from(LocalDate.ofEpochDay(d));
      boolean after = !at.isBefore(from);
      boolean before = !at.isAfter(to);
      boolean in = from.isAfter(to) ? after || before : after && before;
      some |= in;
      every &= in;
    }
    return Tri.of(every, !some);
  }

  Day day(DateExpr date, Context around) {
    return day(date, around, Optional.empty());
  }

  private Day day(DateExpr date, Context around, Optional<Subject> tested) {
    return switch (date) {
      case DateExpr.Milestone(String name, DateExpr.ItsDay itsDay) ->
          switch (itsDay) {
            case DATE -> all.facts.milestoneDay(name);
            case START -> all.facts.milestone(name).first();
            case END -> all.facts.milestone(name).last();
          };
      case DateExpr.StageDay s -> all.facts.stageDay(all.stage);
      case DateExpr.DateItem item -> date(item, around);
      case DateExpr.DateField(String name) -> dateOf(all.values.field(name, around));
      case DateExpr.Literal(var literal) ->
          new Day(literal.range().first(), literal.range().last(), 0, true, false);
      case DateExpr.Its(DateExpr.ItsDay itsDay) -> its(itsDay, around);
      case DateExpr.EntryDay entryDay -> all.histories.day(entryDay, around);
      case DateExpr.ResultDay(var query) -> all.results.day(query, around);
      case DateExpr.Shifted(DateExpr base, Length by, boolean earlier) ->
          shifted(day(base, around, tested), by, new Way(earlier, 0), around, tested);
    };
  }

  /** V23: what a date item could be; of several values that may count any day between them. */
  Day date(DateExpr.DateItem item, Context around) {
    Results.Picked picked = all.results.picked(item.query(), around);
    if (!picked.surely()) {
      return Day.NONE;
    }
    return picked.candidates().stream()
        .map(c -> dateOf(c.value()))
        .reduce(Day::hull)
        .orElse(Day.NONE);
  }

  /** V19: a date that is recorded as none is unknown. */
  private static Day dateOf(Val value) {
    return value instanceof Val.Date(Day day) ? day : Day.NONE;
  }

  /** H16. */
  private Day its(DateExpr.ItsDay itsDay, Context around) {
    return switch (around.around().getFirst()) {
      case Context.OfResult(Reading reading, Val value) -> reading.on();
      case Context.OfEntry(DataItem item, Optional<Entry> entry) ->
          switch (itsDay) {
            case DATE, START -> entry.map(Entry::start).orElse(Day.NONE);
            case END -> entry.map(all.histories::seenEnd).orElse(Day.NONE);
          };
    };
  }

  // Lengths (W2, W4, W8)

  private Day shifted(Day base, Length by, Way way, Context around, Optional<Subject> tested) {
    Context inside = tested.map(around::inside).orElse(around);
    return switch (by) {
      case Length.Fixed(CalendarAmount amount) -> moved(base, amount, way);
      case Length.Measured(var days) -> measured(base, all.values.number(days, inside), way);
      case Length.Lookup(String table, var key, Map<String, CalendarAmount> rows) -> {
        Optional<Set<String>> possible = all.values.keys(key, inside);
        yield possible.isPresent() && rows.keySet().containsAll(possible.get())
            ? possible.get().stream()
                .map(k -> moved(base, java.util.Objects.requireNonNull(rows.get(k)), way))
                .reduce(Day::hull)
                .orElseThrow()
            : unknownLength(base, way.earlier());
      }
      case Length.Extreme(boolean longest, List<Length> of) ->
          of.stream()
              .map(l -> shifted(base, l, way, around, tested))
              .reduce((a, b) -> a.extreme(b, longest != way.earlier()))
              .orElseThrow();
    };
  }

  private static Day moved(Day base, CalendarAmount amount, Way way) {
    Day day = moved(base, amount, way.earlier());
    return amount instanceof CalendarAmount.Clock ? day : day.plus(way.whole());
  }

  static Day moved(Day base, CalendarAmount amount, boolean earlier) {
    int sign = earlier ? -1 : 1;
    return switch (amount) {
      case CalendarAmount.Months(int months, var w) ->
          base.moved(d -> d.plusMonths((long) sign * months));
      case CalendarAmount.Days(int days, var w) -> base.plus((long) sign * days);
      case CalendarAmount.Clock(var hours, var w) -> {
        Fraction days = Fraction.of(hours).times(Fraction.of(24).inverse());
        yield base.movedByClock(earlier ? days.negate() : days);
      }
    };
  }

  /** W4: not a whole number of days is a length of the clock, and so may be what is not known. */
  private static Day measured(Day base, Num days, Way way) {
    boolean earlier = way.earlier();
    Num length = days.undefined() ? Num.upwards() : days.greater(Num.of(0));
    Fraction low = length.low().orElse(Fraction.ZERO);
    if (length.isExact() && low.isWhole()) {
      long whole = low.floor().longValueExact();
      return base.plus((earlier ? -whole : whole) + way.whole());
    }
    Day near = base.movedByClock(earlier ? low.negate() : low);
    if (length.isExact()) {
      return near;
    }
    return length
        .high()
        .map(h -> near.hull(base.movedByClock(earlier ? h.negate() : h)))
        .orElseGet(() ->
            new Day(
                earlier ? Day.NO_FIRST : near.first(),
                earlier ? near.last() : Day.NO_LAST,
                near.early(),
                near.earlyLast(),
                near.dated(),
                near.planned(),
                near.settled() == Day.NO_FIRST || earlier ? near.settled() : Day.NO_LAST));
  }

  private static Day unknownLength(Day base, boolean earlier) {
    return new Day(
        earlier ? Day.NO_FIRST : base.first(),
        earlier ? base.last() : Day.NO_LAST,
        0,
        0,
        base.dated(),
        base.planned(),
        base.settled() == Day.NO_FIRST || earlier ? base.settled() : Day.NO_LAST);
  }

  // Ages (W5)

  /** Completed years or months between two days. */
  Num age(DateExpr at, boolean years, Context around) {
    DataItem item = all.facts.protocol().data().get("birth date");
    if (item == null) {
      return Num.UNKNOWN;
    }
    Day on = day(at, around);
    Day born =
        date(
            new DateExpr.DateItem(
                new org.eligo.dsl.plan.ResultQuery(
                    item.name(),
                    org.eligo.dsl.plan.ResultQuery.Pick.LATEST,
                    new org.eligo.dsl.plan.ResultTime.AnyTime(),
                    Optional.empty(),
                    false)),
            Context.TOP);
    Optional<Fraction> most =
        on.last() == Day.NO_LAST || born.first() == Day.NO_FIRST
            ? Optional.empty()
            : Optional.of(completed(born.first(), on.last(), years));
    Optional<Fraction> least =
        on.first() == Day.NO_FIRST || born.last() == Day.NO_LAST
            ? Optional.empty()
            : Optional.of(completed(born.last(), on.first(), years));
    return Num.range(least, least.isEmpty(), most, most.isEmpty());
  }

  private static Fraction completed(long born, long on, boolean years) {
    LocalDate from = LocalDate.ofEpochDay(born);
    LocalDate to = LocalDate.ofEpochDay(on);
    long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    // A month is completed on the day of the same number, or on the first of the next month.
    if (to.getDayOfMonth() < from.getDayOfMonth()) {
      months--;
    }
    return Fraction.of(years ? Math.floorDiv(months, 12L) : months);
  }

  // Visits (V8)

  /** The declared days of a visit; empty without declared days. */
  Optional<Days> declared(String visit) {
    return all.facts.protocol().milestone(visit).flatMap(Milestone::days).map(this::declared);
  }

  private Days declared(Milestone.VisitDays days) {
    Day anchor = all.facts.milestoneDay(days.anchor());
    return new Days(
        Optional.of(new Edge(anchor.plus(days.from()), true)),
        Optional.of(new Edge(anchor.plus(days.to()), true)));
  }

  /** W12: on one of the days of a visit or from the first to the last. */
  Days recorded(String milestone) {
    Facts.Visited visited = all.facts.milestone(milestone);
    return new Days(
        Optional.of(new Edge(visited.first(), true)), Optional.of(new Edge(visited.last(), true)));
  }

  /** By date alone: in the declared days of a visit, or on its recorded days. */
  Days ofVisit(String visit) {
    return declared(visit).orElseGet(() -> recorded(visit));
  }
}
