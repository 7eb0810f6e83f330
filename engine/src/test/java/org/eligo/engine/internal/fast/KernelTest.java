package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.unit.Rational;
import org.junit.jupiter.api.Test;

/** What the generated code calls, against what it stands for, tried for all small cases. */
final class KernelTest {
  private static final int STRIDE = 2;
  private static final int[] TRUTHS = {Words.NO, Words.UNKNOWN, Words.YES, Words.LEFT};

  /** A result on a day; its value is its place in the list. */
  private record Row(int day, int mark) {}

  private static long[] words(List<Row> rows, int at) {
    long[] d = new long[at + rows.size() * STRIDE];
    for (int i = 0; i < rows.size(); i++) {
      d[at + i * STRIDE] = (long) rows.get(i).day() << 8 | rows.get(i).mark();
      d[at + i * STRIDE + 1] = i;
    }
    return d;
  }

  private static long head(List<Row> rows, int at) {
    return (long) at << 16 | rows.size();
  }

  /** Lists of up to three of what is given, each not before the one before it. */
  private static List<List<Row>> sorted(List<Row> of) {
    List<List<Row>> lists = new ArrayList<>(List.of(List.of()));
    for (Row a : of) {
      lists.add(List.of(a));
      for (Row b : of) {
        if (b.day() >= a.day()) {
          lists.add(List.of(a, b));
          of.stream().filter(c -> c.day() >= b.day()).forEach(c -> lists.add(List.of(a, b, c)));
        }
      }
    }
    return lists;
  }

  private static List<Row> days(int... days) {
    List<Row> rows = new ArrayList<>();
    for (int day : days) {
      rows.add(new Row(day, 0));
    }
    return rows;
  }

  private static List<Integer> within(List<Row> rows, IntPredicate is) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (is.test(rows.get(i).day())) {
        found.add(i);
      }
    }
    return found;
  }

  private static int sole(List<Integer> found, int at) {
    return found.isEmpty()
        ? Kernel.NOWHERE
        : found.size() == 1 ? at + found.getFirst() * STRIDE : Kernel.ELSEWHERE;
  }

  @Test
  void theNewestAndTheOldestAreTheOnlyOnesOfTheirDay() {
    for (List<Row> rows : sorted(days(-1, 1, 2))) {
      for (int at = 0; at <= 3; at += 3) {
        for (int f = -2; f <= 3; f++) {
          for (int t = f; t <= 3; t++) {
            found(rows, at, f, t);
          }
        }
      }
    }
  }

  private static void found(List<Row> rows, int at, int from, int to) {
    long[] d = words(rows, at);
    long head = head(rows, at);
    List<Integer> in = within(rows, day -> day >= from && day <= to);
    String what = rows + " from " + from + " to " + to;
    int newest = in.isEmpty() ? 0 : rows.get(in.getLast()).day();
    int oldest = in.isEmpty() ? 0 : rows.get(in.getFirst()).day();
    int latest = sole(in.stream().filter(i -> rows.get(i).day() == newest).toList(), at);
    int earliest = sole(in.stream().filter(i -> rows.get(i).day() == oldest).toList(), at);
    for (int planned = 0; planned <= 1; planned++) {
      long a = 2L * from + planned;
      long b = 2L * to + planned;
      assertThat(Kernel.latest(d, head, STRIDE, a, b)).as(what).isEqualTo(latest);
      assertThat(Kernel.earliest(d, head, STRIDE, a, b)).as(what).isEqualTo(earliest);
      assertThat(Kernel.begin(d, head, STRIDE, a, b))
          .as(what)
          .isEqualTo(in.isEmpty() ? Kernel.NOWHERE : at + in.getFirst() * STRIDE);
      if (!in.isEmpty()) {
        assertThat(Kernel.end(d, head, STRIDE, b))
            .as(what)
            .isEqualTo(at + (in.getLast() + 1) * STRIDE);
      }
      // One that is valid up to the second day is the newest up to it, if it is not too old.
      List<Integer> upTo = within(rows, day -> day <= to);
      int last = upTo.isEmpty() ? 0 : rows.get(upTo.getLast()).day();
      int valid = sole(upTo.stream().filter(i -> rows.get(i).day() == last).toList(), at);
      assertThat(Kernel.valid(d, head, STRIDE, a, b))
          .as(what)
          .isEqualTo(valid >= 0 && last < from ? Kernel.NOWHERE : valid);
    }
  }

  @Test
  void ofNothingNothingIsFoundAndOfWhatOnlyTheInterpreterReadsNobodyKnows() {
    List<Row> rows = days(1, 2);
    long[] d = words(rows, 1);
    for (boolean none : new boolean[] {true, false}) {
      long head = none ? 1L << 16 : head(rows, 1);
      assertThat(Kernel.latest(d, head, STRIDE, Words.NO_DAY, 4)).isEqualTo(Kernel.NOWHERE);
      assertThat(Kernel.latest(d, head, STRIDE, 2, Words.NO_DAY)).isEqualTo(Kernel.NOWHERE);
      assertThat(Kernel.latest(d, head, STRIDE, Words.OTHER_DAY, 4)).isEqualTo(Kernel.ELSEWHERE);
      assertThat(Kernel.latest(d, head, STRIDE, 2, Words.OTHER_DAY)).isEqualTo(Kernel.ELSEWHERE);
      assertThat(Kernel.latest(d, head, STRIDE, Words.OTHER_DAY, Words.NO_DAY))
          .isEqualTo(Kernel.ELSEWHERE);
      assertThat(Kernel.marked(d, head, STRIDE, Words.OTHER_DAY, 3)).isEqualTo(Kernel.ELSEWHERE);
      assertThat(Kernel.visited(d, head, STRIDE, 2, Words.OTHER_DAY, 3))
          .isEqualTo(Kernel.ELSEWHERE);
      assertThat(Kernel.visited(d, head, STRIDE, Words.OTHER_DAY, 2, 3))
          .isEqualTo(Kernel.ELSEWHERE);
    }
    assertThat(Kernel.latest(d, 1L << 16, STRIDE, 2, 4)).isEqualTo(Kernel.NOWHERE);
    long open = Rough.head(1, 2);
    assertThat(Kernel.latest(d, open, STRIDE, 2, 4)).isEqualTo(Kernel.ELSEWHERE);
    assertThat(Kernel.marked(d, open, STRIDE, 2, 3)).isEqualTo(Kernel.ELSEWHERE);
    // Of which day the oldest valid one is nobody knows: then none is too old for sure.
    assertThat(Kernel.valid(d, head(rows, 1), STRIDE, Words.NO_DAY, 4)).isEqualTo(3);
  }

  @Test
  void theLowestAndTheHighestAreNumbersThatNoOtherIs() {
    long[] values = {4, 8, 12, Words.NOTHING, Words.OTHER};
    for (long a : values) {
      for (long b : values) {
        for (long c : values) {
          for (int at = 0; at <= 1; at++) {
            long[] d = new long[at + 6];
            d[at + 1] = a;
            d[at + 2] = d[at + 4] = 1 << 8;
            d[at + 3] = b;
            d[at + 5] = c;
            List<Long> all = List.of(a, b, c);
            boolean lowest = at == 0;
            long least = Math.min(a, Math.min(b, c));
            long most = Math.max(a, Math.max(b, c));
            long best = lowest ? least : most;
            int place = Kernel.extreme(d, (long) at << 16 | 3, STRIDE, -2, 2, lowest);
            if (least <= Words.OTHER) {
              assertThat(place).as("" + all).isEqualTo(Kernel.ELSEWHERE);
            } else if (place >= 0) {
              assertThat(place).as("" + all).isEqualTo(at + all.indexOf(best) * 2);
            }
            if (least > Words.OTHER && all.stream().distinct().count() == 3) {
              assertThat(place).as("" + all).isNotNegative();
            } else if (all.stream().filter(v -> v == best).count() > 1) {
              assertThat(place).as("" + all).isEqualTo(Kernel.ELSEWHERE);
            }
          }
        }
      }
    }
    long[] d = {0, 4, 5 << 8, 2};
    assertThat(Kernel.extreme(d, 2, STRIDE, -2, 2, true)).isZero();
    assertThat(Kernel.extreme(d, 2, STRIDE, 20, 22, true)).isEqualTo(Kernel.NOWHERE);
  }

  @Test
  void aVisitHasTheResultThatIsMarkedOrOfItsDays() {
    int own = 3;
    List<Row> rows = new ArrayList<>();
    for (int mark : new int[] {0, own, 4}) {
      for (int day = 1; day <= 4; day++) {
        rows.add(new Row(day, mark));
      }
    }
    for (List<Row> list : sorted(rows)) {
      for (int at = 0; at <= 1; at++) {
        long[] d = words(list, at);
        long head = head(list, at);
        assertThat(Kernel.visited(d, head, STRIDE, 4, 7, own))
            .as("" + list)
            .isEqualTo(visit(list, at, true, true));
        assertThat(Kernel.visited(d, head, STRIDE, 4, Words.NO_DAY, own))
            .isEqualTo(visit(list, at, true, false));
        assertThat(Kernel.visited(d, head, STRIDE, Words.NO_DAY, 7, own))
            .isEqualTo(visit(list, at, true, false));
        assertThat(Kernel.marked(d, head, STRIDE, 5, own))
            .as("" + list)
            .isEqualTo(visit(list.stream().map(KernelTest::spread).toList(), at, false, true));
        assertThat(Kernel.marked(d, head, STRIDE, Words.NO_DAY, own))
            .isEqualTo(visit(list, at, false, false));
      }
    }
  }

  /** The second day alone as the second and third. */
  private static Row spread(Row row) {
    return row.day() == 3 ? new Row(4, row.mark()) : row;
  }

  /** A visit on the second and third day: the one result that belongs to it, if no other may. */
  private static int visit(List<Row> rows, int at, boolean declared, boolean known) {
    List<Integer> sure = new ArrayList<>();
    boolean perhaps = false;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean inside = row.day() == 2 || row.day() == 3;
      if (row.mark() == 4 || row.mark() == 0 && known && !inside) {
        continue;
      }
      if (row.mark() == 3 && !declared || known && inside) {
        sure.add(i);
      } else {
        perhaps = true;
      }
    }
    return perhaps && !sure.isEmpty() ? Kernel.ELSEWHERE : sole(sure, at);
  }

  private enum Says {
    NO,
    NOTHING,
    YES,
    BOTH
  }

  @Test
  void theLastAnswersOfATimeSayTheSameOrContradictEachOther() {
    List<Row> each = new ArrayList<>();
    for (int day = 1; day <= 2; day++) {
      for (Says says : Says.values()) {
        each.add(new Row(day, List.of(Says.values()).indexOf(says)));
      }
    }
    for (Row a : each) {
      said(List.of(a));
      for (Row b : each) {
        said(List.of(a, b));
        each.forEach(c -> said(List.of(a, b, c)));
      }
    }
    long[] d = {1 << 8 | Words.YES};
    assertThat(Kernel.answered(d, 0, Words.OTHER_DAY, 2, 2)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.answered(d, 1, Words.OTHER_DAY, 2, 2)).isEqualTo(Words.LEFT);
    assertThat(Kernel.answered(d, 1, 2, Words.OTHER_DAY, 2)).isEqualTo(Words.LEFT);
    assertThat(Kernel.answered(d, 1, 2, 2, Words.OTHER_DAY)).isEqualTo(Words.LEFT);
    assertThat(Kernel.answered(d, Rough.UNREADABLE, 2, 2, 2)).isEqualTo(Words.LEFT);
    assertThat(Kernel.answered(d, 1, Words.NO_DAY, 2, 2)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.answered(d, 1, 2, Words.NO_DAY, 2)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.answered(d, 1, 2, 2, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.answered(d, 1, 2, 2, 2)).isEqualTo(Words.YES);
    long[] open = {1 << 8 | Words.YES, 2};
    assertThat(Kernel.answered(open, Rough.head(0, 1), 2, 2, 4)).isEqualTo(Words.YES);
    assertThat(Kernel.answered(open, Rough.head(0, 1), 2, 2, 2)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.truth(Kernel.CONTRADICTED)).isEqualTo(Words.UNKNOWN);
    for (int truth : TRUTHS) {
      assertThat(Kernel.truth(truth)).isEqualTo(truth);
    }
  }

  private static void said(List<Row> rows) {
    long[] d = new long[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      d[i + 1] = (long) rows.get(i).day() << 8 | rows.get(i).mark();
    }
    long head = 1L << 16 | rows.size();
    for (long[] time :
        new long[][] {{Words.FIRST, Words.FIRST, Words.LAST}, {2, 4, 5}, {5, 3, 4}, {3, 3, 3}}) {
      EnumSet<Says> says = EnumSet.noneOf(Says.class);
      int last = 0;
      for (Row row : rows) {
        boolean in = row.day() >= Math.max(time[0], time[1]) >> 1 && row.day() <= time[2] >> 1;
        if (in && row.day() >= last) {
          if (row.day() > last) {
            says.clear();
          }
          last = row.day();
          says.add(Says.values()[row.mark()]);
        }
      }
      boolean both = says.contains(Says.YES) && says.contains(Says.NO);
      int expected =
          says.contains(Says.BOTH) || both && !says.contains(Says.NOTHING)
              ? Kernel.CONTRADICTED
              : says.size() == 1
                  ? List.of(Says.values()).indexOf(says.iterator().next())
                  : Words.UNKNOWN;
      assertThat(Kernel.answered(d, head, time[0], time[1], time[2]))
          .as(rows + " from " + time[0] + " and " + time[1] + " to " + time[2])
          .isEqualTo(expected);
    }
  }

  @Test
  void daysAreMovedUnlessNobodyKnowsThem() {
    long day = 2 * LocalDate.of(2025, 1, 31).toEpochDay();
    long february = 2 * LocalDate.of(2025, 2, 28).toEpochDay();
    for (int planned = 0; planned <= 1; planned++) {
      assertThat(Kernel.shift(day + planned, -3)).isEqualTo(day + planned - 6);
      assertThat(Kernel.shiftMonths(day + planned, 1)).isEqualTo(february + planned);
    }
    for (long none : new long[] {Words.NO_DAY, Words.OTHER_DAY}) {
      assertThat(Kernel.shift(none, -3)).isEqualTo(none);
      assertThat(Kernel.shiftMonths(none, -3)).isEqualTo(none);
    }
  }

  @Test
  void aDayLiesInAWindowThatMayBeOpen() {
    for (int from = 1; from <= 3; from++) {
      for (int to = 1; to <= 3; to++) {
        for (int day = 1; day <= 3; day++) {
          for (int planned = 0; planned <= 1; planned++) {
            assertThat(Kernel.inWindow(2L * day + planned, 2L * from + 1 - planned, 2L * to))
                .isEqualTo(from <= day && day <= to ? Words.YES : Words.NO);
          }
        }
      }
    }
    assertThat(Kernel.inWindow(Words.NO_DAY, Words.FIRST, Words.LAST)).isEqualTo(Words.YES);
    assertThat(Kernel.inWindow(4, Words.FIRST, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(4, Words.NO_DAY, Words.LAST)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(4, Words.NO_DAY, 4)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(4, Words.NO_DAY, 5)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(4, Words.NO_DAY, 2)).isEqualTo(Words.NO);
    assertThat(Kernel.inWindow(4, 6, Words.NO_DAY)).isEqualTo(Words.NO);
    assertThat(Kernel.inWindow(5, 4, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(4, 5, Words.NO_DAY)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.inWindow(Words.NO_DAY, 2, Words.LAST)).isEqualTo(Words.UNKNOWN);
    for (long open : new long[] {2, Words.NO_DAY, Words.OTHER_DAY}) {
      assertThat(Kernel.inWindow(Words.OTHER_DAY, open, 4)).isEqualTo(Words.LEFT);
      assertThat(Kernel.inWindow(open, Words.OTHER_DAY, 4)).isEqualTo(Words.LEFT);
      assertThat(Kernel.inWindow(open, 4, Words.OTHER_DAY)).isEqualTo(Words.LEFT);
    }
  }

  @Test
  void agesAreCompletedYearsAndMonths() {
    LocalDate birth = LocalDate.of(1980, 2, 29);
    for (LocalDate day = LocalDate.of(1980, 2, 1);
        day.isBefore(LocalDate.of(1983, 4, 1));
        day = day.plusDays(1)) {
      Period since = Period.between(birth, day);
      long born = 2 * birth.toEpochDay();
      long at = 2 * day.toEpochDay() + 1;
      if (!day.isBefore(birth)) {
        assertThat(Kernel.years(born, at)).as("" + day).isEqualTo(2L * since.getYears());
        assertThat(Kernel.months(born, at)).as("" + day).isEqualTo(2 * since.toTotalMonths());
      } else {
        assertThat(Kernel.years(born, at)).as("" + day).isEqualTo(-2);
        assertThat(Kernel.months(born, at)).as("" + day).isEqualTo(-2);
      }
    }
    for (long known : new long[] {4, Words.NO_DAY}) {
      assertThat(Kernel.years(Words.OTHER_DAY, known)).isEqualTo(Words.OTHER);
      assertThat(Kernel.years(known, Words.OTHER_DAY)).isEqualTo(Words.OTHER);
      assertThat(Kernel.years(Words.NO_DAY, known)).isEqualTo(Words.NOTHING);
      assertThat(Kernel.years(known, Words.NO_DAY)).isEqualTo(Words.NOTHING);
      assertThat(Kernel.months(Words.OTHER_DAY, known)).isEqualTo(Words.OTHER);
      assertThat(Kernel.months(known, Words.OTHER_DAY)).isEqualTo(Words.OTHER);
      assertThat(Kernel.months(Words.NO_DAY, known)).isEqualTo(Words.NOTHING);
      assertThat(Kernel.months(known, Words.NO_DAY)).isEqualTo(Words.NOTHING);
    }
    assertThat(Kernel.dayOf(7)).isEqualTo(14);
    assertThat(Kernel.dayOf(Words.OTHER)).isEqualTo(Words.OTHER_DAY);
    assertThat(Kernel.dayOf(Words.NOTHING)).isEqualTo(Words.NO_DAY);
    assertThat(Kernel.dayOf(Words.ABSENT)).isEqualTo(Words.NO_DAY);
  }

  private static final List<Rational> NUMBERS = numbers();

  private static List<Rational> numbers() {
    List<Rational> numbers = new ArrayList<>();
    for (int i = -5; i <= 5; i++) {
      numbers.add(Rational.of(i, 2 * Words.SCALE));
    }
    numbers.add(Rational.of(1, 3 * Words.SCALE));
    numbers.add(Rational.of(2));
    numbers.add(Rational.of(3));
    return numbers;
  }

  private static int is(boolean yes) {
    return yes ? Words.YES : Words.NO;
  }

  /** Two that no word holds exactly, within the same thousandth, are left. */
  @Test
  void numbersCompareAsTheirWordsDo() {
    for (Rational a : NUMBERS) {
      for (Rational b : NUMBERS) {
        long x = Words.number(a);
        long y = Words.number(b);
        boolean left = x == y && (x & 1) != 0;
        int order = a.compareTo(b);
        assertThat(Kernel.below(x, y)).isEqualTo(left ? Words.LEFT : is(order < 0));
        assertThat(Kernel.equal(x, y)).isEqualTo(left ? Words.LEFT : is(order == 0));
        if ((y & 1) == 0) {
          assertThat(Kernel.atLeast(x, y)).isEqualTo(is(order >= 0));
          assertThat(Kernel.atMost(x, y)).isEqualTo(is(order <= 0));
        }
      }
      assertThat(Kernel.none(Words.number(a))).isEqualTo(Words.NO);
    }
    for (long none : new long[] {Words.ABSENT, Words.NOTHING, Words.OTHER}) {
      int open = none == Words.OTHER ? Words.LEFT : Words.UNKNOWN;
      assertThat(Kernel.absent(none)).isEqualTo(open);
      assertThat(Kernel.none(none)).isEqualTo(open);
      assertThat(Kernel.atLeast(none, 4)).isEqualTo(open);
      assertThat(Kernel.atMost(none, 4)).isEqualTo(open);
      assertThat(Kernel.choice(none, "\0\2")).isEqualTo(open);
      assertThat(Kernel.among(none, 020)).isEqualTo(open);
      assertThat(Kernel.normal(none, 2, 4)).isEqualTo(open);
    }
    assertThat(Kernel.choice(1, "\0\2")).isEqualTo(Words.YES);
    assertThat(Kernel.choice(0, "\0\2")).isEqualTo(Words.NO);
    assertThat(Kernel.among(1, 020)).isEqualTo(Words.YES);
    assertThat(Kernel.among(0, 021)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.among(20, 2L << 60)).isEqualTo(Words.YES);
  }

  @Test
  void aNumberIsComparedWithSoManyTimesALimit() {
    long[] words = {-4, 0, 2, 4, 6, 12, 5, -3};
    for (Comparator comparator : Comparator.values()) {
      int code = Codes.of(comparator);
      for (long value : words) {
        for (long limit : words) {
          // Three halves of the limit.
          int order = Long.compare(value * 2, limit * 3);
          boolean exact = (value & 1) == 0 && (limit & 1) == 0;
          int expected = exact ? is(holds(comparator, order)) : Words.LEFT;
          assertThat(Kernel.timesLimit(value, limit, 3, 2, code)).isEqualTo(expected);
        }
        assertThat(Kernel.timesLimit(value, Words.OTHER, 3, 2, code)).isEqualTo(Words.LEFT);
        assertThat(Kernel.timesLimit(value, Words.NOTHING, 3, 2, code)).isEqualTo(Words.UNKNOWN);
        assertThat(Kernel.timesLimit(value, Words.ABSENT, 3, 2, code)).isEqualTo(Words.UNKNOWN);
        assertThat(Kernel.timesLimit(Words.OTHER, value, 3, 2, code)).isEqualTo(Words.LEFT);
        assertThat(Kernel.timesLimit(Words.NOTHING, value, 3, 2, code)).isEqualTo(Words.UNKNOWN);
      }
      assertThat(Kernel.timesLimit(Words.NOTHING, Words.OTHER, 3, 2, code)).isEqualTo(Words.LEFT);
      for (int order = -1; order <= 1; order++) {
        assertThat(Kernel.ordered(order, code)).isEqualTo(is(holds(comparator, order)));
      }
    }
    // What could overflow is left.
    int below = Codes.of(Comparator.BELOW);
    long times = (1L << 30) - 1;
    long most = (1L << 32) - 2;
    assertThat(Kernel.timesLimit(most, most, times, times - 1, below)).isEqualTo(Words.YES);
    assertThat(Kernel.timesLimit(most, most, times - 1, times, below)).isEqualTo(Words.NO);
    assertThat(Kernel.timesLimit(-most, most, times, times, below)).isEqualTo(Words.YES);
    for (long large : new long[] {most + 2, -most - 2, 1L << 60}) {
      assertThat(Kernel.timesLimit(large, 2, times, times, below)).isEqualTo(Words.LEFT);
      assertThat(Kernel.timesLimit(2, large, times, times, below)).isEqualTo(Words.LEFT);
    }
  }

  private static boolean holds(Comparator comparator, int order) {
    return switch (comparator) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUAL -> order == 0;
    };
  }

  @Test
  void aNumberIsNormalBetweenItsLimits() {
    for (long low : new long[] {2, 4, Words.ABSENT}) {
      for (long high : new long[] {4, 6, Words.ABSENT}) {
        for (long value = 0; value <= 8; value += 2) {
          boolean in = value >= low && (high == Words.ABSENT || value <= high);
          assertThat(Kernel.normal(value, low, high)).isEqualTo(is(in));
        }
      }
    }
    assertThat(Kernel.normal(4, Words.NOTHING, 6)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.normal(4, 2, Words.NOTHING)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.normal(8, Words.NOTHING, 6)).isEqualTo(Words.NO);
    assertThat(Kernel.normal(0, 2, Words.NOTHING)).isEqualTo(Words.NO);
    assertThat(Kernel.normal(4, Words.OTHER, 6)).isEqualTo(Words.LEFT);
    assertThat(Kernel.normal(4, 2, Words.OTHER)).isEqualTo(Words.LEFT);
    assertThat(Kernel.normal(5, 5, 6)).isEqualTo(Words.LEFT);
    assertThat(Kernel.normal(5, 2, 5)).isEqualTo(Words.LEFT);
  }

  @Test
  void truthsAreJoinedWhateverIsLeft() {
    for (int a : TRUTHS) {
      for (int b : TRUTHS) {
        boolean left = a == Words.LEFT || b == Words.LEFT;
        int open = left ? Words.LEFT : Words.UNKNOWN;
        boolean no = a == Words.NO || b == Words.NO;
        boolean yes = a == Words.YES || b == Words.YES;
        int all = no ? Words.NO : a == Words.YES && b == Words.YES ? Words.YES : open;
        int any = yes ? Words.YES : a == Words.NO && b == Words.NO ? Words.NO : open;
        assertThat(Kernel.joined(Math.min(a & 3, b & 3), a | b)).isEqualTo(all);
        assertThat(Kernel.joined(Math.max(a & 3, b & 3), a | b)).isEqualTo(any);
        assertThat(Kernel.alike(a, b)).isEqualTo(a == b ? a : open);
      }
      assertThat(Kernel.not(a))
          .isEqualTo(a == Words.YES ? Words.NO : a == Words.NO ? Words.YES : a);
      assertThat(Kernel.yesOrUnknown(a)).isEqualTo(a == Words.NO ? Words.UNKNOWN : a);
      boolean open = a == Words.UNKNOWN || a == Words.LEFT;
      assertThat(Kernel.unless(a, Words.LEFT)).isEqualTo(open ? Words.LEFT : a);
      assertThat(Kernel.unless(a, Words.UNKNOWN)).isEqualTo(a);
    }
    assertThat(Kernel.nowhere(Kernel.NOWHERE)).isEqualTo(Words.UNKNOWN);
    assertThat(Kernel.nowhere(Kernel.ELSEWHERE)).isEqualTo(Words.LEFT);
    long[] d = {7, 8, 9};
    assertThat(Kernel.value(d, 0)).isEqualTo(8);
    assertThat(Kernel.value(d, 1)).isEqualTo(9);
    assertThat(Kernel.value(d, Kernel.NOWHERE)).isEqualTo(Words.NOTHING);
    assertThat(Kernel.value(d, Kernel.ELSEWHERE)).isEqualTo(Words.OTHER);
  }
}
