package org.eligo.generator.internal.content;

import java.util.List;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.source.Span;

/** Short words for parts of a rule: quoted where the text has them, windows in plain English. */
record RuleWords(Protocol protocol) {
  private static final int LONGEST_LIMIT = 60;
  private static final int MOST_CHOICES = 12;

  /** The text of a stretch of the file, its line breaks and indentation closed up. */
  String quote(Span span) {
    int length = protocol.source().text().length();
    return span.start() > span.end() || span.end() > length
        ? ""
        : protocol.source().text(span).strip().replaceAll("\\s+", " ");
  }

  /** A limit as the file writes it; a plain number where the file has no text of its own for it. */
  String limit(Value value) {
    String quoted = quote(value.span());
    if (!quoted.isEmpty() && quoted.length() <= LONGEST_LIMIT && !quoted.matches(".*[<>=≤≥].*")) {
      return quoted;
    }
    return value instanceof Value.Number(var number, var unit, _)
        ? number.toText() + unit.map(u -> " " + u.text()).orElse("")
        : "the calculated limit";
  }

  /** The choices that a rule asks for; of many only the first. */
  static String asked(List<String> choices) {
    return "asked: "
        + String.join(", ", choices.subList(0, Math.min(choices.size(), MOST_CHOICES)))
        + (choices.size() > MOST_CHOICES ? ", ..." : "");
  }

  /** The words of a role with its short name, such as {@code Medical monitor}. */
  String role(String name) {
    return protocol.roles().stream()
        .filter(role -> role.name().equals(name))
        .map(role ->
            role.words().equalsIgnoreCase(name) || role.words().isBlank()
                ? role.words()
                : role.words() + " (" + name + ")")
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse(name);
  }

  /** When a result counts and how one is picked, such as {@code lowest, at screening}. */
  String of(ResultQuery query) {
    String time =
        switch (query.time()) {
          case ResultTime.AtVisit(String milestone) -> "at " + milestone;
          case ResultTime.InWindow(Window window) -> of(window);
          case ResultTime.AnyTime() -> "";
          case ResultTime.Valid(var length) -> "not older than " + length.display();
        };
    String pick = pick(query);
    String from = query.laboratory().map(word -> ", " + word + " laboratory").orElse("");
    return (pick.isEmpty() || time.isEmpty() ? pick + time : pick + ", " + time) + from;
  }

  private static String pick(ResultQuery query) {
    return switch (query.pick()) {
      case SOLE -> "";
      case LATEST -> "latest";
      case EARLIEST -> "earliest";
      case LOWEST -> "lowest";
      case HIGHEST -> "highest";
      case MEAN -> "mean";
      case ANY -> "any result";
      case EVERY -> "every result";
    };
  }

  /** When an entry counts. */
  String of(HistoryQuery query) {
    return switch (query.status()) {
      case HAPPENED -> of(query.time());
      case PLANNED -> ("planned " + of(query.time())).replace(" at any time", "");
      case EITHER -> "given or planned " + of(query.time());
    };
  }

  private String of(EntryTime time) {
    return switch (time) {
      case EntryTime.Ever() -> "ever";
      case EntryTime.OngoingAt(DateExpr day) -> "ongoing on the day of " + of(day);
      case EntryTime.InWindow(var overlap, Window window) ->
          switch (overlap) {
            case OVERLAP -> of(window);
            case STARTED -> "started " + of(window);
            case ENDED -> "ended " + of(window);
            case THROUGHOUT -> "all the time " + of(window);
          };
    };
  }

  /** A window, such as {@code from 4 weeks before enrollment to enrollment}. */
  String of(Window window) {
    String from =
        window.from().map(e -> (e.included() ? "from " : "after ") + of(e.date())).orElse("");
    String to =
        window.to().map(e -> (e.included() ? "up to " : "before ") + of(e.date())).orElse("");
    if (from.isEmpty() || to.isEmpty()) {
      return from.isEmpty() && to.isEmpty() ? "at any time" : from + to;
    }
    boolean both = window.to().stream().allMatch(Window.Edge::included);
    return from + (both ? " to " + to.substring("up to ".length()) : " and " + to);
  }

  /** A day in words. */
  String of(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone milestone -> milestone.words();
      case DateExpr.StageDay() -> "the day of the stage";
      case DateExpr.DateItem(ResultQuery query) -> query.item();
      case DateExpr.DateField(String name) -> "its " + name;
      case DateExpr.Literal(var day) -> day.display();
      case DateExpr.Its(var day) ->
          switch (day) {
            case DATE -> "its date";
            case START -> "its start";
            case END -> "its end";
          };
      case DateExpr.EntryDay(HistoryQuery query, boolean latest, _, var day) ->
          switch (day) {
                case DATE -> "the date of ";
                case START -> "the start of ";
                case END -> "the end of ";
              }
              + query.named().orElse((latest ? "the latest " : "the earliest ") + query.item());
      case DateExpr.ResultDay(ResultQuery query) ->
          "the date of " + (pick(query).isEmpty() ? "" : pick(query) + " ") + query.item();
      case DateExpr.Shifted(DateExpr base, Length by, boolean earlier) ->
          of(by) + (earlier ? " before " : " after ") + of(base);
    };
  }

  /** A length of time in words. */
  String of(Length length) {
    return switch (length) {
      case Length.Fixed(var amount) -> amount.display();
      case Length.Lookup lookup -> lookup.table();
      case Length.Measured(Value days) -> limit(days);
      case Length.Extreme(boolean longest, var parts) ->
          (longest ? "the longer of " : "the shorter of ")
              + String.join(" and ", parts.stream().map(this::of).toList());
    };
  }

  /** How long courses must last. */
  String of(Condition.Lasting lasting) {
    String mode =
        switch (lasting.mode()) {
          case IN_TOTAL -> " in total";
          case IN_A_ROW -> " in a row";
          case TOGETHER -> " together";
        };
    return "lasting " + lasting.comparator().symbol() + " " + of(lasting.length()) + mode;
  }
}
