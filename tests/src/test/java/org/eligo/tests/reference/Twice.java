package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    boolean value =
        isOneValue(a.value(), b.value())
            || a.value() instanceof Val.Unknown
            || b.value() instanceof Val.Unknown;
    return day && value && !areInTwoSamples(a, b) && !areInTwoUnits(a, b);
  }

  /** V28: a set has no order; V35: of `like LIST` nobody knows whether it is the same. */
  private static boolean isOneValue(Val one, Val other) {
    if (one instanceof Val.Several(List<String> p)
        && other instanceof Val.Several(List<String> q)) {
      return Set.copyOf(p).equals(Set.copyOf(q));
    }
    if (one instanceof Val.OneOf(var p, Set<String> like)
        && other instanceof Val.OneOf(var q, Set<String> alike)
        && (!like.isEmpty() || !alike.isEmpty())) {
      return true;
    }
    return one.equals(other);
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

  /** A sum of some results, and of how many. */
  private record Sum(Num of, int count) {
    Sum plus(Num value, int times) {
      return new Sum(of.plus(value.times(Num.of(times))), count + times);
    }
  }

  /** N8: every mean of as many as are surely several, or more, up to all. */
  static List<Num> means(List<Reading> readings, Function<Reading, Num> rank) {
    List<Sum> sums = List.of(new Sum(Num.of(0), 0));
    for (List<Reading> alike : alike(readings)) {
      Num value = rank.apply(alike.getFirst());
      List<Sum> next = new ArrayList<>();
      for (int times = surelySeveral(alike); times <= alike.size(); times++) {
        for (Sum sum : sums) {
          next.add(sum.plus(value, times));
        }
      }
      sums = next;
    }
    Set<Num> means = new LinkedHashSet<>();
    for (Sum sum : sums) {
      means.add(sum.of().times(Num.of(Fraction.of(sum.count()).inverse())));
    }
    return List.copyOf(means);
  }

  /** Those of one value. */
  private static List<List<Reading>> alike(List<Reading> readings) {
    List<List<Reading>> classes = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<List<Reading>> own =
          classes.stream().filter(c -> c.getFirst().value().equals(reading.value())).findFirst();
      own.orElseGet(
              () -> {
                List<Reading> created = new ArrayList<>();
                classes.add(created);
                return created;
              })
          .add(reading);
    }
    return classes;
  }
}
