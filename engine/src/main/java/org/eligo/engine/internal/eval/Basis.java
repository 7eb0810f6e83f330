package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.Fact;

/**
 * What the verdict on an item rests on, or waits for.
 *
 * @param missing what could still decide it
 * @param turns what could alone decide it
 * @param facts what decided it, or what is decided of it so far
 */
record Basis(List<Missing> missing, Turns turns, List<Fact> facts) {
  Basis {
    missing = List.copyOf(missing);
    facts = List.copyOf(facts);
  }

  static Basis of(Explanation told) {
    return new Basis(told.missing(), Turns.of(told.grounds()), told.grounds().facts());
  }

  /** Decided by facts. */
  static Basis decided(List<Fact> facts) {
    return new Basis(List.of(), Turns.NONE, facts);
  }

  /** Still open; a clause is missing data too. */
  Basis waiting(Explanation clause, Turns next) {
    List<Missing> all = new ArrayList<>(missing);
    all.addAll(clause.missing());
    return new Basis(all, next, facts);
  }

  /** Both kinds of facts, each once. */
  List<Fact> withFacts(Explanation clause) {
    Set<Fact> all = new LinkedHashSet<>(facts);
    all.addAll(clause.grounds().facts());
    return List.copyOf(all);
  }
}
