package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.time.Ages;
import org.junit.jupiter.api.Test;

/** The calendar of the compiled rules is that of {@link LocalDate}, on every day of 800 years. */
final class CalendarTest {
  private static final long FROM = LocalDate.of(1700, 1, 1).toEpochDay();
  private static final long TO = LocalDate.of(2500, 1, 1).toEpochDay();

  @Test
  void monthsAreThoseOfTheCalendar() {
    List<Long> wrong = new ArrayList<>();
    LocalDate born = LocalDate.of(1960, 2, 29);
    for (long day = FROM; day < TO; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      boolean same =
          Calendar.months(born.toEpochDay(), day) == Ages.completedMonths(born, date)
              && Calendar.months(day, born.toEpochDay()) == Ages.completedMonths(date, born)
              && Calendar.plusMonths(day, 1) == date.plusMonths(1).toEpochDay()
              && Calendar.plusMonths(day, -13) == date.minusMonths(13).toEpochDay();
      if (!same) {
        wrong.add(day);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void daysOfOtherAgesTakeTheLongerWay() {
    for (int year : new int[] {-4000, -1, 0, 1, 3999, 4000, 4001, 99_999}) {
      LocalDate date = LocalDate.of(year, 12, 31);
      assertThat(Calendar.plusMonths(date.toEpochDay(), 2))
          .as("two months after " + date)
          .isEqualTo(date.plusMonths(2).toEpochDay());
      assertThat(Calendar.months(date.toEpochDay(), TO))
          .as("months since " + date)
          .isEqualTo(Ages.completedMonths(date, LocalDate.ofEpochDay(TO)));
    }
  }
}
