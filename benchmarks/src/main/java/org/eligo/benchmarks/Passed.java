package org.eligo.benchmarks;

import org.eligo.benchmarks.hand.Judged;
import org.eligo.engine.Verdicts;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.screening.Verdict;

/** Reads every verdict, so that none may be left out of what is measured. */
final class Passed {
  private Passed() {}

  /** Of what is written by hand. */
  static int of(byte[] verdicts) {
    int passed = 0;
    for (byte verdict : verdicts) {
      passed += verdict == Judged.PASSED ? 1 : 0;
    }
    return passed;
  }

  /** Of what the rules say. */
  static int of(int[] drafts) {
    int passed = 0;
    for (int draft : drafts) {
      passed += FastRules.number(draft) == Judged.PASSED ? 1 : 0;
    }
    return passed;
  }

  /** Of what the public call says; so many criteria for each cohort. */
  static int of(Verdicts verdicts, int[] criteria) {
    int passed = 0;
    for (int cohort = 0; cohort < criteria.length; cohort++) {
      for (int i = 0; i < criteria[cohort]; i++) {
        passed += verdicts.verdict(cohort, i) == Verdict.PASSED ? 1 : 0;
      }
    }
    return passed;
  }
}
