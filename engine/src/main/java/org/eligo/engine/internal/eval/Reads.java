package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Milestone;
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
 * Collects what a rule and its clauses read: items, milestones and definitions, through all uses.
 */
final class Reads {
  private final Protocol protocol;
  private final Set<String> items = new TreeSet<>();
  private final Set<String> milestones = new TreeSet<>();
  private final Set<String> definitions = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();
  private final List<ResultQuery> atVisits = new ArrayList<>();
  private final boolean rulesOnly;
  private boolean cohort;

  private Reads(Protocol protocol, boolean rulesOnly) {
    this.protocol = protocol;
    this.rulesOnly = rulesOnly;
  }

  static Reads of(Protocol protocol, Item item) {
    Reads reads = new Reads(protocol, false);
    reads.item(item);
    return reads;
  }

  /** The results of visits that the rule of an item reads, of a group the rules of its members. */
  static List<ResultQuery> atVisits(Protocol protocol, Item item) {
    Reads reads = new Reads(protocol, true);
    reads.condition(item.rule());
    return reads.atVisits;
  }

  /** What a condition reads. */
  static Reads of(Protocol protocol, Condition condition) {
    Reads reads = new Reads(protocol, false);
    reads.condition(condition);
    return reads;
  }

  Set<String> items() {
    return items;
  }

  Set<String> milestones() {
    return milestones;
  }

  Set<String> definitions() {
    return definitions;
  }

  /**
   * Whether the cohort matters. It is no fact: a role that answers about an item answers for all
   * cohorts.
   */
  boolean cohort() {
    return cohort;
  }

  /** The other criteria whose verdicts it asks for. */
  Set<String> others() {
    return others;
  }

  private void other(String id) {
    if (others.add(id)) {
      OtherItems.find(protocol, id)
          .ifPresent(found -> {
            // Of a cohort that it is not about its verdict is unknown.
            cohort |= !found.criterion().cohorts().isEmpty();
            item(found.item());
          });
    }
  }

  private void item(Item item) {
    item.guard().ifPresent(this::condition);
    condition(item.rule());
    item.excuses().forEach(this::condition);
    item.consult().ifPresent(c -> condition(c.when()));
  }

  private void member(Item item) {
    if (rulesOnly) {
      condition(item.rule());
    } else {
      item(item);
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.And and -> and.parts().forEach(this::condition);
      case Condition.Or or -> or.parts().forEach(this::condition);
      case Condition.Not not -> condition(not.part());
      case Condition.Group group -> group.members().forEach(this::member);
      case Condition.Compare compare -> {
        value(compare.left());
        value(compare.right());
      }
      case Condition.MemberOf member -> value(member.value());
      case Condition.Includes includes -> value(includes.value());
      case Condition.RangeTest range -> {}
      case Condition.ResultTest test -> {
        query(test.query());
        condition(test.test());
      }
      case Condition.NotDone undone -> undone.queries().forEach(this::query);
      case Condition.Known known -> {
        query(known.query());
        condition(known.test());
      }
      case Condition.CountResults count -> {
        query(count.query());
        condition(count.test());
        count.apart().ifPresent(this::length);
      }
      case Condition.SameSample sample -> {
        time(sample.time());
        condition(sample.test());
      }
      case Condition.Exists exists -> history(exists.query());
      case Condition.CountEntries count -> {
        history(count.query());
        count.apart().ifPresent(this::length);
      }
      case Condition.EntryTest entry -> {
        history(entry.query());
        condition(entry.test());
      }
      case Condition.Steady steady -> history(steady.query());
      case Condition.Lasting lasting -> {
        history(lasting.query());
        length(lasting.length());
      }
      case Condition.DateInWindow date -> {
        date(date.date());
        window(date.window());
      }
      case Condition.DateInSeason date -> date(date.date());
      case Condition.Defined defined -> definition(defined.name());
      case Condition.Question question -> question.time().ifPresent(this::time);
      case Condition.Hole hole -> {}
      case Condition.CohortIn in -> cohort = true;
      case Condition.CriterionPassed passed -> other(passed.id());
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.Number n -> {}
      case Value.This t -> {}
      case Value.ThisLimit l -> {}
      case Value.StatedLimit l -> {}
      case Value.ResultValue r -> query(r.query());
      case Value.Field f -> {}
      case Value.DefinedValue d -> definition(d.name());
      case Value.Age age -> {
        name(Values.BIRTH_DATE);
        date(age.at());
      }
      case Value.Total total -> {
        history(total.query());
        value(total.of());
      }
      case Value.Arithmetic a -> {
        value(a.left());
        value(a.right());
      }
      case Value.Power p -> {
        value(p.base());
        value(p.exponent());
      }
      case Value.Function f -> value(f.of());
      case Value.Extreme e -> e.of().forEach(this::value);
      case Value.When w -> {
        condition(w.condition());
        value(w.then());
        value(w.otherwise());
      }
      case Value.Lookup l -> key(l.key());
      case Value.Convert c -> value(c.value());
    }
  }

  private void query(ResultQuery query) {
    name(query.item());
    time(query.time());
    query.where().ifPresent(this::condition);
    if (query.time() instanceof ResultTime.AtVisit) {
      atVisits.add(query);
    }
  }

  private void name(String item) {
    if (!items.add(item)) {
      return;
    }
    Optional.ofNullable(protocol.data().get(item))
        .map(DataItem::options)
        .flatMap(DataItem.Options::support)
        .ifPresent(s -> s.items().forEach(this::name));
  }

  private void time(ResultTime time) {
    switch (time) {
      case ResultTime.AtVisit at -> visit(at.milestone());
      case ResultTime.InWindow in -> window(in.window());
      case ResultTime.AnyTime any -> {}
      case ResultTime.Valid valid -> {}
    }
  }

  private void visit(String name) {
    milestones.add(name);
    protocol
        .milestone(name)
        .flatMap(Milestone::days)
        .ifPresent(days -> milestones.add(days.anchor()));
  }

  private void history(HistoryQuery query) {
    name(query.item());
    switch (query.time()) {
      case EntryTime.Ever ever -> {}
      case EntryTime.OngoingAt at -> date(at.day());
      case EntryTime.InWindow in -> window(in.window());
    }
    query.where().ifPresent(this::condition);
    query.otherThan().ifPresent(this::condition);
    query.named().ifPresent(this::definition);
  }

  private void window(Window window) {
    window.from().ifPresent(e -> date(e.date()));
    window.to().ifPresent(e -> date(e.date()));
  }

  private void date(DateExpr date) {
    switch (date) {
      case DateExpr.Milestone m -> milestones.add(m.name());
      case DateExpr.StageDay s -> {}
      case DateExpr.DateItem d -> query(d.query());
      case DateExpr.ResultDay d -> query(d.query());
      case DateExpr.DateField f -> {}
      case DateExpr.Literal l -> {}
      case DateExpr.Its its -> {}
      case DateExpr.EntryDay day -> {
        history(day.query());
        day.test().ifPresent(this::condition);
      }
      case DateExpr.Shifted s -> {
        date(s.base());
        length(s.by());
      }
    }
  }

  private void length(Length length) {
    switch (length) {
      case Length.Fixed fixed -> {}
      case Length.Lookup l -> key(l.key());
      case Length.Measured m -> value(m.days());
      case Length.Extreme e -> e.of().forEach(this::length);
    }
  }

  private void key(TableKey key) {
    switch (key) {
      case TableKey.OfField f -> {}
      case TableKey.OfItem i -> query(i.query());
    }
  }

  private void definition(String name) {
    if (!definitions.add(name)) {
      return;
    }
    Map<String, Definition> all = protocol.definitions();
    switch (all.get(name)) {
      case Definition.OfCondition c -> condition(c.condition());
      case Definition.OfValue v -> value(v.value());
      case null -> {}
    }
  }
}
