package org.eligo.engine.internal.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Days and windows. A length of whole days, weeks, months or years moves a day along the calendar.
 * A length of the clock (hours, broken days) moves it to a range: two days that lie {@code d} days
 * apart are more than {@code d - 1} and less than {@code d + 1} days apart, so the edge days stay
 * undecided.
 */
final class Windows {
  private static final Rational DAY = Rational.of(24);

  private final Evaluation evaluation;

  Windows(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Stretch stretch(Window window, Frame frame) {
    return new Stretch(side(window.from(), true, frame), side(window.to(), false, frame));
  }

  private Optional<Stretch.Side> side(Optional<Window.Edge> edge, boolean from, Frame frame) {
    return edge.map(e -> {
      Moment day = day(e.date(), Clocked.edge(e, from), frame);
      DayRange outer = day(e.date(), Clocked.outer(e, from), frame).range();
      return new Stretch.Side(day, e.included(), outer);
    });
  }

  /**
   * By how many days what a length leads to is shifted: what the clock leads to, and every other
   * day. Days that the clock leads to are those of {@code within} and {@code more than}; for {@code
   * at least} and {@code less than} they lie a day farther off (W4).
   */
  record Clocked(int clock, int whole) {
    private static final Clocked NOT = new Clocked(0, 0);

    /** For comparing a day with an edge. */
    static Clocked edge(Window.Edge edge, boolean from) {
      return new Clocked((from == earlier(edge)) == edge.included() ? 0 : farther(edge), 0);
    }

    /** For asking what reaches over an edge: the clock knows no day beside it. */
    static Clocked outer(Window.Edge edge, boolean from) {
      int inside = from ? 1 : -1;
      return new Clocked(from == earlier(edge) ? farther(edge) : 0, edge.included() ? 0 : inside);
    }

    private static boolean earlier(Window.Edge edge) {
      return edge.date() instanceof DateExpr.Shifted s && s.earlier();
    }

    private static int farther(Window.Edge edge) {
      return earlier(edge) ? -1 : 1;
    }
  }

  /** An edge, with what its length leads to shifted. */
  private Moment day(DateExpr date, Clocked by, Frame frame) {
    if (date instanceof DateExpr.Shifted s) {
      return shifted(day(s.base(), frame), s.by(), s.earlier(), by, frame);
    }
    Moment day = day(date, frame);
    return day.moved(range -> range.shift(by.whole()));
  }

  /** The day; where only a part of it is recorded, it says so. */
  Moment day(DateExpr date, Frame frame) {
    Moment day = of(date, frame);
    boolean partial =
        !day.range().isExact() && !day.range().equals(DayRange.ALWAYS) && day.missing().isEmpty();
    if (!partial || date instanceof DateExpr.Shifted || date instanceof DateExpr.Literal) {
      return day;
    }
    String name = Conditions.name(date);
    Missing exact =
        new Missing(
            name,
            MissingKind.NOT_EXACT,
            "the exact day of " + name + " is needed",
            Conditions.datum(date, frame));
    return new Moment(day.range(), day.planned(), day.recorded(), List.of(exact));
  }

  private Moment of(DateExpr date, Frame frame) {
    return switch (date) {
      case DateExpr.Milestone m -> evaluation.timeline().day(m);
      case DateExpr.StageDay s -> frame.horizon();
      case DateExpr.DateItem d -> evaluation.values().date(d.query(), frame);
      case DateExpr.DateField f -> field(f.name(), frame);
      case DateExpr.Literal l -> Moment.known(l.date().range());
      case DateExpr.Its its -> its(its.day(), frame);
      case DateExpr.EntryDay day -> evaluation.histories().day(day, frame);
      case DateExpr.ResultDay day -> evaluation.results().day(day, frame);
      case DateExpr.Shifted s -> day(s, Clocked.NOT, frame);
    };
  }

  private static Moment field(String name, Frame frame) {
    // Windows begin and end at days of what stands around the query.
    Recorded value = frame.its().map(s -> s.fields().get(name)).orElse(null);
    if (value instanceof Recorded.DateValue d) {
      return Moment.known(d.date().range());
    }
    boolean none =
        value instanceof Recorded.Absent(Recorded.State state) && state == Recorded.State.NONE;
    String need = name + (none ? " is recorded as none, so it lies nowhere" : " is not recorded");
    String item = frame.its().map(s -> s.item().name()).orElse(name);
    return new Moment(
        DayRange.ALWAYS, false, List.of(new Missing(name, Lacks.of(value), need, item)));
  }

  private Moment its(DateExpr.ItsDay day, Frame frame) {
    return frame
        .its()
        .map(s -> its(day, s))
        .orElseGet(() -> Moment.unknown("its date", MissingKind.NOT_EXACT, "the day of the entry"));
  }

  private Moment its(DateExpr.ItsDay day, Subject subject) {
    boolean end = day == DateExpr.ItsDay.END;
    DayRange range = end ? subject.end() : subject.start();
    if (range.equals(DayRange.ALWAYS)) {
      String need = "the " + (end ? "end" : "day") + " of " + subject.item().name() + " is needed";
      return Moment.unknown(subject.item().name(), MissingKind.NOT_EXACT, need);
    }
    boolean planned = end ? subject.endPlanned() : subject.startPlanned();
    return evaluation.timeline().perhapsPlanned(range, planned);
  }

  private Moment shifted(Moment base, Length by, boolean earlier, Clocked shift, Frame frame) {
    return switch (by) {
      case Length.Fixed fixed -> base.moved(range -> moved(range, fixed.amount(), earlier, shift));
      case Length.Measured measured -> measured(base, measured, earlier, shift, frame);
      case Length.Lookup lookup ->
          evaluation
              .lookups()
              .moved(
                  base,
                  lookup,
                  earlier,
                  amount -> moved(base.range(), amount, earlier, shift),
                  frame);
      case Length.Extreme extreme ->
          extreme.of().stream()
              .map(length -> shifted(base, length, earlier, shift, frame))
              // Going back, the longer length gives the earlier day; going on, the later one.
              .reduce((a, b) -> extreme.longest() == earlier ? a.earlier(b) : a.later(b))
              .orElse(base);
    };
  }

  private Moment measured(
      Moment base, Length.Measured measured, boolean earlier, Clocked shift, Frame frame) {
    Figures days = evaluation.values().value(measured.days(), frame);
    Rational least =
        days.interval().low().map(Interval.End::at).orElse(Rational.ZERO).max(Rational.ZERO);
    Optional<Rational> most = days.interval().high().map(Interval.End::at).map(m -> m.max(least));
    List<Missing> missing = new ArrayList<>(base.missing());
    missing.addAll(days.missing());
    // What is not one number may be broken, whatever its bounds are.
    boolean whole = most.filter(least::equals).isPresent() && least.isInteger();
    DayRange near = moved(base.range(), days(least, whole), earlier, shift);
    DayRange far = most.map(m -> moved(base.range(), days(m, whole), earlier, shift)).orElse(near);
    DayRange range =
        earlier
            ? new DayRange(most.isPresent() ? far.first() : DayRange.NO_FIRST, near.last())
            : new DayRange(near.first(), most.isPresent() ? far.last() : DayRange.NO_LAST);
    return new Moment(range, base.planned(), missing);
  }

  /** Whole days run along the calendar, broken ones along the clock. */
  private static CalendarAmount days(Rational days, boolean whole) {
    Rational bounded = days.min(Rational.of(CalendarAmount.MOST_DAYS));
    return whole
        ? new CalendarAmount.Days(
            bounded.numerator().intValueExact(), org.eligo.dsl.time.AmountUnit.DAYS)
        : new CalendarAmount.Clock(bounded.times(DAY), org.eligo.dsl.time.AmountUnit.DAYS);
  }

  private static DayRange moved(
      DayRange base, CalendarAmount amount, boolean earlier, Clocked shift) {
    int by = amount instanceof CalendarAmount.Clock ? shift.clock() : shift.whole();
    return moved(base, amount, earlier).shift(by);
  }

  static DayRange moved(DayRange base, CalendarAmount amount, boolean earlier) {
    return switch (amount) {
      case CalendarAmount.Whole whole -> earlier ? whole.before(base) : whole.after(base);
      case CalendarAmount.Clock clock -> clocked(base, clock.hours(), earlier);
    };
  }

  private static DayRange clocked(DayRange base, Rational hours, boolean earlier) {
    Rational days = hours.dividedBy(DAY);
    long surely = small(days.floor()) - 1;
    long perhaps = small(days.ceiling());
    return earlier
        ? new DayRange(
            base.hasFirst() ? base.first() - perhaps : DayRange.NO_FIRST,
            base.hasLast() ? base.last() - surely : DayRange.NO_LAST)
        : new DayRange(
            base.hasFirst() ? base.first() + surely : DayRange.NO_FIRST,
            base.hasLast() ? base.last() + perhaps : DayRange.NO_LAST);
  }

  private static long small(BigInteger days) {
    return days.longValueExact();
  }
}
