package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-03, 2025-03-03, 2025-03-03, 03 Mar 2025",
    "2024-02-29, 2024-02-29, 2024-02-29, 29 Feb 2024",
    "2000-02-29, 2000-02-29, 2000-02-29, 29 Feb 2000",
    "2025-03, 2025-03-01, 2025-03-31, Mar 2025",
    "2024-02, 2024-02-01, 2024-02-29, Feb 2024",
    "2025-09, 2025-09-01, 2025-09-30, Sep 2025",
    "2025, 2025-01-01, 2025-12-31, 2025",
    "2024, 2024-01-01, 2024-12-31, 2024",
    "by 2000, none, 2000-12-31, by 2000",
    "by 2000-02, none, 2000-02-29, by Feb 2000",
    "by 2000-02-03, none, 2000-02-03, by 03 Feb 2000",
    "after 2001-05, 2001-05-02, none, after May 2001",
    "after 2001, 2001-01-02, none, after 2001",
    "after 2001-05-31, 2001-06-01, none, after 31 May 2001",
    "unknown, none, none, unknown day",
    "1850-01-01, 1850-01-01, 1850-01-01, 01 Jan 1850",
    "2199, 2199-01-01, 2199-12-31, 2199"
  })
  void holdsEveryDayThatItMayBe(String text, String first, String last, String display) {
    PartialDate date = PartialDate.parse(text).orElseThrow();
    assertThat(date.text()).isEqualTo(text);
    assertThat(date.display()).isEqualTo(display);
    assertThat(date.range().firstDay().map(LocalDate::toString).orElse("none")).isEqualTo(first);
    assertThat(date.range().lastDay().map(LocalDate::toString).orElse("none")).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2023-02-30",
        "2023-02-29",
        "1900-02-29",
        "2100-02-29",
        "2025-04-31",
        "2025-13-01",
        "2025-00-10",
        "2025-01-00",
        "2025-01-32",
        "2025-13",
        "2025-00",
        "25-03-10",
        "25",
        "2025-3-1",
        "2025-03-1",
        "2025/03/10",
        "2025.03.10",
        "10.03.2025",
        "10-03-2025",
        "03/10/2025",
        "20250310",
        "2025-03-10T00:00",
        "2025-03-10T24:00",
        "2025-03-10Z",
        "2025-03-10+01:00",
        " 2025-03-10",
        "2025-03-10 ",
        "2025-W10",
        "2025-069",
        "+2025-03-10",
        "-2025-03-10",
        "12025-03-10",
        "1849-12-31",
        "2200-01-01",
        "0000-01-01",
        "1849",
        "2200",
        "0000",
        "٢٠٢٥",
        "２０２５-03-10",
        "2025‐03‐10",
        "2025–03–10",
        "Mar 2025",
        "March 2025",
        "by",
        "by ",
        "by  2000",
        "By 2000",
        "by 2000-13",
        "by by 2000",
        "by unknown",
        "after",
        "after 2023-02-30",
        "Unknown",
        "UNK",
        "UN-UNK-2025",
        "2025-UN-UN",
        "2025-03-UN",
        "2025-XX",
        "today",
        "none",
        "2025-",
        "2025-03-",
        "2025-03-10\n",
        "2025-03-10\u0000"
      })
  void refusesEverythingElse(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void readsExactlyTheDaysThatExist() {
    int days = 0;
    for (int year = 2023; year <= 2024; year++) {
      for (int month = 0; month <= 99; month++) {
        for (int day = 0; day <= 99; day++) {
          String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
          var read = PartialDate.parse(text);
          read.ifPresent(date -> assertThat(date.text()).isEqualTo(text));
          days += read.isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(days).isEqualTo(365 + 366);
  }

  @Test
  void yearsOutOfReachCannotBeMade() {
    assertThatThrownBy(() -> new PartialDate.InYear(Year.of(202)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartialDate.Month(YearMonth.of(2200, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartialDate.Day(LocalDate.of(2200, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void displayDoesNotAskForTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PartialDate.parse("2025-03-03").orElseThrow().display()).isEqualTo("03 Mar 2025");
      assertThat(PartialDate.parse("2025-03").orElseThrow().text()).isEqualTo("2025-03");
    } finally {
      Locale.setDefault(before);
    }
  }
}
