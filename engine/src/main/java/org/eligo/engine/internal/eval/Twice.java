package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** How many results there are at least, where some may be one that was entered twice. */
final class Twice {
  private static final String UNKNOWN = "unknown";

  // So many that hang together are tried in every way.
  private static final int MOST_TRIED = 16;

  private Twice() {}

  /**
   * Results that hang together through those that may be one.
   *
   * @param atLeast the greatest number of them of which no two may be one
   */
  record Alike(List<Reading> results, int atLeast) {
    Alike {
      results = List.copyOf(results);
    }
  }

  /** The greatest number of results of which no two may be one that was entered twice. */
  static int atLeast(List<Reading> results) {
    return alike(results).stream().mapToInt(Alike::atLeast).sum();
  }

  /** What tells whether they are one or several. */
  static Missing asked(DataItem item) {
    String need =
        "was a result of "
            + item.name()
            + " entered twice? If there are several, give their sample marks";
    return new Missing(item.name(), MissingKind.NOT_EXACT, need);
  }

  /** All results, those together that may be one. */
  static List<Alike> alike(List<Reading> results) {
    List<Reading> left = new ArrayList<>(results);
    List<Alike> all = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Reading> together = together(left);
      int count = together.size() > MOST_TRIED ? inOrder(together) : most(together);
      all.add(new Alike(together, count));
    }
    return all;
  }

  /** Takes out the results that hang together through those that may be one. */
  private static List<Reading> together(List<Reading> left) {
    List<Reading> found = new ArrayList<>(List.of(left.removeFirst()));
    for (int i = 0; i < found.size(); i++) {
      Reading one = found.get(i);
      List<Reading> more = left.stream().filter(other -> mayBeOne(one, other)).toList();
      found.addAll(more);
      left.removeIf(other -> mayBeOne(one, other));
    }
    return found;
  }

  /** With the first of them, or without it. */
  private static int most(List<Reading> together) {
    if (together.isEmpty()) {
      return 0;
    }
    Reading first = together.getFirst();
    List<Reading> rest = together.subList(1, together.size());
    List<Reading> others = rest.stream().filter(other -> !mayBeOne(first, other)).toList();
    int with = 1 + most(others);
    return others.size() == rest.size() ? with : Math.max(with, most(rest));
  }

  /** Of very many one after the other by their last days: all that are apart if they are alike. */
  private static int inOrder(List<Reading> together) {
    List<Reading> apart = new ArrayList<>();
    together.stream()
        .sorted(java.util.Comparator.comparingLong(reading -> reading.on().last()))
        .filter(reading -> apart.stream().noneMatch(one -> mayBeOne(one, reading)))
        .forEach(apart::add);
    return apart.size();
  }

  private static boolean mayBeOne(Reading a, Reading b) {
    return a.on().intersect(b.on()).isPresent()
        && mayBeSameUnit(a.unit(), b.unit())
        && mayBeSameValue(a, b)
        && mayBeSame(a.recorded().sample(), b.recorded().sample());
  }

  private static boolean mayBeSameValue(Reading a, Reading b) {
    if (mayBeAny(a) || mayBeAny(b)) {
      return true;
    }
    if (isNumber(a) && isNumber(b)) {
      return mayBeSameNumber(a, b);
    }
    if (a.worth() instanceof Worth.Day(DayRange one)
        && b.worth() instanceof Worth.Day(DayRange other)) {
      return one.intersect(other).isPresent();
    }
    // What number a word of the laboratory stands for nobody knows.
    boolean beside = isNumber(a) && isWord(b) || isWord(a) && isNumber(b);
    return beside || a.worth().equals(b.worth());
  }

  private static boolean mayBeSameNumber(Reading a, Reading b) {
    return a.interval().compare(Comparator.EQUAL, b.interval()) != Truth.NO
        && !isOpposite(Conditions.detected(a), Conditions.detected(b));
  }

  private static boolean isOpposite(Truth one, Truth other) {
    return one.isDecided() && one == other.not();
  }

  private static boolean isNumber(Reading reading) {
    return reading.worth() instanceof Worth.Num;
  }

  private static boolean isWord(Reading reading) {
    return reading.worth() instanceof Worth.Word || reading.worth() instanceof Worth.Unclear;
  }

  private static boolean mayBeAny(Reading reading) {
    return reading.worth() instanceof Worth.Nothing
        || reading.recorded().value() instanceof Recorded.Text
        || reading.worth() instanceof Worth.Choice(String choice) && Same.mayBeAny(choice);
  }

  private static boolean mayBeSameUnit(Optional<Unit> a, Optional<Unit> b) {
    return a.isEmpty() || b.isEmpty() || a.get().convertsTo(b.get());
  }

  private static boolean mayBeSame(Optional<String> a, Optional<String> b) {
    boolean known =
        a.isPresent() && b.isPresent() && !a.get().equals(UNKNOWN) && !b.get().equals(UNKNOWN);
    return !known || a.equals(b);
  }
}
