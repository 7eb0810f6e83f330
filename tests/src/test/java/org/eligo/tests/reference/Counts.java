package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Value;
import org.eligo.tests.reference.Histories.Found;
import org.eligo.tests.reference.Reading.Val;

/** Counts and sums (H8, H21, H22, H25, H26, V34). */
final class Counts {
  private final Evaluation all;

  Counts(Evaluation all) {
    this.all = all;
  }

  // Entries

  /** H8: decided only if both bounds agree. */
  Tri ofEntries(Condition.CountEntries count, Context around) {
    List<Found> found = all.histories.found(count.query(), around);
    List<Entry> sure = found.stream().filter(Found::surely).map(Found::entry).toList();
    List<Entry> possible = found.stream().map(Found::entry).toList();
    int low;
    int high;
    if (count.different().isPresent()) {
      low = differentValues(sure, count.different().get(), false);
      high = differentValues(possible, count.different().get(), true);
    } else if (count.apart().isPresent()) {
      Length apart = count.apart().get();
      low = most(sure, (a, b) -> isApart(a.start(), b.start(), apart, around) == Tri.YES);
      high = mostApart(possible.stream().map(Entry::start).toList(), apart);
    } else {
      low = most(sure, (a, b) -> !couldBeSame(a, b));
      high = possible.size();
    }
    boolean open = !all.histories.isComplete(count.query(), around);
    Num number =
        Num.range(
            Optional.of(Fraction.of(low)),
            false,
            open ? Optional.empty() : Optional.of(Fraction.of(Math.max(low, high))),
            open);
    return number.compare(count.comparator(), Num.of(count.count()));
  }

  /** H8, H25: their days could overlap and no field contradicts. */
  boolean couldBeSame(Entry a, Entry b) {
    if (a.recorded().distinct() || b.recorded().distinct()) {
      return false;
    }
    boolean overlap =
        a.start().notAfter(b.end()) != Tri.NO && b.start().notAfter(a.end()) != Tri.NO;
    return overlap
        && a.item().fields().values().stream()
            .noneMatch(f -> isDifferent(a, b, f.name()) == Tri.YES);
  }

  /** Whether a field of two entries surely has, or may have, different values. */
  Tri isDifferent(Entry a, Entry b, String field) {
    Val x = valueOf(a, field);
    Val y = valueOf(b, field);
    if (x instanceof Val.Number(Num m, var dm) && y instanceof Val.Number(Num n, var dn)) {
      if (!m.unit().equals(n.unit())) {
        return Tri.UNKNOWN;
      }
      return m.compare(Condition.Comparator.EQUAL, n).not();
    }
    if (x instanceof Val.OneOf(Set<String> p, var lp)
        && y instanceof Val.OneOf(Set<String> q, var lq)) {
      // V35: what is like a list is neither surely the same as another nor surely different.
      boolean like = !lp.isEmpty() || !lq.isEmpty();
      return like ? Tri.UNKNOWN : Tri.of(!p.equals(q));
    }
    if (x instanceof Val.Several(List<String> p) && y instanceof Val.Several(List<String> q)) {
      return Tri.of(!new HashSet<>(p).equals(new HashSet<>(q)));
    }
    if (x instanceof Val.Date(Day d) && y instanceof Val.Date(Day e)) {
      return Tri.of(
          d.surelyBefore(e) || e.surelyBefore(d),
          d.isExact() && e.isExact() && d.first() == e.first());
    }
    return Tri.UNKNOWN;
  }

  private Val valueOf(Entry entry, String field) {
    return all.values.field(
        field, Context.TOP.inside(new Context.OfEntry(entry.item(), Optional.of(entry))));
  }

  /** H21: an unknown value adds nothing to the lower bound and one to the upper. */
  private int differentValues(List<Entry> entries, String field, boolean upper) {
    List<Entry> known = new ArrayList<>();
    int unknown = 0;
    for (Entry entry : entries) {
      if (isDifferent(entry, entry, field) != Tri.NO) {
        unknown++;
      } else if (known.stream().noneMatch(k -> isDifferent(k, entry, field) == Tri.NO)) {
        known.add(entry);
      }
    }
    return upper
        ? known.size() + unknown
        : most(known, (a, b) -> isDifferent(a, b, field) == Tri.YES);
  }

  /** H22: whether two days are at least so far apart. */
  @SuppressWarnings("UnusedVariable")
  private Tri isApart(Day a, Day b, Length apart, Context around) {
    return isAfter(a, b, apart).or(isAfter(b, a, apart));
  }

  private static Tri isAfter(Day early, Day late, Length apart) {
    return switch (apart) {
      case Length.Fixed(var amount) -> late.notBefore(Windows.moved(early, amount, false));
      case Length.Measured m -> Tri.UNKNOWN;
      case Length.Lookup l -> Tri.UNKNOWN;
      case Length.Extreme(boolean longest, List<Length> of) ->
          of.stream()
              .map(l -> isAfter(early, late, l))
              .reduce((a, b) -> longest ? a.and(b) : a.or(b))
              .orElse(Tri.UNKNOWN);
    };
  }

  /** H22: the most that could be so far apart with each on one of its days. */
  private static int mostApart(List<Day> days, Length apart) {
    // The earliest day on which the last of a set can be, in whatever order they come.
    Map<Integer, Long> ends = new HashMap<>();
    int most = 0;
    for (int set = 1; set < 1 << days.size(); set++) {
      for (int i = 0; i < days.size(); i++) {
        int before = set & ~(1 << i);
        if (before != set && (before == 0 || ends.containsKey(before))) {
          Day day = days.get(i);
          long from =
              before == 0 ? day.first() : earliest(Objects.requireNonNull(ends.get(before)), apart);
          long at = Math.max(day.first(), from);
          if (at <= day.last()) {
            ends.merge(set, at, Math::min);
            most = Math.max(most, Integer.bitCount(set));
          }
        }
      }
    }
    return most;
  }

  private static long earliest(long before, Length apart) {
    return switch (apart) {
      case Length.Fixed(var amount) -> Windows.moved(Day.of(before, before), amount, false).first();
      case Length.Measured m -> before;
      case Length.Lookup l -> before;
      case Length.Extreme(boolean longest, List<Length> of) ->
          of.stream()
              .map(l -> earliest(before, l))
              .reduce(longest ? Math::max : Math::min)
              .orElse(before);
    };
  }

  // Counting by trying

  /** The greatest number of which each two are as asked. */
  static <T> int most(List<T> of, BiPredicate<T, T> asked) {
    return groups(of, asked.negate()).stream().mapToInt(group -> tried(group, asked)).sum();
  }

  /** Each with the first of them and without it. */
  private static <T> int tried(List<T> group, BiPredicate<T, T> asked) {
    if (group.size() <= 1) {
      return group.size();
    }
    T first = group.getFirst();
    List<T> rest = group.subList(1, group.size());
    int with = 1 + most(rest.stream().filter(other -> asked.test(first, other)).toList(), asked);
    return Math.max(with, most(rest, asked));
  }

  /** All, those together of which each is tied to another one of them. */
  static <T> List<List<T>> groups(List<T> all, BiPredicate<T, T> tied) {
    List<List<T>> groups = new ArrayList<>();
    for (T one : all) {
      List<List<T>> others = new ArrayList<>();
      List<T> own = new ArrayList<>();
      for (List<T> group : groups) {
        if (group.stream().anyMatch(other -> tied.test(other, one))) {
          own.addAll(group);
        } else {
          others.add(group);
        }
      }
      own.add(one);
      others.add(own);
      groups = others;
    }
    return groups;
  }

  // Results

  /** V34. */
  Tri ofResults(Condition.CountResults count, Context around) {
    if (!all.results.isSomeKnown(count.query(), around)) {
      return Tri.UNKNOWN;
    }
    List<Results.Placed> fitting = all.results.fitting(count.query(), count.test(), around);
    List<Reading> possible = fitting.stream().map(Results.Placed::reading).toList();
    List<Reading> sure =
        fitting.stream().filter(p -> p.in() == Tri.YES).map(Results.Placed::reading).toList();
    int low;
    int high;
    if (count.apart().isPresent()) {
      Length apart = count.apart().get();
      low = most(sure, (a, b) -> isApart(a.on(), b.on(), apart, around) == Tri.YES);
      high = mostApart(possible.stream().map(Reading::on).toList(), apart);
    } else {
      low = Twice.surelySeveral(sure);
      high = possible.size();
    }
    return Num.closed(Fraction.of(low), Fraction.of(Math.max(low, high)))
        .compare(count.comparator(), Num.of(count.count()));
  }

  // H26

  Num total(HistoryQuery query, Value of, Context around) {
    DataItem item = all.facts.item(query.item());
    List<Found> found = all.histories.found(query, around);
    List<Num> sums = new ArrayList<>();
    boolean open = !all.histories.isComplete(query, around);
    boolean belowZero = mayBeNegative(of);
    // Nor is it known of entries that are not recorded.
    if (open && belowZero) {
      return Num.UNKNOWN;
    }
    List<Entry> sure = new ArrayList<>();
    Num high = Num.of(0);
    for (Found f : found) {
      Context inside = around.inside(new Context.OfEntry(item, Optional.of(f.entry())));
      Num worth = all.values.number(of, inside);
      Num zero = Num.of(0);
      if (worth.undefined() || !zero.surelyAtMost(worth)) {
        if (belowZero) {
          return Num.UNKNOWN;
        }
        worth = Num.upwards();
      }
      high = high.plus(f.surely() ? worth : worth.hull(zero));
      if (f.surely()) {
        sure.add(f.entry());
        sums.add(worth);
      }
    }
    Num low = least(sure, sums);
    return Num.range(
        low.low(), low.lowOpen(), open ? Optional.empty() : high.high(), open || high.highOpen());
  }

  /** H8: the greatest sum over entries of which no two could be the same. */
  private Num least(List<Entry> entries, List<Num> worth) {
    return least(List.of(), 0, Num.of(0), entries, worth);
  }

  private Num least(List<Entry> taken, int at, Num sum, List<Entry> entries, List<Num> worth) {
    if (at == entries.size()) {
      return sum;
    }
    Entry next = entries.get(at);
    boolean alone =
        IntStream.range(0, entries.size())
            .noneMatch(i -> i != at && couldBeSame(entries.get(i), next));
    if (alone) {
      // Nothing stands against it, and it adds 0 or more.
      return least(taken, at + 1, sum.plus(worth.get(at)), entries, worth);
    }
    Num without = least(taken, at + 1, sum, entries, worth);
    if (taken.stream().anyMatch(t -> couldBeSame(t, next))) {
      return without;
    }
    List<Entry> more = new ArrayList<>(taken);
    more.add(next);
    Num with = least(more, at + 1, sum.plus(worth.get(at)), entries, worth);
    return Num.compareLows(with, without) >= 0 ? with : without;
  }

  /** Whether a value can come out below 0 by its calculation. */
  private boolean mayBeNegative(Value value) {
    return switch (value) {
      case Value.Number(var number, var u, var s) -> number.signum() < 0;
      case Value.Field f -> false;
      case Value.Lookup(var t, var k, var rows, var u, var s) ->
          rows.values().stream().anyMatch(r -> r.signum() < 0);
      case Value.Arithmetic(Value.Operator operator, Value left, Value right, var s) ->
          operator == Value.Operator.MINUS || mayBeNegative(left) || mayBeNegative(right);
      case Value.Power(Value base, Value exponent, var s) -> mayBeNegative(base);
      case Value.Function(Value.FunctionKind kind, Value of, var s) ->
          kind == Value.FunctionKind.LN || mayBeNegative(of);
      case Value.Extreme(boolean greatest, List<Value> of, var s) ->
          of.stream().anyMatch(this::mayBeNegative);
      case Value.When(var c, Value then, Value otherwise, var s) ->
          mayBeNegative(then) || mayBeNegative(otherwise);
      case Value.Convert(Value of, var from, var to, var s) -> mayBeNegative(of);
      case Value.Total t -> false;
      case Value.Age a -> false;
      case Value.This t -> true;
      case Value.ThisLimit t -> true;
      case Value.StatedLimit t -> true;
      // Of what an item holds nothing says that it is not below 0.
      case Value.ResultValue r -> true;
      case Value.DefinedValue d -> true;
    };
  }
}
