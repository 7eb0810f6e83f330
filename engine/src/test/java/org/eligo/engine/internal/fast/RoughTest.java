package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Results and answers whose days or visits are open, or asked of days that are open: held against
 * trying every day that each may be of.
 */
final class RoughTest {
  private static final int AT = 3;
  private static final int[] TRUTHS = {Words.NO, Words.UNKNOWN, Words.YES};

  /** A result or answer on one of some days, with the mark of a visit or what it is worth. */
  private record Row(int first, int last, int mark) {}

  /** The words of rows of two words each, and of the last day where their days are open. */
  private static long[] words(List<Row> rows, boolean rough) {
    int stride = rough ? 3 : 2;
    long[] d = new long[AT + rows.size() * stride];
    for (int i = 0; i < rows.size(); i++) {
      d[AT + i * stride] = (long) rows.get(i).first() << 8 | rows.get(i).mark();
      d[AT + i * stride + 1] = i;
      if (rough) {
        d[AT + i * stride + 2] = rows.get(i).last();
      }
    }
    return d;
  }

  private static long head(List<Row> rows, boolean rough) {
    return rough ? Rough.head(AT, rows.size()) : (long) AT << 16 | rows.size();
  }

  private static List<Integer> all(List<Row> rows, boolean rough, int which, long from, long to) {
    long[] d = words(rows, rough);
    long head = head(rows, rough);
    int how = Rough.how(which, 2);
    List<Integer> found = new ArrayList<>();
    int at = Rough.any(d, head, how, from, to);
    for (; at >= 0; at = Rough.next(d, head, how, from, to, at)) {
      found.add((at - AT) / (rough ? 3 : 2));
    }
    assertThat(at).isEqualTo(Kernel.NOWHERE);
    return found;
  }

  private static List<Row> plainRows(int... days) {
    List<Row> rows = new ArrayList<>();
    for (int day : days) {
      rows.add(new Row(day, day, 0));
    }
    return rows;
  }

  private static List<List<Row>> lists(List<Row> of) {
    List<List<Row>> lists = new ArrayList<>();
    for (Row a : of) {
      lists.add(List.of(a));
      for (Row b : of) {
        lists.add(List.of(a, b));
        for (Row c : of) {
          lists.add(List.of(a, b, c));
        }
      }
    }
    return lists;
  }

  @Test
  void aHeadTellsWhereAndHowMany() {
    assertThat(Rough.isOpen(0)).isFalse();
    for (int count : new int[] {0, 1, 60_000, 65_535}) {
      for (int at : new int[] {1, 7, 1 << 20}) {
        long head = Rough.head(at, count);
        assertThat(head).isNegative().isNotEqualTo(Rough.UNREADABLE);
        assertThat(RoughEntries.begin(head)).isEqualTo(at);
        assertThat(RoughEntries.count(head)).isEqualTo(count);
      }
    }
  }

  @Test
  void daysLieInATimeIfAllOfThemDo() {
    for (int first = -2; first <= 2; first++) {
      for (int last = first; last <= 2; last++) {
        for (int from = -1; from <= 1; from++) {
          for (int to = from; to <= 1; to++) {
            int in = Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
            int expected = in == 0 ? Words.NO : in == last - first + 1 ? Words.YES : Words.UNKNOWN;
            String what = first + " to " + last + " in " + from + " to " + to;
            for (int planned = 0; planned <= 1; planned++) {
              assertThat(Rough.inside(first, last, 2 * from + planned, 2 * to + planned))
                  .as(what)
                  .isEqualTo(expected);
            }
          }
        }
      }
    }
  }

  @Test
  void anOpenSideOfATimeHoldsAllDays() {
    assertThat(Rough.inside(Rough.EARLIEST, Rough.LATEST, Words.FIRST, Words.LAST))
        .isEqualTo(Words.YES);
    assertThat(Rough.inside(3, Rough.LATEST, 6, Words.LAST)).isEqualTo(Words.YES);
    assertThat(Rough.inside(Rough.EARLIEST, 3, Words.FIRST, 6)).isEqualTo(Words.YES);
    assertThat(Rough.inside(Rough.EARLIEST, Rough.LATEST, 6, 6)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.inside(3, 3, Words.NO_DAY, 6)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.inside(3, 3, 6, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.inside(3, 3, Words.NO_DAY, 4)).isEqualTo(Words.NO);
    assertThat(Rough.inside(3, 3, 8, Words.NO_DAY)).isEqualTo(Words.NO);
  }

  @Test
  void allResultsThatMayBeMeantAreFound() {
    List<Row> rows = List.of(new Row(1, 1, 0), new Row(2, 4, 0), new Row(4, 5, 0));
    assertThat(all(rows, true, Rough.ALL, 4, 6)).containsExactly(1);
    assertThat(all(rows, true, Rough.ALL, 2, 8)).containsExactly(0, 1, 2);
    assertThat(all(rows, true, Rough.ALL, 10, 10)).containsExactly(2);
    assertThat(all(rows, true, Rough.ALL, 12, 12)).isEmpty();
    assertThat(all(plainRows(1, 2, 4), false, Rough.ALL, 4, 6)).containsExactly(1);
    long[] d = words(rows, true);
    long head = head(rows, true);
    int how = Rough.how(Rough.ALL, 2);
    // One of them must surely be there.
    assertThat(Rough.first(d, head, how, 6, 8)).isEqualTo(Kernel.NOWHERE);
    assertThat(Rough.first(d, head, how, 2, 6)).isEqualTo(AT);
    assertThat(Rough.first(d, head, how, 6, 10)).isEqualTo(AT + 3);
  }

  @Test
  void whatOnlyTheInterpreterUnderstandsIsElsewhere() {
    List<Row> rows = plainRows(1, 2);
    long[] d = words(rows, false);
    long head = head(rows, false);
    int how = Rough.how(Rough.ALL, 2);
    for (long[] time : new long[][] {{Words.OTHER_DAY, 8}, {2, Words.OTHER_DAY}}) {
      assertThat(Rough.any(d, head, how, time[0], time[1])).isEqualTo(Kernel.ELSEWHERE);
      assertThat(Rough.first(d, head, how, time[0], time[1])).isEqualTo(Kernel.ELSEWHERE);
    }
    assertThat(Rough.any(d, Rough.UNREADABLE, how, 2, 4)).isEqualTo(Kernel.ELSEWHERE);
    assertThat(Rough.first(d, Rough.UNREADABLE, how, 2, 4)).isEqualTo(Kernel.ELSEWHERE);
    // The newest of results whose days are open is only so on some of their days.
    long[] open = words(rows, true);
    for (int which : new int[] {Rough.NEWEST, Rough.OLDEST}) {
      assertThat(Rough.any(open, head(rows, true), Rough.how(which, 2), 2, 4))
          .isEqualTo(Kernel.ELSEWHERE);
    }
    assertThat(Rough.any(open, head(rows, true), how, 2, 4)).isEqualTo(AT);
    assertThat(Rough.any(open, head(rows, true), Rough.how(-250, 2), 2, 4)).isEqualTo(AT);
    assertThat(Rough.any(open, head(rows, true), Rough.how(250, 2), 2, 4)).isEqualTo(AT);
  }

  /** Several of one day may be meant; what only a part of the time knows of is never sure. */
  @Test
  void theNewestAndTheOldestOfATimeAreFound() {
    int how = Rough.how(Rough.NEWEST, 2);
    for (List<Row> rows : lists(plainRows(1, 2, 3))) {
      for (int from = 0; from <= 4; from++) {
        for (int to = from; to <= 4; to++) {
          for (boolean newest : new boolean[] {true, false}) {
            int which = newest ? Rough.NEWEST : Rough.OLDEST;
            assertThat(all(rows, false, which, 2L * from, 2L * to))
                .as(newest + " of " + rows + ", " + from + " to " + to)
                .containsExactlyElementsOf(picked(rows, from, to, newest));
          }
        }
      }
      for (long[] time : new long[][] {{Words.NO_DAY, 6}, {2, Words.NO_DAY}}) {
        assertThat(Rough.first(words(rows, false), head(rows, false), how, time[0], time[1]))
            .isEqualTo(Kernel.NOWHERE);
      }
    }
  }

  private static List<Integer> picked(List<Row> rows, int from, int to, boolean newest) {
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int day = rows.get(i).first();
      if (day < from || day > to) {
        continue;
      }
      int before = best.isEmpty() ? day : rows.get(best.getFirst()).first();
      if (newest ? day > before : day < before) {
        best.clear();
      }
      if (best.isEmpty() || day == before) {
        best.add(i);
      }
    }
    return best;
  }

  @Test
  void aResultBelongsToAVisitByItsMarkOrByItsDay() {
    int own = 7;
    List<Row> rows =
        List.of(
            new Row(3, 3, own),
            new Row(9, 9, own),
            new Row(3, 3, 8),
            new Row(3, 3, 0),
            new Row(3, 5, 0),
            new Row(9, 9, 0),
            new Row(3, 3, Rough.ANY_VISIT));
    int yes = Words.YES;
    int no = Words.NO;
    int open = Words.UNKNOWN;
    // A visit that declares its days: a mark on another day does not say that it is of the visit.
    assertThat(members(rows, own)).containsExactly(yes, open, no, yes, open, no, open);
    assertThat(members(rows, -own)).containsExactly(yes, yes, no, yes, open, no, open);
    assertThat(members(rows, Rough.ALL)).containsExactly(yes, no, yes, yes, open, no, yes);
    assertThat(members(rows, Rough.NEWEST)).containsExactly(yes, no, yes, yes, open, no, yes);
  }

  private static List<Integer> members(List<Row> rows, int which) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      members.add(
          Rough.member(words(rows, true), head(rows, true), Rough.how(which, 2), 6, 8, AT + 3 * i));
    }
    return members;
  }

  @Test
  void aResultThatMayBeTooOldSaysNothing() {
    List<Row> rows = List.of(new Row(5, 9, 0));
    for (int truth : new int[] {Words.NO, Words.YES, Words.LEFT}) {
      assertThat(Rough.ifFresh(words(rows, true), AT, 8, truth)).isEqualTo(truth);
      assertThat(Rough.ifFresh(words(rows, true), AT, 10, truth)).isEqualTo(truth);
      assertThat(Rough.ifFresh(words(rows, true), AT, 12, truth)).isEqualTo(Words.UNKNOWN);
      assertThat(Rough.ifFresh(words(rows, true), AT, Words.NO_DAY, truth))
          .isEqualTo(Words.UNKNOWN);
    }
  }

  /** What is left may be anything: the interpreter is asked unless it could not settle it. */
  @Test
  void allThatMayBeMeantMustAgree() {
    int[] all = {Words.NO, Words.UNKNOWN, Words.YES, Words.LEFT};
    for (int a : all) {
      assertThat(Rough.agreed(-1, a)).isEqualTo(a);
      for (int b : all) {
        Set<Integer> can = new HashSet<>();
        for (int x : a == Words.LEFT ? TRUTHS : new int[] {a}) {
          for (int y : b == Words.LEFT ? TRUTHS : new int[] {b}) {
            can.add(x == y ? x : Words.UNKNOWN);
          }
        }
        int expected = can.size() == 1 ? can.iterator().next() : Words.LEFT;
        assertThat(Rough.agreed(a, b)).as(a + " and " + b).isEqualTo(expected);
      }
    }
  }

  @Test
  void twoResultsHaveAValueIfItIsTheSameAndExact() {
    assertThat(Rough.same(8, 8)).isEqualTo(8);
    assertThat(Rough.same(8, 10)).isEqualTo(Words.OTHER);
    assertThat(Rough.same(9, 9)).isEqualTo(Words.OTHER);
    assertThat(Rough.same(Words.NOTHING, 8)).isEqualTo(Words.NOTHING);
    assertThat(Rough.same(8, Words.NOTHING)).isEqualTo(Words.NOTHING);
    assertThat(Rough.same(Words.NOTHING, Words.NOTHING)).isEqualTo(Words.NOTHING);
    assertThat(Rough.same(Words.OTHER, 8)).isEqualTo(Words.OTHER);
    assertThat(Rough.same(Words.NOTHING, Words.OTHER)).isEqualTo(Words.NOTHING);
  }

  /**
   * One of the results there, and what may be asked of it: each may be there, and be so, or not.
   */
  @Test
  void anyAndEveryAreWhatAllOfTheirResultsCanBe() {
    List<int[]> rows = new ArrayList<>();
    for (int member : new int[] {Words.UNKNOWN, Words.YES}) {
      for (int truth : TRUTHS) {
        rows.add(new int[] {member, truth});
      }
    }
    for (int[] a : rows) {
      quantified(List.of(a));
      for (int[] b : rows) {
        quantified(List.of(a, b));
        for (int[] c : rows) {
          quantified(List.of(a, b, c));
        }
      }
    }
    int left = Rough.any(Rough.any(Words.NO, Words.YES, Words.LEFT));
    assertThat(left).isEqualTo(Words.LEFT);
    assertThat(Rough.every(Rough.every(Words.YES, Words.YES, Words.LEFT))).isEqualTo(Words.LEFT);
    int decided = Rough.any(Rough.any(Words.NO, Words.YES, Words.LEFT), Words.YES, Words.YES);
    assertThat(Rough.any(decided)).isEqualTo(Words.YES);
    int not = Rough.every(Rough.every(Words.YES, Words.YES, Words.LEFT), Words.YES, Words.NO);
    assertThat(Rough.every(not)).isEqualTo(Words.NO);
  }

  private static void quantified(List<int[]> rows) {
    int any = Words.NO;
    int every = Words.YES;
    for (int[] row : rows) {
      any = Rough.any(any, row[0], row[1]);
      every = Rough.every(every, row[0], row[1]);
    }
    Set<Integer> anyCan = new HashSet<>();
    Set<Integer> everyCan = new HashSet<>();
    worlds(rows, 0, new ArrayList<>(), anyCan, everyCan);
    String what = String.join(", ", rows.stream().map(r -> r[0] + " " + r[1]).toList());
    assertThat(Rough.any(any)).as("any of " + what).isEqualTo(sole(anyCan));
    assertThat(Rough.every(every)).as("every of " + what).isEqualTo(sole(everyCan));
  }

  private static int sole(Set<Integer> can) {
    return can.size() == 1 ? can.iterator().next() : Words.UNKNOWN;
  }

  /** Of none nothing is known. */
  private static void worlds(
      List<int[]> rows, int at, List<Boolean> there, Set<Integer> any, Set<Integer> every) {
    if (at == rows.size()) {
      any.add(there.isEmpty() ? Words.UNKNOWN : there.contains(true) ? Words.YES : Words.NO);
      every.add(there.isEmpty() ? Words.UNKNOWN : there.contains(false) ? Words.NO : Words.YES);
      return;
    }
    int[] row = rows.get(at);
    if (row[0] != Words.YES) {
      worlds(rows, at + 1, there, any, every);
    }
    for (boolean truth : new boolean[] {true, false}) {
      if (row[1] == Words.UNKNOWN || row[1] == (truth ? Words.YES : Words.NO)) {
        List<Boolean> more = new ArrayList<>(there);
        more.add(truth);
        worlds(rows, at + 1, more, any, every);
      }
    }
  }

  /** What the last answers say, on every day on which each may have been given. */
  @Test
  void answersSayWhatTheySayOnEveryDay() {
    List<Row> rows = new ArrayList<>();
    for (int worth : TRUTHS) {
      rows.add(new Row(1, 1, worth));
      rows.add(new Row(1, 2, worth));
      rows.add(new Row(2, 3, worth));
      rows.add(new Row(3, 3, worth));
    }
    long[][] times = {
      {Words.FIRST, Words.FIRST, Words.LAST},
      {2, Words.FIRST, 4},
      {Words.FIRST, 4, 6},
      {4, 4, Words.LAST},
      {2, 6, 6},
      {4, 2, 4}
    };
    for (List<Row> list : lists(rows)) {
      for (long[] time : times) {
        Set<EnumSet<Says>> can = new HashSet<>();
        given(list, 0, new ArrayList<>(), time, can);
        int said = Rough.answered(words1(list), head(list, true), time[0], time[1], time[2]);
        boolean yes = can.equals(Set.of(EnumSet.of(Says.YES)));
        boolean no = can.equals(Set.of(EnumSet.of(Says.NO)));
        String what = list + " from " + time[0] + ", " + time[1] + " to " + time[2];
        assertThat(said == Words.YES).as(what).isEqualTo(yes);
        assertThat(said == Words.NO).as(what).isEqualTo(no);
      }
    }
  }

  private enum Says {
    NO,
    NOTHING,
    YES
  }

  /** Answers of one word, and their last day. */
  private static long[] words1(List<Row> rows) {
    long[] d = new long[AT + 2 * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      d[AT + 2 * i] = (long) rows.get(i).first() << 8 | rows.get(i).mark();
      d[AT + 2 * i + 1] = rows.get(i).last();
    }
    return d;
  }

  private static void given(
      List<Row> rows, int at, List<Integer> days, long[] time, Set<EnumSet<Says>> can) {
    if (at < rows.size()) {
      for (int day = rows.get(at).first(); day <= rows.get(at).last(); day++) {
        List<Integer> more = new ArrayList<>(days);
        more.add(day);
        given(rows, at + 1, more, time, can);
      }
      return;
    }
    EnumSet<Says> says = EnumSet.noneOf(Says.class);
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      int day = days.get(i);
      if (2L * day < Math.max(time[0], time[1]) || 2L * day > time[2] || day < last) {
        continue;
      }
      if (day > last) {
        says.clear();
      }
      last = day;
      says.add(Says.values()[rows.get(i).mark()]);
    }
    can.add(says);
  }

  @Test
  void answersThatContradictEachOtherSayNothing() {
    int in = Rough.IN_TIME;
    int yes = Rough.bit(Words.YES);
    int no = Rough.bit(Words.NO);
    int nothing = Rough.bit(Words.UNKNOWN);
    int both = Rough.bit(Kernel.CONTRADICTED);
    assertThat(Rough.said(yes | in)).isEqualTo(Words.YES);
    assertThat(Rough.said(no | in)).isEqualTo(Words.NO);
    assertThat(Rough.said(yes | no | in)).isEqualTo(Kernel.CONTRADICTED);
    assertThat(Rough.said(both | in)).isEqualTo(Kernel.CONTRADICTED);
    assertThat(Rough.said(both | nothing | in)).isEqualTo(Kernel.CONTRADICTED);
    assertThat(Rough.said(yes | nothing | in)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.said(yes | no | nothing | in)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.said(yes)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.said(no)).isEqualTo(Words.UNKNOWN);
    assertThat(Rough.said(0)).isEqualTo(Words.UNKNOWN);
  }
}
