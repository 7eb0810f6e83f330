package org.eligo.engine.internal.eval;

import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.TableKey;
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
      case Value.Age a -> isApart(a.at(), "");
      case Value.ResultValue r -> isApart(r.query());
      case Value.Total t -> isApart(t.query());
      case Value.Extreme e -> e.of().stream().allMatch(OwnValue::isAll);
      // A definition is judged apart from the result that is compared with it (K4, frame alone).
      case Value.DefinedValue _ -> true;
      case Value.When w -> isApart(w.condition()) && isAll(w.then()) && isAll(w.otherwise());
      case Value.Lookup l -> isApart(l.key());
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
      case Condition.ResultTest test -> isApart(test.query());
      case Condition.CountResults count -> isApart(count.query());
      case Condition.Exists exists -> isApart(exists.query());
      case Condition.CountEntries count -> isApart(count.query());
      case Condition.EntryTest test -> isApart(test.query());
      case Condition.DateInWindow date -> isApart(date.date(), "") && isApart(date.window(), "");
      default -> false;
    };
  }

  /** Of a field of the result it is not. */
  private static boolean isApart(TableKey key) {
    return key instanceof TableKey.OfItem(ResultQuery query) && isApart(query);
  }

  private static boolean isApart(ResultQuery query) {
    return !(query.time() instanceof ResultTime.InWindow(Window window))
        || isApart(window, query.item());
  }

  private static boolean isApart(HistoryQuery query) {
    return switch (query.time()) {
      case EntryTime.Ever _ -> true;
      case EntryTime.OngoingAt(DateExpr day) -> isApart(day, query.item());
      case EntryTime.InWindow(var _, Window window) -> isApart(window, query.item());
    };
  }

  private static boolean isApart(Window window, String around) {
    return isApart(window.from(), around) && isApart(window.to(), around);
  }

  private static boolean isApart(Optional<Window.Edge> edge, String around) {
    return edge.map(e -> isApart(e.date(), around)).orElse(true);
  }

  /**
   * Whether a day has nothing to do with the result.
   *
   * @param around the item of whose entries or results the time is asked; empty where it is asked
   *     of none
   */
  private static boolean isApart(DateExpr date, String around) {
    return switch (date) {
      case DateExpr.Milestone _, DateExpr.StageDay _, DateExpr.Literal _ -> true;
      case DateExpr.DateItem(ResultQuery query) -> isApart(query);
      case DateExpr.ResultDay(ResultQuery query) -> isApart(query);
      case DateExpr.EntryDay day -> isApart(day.query());
      case DateExpr.Shifted(DateExpr base, Length by, boolean _) ->
          isApart(base, around) && isApart(by, around);
      case DateExpr.DateField _, DateExpr.Its _ -> false;
    };
  }

  private static boolean isApart(Length length, String around) {
    return switch (length) {
      case Length.Fixed _ -> true;
      case Length.Measured(Value days) -> isAll(days);
      case Length.Lookup(var _, TableKey.OfField(String item, var _), var _) -> item.equals(around);
      case Length.Lookup(var _, TableKey.OfItem(ResultQuery query), var _) -> isApart(query);
      case Length.Extreme(boolean _, var of) -> of.stream().allMatch(l -> isApart(l, around));
    };
  }
}
