package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.logic.Truth;

/**
 * The results of some items put into samples: those with the same mark, or without a mark and of
 * the same day. A result with an unknown mark may be of any sample with a mark, and of one only.
 */
final class Sampled {
  private static final String UNKNOWN = "unknown";
  private static final String MARKED = "sample ";

  private final Map<String, Map<String, List<Candidate>>> groups = new LinkedHashMap<>();
  // Of which sample they are nobody knows.
  private final Map<String, List<Candidate>> unplaced = new LinkedHashMap<>();
  private final List<Whole> whole = new ArrayList<>();
  private final Set<String> items;

  private Sampled(Set<String> items) {
    this.items = items;
  }

  /** A sample that has a result of every item, and the results of unknown marks that may be its. */
  private record Whole(Sample sample, List<Candidate> spare) {
    boolean isNewer(DayRange day) {
      return sample.isWhole() == Truth.YES && sample.day().definitelyAfter(day);
    }
  }

  /**
   * Puts results into samples.
   *
   * @param taken the results of each item that may lie in the time
   */
  static Sampled of(Map<String, List<Candidate>> taken) {
    Sampled sampled = new Sampled(taken.keySet());
    List<DayRange> marked =
        taken.values().stream()
            .flatMap(List::stream)
            .filter(c -> c.reading().recorded().sample().isPresent())
            .map(c -> c.reading().on())
            .toList();
    taken.forEach((item, all) -> all.forEach(c -> sampled.put(item, c, marked)));
    sampled.groups.forEach((group, results) -> {
      Sample sample = new Sample(results, day(results));
      if (results.keySet().containsAll(sampled.items) && sample.isWhole() != Truth.NO) {
        sampled.whole.add(new Whole(sample, sampled.spare(group)));
      }
    });
    return sampled;
  }

  private void put(String item, Candidate candidate, List<DayRange> marked) {
    group(candidate, marked)
        .map(group -> groups.computeIfAbsent(group, g -> new LinkedHashMap<>()))
        .orElse(unplaced)
        .computeIfAbsent(item, i -> new ArrayList<>())
        .add(candidate);
  }

  /**
   * Empty where nobody knows of which sample a result is: its mark is unknown, its day is not sure,
   * or it has no mark while others that may be of its day have one.
   */
  private static Optional<String> group(Candidate candidate, List<DayRange> marked) {
    Optional<String> mark = candidate.reading().recorded().sample();
    if (mark.isPresent()) {
      return mark.filter(m -> !m.equals(UNKNOWN)).map(m -> MARKED + m);
    }
    DayRange on = candidate.reading().on();
    boolean alone = marked.stream().noneMatch(day -> day.intersect(on).isPresent());
    return on.isExact() && alone ? Optional.of("day " + on.first()) : Optional.empty();
  }

  /** Any day of its results: which of them is right nobody knows where they differ. */
  private static DayRange day(Map<String, List<Candidate>> results) {
    return results.values().stream()
        .flatMap(List::stream)
        .map(c -> c.reading().on())
        .reduce(DayRange::span)
        .orElse(DayRange.ALWAYS);
  }

  private List<Candidate> spare(String group) {
    return group.startsWith(MARKED) ? unknown().toList() : List.of();
  }

  private static boolean isMarked(Candidate candidate) {
    return candidate.reading().recorded().sample().isPresent();
  }

  private static Set<Candidate> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Set<Candidate> only(Candidate candidate) {
    Set<Candidate> one = none();
    one.add(candidate);
    return one;
  }

  /** Whether a sample surely has a result of every item. */
  boolean sure() {
    return whole.stream().anyMatch(w -> w.sample().isWhole() == Truth.YES);
  }

  /** The samples that may be the newest one, also with all that may be of them. */
  List<Sample> newest() {
    List<Sample> newest = new ArrayList<>();
    for (Whole one : whole) {
      if (mayBeNewest(one.sample().day(), none())) {
        newest.add(one.sample());
      }
    }
    for (Whole one : whole) {
      DayRange day = one.sample().day();
      boolean may =
          one.spare().stream().anyMatch(c -> mayBeNewest(day.span(c.reading().on()), only(c)));
      if (may) {
        newest.add(widened(one.sample()));
      }
    }
    return newest;
  }

  /**
   * Whether each sample that is newer by its own results may be as old as one of an unknown mark,
   * which is of one sample only and not of those that something else has taken.
   */
  private boolean mayBeNewest(DayRange day, Set<Candidate> taken) {
    List<Whole> newer = whole.stream().filter(w -> w.isNewer(day)).toList();
    for (Whole one : newer) {
      long older =
          one.spare().stream()
              .filter(c -> !taken.contains(c) && !c.reading().on().definitelyAfter(day))
              .count();
      if (older < newer.size()) {
        return false;
      }
    }
    return true;
  }

  /** With the results of unknown marks, and with those without a mark of their days. */
  private Sample widened(Sample sample) {
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    for (Map.Entry<String, List<Candidate>> own : sample.results().entrySet()) {
      List<Candidate> both = new ArrayList<>(own.getValue());
      unplaced.getOrDefault(own.getKey(), List.of()).stream()
          .filter(c -> isMarked(c) || isOfUnknown(c))
          .forEach(both::add);
      all.put(own.getKey(), both);
    }
    return new Sample(all, day(all));
  }

  /** The results whose mark is unknown. */
  private Stream<Candidate> unknown() {
    return unplaced.values().stream().flatMap(List::stream).filter(Sampled::isMarked);
  }

  /** Whether one whose mark is unknown may be of its day, and it then of the same sample. */
  private boolean isOfUnknown(Candidate loose) {
    return unknown().anyMatch(c -> mayBeOfOneDay(c, loose));
  }

  private static boolean mayBeOfOneDay(Candidate one, Candidate other) {
    return one.reading().on().intersect(other.reading().on()).isPresent();
  }

  /**
   * Whether a result that nobody knows the sample of, or a sample that it would make whole, is not
   * surely older than one that is whole.
   */
  boolean isDisturbed() {
    return unplaced.values().stream()
            .flatMap(List::stream)
            .anyMatch(c -> mayBeNewest(c.reading().on(), only(c)))
        || groups.entrySet().stream().anyMatch(g -> mayBeMadeWhole(g.getKey(), g.getValue()));
  }

  private boolean mayBeMadeWhole(String group, Map<String, List<Candidate>> results) {
    boolean all = results.keySet().containsAll(items);
    if (all && new Sample(results, day(results)).isWhole() == Truth.YES) {
      return false;
    }
    Map<String, List<Candidate>> filled = new LinkedHashMap<>(results);
    Set<Candidate> needed = none();
    boolean more = false;
    for (Map.Entry<String, List<Candidate>> loose : unplaced.entrySet()) {
      List<Candidate> own =
          loose.getValue().stream().filter(c -> mayBeOf(c, group, results)).toList();
      more |= !own.isEmpty();
      if (!own.isEmpty() && filled.putIfAbsent(loose.getKey(), own) == null && own.size() == 1) {
        needed.add(own.getFirst());
      }
    }
    return more && filled.keySet().containsAll(items) && mayBeNewest(day(filled), needed);
  }

  /** An unknown mark may be that of any sample with a mark, none that of a sample of the day. */
  private boolean mayBeOf(Candidate loose, String group, Map<String, List<Candidate>> sample) {
    boolean marked = group.startsWith(MARKED);
    return isMarked(loose)
        ? marked
        : marked && isOfUnknown(loose)
            || sample.values().stream()
                .flatMap(List::stream)
                .anyMatch(c -> mayBeOfOneDay(c, loose));
  }
}
