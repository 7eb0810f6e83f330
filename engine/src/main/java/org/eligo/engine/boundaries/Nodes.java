package org.eligo.engine.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;

/** The parts of rules, whatever they are, with definitions put in their place. */
record Nodes(Protocol protocol) {
  /** The parts of an item, condition, value, query, time, window, date or length. */
  List<Object> parts(Object node) {
    return switch (node) {
      case Item item -> item(item);
      case Condition condition -> condition(condition);
      case Value value -> value(value);
      case ResultQuery query -> result(query);
      case HistoryQuery query -> history(query);
      case Window window -> window(window);
      case DateExpr date -> date(date);
      case Length length -> length(length);
      default -> List.of();
    };
  }

  /** Whether a part, of any depth, is this one. */
  boolean contains(Object node, Object part) {
    return node.equals(part) || parts(node).stream().anyMatch(p -> contains(p, part));
  }

  private static List<Object> item(Item item) {
    List<Object> parts = new ArrayList<>(item.guard().stream().toList());
    parts.add(item.rule());
    parts.addAll(item.excuses());
    item.consult().ifPresent(c -> parts.add(c.when()));
    return parts;
  }

  private List<Object> condition(Condition condition) {
    return switch (condition) {
      case Condition.And and -> List.copyOf(and.parts());
      case Condition.Or or -> List.copyOf(or.parts());
      case Condition.Not not -> List.of(not.part());
      case Condition.Group group -> List.copyOf(group.members());
      case Condition.Compare compare -> List.of(compare.left(), compare.right());
      case Condition.MemberOf member -> List.of(member.value());
      case Condition.Includes includes -> List.of(includes.value());
      case Condition.Known known -> List.of(known.query(), known.test());
      case Condition.CountResults count -> List.of(count.query(), count.test());
      case Condition.SameSample same -> with(List.of(same.test()), time(same.time()));
      case Condition.ResultTest test -> List.of(test.query(), test.test());
      case Condition.Exists exists -> List.of(exists.query());
      case Condition.CountEntries count -> List.of(count.query());
      case Condition.Steady steady -> List.of(steady.query());
      case Condition.EntryTest test -> List.of(test.query(), test.test());
      case Condition.Lasting lasting -> List.of(lasting.query());
      case Condition.DateInWindow in -> List.of(in.date(), in.window());
      case Condition.DateInSeason in -> List.of(in.date());
      case Condition.Defined(String name, var _) -> defined(name);
      case Condition.NotDone done -> List.copyOf(done.queries());
      case Condition.Question question -> question.time().map(Nodes::time).orElse(List.of());
      case Condition.RangeTest _,
          Condition.CriterionPassed _,
          Condition.CohortIn _,
          Condition.Hole _ ->
          List.of();
    };
  }

  private List<Object> defined(String name) {
    return Optional.ofNullable(protocol.definitions().get(name)).stream()
        .<Object>map(definition ->
            switch (definition) {
              case Definition.OfCondition c -> c.condition();
              case Definition.OfValue v -> v.value();
            })
        .toList();
  }

  private List<Object> value(Value value) {
    return switch (value) {
      case Value.ResultValue result -> List.of(result.query());
      case Value.DefinedValue(String name, var _) -> defined(name);
      case Value.Total total -> List.of(total.query(), total.of());
      case Value.Age age -> List.of(age.at());
      case Value.Arithmetic a -> List.of(a.left(), a.right());
      case Value.Power power -> List.of(power.base(), power.exponent());
      case Value.Function function -> List.of(function.of());
      case Value.Extreme extreme -> List.copyOf(extreme.of());
      case Value.When when -> List.of(when.condition(), when.then(), when.otherwise());
      case Value.Convert convert -> List.of(convert.value());
      case Value.Number _,
          Value.This _,
          Value.ThisLimit _,
          Value.StatedLimit _,
          Value.Field _,
          Value.Lookup _ ->
          List.of();
    };
  }

  private static List<Object> result(ResultQuery query) {
    return with(List.copyOf(query.where().stream().toList()), time(query.time()));
  }

  private static List<Object> history(HistoryQuery query) {
    List<Object> parts = new ArrayList<>(query.where().stream().toList());
    parts.addAll(query.otherThan().stream().toList());
    switch (query.time()) {
      case EntryTime.InWindow in -> parts.add(in.window());
      case EntryTime.OngoingAt at -> parts.add(at.day());
      case EntryTime.Ever _ -> {}
    }
    return parts;
  }

  private static List<Object> time(ResultTime time) {
    return time instanceof ResultTime.InWindow(Window window) ? List.of(window) : List.of();
  }

  private static List<Object> window(Window window) {
    List<Object> parts = new ArrayList<>();
    window.from().ifPresent(edge -> parts.add(edge.date()));
    window.to().ifPresent(edge -> parts.add(edge.date()));
    return parts;
  }

  private static List<Object> date(DateExpr date) {
    return switch (date) {
      case DateExpr.DateItem item -> List.of(item.query());
      case DateExpr.EntryDay entry ->
          with(List.of(entry.query()), List.copyOf(entry.test().stream().toList()));
      case DateExpr.ResultDay result -> List.of(result.query());
      case DateExpr.Shifted shifted -> List.of(shifted.base(), shifted.by());
      case DateExpr.Milestone _,
          DateExpr.StageDay _,
          DateExpr.DateField _,
          DateExpr.Literal _,
          DateExpr.Its _ ->
          List.of();
    };
  }

  private static List<Object> length(Length length) {
    return switch (length) {
      case Length.Measured(Value days) -> List.of(days);
      case Length.Extreme extreme -> List.copyOf(extreme.of());
      case Length.Fixed _, Length.Lookup _ -> List.of();
    };
  }

  private static List<Object> with(List<Object> some, List<Object> more) {
    List<Object> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
