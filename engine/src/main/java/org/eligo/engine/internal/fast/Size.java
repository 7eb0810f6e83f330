package org.eligo.engine.internal.fast;

import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/** How large a condition is, roughly, in nodes that make code. */
final class Size {
  private Size() {}

  static int of(Condition condition) {
    return switch (condition) {
      case Condition.And and -> 1 + and.parts().stream().mapToInt(Size::of).sum();
      case Condition.Or or -> 1 + or.parts().stream().mapToInt(Size::of).sum();
      case Condition.Not not -> 1 + of(not.part());
      case Condition.ResultTest test -> 6 + of(test.test());
      default -> 4;
    };
  }

  /** How long an item takes to judge, roughly: what loops over entries takes longest. */
  static int cost(Item item) {
    return cost(item.rule())
        + item.guard().map(Size::cost).orElse(0)
        + item.excuses().stream().mapToInt(Size::cost).sum();
  }

  private static int cost(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().mapToInt(Size::cost).sum();
      case Condition.Or or -> or.parts().stream().mapToInt(Size::cost).sum();
      case Condition.Not not -> cost(not.part());
      case Condition.Group group -> 2 + group.members().stream().mapToInt(Size::cost).sum();
      case Condition.ResultTest test -> 2 + cost(test.test());
      case Condition.Exists _, Condition.Lasting _, Condition.EntryTest _ -> 12;
      case Condition.Defined _, Condition.CriterionPassed _ -> 12;
      default -> 2;
    };
  }
}
