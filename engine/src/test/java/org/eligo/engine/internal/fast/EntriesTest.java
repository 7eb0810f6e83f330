package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.time.CalendarAmount;
import org.junit.jupiter.api.Test;

/** Entries of which days are open, held against trying every day that each may begin or end on. */
final class EntriesTest {
  private static final int AT = 2;
  private static final int STRIDE = Entries.FIELDS + 1;

  /** The first and last day on which an entry may begin and end. */
  private record Entry(int start, int lastStart, int end, int lastEnd) {}

  /** The words of an entry; ends that do not serve are nonsense, so that reading them shows. */
  private static long[] words(Entry e, boolean planned, int happened) {
    long[] d = new long[AT + STRIDE + RoughEntries.MORE];
    d[AT] = e.start();
    // Before a planned day that has passed, nothing is taken as going on: both ends are the same.
    d[AT + 3] = planned ? e.end() : -77;
    d[AT + 4] = planned ? e.lastEnd() : -77;
    d[AT + 1] = e.end();
    d[AT + 2] = e.lastEnd();
    d[AT + STRIDE] = e.lastStart();
    d[AT + STRIDE + 1] = happened;
    return d;
  }

  private static List<Entry> entries(boolean open) {
    List<Entry> entries = new ArrayList<>();
    for (int start = 0; start <= 4; start++) {
      for (int lastStart = start;
          lastStart <= (open ? Math.min(4, start + 2) : start);
          lastStart++) {
        for (int end = lastStart; end <= 5; end++) {
          for (int lastEnd = end; lastEnd <= 5; lastEnd++) {
            entries.add(new Entry(start, lastStart, end, lastEnd));
          }
        }
      }
    }
    return entries;
  }

  private static int truth(Entry e, BiPredicate<Integer, Integer> is) {
    boolean yes = false;
    boolean no = false;
    for (int start = e.start(); start <= e.lastStart(); start++) {
      for (int end = e.end(); end <= e.lastEnd(); end++) {
        boolean one = is.test(start, end);
        yes |= one;
        no |= !one;
      }
    }
    return yes && no ? Words.UNKNOWN : yes ? Words.YES : Words.NO;
  }

  /** What is asked of an entry in a time, and the same of one of known days. */
  private interface Asked {
    int of(long[] d, long from, long to);
  }

  private static void holds(
      Asked plain, Asked rough, int from, int to, BiPredicate<Integer, Integer> is) {
    for (boolean planned : new boolean[] {false, true}) {
      long until = 2L * to + (planned ? 1 : 0);
      for (Entry e : entries(true)) {
        String what = e + " in " + from + " to " + to;
        int expected = truth(e, is);
        if (e.start() == e.lastStart()) {
          assertThat(plain.of(words(e, planned, Words.YES), 2L * from, until))
              .as(what)
              .isEqualTo(expected);
        }
        assertThat(rough.of(words(e, planned, Words.YES), 2L * from, until))
            .as(what)
            .isEqualTo(expected);
        assertThat(rough.of(words(e, planned, Words.UNKNOWN), 2L * from, until))
            .as(what + ", if it happened")
            .isEqualTo(Math.min(expected, Words.UNKNOWN));
      }
    }
  }

  @Test
  void anEntryLiesInATimeIfItDoesOnAllItsDays() {
    for (int f = 1; f <= 3; f++) {
      for (int t = f; t <= 3; t++) {
        int from = f;
        int to = t;
        holds(
            (d, a, b) -> Entries.started(d, AT, a, b),
            (d, a, b) -> RoughEntries.started(d, AT, a, b, STRIDE),
            from,
            to,
            (start, end) -> start >= from && start <= to);
        holds(
            (d, a, b) -> Entries.touches(d, AT, a, b),
            (d, a, b) -> RoughEntries.touches(d, AT, a, b, STRIDE),
            from,
            to,
            (start, end) -> start <= to && end >= from);
        holds(
            (d, a, b) -> Entries.ended(d, AT, a, b),
            (d, a, b) -> RoughEntries.ended(d, AT, a, b, STRIDE),
            from,
            to,
            (start, end) -> end >= from && end <= to);
        holds(
            (d, a, b) -> Entries.throughout(d, AT, a, b),
            (d, a, b) -> RoughEntries.throughout(d, AT, a, b, STRIDE),
            from,
            to,
            (start, end) -> start <= from && end >= to);
      }
    }
  }

  @Test
  void anOpenSideIsReachedByEveryEntryAndCoveredByNoneForSure() {
    Entry e = new Entry(1, 1, 3, 3);
    long[] d = words(e, false, Words.YES);
    assertThat(Entries.started(d, AT, Words.FIRST, 2)).isEqualTo(Words.YES);
    assertThat(Entries.touches(d, AT, Words.FIRST, 2)).isEqualTo(Words.YES);
    assertThat(Entries.ended(d, AT, Words.FIRST, 6)).isEqualTo(Words.YES);
    assertThat(Entries.throughout(d, AT, Words.FIRST, 6)).isEqualTo(Words.UNKNOWN);
    assertThat(Entries.throughout(d, AT, Words.FIRST, 8)).isEqualTo(Words.NO);
    assertThat(RoughEntries.started(d, AT, Words.FIRST, 2, STRIDE)).isEqualTo(Words.YES);
    assertThat(RoughEntries.touches(d, AT, Words.FIRST, 2, STRIDE)).isEqualTo(Words.YES);
    assertThat(RoughEntries.ended(d, AT, Words.FIRST, 6, STRIDE)).isEqualTo(Words.YES);
    assertThat(RoughEntries.throughout(d, AT, Words.FIRST, 6, STRIDE)).isEqualTo(Words.UNKNOWN);
    assertThat(RoughEntries.throughout(d, AT, Words.FIRST, 8, STRIDE)).isEqualTo(Words.NO);
    // Of an end of which nothing is known even the open side is reached.
    d[AT + 1] = Long.MIN_VALUE;
    d[AT + 2] = Long.MIN_VALUE + 1;
    assertThat(Entries.touches(d, AT, Words.FIRST, 2)).isEqualTo(Words.YES);
  }

  /** What an entry has of a time is counted from its first day there to its last one. */
  @Test
  void howMuchAnEntryHasOfATimeIsCounted() {
    for (int n = 1; n <= 3; n++) {
      for (Comparator comparator : Comparator.values()) {
        int amount = n;
        int code = Codes.of(comparator);
        for (long[] time : new long[][] {{1, 4}, {2, 3}, {-9, 4}}) {
          boolean open = time[0] < 0;
          long from = open ? Words.FIRST : 2 * time[0];
          for (boolean planned : new boolean[] {false, true}) {
            long to = 2 * time[1] + (planned ? 1 : 0);
            for (Entry e : entries(true)) {
              if (e.lastStart() > time[1] || e.end() < time[0]) {
                continue;
              }
              int expected =
                  truth(
                      e,
                      (start, end) ->
                          is(
                              comparator,
                              Math.min(end, time[1]) - Math.max(start, time[0]) + 1 - amount));
              String what = e + " " + comparator + " " + n + " of " + time[0] + ", " + time[1];
              long[] d = words(e, planned, Words.YES);
              if (e.start() == e.lastStart()) {
                assertThat(Entries.lasted(d, AT, from, to, 2 * n, code))
                    .as(what)
                    .isEqualTo(expected);
              }
              int how = RoughEntries.how(code, STRIDE);
              assertThat(RoughEntries.lasted(d, AT, from, to, 2 * n, how))
                  .as(what)
                  .isEqualTo(expected);
            }
          }
        }
      }
    }
  }

  private static boolean is(Comparator comparator, long order) {
    return switch (comparator) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUAL -> order == 0;
    };
  }

  @Test
  void monthsAreCountedByTheCalendar() {
    long first = java.time.LocalDate.of(2025, 1, 15).toEpochDay();
    long month = java.time.LocalDate.of(2025, 2, 15).toEpochDay();
    assertThat(Entries.after(first, 2 * 31)).isEqualTo(month);
    assertThat(Entries.after(first, 2 + 1)).isEqualTo(month);
    int atLeast = Codes.of(Comparator.AT_LEAST);
    for (int days = -2; days <= 2; days++) {
      int expected = days >= -1 ? Words.YES : Words.NO;
      long[] d = {0, 0, first, month + days, month + days, -1, -1, 0, first, Words.YES};
      assertThat(Entries.lasted(d, 2, Words.FIRST, 1L << 30, 3, atLeast)).isEqualTo(expected);
      assertThat(RoughEntries.lasted(d, 2, Words.FIRST, 1L << 30, 3, RoughEntries.how(atLeast, 6)))
          .isEqualTo(expected);
    }
  }

  @Test
  void anEntryThatMayHaveBegunOnAnyDayMayLastSoLongOrNot() {
    long[] d = words(new Entry(0, 0, 5, 5), false, Words.YES);
    d[AT] = Long.MIN_VALUE;
    d[AT + STRIDE] = 4;
    int how = RoughEntries.how(Codes.of(Comparator.AT_LEAST), STRIDE);
    int below = RoughEntries.how(Codes.of(Comparator.BELOW), STRIDE);
    for (int amount : new int[] {2 * 3, 2 * 1 + 1}) {
      assertThat(RoughEntries.lasted(d, AT, Words.FIRST, 10, amount, how)).isEqualTo(Words.UNKNOWN);
    }
    assertThat(RoughEntries.lasted(d, AT, Words.FIRST, 10, 2 * 2, how)).isEqualTo(Words.YES);
    assertThat(RoughEntries.lasted(d, AT, Words.FIRST, 10, 2 * 2, below)).isEqualTo(Words.NO);
    // From a day on it has at most what there is.
    assertThat(RoughEntries.lasted(d, AT, 6, 10, 2 * 4, how)).isEqualTo(Words.NO);
    assertThat(RoughEntries.lasted(d, AT, 6, 10, 2 * 3, how)).isEqualTo(Words.UNKNOWN);
    d[AT] = 0;
    d[AT + STRIDE] = Long.MAX_VALUE;
    for (int amount : new int[] {2 * 3, 2 * 200 + 1}) {
      int expected = amount == 6 ? Words.UNKNOWN : Words.NO;
      assertThat(RoughEntries.lasted(d, AT, Words.FIRST, 10, amount, how)).isEqualTo(expected);
    }
  }

  @Test
  void noEntryIsMeantIfTheListIsCompleteOverTheTime() {
    for (int on = 3; on <= 6; on++) {
      for (int since = 0; since <= 3; since++) {
        for (int from = 1; from <= 2; from++) {
          for (int to = 4; to <= 5; to++) {
            boolean complete = on >= to && since <= from;
            long[] d = {0, on, since, 0};
            assertThat(Entries.none(d, 0, 2L * from, 2L * to, 2L * to))
                .isEqualTo(complete ? Words.NO : Words.UNKNOWN);
            long[] ever = {0, on, Entries.EVER, 0};
            assertThat(Entries.none(ever, 0, 2L * from, 2L * to, 2L * to))
                .isEqualTo(on >= to ? Words.NO : Words.UNKNOWN);
            assertThat(Entries.none(ever, 0, Words.FIRST, 2L * to, 2L * to))
                .isEqualTo(on >= to ? Words.NO : Words.UNKNOWN);
            // Since a day, and so not since ever.
            assertThat(Entries.none(d, 0, Words.FIRST, 2L * to, 2L * to)).isEqualTo(Words.UNKNOWN);
          }
        }
      }
    }
    long[] unstated = {0, Entries.NOT_STATED, Entries.EVER, 1};
    assertThat(Entries.none(unstated, 0, 2, 9, 2)).isEqualTo(Words.UNKNOWN);
    long[] longAgo = {0, 9, -(1L << 45), 0};
    assertThat(Entries.none(longAgo, 0, Words.FIRST, 4, 4)).isEqualTo(Words.UNKNOWN);
  }

  @Test
  void aListServesUpToAPlannedDayThatIsNotPast() {
    long[] serves = {0, 3, Entries.EVER, 1};
    long[] not = {0, 3, Entries.EVER, 0};
    for (long asOf : new long[] {2 * 4, 2 * 5}) {
      assertThat(Entries.none(serves, 0, 2, 2 * 5 + 1, asOf)).isEqualTo(Words.NO);
      assertThat(Entries.none(serves, 0, 2, 2 * 5, asOf)).isEqualTo(Words.UNKNOWN);
      assertThat(Entries.none(not, 0, 2, 2 * 5 + 1, asOf)).isEqualTo(Words.UNKNOWN);
    }
    assertThat(Entries.none(serves, 0, 2, 2 * 5 + 1, 2 * 6)).isEqualTo(Words.UNKNOWN);
  }

  /** An entry, and whether it is surely meant. */
  private record Meant(int day, int meant) {}

  @Test
  void theNewestAndTheOldestArePickedIfNoOtherMayBe() {
    List<Meant> each = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      each.add(new Meant(day, Words.YES));
      each.add(new Meant(day, Words.UNKNOWN));
    }
    for (boolean latest : new boolean[] {true, false}) {
      assertThat(picked(List.of(), latest)).isEqualTo(Kernel.NOWHERE);
      for (Meant a : each) {
        picks(List.of(a), latest);
        for (Meant b : each) {
          picks(List.of(a, b), latest);
          for (Meant c : each) {
            picks(List.of(a, b, c), latest);
          }
        }
      }
    }
  }

  private static void picks(List<Meant> list, boolean latest) {
    ToIntFunction<Meant> rank = m -> latest ? m.day() : -m.day();
    int best = -1;
    for (int i = 0; i < list.size(); i++) {
      boolean sure = list.get(i).meant() == Words.YES;
      if (sure && (best < 0 || rank.applyAsInt(list.get(i)) > rank.applyAsInt(list.get(best)))) {
        best = i;
      }
    }
    TreeSet<Integer> rivals = new TreeSet<>();
    for (int i = 0; i < list.size(); i++) {
      if (best < 0
          || i != best && rank.applyAsInt(list.get(i)) >= rank.applyAsInt(list.get(best))) {
        rivals.add(i);
      }
    }
    assertThat(picked(list, latest))
        .as(latest + " of " + list)
        .isEqualTo(rivals.isEmpty() ? best : Kernel.ELSEWHERE);
  }

  private static int picked(List<Meant> list, boolean latest) {
    long[] d = new long[list.size()];
    int best = Kernel.NOWHERE;
    long rival = latest ? Words.FIRST : Words.LAST;
    for (int at = 0; at < list.size(); at++) {
      Meant one = list.get(at);
      d[at] = one.day();
      rival = Entries.rival(d, best, at, one.meant(), rival, latest);
      best = Entries.better(d, best, at, one.meant(), latest);
    }
    return Entries.picked(d, best, rival, latest);
  }

  @Test
  void whatLiesInTheLongerTimeOnlyIsOpen() {
    assertThat(Entries.between(Words.NO, Words.NO)).isEqualTo(Words.NO);
    assertThat(Entries.between(Words.YES, Words.YES)).isEqualTo(Words.YES);
    assertThat(Entries.between(Words.UNKNOWN, Words.YES)).isEqualTo(Words.UNKNOWN);
    assertThat(Entries.between(Words.YES, Words.NO)).isEqualTo(Words.UNKNOWN);
    assertThat(Entries.between(Words.YES, Words.UNKNOWN)).isEqualTo(Words.UNKNOWN);
  }

  @Test
  void aTimeGoesBackForWholeDaysOrRunsByTheClock() {
    long day = 2_000;
    for (boolean first : new boolean[] {true, false}) {
      // Five times 48 hours: 10 days.
      assertThat(back(day, 48_000, 5, 24, first)).isEqualTo(day - 20);
      assertThat(back(day, 48_000, 1, 24, first)).isEqualTo(day - 4);
      // 49 hours: more than 2 days, less than 3.
      assertThat(back(day, 49_000, 1, 24, first)).isEqualTo(day - 2L * (first ? 3 : 1));
      assertThat(back(day, 0, 5, 24, first)).isEqualTo(day);
      assertThat(back(day, -48_000, 5, 24, first)).isEqualTo(day);
      assertThat(Entries.back(day, 2L * 48_000 + 1, 1, 24, first)).isEqualTo(Words.OTHER_DAY);
      assertThat(Entries.back(day, Words.OTHER, 1, 24, first)).isEqualTo(Words.OTHER_DAY);
      assertThat(Entries.back(Words.OTHER_DAY, 2L * 48_000, 1, 24, first))
          .isEqualTo(Words.OTHER_DAY);
      long most = 2L * CalendarAmount.MOST_DAYS;
      long large = (1L << 32) - 2;
      assertThat(Entries.back(day, large, 1 << 16, 1, first)).isEqualTo(day - most);
      // 32 days and a part of one.
      assertThat(Entries.back(day, large, 1, 1 << 16, first))
          .isEqualTo(day - 2L * (first ? 33 : 31));
      assertThat(Entries.back(day, large + 2, 1, 1, first)).isEqualTo(Words.OTHER_DAY);
      assertThat(Entries.back(day, -large - 2, 1, 1, first)).isEqualTo(Words.OTHER_DAY);
    }
    for (long none : new long[] {Words.ABSENT, Words.NOTHING}) {
      assertThat(Entries.back(day, none, 1, 1, true)).isEqualTo(Words.FIRST);
      assertThat(Entries.back(day, none, 1, 1, false)).isEqualTo(day + 2);
    }
  }

  private static long back(long day, long thousandths, long times, long of, boolean first) {
    return Entries.back(day, 2 * thousandths, times, of, first);
  }

  @Test
  void ofTwoDaysTheEarlierOrTheLaterIsTaken() {
    assertThat(Entries.of(4, 6, true)).isEqualTo(6);
    assertThat(Entries.of(4, 6, false)).isEqualTo(4);
    assertThat(Entries.of(6, 4, true)).isEqualTo(6);
    for (boolean later : new boolean[] {true, false}) {
      assertThat(Entries.of(Words.OTHER_DAY, 6, later)).isEqualTo(Words.OTHER_DAY);
      assertThat(Entries.of(6, Words.OTHER_DAY, later)).isEqualTo(Words.OTHER_DAY);
    }
  }

  @Test
  void aTimeThatIsOpenLeavesNothingToTheEntries() {
    long[] d = {1L << 16, 0, 0, 0};
    assertThat(Entries.unready(d, 0, 2, 4)).isNegative();
    assertThat(Entries.unready(d, 0, Words.NO_DAY, 4)).isEqualTo(Words.UNKNOWN);
    assertThat(Entries.unready(d, 0, 2, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Entries.unready(d, 0, Words.OTHER_DAY, Words.NO_DAY)).isEqualTo(Words.LEFT);
    assertThat(Entries.unready(d, 0, Words.NO_DAY, Words.OTHER_DAY)).isEqualTo(Words.LEFT);
    d[0] = Rough.UNREADABLE;
    assertThat(Entries.unready(d, 0, 2, 4)).isEqualTo(Words.LEFT);
  }
}
