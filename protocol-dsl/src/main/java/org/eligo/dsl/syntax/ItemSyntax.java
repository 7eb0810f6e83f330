package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/**
 * A criterion or a part of one: label, the protocol's words, one rule, its clauses in order, the
 * items below it, and the words that close it. {@code ruleText} is the canonical text of the rule
 * and of the clauses that carry conditions, which identifies the rule in digests.
 */
public record ItemSyntax(
    Optional<Name> label,
    Optional<Words> words,
    RuleSyntax rule,
    List<ClauseSyntax> clauses,
    List<ItemSyntax> children,
    List<Words> closing,
    String ruleText,
    Span span)
    implements SectionSyntax.CriteriaLine {
  /** Keeps its lists unchangeable. */
  public ItemSyntax {
    clauses = List.copyOf(clauses);
    children = List.copyOf(children);
    closing = List.copyOf(closing);
  }
}
