package org.eligo.engine.internal.fast;

import org.eligo.engine.screening.Outcome;

/** Counts drafts towards an outcome. */
final class Tallies {
  private static final int FAILED = 1;
  private static final int OPEN = 2;
  private static final int PASSED = 4;
  private static final int LEFT = 8;

  /** The number of this outcome. */
  static final int ELIGIBLE = Codes.of(Outcome.ELIGIBLE);

  /** The number of this outcome. */
  static final int NOT_ELIGIBLE = Codes.of(Outcome.NOT_ELIGIBLE);

  private static final int UNDETERMINED = Codes.of(Outcome.UNDETERMINED);

  /** The outcome is left to the interpreter. */
  static final int UNSETTLED = 3;

  private Tallies() {}

  static int add(int tally, int draft) {
    if ((draft & Drafts.LEFT) != 0) {
      return tally | LEFT;
    }
    return tally | (int) (BITS >>> (draft & DRAFT) * 4) & 15;
  }

  /** The bits of a draft that say the verdict and whether it counts. */
  private static final int DRAFT = 15;

  /** For these bits the four of the tally. */
  private static final long BITS = bits();

  private static long bits() {
    long bits = 0;
    for (int draft = 0; draft <= DRAFT; draft++) {
      bits |= (long) add(0, Drafts.verdict(draft), Drafts.counts(draft)) << draft * 4;
    }
    return bits;
  }

  /** Adds a verdict. */
  static int add(int tally, int verdict, boolean counts) {
    if (verdict == Codes.FAILED) {
      return tally | FAILED;
    }
    if (verdict == Codes.PASSED) {
      return counts ? tally | PASSED : tally;
    }
    return verdict == Codes.NOT_APPLICABLE ? tally : tally | OPEN;
  }

  static boolean failed(int tally) {
    return (tally & FAILED) != 0;
  }

  /** The outcome, by its number in {@link Outcome}, or {@link #UNSETTLED}. */
  static int outcome(int tally, boolean dated) {
    if ((tally & FAILED) != 0) {
      return NOT_ELIGIBLE;
    }
    if ((tally & OPEN) != 0 || !dated) {
      return (tally & LEFT) == 0 ? UNDETERMINED : UNSETTLED;
    }
    if ((tally & LEFT) != 0) {
      return UNSETTLED;
    }
    return (tally & PASSED) != 0 ? ELIGIBLE : UNDETERMINED;
  }

  /** Adds the outcome of a cohort that is not eligible for all that is known. */
  static int with(int seen, int outcome) {
    return outcome == UNSETTLED ? seen | LEFT : outcome == UNDETERMINED ? seen | OPEN : seen;
  }

  /** The outcome over cohorts of which none is surely eligible. */
  static int overCohorts(int seen) {
    if ((seen & LEFT) != 0) {
      return UNSETTLED;
    }
    return (seen & OPEN) != 0 ? UNDETERMINED : NOT_ELIGIBLE;
  }
}
