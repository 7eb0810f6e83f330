package org.eligo.tests.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;

/**
 * What a protocol asks about, so that records come near it: the limits of items and fields, the
 * lengths of windows, the days of the text, and the items that roles answer about.
 */
final class Aims {
  private final Map<String, Set<Rational>> limits = new LinkedHashMap<>();
  private final Set<CalendarAmount> lengths = new LinkedHashSet<>();
  private final Set<LocalDate> days = new LinkedHashSet<>();
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  /** A question or consultation of an item. */
  record Asked(String id, String role, boolean consult, boolean rescue) {}

  private Listed listed = new Listed(Map.of(), List.of(), List.of(), List.of());

  private Aims() {}

  static Aims of(Protocol protocol) {
    Aims aims = new Aims();
    for (Criterion criterion : protocol.criteria()) {
      aims.walk(criterion.item(), "");
    }
    for (Definition definition : protocol.definitions().values()) {
      switch (definition) {
        case Definition.OfCondition of -> aims.walk(of.condition(), "");
        case Definition.OfValue of -> aims.walk(of.value(), "");
      }
    }
    for (DataItem item : protocol.data().values()) {
      DataItem.Options options = item.options();
      options.valid().ifPresent(aims.lengths::add);
      options.askedAgain().ifPresent(aims.lengths::add);
      options.support().ifPresent(s -> aims.walk(s.within(), ""));
      options
          .plausible()
          .ifPresent(p -> {
            aims.limit(item.name(), p.low());
            aims.limit(item.name(), p.high());
          });
      options.detectsFrom().ifPresent(d -> aims.limit(item.name(), d));
    }
    return aims.listed();
  }

  private void limit(String name, Rational value) {
    limits.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value);
  }

  private void walk(Object node, String item) {
    String around = item;
    switch (node) {
      case Condition.ResultTest test -> around = test.query().item();
      case Condition.CountResults count -> around = count.query().item();
      case Condition.Known known -> around = known.query().item();
      case Condition.Compare compare -> {
        names(compare.left(), compare.right());
        names(compare.right(), compare.left());
      }
      case Value.Number number -> limit(around, number.value());
      case Length.Fixed(CalendarAmount amount) -> lengths.add(amount);
      case Length.Lookup lookup -> lengths.addAll(lookup.rows().values());
      case DateExpr.Literal(PartialDate date) -> date.range().firstDay().ifPresent(days::add);
      case Item one -> ask(one);
      default -> {}
    }
    for (Object below : Plan.below(node)) {
      walk(below, around);
    }
  }

  /** The numbers of one side are limits of what the other side names. */
  private void names(Value side, Value other) {
    List<String> names = new ArrayList<>();
    find(side, names, new ArrayList<>());
    List<Rational> numbers = new ArrayList<>();
    find(other, new ArrayList<>(), numbers);
    names.forEach(name -> numbers.forEach(number -> limit(name, number)));
  }

  private static void find(Object node, List<String> names, List<Rational> numbers) {
    switch (node) {
      case Value.ResultValue result -> names.add(result.query().item());
      case Value.Field field -> names.add(field.name());
      case Value.Number number -> numbers.add(number.value());
      case ResultQuery query -> {
        return;
      }
      case HistoryQuery query -> {
        return;
      }
      default -> {}
    }
    for (Object below : Plan.below(node)) {
      find(below, names, numbers);
    }
  }

  private void ask(Item item) {
    if (item.rule() instanceof Condition.Question question) {
      asked.put(item.id(), new Asked(item.id(), question.role(), false, false));
    }
    item.consult()
        .ifPresent(c -> asked.put(item.id(), new Asked(item.id(), c.role(), true, c.rescue())));
  }

  List<Rational> limits(String name) {
    return listed.limits().getOrDefault(name, List.of());
  }

  List<CalendarAmount> lengths() {
    return listed.lengths();
  }

  List<LocalDate> days() {
    return listed.days();
  }

  List<Asked> asked() {
    return listed.asked();
  }

  Optional<Asked> asked(String id) {
    return Optional.ofNullable(asked.get(id));
  }

  /** The same in the order in which it was found, for drawing. */
  private record Listed(
      Map<String, List<Rational>> limits,
      List<CalendarAmount> lengths,
      List<LocalDate> days,
      List<Asked> asked) {}

  private Aims listed() {
    Map<String, List<Rational>> ofNames = new HashMap<>();
    limits.forEach((name, values) -> ofNames.put(name, List.copyOf(values)));
    listed =
        new Listed(ofNames, List.copyOf(lengths), List.copyOf(days), List.copyOf(asked.values()));
    return this;
  }
}
