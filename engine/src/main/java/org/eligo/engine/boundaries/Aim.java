package org.eligo.engine.boundaries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Recorded;

/** Makes a record in which one limit of a criterion decides, and says what is to be turned. */
final class Aim {
  static final String BIRTH_DATE = "birth date";

  private final Protocol protocol;
  private final Nodes nodes;
  private final Criterion criterion;
  private final Limit limit;
  private final Object owner;
  private final Draft draft;
  private final Maker maker;
  private final Numbers numbers;

  Aim(Protocol protocol, Criterion criterion, Limit limit, Object owner) {
    this.protocol = protocol;
    this.nodes = new Nodes(protocol);
    this.criterion = criterion;
    this.limit = limit;
    this.owner = owner;
    this.draft = new Draft(protocol);
    Optional<Condition> target =
        limit.kind() == Boundary.Kind.NUMBER && owner instanceof Condition c
            ? Optional.of(c)
            : Optional.empty();
    this.maker = new Maker(protocol, draft, criterion, target, limit.part());
    this.numbers = new Numbers(protocol, draft, maker);
  }

  Draft draft() {
    return draft;
  }

  /** Everything that may be turned, the most direct first; empty if nothing is known. */
  List<Turn> turns() {
    return item(criterion.item());
  }

  private List<Turn> item(Item item) {
    boolean inWay = !criterion.inclusion();
    if (item.guard().filter(g -> nodes.contains(g, owner)).isPresent()) {
      maker.make(item.rule(), inWay, item);
      item.excuses().forEach(e -> maker.make(e, false, item));
      return aim(item.guard().get(), item);
    }
    item.guard().ifPresent(g -> maker.make(g, true, item));
    for (Condition excuse : item.excuses()) {
      if (nodes.contains(excuse, owner)) {
        maker.make(item.rule(), inWay, item);
        List<Turn> turns = aim(excuse, item);
        item.consult().ifPresent(c -> maker.make(c.when(), false, item));
        return turns;
      }
    }
    boolean ruled = nodes.contains(item.rule(), owner);
    if (!ruled && item.consult().filter(c -> nodes.contains(c.when(), owner)).isPresent()) {
      Item.Consult consult = item.consult().get();
      maker.make(item.rule(), consult.rescue() == inWay, item);
      item.excuses().forEach(e -> maker.make(e, false, item));
      return aim(consult.when(), item);
    }
    item.excuses().forEach(e -> maker.make(e, false, item));
    item.consult().ifPresent(c -> maker.make(c.when(), false, item));
    return aim(item.rule(), item);
  }

  private List<Turn> aim(Condition condition, Item item) {
    if (condition.equals(owner)) {
      return here(condition);
    }
    return switch (condition) {
      case Condition.And and -> beside(and.parts(), true, item);
      case Condition.Or or -> beside(or.parts(), false, item);
      case Condition.Not not -> aim(not.part(), item);
      case Condition.Group group -> group(group);
      case Condition.Defined(String name, var _) ->
          protocol.definitions().get(name) instanceof Definition.OfCondition c
              ? aim(c.condition(), item)
              : List.of();
      case Condition.SameSample same -> aim(same.test(), item);
      case Condition.ResultTest test -> inResult(test.query(), test.test());
      case Condition.Known known -> inResult(known.query(), known.test());
      case Condition.CountResults count -> inResult(count.query(), count.test());
      case Condition.Exists exists -> inEntry(exists.query(), Optional.empty());
      case Condition.EntryTest test -> inEntry(test.query(), Optional.of(test.test()));
      case Condition.CountEntries count -> inEntry(count.query(), Optional.empty());
      case Condition.Lasting lasting -> {
        List<Turn> turns = inEntry(lasting.query(), Optional.empty());
        draft
            .entries
            .getOrDefault(lasting.query().item(), List.of())
            .forEach(entry -> entry.from = entry.to.minusYears(20));
        yield turns;
      }
      case Condition.Compare compare -> {
        maker.inputs(compare);
        yield owner instanceof Value.ResultValue result ? edges(result.query()) : List.of();
      }
      default -> List.of();
    };
  }

  private List<Turn> beside(List<Condition> parts, boolean want, Item item) {
    Optional<Condition> aimed = parts.stream().filter(p -> nodes.contains(p, owner)).findFirst();
    parts.stream().filter(p -> !p.equals(aimed.orElse(p))).forEach(p -> maker.make(p, want, item));
    return aimed.map(p -> aim(p, item)).orElse(List.of());
  }

  private List<Turn> group(Condition.Group group) {
    List<Item> members = group.members();
    int yes =
        switch (group.kind()) {
          case ALL_OF -> members.size();
          case ANY_OF, ANY_DONE, NONE_OF -> 0;
          case AT_LEAST, EXACTLY -> group.count() - 1;
          case AT_MOST -> group.count();
        };
    Optional<Item> aimed = members.stream().filter(m -> nodes.contains(m, owner)).findFirst();
    int made = 0;
    for (Item member : members) {
      if (!aimed.filter(member::equals).isPresent()) {
        maker.item(member, made < yes);
        made++;
      }
    }
    return aimed.map(this::item).orElse(List.of());
  }

  private List<Turn> inResult(ResultQuery query, Condition test) {
    maker.need(query, test, true);
    if (owner instanceof Condition.Compare compare && nodes.contains(test, compare)) {
      return numbers.ofResult(query, compare);
    }
    if (owner instanceof Condition.Compare compare) {
      return numbers.ofField(
          draft.series(query.item()).fields,
          Optional.ofNullable(protocol.data().get(query.item())),
          compare);
    }
    return List.of();
  }

  private List<Turn> inEntry(HistoryQuery query, Optional<Condition> test) {
    Draft.Entry entry = maker.entry(query, test, true);
    return owner instanceof Condition.Compare compare
        ? numbers.ofField(
            entry.fields, Optional.ofNullable(protocol.data().get(query.item())), compare)
        : List.of();
  }

  private List<Turn> here(Condition condition) {
    return switch (limit.kind()) {
      case NUMBER ->
          condition instanceof Condition.Compare compare ? numbers.ofCompare(compare) : List.of();
      case COUNT -> counts(condition);
      case LENGTH -> length(condition);
      case SEASON -> List.of();
      case EDGE, VISIT, VALID, SUPPORT, PLAUSIBLE -> edges(condition);
    };
  }

  private List<Turn> counts(Condition condition) {
    return switch (condition) {
      case Condition.Group group -> members(group);
      case Condition.CountEntries count -> {
        DataItem item = protocol.data().get(count.query().item());
        Draft.Entry made = maker.entry(count.query(), Optional.empty(), true);
        yield item == null
            ? List.of()
            : List.of(
                new Turn(
                    k -> several(item, made, k), k -> many(item, k), count.count(), Turn.Way.NEAR));
      }
      case Condition.CountResults count -> {
        DataItem item = protocol.data().get(count.query().item());
        maker.need(count.query(), count.test(), true);
        Draft.Series series = draft.series(count.query().item());
        LocalDate first = series.days.getFirst();
        yield item == null
            ? List.of()
            : List.of(
                new Turn(
                    k -> {
                      series.days.clear();
                      for (long i = 0; i < k; i++) {
                        series.days.add(first.minusDays(i));
                      }
                    },
                    k -> many(item, k),
                    count.count(),
                    Turn.Way.NEAR));
      }
      case Condition.Includes includes -> includes(includes);
      default -> List.of();
    };
  }

  private List<Turn> includes(Condition.Includes includes) {
    if (!(includes.value() instanceof Value.ResultValue result)) {
      return List.of();
    }
    Draft.Series series = maker.result(result.query());
    return List.of(
        new Turn(
            k ->
                series.value =
                    new Recorded.Choices(
                        includes.choices().subList(0, Math.clamp(k, 0, includes.choices().size()))),
            k -> k + (k == 1 ? " choice" : " choices"),
            includes.count(),
            Turn.Way.NEAR));
  }

  private List<Turn> members(Condition.Group group) {
    int most = group.members().size();
    return List.of(
        new Turn(
            k -> {
              draft.series.clear();
              draft.entries.clear();
              draft.answers.clear();
              Maker again = new Maker(protocol, draft, criterion, Optional.empty(), 0);
              criterion.item().guard().ifPresent(g -> again.make(g, true, criterion.item()));
              for (int i = 0; i < most; i++) {
                again.item(group.members().get(i), i < k);
              }
            },
            k -> k + (k == 1 ? " member" : " members"),
            group.count(),
            Turn.Way.NEAR));
  }

  private void several(DataItem item, Draft.Entry made, long count) {
    List<Draft.Entry> all = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      Draft.Entry entry = new Draft.Entry(made.from.minusDays(i), made.to.minusDays(i));
      entry.fields.putAll(made.fields);
      all.add(entry);
    }
    draft.entries.put(item.name(), all);
  }

  private static String many(DataItem item, long count) {
    return count + " " + (count == 1 ? item.name() : item.plural().orElse(item.name() + "s"));
  }

  private List<Turn> length(Condition condition) {
    if (condition instanceof Condition.Lasting lasting) {
      Draft.Entry entry = maker.entry(lasting.query(), Optional.empty(), true);
      return List.of(
          new Turn(
              k -> entry.from = entry.to.minusDays(k - 1),
              k -> k + (k == 1 ? " day" : " days"),
              1,
              Turn.Way.UP));
    }
    if (condition instanceof Condition.CountEntries count) {
      Draft.Entry first = maker.entry(count.query(), Optional.empty(), true);
      List<Draft.Entry> others = new ArrayList<>();
      for (int i = 1; i < count.count(); i++) {
        others.add(maker.entry(count.query(), Optional.empty(), true));
      }
      return List.of(
          new Turn(
              k -> {
                for (int i = 0; i < others.size(); i++) {
                  others.get(i).from = first.from.minusDays(k * (i + 1));
                  others.get(i).to = others.get(i).from;
                }
              },
              k -> k + (k == 1 ? " day" : " days") + " apart",
              1,
              Turn.Way.UP));
    }
    return List.of();
  }

  private List<Turn> edges(Condition condition) {
    return switch (condition) {
      case Condition.ResultTest test -> {
        maker.need(test.query(), test.test(), true);
        yield edges(test.query());
      }
      case Condition.Known known -> {
        maker.need(known.query(), known.test(), true);
        yield edges(known.query());
      }
      case Condition.CountResults count -> {
        maker.need(count.query(), count.test(), true);
        yield edges(count.query());
      }
      case Condition.Exists exists -> entryEdge(exists.query(), Optional.empty(), 1);
      case Condition.EntryTest test -> entryEdge(test.query(), Optional.of(test.test()), 1);
      case Condition.CountEntries count ->
          entryEdge(count.query(), Optional.empty(), count.count());
      case Condition.DateInWindow in -> dateEdge(in);
      case Condition.MemberOf member -> {
        maker.make(member, true, criterion.item());
        yield member.value() instanceof Value.ResultValue r ? edges(r.query()) : List.of();
      }
      default -> List.of();
    };
  }

  private List<Turn> edges(ResultQuery query) {
    Draft.Series series = draft.series(query.item());
    if (series.days.isEmpty()) {
      return List.of();
    }
    LocalDate start = series.days.getFirst();
    Turn.Way way = limit.from() ? Turn.Way.DOWN : Turn.Way.UP;
    return switch (limit.kind()) {
      case EDGE, VALID, VISIT ->
          List.of(
              days(
                  day -> {
                    series.days.clear();
                    series.days.add(day);
                  },
                  start,
                  anchor(query),
                  limit.kind() == Boundary.Kind.VALID ? Turn.Way.DOWN : way));
      case SUPPORT -> support(query, start);
      case PLAUSIBLE -> numbers.plausible(query, limit.from());
      default -> List.of();
    };
  }

  private List<Turn> support(ResultQuery query, LocalDate on) {
    DataItem item = protocol.data().get(query.item());
    if (item == null || item.options().support().isEmpty()) {
      return List.of();
    }
    String support = item.options().support().get().items().getFirst();
    Draft.Entry entry = new Draft.Entry(on.minusDays(1), on.minusDays(1));
    draft.entries.put(support, new ArrayList<>(List.of(entry)));
    return List.of(
        new Turn(
            k -> {
              entry.from = on.plusDays(k);
              entry.to = entry.from;
            },
            k -> Numbers.distance(k, "its date"),
            -1,
            Turn.Way.DOWN));
  }

  private String anchor(ResultQuery query) {
    return switch (query.time()) {
      case ResultTime.AtVisit(String visit) ->
          protocol
              .milestone(visit)
              .flatMap(Milestone::days)
              .map(Milestone.VisitDays::anchor)
              .orElse(visit);
      case ResultTime.InWindow(Window window) -> anchor(window);
      case ResultTime.AnyTime _, ResultTime.Valid _ -> protocol.stages().getLast();
    };
  }

  private String anchor(Window window) {
    Optional<Window.Edge> own = limit.from() ? window.from() : window.to();
    return own.or(window::to)
        .or(window::from)
        .flatMap(edge -> milestone(edge.date()))
        .orElse(protocol.stages().getLast());
  }

  private static Optional<String> milestone(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone m -> Optional.of(m.name());
      case DateExpr.Shifted shifted -> milestone(shifted.base());
      default -> Optional.empty();
    };
  }

  private List<Turn> entryEdge(HistoryQuery query, Optional<Condition> test, int count) {
    if (!(query.time() instanceof EntryTime.InWindow in)) {
      return List.of();
    }
    Draft.Entry entry = maker.entry(query, test, true);
    for (int i = 1; i < count; i++) {
      Draft.Entry other = maker.entry(query, test, true);
      other.from = other.from.minusDays(i);
      other.to = other.from;
    }
    return List.of(
        days(
            day -> {
              entry.from = day;
              entry.to = day;
            },
            entry.from,
            anchor(in.window()),
            limit.from() ? Turn.Way.DOWN : Turn.Way.UP));
  }

  private List<Turn> dateEdge(Condition.DateInWindow in) {
    LocalDate inside = Calendar.of(draft, Map.of(), protocol).inside(in.window());
    Turn.Way way = limit.from() ? Turn.Way.DOWN : Turn.Way.UP;
    return switch (in.date()) {
      case DateExpr.DateItem(ResultQuery query) -> {
        Draft.Series series = draft.series(query.item());
        series.days.add(draft.begin());
        yield List.of(
            days(
                day -> series.value = new Recorded.DateValue(new PartialDate.Day(day)),
                inside,
                anchor(in.window()),
                way));
      }
      case DateExpr.Milestone milestone ->
          List.of(
              days(
                  day -> draft.milestones.put(milestone.name(), day),
                  draft.day(milestone.name()),
                  anchor(in.window()),
                  way));
      default -> List.of();
    };
  }

  /** Turns a day, counted from a milestone. */
  private Turn days(
      java.util.function.Consumer<LocalDate> set, LocalDate start, String anchor, Turn.Way way) {
    LocalDate zero = anchor.equals(Protocol.AS_OF) ? draft.asOf() : draft.day(anchor);
    return new Turn(
        k -> set.accept(zero.plusDays(k)),
        k -> Numbers.distance(k, anchor),
        ChronoUnit.DAYS.between(zero, start),
        way);
  }

  /** What was recorded besides, one clause each. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    draft.series.forEach((name, series) -> {
      if (series.value instanceof Recorded.Numeric n) {
        told.add(name + " " + n.text());
      } else if (series.value instanceof Recorded.Choice(String choice)) {
        told.add(name + " " + choice);
      }
    });
    return told;
  }
}
