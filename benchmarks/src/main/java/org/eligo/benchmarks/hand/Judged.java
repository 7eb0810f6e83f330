package org.eligo.benchmarks.hand;

/** Verdicts as numbers, in the order of their names. */
public final class Judged {
  /** It does not stand in the way. */
  public static final int PASSED = 0;

  /** It stands in the way. */
  public static final int FAILED = 1;

  /** Not determined. */
  public static final int UNKNOWN = 2;

  /** A role has to decide. */
  public static final int REFERRED = 3;

  /** Not about this participant. */
  public static final int NOT_APPLICABLE = 4;

  /** All. */
  public static final int ELIGIBLE = 0;

  /** Out. */
  public static final int NOT_ELIGIBLE = 1;

  /** Open. */
  public static final int UNDETERMINED = 2;

  private Judged() {}

  /** The verdict of an inclusion. */
  public static int inclusion(int truth) {
    return (FAILED | UNKNOWN << 2) >>> (truth << 1) & 3;
  }

  /** The verdict of an exclusion. */
  public static int exclusion(int truth) {
    return (UNKNOWN << 2 | FAILED << 4) >>> (truth << 1) & 3;
  }

  /** What a guard makes of a verdict that no decision led to. */
  public static int guarded(int guard, int verdict) {
    if (guard == Truth.YES) {
      return verdict;
    }
    return guard == Truth.NO ? NOT_APPLICABLE : verdict == PASSED ? PASSED : UNKNOWN;
  }

  private static final int RANKS = 1 | 4 << 4 | 3 << 8 | 2 << 12;

  /** The one to show of two checks. */
  public static int worse(int a, int b) {
    return (RANKS >> (a << 2) & 15) >= (RANKS >> (b << 2) & 15) ? a : b;
  }
}
