package org.eligo.dsl.plan;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** Something that is yes, no or unknown of a participant. */
public sealed interface Condition {
  /** Where it stands in the criteria text. */
  Span span();

  /** All parts. */
  record And(List<Condition> parts, Span span) implements Condition {
    /** Keeps its parts unchangeable. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part. */
  record Or(List<Condition> parts, Span span) implements Condition {
    /** Keeps its parts unchangeable. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite. */
  record Not(Condition part, Span span) implements Condition {}

  /** Members that may drop out, counted; {@code count} matters for the last three kinds. */
  record Group(GroupKind kind, int count, List<Item> members, Span span) implements Condition {
    /** Keeps its members unchangeable. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /** How the members of a group are put together. */
  enum GroupKind {
    ALL_OF,
    ANY_OF,
    /** Members drop out of which no test was done; with none left it is not known. */
    ANY_DONE,
    NONE_OF,
    AT_LEAST,
    AT_MOST,
    EXACTLY
  }

  /** Two numbers in the same unit, compared as intervals. */
  record Compare(Value left, Comparator comparator, Value right, Span span) implements Condition {}

  /** The comparators. */
  enum Comparator {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW,
    EQUAL;

    /** As it is printed: {@code >=}, {@code <=}, {@code >}, {@code <}, {@code =}. */
    public String symbol() {
      return switch (this) {
        case AT_LEAST -> "≥";
        case AT_MOST -> "≤";
        case ABOVE -> ">";
        case BELOW -> "<";
        case EQUAL -> "=";
      };
    }

    /** The one that says the same with the two sides changed over. */
    public Comparator mirrored() {
      return switch (this) {
        case AT_LEAST -> AT_MOST;
        case AT_MOST -> AT_LEAST;
        case ABOVE -> BELOW;
        case BELOW -> ABOVE;
        case EQUAL -> EQUAL;
      };
    }
  }

  /** A choice (or yes/no, as the choices {@code yes} and {@code no}) is one of several. */
  record MemberOf(Value value, List<String> choices, Span span) implements Condition {
    /** Keeps its choices unchangeable. */
    public MemberOf {
      choices = List.copyOf(choices);
    }
  }

  /** How many of the choices are among several answers, compared with a whole number. */
  record Includes(Value value, List<String> choices, Comparator comparator, int count, Span span)
      implements Condition {
    /** Keeps its choices unchangeable. */
    public Includes {
      choices = List.copyOf(choices);
    }
  }

  /** {@link Value.This} against its own reference range. */
  record RangeTest(Range range, Span span) implements Condition {}

  /** What a range test asks. */
  enum Range {
    NORMAL,
    OUTSIDE_NORMAL,
    DETECTED,
    /** Recorded as none: there is no such value. */
    NONE
  }

  /**
   * Whether any result of the query surely passes the test; no only if somebody looked ({@code
   * none}, {@code not done}) and every result surely fails.
   */
  record Known(ResultQuery query, Condition test, Span span) implements Condition {}

  /**
   * The number of results that pass the test, compared with a whole number; with {@code apart} the
   * greatest number of them of which each two are so far apart.
   */
  record CountResults(
      ResultQuery query,
      Condition test,
      Comparator comparator,
      int count,
      Optional<Length> apart,
      Span span)
      implements Condition {}

  /** The test, asked of the newest sample in the time that has a result of every item in it. */
  record SameSample(Condition test, ResultTime time, Span span) implements Condition {}

  /**
   * Results are chosen, then {@code test} is asked of each chosen one as {@link Value.This}.
   * LATEST, EARLIEST, LOWEST, HIGHEST, MEAN choose one; ANY and EVERY ask all.
   */
  record ResultTest(ResultQuery query, Condition test, Span span) implements Condition {}

  /** There is an entry. */
  record Exists(HistoryQuery query, Span span) implements Condition {}

  /**
   * The number of entries, compared with a whole number.
   *
   * @param different the field whose different values are counted in place of entries
   * @param apart how far apart each two entries that count are at least
   */
  record CountEntries(
      HistoryQuery query,
      Optional<String> different,
      Optional<Length> apart,
      Comparator comparator,
      int count,
      Span span)
      implements Condition {}

  /**
   * Courses over the whole time with the same fields, or (with {@code changed}) two that follow
   * each other with different ones.
   */
  record Steady(HistoryQuery query, List<String> fields, boolean changed, Span span)
      implements Condition {
    /** Keeps its fields unchangeable. */
    public Steady {
      fields = List.copyOf(fields);
    }
  }

  /** The latest (or earliest) entry in the time of the query has the test. */
  record EntryTest(HistoryQuery query, boolean latest, Condition test, Span span)
      implements Condition {}

  /** There are courses that last so long. */
  record Lasting(
      HistoryQuery query, Comparator comparator, Length length, LengthMode mode, Span span)
      implements Condition {}

  /** How the days of several courses are put together. */
  enum LengthMode {
    IN_TOTAL,
    IN_A_ROW,
    TOGETHER
  }

  /** A date lies in a window. */
  record DateInWindow(DateExpr date, Window window, Span span) implements Condition {}

  /** A day lies between two days of the year, both included; from November to March as well. */
  record DateInSeason(DateExpr date, MonthDay from, MonthDay to, Span span) implements Condition {}

  /** A condition that a {@code define} declares. */
  record Defined(String name, Span span) implements Condition {}

  /** A question that a role or the participant answers about the item on which it stands. */
  record Question(
      QuestionKind kind,
      String role,
      Optional<ResultTime> time,
      Optional<String> document,
      Span span)
      implements Condition {}

  /** The kinds of question; the last two are holes that a role may answer. */
  enum QuestionKind {
    JUDGED,
    ASKED,
    AGREED,
    DEFINED_ELSEWHERE,
    OTHER_CRITERIA
  }

  /** The criterion, or part of one, is passed or not applicable at the same stage and cohort. */
  record CriterionPassed(String id, Span span) implements Condition {}

  /** The cohort that is judged is one of these; never unknown. */
  record CohortIn(List<String> cohorts, Span span) implements Condition {
    /** Keeps its cohorts unchangeable. */
    public CohortIn {
      cohorts = List.copyOf(cohorts);
    }
  }

  /**
   * Each of the queries finds nothing but a dated statement that it was not done; never unknown,
   * since what is not surely so is no.
   */
  record NotDone(List<ResultQuery> queries, Span span) implements Condition {
    /** Keeps its queries unchangeable. */
    public NotDone {
      queries = List.copyOf(queries);
    }
  }

  /** A rule that the text does not hold and nobody is asked about: always unknown. */
  record Hole(String document, Span span) implements Condition {}
}
