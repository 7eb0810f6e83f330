package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class DayRangeTest {
  private static final int DAYS = 5;

  /** All ranges within a few days. */
  private static List<DayRange> small() {
    List<DayRange> ranges = new ArrayList<>();
    for (int first = 0; first < DAYS; first++) {
      for (int last = first; last < DAYS; last++) {
        ranges.add(new DayRange(first, last));
      }
    }
    return ranges;
  }

  /** Asks every pair of days. */
  private static Decided byEveryDay(DayRange one, DayRange other, BiPredicate<Long, Long> asks) {
    boolean yes = false;
    boolean no = false;
    for (long a = one.first(); a <= one.last(); a++) {
      for (long b = other.first(); b <= other.last(); b++) {
        boolean answer = asks.test(a, b);
        yes |= answer;
        no |= !answer;
      }
    }
    return yes && no ? Decided.UNDECIDED : yes ? Decided.YES : Decided.NO;
  }

  @Test
  void comparisonsAreDecidedIfAndOnlyIfEveryDayAgrees() {
    for (DayRange one : small()) {
      for (DayRange other : small()) {
        assertThat(one.before(other)).isEqualTo(byEveryDay(one, other, (a, b) -> a < b));
        assertThat(one.onOrBefore(other)).isEqualTo(byEveryDay(one, other, (a, b) -> a <= b));
        assertThat(one.after(other)).isEqualTo(byEveryDay(one, other, (a, b) -> a > b));
        assertThat(one.onOrAfter(other)).isEqualTo(byEveryDay(one, other, (a, b) -> a >= b));
        assertThat(one.same(other)).isEqualTo(byEveryDay(one, other, Long::equals));
        assertThat(one.definitelyBefore(other)).isEqualTo(one.before(other) == Decided.YES);
        assertThat(one.definitelyAfter(other)).isEqualTo(one.after(other) == Decided.YES);
      }
    }
  }

  @Test
  void missingEndsDecideNothingOnTheirSide() {
    LocalDate day = LocalDate.of(2000, 12, 31);
    DayRange by = DayRange.upTo(day);
    DayRange from = DayRange.from(day);
    assertThat(by.before(DayRange.of(day.plusDays(1)))).isEqualTo(Decided.YES);
    assertThat(by.before(DayRange.of(day))).isEqualTo(Decided.UNDECIDED);
    assertThat(by.after(DayRange.of(day))).isEqualTo(Decided.NO);
    assertThat(by.after(DayRange.of(day.minusYears(500)))).isEqualTo(Decided.UNDECIDED);
    assertThat(from.before(by)).isEqualTo(Decided.NO);
    assertThat(by.before(from)).isEqualTo(Decided.UNDECIDED);
    for (DayRange other : List.of(DayRange.ALWAYS, by, from, DayRange.of(day))) {
      assertThat(DayRange.ALWAYS.before(other)).isEqualTo(Decided.UNDECIDED);
      assertThat(DayRange.ALWAYS.onOrBefore(other)).isEqualTo(Decided.UNDECIDED);
      assertThat(DayRange.ALWAYS.same(other)).isEqualTo(Decided.UNDECIDED);
      assertThat(other.same(DayRange.ALWAYS)).isEqualTo(Decided.UNDECIDED);
    }
  }

  @Test
  void withinIncludesBothEnds() {
    LocalDate begin = LocalDate.of(2025, 3, 1);
    LocalDate end = LocalDate.of(2025, 3, 28);
    DayRange from = DayRange.of(begin);
    DayRange to = DayRange.of(end);
    assertThat(DayRange.of(begin).within(from, to)).isEqualTo(Decided.YES);
    assertThat(DayRange.of(end).within(from, to)).isEqualTo(Decided.YES);
    assertThat(DayRange.of(begin.minusDays(1)).within(from, to)).isEqualTo(Decided.NO);
    assertThat(DayRange.of(end.plusDays(1)).within(from, to)).isEqualTo(Decided.NO);
    DayRange march = PartialDate.parse("2025-03").orElseThrow().range();
    assertThat(march.within(from, to)).isEqualTo(Decided.UNDECIDED);
    assertThat(march.within(from, DayRange.of(end.plusDays(3)))).isEqualTo(Decided.YES);
  }

  @Test
  void intersectsSpansAndShifts() {
    for (DayRange one : small()) {
      for (DayRange other : small()) {
        for (long day = -1; day <= DAYS; day++) {
          LocalDate date = LocalDate.ofEpochDay(day);
          boolean inBoth = one.contains(date) && other.contains(date);
          assertThat(one.intersect(other).filter(range -> range.contains(date)).isPresent())
              .isEqualTo(inBoth);
          assertThat(one.shift(day).contains(date.plusDays(day))).isEqualTo(one.contains(date));
        }
        assertThat(one.span(other).contains(one) && one.span(other).contains(other)).isTrue();
      }
    }
    assertThat(DayRange.ALWAYS.shift(1_000_000)).isEqualTo(DayRange.ALWAYS);
    assertThat(DayRange.upTo(LocalDate.of(2025, 3, 1)).shift(-1))
        .isEqualTo(DayRange.upTo(LocalDate.of(2025, 2, 28)));
  }

  @Test
  void holdsTheDaysFromItsFirstToItsLast() {
    DayRange range = new DayRange(1, 3);
    for (long day = -1; day <= DAYS; day++) {
      assertThat(range.contains(LocalDate.ofEpochDay(day))).isEqualTo(1 <= day && day <= 3);
    }
    assertThat(range.contains(range)).isTrue();
    assertThat(range.contains(new DayRange(1, 4))).isFalse();
    assertThat(range.contains(new DayRange(0, 3))).isFalse();
    assertThat(range.contains(new DayRange(2, 2))).isTrue();
  }

  @Test
  void reachesToTheEndsOfTheCalendar() {
    DayRange all = DayRange.of(LocalDate.MIN, LocalDate.MAX);
    assertThat(all.isUnbounded()).isFalse();
    assertThatThrownBy(() -> new DayRange(all.first() - 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayRange(0, all.last() + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhatItHas() {
    LocalDate day = LocalDate.of(2025, 3, 10);
    assertThat(DayRange.of(day).isExact()).isTrue();
    assertThat(DayRange.of(day).isUnbounded()).isFalse();
    assertThat(DayRange.of(day, day.plusDays(1)).isExact()).isFalse();
    assertThat(DayRange.upTo(day).hasFirst()).isFalse();
    assertThat(DayRange.upTo(day).lastDay()).contains(day);
    assertThat(DayRange.from(day).hasLast()).isFalse();
    assertThat(DayRange.from(day).isUnbounded()).isTrue();
    assertThat(DayRange.upTo(day).isUnbounded()).isTrue();
    assertThat(DayRange.ALWAYS.isUnbounded()).isTrue();
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> new DayRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayRange(DayRange.NO_LAST, DayRange.NO_LAST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayRange(DayRange.NO_FIRST, DayRange.NO_FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayRange(0, Long.MAX_VALUE - 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decidedFollowsKleene() {
    Decided yes = Decided.YES;
    Decided no = Decided.NO;
    Decided open = Decided.UNDECIDED;
    assertThat(List.of(yes.and(yes), yes.and(open), open.and(yes), open.and(open)))
        .containsExactly(yes, open, open, open);
    assertThat(List.of(no.and(yes), no.and(open), open.and(no), no.and(no))).containsOnly(no);
    assertThat(List.of(yes.or(no), yes.or(open), open.or(yes))).containsOnly(yes);
    assertThat(List.of(no.or(no), no.or(open), open.or(no), open.or(open)))
        .containsExactly(no, open, open, open);
    assertThat(List.of(yes.not(), no.not(), open.not())).containsExactly(no, yes, open);
  }
}
