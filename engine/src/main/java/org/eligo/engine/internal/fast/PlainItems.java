package org.eligo.engine.internal.fast;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/**
 * Tells which groups are no more than an {@code and} or {@code or} of truths: those without clauses
 * of members that are decided, or open, alike for all that is asked of a {@link Drafts draft}. What
 * a member would be without decisions is asked only by a guard around it.
 */
final class PlainItems {
  private final Set<Item> unguarded = Collections.newSetFromMap(new IdentityHashMap<>());

  PlainItems(Protocol protocol) {
    for (Criterion criterion : protocol.criteria()) {
      walk(criterion.item());
    }
  }

  private void walk(Item item) {
    if (item.guard().isPresent()) {
      return;
    }
    unguarded.add(item);
    if (item.rule() instanceof Condition.Group group) {
      group.members().forEach(this::walk);
    }
  }

  /** Whether the rule of an item is a group that can be judged by its truth alone. */
  boolean isJoined(Item item) {
    return isPlainRule(item) && (unguarded.contains(item) || !asks(item));
  }

  private static boolean isPlainRule(Item item) {
    return !(item.rule() instanceof Condition.Group group)
        || isJoining(group) && group.members().stream().allMatch(PlainItems::isPlain);
  }

  private static boolean isJoining(Condition.Group group) {
    return switch (group.kind()) {
      case ALL_OF, ANY_OF, ANY_DONE, NONE_OF -> !group.members().isEmpty();
      case AT_LEAST -> group.count() == 1 && !group.members().isEmpty();
      case AT_MOST, EXACTLY -> false;
    };
  }

  private static boolean isPlain(Item item) {
    return item.guard().isEmpty()
        && item.consult().isEmpty()
        && item.retest().isEmpty()
        && item.excuses().isEmpty()
        && isPlainRule(item);
  }

  /** Whether an item, or a part of it, asks somebody. */
  static boolean asks(Item item) {
    return switch (item.rule()) {
      case Condition.Question _ -> true;
      case Condition.Group group -> group.members().stream().anyMatch(PlainItems::asks);
      default -> false;
    };
  }
}
