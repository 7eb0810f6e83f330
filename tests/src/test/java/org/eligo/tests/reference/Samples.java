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
    List<List<Reading>> whole = new ArrayList<>();
    List<List<Reading>> parts = new ArrayList<>();
    for (List<Reading> group : groups.values()) {
      Set<String> sure = new LinkedHashSet<>();
      group.stream()
          .filter(r -> all.results.inTime(r, asked.time(), around) == Tri.YES)
          .forEach(r -> sure.add(r.item().name()));
      (sure.containsAll(items) ? whole : parts).add(group);
    }
    List<Reading> unknown = loose.stream().filter(Samples::hasMark).toList();
    for (Reading reading : loose) {
      // One with an unknown mark may be of the newest sample itself: then C is asked of both.
      List<Reading> others = new ArrayList<>(unknown);
      others.remove(reading);
      if (isNotOlder(reading.on(), whole, others)) {
        return true;
      }
    }
    // So does a sample that they could make whole.
    return parts.stream().anyMatch(p -> isMadeWhole(p, loose, whole, items));
  }

  private static boolean hasMark(Reading reading) {
    return reading.result().sample().isPresent();
  }

  private static Day dayOf(List<Reading> group) {
    return group.stream().map(Reading::on).reduce(Day::hull).orElse(Day.NONE);
  }

  /**
   * Whether it may be that no whole sample is newer: each that is may be as old as one of the
   * results with an unknown mark, each of which is of one sample only.
   */
  private static boolean isNotOlder(Day day, List<List<Reading>> whole, List<Reading> unknown) {
    List<List<Reading>> newer = whole.stream().filter(g -> day.surelyBefore(dayOf(g))).toList();
    long older = unknown.stream().filter(u -> !day.surelyBefore(u.on())).count();
    return newer.size() <= older && newer.stream().allMatch(g -> hasMark(g.getFirst()));
  }

  /** Whether some of what nobody knows the sample of could make it whole, and no newer one is. */
  private static boolean isMadeWhole(
      List<Reading> part, List<Reading> loose, List<List<Reading>> whole, Set<String> items) {
    List<Reading> unknown = loose.stream().filter(Samples::hasMark).toList();
    int sets = hasMark(part.getFirst()) ? 1 << unknown.size() : 1;
    for (int set = 0; set < sets; set++) {
      List<Reading> its = new ArrayList<>(part);
      List<Reading> others = new ArrayList<>();
      for (int i = 0; i < unknown.size(); i++) {
        ((set >> i & 1) == 1 ? its : others).add(unknown.get(i));
      }
      List<Reading> marked = its.stream().filter(Samples::hasMark).toList();
      loose.stream()
          .filter(l -> !hasMark(l) && marked.stream().anyMatch(m -> mayBeOfOneDay(l, m)))
          .forEach(its::add);
      boolean more = its.size() > part.size();
      boolean all = its.stream().map(r -> r.item().name()).collect(toSet()).containsAll(items);
      if (more && all && isNotOlder(dayOf(part), whole, others)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeOfOneDay(Reading a, Reading b) {
    return !a.on().surelyBefore(b.on()) && !b.on().surelyBefore(a.on());
  }

  private static Optional<String> group(Reading reading, List<Reading> others) {
    Optional<String> mark = reading.result().sample();
    if (mark.isPresent()) {
      return mark.filter(m -> !m.equals(UNKNOWN_MARK)).map(m -> "mark " + m);
    }
    boolean beside =
        others.stream()
            .filter(o -> o.result().sample().isPresent())
            .anyMatch(o -> mayBeOfOneDay(o, reading));
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
    // One without a mark may be of any sample of the day, also by one with an unknown mark.
    boolean anyMark =
        mark.isPresent()
            || others.stream()
                .filter(o -> o.result().sample().filter(UNKNOWN_MARK::equals).isPresent())
                .anyMatch(o -> o.on().first() <= day && day <= o.on().last());
    for (Reading other : others) {
      Optional<String> its = other.result().sample().filter(m -> !m.equals(UNKNOWN_MARK));
      boolean sameDay = other.on().first() <= day && day <= other.on().last();
      boolean may = sameDay || anyMark;
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
        || ways.stream().anyMatch(w -> w.day() == way.day() && isOf(w, sample));
  }

  private static boolean isOf(Way way, String sample) {
    boolean placed = hasMark(way.reading()) && way.sample().filter(sample::equals).isPresent();
    return placed || isMarked(way.reading(), sample);
  }

  private static boolean isMarked(Reading reading, String sample) {
    return reading.result().sample().filter(m -> sample.equals(MARK + m)).isPresent();
  }
}
