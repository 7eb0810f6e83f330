package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Looks through everything that an item reads: its conditions, members, values, days and windows.
 * Definitions are not followed; whoever seeks something in them asks for their names.
 */
final class Plans {
  private final Sought sought;

  private Plans(Sought sought) {
    this.sought = sought;
  }

  /** What is sought; the search ends where one of them says yes. */
  interface Sought {
    /** Asked of every condition. */
    boolean condition(Condition condition);

    /** Asked of every value. */
    default boolean value(Value value) {
      return false;
    }

    /** Asked of every query for results. */
    default boolean results(ResultQuery query) {
      return false;
    }
  }

  static boolean anyIn(Item item, Sought sought) {
    return new Plans(sought).in(item);
  }

  static boolean anyIn(Condition condition, Sought sought) {
    return new Plans(sought).in(condition);
  }

  static boolean anyIn(Value value, Sought sought) {
    return new Plans(sought).in(value);
  }

  /** All queries for results in a condition. */
  static List<ResultQuery> resultsIn(Condition condition) {
    List<ResultQuery> found = new ArrayList<>();
    anyIn(
        condition,
        new Sought() {
          @Override
          public boolean condition(Condition part) {
            return false;
          }

          @Override
          public boolean results(ResultQuery query) {
            found.add(query);
            return false;
          }
        });
    return found;
  }

  private boolean in(Item item) {
    return in(item.rule())
        || inCondition(item.guard())
        || item.excuses().stream().anyMatch(this::in)
        || item.consult().filter(consult -> in(consult.when())).isPresent();
  }

  private boolean in(Condition condition) {
    return sought.condition(condition)
        || switch (condition) {
          case Condition.And and -> inAll(and.parts());
          case Condition.Or or -> inAll(or.parts());
          case Condition.Not not -> in(not.part());
          case Condition.Group group -> group.members().stream().anyMatch(this::in);
          case Condition.ResultTest test -> in(test.query()) || in(test.test());
          case Condition.Known known -> in(known.query()) || in(known.test());
          case Condition.CountResults count ->
              in(count.query()) || in(count.test()) || inLength(count.apart());
          case Condition.SameSample sample -> in(sample.test()) || in(sample.time());
          case Condition.Exists exists -> in(exists.query());
          case Condition.CountEntries count -> in(count.query()) || inLength(count.apart());
          case Condition.Steady steady -> in(steady.query());
          case Condition.EntryTest entry -> in(entry.query()) || in(entry.test());
          case Condition.Lasting lasting -> in(lasting.query()) || in(lasting.length());
          case Condition.Compare compare -> in(compare.left()) || in(compare.right());
          case Condition.MemberOf member -> in(member.value());
          case Condition.Includes includes -> in(includes.value());
          case Condition.DateInWindow date -> in(date.date()) || in(date.window());
          case Condition.DateInSeason date -> in(date.date());
          case Condition.Question question -> question.time().filter(this::in).isPresent();
          case Condition.NotDone undone -> false;
          case Condition.RangeTest range -> false;
          case Condition.Defined defined -> false;
          case Condition.Hole hole -> false;
          case Condition.CohortIn cohort -> false;
          case Condition.CriterionPassed passed -> false;
        };
  }

  private boolean inAll(List<Condition> parts) {
    return parts.stream().anyMatch(this::in);
  }

  private boolean inCondition(Optional<Condition> part) {
    return part.filter(this::in).isPresent();
  }

  private boolean in(Value value) {
    return sought.value(value)
        || switch (value) {
          case Value.ResultValue result -> in(result.query());
          case Value.Total total -> in(total.query()) || in(total.of());
          case Value.Age age -> in(age.at());
          case Value.Arithmetic a -> in(a.left()) || in(a.right());
          case Value.Power power -> in(power.base()) || in(power.exponent());
          case Value.Function function -> in(function.of());
          case Value.Extreme extreme -> extreme.of().stream().anyMatch(this::in);
          case Value.When when -> in(when.condition()) || in(when.then()) || in(when.otherwise());
          case Value.Lookup lookup -> in(lookup.key());
          case Value.Convert convert -> in(convert.value());
          case Value.Number number -> false;
          case Value.This self -> false;
          case Value.ThisLimit limit -> false;
          case Value.StatedLimit limit -> false;
          case Value.Field field -> false;
          case Value.DefinedValue defined -> false;
        };
  }

  private boolean in(ResultQuery query) {
    return sought.results(query) || in(query.time()) || inCondition(query.where());
  }

  private boolean in(HistoryQuery query) {
    boolean time =
        switch (query.time()) {
          case EntryTime.Ever ever -> false;
          case EntryTime.OngoingAt at -> in(at.day());
          case EntryTime.InWindow window -> in(window.window());
        };
    return time || inCondition(query.where()) || inCondition(query.otherThan());
  }

  private boolean in(ResultTime time) {
    return time instanceof ResultTime.InWindow(Window window) && in(window);
  }

  private boolean in(Window window) {
    return window.from().filter(edge -> in(edge.date())).isPresent()
        || window.to().filter(edge -> in(edge.date())).isPresent();
  }

  private boolean in(DateExpr date) {
    return switch (date) {
      case DateExpr.DateItem item -> in(item.query());
      case DateExpr.ResultDay day -> in(day.query());
      case DateExpr.EntryDay day -> in(day.query()) || inCondition(day.test());
      case DateExpr.Shifted shifted -> in(shifted.base()) || in(shifted.by());
      case DateExpr.Milestone milestone -> false;
      case DateExpr.StageDay day -> false;
      case DateExpr.DateField field -> false;
      case DateExpr.Literal literal -> false;
      case DateExpr.Its its -> false;
    };
  }

  private boolean inLength(Optional<Length> length) {
    return length.filter(this::in).isPresent();
  }

  private boolean in(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> false;
      case Length.Measured measured -> in(measured.days());
      case Length.Lookup lookup -> in(lookup.key());
      case Length.Extreme extreme -> extreme.of().stream().anyMatch(this::in);
    };
  }

  private boolean in(TableKey key) {
    return key instanceof TableKey.OfItem(ResultQuery query) && in(query);
  }
}
