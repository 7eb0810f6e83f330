package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Interval.End;

/**
 * The greatest weight of entries of which no two could be the same: what is surely there. It must
 * be the greatest, since a smaller one could grow when something recorded becomes unknown. An open
 * weight is more than its number.
 */
final class Distinct {
  // So many entries are tried in every way; of more, only the order of days is used.
  private static final int MOST_TRIED = 24;
  private static final End NOTHING = new End(Rational.ZERO, false);

  private final List<End> weights;
  private final List<Spell> spells;

  private Distinct(List<End> weights, List<Spell> spells) {
    this.weights = weights;
    this.spells = spells;
  }

  static End most(List<End> weights, List<Spell> spells) {
    Distinct distinct = new Distinct(weights, spells);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      all.add(i);
    }
    End sum = NOTHING;
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

  private End of(List<Integer> together) {
    boolean alike =
        together.stream()
            .allMatch(i ->
                together.stream()
                    .allMatch(j -> i.equals(j) || spells.get(i).couldBe(spells.get(j))));
    if (alike) {
      return together.stream().map(weights::get).reduce(NOTHING, End::tighter);
    }
    return spells.size() > MOST_TRIED ? inOrder(together) : tried(together);
  }

  /** With the entry that has most rivals, or without it. */
  private End tried(List<Integer> left) {
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
      return left.stream().map(weights::get).reduce(NOTHING, End::plus);
    }
    List<Integer> without = new ArrayList<>(left);
    without.remove(Integer.valueOf(chosen));
    List<Integer> with = new ArrayList<>(without);
    with.removeAll(rivals);
    return tried(without).tighter(weights.get(chosen).plus(tried(with)));
  }

  private List<Integer> rivals(int entry, List<Integer> left) {
    return left.stream()
        .filter(other -> other != entry && spells.get(entry).couldBe(spells.get(other)))
        .toList();
  }

  /** The same where only days tell entries apart: each begins after all taken have ended. */
  private End inOrder(List<Integer> together) {
    List<Integer> byEnd = new ArrayList<>(together);
    byEnd.sort(Comparator.comparingLong(i -> spells.get(i).end().last()));
    List<End> best = new ArrayList<>();
    for (int i = 0; i < byEnd.size(); i++) {
      Spell spell = spells.get(byEnd.get(i));
      End before = NOTHING;
      for (int k = 0; k < i; k++) {
        if (spells.get(byEnd.get(k)).end().last() < spell.start().first()) {
          before = before.tighter(best.get(k));
        }
      }
      End own = before.plus(weights.get(byEnd.get(i)));
      best.add(i == 0 ? own : own.tighter(best.get(i - 1)));
    }
    return best.getLast();
  }
}
