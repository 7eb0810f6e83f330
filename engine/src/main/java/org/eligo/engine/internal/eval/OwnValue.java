package org.eligo.engine.internal.eval;

import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;

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
      case Value.Age a -> isApart(a.at());
      case Value.ResultValue r -> isApart(r.query().time());
      case Value.Total t -> isApart(t.query().time());
      case Value.Extreme e -> e.of().stream().allMatch(OwnValue::isAll);
      // A definition is judged apart from the result that is compared with it (K4, frame alone).
      case Value.DefinedValue _ -> true;
      case Value.When w -> isApart(w.condition()) && isAll(w.then()) && isAll(w.otherwise());
      default -> false;
    };
  }

  /** Whether a condition is about other things alone, at times of their own. */
  private static boolean isApart(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().allMatch(OwnValue::isApart);
      case Condition.Or or -> or.parts().stream().allMatch(OwnValue::isApart);
      case Condition.Not not -> isApart(not.part());
      case Condition.Compare c -> isAll(c.left()) && isAll(c.right());
      case Condition.ResultTest test -> isApart(test.query().time());
      case Condition.CountResults count -> isApart(count.query().time());
      case Condition.Exists exists -> isApart(exists.query().time());
      case Condition.CountEntries count -> isApart(count.query().time());
      case Condition.EntryTest test -> isApart(test.query().time());
      default -> false;
    };
  }

  private static boolean isApart(ResultTime time) {
    return !(time instanceof ResultTime.InWindow(Window window)) || isApart(window);
  }

  private static boolean isApart(EntryTime time) {
    return switch (time) {
      case EntryTime.Ever _ -> true;
      case EntryTime.OngoingAt(DateExpr day) -> isApart(day);
      case EntryTime.InWindow(var _, Window window) -> isApart(window);
    };
  }

  private static boolean isApart(Window window) {
    return isApart(window.from()) && isApart(window.to());
  }

  private static boolean isApart(Optional<Window.Edge> edge) {
    return edge.map(e -> isApart(e.date())).orElse(true);
  }

  private static boolean isApart(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone _, DateExpr.StageDay _, DateExpr.Literal _ -> true;
      case DateExpr.Shifted(DateExpr base, Length.Fixed _, boolean _) -> isApart(base);
      default -> false;
    };
  }
}
