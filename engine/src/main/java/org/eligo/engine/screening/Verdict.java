package org.eligo.engine.screening;

/** The verdict on a criterion or on a part of one; the same words for inclusion and exclusion. */
public enum Verdict {
  /** It does not stand in the way. */
  PASSED,
  /** It stands in the way. */
  FAILED,
  /** Not determined: data is missing, stale, imprecise or contradictory. */
  UNKNOWN,
  /** A role has to decide. */
  REFERRED,
  /** It is not about this participant. */
  NOT_APPLICABLE
}
