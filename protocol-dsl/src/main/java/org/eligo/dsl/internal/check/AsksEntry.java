package org.eligo.dsl.internal.check;

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
 * Whether a condition inside {@code where} asks anything of the entry or result around it. What
 * stands in a {@code where} of its own is asked of another one; its time may lean on this one.
 */
final class AsksEntry {
  private AsksEntry() {}

  static boolean in(Condition condition) {
    return switch (condition) {
      case Condition.And and -> any(and.parts());
      case Condition.Or or -> any(or.parts());
      case Condition.Not not -> in(not.part());
      case Condition.Group group -> group.members().stream().anyMatch(AsksEntry::inItem);
      case Condition.Compare compare -> in(compare.left()) || in(compare.right());
      case Condition.MemberOf member -> in(member.value());
      case Condition.Includes includes -> in(includes.value());
      // The range is that of the result around it.
      case Condition.RangeTest range -> true;
      case Condition.Known known -> in(known.query());
      case Condition.CountResults count -> in(count.query());
      case Condition.SameSample sample -> in(sample.time());
      case Condition.ResultTest test -> in(test.query());
      case Condition.NotDone undone -> undone.queries().stream().anyMatch(AsksEntry::in);
      case Condition.Exists exists -> in(exists.query());
      case Condition.CountEntries count ->
          in(count.query()) || count.apart().filter(AsksEntry::in).isPresent();
      case Condition.Steady steady -> in(steady.query());
      case Condition.EntryTest entry -> in(entry.query());
      case Condition.Lasting lasting -> in(lasting.query()) || in(lasting.length());
      case Condition.DateInWindow date -> in(date.date()) || in(date.window());
      case Condition.DateInSeason date -> in(date.date());
      case Condition.Question question -> question.time().filter(AsksEntry::in).isPresent();
      case Condition.Defined defined -> false;
      case Condition.CriterionPassed passed -> false;
      case Condition.CohortIn cohorts -> false;
      case Condition.Hole hole -> Translation.isUnread(hole);
    };
  }

  private static boolean any(List<Condition> parts) {
    return parts.stream().anyMatch(AsksEntry::in);
  }

  private static boolean inItem(Item item) {
    return in(item.rule())
        || item.guard().filter(AsksEntry::in).isPresent()
        || any(item.excuses())
        || item.consult().filter(consult -> in(consult.when())).isPresent();
  }

  private static boolean in(Value value) {
    return switch (value) {
      case Value.Field field -> true;
      case Value.This result -> true;
      case Value.ThisLimit limit -> true;
      case Value.Number number -> false;
      case Value.StatedLimit stated -> false;
      case Value.DefinedValue defined -> false;
      case Value.ResultValue result -> in(result.query());
      case Value.Total total -> in(total.query());
      case Value.Age age -> in(age.at());
      case Value.Arithmetic sum -> in(sum.left()) || in(sum.right());
      case Value.Power power -> in(power.base()) || in(power.exponent());
      case Value.Function function -> in(function.of());
      case Value.Extreme extreme -> extreme.of().stream().anyMatch(AsksEntry::in);
      case Value.When when -> in(when.condition()) || in(when.then()) || in(when.otherwise());
      case Value.Lookup table -> table.key() instanceof TableKey.OfField;
      case Value.Convert cast -> in(cast.value());
    };
  }

  private static boolean in(HistoryQuery query) {
    return switch (query.time()) {
      case EntryTime.Ever ever -> false;
      case EntryTime.OngoingAt at -> in(at.day());
      case EntryTime.InWindow time -> in(time.window());
    };
  }

  private static boolean in(ResultQuery query) {
    return in(query.time());
  }

  private static boolean in(ResultTime time) {
    return time instanceof ResultTime.InWindow(Window window) && in(window);
  }

  private static boolean in(Window window) {
    return edge(window.from()) || edge(window.to());
  }

  private static boolean edge(Optional<Window.Edge> edge) {
    return edge.filter(e -> in(e.date())).isPresent();
  }

  private static boolean in(DateExpr date) {
    return switch (date) {
      case DateExpr.Its its -> true;
      case DateExpr.DateField field -> true;
      case DateExpr.Milestone milestone -> false;
      case DateExpr.StageDay day -> false;
      case DateExpr.Literal literal -> false;
      case DateExpr.DateItem item -> in(item.query());
      case DateExpr.EntryDay entry -> in(entry.query());
      case DateExpr.ResultDay result -> in(result.query());
      case DateExpr.Shifted shifted -> in(shifted.base()) || in(shifted.by());
    };
  }

  private static boolean in(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> false;
      case Length.Measured measured -> in(measured.days());
      case Length.Lookup table -> table.key() instanceof TableKey.OfField;
      case Length.Extreme extreme -> extreme.of().stream().anyMatch(AsksEntry::in);
    };
  }
}
