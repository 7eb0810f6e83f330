package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Interval.End;
import org.eligo.engine.logic.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calculations with ranges against calculations with numbers drawn from them: what comes out holds
 * every number that can come out, and no more than the page allows.
 */
final class IntervalTest {
  private static final Rational NEAR = Rational.of(1, 1_000_000);
  private static final Rational FAR = Rational.of(1_000_000);
  private static final List<Interval> RANGES = ranges();

  private static List<Interval> ranges() {
    List<Optional<End>> ends = new ArrayList<>();
    ends.add(Optional.empty());
    for (int at : List.of(-3, -1, 0, 2, 3)) {
      ends.add(Optional.of(new End(Rational.of(at), false)));
      ends.add(Optional.of(new End(Rational.of(at), true)));
    }
    List<Interval> ranges = new ArrayList<>();
    for (Optional<End> low : ends) {
      for (Optional<End> high : ends) {
        Interval range = new Interval(low, high);
        if (!numbers(range).isEmpty()) {
          ranges.add(range);
        }
      }
    }
    return ranges;
  }

  /** Numbers of a range: its ends or what is next to them, its middle, and far away. */
  private static List<Rational> numbers(Interval range) {
    List<Rational> all = new ArrayList<>();
    for (Optional<End> end : List.of(range.low(), range.high())) {
      end.ifPresent(e -> {
        all.add(e.at());
        all.add(e.at().plus(NEAR));
        all.add(e.at().minus(NEAR));
      });
    }
    all.add(Rational.ZERO);
    all.add(NEAR);
    all.add(NEAR.negate());
    all.add(Rational.of(5, 2));
    all.add(FAR);
    all.add(FAR.negate());
    return all.stream().distinct().filter(n -> holds(range, n)).toList();
  }

  private static boolean holds(Interval range, Rational number) {
    boolean above =
        range
            .low()
            .map(e -> number.compareTo(e.at()) > 0 || !e.open() && number.equals(e.at()))
            .orElse(true);
    boolean below =
        range
            .high()
            .map(e -> number.compareTo(e.at()) < 0 || !e.open() && number.equals(e.at()))
            .orElse(true);
    return above && below;
  }

  @ParameterizedTest
  @EnumSource(Comparator.class)
  void aComparisonIsDecidedWhereAllNumbersAgree(Comparator comparator) {
    for (Interval a : RANGES) {
      for (Interval b : RANGES) {
        boolean some = false;
        boolean all = true;
        List<Rational> tried = new ArrayList<>(numbers(a));
        tried.addAll(numbers(b));
        for (Rational x : tried.stream().filter(n -> holds(a, n)).toList()) {
          for (Rational y : tried.stream().filter(n -> holds(b, n)).toList()) {
            boolean stands = stands(comparator, x.compareTo(y));
            some |= stands;
            all &= stands;
          }
        }
        Truth expected = all ? Truth.YES : some ? Truth.UNKNOWN : Truth.NO;
        assertThat(a.compare(comparator, b)).as("%s %s %s", a, comparator, b).isEqualTo(expected);
      }
    }
  }

  private static boolean stands(Comparator comparator, int order) {
    return switch (comparator) {
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
    };
  }

  @Test
  void aSumHoldsAllSumsAndNoMore() {
    exact(Interval::plus, Rational::plus);
  }

  @Test
  void theGreaterOfTwoHoldsAllThatCanBeTheGreater() {
    exact((a, b) -> a.extreme(true, b), Rational::max);
  }

  @Test
  void theLesserOfTwoHoldsAllThatCanBeTheLesser() {
    exact((a, b) -> a.extreme(false, b), Rational::min);
  }

  private static void exact(BinaryOperator<Interval> ranged, BinaryOperator<Rational> single) {
    for (Interval a : RANGES) {
      for (Interval b : RANGES) {
        Interval made = ranged.apply(a, b);
        List<Rational> outcomes = outcomes(a, b, single);
        assertThat(outcomes).as("%s and %s: %s", a, b, made).allMatch(n -> holds(made, n));
        assertThat(endsAreNear(made, outcomes)).as("%s and %s: %s", a, b, made).isTrue();
        assertThat(openEndsAreNeverReached(made, a, b, single)).as("%s and %s", a, b).isTrue();
      }
    }
  }

  private static List<Rational> outcomes(Interval a, Interval b, BinaryOperator<Rational> single) {
    return numbers(a).stream()
        .flatMap(x -> numbers(b).stream().map(y -> single.apply(x, y)))
        .toList();
  }

  /** Whether something comes out next to each end, and far away where there is none. */
  private static boolean endsAreNear(Interval made, List<Rational> outcomes) {
    Rational least = outcomes.stream().reduce(Rational::min).orElseThrow();
    Rational most = outcomes.stream().reduce(Rational::max).orElseThrow();
    Rational close = NEAR.times(Rational.of(10));
    Rational half = FAR.dividedBy(Rational.of(2));
    boolean low =
        made.low()
            .map(e -> least.minus(e.at()).compareTo(close) <= 0)
            .orElse(least.compareTo(half.negate()) < 0);
    boolean high =
        made.high()
            .map(e -> e.at().minus(most).compareTo(close) <= 0)
            .orElse(most.compareTo(half) > 0);
    return low && high;
  }

  /** Whether an end is closed exactly where a number of the ranges gives it. */
  private static boolean openEndsAreNeverReached(
      Interval made, Interval a, Interval b, BinaryOperator<Rational> single) {
    List<Rational> outcomes = outcomes(a, b, single);
    return made.low().map(e -> e.open() != outcomes.contains(e.at())).orElse(true)
        && made.high().map(e -> e.open() != outcomes.contains(e.at())).orElse(true);
  }

  @Test
  void aProductHoldsAllProductsAndNoMoreThanItsClosedEnds() {
    for (Interval a : RANGES) {
      for (Interval b : RANGES) {
        Interval made = a.times(b);
        List<Rational> outcomes = outcomes(a, b, Rational::times);
        assertThat(outcomes).as("%s times %s: %s", a, b, made).allMatch(n -> holds(made, n));
        if (a.isAll() || b.isAll()) {
          assertThat(made).as("what nobody knows stays unknown").isEqualTo(Interval.ALL);
        } else if (isBounded(a) && isBounded(b) || a.isExact() || b.isExact()) {
          assertThat(endsAreNear(made, outcomes)).as("%s times %s: %s", a, b, made).isTrue();
        }
      }
    }
  }

  private static boolean isBounded(Interval range) {
    return range.low().isPresent() && range.high().isPresent();
  }

  @Test
  void aProductOfTwoPositiveRangesIsOpenWhereOneIs() {
    Interval open = range(2, true, 3, true);
    Interval closed = range(0, false, 2, false);
    assertThat(open.times(closed)).isEqualTo(range(0, false, 6, true));
    assertThat(closed.times(closed)).isEqualTo(range(0, false, 4, false));
    Interval above = new Interval(Optional.of(new End(Rational.of(2), true)), Optional.empty());
    assertThat(above.times(closed).high()).isEmpty();
    assertThat(above.times(above).low()).contains(new End(Rational.of(4), true));
  }

  @Test
  void aQuotientIsKnownWhereTheDivisorCannotBeZero() {
    for (Interval a : RANGES) {
      for (Interval b : RANGES) {
        Optional<Interval> made = a.dividedBy(b);
        assertThat(made.isEmpty()).as("%s / %s", a, b).isEqualTo(holds(b, Rational.ZERO));
        made.ifPresent(q ->
            assertThat(outcomes(a, b, Rational::dividedBy))
                .as("%s / %s: %s", a, b, q)
                .allMatch(n -> holds(q, n)));
      }
    }
  }

  @Test
  void theReciprocalTurnsTheEnds() {
    Interval negative = range(-3, true, -1, false);
    assertThat(negative.reciprocal())
        .contains(
            new Interval(
                Optional.of(new End(Rational.of(-1), false)),
                Optional.of(new End(Rational.of(-1, 3), true))));
    Interval above = new Interval(Optional.of(new End(Rational.of(2), false)), Optional.empty());
    assertThat(above.reciprocal())
        .contains(
            new Interval(
                Optional.of(new End(Rational.ZERO, true)),
                Optional.of(new End(Rational.of(1, 2), false))));
    Interval aboveZero = new Interval(Optional.of(new End(Rational.ZERO, true)), Optional.empty());
    assertThat(aboveZero.reciprocal()).contains(aboveZero);
    Interval belowZero = new Interval(Optional.empty(), Optional.of(new End(Rational.ZERO, true)));
    assertThat(belowZero.reciprocal()).contains(belowZero);
  }

  @Test
  void theHullHoldsBothAndNothingOutside() {
    for (Interval a : RANGES) {
      for (Interval b : RANGES) {
        Interval hull = a.hull(b);
        List<Rational> both = new ArrayList<>(numbers(a));
        both.addAll(numbers(b));
        assertThat(both).as("%s and %s", a, b).allMatch(n -> holds(hull, n));
        assertThat(endsAreNear(hull, both)).as("%s and %s: %s", a, b, hull).isTrue();
        assertThat(hull.low().map(e -> e.open() != both.contains(e.at())).orElse(true)).isTrue();
        assertThat(hull.high().map(e -> e.open() != both.contains(e.at())).orElse(true)).isTrue();
      }
    }
  }

  @Test
  void aCutKeepsWhatIsNotBeyondTheEnd() {
    cuts(Interval::cutAbove, (number, end) -> number.compareTo(end.at()) <= 0);
  }

  @Test
  void aCutFromBelowKeepsWhatIsNotBelowTheEnd() {
    cuts(Interval::cutBelow, (number, end) -> number.compareTo(end.at()) >= 0);
  }

  private static void cuts(
      BiFunction<Interval, Optional<End>, Interval> cut, BiFunction<Rational, End, Boolean> keeps) {
    for (Interval range : RANGES) {
      assertThat(cut.apply(range, Optional.empty())).isEqualTo(range);
      for (int at : List.of(-4, -3, 0, 1, 3, 4)) {
        End end = new End(Rational.of(at), false);
        Interval made = cut.apply(range, Optional.of(end));
        List<Rational> kept = numbers(range).stream().filter(n -> keeps.apply(n, end)).toList();
        assertThat(kept).as("%s cut at %s: %s", range, at, made).allMatch(n -> holds(made, n));
        if (kept.isEmpty()) {
          assertThat(made.low().map(End::at))
              .as("%s cut at %s", range, at)
              .isEqualTo(made.high().map(End::at));
        } else {
          assertThat(numbers(made))
              .as("%s cut at %s: %s", range, at, made)
              .allMatch(n -> holds(range, n) && keeps.apply(n, end));
        }
      }
    }
  }

  @Test
  void oneNumberIsExact() {
    assertThat(RANGES.stream().filter(Interval::isExact)).hasSize(5);
    assertThat(Interval.of(Rational.ONE).exact()).contains(Rational.ONE);
    assertThat(range(1, false, 2, false).exact()).isEmpty();
    assertThat(Interval.ALL.isAll()).isTrue();
    assertThat(range(1, false, 2, false).isAll()).isFalse();
  }

  private static Interval range(int low, boolean lowOpen, int high, boolean highOpen) {
    return new Interval(
        Optional.of(new End(Rational.of(low), lowOpen)),
        Optional.of(new End(Rational.of(high), highOpen)));
  }
}
