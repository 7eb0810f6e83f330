package org.eligo.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.CalendarAmount;

/**
 * A criterion or a member of a group, ready to be judged: who it is about ({@code guard}), its
 * rule, who is let off ({@code excuses}), and whom it is referred to or discussed with.
 *
 * @param id the label path, or its long form; unlabelled items have an unstable id such as {@code
 *     I2.-1} and take no decisions; empty for a part of a condition
 * @param words the protocol's words for it, possibly empty
 * @param retest how often results of a visit may be repeated in it
 * @param ruleText the canonical text of rule and clauses, which identifies them in digests
 */
public record Item(
    String id,
    String words,
    Optional<Condition> guard,
    Condition rule,
    List<Condition> excuses,
    Optional<Consult> consult,
    Optional<Retest> retest,
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
    return new Item(id, words, Optional.of(both), rule, excuses, consult, retest, ruleText, span);
  }

  /** The same item in which results of a visit may be repeated. */
  public Item retested(Optional<Retest> repeats) {
    return new Item(id, words, guard, rule, excuses, consult, repeats, ruleText, span);
  }

  /** {@code refer to ROLE when ...} (a rescue) or {@code discuss with ROLE when ...}. */
  public record Consult(boolean rescue, String role, Condition when) {}

  /**
   * {@code retest once within L, the latest decides}.
   *
   * @param repeats how many results may follow the first one
   * @param within how long after the first one
   */
  public record Retest(int repeats, Optional<CalendarAmount> within) {
    /** In the words of the language: {@code once within 7 days}. */
    public String display() {
      return (repeats == 1 ? "once" : "twice")
          + within.map(length -> " within " + length.display()).orElse("");
    }
  }
}
