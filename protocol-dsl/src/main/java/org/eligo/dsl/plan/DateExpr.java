package org.eligo.dsl.plan;

import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/** A day, perhaps partly known, perhaps planned. */
public sealed interface DateExpr {
  /**
   * The recorded or planned day of a milestone.
   *
   * @param day START and END are the first and the last of the days of a visit
   */
  record Milestone(String name, ItsDay day) implements DateExpr {
    /** The one day of a milestone. */
    public Milestone(String name) {
      this(name, ItsDay.DATE);
    }

    /** In the words of the language: {@code start of screening}. */
    public String words() {
      return switch (day) {
        case DATE -> name;
        case START -> "start of " + name;
        case END -> "end of " + name;
      };
    }
  }

  /** The day of the stage; in a file without milestones the as-of date. */
  record StageDay() implements DateExpr {}

  /** The value of a date item. */
  record DateItem(ResultQuery query) implements DateExpr {}

  /** A date field of the entry or result around it. */
  record DateField(String name) implements DateExpr {}

  /** A date of the text. */
  record Literal(PartialDate date) implements DateExpr {}

  /** The day of the entry or result around the condition. */
  record Its(ItsDay day) implements DateExpr {}

  /**
   * A day of the latest (or earliest) entry in the time of the query.
   *
   * @param test what must be so of the entry that was picked
   */
  record EntryDay(HistoryQuery query, boolean latest, Optional<Condition> test, ItsDay day)
      implements DateExpr {}

  /** The day of the result that the query picks. */
  record ResultDay(ResultQuery query) implements DateExpr {}

  /** Which day of an entry. */
  enum ItsDay {
    DATE,
    START,
    END
  }

  /** A day moved by a length: earlier, or later. */
  record Shifted(DateExpr base, Length by, boolean earlier) implements DateExpr {}
}
