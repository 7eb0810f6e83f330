package org.eligo.benchmarks.allo;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.YES;

import org.eligo.benchmarks.hand.Judged;

/**
 * Truths that may wait for a decision: what is known in the lower bits, what would be if it were
 * approved in the upper ones.
 */
final class Waiting {
  /** Yes, if it is approved. */
  static final int FOR_APPROVAL = UNKNOWN | YES << 4;

  private Waiting() {}

  static int sure(int truth) {
    return truth | truth << 4;
  }

  static int every(int a, int b) {
    return min(a & 15, b & 15) | min(a >> 4, b >> 4) << 4;
  }

  static int some(int a, int b) {
    return max(a & 15, b & 15) | max(a >> 4, b >> 4) << 4;
  }

  static int verdict(int clear) {
    return (clear & 15) == UNKNOWN && clear >> 4 == YES
        ? Judged.REFERRED
        : Judged.inclusion(clear & 15);
  }
}
