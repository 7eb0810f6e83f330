package org.eligo.engine.internal.fast;

/** What the class that is made for a protocol extends. */
abstract class Program {
  Program() {}

  /** Writes the draft of every criterion at a stage, cohort by cohort. */
  abstract void judge(long[] words, int stage, int[] drafts);

  /** The outcome of a cohort at a stage, as {@link Tallies} says it. */
  abstract int outcome(long[] words, int stage, int cohort);

  /** The outcome over all cohorts at a stage. */
  abstract int together(long[] words, int stage);
}
