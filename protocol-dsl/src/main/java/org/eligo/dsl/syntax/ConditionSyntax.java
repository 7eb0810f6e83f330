package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** A condition as written. */
public sealed interface ConditionSyntax {
  /** Where it stands. */
  Span span();

  /** {@code a and b and c}. */
  record And(List<ConditionSyntax> parts, Span span) implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** {@code a or b or c}. */
  record Or(List<ConditionSyntax> parts, Span span) implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** {@code not a}. */
  record Not(ConditionSyntax part, Span span) implements ConditionSyntax {}

  /** {@code left >= right}. */
  record Compared(ValueSyntax left, Comparator comparator, ValueSyntax right, Span span)
      implements ConditionSyntax {}

  /** The comparators, however they were spelt. */
  enum Comparator {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW,
    EQUAL
  }

  /** {@code value between low and high}, both included. */
  record Between(ValueSyntax value, ValueSyntax low, ValueSyntax high, Span span)
      implements ConditionSyntax {}

  /** {@code value is normal}, {@code is outside normal}, {@code is detected}, {@code is none}. */
  record RangeTest(ValueSyntax value, RangeWord range, Span span) implements ConditionSyntax {}

  /** What a range test asks. */
  enum RangeWord {
    NORMAL,
    OUTSIDE_NORMAL,
    DETECTED,
    NONE
  }

  /** {@code known C}: asked of all results on record. */
  record Known(ConditionSyntax test, Span span) implements ConditionSyntax {}

  /** {@code (C) from the same sample TIME}. */
  record SameSample(ConditionSyntax test, TimeSyntax time, Span span) implements ConditionSyntax {}

  /**
   * {@code at least N NAME [at least L apart] TIME ...}: how many results pass the test, which
   * speaks of any of them.
   */
  record CountedResults(
      Quantifier quantifier,
      int count,
      Optional<ValueSyntax> apart,
      ConditionSyntax test,
      Span span)
      implements ConditionSyntax {}

  /** {@code its date during P}, {@code its start within 4 weeks before A}. */
  record DayTest(ValueSyntax day, WindowSyntax window, Span span) implements ConditionSyntax {}

  /** {@code value in LIST}, {@code value not in LIST}. */
  record ListTest(ValueSyntax value, boolean negated, Name list, Span span)
      implements ConditionSyntax {}

  /** {@code value is CHOICE}, {@code is not}, {@code in (A, B)}, {@code not in (A, B)}. */
  record ChoiceTest(ValueSyntax value, boolean negated, List<Name> choices, Span span)
      implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public ChoiceTest {
      choices = List.copyOf(choices);
    }
  }

  /** {@code criterion PATH is passed}. */
  record CriterionPassed(Name path, Span span) implements ConditionSyntax {}

  /** {@code cohort is A}, {@code cohort in (A, B)} and their opposites. */
  record CohortTest(boolean negated, List<Name> cohorts, Span span) implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public CohortTest {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** {@code value includes X}, {@code value includes at least N of (X, Y)}. */
  record Includes(ValueSyntax value, IncludeWord word, int count, List<Name> choices, Span span)
      implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public Includes {
      choices = List.copyOf(choices);
    }
  }

  /** How many of the choices must be among the answers. */
  enum IncludeWord {
    ANY,
    ALL,
    NONE,
    AT_LEAST
  }

  /**
   * {@code any of}, {@code at least 2 of}, ... at the end of a clause or behind {@code where}: the
   * members are the lines below, each a condition or an outline, with words.
   */
  record Outline(RuleSyntax.Outline outline, List<ItemSyntax> members, Span span)
      implements ConditionSyntax {
    /** Keeps its lists unchangeable. */
    public Outline {
      members = List.copyOf(members);
    }
  }

  /**
   * A value that stands alone as a condition: a yes/no item, a defined condition, a judgement, or a
   * date with a window ({@code consent before enrollment}); which of them, the checker says.
   */
  record Holds(ValueSyntax value, Span span) implements ConditionSyntax {}

  /**
   * {@code any/no/every/at least N [different FIELD of] NAME [at least L apart] [for at least L in
   * total] [planned] TIME [where ..] [other than ..] [has ..]}.
   */
  record History(
      Quantifier quantifier,
      int count,
      Optional<Name> different,
      Name name,
      Optional<ValueSyntax> apart,
      Optional<LengthTest> length,
      Optional<Steady> steady,
      Optional<Planning> planning,
      Optional<TimeSyntax> time,
      Optional<ConditionSyntax> where,
      Optional<ConditionSyntax> otherThan,
      Optional<Has> has,
      Span span)
      implements ConditionSyntax {}

  /** {@code stable in F, F} or {@code changed in F, F}; what is stable has its time as a window. */
  record Steady(boolean changed, List<Name> fields, Span span) {
    /** Keeps its fields unchangeable. */
    public Steady {
      fields = List.copyOf(fields);
    }
  }

  /** How plans are asked for. */
  enum Planning {
    PLANNED,
    GIVEN_OR_PLANNED
  }

  /** {@code has C} behind {@code every}; {@code ifAny} where there need not be an entry. */
  record Has(ConditionSyntax what, boolean ifAny, Span span) {}

  /** How many entries a history condition asks for. */
  enum Quantifier {
    ANY,
    NO,
    EVERY,
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    MORE_THAN,
    FEWER_THAN
  }

  /** {@code for at least LENGTH in total | in a row | together}. */
  record LengthTest(Comparator comparator, ValueSyntax length, LengthMode mode, Span span) {}

  /** How the days of several courses are put together. */
  enum LengthMode {
    IN_TOTAL,
    IN_A_ROW,
    TOGETHER
  }

  /** {@code the latest X TIME where F}, the body of a definition that names an entry. */
  record TheEntry(ValueSyntax.Named entry, Span span) implements ConditionSyntax {}

  /** Text that could not be read; a diagnostic has said why. */
  record Gap(Span span) implements ConditionSyntax {}
}
