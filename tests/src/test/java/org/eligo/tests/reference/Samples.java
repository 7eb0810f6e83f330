package org.eligo.tests.reference;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;

/** V33: the newest sample that has a result of every item, in every way the record can be read. */
final class Samples {
  private static final int MOST_WAYS = 20_000;
  private static final long LONG_BEFORE = 10_000;
  static final String UNKNOWN_MARK = "unknown";
  private static final String MARK = "mark ";

  private final Evaluation all;

  Samples(Evaluation all) {
    this.all = all;
  }

  /** One way to read a result: on a day, in a sample; absent if it is not of the time. */
  private record Way(Reading reading, Optional<String> sample, long day) {}

  Tri ask(Condition.SameSample asked, Context around) {
    Set<String> items = new LinkedHashSet<>();
    Plan.parts(asked.test(), ResultQuery.class, all.facts.protocol()).stream()
        .map(ResultQuery::item)
        .filter(this::isOfSamples)
        .forEach(items::add);
    if (items.isEmpty()) {
      return Tri.UNKNOWN;
    }
    List<Reading> readings = new ArrayList<>();
    for (String item : items) {
      for (Reading reading : all.readings.of(all.facts.item(item))) {
        if (reading.takesPlace() && all.results.inTime(reading, asked.time(), around) != Tri.NO) {
          readings.add(reading);
        }
      }
    }
    if (isDisturbed(readings, items, asked, around)) {
      return Tri.UNKNOWN;
    }
    List<List<Way>> options = new ArrayList<>();
    long ways = 1;
    for (Reading reading : readings) {
      List<Way> own = ways(reading, readings, asked, around);
      options.add(own);
      ways *= own.size();
      if (ways > MOST_WAYS) {
        return Tri.UNKNOWN;
      }
    }
    Set<Tri> answers = new LinkedHashSet<>();
    tryAll(options, new ArrayList<>(), items, asked, around, answers);
    return Tri.agree(answers);
  }

  /** V33: what does not change is of no sample, and its value counts with any. */
  private boolean isOfSamples(String name) {
    DataItem item = all.facts.item(name);
    return !item.constant() && !item.isSiteFact();
  }

  /** Whether there is a result of which nobody knows the sample, not surely older than a whole. */
  private boolean isDisturbed(
      List<Reading> readings, Set<String> items, Condition.SameSample asked, Context around) {
    Map<String, List<Reading>> groups = new LinkedHashMap<>();
    List<Reading> loose = new ArrayList<>();
    for (Reading reading : readings) {
      group(reading, readings)
          .ifPresentOrElse(
              g -> groups.computeIfAbsent(g, n -> new ArrayList<>()).add(reading),
              () -> loose.add(reading));
    }
    List<List<Reading>> whole =
        groups.values().stream()
            .filter(g ->
                g.stream().allMatch(r -> all.results.inTime(r, asked.time(), around) == Tri.YES))
            .filter(g -> g.stream().map(r -> r.item().name()).collect(toSet()).containsAll(items))
            .toList();
    for (Reading one : loose) {
      // What it makes of its own sample is asked of both.
      int own = draws(one, one.on()) ? 1 : 0;
      if (mayBeNewest(one.on(), whole, loose, own)) {
        return true;
      }
    }
    // So does a sample that they could make whole.
    return groups.values().stream()
        .filter(g -> canMakeWhole(g, loose, items))
        .anyMatch(g -> mayBeNewest(dayOf(g), whole, loose, spent(g, loose, items)));
  }

  private static Day dayOf(List<Reading> group) {
    return group.stream().map(Reading::on).reduce(Day::hull).orElse(Day.NONE);
  }

  /**
   * Whether no whole sample is surely newer. One that a result with an unknown mark may be of may
   * be of the day of that result; the result is of no other sample then.
   *
   * @param spent how many of those results are of the sample that is asked about
   */
  private static boolean mayBeNewest(
      Day day, List<List<Reading>> whole, List<Reading> loose, int spent) {
    List<List<Reading>> newer = whole.stream().filter(g -> day.surelyBefore(dayOf(g))).toList();
    boolean marked = newer.stream().allMatch(Samples::isMarked);
    long drawn = loose.stream().filter(l -> draws(l, day)).count() - spent;
    return marked && newer.size() <= drawn;
  }

  private static boolean isMarked(List<Reading> group) {
    return group.stream().anyMatch(r -> r.result().sample().isPresent());
  }

  /** Whether a sample that holds the result need not be newer than the day. */
  private static boolean draws(Reading loose, Day day) {
    return loose.result().sample().isPresent() && !day.surelyBefore(loose.on());
  }

  /** How many of the results that draw are needed to make a sample whole. */
  private static int spent(List<Reading> group, List<Reading> loose, Set<String> items) {
    Set<String> missing = new LinkedHashSet<>(items);
    group.forEach(r -> missing.remove(r.item().name()));
    loose.stream()
        .filter(l -> mayBeOf(l, group) && !draws(l, dayOf(group)))
        .forEach(l -> missing.remove(l.item().name()));
    return missing.size();
  }

  private static boolean canMakeWhole(List<Reading> group, List<Reading> more, Set<String> items) {
    Set<String> its = group.stream().map(r -> r.item().name()).collect(toSet());
    Set<String> both = new LinkedHashSet<>(its);
    more.stream().filter(l -> mayBeOf(l, group)).map(l -> l.item().name()).forEach(both::add);
    return !its.containsAll(items) && both.containsAll(items);
  }

  /** An unknown mark is that of any sample with a mark, none that of a sample of the day. */
  private static boolean mayBeOf(Reading loose, List<Reading> group) {
    return group.stream()
        .filter(r -> r.result().sample().isPresent())
        .anyMatch(r ->
            loose.result().sample().isPresent()
                || !r.on().surelyBefore(loose.on()) && !loose.on().surelyBefore(r.on()));
  }

  private static Optional<String> group(Reading reading, List<Reading> others) {
    Optional<String> mark = reading.result().sample();
    if (mark.isPresent()) {
      return mark.filter(m -> !m.equals(UNKNOWN_MARK)).map(m -> "mark " + m);
    }
    boolean beside =
        others.stream()
            .filter(o -> o.result().sample().isPresent())
            .anyMatch(
                o -> !o.on().surelyBefore(reading.on()) && !reading.on().surelyBefore(o.on()));
    return reading.on().isExact() && !beside
        ? Optional.of("day " + reading.on().first())
        : Optional.empty();
  }

  /** All days and samples that a result could be of. */
  private List<Way> ways(
      Reading reading, List<Reading> others, Condition.SameSample asked, Context around) {
    Set<Long> days = new TreeSet<>();
    Day on = reading.on();
    if (on.isExact()) {
      days.add(on.first());
    } else {
      for (Reading other : others) {
        for (long near = -1; near <= 1; near++) {
          addIfPossible(days, on, other.on().first(), near);
          addIfPossible(days, on, other.on().last(), near);
        }
      }
      for (long edge : edges(asked, around)) {
        for (long near = -1; near <= 1; near++) {
          addIfPossible(days, on, edge, near);
        }
      }
      long earliest = days.stream().mapToLong(d -> d).min().orElse(all.facts.today());
      addIfPossible(days, on, earliest, -LONG_BEFORE);
      addIfPossible(days, on, on.first(), 0);
      addIfPossible(days, on, on.last(), 0);
    }
    List<Way> ways = new ArrayList<>();
    for (long day : days) {
      Reading placed = reading.at(Day.of(day, day));
      Tri in = all.results.inTime(placed, asked.time(), around);
      if (in != Tri.YES) {
        ways.add(new Way(placed, Optional.empty(), day));
      }
      if (in != Tri.NO) {
        samples(reading, day, others).forEach(s -> ways.add(new Way(placed, Optional.of(s), day)));
      }
    }
    return ways;
  }

  private List<Long> edges(Condition.SameSample asked, Context around) {
    Windows.Days days =
        switch (asked.time()) {
          case ResultTime.AtVisit(String visit) -> all.windows.ofVisit(visit);
          case ResultTime.InWindow(Window window) ->
              all.windows.days(window, around, Optional.empty());
          case ResultTime.AnyTime a -> new Windows.Days(Optional.empty(), Optional.empty());
          case ResultTime.Valid v -> new Windows.Days(Optional.empty(), Optional.empty());
        };
    List<Long> edges = new ArrayList<>();
    days.from().ifPresent(e -> edges.addAll(List.of(e.day().first(), e.day().last())));
    days.to().ifPresent(e -> edges.addAll(List.of(e.day().first(), e.day().last())));
    return edges;
  }

  private static void addIfPossible(Set<Long> days, Day on, long day, long near) {
    boolean real = day != Day.NO_FIRST && day != Day.NO_LAST;
    if (real && day + near >= on.first() && day + near <= on.last()) {
      days.add(day + near);
    }
  }

  private static List<String> samples(Reading reading, long day, List<Reading> others) {
    Optional<String> mark = reading.result().sample();
    if (mark.filter(m -> !m.equals(UNKNOWN_MARK)).isPresent()) {
      return List.of(MARK + mark.get());
    }
    List<String> samples = new ArrayList<>();
    samples.add("day " + day);
    for (Reading other : others) {
      Optional<String> its = other.result().sample().filter(m -> !m.equals(UNKNOWN_MARK));
      boolean sameDay = other.on().first() <= day && day <= other.on().last();
      boolean may = sameDay || mark.isPresent();
      if (its.isPresent() && may && !samples.contains(MARK + its.get())) {
        samples.add(MARK + its.get());
      }
    }
    if (mark.isPresent()) {
      samples.add("alone " + System.identityHashCode(reading));
    }
    return samples;
  }

  private void tryAll(
      List<List<Way>> options,
      List<Way> chosen,
      Set<String> items,
      Condition.SameSample asked,
      Context around,
      Set<Tri> answers) {
    if (chosen.size() == options.size()) {
      inOneWay(chosen, items, asked, around).ifPresent(answers::add);
      return;
    }
    for (Way way : options.get(chosen.size())) {
      chosen.add(way);
      tryAll(options, chosen, items, asked, around, answers);
      chosen.removeLast();
    }
  }

  /** Empty where a result without a mark is in a sample that has no result of its day. */
  private Optional<Tri> inOneWay(
      List<Way> ways, Set<String> items, Condition.SameSample asked, Context around) {
    Map<String, Map<String, List<Reading>>> samples = new LinkedHashMap<>();
    // The day of a sample is any day of its results.
    Map<String, Long> first = new LinkedHashMap<>();
    Map<String, Long> last = new LinkedHashMap<>();
    for (Way way : ways) {
      if (way.sample().isPresent() && !isBeside(way, ways)) {
        return Optional.empty();
      }
      way.sample()
          .ifPresent(sample -> {
            samples
                .computeIfAbsent(sample, s -> new LinkedHashMap<>())
                .computeIfAbsent(way.reading().item().name(), i -> new ArrayList<>())
                .add(way.reading());
            first.merge(sample, way.day(), Math::min);
            last.merge(sample, way.day(), Math::max);
          });
    }
    samples.values().removeIf(s -> !s.keySet().containsAll(items));
    first.keySet().retainAll(samples.keySet());
    long newest = first.values().stream().mapToLong(d -> d).max().orElse(Day.NO_FIRST);
    List<Tri> answers = new ArrayList<>();
    samples.forEach((name, sample) -> {
      if (Objects.requireNonNull(last.get(name)) >= newest) {
        answers.add(all.conditions.ask(asked.test(), around.inSample(sample)));
      }
    });
    return Optional.of(Tri.agree(answers));
  }

  private static boolean isBeside(Way way, List<Way> ways) {
    String sample = way.sample().orElseThrow();
    return !sample.startsWith(MARK)
        || way.reading().result().sample().filter(UNKNOWN_MARK::equals).isPresent()
        || ways.stream().anyMatch(w -> w.day() == way.day() && isMarked(w.reading(), sample));
  }

  private static boolean isMarked(Reading reading, String sample) {
    return reading.result().sample().filter(m -> sample.equals(MARK + m)).isPresent();
  }
}
