package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** The rule of an item or the body of a definition, as written. */
public sealed interface RuleSyntax {
  /** Where it stands. */
  Span span();

  /** A condition on one logical line. */
  record Condition(ConditionSyntax condition, Span span) implements RuleSyntax {}

  /** A value on one logical line; only in {@code define ... in UNIT}. */
  record Value(ValueSyntax value, Span span) implements RuleSyntax {}

  /**
   * {@code all of}, {@code any of, at least 1 done}, {@code at least 2 of}, ...; the members are
   * the items below. With the time of {@code any of these TIME} they are names of histories.
   */
  record Outline(OutlineKind kind, int count, Optional<These> these, Span span)
      implements RuleSyntax {}

  /** {@code of these TIME}: the time that all names of an outline share. */
  record These(Optional<TimeSyntax> time) {}

  /** The kinds of outline; {@code count} matters for the last three. */
  enum OutlineKind {
    ALL_OF,
    ANY_OF,
    ANY_DONE,
    NONE_OF,
    AT_LEAST,
    AT_MOST,
    EXACTLY
  }

  /** {@code judged by ROLE [TIME]}. */
  record Judged(Name role, Optional<TimeSyntax> time, Span span) implements RuleSyntax {}

  /** {@code asked [TIME]}. */
  record Asked(Optional<TimeSyntax> time, Span span) implements RuleSyntax {}

  /** {@code agreed by participant [TIME] [covering A to B]}. */
  record Agreed(Optional<TimeSyntax> time, Optional<Covering> covering, Span span)
      implements RuleSyntax {}

  /** {@code covering A to B}, with the milestones that it names. */
  record Covering(List<Name> anchors, Span span) {
    /** Keeps its lists unchangeable. */
    public Covering {
      anchors = List.copyOf(anchors);
    }
  }

  /** {@code defined elsewhere in "DOCUMENT"[, judged by ROLE]}. */
  record Elsewhere(Name document, Optional<Name> role, Span span) implements RuleSyntax {}

  /** {@code other criteria may apply, checked by ROLE}. */
  record OtherCriteria(Name role, Span span) implements RuleSyntax {}

  /** {@code defines NAME}. */
  record Defines(Name name, Span span) implements RuleSyntax {}

  /** {@code no rule ["WORDS", ...] | why}. */
  record NoRule(List<Name> quotes, Optional<Words> why, Span span) implements RuleSyntax {
    /** Keeps its lists unchangeable. */
    public NoRule {
      quotes = List.copyOf(quotes);
    }
  }

  /** {@code removed | why}. */
  record Removed(Optional<Words> why, Span span) implements RuleSyntax {}

  /** No rule was written, or it could not be read; a diagnostic says so where it is a mistake. */
  record Gap(boolean reported, Span span) implements RuleSyntax {}
}
