package org.eligo.engine.screening;

/** The outcome of a cohort, or of all cohorts together. */
public enum Outcome {
  ELIGIBLE,
  NOT_ELIGIBLE,
  UNDETERMINED
}
