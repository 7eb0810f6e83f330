package org.eligo.engine.internal.fast;

import org.eligo.dsl.plan.Condition;

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
}
