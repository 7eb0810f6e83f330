package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.eligo.dsl.unit.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarAmountTest {
  private static CalendarAmount amount(String number, String word) {
    return CalendarAmount.parse(number, word).orElseThrow();
  }

  private static CalendarAmount.Whole whole(String number, String word) {
    return (CalendarAmount.Whole) amount(number, word);
  }

  @ParameterizedTest(name = "{1} {2} {3} {0}")
  @CsvFileSource(resources = "shifts.csv", numLinesToSkip = 1)
  void shiftsDays(
      LocalDate day, String number, String word, String direction, LocalDate expected, String why) {
    CalendarAmount.Whole amount = whole(number, word);
    LocalDate shifted = direction.equals("after") ? amount.after(day) : amount.before(day);
    assertThat(shifted).as(why).isEqualTo(expected);
    DayRange range = DayRange.of(day);
    assertThat(direction.equals("after") ? amount.after(range) : amount.before(range))
        .isEqualTo(DayRange.of(expected));
  }

  @Test
  void missingEndsStayMissing() {
    LocalDate day = LocalDate.of(2024, 3, 31);
    assertThat(whole("1", "month").before(DayRange.upTo(day)))
        .isEqualTo(DayRange.upTo(LocalDate.of(2024, 2, 29)));
    assertThat(whole("2", "weeks").after(DayRange.from(day)))
        .isEqualTo(DayRange.from(LocalDate.of(2024, 4, 14)));
    assertThat(whole("7", "years").after(DayRange.ALWAYS)).isEqualTo(DayRange.ALWAYS);
  }

  @Test
  void shiftingKeepsTheOrderOfDaysAndOfAmounts() {
    Random random = new Random(31);
    for (int i = 0; i < 20_000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000));
      LocalDate next = day.plusDays(random.nextInt(3));
      CalendarAmount.Whole amount =
          whole(String.valueOf(random.nextInt(600)), random.nextBoolean() ? "months" : "days");
      CalendarAmount.Whole more =
          whole(
              String.valueOf(600 + random.nextInt(600)),
              amount instanceof CalendarAmount.Months ? "months" : "days");
      assertThat(amount.after(day)).isBeforeOrEqualTo(amount.after(next));
      assertThat(amount.before(day)).isBeforeOrEqualTo(amount.before(next));
      assertThat(amount.after(day)).isBefore(more.after(day));
      assertThat(amount.before(day)).isAfter(more.before(day));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, weeks, 4 weeks", "1, week, 1 week", "1, weeks, 1 week", "6, months, 6 months",
    "7, years, 7 years", "1, yr, 1 year", "72, hours, 72 hours", "1.5, days, 1.5 days",
    "2.5, weeks, 2.5 weeks", "1.5, years, 18 months", "90, min, 90 minutes", "28, d, 28 days",
    "-4, weeks, -4 weeks", "-1, month, -1 month", "0, days, 0 days", "2.0, wks, 2 weeks",
    "0.5, h, 0.5 hours"
  })
  void displaysAsWritten(String number, String word, String display) {
    assertThat(amount(number, word).display()).isEqualTo(display);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, months",
    "0.3, years",
    "4, fortnights",
    "4, Weeks",
    "four, weeks",
    "4, ''",
    "12001, months",
    "1001, years",
    "366001, days",
    "9000000, hours",
    "1e40, weeks",
    "1e40, minutes",
    "-1e40, years",
    "1e-40, months"
  })
  void refusesWhatIsNoAmount(String number, String word) {
    assertThat(CalendarAmount.parse(number, word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12000, months", "1000, years", "366000, days", "8784000, hours", "-12000, months"})
  void readsUpToAboutAThousandYears(String number, String word) {
    assertThat(CalendarAmount.parse(number, word)).isPresent();
  }

  @Test
  void theThreeKindsStayApart() {
    assertThat(amount("12", "months").sameLength(amount("1", "year"))).isTrue();
    assertThat(amount("14", "days").sameLength(amount("2", "weeks"))).isTrue();
    assertThat(amount("1.5", "days").sameLength(amount("36", "hours"))).isTrue();
    assertThat(amount("24", "hours").sameLength(amount("1", "day"))).isFalse();
    assertThat(amount("30", "days").sameLength(amount("1", "month"))).isFalse();
    assertThat(amount("2", "months").sameLength(amount("1", "month"))).isFalse();
    assertThat(amount("72", "hours"))
        .isEqualTo(new CalendarAmount.Clock(Rational.of(72), AmountUnit.HOURS));
  }

  @Test
  void negatingTwiceChangesNothing() {
    for (String word : new String[] {"minutes", "hours", "days", "weeks", "months", "years"}) {
      CalendarAmount amount = amount("3", word);
      assertThat(amount.negate()).isNotEqualTo(amount);
      assertThat(amount.negate().negate()).isEqualTo(amount);
    }
  }

  @Test
  void refusesUnitsThatDoNotFit() {
    assertThatThrownBy(() -> new CalendarAmount.Months(7, AmountUnit.YEARS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Days(8, AmountUnit.WEEKS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Months(Integer.MIN_VALUE, AmountUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Months(12_001, AmountUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Days(366_001, AmountUnit.DAYS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Clock(Rational.of(8_784_001), AmountUnit.HOURS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarAmount.Clock(Rational.ONE, AmountUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
