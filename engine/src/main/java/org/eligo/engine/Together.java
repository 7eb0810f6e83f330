package org.eligo.engine;

import org.eligo.engine.screening.Outcome;

/**
 * The outcome over cohorts: eligible for one is eligible, not eligible only if not eligible for
 * all. What is seen of the cohorts is kept in bits; without any cohort nothing is determined.
 */
final class Together {
  private static final int ELIGIBLE = 1;
  private static final int ELIGIBLE_FIRM = 2;
  private static final int NOT_ELIGIBLE = 4;
  private static final int NOT_ELIGIBLE_PROVISIONAL = 8;
  private static final int UNDETERMINED = 16;

  private Together() {}

  /** What the outcome of a cohort adds. */
  static int seen(Outcome outcome, boolean provisional) {
    return switch (outcome) {
      case ELIGIBLE -> provisional ? ELIGIBLE : ELIGIBLE | ELIGIBLE_FIRM;
      case NOT_ELIGIBLE -> provisional ? NOT_ELIGIBLE | NOT_ELIGIBLE_PROVISIONAL : NOT_ELIGIBLE;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** The outcome over all that was seen. */
  static Outcome outcome(int seen) {
    if ((seen & ELIGIBLE) != 0) {
      return Outcome.ELIGIBLE;
    }
    return (seen & NOT_ELIGIBLE) != 0 && (seen & UNDETERMINED) == 0
        ? Outcome.NOT_ELIGIBLE
        : Outcome.UNDETERMINED;
  }

  /** Final if what makes it so is final: one final eligible, or all not eligible for good. */
  static boolean isProvisional(int seen) {
    return switch (outcome(seen)) {
      case ELIGIBLE -> (seen & ELIGIBLE_FIRM) == 0;
      case NOT_ELIGIBLE -> (seen & NOT_ELIGIBLE_PROVISIONAL) != 0;
      case UNDETERMINED -> false;
    };
  }
}
