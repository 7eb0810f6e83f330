package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eligo.dsl.unit.Rational;

/**
 * The greatest weight of entries of which no two could be the same: what is surely there. It must
 * be the greatest, since a smaller one could grow when something recorded becomes unknown.
 */
final class Distinct {
  // So many entries are tried in every way; of more, only the order of days is used.
  private static final int MOST_TRIED = 24;

  private final List<Rational> weights;
  private final List<Spell> spells;

  private Distinct(List<Rational> weights, List<Spell> spells) {
    this.weights = weights;
    this.spells = spells;
  }

  static Rational most(List<Rational> weights, List<Spell> spells) {
    Distinct distinct = new Distinct(weights, spells);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      all.add(i);
    }
    Rational sum = Rational.ZERO;
    while (!all.isEmpty()) {
      List<Integer> together = distinct.component(all);
      all.removeAll(together);
      sum = sum.plus(distinct.of(together));
    }
    return sum;
  }

  /** Entries that hang together through those that could be the same. */
  private List<Integer> component(List<Integer> from) {
    List<Integer> found = new ArrayList<>(List.of(from.getFirst()));
    for (int i = 0; i < found.size(); i++) {
      Spell spell = spells.get(found.get(i));
      for (int other : from) {
        if (!found.contains(other) && spell.couldBe(spells.get(other))) {
          found.add(other);
        }
      }
    }
    return found;
  }

  private Rational of(List<Integer> together) {
    boolean alike =
        together.stream()
            .allMatch(i ->
                together.stream()
                    .allMatch(j -> i.equals(j) || spells.get(i).couldBe(spells.get(j))));
    if (alike) {
      return together.stream().map(weights::get).reduce(Rational.ZERO, Rational::max);
    }
    return spells.size() > MOST_TRIED ? inOrder(together) : tried(together);
  }

  /** With the entry that has most rivals, or without it. */
  private Rational tried(List<Integer> left) {
    int chosen = -1;
    List<Integer> rivals = List.of();
    for (int i : left) {
      List<Integer> own = rivals(i, left);
      if (own.size() > rivals.size()) {
        chosen = i;
        rivals = own;
      }
    }
    if (chosen < 0) {
      return left.stream().map(weights::get).reduce(Rational.ZERO, Rational::plus);
    }
    List<Integer> without = new ArrayList<>(left);
    without.remove(Integer.valueOf(chosen));
    List<Integer> with = new ArrayList<>(without);
    with.removeAll(rivals);
    return tried(without).max(weights.get(chosen).plus(tried(with)));
  }

  private List<Integer> rivals(int entry, List<Integer> left) {
    return left.stream()
        .filter(other -> other != entry && spells.get(entry).couldBe(spells.get(other)))
        .toList();
  }

  /** The same where only days tell entries apart: each begins after all taken have ended. */
  private Rational inOrder(List<Integer> together) {
    List<Integer> byEnd = new ArrayList<>(together);
    byEnd.sort(Comparator.comparingLong(i -> spells.get(i).end().last()));
    List<Rational> best = new ArrayList<>();
    for (int i = 0; i < byEnd.size(); i++) {
      Spell spell = spells.get(byEnd.get(i));
      Rational before = Rational.ZERO;
      for (int k = 0; k < i; k++) {
        if (spells.get(byEnd.get(k)).end().last() < spell.start().first()) {
          before = before.max(best.get(k));
        }
      }
      Rational own = before.plus(weights.get(byEnd.get(i)));
      best.add(i == 0 ? own : own.max(best.get(i - 1)));
    }
    return best.getLast();
  }
}
