package org.eligo.engine.internal.eval;

import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;

/** What a condition that is asked of a result rests on: its value, and what else is recorded. */
final class OwnValue {
  private OwnValue() {}

  /** Whether anything that is recorded of the result may decide the condition beside its value. */
  static boolean isNotAll(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().anyMatch(OwnValue::isNotAll);
      case Condition.Or or -> or.parts().stream().anyMatch(OwnValue::isNotAll);
      case Condition.Not not -> isNotAll(not.part());
      case Condition.Compare c -> !isAll(c.left()) || !isAll(c.right());
      case Condition.MemberOf m -> !isAll(m.value());
      case Condition.Includes i -> !isAll(i.value());
      case Condition.RangeTest r -> false;
      default -> true;
    };
  }

  private static boolean isAll(Value value) {
    return switch (value) {
      case Value.This _, Value.ThisLimit _, Value.StatedLimit _, Value.Number _ -> true;
      case Value.Arithmetic a -> isAll(a.left()) && isAll(a.right());
      case Value.Convert c -> isAll(c.value());
      case Value.Power p -> isAll(p.base()) && isAll(p.exponent());
      case Value.Function f -> isAll(f.of());
      // Nothing of the result can be named in what these ask: they are about other things.
      case Value.Age _, Value.ResultValue _, Value.Total _, Value.DefinedValue _ -> true;
      case Value.Extreme e -> e.of().stream().allMatch(OwnValue::isAll);
      case Value.When w -> isAll(w.then()) && isAll(w.otherwise());
      case Value.Lookup l -> l.key() instanceof TableKey.OfItem;
      default -> false;
    };
  }
}
