package org.eligo.engine.internal.fast;

import java.util.List;
import java.util.Objects;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;

/** Tells which conditions are judged by a word or a few: their code is short and has no loops. */
final class Quick {
  private static final int MOST_PARTS = 6;

  private final Protocol protocol;
  private final Layout layout;

  Quick(Protocol protocol, Layout layout) {
    this.protocol = protocol;
    this.layout = layout;
  }

  boolean is(Condition condition, Scope scope) {
    return switch (condition) {
      case Condition.And and -> are(and.parts(), scope);
      case Condition.Or or -> are(or.parts(), scope);
      case Condition.Not not -> is(not.part(), scope);
      case Condition.Compare c ->
          c.right() instanceof Value.Number
              && c.comparator() != Comparator.EQUAL
              && isWord(c.left(), scope);
      case Condition.MemberOf m -> isWord(m.value(), scope);
      case Condition.ResultTest test when scope instanceof Scope.Person -> is(test);
      default -> false;
    };
  }

  private boolean are(List<Condition> parts, Scope scope) {
    return parts.size() <= MOST_PARTS && parts.stream().allMatch(part -> is(part, scope));
  }

  private boolean is(Condition.ResultTest test) {
    String name = test.query().item();
    return test.query().time() instanceof ResultTime.AnyTime
        && layout.item(name).orElse(null) instanceof Layout.Slot.Single single
        && is(test.test(), new Scope.Result(item(name), single, java.util.Optional.empty()));
  }

  private DataItem item(String name) {
    return Objects.requireNonNull(protocol.data().get(name), name);
  }

  private static boolean isWord(Value value, Scope scope) {
    return switch (scope) {
      case Scope.Person _ ->
          value instanceof Value.Age age && age.at() instanceof DateExpr.Milestone;
      case Scope.Result _ -> value instanceof Value.This;
      case Scope.Entry _ -> value instanceof Value.Field;
    };
  }
}
