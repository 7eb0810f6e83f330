package org.eligo.engine.internal.fast;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/** How large a condition is, roughly, in nodes that make code. */
final class Size {
  private static final double MEASURED = 0.15;
  private static final double HAPPENED = 0.08;
  private static final double ANSWERED = 0.03;
  private static final double NEVER = 0.001;

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

  /**
   * How soon a criterion is worth judging where one that fails settles everything, least first:
   * what it takes by how likely it fails, both roughly.
   */
  static double rank(Item item, boolean inclusion) {
    return cost(item) / Math.max(NEVER, fails(item.rule(), inclusion));
  }

  /**
   * How likely a condition does not come out as hoped. What people are asked mostly comes out so,
   * and they have few of the conditions that are asked about; what is measured differs more.
   */
  private static double fails(Condition condition, boolean hoped) {
    return switch (condition) {
      case Condition.And and -> together(and.parts().stream(), hoped, hoped);
      case Condition.Or or -> together(or.parts().stream(), !hoped, hoped);
      case Condition.Not not -> fails(not.part(), !hoped);
      case Condition.Group group -> {
        Stream<Condition> members = group.members().stream().map(Item::rule);
        yield switch (group.kind()) {
          case ALL_OF -> together(members, hoped, hoped);
          case NONE_OF -> together(members, hoped, !hoped);
          default -> together(members, !hoped, hoped);
        };
      }
      case Condition.ResultTest test -> fails(test.test(), hoped);
      case Condition.Question _ -> ANSWERED;
      case Condition.Exists _,
          Condition.CountEntries _,
          Condition.Steady _,
          Condition.EntryTest _,
          Condition.Lasting _,
          Condition.Defined _ ->
          HAPPENED;
      case Condition.CohortIn _, Condition.Hole _ -> NEVER;
      default -> MEASURED;
    };
  }

  /** Fails if any part does, or only if all do. */
  private static double together(Stream<Condition> parts, boolean any, boolean hoped) {
    DoubleStream each = parts.mapToDouble(part -> fails(part, hoped));
    return any
        ? 1 - each.map(p -> 1 - p).reduce(1, (p, q) -> p * q)
        : each.reduce(1, (p, q) -> p * q);
  }

  /** How long an item takes to judge, roughly: what loops over entries takes longest. */
  private static int cost(Item item) {
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
