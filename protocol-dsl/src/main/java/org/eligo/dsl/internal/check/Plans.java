package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultQuery;

/**
 * Looks through everything that an item or condition reads: conditions, members, values, days and
 * windows. Definitions are not followed; whoever seeks something in them asks for their names.
 */
final class Plans {
  private Plans() {}

  static boolean anyIn(Item item, Predicate<Condition> sought) {
    return all(Condition.class, item).stream().anyMatch(sought);
  }

  static boolean anyIn(Condition condition, Predicate<Condition> sought) {
    return all(Condition.class, condition).stream().anyMatch(sought);
  }

  /** All queries for results in a condition. */
  static List<ResultQuery> resultsIn(Condition condition) {
    return all(ResultQuery.class, condition);
  }

  private static <T> List<T> all(Class<T> kind, Object whole) {
    List<T> found = new ArrayList<>();
    Consumer<Object> keep =
        piece -> {
          if (kind.isInstance(piece)) {
            found.add(kind.cast(piece));
          }
        };
    Parts.visit(whole, keep);
    return found;
  }
}
