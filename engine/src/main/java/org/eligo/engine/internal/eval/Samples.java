package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** What is asked of the newest sample that has a result of every item. */
final class Samples {
  private static final String UNKNOWN = "unknown";
  private static final String MARKED = "sample ";

  private final Evaluation evaluation;

  Samples(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Explanation test(Condition.SameSample asked, Frame frame) {
    List<String> items =
        Reads.of(evaluation.protocol(), asked.test()).items().stream()
            .filter(name -> isTaken(evaluation.item(name)))
            .toList();
    if (items.isEmpty()) {
      return ofNoSample(asked);
    }
    List<DayRange> loose = new ArrayList<>();
    List<Sample> wider = new ArrayList<>();
    List<Sample> whole =
        samples(asked, items, loose, wider, frame).stream()
            .filter(s -> s.isWhole() != Truth.NO)
            .toList();
    boolean sure = whole.stream().anyMatch(s -> s.isWhole() == Truth.YES);
    List<Sample> newest =
        Stream.concat(whole.stream(), wider.stream()).filter(s -> mayBeNewest(s, whole)).toList();
    boolean disturbed = loose.stream().anyMatch(day -> mayDisturb(day, newest));
    List<Explanation> told =
        newest.stream()
            .map(sample -> evaluation.conditions().test(asked.test(), frame.in(sample)))
            .toList();
    Truth truth = told.stream().map(Explanation::truth).reduce(Truth::agree).orElse(Truth.UNKNOWN);
    if (truth.isDecided() && sure && !disturbed) {
      return new Explanation(asked.span(), truth, sentence(told, newest), List.of(), told);
    }
    List<Missing> missing = new ArrayList<>();
    if (!sure) {
      for (String item : items) {
        missing.add(
            new Missing(
                item,
                evaluation.readings().whyNone(evaluation.item(item)),
                item + " of one sample needed (none in that time)"));
      }
    }
    told.forEach(part -> missing.addAll(part.missing()));
    if (disturbed || missing.isEmpty()) {
      items.forEach(item ->
          missing.add(new Missing(item, MissingKind.NOT_EXACT, "which sample is the newest?")));
    }
    String needs = String.join("; ", Once.each(missing, Missing::need));
    return new Explanation(asked.span(), Truth.UNKNOWN, needs, Once.each(missing), told);
  }

  /** Nothing that is asked is taken from a sample (V33). */
  private Explanation ofNoSample(Condition.SameSample asked) {
    String need = "nothing that is asked here is of a sample";
    List<Missing> missing =
        Reads.of(evaluation.protocol(), asked.test()).items().stream()
            .map(item -> new Missing(item, MissingKind.UNDECIDABLE, need))
            .toList();
    return new Explanation(asked.span(), Truth.UNKNOWN, need, missing, List.of());
  }

  private static boolean isTaken(DataItem item) {
    return !item.constant() && !item.isHistory();
  }

  private static String sentence(List<Explanation> told, List<Sample> newest) {
    String day =
        newest.size() == 1 ? " (one sample, " + Timeline.text(newest.getFirst().day()) + ")" : "";
    return String.join("; ", Once.each(told, Explanation::sentence)) + day;
  }

  private static boolean mayBeNewest(Sample sample, List<Sample> all) {
    return all.stream()
        .noneMatch(
            other -> other.isWhole() == Truth.YES && other.day().definitelyAfter(sample.day()));
  }

  /**
   * A result that nobody knows the sample of, and a sample that it would make whole, matter unless
   * they are surely older than one that is whole.
   */
  private static boolean mayDisturb(DayRange day, List<Sample> newest) {
    return newest.stream()
        .noneMatch(sample -> sample.isWhole() == Truth.YES && sample.day().definitelyAfter(day));
  }

  /** Results with the same mark, or without a mark and of the same day. */
  private List<Sample> samples(
      Condition.SameSample asked,
      List<String> items,
      List<DayRange> loose,
      List<Sample> wider,
      Frame frame) {
    Map<String, List<Candidate>> taken = new LinkedHashMap<>();
    for (String item : items) {
      List<Candidate> inTime =
          evaluation.picking().all(asked.time(), evaluation.item(item), frame).stream()
              .filter(c -> c.member() != Truth.NO)
              .toList();
      taken.put(item, inTime);
    }
    List<DayRange> marked =
        taken.values().stream()
            .flatMap(List::stream)
            .filter(c -> c.reading().recorded().sample().isPresent())
            .map(c -> c.reading().on())
            .toList();
    Map<String, Map<String, List<Candidate>>> groups = new LinkedHashMap<>();
    Map<String, List<Candidate>> unplaced = new LinkedHashMap<>();
    taken.forEach((item, candidates) ->
        candidates.forEach(candidate ->
            group(candidate, marked)
                .ifPresentOrElse(
                    group ->
                        groups
                            .computeIfAbsent(group, g -> new LinkedHashMap<>())
                            .computeIfAbsent(item, i -> new ArrayList<>())
                            .add(candidate),
                    () -> unplaced.computeIfAbsent(item, i -> new ArrayList<>()).add(candidate))));
    unplaced.values().forEach(all -> all.forEach(c -> loose.add(c.reading().on())));
    List<Sample> samples = new ArrayList<>();
    groups.forEach((group, results) -> {
      if (results.keySet().containsAll(items)) {
        samples.add(new Sample(results, day(results)));
        if (group.startsWith(MARKED)) {
          widened(results, unplaced).ifPresent(wider::add);
        }
      } else {
        Map<String, List<Candidate>> filled = new LinkedHashMap<>(results);
        unplaced.forEach((item, all) -> {
          List<Candidate> own = all.stream().filter(c -> mayBeOf(c, group, results)).toList();
          if (!own.isEmpty()) {
            filled.putIfAbsent(item, own);
          }
        });
        if (filled.keySet().containsAll(items)) {
          loose.add(day(filled));
        }
      }
    });
    return samples;
  }

  /**
   * A sample with a mark, with the results of unknown marks that may be of it, if there are any.
   */
  private static Optional<Sample> widened(
      Map<String, List<Candidate>> results, Map<String, List<Candidate>> unplaced) {
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    boolean more = false;
    for (Map.Entry<String, List<Candidate>> own : results.entrySet()) {
      List<Candidate> marked =
          unplaced.getOrDefault(own.getKey(), List.of()).stream()
              .filter(c -> c.reading().recorded().sample().isPresent())
              .toList();
      more |= !marked.isEmpty();
      List<Candidate> both = new ArrayList<>(own.getValue());
      both.addAll(marked);
      all.put(own.getKey(), both);
    }
    return more ? Optional.of(new Sample(all, day(all))) : Optional.empty();
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

  /** An unknown mark may be that of any sample with a mark, none that of a sample of the day. */
  private static boolean mayBeOf(
      Candidate loose, String group, Map<String, List<Candidate>> sample) {
    return loose.reading().recorded().sample().isPresent()
        ? group.startsWith(MARKED)
        : sample.values().stream()
            .flatMap(List::stream)
            .anyMatch(c -> c.reading().on().intersect(loose.reading().on()).isPresent());
  }

  /** Any day of its results: which of them is right nobody knows where they differ. */
  private static DayRange day(Map<String, List<Candidate>> results) {
    return results.values().stream()
        .flatMap(List::stream)
        .map(c -> c.reading().on())
        .reduce(DayRange::span)
        .orElse(DayRange.ALWAYS);
  }
}
