package org.eligo.engine.internal.eval;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.eligo.engine.internal.eval.Groups.State;
import org.eligo.engine.screening.Grounds;

/**
 * The missing data, by key, that could alone bring an item into a state.
 *
 * @param harmless what could alone make it out of the way or dropped, whichever
 */
record Turns(Set<String> yes, Set<String> no, Set<String> dropped, Set<String> harmless) {
  static final Turns NONE = new Turns(Set.of(), Set.of(), Set.of(), Set.of());

  Turns {
    yes = Set.copyOf(yes);
    no = Set.copyOf(no);
    dropped = Set.copyOf(dropped);
    harmless = Set.copyOf(harmless);
  }

  static Turns of(Grounds grounds) {
    return new Turns(grounds.toYes(), grounds.toNo(), Set.of(), Set.of());
  }

  /** Both ways, as far as this side and the other go. */
  static Turns of(State clear, Set<String> clears, Set<String> blocks) {
    return clear == State.YES
        ? new Turns(clears, blocks, Set.of(), Set.of())
        : new Turns(blocks, clears, Set.of(), Set.of());
  }

  Turns orElse(Set<String> drops, Set<String> soft) {
    return new Turns(yes, no, drops, soft);
  }

  Set<String> to(State state) {
    return switch (state) {
      case YES -> yes;
      case NO -> no;
      case DROPPED -> dropped;
    };
  }

  /**
   * What could alone make an item that is out of the way in state {@code clear} not stand in it.
   */
  Set<String> clearing(State clear) {
    return union(union(to(clear), dropped), harmless);
  }

  /** The states that an item could be brought into by a datum alone, the wanted one first. */
  Set<State> with(String key, State wanted, State clear, Set<State> now) {
    if (to(wanted).contains(key)) {
      return EnumSet.of(wanted);
    }
    if (wanted == clear && harmless.contains(key)) {
      return EnumSet.of(clear, State.DROPPED);
    }
    return dropped.contains(key) ? EnumSet.of(State.DROPPED) : now;
  }

  static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  static Set<String> shared(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }
}
