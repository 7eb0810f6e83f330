package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.LengthMode;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.CourseLength;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.Elapsed;
import org.eligo.engine.internal.eval.Histories.Found;
import org.eligo.engine.internal.eval.Histories.Match;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * How long courses lasted, and support before a result. Days are counted inside the window, both
 * ends included. A lower bound comes from the days that surely belong to a course, an upper bound
 * from all days that may, and only where the history is complete.
 */
final class Courses {
  private static final long FOUR_YEARS = 1461;

  private final Evaluation evaluation;

  Courses(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Whether a result was taken under support, or may have been: why it does not count. */
  Optional<Missing> support(Reading reading, DataItem item, DataItem.Support support) {
    Window window =
        new Window(
            Optional.of(
                new Window.Edge(
                    new DateExpr.Shifted(
                        new DateExpr.Its(DateExpr.ItsDay.DATE), support.within(), true),
                    true)),
            Optional.of(new Window.Edge(new DateExpr.Its(DateExpr.ItsDay.DATE), true)));
    Frame frame =
        Frame.at("", "", true, () -> Moment.known(reading.on()))
            .of(new Subject.OfReading(item, reading));
    for (String name : support.items()) {
      HistoryQuery query =
          new HistoryQuery(
              name,
              new EntryTime.InWindow(EntryTime.Overlap.OVERLAP, window),
              Optional.empty(),
              Optional.empty());
      Explanation told =
          evaluation
              .histories()
              .exists(new Condition.Exists(query, org.eligo.dsl.source.Span.NONE), frame);
      if (told.truth() == Truth.YES) {
        return Optional.of(
            new Missing(
                item.name(),
                MissingKind.DOES_NOT_COUNT,
                "a new "
                    + item.name()
                    + ": "
                    + reading.text()
                    + " does not count, "
                    + told.sentence()));
      }
      if (told.truth() == Truth.UNKNOWN) {
        return told.missing().stream()
            .findFirst()
            .or(() ->
                Optional.of(new Missing(name, MissingKind.HISTORY_NOT_COMPLETE, told.sentence())))
            .map(m ->
                new Missing(
                    m.name(),
                    m.kind(),
                    reading.text() + " counts only without " + name + ": " + m.need(),
                    m.datum()));
      }
    }
    return Optional.empty();
  }

  Explanation lasting(Condition.Lasting lasting, Frame frame) {
    Found found = serving(evaluation.histories().find(lasting.query(), frame), lasting.query());
    CalendarAmount amount = amount(lasting.length());
    Truth enough =
        switch (lasting.mode()) {
          case IN_A_ROW -> inARow(found, amount, lasting.comparator());
          case IN_TOTAL, TOGETHER -> united(found, amount, lasting);
        };
    List<Missing> missing = new ArrayList<>(found.missing());
    if (missing.isEmpty()) {
      String shown = shown(found);
      missing.add(
          new Missing(
              lasting.query().item(),
              MissingKind.NOT_EXACT,
              "the exact days of "
                  + lasting.query().item()
                  + (shown.isEmpty() ? "" : " (" + shown + ")")));
    }
    String sentence =
        lasting.query().item()
            + " "
            + (found.matches().isEmpty() ? "none" : shown(found))
            + ", asked for "
            + lasting.comparator().symbol()
            + " "
            + amount.display()
            + mode(lasting.mode())
            + " "
            + found.time().text();
    return Conditions.leaf(lasting.span(), enough, sentence, missing);
  }

  /** The same, courses that were seen to be going on taken as far as they are before a plan. */
  private Found serving(Found found, HistoryQuery query) {
    DataItem item = evaluation.item(query.item());
    List<Match> matches =
        found.matches().stream()
            .map(m ->
                new Match(
                    evaluation.histories().stillServing(item, m.spell(), found.time()),
                    m.truth(),
                    m.missing(),
                    m.lacks()))
            .toList();
    return new Found(matches, found.complete(), found.gaps(), found.time());
  }

  private static String mode(LengthMode mode) {
    return switch (mode) {
      case IN_TOTAL -> " in total";
      case IN_A_ROW -> " in a row";
      case TOGETHER -> " together";
    };
  }

  private static String shown(Found found) {
    return String.join(", ", found.matches().stream().map(m -> m.spell().shown()).toList());
  }

  private static CalendarAmount amount(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.amount();
      case Length.Lookup l ->
          throw new IllegalStateException("the length of a course is a plain amount");
      case Length.Measured m ->
          throw new IllegalStateException("the length of a course is a plain amount");
      case Length.Extreme e ->
          throw new IllegalStateException("the length of a course is a plain amount");
    };
  }

  private static Truth inARow(Found found, CalendarAmount amount, Condition.Comparator how) {
    Truth some = found.complete() == Truth.YES ? Truth.NO : Truth.UNKNOWN;
    for (Match match : found.matches()) {
      Spell spell = match.spell();
      DayRange first =
          found.time().from().isPresent()
              ? later(spell.start(), found.time().begin())
              : spell.start();
      DayRange last =
          found.time().to().isPresent() ? earlier(spell.end(), found.time().end()) : spell.end();
      some = some.or(match.truth().and(lasted(first, last, amount, how)));
    }
    return some;
  }

  private static Truth lasted(
      DayRange first, DayRange last, CalendarAmount amount, Condition.Comparator how) {
    Truth atLeast = Stretch.truth(CourseLength.lasted(first, last, amount));
    return switch (how) {
      case AT_LEAST -> atLeast;
      case BELOW -> atLeast.not();
      case ABOVE -> longer(first, last, amount);
      case AT_MOST -> longer(first, last, amount).not();
      case EQUAL -> atLeast.and(longer(first, last, amount).not());
    };
  }

  /** Longer than the amount: it would also have lasted it if it had begun a day later. */
  private static Truth longer(DayRange first, DayRange last, CalendarAmount amount) {
    return switch (amount) {
      case CalendarAmount.Whole whole -> Stretch.truth(whole.after(first).onOrBefore(last));
      case CalendarAmount.Clock clock ->
          Stretch.truth(new Elapsed(first, last).moreThan(clock.hours()));
    };
  }

  private static DayRange later(DayRange a, DayRange b) {
    return new DayRange(Math.max(a.first(), b.first()), Math.max(a.last(), b.last()));
  }

  private static DayRange earlier(DayRange a, DayRange b) {
    return new DayRange(Math.min(a.first(), b.first()), Math.min(a.last(), b.last()));
  }

  /** Days of all courses taken together, as a lower and an upper bound. */
  private Truth united(Found found, CalendarAmount amount, Condition.Lasting lasting) {
    List<long[]> sure = new ArrayList<>();
    List<long[]> possible = new ArrayList<>();
    boolean bounded = found.complete() == Truth.YES;
    Stretch time = found.time();
    for (Match match : found.matches()) {
      Spell s = match.spell();
      DayRange first = time.from().isPresent() ? later(s.start(), time.begin()) : s.start();
      DayRange last = time.to().isPresent() ? earlier(s.end(), time.end()) : s.end();
      if (match.truth() == Truth.YES && first.hasLast() && last.hasFirst()) {
        add(sure, first.last(), last.first());
      }
      bounded = bounded && first.hasFirst() && last.hasLast();
      add(possible, first.first(), last.last());
    }
    if (lasting.mode() == LengthMode.TOGETHER) {
      return together(sure, possible, bounded, amount, lasting.comparator());
    }
    long[] limit = totalLimit(amount, found);
    Interval days =
        new Interval(
            Optional.of(new Interval.End(org.eligo.dsl.unit.Rational.of(sum(sure)), false)),
            bounded
                ? Optional.of(
                    new Interval.End(org.eligo.dsl.unit.Rational.of(sum(possible)), false))
                : Optional.empty());
    Interval asked =
        Interval.between(
            org.eligo.dsl.unit.Rational.of(limit[0]), org.eligo.dsl.unit.Rational.of(limit[1]));
    return days.compare(lasting.comparator(), asked);
  }

  private static void add(List<long[]> spans, long from, long to) {
    if (from <= to) {
      spans.add(new long[] {from, to});
    }
  }

  /** A limit is asked of the longest run: at most and below hold if no run goes beyond it. */
  private static Truth together(
      List<long[]> sure,
      List<long[]> possible,
      boolean bounded,
      CalendarAmount amount,
      Condition.Comparator how) {
    List<long[]> least = runs(sure);
    Optional<List<long[]>> most = bounded ? Optional.of(runs(possible)) : Optional.empty();
    Truth atLeast = reached(least, most, amount, Condition.Comparator.AT_LEAST);
    Truth above = reached(least, most, amount, Condition.Comparator.ABOVE);
    return switch (how) {
      case AT_LEAST -> atLeast;
      case BELOW -> atLeast.not();
      case ABOVE -> above;
      case AT_MOST -> above.not();
      case EQUAL -> atLeast.and(above.not());
    };
  }

  private static Truth reached(
      List<long[]> least,
      Optional<List<long[]>> most,
      CalendarAmount amount,
      Condition.Comparator how) {
    if (some(least, amount, how) == Truth.YES) {
      return Truth.YES;
    }
    boolean none = most.isPresent() && some(most.get(), amount, how) == Truth.NO;
    return none ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth some(List<long[]> runs, CalendarAmount amount, Condition.Comparator how) {
    Truth some = Truth.NO;
    for (long[] run : runs) {
      some = some.or(lasted(day(run[0]), day(run[1]), amount, how));
    }
    return some;
  }

  private static DayRange day(long day) {
    return new DayRange(day, day);
  }

  /** Touching or overlapping stretches of days joined, in order. */
  private static List<long[]> runs(List<long[]> spans) {
    List<long[]> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(s -> s[0]));
    List<long[]> runs = new ArrayList<>();
    for (long[] span : sorted) {
      if (!runs.isEmpty() && span[0] <= runs.getLast()[1] + 1) {
        runs.getLast()[1] = Math.max(runs.getLast()[1], span[1]);
      } else {
        runs.add(span.clone());
      }
    }
    return runs;
  }

  private static long sum(List<long[]> spans) {
    return runs(spans).stream().mapToLong(r -> r[1] - r[0] + 1).sum();
  }

  /** N months in total are the days of the N months before the end of the window. */
  private long[] totalLimit(CalendarAmount amount, Found found) {
    return switch (amount) {
      case CalendarAmount.Days days -> new long[] {days.days(), days.days()};
      case CalendarAmount.Months months -> shortestAndLongest(months, bounded(found.time().end()));
      case CalendarAmount.Clock _ ->
          throw new IllegalStateException("courses are not counted in hours");
    };
  }

  /** Four years of days stand for any. */
  private DayRange bounded(DayRange end) {
    if (end.hasLast()) {
      return end;
    }
    long first = evaluation.timeline().asOf().toEpochDay();
    return new DayRange(first, first + FOUR_YEARS);
  }

  /** Four years of possible last days see every length that N months can have. */
  private static long[] shortestAndLongest(CalendarAmount.Months months, DayRange end) {
    long least = length(months, end.last());
    long most = least;
    for (long day = Math.max(end.first(), end.last() - FOUR_YEARS); day < end.last(); day++) {
      long length = length(months, day);
      least = Math.min(least, length);
      most = Math.max(most, length);
    }
    return new long[] {least, most};
  }

  private static long length(CalendarAmount.Months months, long end) {
    return end - months.before(LocalDate.ofEpochDay(end)).toEpochDay();
  }
}
