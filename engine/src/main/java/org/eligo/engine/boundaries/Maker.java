package org.eligo.engine.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
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
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;

/**
 * Puts into a draft what makes a condition yes or no, as far as it knows how. What it cannot make
 * it notes; whether the record serves is seen when it is screened.
 */
final class Maker {
  private static final int MOST_TRIES = 20_000;
  private static final int LONG_YEARS = 20;

  private final Protocol protocol;
  private final Nodes nodes;
  private final Draft draft;
  private final Criterion criterion;
  private final Optional<Condition> target;
  private final int part;
  private final Candidates candidates;
  private final Map<String, List<Need>> needs = new LinkedHashMap<>();

  /** What the value of an item must come to. */
  private record Need(Condition test, boolean want) {}

  Maker(Protocol protocol, Draft draft, Criterion criterion, Optional<Condition> target, int part) {
    this.protocol = protocol;
    this.nodes = new Nodes(protocol);
    this.draft = draft;
    this.criterion = criterion;
    this.target = target;
    this.part = part;
    this.candidates = new Candidates(protocol, draft, target);
  }

  /** Makes a member of a group count as yes or no. */
  void item(Item item, boolean want) {
    item.guard().ifPresent(guard -> make(guard, true, item));
    item.consult().ifPresent(consult -> make(consult.when(), false, item));
    make(item.rule(), want, item);
    item.excuses().forEach(excuse -> make(excuse, false, item));
  }

  void make(Condition condition, boolean want, Item item) {
    switch (condition) {
      case Condition.And and -> all(and.parts(), want, item);
      case Condition.Or or -> all(or.parts(), !want, want, item);
      case Condition.Not not -> make(not.part(), !want, item);
      case Condition.Group group -> group(group, want);
      case Condition.Defined(String name, var _) -> {
        if (protocol.definitions().get(name) instanceof Definition.OfCondition c) {
          make(c.condition(), want, item);
        }
      }
      case Condition.ResultTest test -> need(test.query(), test.test(), want);
      case Condition.Known known -> need(known.query(), known.test(), want);
      case Condition.CountResults count -> need(count.query(), count.test(), want);
      case Condition.SameSample same -> make(same.test(), want, item);
      case Condition.Exists exists -> {
        if (want) {
          entry(exists.query(), Optional.empty(), true);
        }
      }
      case Condition.EntryTest test -> entry(test.query(), Optional.of(test.test()), want);
      case Condition.CountEntries count -> entries(count, want);
      case Condition.Lasting lasting -> lasting(lasting, want);
      case Condition.Compare compare -> compare(compare, want);
      case Condition.MemberOf member -> {
        if (member.value() instanceof Value.ResultValue result) {
          Value self = new Value.This(result.span());
          need(result.query(), new Condition.MemberOf(self, member.choices(), member.span()), want);
        } else {
          draft.troubles.add(text(condition));
        }
      }
      case Condition.DateInWindow in -> date(in, want);
      case Condition.Question question -> answer(question, want, item);
      case Condition.CohortIn _ -> {}
      case Condition.Includes _,
          Condition.RangeTest _,
          Condition.Steady _,
          Condition.DateInSeason _,
          Condition.CriterionPassed _,
          Condition.NotDone _,
          Condition.Hole _ ->
          draft.troubles.add(text(condition));
    }
  }

  private String text(Condition condition) {
    return protocol.source().text(condition.span()).strip();
  }

  private void all(List<Condition> parts, boolean want, Item item) {
    all(parts, want, want, item);
  }

  /** All parts if all are needed, else the first one alone. */
  private void all(List<Condition> parts, boolean every, boolean want, Item item) {
    if (every) {
      parts.forEach(p -> make(p, want, item));
    } else {
      make(parts.stream().filter(p -> !isMade(p)).findFirst().orElse(parts.getFirst()), want, item);
    }
  }

  /** Whether values have been chosen that decide it. */
  private boolean isMade(Object node) {
    return (node instanceof ResultQuery query && needs.containsKey(query.item()))
        || nodes.parts(node).stream().anyMatch(this::isMade);
  }

  private void group(Condition.Group group, boolean want) {
    int size = group.members().size();
    int yes =
        switch (group.kind()) {
          case ALL_OF -> want ? size : 0;
          case ANY_OF, ANY_DONE -> want ? 1 : 0;
          case NONE_OF -> want ? 0 : 1;
          case AT_LEAST -> want ? group.count() : 0;
          case AT_MOST -> want ? 0 : size;
          case EXACTLY -> want ? group.count() : 0;
        };
    boolean each = group.kind() != Condition.GroupKind.ALL_OF || want;
    for (int i = 0; i < size && (each || i == 0); i++) {
      item(group.members().get(i), i < yes);
    }
  }

  /** A result of an item, at the time asked for, of which the test is so. */
  void need(ResultQuery query, Condition test, boolean want) {
    Draft.Series series = result(query);
    DataItem item = protocol.data().get(query.item());
    if (item == null) {
      return;
    }
    List<Need> all = needs.computeIfAbsent(query.item(), _ -> new ArrayList<>());
    all.add(new Need(test, want));
    List<Condition> tests = all.stream().map(Need::test).toList();
    for (Recorded candidate : candidates.of(item.type(), tests, series)) {
      Guess guess =
          new Guess(
              protocol, Optional.of(candidate), series.low, series.high, series.fields, target);
      if (all.stream().allMatch(n -> holdsTarget(n, guess))) {
        series.value = candidate;
        return;
      }
    }
    draft.troubles.add(query.item());
  }

  private boolean holdsTarget(Need need, Guess guess) {
    return isAimed(need) || guess.holds(need.test()) == need.want();
  }

  /** What the limit is sought in hangs on it alone; anything else is as it is wanted. */
  private boolean decides(Need need, Guess guess) {
    return guess.holds(need.test()) == need.want()
        && (!isAimed(need) || guess.missed().holds(need.test()) != need.want());
  }

  private boolean isAimed(Need need) {
    return target.filter(t -> nodes.contains(need.test(), t)).isPresent();
  }

  /** The results of a query, at its time and with its fields, as yet of no value. */
  Draft.Series result(ResultQuery query) {
    Draft.Series series = draft.series(query.item());
    // What is valid at the first check is so at the later ones, which lie days behind it.
    series.days.add(
        query.time() instanceof ResultTime.Valid
            ? draft.day(stages().getFirst())
            : Calendar.of(draft, series.fields, protocol).inside(query.time()));
    series.laboratory = query.laboratory().or(() -> series.laboratory);
    DataItem item = protocol.data().get(query.item());
    if (item != null && query.where().isPresent()) {
      fields(item, List.of(new Need(query.where().get(), true)), series.fields);
    }
    return series;
  }

  /** An entry in the time of a query, with what it filters by. */
  Draft.Entry entry(HistoryQuery query, Optional<Condition> test, boolean want) {
    List<Need> filters = new ArrayList<>();
    query.where().ifPresent(where -> filters.add(new Need(where, true)));
    query.otherThan().ifPresent(other -> filters.add(new Need(other, false)));
    test.ifPresent(asked -> filters.add(new Need(asked, want)));
    Map<String, Recorded> fields = new LinkedHashMap<>();
    DataItem item = protocol.data().get(query.item());
    if (item != null) {
      lengths(query, item, fields);
      fields(item, filters, fields);
    }
    Calendar calendar = Calendar.of(draft, fields, protocol);
    Draft.Entry entry =
        switch (query.time()) {
          case EntryTime.Ever _ -> oneDay(draft.begin().minusDays(30));
          case EntryTime.OngoingAt(DateExpr at) ->
              new Draft.Entry(calendar.day(at).minusDays(10), calendar.day(at).plusDays(10));
          case EntryTime.InWindow in -> {
            LocalDate day = calendar.inside(in.window());
            boolean whole =
                in.overlap() == EntryTime.Overlap.THROUGHOUT
                    && in.window().from().isPresent()
                    && in.window().to().isPresent();
            yield whole
                ? new Draft.Entry(
                    calendar.day(in.window().from().get().date()),
                    calendar.day(in.window().to().get().date()))
                : oneDay(day);
          }
        };
    entry.fields.putAll(fields);
    draft.entries.computeIfAbsent(query.item(), _ -> new ArrayList<>()).add(entry);
    return entry;
  }

  private static Draft.Entry oneDay(LocalDate day) {
    return new Draft.Entry(day, day);
  }

  /** Fields by which a window is measured: small or large, so that the sought length decides. */
  private void lengths(HistoryQuery query, DataItem item, Map<String, Recorded> fields) {
    if (!(query.time() instanceof EntryTime.InWindow in)) {
      return;
    }
    for (Window.Edge edge :
        java.util.stream.Stream.concat(in.window().from().stream(), in.window().to().stream())
            .toList()) {
      if (edge.date() instanceof DateExpr.Shifted(var _, Length length, var _)) {
        boolean small = isSmall(length);
        for (String name : names(length)) {
          DataItem.Field field = item.fields().get(name);
          if (field != null) {
            fields.put(name, Candidates.number(field.type(), Rational.of(small ? 1 : 1_000)));
          }
        }
      }
    }
  }

  private boolean isSmall(Length length) {
    if (length instanceof Length.Extreme(boolean longest, var of) && part < of.size()) {
      return of.get(part) instanceof Length.Measured != longest;
    }
    return true;
  }

  /** The names of fields read below a node. */
  private Set<String> names(Object node) {
    Set<String> names = new LinkedHashSet<>();
    if (node instanceof Value.Field(String name, var _)) {
      names.add(name);
    }
    nodes.parts(node).forEach(p -> names.addAll(names(p)));
    return names;
  }

  private void fields(DataItem item, List<Need> filters, Map<String, Recorded> fields) {
    Set<String> names = new LinkedHashSet<>();
    filters.forEach(f -> names.addAll(names(f.test())));
    names.removeAll(fields.keySet());
    List<String> open = names.stream().filter(item.fields()::containsKey).toList();
    List<Condition> tests = filters.stream().map(Need::test).toList();
    List<List<Recorded>> choices = new ArrayList<>();
    for (String name : open) {
      DataItem.Field field = item.fields().get(name);
      choices.add(
          field == null ? List.of() : candidates.of(field.type(), tests, new Draft.Series()));
    }
    boolean found =
        tries(open, choices, fields, guess -> filters.stream().allMatch(f -> decides(f, guess)))
            || tries(
                open,
                choices,
                fields,
                guess -> filters.stream().allMatch(f -> guess.holds(f.test()) == f.want()));
    if (!found) {
      draft.troubles.add(item.name());
    }
  }

  private boolean tries(
      List<String> open,
      List<List<Recorded>> choices,
      Map<String, Recorded> to,
      Predicate<Guess> fits) {
    long size = choices.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    for (long number = 0; number < Math.min(size, MOST_TRIES); number++) {
      Map<String, Recorded> fields = new LinkedHashMap<>(to);
      long rest = number;
      for (int i = 0; i < open.size(); i++) {
        int of = choices.get(i).size();
        fields.put(open.get(i), choices.get(i).get((int) (rest % of)));
        rest /= of;
      }
      Guess guess =
          new Guess(protocol, Optional.empty(), Rational.ONE, Rational.of(100), fields, target);
      if (fits.test(guess)) {
        to.putAll(fields);
        return true;
      }
    }
    return false;
  }

  private void entries(Condition.CountEntries count, boolean want) {
    int enough =
        switch (count.comparator()) {
          case AT_LEAST, EQUAL -> want ? count.count() : 0;
          case ABOVE -> want ? count.count() + 1 : 0;
          case AT_MOST -> want ? 0 : count.count() + 1;
          case BELOW -> want ? 0 : count.count();
        };
    for (int i = 0; i < enough; i++) {
      Draft.Entry entry = entry(count.query(), Optional.empty(), true);
      entry.from = entry.from.minusDays(i);
      entry.to = entry.to.minusDays(i);
    }
  }

  private void lasting(Condition.Lasting lasting, boolean want) {
    boolean isLong =
        switch (lasting.comparator()) {
          case AT_LEAST, ABOVE, EQUAL -> want;
          case AT_MOST, BELOW -> !want;
        };
    if (isLong) {
      Draft.Entry entry = entry(lasting.query(), Optional.empty(), true);
      entry.from = entry.to.minusYears(LONG_YEARS);
    }
  }

  private void compare(Condition.Compare compare, boolean want) {
    if (compare.left() instanceof Value.ResultValue result) {
      Value self = new Value.This(result.span());
      need(
          result.query(),
          new Condition.Compare(self, compare.comparator(), compare.right(), compare.span()),
          want);
    } else if (compare.left() instanceof Value.Age(DateExpr at, Value.AgeUnit unit, var _)) {
      Guess guess =
          new Guess(protocol, Optional.empty(), Rational.ONE, Rational.ONE, Map.of(), target);
      long limit = guess.number(compare.right()).map(n -> n.floor().longValueExact()).orElse(18L);
      boolean old =
          switch (compare.comparator()) {
            case AT_LEAST, ABOVE -> want;
            case AT_MOST, BELOW, EQUAL -> !want;
          };
      long age = Math.max(0, old ? limit + 5 : limit - 5);
      LocalDate on = Calendar.of(draft, Map.of(), protocol).day(at);
      born(unit == Value.AgeUnit.YEARS ? on.minusYears(age) : on.minusMonths(age));
    } else {
      inputs(compare);
    }
  }

  /** Sets the date of birth. */
  void born(LocalDate day) {
    Draft.Series birth = draft.series(Aim.BIRTH_DATE);
    birth.value = new Recorded.DateValue(new PartialDate.Day(day));
    birth.days.add(draft.begin());
  }

  /** Gives everything that a calculation reads some value; answers with the numbers among them. */
  List<ResultQuery> inputs(Object node) {
    List<ResultQuery> numbers = new ArrayList<>();
    switch (node) {
      case Value.ResultValue(ResultQuery query, var _) -> {
        DataItem item = protocol.data().get(query.item());
        if (item != null && isNumber(item.type())) {
          Draft.Series series = result(query);
          series.value = Candidates.number(item.type(), usual(item));
          numbers.add(query);
        }
      }
      case Value.Age(DateExpr at, var _, var _) ->
          born(Calendar.of(draft, Map.of(), protocol).day(at).minusYears(40));
      case Value.When when -> {
        make(when.condition(), true, criterion.item());
        numbers.addAll(inputs(when.then()));
      }
      case Value.Total total -> entry(total.query(), Optional.empty(), true);
      default -> nodes.parts(node).forEach(p -> numbers.addAll(inputs(p)));
    }
    return numbers;
  }

  private static boolean isNumber(Type type) {
    return type instanceof Type.Number
        || type instanceof Type.Measurement
        || type instanceof Type.EitherUnit
        || type instanceof Type.Titre;
  }

  private static Rational usual(DataItem item) {
    Rational hundred = Rational.of(100);
    return item.options()
        .plausible()
        .filter(p -> hundred.compareTo(p.low()) < 0 || hundred.compareTo(p.high()) > 0)
        .map(p -> p.low().plus(p.high()).dividedBy(Rational.of(2)))
        .orElse(hundred);
  }

  private void date(Condition.DateInWindow in, boolean want) {
    if (in.date() instanceof DateExpr.DateItem(ResultQuery query)) {
      Calendar calendar = Calendar.of(draft, Map.of(), protocol);
      LocalDate day = want ? calendar.inside(in.window()) : calendar.outside(in.window());
      Draft.Series series = draft.series(query.item());
      series.value = new Recorded.DateValue(new PartialDate.Day(day));
      series.days.add(draft.begin());
    }
  }

  private void answer(Condition.Question question, boolean want, Item item) {
    Calendar calendar = Calendar.of(draft, Map.of(), protocol);
    List<LocalDate> days =
        question
            .time()
            .map(time ->
                List.of(
                    time instanceof ResultTime.Valid ? draft.stageDay() : calendar.inside(time)))
            .orElseGet(() -> stages().stream().map(draft::day).toList());
    draft.answers.put(
        item.id(), days.stream().map(day -> new Draft.Answer(question.role(), want, day)).toList());
  }

  private List<String> stages() {
    return criterion.checkedAt().isEmpty() ? protocol.stages() : criterion.checkedAt();
  }
}
