package org.eligo.tests.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.tests.reference.Histories.Found;

/** How long courses last, and whether they stay the same (H11, H12, H19, H20). */
final class Courses {
  private final Evaluation all;

  Courses(Evaluation all) {
    this.all = all;
  }

  /** Days from the first to the last, both included. */
  record Stretch(long first, long last) {}

  // H11, H12

  Tri lasting(Condition.Lasting lasting, Context around) {
    if (lasting.mode() == Condition.LengthMode.IN_A_ROW) {
      return ofOne(lasting, around);
    }
    return switch (lasting.comparator()) {
      case AT_LEAST -> reaches(lasting, false, around);
      case ABOVE -> reaches(lasting, true, around);
      case AT_MOST -> reaches(lasting, true, around).not();
      case BELOW -> reaches(lasting, false, around).not();
      case EQUAL -> reaches(lasting, false, around).and(reaches(lasting, true, around).not());
    };
  }

  /** H12: `in a row` asks it of one entry. */
  private Tri ofOne(Condition.Lasting lasting, Context around) {
    Windows.Days days = all.histories.days(lasting.query(), around, Optional.empty());
    Tri some = all.histories.isComplete(lasting.query(), around) ? Tri.NO : Tri.UNKNOWN;
    for (Found f : all.histories.found(lasting.query(), around)) {
      Tri least = lasts(f.entry(), days, lasting.length(), false);
      Tri more = lasts(f.entry(), days, lasting.length(), true);
      Tri asked =
          switch (lasting.comparator()) {
            case AT_LEAST -> least;
            case ABOVE -> more;
            case AT_MOST -> more.not();
            case BELOW -> least.not();
            case EQUAL -> least.and(more.not());
          };
      some = some.or(f.fits().and(asked));
    }
    return some;
  }

  private static Tri lasts(Entry entry, Windows.Days days, Length length, boolean more) {
    boolean surely =
        surely(entry, days).filter(s -> reaches(s, length, more) == Tri.YES).isPresent();
    boolean perhaps =
        possibly(entry, days).filter(s -> reaches(s, length, more) != Tri.NO).isPresent();
    return Tri.of(surely, !perhaps);
  }

  /** A length that is reached is proven; one that is not is denied by a complete history only. */
  private Tri reaches(Condition.Lasting lasting, boolean more, Context around) {
    Windows.Days days = all.histories.days(lasting.query(), around, Optional.empty());
    List<Found> found = all.histories.found(lasting.query(), around);
    List<Stretch> sure = new ArrayList<>();
    List<Stretch> possible = new ArrayList<>();
    for (Found f : found) {
      if (f.surely()) {
        surely(f.entry(), days).ifPresent(sure::add);
      }
      possibly(f.entry(), days).ifPresent(possible::add);
    }
    Tri least = reaches(sure, lasting, more, days, true);
    Tri most = reaches(possible, lasting, more, days, false);
    boolean complete = all.histories.isComplete(lasting.query(), around);
    return Tri.of(least == Tri.YES, most == Tri.NO && complete);
  }

  /** The days that are surely of a course and in the time. */
  static Optional<Stretch> surely(Entry entry, Windows.Days days) {
    long first = Math.max(entry.start().last(), days.firstSure());
    long last = Math.min(entry.end().first(), days.lastSure());
    boolean some = first <= last && first != Day.NO_FIRST && last != Day.NO_LAST;
    return some ? Optional.of(new Stretch(first, last)) : Optional.empty();
  }

  /** All days that could be. */
  static Optional<Stretch> possibly(Entry entry, Windows.Days days) {
    long first = Math.max(entry.start().first(), days.firstPossible());
    long last = Math.min(entry.end().last(), days.lastPossible());
    return first <= last ? Optional.of(new Stretch(first, last)) : Optional.empty();
  }

  private Tri reaches(
      List<Stretch> stretches,
      Condition.Lasting lasting,
      boolean more,
      Windows.Days days,
      boolean least) {
    List<Stretch> joined = joined(stretches);
    if (lasting.mode() == Condition.LengthMode.IN_TOTAL) {
      return inTotal(joined, lasting.length(), more, days, least);
    }
    Tri some = Tri.NO;
    for (Stretch stretch : joined) {
      some = some.or(reaches(stretch, lasting.length(), more));
    }
    return some;
  }

  /** H12: those that touch or overlap. */
  static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> sorted =
        stretches.stream().sorted(Comparator.comparingLong(Stretch::first)).toList();
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : sorted) {
      Stretch before = joined.isEmpty() ? next : joined.getLast();
      boolean touches =
          !joined.isEmpty() && (before.last() == Day.NO_LAST || next.first() <= before.last() + 1);
      if (touches) {
        joined.removeLast();
        joined.add(new Stretch(before.first(), Math.max(before.last(), next.last())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** H11: both end days count. */
  private static Tri reaches(Stretch stretch, Length length, boolean more) {
    if (stretch.first() == Day.NO_FIRST || stretch.last() == Day.NO_LAST) {
      return Tri.UNKNOWN;
    }
    return switch (length) {
      case Length.Fixed(CalendarAmount amount) -> {
        Day first = Day.of(stretch.first(), stretch.first());
        Day end = Windows.moved(first, amount, false);
        Day after = Day.of(stretch.last() + 1, stretch.last() + 1);
        yield more ? after.after(end) : after.notBefore(end);
      }
      case Length.Extreme(boolean longest, List<Length> of) ->
          of.stream()
              .map(l -> reaches(stretch, l, more))
              .reduce((a, b) -> longest ? a.and(b) : a.or(b))
              .orElse(Tri.UNKNOWN);
      case Length.Measured m -> Tri.UNKNOWN;
      case Length.Lookup l -> Tri.UNKNOWN;
    };
  }

  /** H12: the days of all, compared with the days of that length before the end of the time. */
  @SuppressWarnings("UnusedVariable")
  private static Tri inTotal(
      List<Stretch> joined, Length length, boolean more, Windows.Days days, boolean least) {
    if (joined.stream().anyMatch(s -> s.first() == Day.NO_FIRST || s.last() == Day.NO_LAST)) {
      return Tri.UNKNOWN;
    }
    long total = joined.stream().mapToLong(s -> s.last() - s.first() + 1).sum();
    if (!(length instanceof Length.Fixed(CalendarAmount amount))) {
      return Tri.UNKNOWN;
    }
    return switch (amount) {
      case CalendarAmount.Days(int needed, var w) ->
          Tri.of(total > needed || (!more && total == needed));
      case CalendarAmount.Months(int months, var w) -> {
        Day end = days.to().map(e -> Day.of(e.lastSure(), e.lastPossible())).orElse(Day.NONE);
        boolean every = true;
        boolean none = true;
        // Four years of days see every length that months can have.
        long first = end.first() == Day.NO_FIRST ? end.last() - 1461 : end.first();
        long from = end.last() == Day.NO_LAST && end.first() == Day.NO_FIRST ? 0 : first;
        long to = Math.min(end.last(), from + 1461);
        for (long day = from; day <= to; day++) {
          LocalDate last = LocalDate.ofEpochDay(day);
          long needed = day - last.minusMonths(months).toEpochDay();
          boolean reached = total > needed || (!more && total == needed);
          every &= reached;
          none &= !reached;
        }
        yield Tri.of(every, none);
      }
      case CalendarAmount.Clock(var hours, var w) -> {
        Fraction needed = Fraction.of(hours).times(Fraction.of(24).inverse());
        yield Tri.of(
            Fraction.of(total - 1).compareTo(needed) >= 0,
            Fraction.of(total + 1).compareTo(needed) <= 0);
      }
    };
  }

  // H19

  @SuppressWarnings("ArgumentSelectionDefectChecker")
  Tri stable(Condition.Steady steady, Context around) {
    Windows.Days days = all.histories.days(steady.query(), around, Optional.empty());
    List<Found> found = all.histories.found(steady.query(), around);
    if (days.from().isEmpty() || days.to().isEmpty()) {
      return Tri.UNKNOWN;
    }
    boolean complete = all.histories.isComplete(steady.query(), around);
    Tri same = Tri.YES;
    for (int i = 0; i < found.size(); i++) {
      for (int j = i; j < found.size(); j++) {
        Tri both = found.get(i).fits().and(found.get(j).fits());
        same = same.and(both.and(isDifferent(found.get(i), found.get(j), steady)).not());
      }
    }
    List<Stretch> sure = new ArrayList<>();
    List<Stretch> possible = new ArrayList<>();
    for (Found f : found) {
      if (f.surely()) {
        surely(f.entry(), days).ifPresent(sure::add);
        if (f.entry().end().first() != Day.NO_LAST) {
          sure.add(new Stretch(f.entry().start().last(), f.entry().end().first()));
        }
      }
      possible.add(new Stretch(f.entry().start().first(), f.entry().end().last()));
    }
    boolean covered = isCovered(days.firstPossible(), days.lastPossible(), sure);
    boolean notCovered = complete && !isCovered(days.firstSure(), days.lastSure(), possible);
    return Tri.of(covered && complete && same == Tri.YES, notCovered || same == Tri.NO);
  }

  private static boolean isCovered(long first, long last, List<Stretch> stretches) {
    if (first == Day.NO_FIRST || last == Day.NO_LAST) {
      return false;
    }
    List<Stretch> real = stretches.stream().filter(s -> s.first() <= s.last()).toList();
    return joined(real).stream().anyMatch(s -> s.first() <= first && last <= s.last());
  }

  private Tri isDifferent(Found a, Found b, Condition.Steady steady) {
    Tri some = Tri.NO;
    for (String field : steady.fields()) {
      some = some.or(all.counts.isDifferent(a.entry(), b.entry(), field));
    }
    return some;
  }

  // H20

  @SuppressWarnings("ReferenceEquality")
  Tri changed(Condition.Steady steady, Context around) {
    Windows.Days days = all.histories.days(steady.query(), around, Optional.empty());
    // The earlier one need not reach into the time, so all entries that fit are looked at.
    List<Found> fitting = all.histories.fittingAnyTime(steady.query(), around);
    Tri some = Tri.NO;
    for (Found earlier : fitting) {
      for (Found later : fitting) {
        if (earlier != later) {
          some = some.or(follows(earlier, later, steady, days));
        }
      }
    }
    boolean complete =
        all.histories.isComplete(steady.query(), around)
            && all.histories.isCompleteFrom(steady.query(), dayBeforeFirst(fitting, days), around);
    return some == Tri.NO && !complete ? Tri.UNKNOWN : some;
  }

  /** One that ended on the day before another begins must be on record, even before the time. */
  private static long dayBeforeFirst(List<Found> fitting, Windows.Days days) {
    long from = days.firstPossible();
    boolean onFirst =
        fitting.stream()
            .map(f -> f.entry().start())
            .anyMatch(s -> Windows.in(s, days) != Tri.NO && s.first() <= from);
    return onFirst && from != Day.NO_FIRST ? from - 1 : from;
  }

  private Tri follows(Found earlier, Found later, Condition.Steady steady, Windows.Days days) {
    Day start = later.entry().start();
    Tri touches = start.notAfter(earlier.entry().end().plus(1));
    return earlier
        .fits()
        .and(later.fits())
        .and(isDifferent(earlier, later, steady))
        .and(Windows.in(start, days))
        .and(earlier.entry().start().before(start))
        .and(touches);
  }
}
