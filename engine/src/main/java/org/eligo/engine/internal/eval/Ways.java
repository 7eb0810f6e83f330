package org.eligo.engine.internal.eval;

import java.util.EnumSet;
import java.util.Set;
import org.eligo.engine.internal.eval.Groups.State;

/**
 * What an item, or a group, may come to.
 *
 * @param states as things are
 * @param approved if every referral in it that is open were approved
 * @param refused if every referral in it that is open were refused
 * @param unasked if no decision in it were read
 */
record Ways(Set<State> states, Set<State> approved, Set<State> refused, Set<State> unasked) {
  private static final Set<State> OPEN = EnumSet.of(State.YES, State.NO);

  /** Either way, whatever is answered. */
  static final Ways BOTH = all(OPEN);

  /** The same, whatever is answered. */
  static Ways all(Set<State> states) {
    return new Ways(states, states, states, states);
  }

  /** A referral of its own that is open. */
  static Ways referred(State clear, State block) {
    return new Ways(OPEN, EnumSet.of(clear), EnumSet.of(block), OPEN);
  }

  /** What was read is a decision: without it both ways are open. */
  Ways decided() {
    return new Ways(states, approved, refused, OPEN);
  }

  /** Perhaps let off: what is refused may be out of the way all the same, and may not. */
  Ways excusable() {
    return new Ways(states, approved, OPEN, unasked);
  }

  /** The same without decisions. */
  Ways without(Set<State> decisions) {
    return new Ways(states, approved, refused, decisions);
  }

  /** Where nobody knows whether it applies: what passes only by a decision does not pass anyway. */
  Ways perhaps() {
    Set<State> all = perhaps(states);
    return new Ways(all, perhaps(approved), perhaps(refused), all);
  }

  private Set<State> perhaps(Set<State> of) {
    Set<State> all = EnumSet.copyOf(of);
    all.addAll(unasked);
    all.add(State.DROPPED);
    return all;
  }

  /** Whether it comes to one and the same thing if all that are asked agree, whichever way. */
  boolean isDecidedByAnswers() {
    return approved.size() == 1 && refused.size() == 1;
  }
}
