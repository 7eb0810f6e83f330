package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.tests.reference.Reading.Val;

/** Which result counts (V1 to V34). */
final class Results {
  private final Evaluation all;
  private final IdentityHashMap<Result, Tri> counts = new IdentityHashMap<>();

  Results(Evaluation all) {
    this.all = all;
  }

  /**
   * A result that may be one of those asked for.
   *
   * @param in whether it is, yes or unknown
   */
  record Placed(Reading reading, Tri in) {}

  /** A result that may be the picked one, with what it is worth then. */
  record Candidate(Reading reading, Val value) {}

  /**
   * What may be picked.
   *
   * @param surely whether there surely is one
   */
  record Picked(List<Candidate> candidates, boolean surely) {
    static final Picked NOTHING = new Picked(List.of(), false);
  }

  // Time, laboratory, filter

  /** V2, V12, V32: the results that take a place, and surely or perhaps are asked for. */
  List<Placed> placed(ResultQuery query, Context around) {
    return placed(query, around, Reading::takesPlace);
  }

  private List<Placed> placed(ResultQuery query, Context around, Predicate<Reading> takesPlace) {
    // V2, V3: of what is not known, or may not count, no field decides.
    return placed(query, around, takesPlace, r -> !r.isUnknown() && counts(r) == Tri.YES);
  }

  /** W14: what a result is worth does not matter for its day, if it was done. */
  private List<Placed> placedForDay(ResultQuery query, Context around) {
    return placed(query, around, Reading::takesPlace, r -> !isUnknown(r));
  }

  private List<Placed> placed(
      ResultQuery query,
      Context around,
      Predicate<Reading> takesPlace,
      Predicate<Reading> isFiltered) {
    DataItem item = all.facts.item(query.item());
    List<Placed> placed = new ArrayList<>();
    for (Reading reading : around.sample().getOrDefault(item.name(), all.readings.of(item))) {
      if (takesPlace.test(reading)) {
        Tri in = inTime(reading, query.time(), around).and(ofLaboratory(reading, query));
        if (query.filterFirst()) {
          boolean asked = isFiltered.test(reading);
          in = in.and(asked ? filter(query, reading, reading.value(), around) : Tri.UNKNOWN);
        }
        if (in != Tri.NO) {
          placed.add(new Placed(reading, in));
        }
      }
    }
    return placed;
  }

  private Tri filter(ResultQuery query, Reading reading, Val value, Context around) {
    return query
        .where()
        .map(f -> all.conditions.ask(f, around.inside(new Context.OfResult(reading, value))))
        .orElse(Tri.YES);
  }

  /** V32: a laboratory that is not recorded may be any. */
  private static Tri ofLaboratory(Reading reading, ResultQuery query) {
    if (query.laboratory().isEmpty()) {
      return Tri.YES;
    }
    Optional<String> recorded = reading.result().laboratory().filter(l -> !l.equals("unknown"));
    return recorded.map(r -> Tri.of(query.laboratory().get().equals(r))).orElse(Tri.UNKNOWN);
  }

  Tri inTime(Reading reading, ResultTime time, Context around) {
    return switch (time) {
      case ResultTime.AnyTime a -> Tri.YES;
      case ResultTime.InWindow(Window window) ->
          Windows.in(
              reading.on(),
              all.windows.days(
                  window, around, Optional.of(new Context.OfResult(reading, reading.value()))));
      case ResultTime.AtVisit(String visit) -> ofVisit(reading, visit);
      // V17: results up to the day of the stage; which of them counts is asked after the pick.
      case ResultTime.Valid v -> reading.on().notAfter(all.facts.stageDay(all.stage));
    };
  }

  /** V8. */
  private Tri ofVisit(Reading reading, String visit) {
    Optional<Windows.Days> declared = all.windows.declared(visit);
    return switch (reading.result().visit()) {
      case Result.Visit.Unknown u -> Tri.UNKNOWN;
      case Result.Visit.Tagged(String tag) -> {
        if (!tag.equals(visit)) {
          yield Tri.NO;
        }
        Tri within = declared.map(d -> Windows.in(reading.on(), d)).orElse(Tri.YES);
        yield within == Tri.YES ? Tri.YES : Tri.UNKNOWN;
      }
      case Result.Visit.Untagged u -> Windows.in(reading.on(), all.windows.ofVisit(visit));
    };
  }

  // Picks

  /** What may be picked, filtered before but not behind the pick. */
  Picked picked(ResultQuery query, Context around) {
    return picked(query, placed(query, around), around);
  }

  private Picked picked(ResultQuery query, List<Placed> placed, Context around) {
    boolean surely = placed.stream().anyMatch(p -> p.in() == Tri.YES);
    if (placed.isEmpty()) {
      return Picked.NOTHING;
    }
    // V22: a constant has no day; V33: the results of a sample are of one day.
    boolean alike =
        all.facts.item(query.item()).constant() || around.sample().containsKey(query.item());
    List<Candidate> candidates =
        switch (query.pick()) {
          case SOLE, ANY, EVERY -> plain(placed);
          case LATEST -> alike ? plain(placed) : plain(asNewest(placed));
          case EARLIEST -> alike ? plain(placed) : plain(asOldest(placed));
          case LOWEST -> extreme(query, placed, true);
          case HIGHEST -> extreme(query, placed, false);
          case MEAN -> mean(placed);
        };
    return new Picked(candidates, surely);
  }

  private static List<Candidate> plain(List<Placed> placed) {
    return placed.stream().map(p -> new Candidate(p.reading(), p.reading().value())).toList();
  }

  /** V11: those that no result surely of the time is surely newer than. */
  static List<Placed> newest(List<Placed> placed) {
    return placed.stream()
        .filter(p ->
            placed.stream()
                .noneMatch(
                    s -> s.in() == Tri.YES && p.reading().on().surelyBefore(s.reading().on())))
        .toList();
  }

  /** The newest is not older than any other that is surely of the time. */
  private static List<Placed> asNewest(List<Placed> placed) {
    long first =
        placed.stream()
            .filter(p -> p.in() == Tri.YES)
            .mapToLong(p -> p.reading().on().first())
            .max()
            .orElse(Day.NO_FIRST);
    return newest(placed).stream().map(p -> between(p, first, p.reading().on().last())).toList();
  }

  private static List<Placed> asOldest(List<Placed> placed) {
    long last =
        placed.stream()
            .filter(p -> p.in() == Tri.YES)
            .mapToLong(p -> p.reading().on().last())
            .min()
            .orElse(Day.NO_LAST);
    return oldest(placed).stream().map(p -> between(p, p.reading().on().first(), last)).toList();
  }

  private static Placed between(Placed p, long first, long last) {
    Day on = p.reading().on();
    long from = Math.max(on.first(), first);
    long to = Math.min(on.last(), last);
    boolean dated = on.dated();
    return new Placed(p.reading().at(new Day(from, Math.max(from, to), 0, dated, false)), p.in());
  }

  private static List<Placed> oldest(List<Placed> placed) {
    return placed.stream()
        .filter(p ->
            placed.stream()
                .noneMatch(
                    s -> s.in() == Tri.YES && s.reading().on().surelyBefore(p.reading().on())))
        .toList();
  }

  /** V27: the place of a choice in its order; a number as it is. */
  private static Num rank(Reading reading) {
    if (reading.item().type() instanceof Type.Ordered(List<String> choices)) {
      return reading.value() instanceof Val.OneOf(Set<String> possible, var likes)
          ? possible.stream()
              .map(c -> Num.of(choices.indexOf(c)))
              .reduce(Num::hull)
              .orElse(Num.UNKNOWN)
          : Num.UNKNOWN;
    }
    return reading.value() instanceof Val.Number(Num num, var detected) ? num : Num.UNKNOWN;
  }

  /** N8: bounded by the known results. */
  @SuppressWarnings("ReferenceEquality")
  private List<Candidate> extreme(ResultQuery query, List<Placed> found, boolean lowest) {
    // V3, V17: one that does not count, or is too old, is as one of which nothing is known.
    List<Placed> placed =
        found.stream()
            .map(p -> decides(query, p.reading()) ? p : new Placed(p.reading().unknown(), p.in()))
            .toList();
    if (inDifferentUnits(placed)) {
      return plain(placed);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Placed p : placed) {
      Num rank = rank(p.reading());
      boolean possible = true;
      Num bounded = rank;
      for (Placed sure : placed) {
        if (sure.in() == Tri.YES && sure != p) {
          Num known = rank(sure.reading());
          possible &= lowest ? !known.surelyBelow(rank) : !rank.surelyBelow(known);
          bounded = lowest ? cutAbove(bounded, known) : cutBelow(bounded, known);
        }
      }
      if (possible) {
        candidates.add(new Candidate(p.reading(), bounded(p.reading(), bounded)));
      }
    }
    return candidates;
  }

  private static Num cutAbove(Num num, Num bound) {
    Num end = Num.compareHighs(num, bound) <= 0 ? num : bound;
    return new Num(
            num.low(), num.lowOpen(), end.high(), end.highOpen(), num.undefined(), num.unit())
        .bounded();
  }

  private static Num cutBelow(Num num, Num bound) {
    Num end = Num.compareLows(num, bound) >= 0 ? num : bound;
    return new Num(
            end.low(), end.lowOpen(), num.high(), num.highOpen(), num.undefined(), num.unit())
        .bounded();
  }

  private static Val bounded(Reading reading, Num bounded) {
    if (reading.value() instanceof Val.Word(Recorded.LabWord word, Num unbounded)) {
      return new Val.Word(word, bounded);
    }
    boolean anything = bounded.low().isEmpty() && bounded.high().isEmpty();
    if (anything) {
      return new Val.Unknown();
    }
    if (!(reading.item().type() instanceof Type.Ordered(List<String> choices))) {
      return new Val.Number(bounded, detected(reading, bounded));
    }
    Set<String> possible = new HashSet<>();
    for (String choice : choices) {
      Num at = Num.of(choices.indexOf(choice));
      if (!at.surelyBelow(bounded) && !bounded.surelyBelow(at)) {
        possible.add(choice);
      }
    }
    return new Val.OneOf(possible, Set.of());
  }

  /** V14: a bound from below that the other results put above 0 is a number above 0. */
  private static Optional<Boolean> detected(Reading reading, Num bounded) {
    if (!(reading.value() instanceof Val.Number(Num num, Optional<Boolean> own))) {
      return Optional.empty();
    }
    boolean fromBelow = num.high().isEmpty() && num.low().isPresent();
    return own.or(() ->
        Optional.of(true)
            .filter(yes -> fromBelow && isNumber(reading) && Num.of(0).surelyBelow(bounded)));
  }

  private static boolean isNumber(Reading reading) {
    return reading.result().value() instanceof Recorded.Numeric;
  }

  private static boolean inDifferentUnits(List<Placed> placed) {
    return placed.stream().map(p -> rank(p.reading()).unit()).distinct().count() > 1;
  }

  /** N8: needs all results of the time. */
  private List<Candidate> mean(List<Placed> placed) {
    // V30: of results in both units there is none.
    boolean known =
        !inDifferentUnits(placed)
            && placed.stream().allMatch(p -> p.in() == Tri.YES && counts(p.reading()) == Tri.YES);
    if (!known) {
      return means(placed, Num.UNKNOWN);
    }
    Num mean = Twice.mean(placed.stream().map(Placed::reading).toList(), Results::rank);
    return means(placed, mean.in(rank(placed.getFirst().reading()).unit()));
  }

  private static List<Candidate> means(List<Placed> placed, Num mean) {
    // V14: nobody tested a mean.
    Val value = new Val.Number(mean, Optional.empty());
    return placed.stream().map(p -> new Candidate(p.reading().withoutRange(), value)).toList();
  }

  // V3

  /** Whether a result counts: no support on record in the time before its date. */
  Tri counts(Reading reading) {
    if (reading.item().options().support().isEmpty()) {
      return Tri.YES;
    }
    Tri before = counts.get(reading.result());
    if (before == null) {
      // Asked of every day that is recorded for it, whichever it is as the picked one.
      before = countsOn(reading.at(Day.recorded(reading.result().on(), all.facts.asOf())));
      counts.put(reading.result(), before);
    }
    return before;
  }

  private Tri countsOn(Reading reading) {
    DataItem.Support support = reading.item().options().support().orElseThrow();
    Context inside = Context.TOP.inside(new Context.OfResult(reading, reading.value()));
    DateExpr date = new DateExpr.Its(DateExpr.ItsDay.DATE);
    Window window =
        new Window(
            Optional.of(new Window.Edge(new DateExpr.Shifted(date, support.within(), true), true)),
            Optional.of(new Window.Edge(date, true)));
    Tri none = Tri.YES;
    for (String item : support.items()) {
      HistoryQuery query =
          new HistoryQuery(
              item,
              new EntryTime.InWindow(EntryTime.Overlap.OVERLAP, window),
              Optional.empty(),
              Optional.empty());
      none = none.and(all.histories.exists(query, inside).not());
    }
    return none;
  }

  // Conditions

  /** The test, and the filter behind the pick, of one result. */
  private Tri test(ResultQuery query, Condition test, Candidate candidate, Context around) {
    // V3, V17; of the lowest and the highest they are as unknown (N8).
    boolean extreme =
        query.pick() == ResultQuery.Pick.LOWEST || query.pick() == ResultQuery.Pick.HIGHEST;
    if (!extreme && !decides(query, candidate.reading())) {
      return Tri.UNKNOWN;
    }
    // V2: of what is not known no filter decides.
    boolean behind = query.where().isPresent() && !query.filterFirst();
    if (behind && candidate.reading().isUnknown()) {
      return Tri.UNKNOWN;
    }
    Reading reading = candidate.reading().withoutFieldsIfUnknown();
    Context inside = around.inside(new Context.OfResult(reading, candidate.value()));
    Tri asked = all.conditions.ask(test, inside);
    if (!behind) {
      return asked;
    }
    Tri fits = all.conditions.ask(query.where().orElseThrow(), inside);
    // V12: the filter behind a mean must surely hold.
    return query.pick() == ResultQuery.Pick.MEAN && fits != Tri.YES ? Tri.UNKNOWN : fits.and(asked);
  }

  private boolean decides(ResultQuery query, Reading reading) {
    return counts(reading) == Tri.YES && !mayBeOld(query, reading);
  }

  /** V17. */
  private boolean mayBeOld(ResultQuery query, Reading reading) {
    if (!(query.time() instanceof ResultTime.Valid(CalendarAmount length))) {
      return false;
    }
    Day stage = all.facts.stageDay(all.stage);
    return reading.on().before(Windows.moved(stage, length, true)) != Tri.NO;
  }

  /** V9 to V13: what the picked result, or all of them, say. */
  Tri ask(ResultQuery query, Condition test, Context around) {
    return switch (query.pick()) {
      case ANY -> any(query, test, around);
      case EVERY -> every(query, test, around);
      case SOLE -> sole(query, test, around);
      case LATEST, EARLIEST, LOWEST, HIGHEST, MEAN -> {
        Picked picked = picked(query, around);
        yield picked.surely()
            ? agree(picked.candidates(), c -> test(query, test, c, around))
            : Tri.UNKNOWN;
      }
    };
  }

  private static <T> Tri agree(List<T> all, Function<T, Tri> ask) {
    return Tri.agree(all.stream().map(ask).toList());
  }

  private Tri any(ResultQuery query, Condition test, Context around) {
    Tri some = Tri.NO;
    for (Placed p : placed(query, around)) {
      Candidate c = new Candidate(p.reading(), p.reading().value());
      some = some.or(p.in().and(test(query, test, c, around)));
    }
    return some == Tri.YES || isSomeKnown(query, around) ? some : Tri.UNKNOWN;
  }

  private Tri every(ResultQuery query, Condition test, Context around) {
    // As in a history (H17): of those that the filter fits there is one, and none without it.
    boolean behind = !query.filterFirst() && query.where().isPresent();
    Tri some = Tri.NO;
    Tri every = Tri.YES;
    for (Placed p : placed(query, around)) {
      Reading reading = p.reading();
      boolean decides = decides(query, reading);
      Tri fits = Tri.YES;
      if (behind) {
        fits =
            decides && !reading.isUnknown()
                ? filter(query, reading, reading.value(), around)
                : Tri.UNKNOWN;
      }
      Tri one = p.in().and(fits);
      Context inside =
          around.inside(new Context.OfResult(reading.withoutFieldsIfUnknown(), reading.value()));
      some = some.or(one);
      every = every.and(one.not().or(decides ? all.conditions.ask(test, inside) : Tri.UNKNOWN));
    }
    Tri truth = some == Tri.NO ? Tri.UNKNOWN : some.and(every);
    return truth == Tri.NO || isSomeKnown(query, around) ? truth : Tri.UNKNOWN;
  }

  /** V34: whether there surely is a result with a known value; V3: one that counts. */
  boolean isSomeKnown(ResultQuery query, Context around) {
    return placed(query, around).stream()
        .anyMatch(p ->
            p.in() == Tri.YES
                && p.reading().isValue()
                && counts(p.reading()) == Tri.YES
                && !mayBeOld(query, p.reading()));
  }

  /** Whether each result may be counted, and surely counts. */
  List<Placed> fitting(ResultQuery query, Condition test, Context around) {
    List<Placed> fitting = new ArrayList<>();
    for (Placed p : placed(query, around)) {
      Tri fits = p.in().and(test(query, test, plain(List.of(p)).getFirst(), around));
      if (fits != Tri.NO) {
        fitting.add(new Placed(p.reading(), fits));
      }
    }
    return fitting;
  }

  /** V25. */
  Tri known(ResultQuery query, Condition test, Context around) {
    boolean looked = false;
    boolean other = false;
    Tri some = Tri.NO;
    for (Placed p : placed(query, around, r -> !r.isState(Recorded.State.WITHDRAWN))) {
      Reading reading = p.reading();
      if (reading.isState(Recorded.State.NONE) || reading.isState(Recorded.State.NOT_DONE)) {
        looked |= p.in() == Tri.YES && (reading.item().constant() || isDated(reading));
      } else {
        other = true;
        some = some.or(p.in().and(test(query, test, plain(List.of(p)).getFirst(), around)));
      }
    }
    return other || looked ? some : Tri.UNKNOWN;
  }

  /** V25: a bound alone is no date. */
  private static boolean isDated(Reading reading) {
    DayRange on = reading.result().on().range();
    return on.hasFirst() && on.hasLast();
  }

  /** G16: a dated "not done" in the time, and no other result. */
  boolean isNotDone(ResultQuery query, Context around) {
    boolean other = !placed(query, around).isEmpty();
    boolean notDone =
        placed(query, around, r -> r.isState(Recorded.State.NOT_DONE)).stream()
            .anyMatch(p -> p.in() == Tri.YES && isDated(p.reading()));
    return notDone && !other;
  }

  // Visits, G12

  /** V9: all results of the visit must decide alike; G12: or the latest decides. */
  private Tri sole(ResultQuery query, Condition test, Context around) {
    List<Placed> placed = placed(query, around);
    if (placed.stream().noneMatch(p -> p.in() == Tri.YES)) {
      return Tri.UNKNOWN;
    }
    Tri agreed = agree(plain(placed), c -> test(query, test, c, around));
    if (agreed != Tri.UNKNOWN || !mayLatestDecide(query, placed, around)) {
      return agreed;
    }
    return agree(plain(newest(placed)), c -> test(query, test, c, around));
  }

  private boolean mayLatestDecide(ResultQuery query, List<Placed> placed, Context around) {
    if (around.retest().isEmpty() || !(query.time() instanceof ResultTime.AtVisit)) {
      return false;
    }
    Item.Retest retest = around.retest().get();
    if (placed.size() > 1 + retest.repeats()) {
      return false;
    }
    Day first = firstDay(placed);
    return retest
        .within()
        .map(l ->
            placed.stream()
                .allMatch(
                    p -> p.reading().on().notAfter(Windows.moved(first, l, false)) == Tri.YES))
        .orElse(true);
  }

  private static Day firstDay(List<Placed> placed) {
    return placed.stream()
        .map(p -> p.reading().on())
        .reduce((a, b) -> a.extreme(b, false))
        .orElseThrow();
  }

  /** G12: whether a result of the visit may still be repeated. */
  boolean mayBeRepeated(ResultQuery query, Item.Retest retest, Context around) {
    if (!(query.time() instanceof ResultTime.AtVisit(String visit))) {
      return false;
    }
    List<Placed> placed = placed(query, around);
    List<Placed> sure = placed.stream().filter(p -> p.in() == Tri.YES).toList();
    // Of those that may be of the visit perhaps none is, or one alone.
    return sure.isEmpty()
        ? placed.stream().anyMatch(p -> mayBeRepeated(List.of(p), visit, retest))
        : mayBeRepeated(sure, visit, retest);
  }

  private boolean mayBeRepeated(List<Placed> placed, String visit, Item.Retest retest) {
    // Those that may be one entered twice use up one repeat.
    int done = Twice.surelySeveral(placed.stream().map(Placed::reading).toList());
    if (done > retest.repeats()) {
      return false;
    }
    Day today = Day.of(all.facts.asOf(), false);
    Tri intime =
        retest
            .within()
            .map(l -> today.notAfter(Windows.moved(firstDay(placed), l, false)))
            .orElse(Tri.YES);
    Tri open =
        all.windows
            .declared(visit)
            .flatMap(Windows.Days::to)
            .map(e -> today.notAfter(e.day()))
            .orElse(Tri.YES);
    return intime.and(open) != Tri.NO;
  }

  // Values and days of results

  /** V1: every value that the picked result could have. */
  Val value(ResultQuery query, Context around) {
    Picked picked = picked(query, around);
    if (!picked.surely()) {
      return new Val.Unknown();
    }
    List<Val> values = new ArrayList<>();
    Condition yes = new Condition.And(List.of(), all.facts.item(query.item()).span());
    for (Candidate candidate : decidingFor(query, picked, around)) {
      values.add(
          test(query, yes, candidate, around) == Tri.YES ? candidate.value() : new Val.Unknown());
    }
    return values.stream().reduce(Results::either).orElse(new Val.Unknown());
  }

  /** G12: the latest decides among results of a visit that differ. */
  private List<Candidate> decidingFor(ResultQuery query, Picked picked, Context around) {
    List<Placed> placed = placed(query, around);
    boolean differ = picked.candidates().stream().map(Candidate::value).distinct().count() > 1;
    return query.pick() == ResultQuery.Pick.SOLE && differ && mayLatestDecide(query, placed, around)
        ? plain(newest(placed))
        : picked.candidates();
  }

  /** N8: a word that other results bound is a range like any other. */
  private static Val asNumber(Val value) {
    return value instanceof Val.Word(var word, Num num) && !num.undefined()
        ? new Val.Number(num, Optional.empty())
        : value;
  }

  private static Val either(Val one, Val other) {
    if (one.equals(other)) {
      return one;
    }
    Val a = asNumber(one);
    Val b = asNumber(other);
    if (a instanceof Val.Number(Num x, var dx) && b instanceof Val.Number(Num y, var dy)) {
      return x.unit().equals(y.unit())
          ? new Val.Number(x.hull(y).in(x.unit()), Optional.empty())
          : new Val.Unknown();
    }
    if (a instanceof Val.OneOf(var p, var lp) && b instanceof Val.OneOf(var q, var lq)) {
      Set<String> both = new HashSet<>(p);
      both.addAll(q);
      return new Val.OneOf(both, lp);
    }
    return new Val.Unknown();
  }

  /** W14: where several may be the picked one it may be any of their days. */
  Day day(ResultQuery query, Context around) {
    // What is recorded as unknown may not have been done.
    List<Placed> placed = placedForDay(query, around);
    List<Placed> done =
        placed.stream()
            .map(p -> isUnknown(p.reading()) ? new Placed(p.reading(), Tri.UNKNOWN) : p)
            .toList();
    Picked picked = picked(query, done, around);
    boolean oneOfSeveral =
        query.pick() == ResultQuery.Pick.LOWEST || query.pick() == ResultQuery.Pick.HIGHEST;
    boolean open =
        !oneOfSeveral
            && picked(query, placed, around).candidates().stream()
                .anyMatch(c -> isUnknown(c.reading()));
    if (!picked.surely() || open) {
      return Day.NONE;
    }
    List<Candidate> candidates = decidingFor(query, picked, around);
    for (Candidate candidate : candidates) {
      // A pending result has a day, and what its filter says of it is known.
      Tri fits =
          query.filterFirst()
              ? Tri.YES
              : filter(query, candidate.reading(), candidate.value(), around);
      if (mayBeOld(query, candidate.reading()) || fits != Tri.YES) {
        return Day.NONE;
      }
    }
    return candidates.stream().map(c -> c.reading().on()).reduce(Day::hull).orElse(Day.NONE);
  }

  private static boolean isUnknown(Reading reading) {
    return reading.isState(Recorded.State.UNKNOWN);
  }
}
