package org.eligo.tests.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.participant.Recorded;
import org.eligo.tests.reference.Reading.Val;

/** V34: results of one day and one value may be one that was entered twice. */
final class Twice {
  private Twice() {}

  /** Whether two results may be one. */
  static boolean mayBeOne(Reading a, Reading b) {
    boolean day = !a.on().surelyBefore(b.on()) && !b.on().surelyBefore(a.on());
    return day && !areInTwoSamples(a, b) && !areInTwoUnits(a, b) && mayBeSame(a.value(), b.value());
  }

  /** Whether neither value rules out the other. */
  private static boolean mayBeSame(Val one, Val other) {
    return switch (one) {
      case Val.Unknown u -> true;
      case Val.None n -> other instanceof Val.None || other instanceof Val.Unknown;
      case Val.Number number ->
          switch (other) {
            case Val.Number with -> mayBeSameNumber(number, with);
            // Of a word nobody knows the number.
            case Val.Word w -> true;
            case Val.Unknown u -> true;
            default -> false;
          };
      case Val.Word word ->
          other instanceof Val.Number
              || other instanceof Val.Unknown
              || other instanceof Val.Word same && same.word() == word.word();
      case Val.Date(Day day) ->
          other instanceof Val.Unknown
              || other instanceof Val.Date(Day with)
                  && !day.surelyBefore(with)
                  && !with.surelyBefore(day);
      // V28: a set has no order.
      case Val.Several(List<String> set) ->
          other instanceof Val.Unknown
              || other instanceof Val.Several(List<String> with)
                  && Set.copyOf(set).equals(Set.copyOf(with));
      // V35: of `like LIST` nobody knows whether it is the same.
      case Val.OneOf(Set<String> choice, Set<String> likes) ->
          other instanceof Val.Unknown
              || other instanceof Val.OneOf(Set<String> with, Set<String> alike)
                  && (!likes.isEmpty() || !alike.isEmpty() || choice.equals(with));
    };
  }

  private static boolean mayBeSameNumber(Val.Number one, Val.Number other) {
    boolean apart = one.num().surelyBelow(other.num()) || other.num().surelyBelow(one.num());
    boolean opposite =
        one.detected().isPresent()
            && other.detected().isPresent()
            && !one.detected().equals(other.detected());
    return !apart && !opposite;
  }

  private static boolean areInTwoSamples(Reading a, Reading b) {
    Optional<String> one = a.result().sample().filter(m -> !m.equals(Samples.UNKNOWN_MARK));
    Optional<String> other = b.result().sample().filter(m -> !m.equals(Samples.UNKNOWN_MARK));
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** Also where one of them is not believed (V21), its unit is known. */
  private static boolean areInTwoUnits(Reading a, Reading b) {
    Optional<Unit> one = unit(a.result().value());
    Optional<Unit> other = unit(b.result().value());
    return one.isPresent() && other.isPresent() && !one.get().convertsTo(other.get());
  }

  private static Optional<Unit> unit(Recorded value) {
    return switch (value) {
      case Recorded.Numeric numeric -> numeric.unit();
      case Recorded.Detection(Recorded.Numeric below, boolean detected) -> below.unit();
      default -> Optional.empty();
    };
  }

  /** The greatest number of results of which no two may be one. */
  static int surelySeveral(List<Reading> readings) {
    return Counts.most(readings, (a, b) -> !mayBeOne(a, b));
  }

  /** N8: from the least mean of as many as are surely several, or more, to the greatest. */
  static Num mean(List<Reading> readings, Function<Reading, Num> rank) {
    Map<Integer, Num> sums = Map.of(0, Num.of(0));
    for (List<Reading> alike : Counts.groups(readings, Twice::mayBeOne)) {
      Map<Integer, Num> next = new HashMap<>();
      for (Map.Entry<Integer, Num> sum : sums(alike, rank).entrySet()) {
        if (sum.getKey() >= surelySeveral(alike)) {
          add(next, sums(sums, sum.getKey(), sum.getValue()));
        }
      }
      sums = next;
    }
    return sums.entrySet().stream()
        .map(sum -> sum.getValue().times(Num.of(Fraction.of(sum.getKey()).inverse())))
        .reduce(Num::hull)
        .orElseThrow();
  }

  /** From the least to the greatest sum of so many of some results. */
  private static Map<Integer, Num> sums(List<Reading> readings, Function<Reading, Num> rank) {
    Map<Integer, Num> sums = new HashMap<>(Map.of(0, Num.of(0)));
    for (Reading reading : readings) {
      add(sums, sums(Map.copyOf(sums), 1, rank.apply(reading)));
    }
    return sums;
  }

  /** Sums with so many more that come to so much. */
  private static Map<Integer, Num> sums(Map<Integer, Num> sums, int count, Num more) {
    Map<Integer, Num> all = new HashMap<>();
    sums.forEach((before, sum) -> all.put(before + count, sum.plus(more)));
    return all;
  }

  private static void add(Map<Integer, Num> all, Map<Integer, Num> others) {
    others.forEach((count, sum) -> all.merge(count, sum, Num::hull));
  }
}
