package org.eligo.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/**
 * A criterion or a member of a group, ready to be judged: who it is about ({@code guard}), its
 * rule, who is let off ({@code excuses}), and whom it is referred to or discussed with.
 *
 * @param id the label path, or its long form; unlabelled items have an unstable id such as {@code
 *     I2.-1} and take no decisions; empty for a part of a condition
 * @param words the protocol's words for it, possibly empty
 * @param ruleText the canonical text of rule and clauses, which identifies them in digests
 */
public record Item(
    String id,
    String words,
    Optional<Condition> guard,
    Condition rule,
    List<Condition> excuses,
    Optional<Consult> consult,
    String ruleText,
    Span span) {
  /** Keeps its lists unchangeable. */
  public Item {
    excuses = List.copyOf(excuses);
  }

  /** The same item below a heading whose guard must be yes too. */
  public Item guarded(Condition heading) {
    Condition both =
        guard
            .<Condition>map(own -> new Condition.And(List.of(heading, own), heading.span()))
            .orElse(heading);
    return new Item(id, words, Optional.of(both), rule, excuses, consult, ruleText, span);
  }

  /** {@code refer to ROLE when ...} (a rescue) or {@code discuss with ROLE when ...}. */
  public record Consult(boolean rescue, String role, Condition when) {}
}
