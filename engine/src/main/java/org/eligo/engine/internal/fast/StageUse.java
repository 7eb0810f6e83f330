package org.eligo.engine.internal.fast;

import java.util.List;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;

/**
 * Tells which items come out alike at every stage: those of which no part reads the day of the
 * stage. What is not surely so is taken to read it.
 */
final class StageUse {
  private final Protocol protocol;

  StageUse(Protocol protocol) {
    this.protocol = protocol;
  }

  /** Whether an item may come out otherwise at another stage. */
  boolean of(Item item) {
    return of(item.rule())
        || item.excuses().stream().anyMatch(this::of)
        || item.guard().filter(this::of).isPresent()
        || item.consult().filter(consult -> of(consult.when())).isPresent();
  }

  private boolean of(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().anyMatch(this::of);
      case Condition.Or or -> or.parts().stream().anyMatch(this::of);
      case Condition.Not not -> of(not.part());
      case Condition.Group group -> group.members().stream().anyMatch(this::of);
      case Condition.Compare compare -> of(compare.left()) || of(compare.right());
      case Condition.MemberOf member -> of(member.value());
      case Condition.RangeTest _, Condition.CohortIn _, Condition.Hole _ -> false;
      case Condition.ResultTest test -> of(test.query()) || of(test.test());
      case Condition.Exists exists -> of(exists.query());
      case Condition.Lasting lasting -> of(lasting.query()) || of(lasting.length());
      case Condition.EntryTest test -> of(test.query()) || of(test.test());
      case Condition.DateInWindow date -> of(date.date()) || of(date.window());
      case Condition.Question question -> question.time().isEmpty() || of(question.time().get());
      case Condition.Defined defined ->
          !(protocol.definitions().get(defined.name()) instanceof Definition.OfCondition c)
              || of(c.condition());
      default -> true;
    };
  }

  private boolean of(ResultQuery query) {
    return of(query.time()) || query.where().filter(this::of).isPresent();
  }

  private boolean of(ResultTime time) {
    return switch (time) {
      case ResultTime.AnyTime _, ResultTime.AtVisit _ -> false;
      case ResultTime.InWindow(Window window) -> of(window);
      case ResultTime.Valid _ -> true;
    };
  }

  private boolean of(HistoryQuery query) {
    return of(query.time())
        || query.where().filter(this::of).isPresent()
        || query.otherThan().filter(this::of).isPresent();
  }

  private boolean of(EntryTime time) {
    return switch (time) {
      case EntryTime.Ever _ -> true;
      case EntryTime.OngoingAt(DateExpr day) -> of(day);
      case EntryTime.InWindow(var _, Window window) -> window.to().isEmpty() || of(window);
    };
  }

  private boolean of(Window window) {
    return window.from().filter(edge -> of(edge.date())).isPresent()
        || window.to().filter(edge -> of(edge.date())).isPresent();
  }

  private boolean of(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone _, DateExpr.Literal _ -> false;
      case DateExpr.DateField _, DateExpr.Its _ -> false;
      case DateExpr.DateItem(ResultQuery query) -> of(query);
      case DateExpr.Shifted(DateExpr base, Length by, var _) -> of(base) || of(by);
      case DateExpr.StageDay _, DateExpr.EntryDay _, DateExpr.ResultDay _ -> true;
    };
  }

  private boolean of(Length length) {
    return switch (length) {
      case Length.Fixed _ -> false;
      case Length.Measured(Value days) -> of(days);
      case Length.Lookup(var _, TableKey key, var _) -> !(key instanceof TableKey.OfField);
      case Length.Extreme(var _, List<Length> of) -> of.stream().anyMatch(this::of);
    };
  }

  private boolean of(Value value) {
    return switch (value) {
      case Value.Number _, Value.This _, Value.ThisLimit _, Value.Field _ -> false;
      case Value.ResultValue result -> of(result.query());
      case Value.Age age -> of(age.at());
      case Value.Arithmetic a -> of(a.left()) || of(a.right());
      case Value.Convert c -> of(c.value());
      case Value.When w -> of(w.condition()) || of(w.then()) || of(w.otherwise());
      case Value.DefinedValue defined ->
          !(protocol.definitions().get(defined.name()) instanceof Definition.OfValue v)
              || of(v.value());
      default -> true;
    };
  }
}
