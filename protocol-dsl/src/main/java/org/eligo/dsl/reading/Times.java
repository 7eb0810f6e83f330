package org.eligo.dsl.reading;

import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;

/** Days, lengths and windows. */
final class Times {
  private final Phrases phrases;

  Times(Phrases phrases) {
    this.phrases = phrases;
  }

  String result(ResultTime time) {
    return switch (time) {
      case ResultTime.AtVisit at -> "at " + at.milestone();
      case ResultTime.InWindow in -> window(in.window());
      case ResultTime.AnyTime _ -> "at any time";
      case ResultTime.Valid valid ->
          "(if it is at most " + valid.length().display() + " old on the day of the stage)";
    };
  }

  /** {@code from 4 weeks before day 0 to the day before day 0}. */
  String window(Window window) {
    String from = window.from().map(this::from).orElse("");
    String to = window.to().map(this::to).orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      return "at any time";
    }
    if (to.isEmpty()) {
      return from + " on";
    }
    return from.isEmpty() ? "up to " + to : from + " to " + to;
  }

  /** What is said of a day that is in a window: {@code is on or before enrollment}. */
  String within(Window window, boolean holds) {
    String is = holds ? "is " : "is not ";
    if (window.from().isPresent() == window.to().isPresent()) {
      return (holds ? "lies " : "does not lie ") + window(window);
    }
    return window
        .to()
        .map(e -> is + (e.included() ? "on or before " : "before ") + day(e.date()))
        .or(() ->
            window.from().map(e -> is + (e.included() ? "on or after " : "after ") + day(e.date())))
        .orElseThrow();
  }

  private String from(Window.Edge edge) {
    String day = day(edge.date());
    return "from "
        + (edge.included()
            ? day
            : clock(edge.date()) ? "just after " + day : "the day after " + day);
  }

  private String to(Window.Edge edge) {
    String day = day(edge.date());
    return edge.included()
        ? day
        : clock(edge.date()) ? "just before " + day : "the day before " + day;
  }

  private static boolean clock(DateExpr date) {
    return date instanceof DateExpr.Shifted(DateExpr base, Length by, boolean earlier)
        && (clock(by) || clock(base));
  }

  private static boolean clock(Length length) {
    return switch (length) {
      case Length.Fixed(CalendarAmount amount) -> amount instanceof CalendarAmount.Clock;
      case Length.Measured _ -> true;
      case Length.Lookup lookup ->
          lookup.rows().values().stream().anyMatch(CalendarAmount.Clock.class::isInstance);
      case Length.Extreme extreme -> extreme.of().stream().anyMatch(Times::clock);
    };
  }

  String day(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone m -> m.words();
      case DateExpr.StageDay _ -> "the day of the stage";
      case DateExpr.DateItem item -> phrases.results().subject(item.query());
      case DateExpr.DateField field -> "its " + field.name();
      case DateExpr.Literal literal -> literal.date().display();
      case DateExpr.Its its -> "its " + part(its.day());
      case DateExpr.EntryDay day -> entry(day);
      case DateExpr.ResultDay day -> "the day of " + phrases.results().subject(day.query());
      case DateExpr.Shifted shifted ->
          length(shifted.by()) + (shifted.earlier() ? " before " : " after ") + day(shifted.base());
    };
  }

  private String entry(DateExpr.EntryDay day) {
    return "the "
        + part(day.day())
        + " of the "
        + (day.latest() ? "latest " : "earliest ")
        + phrases.histories().entries(day.query())
        + day.test().map(t -> " (provided that " + phrases.clause(t, true) + ")").orElse("");
  }

  private static String part(DateExpr.ItsDay day) {
    return switch (day) {
      case DATE -> "day";
      case START -> "start";
      case END -> "end";
    };
  }

  static String day(MonthDay day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  String length(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.amount().display();
      case Length.Measured measured -> "(" + phrases.values().of(measured.days()) + ") days";
      case Length.Lookup lookup -> lookup(lookup);
      case Length.Extreme e ->
          (e.longest() ? "the longer of (" : "the shorter of (")
              + Phrases.list(e.of().stream().map(this::length).toList(), "and")
              + ")";
    };
  }

  private String lookup(Length.Lookup lookup) {
    List<String> rows =
        lookup.rows().entrySet().stream()
            .map(row -> row.getKey() + ": " + row.getValue().display())
            .toList();
    return "the "
        + lookup.table()
        + " of "
        + phrases.values().key(lookup.key())
        + " ("
        + String.join(", ", rows)
        + ")";
  }
}
