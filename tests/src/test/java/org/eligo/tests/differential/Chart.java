package org.eligo.tests.differential;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Participant.MilestoneDay;

/**
 * What the parts of one drawn record share: its days, and how much goes wrong in it.
 *
 * @param mess of a hundred things, how many go wrong
 * @param marks days that windows of the protocol begin or end on
 */
record Chart(
    Draw draw,
    Protocol protocol,
    Aims aims,
    LocalDate asOf,
    int mess,
    List<LocalDate> marks,
    Map<String, MilestoneDay> milestones) {
  private static final int MOST_MARKS = 400;
  private static final int YEAR = 365;

  /** The days at which windows may begin or end, seen from these days. */
  static List<LocalDate> marks(Aims aims, List<LocalDate> anchors) {
    List<LocalDate> marks = new ArrayList<>(aims.days());
    for (LocalDate anchor : anchors) {
      marks.add(anchor);
      for (CalendarAmount length : aims.lengths()) {
        if (marks.size() < MOST_MARKS) {
          marks.add(moved(anchor, length, -1));
          marks.add(moved(anchor, length, 1));
        }
      }
    }
    return List.copyOf(marks);
  }

  private static LocalDate moved(LocalDate day, CalendarAmount length, int way) {
    return switch (length) {
      case CalendarAmount.Months months -> day.plusMonths((long) way * months.months());
      case CalendarAmount.Days days -> day.plusDays((long) way * days.days());
      case CalendarAmount.Clock clock ->
          day.plusDays(way * clock.hours().floor().longValueExact() / 24);
    };
  }

  boolean goesWrong() {
    return draw.percent(mess);
  }

  /** Something that is rare even where much goes wrong. */
  boolean seldom() {
    return goesWrong() && draw.percent(35);
  }

  /** A day up to the as-of date, near a mark mostly. */
  LocalDate past() {
    LocalDate day =
        switch (draw.below(10)) {
          case 0, 1, 2, 3 -> draw.of(marks).plusDays(draw.between(-1, 1));
          case 4, 5, 6 -> asOf.minusDays(draw.between(0, 30));
          case 7, 8 -> asOf.minusDays(draw.between(0, YEAR));
          default -> asOf.minusDays(draw.between(0, 4 * YEAR));
        };
    return day.isAfter(asOf) ? asOf.minusDays(draw.between(0, 9)) : day;
  }

  /** A day on which something of a visit is done, if the visit has been. */
  LocalDate of(String visit) {
    MilestoneDay recorded = milestones.get(visit);
    if (recorded == null) {
      return past();
    }
    LocalDate day = draw.of(recorded.days()).range().firstDay().orElse(asOf);
    return day.isAfter(asOf) ? past() : day;
  }

  /** A day after the as-of date. */
  LocalDate future() {
    LocalDate mark = draw.of(marks).plusDays(draw.between(-1, 1));
    return draw.coin() && mark.isAfter(asOf) ? mark : asOf.plusDays(draw.between(1, 60));
  }

  /** A day that may be known in part. */
  PartialDate when() {
    return when(past());
  }

  PartialDate when(LocalDate day) {
    return goesWrong() ? blurred(day) : new PartialDate.Day(day);
  }

  private PartialDate blurred(LocalDate day) {
    return switch (draw.below(8)) {
      case 0, 1, 2 -> new PartialDate.Month(YearMonth.from(day));
      case 3 -> new PartialDate.InYear(Year.from(day));
      case 4 -> new PartialDate.Unknown();
      case 5 -> new PartialDate.By(new PartialDate.Day(day));
      case 6 -> new PartialDate.By(new PartialDate.Month(YearMonth.from(day)));
      default -> new PartialDate.After(new PartialDate.Day(day.minusDays(draw.between(1, 20))));
    };
  }
}
