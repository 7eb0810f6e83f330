package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.eligo.dsl.unit.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-10, 2025-03-10, 72, YES, NO",
    "2025-03-10, 2025-03-12, 72, YES, NO",
    "2025-03-10, 2025-03-13, 72, UNDECIDED, UNDECIDED",
    "2025-03-10, 2025-03-14, 72, NO, YES",
    "2025-03-10, 2025-03-15, 72, NO, YES",
    "2025-03-10, 2025-03-10, 24, YES, NO",
    "2025-03-10, 2025-03-10, 23.9, UNDECIDED, UNDECIDED",
    "2025-03-10, 2025-03-11, 24, UNDECIDED, UNDECIDED",
    "2025-03-10, 2025-03-12, 24, NO, YES",
    "2025-03-10, 2025-03-12, 24.1, UNDECIDED, UNDECIDED",
    "2025-03-10, 2025-03-10, 0, UNDECIDED, UNDECIDED",
    "2025-03-10, 2025-03-09, 0, YES, NO",
    "2025-03-09, 2025-03-10, 0, NO, YES",
    "2025-03-10, 2025-03-12, 36, UNDECIDED, UNDECIDED",
    "2025-03, 2025-05-10, 72, NO, YES",
    "2025-03, 2025-04-03, 72, UNDECIDED, UNDECIDED",
    "by 2000, 2025, 72, NO, YES",
    "unknown, 2025-03-10, 72, UNDECIDED, UNDECIDED",
    "2025-03-10, unknown, 72, UNDECIDED, UNDECIDED",
    "after 2025-03-10, 2025-03-12, 48, YES, NO",
    "2025-03-10, after 2025-03-20, 72, NO, YES"
  })
  void isDecidedOnlyIfEveryMomentAgrees(
      String from, String to, String hours, Decided atMost, Decided atLeast) {
    Elapsed elapsed =
        new Elapsed(
            PartialDate.parse(from).orElseThrow().range(),
            PartialDate.parse(to).orElseThrow().range());
    Rational limit = Rational.parse(hours).orElseThrow();
    assertThat(elapsed.atMost(limit)).isEqualTo(atMost);
    assertThat(elapsed.atLeast(limit)).isEqualTo(atLeast);
    assertThat(elapsed.moreThan(limit)).isEqualTo(atMost.not());
    assertThat(elapsed.lessThan(limit)).isEqualTo(atLeast.not());
  }

  @Test
  void agreesWithEveryPairOfMinutes() {
    LocalDate day = LocalDate.of(2025, 3, 10);
    for (int days = -2; days <= 2; days++) {
      // The least and the greatest number of minutes between moments of the two days.
      int least = days * 1_440 - 1_439;
      int most = days * 1_440 + 1_439;
      Elapsed elapsed = Elapsed.between(day, day.plusDays(days));
      for (int hours = -80; hours <= 80; hours++) {
        Decided expected =
            most <= hours * 60 ? Decided.YES : least >= hours * 60 ? Decided.NO : Decided.UNDECIDED;
        assertThat(elapsed.atMost(Rational.of(hours))).as("%s %s", days, hours).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest(name = "{0} to {1} for {2} {3}: {4}")
  @CsvFileSource(resources = "courses.csv", numLinesToSkip = 1)
  void coursesCountBothEndDays(
      String first, String last, String number, String word, Decided lasted, String why) {
    DayRange begin = PartialDate.parse(first).orElseThrow().range();
    DayRange end = PartialDate.parse(last).orElseThrow().range();
    CalendarAmount amount = CalendarAmount.parse(number, word).orElseThrow();
    assertThat(CourseLength.lasted(begin, end, amount)).as(why).isEqualTo(lasted);
  }

  @Test
  void daysOfACourseCountBothEnds() {
    LocalDate first = LocalDate.of(2025, 3, 10);
    assertThat(CourseLength.days(first, first)).isEqualTo(1);
    assertThat(CourseLength.days(first, first.plusDays(27))).isEqualTo(28);
    assertThat(CourseLength.days(first, first.minusDays(5))).isZero();
    assertThat(CourseLength.days(DayRange.of(first), DayRange.of(first, first.plusDays(3))))
        .isEqualTo(new CountRange(1, 4));
    assertThat(CourseLength.days(DayRange.upTo(first), DayRange.of(first)))
        .isEqualTo(new CountRange(1, CountRange.NO_MOST));
  }
}
