package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ConditionSyntax.History;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;

/**
 * Finds lengths of courses that no course can reach, since its days outside of the asked time do
 * not count (H12). A length that fills the time exactly can be reached and is not remarked on.
 */
record ClippedLengths(Translation t) {
  // Calendar months differ from a twelfth of a year by less than this, however many they are.
  private static final int UNEVENNESS = 3;

  /** A day that lies from so many to so many days behind a base. */
  private record Offset(DateExpr base, long from, long to) {}

  void check(History history, ConditionSyntax.LengthTest test, EntryTime time, Length length) {
    if (!(length instanceof Length.Fixed(CalendarAmount amount)) || history.time().isEmpty()) {
      return;
    }
    long needed =
        switch (test.comparator()) {
          case AT_LEAST, EQUAL -> fewest(amount);
          case ABOVE -> fewest(amount) + 1;
          case AT_MOST, BELOW -> 0;
        };
    boolean never = most(time).filter(days -> needed > days).isPresent();
    if (never) {
      report(history, test, time, history.time().get());
    }
  }

  private void report(
      History history, ConditionSyntax.LengthTest test, EntryTime time, TimeSyntax written) {
    boolean day = time instanceof EntryTime.OngoingAt;
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.NEVER_HOLDS,
                test.span(),
                "no course can last this long within the days that are asked about",
                "can never hold")
            .with(written.span(), day ? "only this one day counts" : "only these days count")
            .because(
                "the days of a course outside of the asked time do not count, so this is never yes")
            .help(help(history, test, written)));
  }

  private String help(History history, ConditionSyntax.LengthTest test, TimeSyntax written) {
    String any = "`any " + history.name().text() + " ";
    String length = t.text(test.length().span());
    boolean row = test.mode() == ConditionSyntax.LengthMode.IN_A_ROW;
    if (written instanceof TimeSyntax.OngoingAt at) {
      String day = t.text(at.anchor().span());
      return row
          ? "ask when it began: "
              + any
              + t.text(written.span())
              + " where its start "
              + bound(test)
              + " "
              + length
              + " before "
              + day
              + "`"
          : "ask about the time before it: "
              + any
              + t.text(test.span())
              + " within ... before "
              + day
              + "`";
    }
    String longer = "ask about a longer time";
    return row
        ? longer
            + ", or for the whole length of a course: "
            + any
            + t.text(written.span())
            + " where its end "
            + bound(test)
            + " "
            + length
            + " after its start`"
        : longer + ", or for fewer days";
  }

  private static String bound(ConditionSyntax.LengthTest test) {
    return switch (test.comparator()) {
      case ABOVE -> "more than";
      case AT_LEAST, EQUAL, AT_MOST, BELOW -> "at least";
    };
  }

  /** The most days that can count; empty where that is not known. */
  private static Optional<Long> most(EntryTime time) {
    return switch (time) {
      case EntryTime.Ever ever -> Optional.empty();
      case EntryTime.OngoingAt at -> Optional.of(1L);
      case EntryTime.InWindow in -> most(in.window());
    };
  }

  private static Optional<Long> most(Window window) {
    if (window.from().isEmpty() || window.to().isEmpty()) {
      return Optional.empty();
    }
    Window.Edge from = window.from().get();
    Window.Edge to = window.to().get();
    long edges = (from.included() ? 1L : 0L) + (to.included() ? 1L : 0L) - 1L;
    Optional<Offset> begin = offset(from.date());
    Optional<Offset> end = offset(to.date());
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (begin.get().base() instanceof DateExpr.Literal first
        && end.get().base() instanceof DateExpr.Literal last) {
      DayRange days = first.date().range();
      DayRange others = last.date().range();
      return days.hasFirst() && others.hasLast()
          ? Optional.of(others.last() + end.get().to() - days.first() - begin.get().from() + edges)
          : Optional.empty();
    }
    return begin.get().base().equals(end.get().base())
        ? Optional.of(end.get().to() - begin.get().from() + edges)
        : Optional.empty();
  }

  private static Optional<Offset> offset(DateExpr date) {
    if (!(date instanceof DateExpr.Shifted(DateExpr base, Length by, boolean earlier))) {
      return Optional.of(new Offset(date, 0, 0));
    }
    if (!(by instanceof Length.Fixed(CalendarAmount amount))) {
      return Optional.empty();
    }
    return offset(base)
        .map(inner ->
            earlier
                ? new Offset(
                    inner.base(), inner.from() - longest(amount), inner.to() - fewest(amount))
                : new Offset(
                    inner.base(), inner.from() + fewest(amount), inner.to() + longest(amount)));
  }

  private static long fewest(CalendarAmount amount) {
    return switch (amount) {
      case CalendarAmount.Days days -> days.days();
      case CalendarAmount.Months months ->
          Math.max(0, Math.floorDiv(months.months() * 365L, 12) - UNEVENNESS);
      case CalendarAmount.Clock clock -> days(clock) - 1;
    };
  }

  private static long longest(CalendarAmount amount) {
    return switch (amount) {
      case CalendarAmount.Days days -> days.days();
      case CalendarAmount.Months months -> Math.ceilDiv(months.months() * 366L, 12) + UNEVENNESS;
      case CalendarAmount.Clock clock -> days(clock) + 1;
    };
  }

  /** Hours in days, rounded up. */
  private static long days(CalendarAmount.Clock clock) {
    return clock.hours().dividedBy(Rational.of(24)).ceiling().longValue();
  }
}
