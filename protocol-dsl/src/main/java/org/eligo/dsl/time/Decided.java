package org.eligo.dsl.time;

/** The answer to a question about days of which only a part is known. */
public enum Decided {
  /** Every possible day says yes. */
  YES,
  /** Every possible day says no. */
  NO,
  /** Some possible days may say yes and others no. */
  UNDECIDED;

  /** {@code YES} or {@code NO} if one of the two holds for all possible days. */
  static Decided of(boolean always, boolean never) {
    return always ? YES : never ? NO : UNDECIDED;
  }

  /** The answer to the opposite question. */
  public Decided not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNDECIDED -> UNDECIDED;
    };
  }

  /** Whether both hold: no as soon as one does not, undecided while that is open. */
  public Decided and(Decided other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNDECIDED;
  }

  /** Whether one of them holds: yes as soon as one does, undecided while that is open. */
  public Decided or(Decided other) {
    return not().and(other.not()).not();
  }
}
