package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** What each piece of a plan is made of, so that walks over all of it need no recursion. */
final class Parts {
  private Parts() {}

  /** One piece and how many pieces it stands in, itself included. */
  private record Placed(Object piece, int depth) {}

  /** Visits a piece and every piece in it, in their order, and gives the depth of the deepest. */
  static int visit(Object whole, Consumer<Object> visitor) {
    Deque<Placed> open = new ArrayDeque<>();
    open.add(new Placed(whole, 1));
    int deepest = 0;
    while (!open.isEmpty()) {
      Placed next = open.removeLast();
      visitor.accept(next.piece());
      deepest = Math.max(deepest, next.depth());
      List<Object> parts = of(next.piece());
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.add(new Placed(parts.get(i), next.depth() + 1));
      }
    }
    return deepest;
  }

  /** The pieces that a piece is made of, one level down. */
  static List<Object> of(Object piece) {
    return switch (piece) {
      case Item item ->
          list(item.rule(), item.guard(), item.excuses(), item.consult().map(Item.Consult::when));
      case Condition condition -> ofCondition(condition);
      case Value value -> ofValue(value);
      case DateExpr date -> ofDate(date);
      case Length length -> ofLength(length);
      case HistoryQuery query -> list(query.time(), query.where(), query.otherThan());
      case ResultQuery query -> list(query.time(), query.where());
      case Window window -> list(window.from(), window.to());
      case Window.Edge edge -> list(edge.date());
      case ResultTime.InWindow in -> list(in.window());
      case EntryTime.InWindow in -> list(in.window());
      case EntryTime.OngoingAt at -> list(at.day());
      case TableKey.OfItem key -> list(key.query());
      default -> List.of();
    };
  }

  private static List<Object> ofCondition(Condition condition) {
    return switch (condition) {
      case Condition.And and -> list(and.parts());
      case Condition.Or or -> list(or.parts());
      case Condition.Not not -> list(not.part());
      case Condition.Group group -> list(group.members());
      case Condition.Compare compare -> list(compare.left(), compare.right());
      case Condition.MemberOf member -> list(member.value());
      case Condition.Includes includes -> list(includes.value());
      case Condition.ResultTest test -> list(test.query(), test.test());
      case Condition.Known known -> list(known.query(), known.test());
      case Condition.CountResults count -> list(count.query(), count.test(), count.apart());
      case Condition.SameSample same -> list(same.test(), same.time());
      case Condition.Exists exists -> list(exists.query());
      case Condition.CountEntries count -> list(count.query(), count.apart());
      case Condition.Steady steady -> list(steady.query());
      case Condition.EntryTest test -> list(test.query(), test.test());
      case Condition.Lasting lasting -> list(lasting.query(), lasting.length());
      case Condition.DateInWindow in -> list(in.date(), in.window());
      case Condition.DateInSeason in -> list(in.date());
      case Condition.NotDone undone -> list(undone.queries());
      case Condition.Question question -> list(question.time());
      case Condition.RangeTest range -> List.of();
      case Condition.Defined defined -> List.of();
      case Condition.CriterionPassed passed -> List.of();
      case Condition.CohortIn in -> List.of();
      case Condition.Hole hole -> List.of();
    };
  }

  private static List<Object> ofValue(Value value) {
    return switch (value) {
      case Value.ResultValue result -> list(result.query());
      case Value.Total total -> list(total.query(), total.of());
      case Value.Age age -> list(age.at());
      case Value.Arithmetic arithmetic -> list(arithmetic.left(), arithmetic.right());
      case Value.Power power -> list(power.base(), power.exponent());
      case Value.Function function -> list(function.of());
      case Value.Extreme extreme -> list(extreme.of());
      case Value.When when -> list(when.condition(), when.then(), when.otherwise());
      case Value.Lookup lookup -> list(lookup.key());
      case Value.Convert convert -> list(convert.value());
      case Value.Number number -> List.of();
      case Value.This same -> List.of();
      case Value.ThisLimit limit -> List.of();
      case Value.StatedLimit limit -> List.of();
      case Value.Field field -> List.of();
      case Value.DefinedValue defined -> List.of();
    };
  }

  private static List<Object> ofDate(DateExpr date) {
    return switch (date) {
      case DateExpr.DateItem item -> list(item.query());
      case DateExpr.ResultDay result -> list(result.query());
      case DateExpr.EntryDay entry -> list(entry.query(), entry.test());
      case DateExpr.Shifted shifted -> list(shifted.base(), shifted.by());
      case DateExpr.Milestone milestone -> List.of();
      case DateExpr.StageDay day -> List.of();
      case DateExpr.DateField field -> List.of();
      case DateExpr.Literal literal -> List.of();
      case DateExpr.Its its -> List.of();
    };
  }

  private static List<Object> ofLength(Length length) {
    return switch (length) {
      case Length.Measured measured -> list(measured.days());
      case Length.Lookup lookup -> list(lookup.key());
      case Length.Extreme extreme -> list(extreme.of());
      case Length.Fixed fixed -> List.of();
    };
  }

  /** The pieces, those in lists and those that are there. */
  private static List<Object> list(Object... pieces) {
    List<Object> list = new ArrayList<>();
    for (Object piece : pieces) {
      switch (piece) {
        case Collection<?> several -> list.addAll(several);
        case Optional<?> perhaps -> perhaps.ifPresent(list::add);
        default -> list.add(piece);
      }
    }
    return list;
  }
}
