package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
  @ParameterizedTest(name = "born {0}, on {1}: {2} years")
  @CsvFileSource(resources = "ages.csv", numLinesToSkip = 1)
  void countsCompletedYearsAndMonths(
      LocalDate birth, LocalDate day, long years, long months, String why) {
    assertThat(Ages.completedYears(birth, day)).as(why).isEqualTo(years);
    assertThat(Ages.completedMonths(birth, day)).as(why).isEqualTo(months);
  }

  /** Compares dates as the text {@code MMDD}, with no calendar library. */
  private static long yearsByText(int birthYear, int birthMmdd, int year, int mmdd) {
    return mmdd >= birthMmdd ? year - birthYear : year - birthYear - 1L;
  }

  private static int mmdd(LocalDate day) {
    return day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  @Test
  void agreesWithTheTextRuleRoundEvery18thBirthday() {
    LocalDate end = LocalDate.of(2031, 1, 1);
    int pairs = 0;
    LocalDate birth = LocalDate.of(1900, 1, 1);
    for (; birth.isBefore(end); birth = birth.plusDays(1)) {
      LocalDate near = LocalDate.of(birth.getYear() + 18, birth.getMonthValue(), 1);
      near = near.plusDays(birth.getDayOfMonth() - 1L);
      for (int off = -3; off <= 3; off++) {
        LocalDate day = near.plusDays(off);
        long expected = yearsByText(birth.getYear(), mmdd(birth), day.getYear(), mmdd(day));
        if (Ages.completedYears(birth, day) != expected) {
          assertThat(Ages.completedYears(birth, day)).as(birth + " " + day).isEqualTo(expected);
        }
        pairs++;
      }
    }
    assertThat(pairs).isEqualTo(7 * 47_847);
  }

  @Test
  void leapDayBirthsStepOnTheFirstOfMarchInCommonYears() {
    int births = 0;
    for (int year = 1904; year <= 2028; year += 4) {
      births++;
      LocalDate birth = LocalDate.of(year, 2, 29);
      for (int age = 1; age <= 120; age++) {
        int then = year + age;
        boolean leap = then % 4 == 0 && (then % 100 != 0 || then % 400 == 0);
        LocalDate step = leap ? LocalDate.of(then, 2, 29) : LocalDate.of(then, 3, 1);
        assertThat(Ages.completedYears(birth, step)).isEqualTo(age);
        assertThat(Ages.completedYears(birth, step.minusDays(1))).isEqualTo(age - 1L);
      }
    }
    assertThat(births).isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({
    "2007, 2025-06-15, 17, 18, UNDECIDED",
    "2007, 2025-12-30, 17, 18, UNDECIDED",
    "2007, 2025-12-31, 18, 18, YES",
    "2007, 2024-12-31, 17, 17, NO",
    "2007, 2025-01-01, 17, 18, UNDECIDED",
    "2007-06, 2025-06-29, 17, 18, UNDECIDED",
    "2007-06, 2025-06-30, 18, 18, YES",
    "2007-06, 2025-05-31, 17, 17, NO",
    "2008-02, 2026-02-28, 17, 18, UNDECIDED",
    "2008-02, 2026-03-01, 18, 18, YES",
    "2007-03-10, 2025-03, 17, 18, UNDECIDED",
    "by 1990, 2025-03-10, 34, 9223372036854775807, YES",
    "after 2010, 2025-03-10, -9223372036854775808, 15, NO",
    "unknown, 2025-03-10, -9223372036854775808, 9223372036854775807, UNDECIDED",
    "2007-03-10, unknown, -9223372036854775808, 9223372036854775807, UNDECIDED"
  })
  void aPartlyKnownBirthGivesEveryPossibleAge(
      String birth, String day, long least, long most, Decided adult) {
    DayRange born = PartialDate.parse(birth).orElseThrow().range();
    DayRange asked = PartialDate.parse(day).orElseThrow().range();
    CountRange years = Ages.completedYears(born, asked);
    assertThat(years).isEqualTo(new CountRange(least, most));
    assertThat(years.atLeast(18)).isEqualTo(adult);
    assertThat(years.lessThan(18)).isEqualTo(adult.not());
  }

  @Test
  void theRangeIsExactlyWhatTheDaysGive() {
    for (String birth : new String[] {"2008-02", "2007", "2007-12"}) {
      DayRange born = PartialDate.parse(birth).orElseThrow().range();
      LocalDate day = LocalDate.of(2025, 11, 25);
      for (; day.getYear() < 2027; day = day.plusDays(1)) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long b = born.first(); b <= born.last(); b++) {
          long months = Ages.completedMonths(LocalDate.ofEpochDay(b), day);
          least = Math.min(least, months);
          most = Math.max(most, months);
        }
        assertThat(Ages.completedMonths(born, DayRange.of(day)))
            .isEqualTo(new CountRange(least, most));
      }
    }
  }

  @Test
  void countsCompareWithEveryLimit() {
    CountRange range = new CountRange(3, 5);
    assertThat(range.atMost(5)).isEqualTo(Decided.YES);
    assertThat(range.atMost(4)).isEqualTo(Decided.UNDECIDED);
    assertThat(range.atMost(2)).isEqualTo(Decided.NO);
    assertThat(range.moreThan(5)).isEqualTo(Decided.NO);
    assertThat(range.moreThan(2)).isEqualTo(Decided.YES);
    assertThat(range.atLeast(6)).isEqualTo(Decided.NO);
    assertThat(range.lessThan(6)).isEqualTo(Decided.YES);
    assertThat(new CountRange(CountRange.NO_LEAST, 5).lessThan(3)).isEqualTo(Decided.UNDECIDED);
    assertThat(new CountRange(3, CountRange.NO_MOST).atMost(9)).isEqualTo(Decided.UNDECIDED);
  }
}
