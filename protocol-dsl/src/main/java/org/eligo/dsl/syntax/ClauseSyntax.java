package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** A clause of an item, as written. */
public sealed interface ClauseSyntax {
  /** Where it stands. */
  Span span();

  /** {@code applies when CONDITION [| words]}. */
  record AppliesWhen(ConditionSyntax condition, Optional<Words> words, Span span)
      implements ClauseSyntax {}

  /** {@code applies to COHORT, COHORT}. */
  record AppliesTo(List<Name> cohorts, Span span) implements ClauseSyntax {
    /** Keeps its lists unchangeable. */
    public AppliesTo {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** {@code at sites where CONDITION [| words]}. */
  record AtSites(ConditionSyntax condition, Optional<Words> words, Span span)
      implements ClauseSyntax {}

  /** {@code unless CONDITION [| words]}. */
  record Unless(ConditionSyntax condition, Optional<Words> words, Span span)
      implements ClauseSyntax {}

  /** {@code refer to ROLE when CONDITION [| words]}. */
  record Refer(Name role, ConditionSyntax condition, Optional<Words> words, Span span)
      implements ClauseSyntax {}

  /** {@code discuss with ROLE when CONDITION [| words]}. */
  record Discuss(Name role, ConditionSyntax condition, Optional<Words> words, Span span)
      implements ClauseSyntax {}

  /** {@code checked at M, M}. */
  record CheckedAt(List<Name> milestones, Span span) implements ClauseSyntax {
    /** Keeps its lists unchangeable. */
    public CheckedAt {
      milestones = List.copyOf(milestones);
    }
  }

  /** {@code retest once|twice [within L], the latest decides}. */
  record Retest(int repeats, Optional<ValueSyntax> within, Span span) implements ClauseSyntax {}

  /** {@code assumes ["words read"] | why}. */
  record Assumes(Optional<Name> quote, Words why, Span span) implements ClauseSyntax {}

  /** {@code later "WORDS"}: words of the item about conduct after enrollment. */
  record Later(List<Name> quotes, Span span) implements ClauseSyntax {
    /** Keeps its lists unchangeable. */
    public Later {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * {@code rescreen once [after LENGTH] [| words]}; {@code when} is the text behind {@code
   * rescreen}.
   */
  record Rescreen(String when, Optional<Words> words, Span span) implements ClauseSyntax {}

  /** {@code unresolved | why}. */
  record Unresolved(Words why, Span span) implements ClauseSyntax {}

  /** {@code note}, {@code evidence}, {@code see}: words of the author. */
  record Remark(Name keyword, Words words, Span span) implements ClauseSyntax {}
}
