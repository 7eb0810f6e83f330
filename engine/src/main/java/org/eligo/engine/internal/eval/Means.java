package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Interval.End;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.internal.eval.Picking.Picked;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * The mean of all results of a time. Of results that may be one that was entered twice as many
 * count as are surely several, or more of them, up to all: it may be any mean that this leaves.
 */
final class Means {
  private Means() {}

  static Figures of(DataItem item, Picked picked, Optional<Unit> unit) {
    String what = "mean " + item.name();
    boolean all = picked.candidates().stream().allMatch(c -> c.member() == Truth.YES);
    if (!all) {
      return Figures.unknown(what, picked.problems());
    }
    if (item.type() instanceof Type.EitherUnit either
        && !Picking.inOneUnit(picked.candidates(), either)) {
      String need = "the results are in different units";
      return Figures.unknown(what, List.of(new Missing(item.name(), MissingKind.WRONG_UNIT, need)));
    }
    List<Reading> results = picked.candidates().stream().map(Candidate::reading).toList();
    List<Twice.Alike> alike = Twice.alike(results);
    Interval mean = new Interval(least(alike, Interval::low), most(alike));
    List<Missing> missing = new ArrayList<>();
    results.forEach(result -> result.why().ifPresent(missing::add));
    boolean several = alike.stream().allMatch(a -> a.atLeast() == a.results().size());
    if (!several && missing.isEmpty()) {
      missing.add(Twice.asked(item));
    }
    return new Figures(mean, what + " " + Figures.text(mean, unit), missing);
  }

  /** The most is what is the least below zero. */
  private static Optional<End> most(List<Twice.Alike> alike) {
    return least(alike, interval -> interval.negate().low())
        .map(end -> new End(end.at().negate(), end.open()));
  }

  /** The least mean: with as many as there are surely, and all others that make it smaller. */
  private static Optional<End> least(
      List<Twice.Alike> alike, Function<Interval, Optional<End>> lower) {
    List<End> taken = new ArrayList<>();
    List<End> more = new ArrayList<>();
    for (Twice.Alike one : alike) {
      List<End> ends = new ArrayList<>();
      for (Reading result : one.results()) {
        Optional<End> end = lower.apply(result.interval());
        if (end.isEmpty()) {
          return Optional.empty();
        }
        ends.add(end.get());
      }
      ends.sort(Comparator.comparing(End::at).thenComparing(End::open));
      taken.addAll(ends.subList(0, one.atLeast()));
      more.addAll(ends.subList(one.atLeast(), ends.size()));
    }
    more.sort(Comparator.comparing(End::at));
    for (End end : more) {
      if (end.at().compareTo(mean(taken).at()) < 0) {
        taken.add(end);
      }
    }
    return Optional.of(mean(taken));
  }

  private static End mean(List<End> ends) {
    End sum = ends.stream().reduce(End::plus).orElseThrow();
    return new End(sum.at().dividedBy(Rational.of(ends.size())), sum.open());
  }
}
