package org.eligo.benchmarks.allo;

import org.eligo.benchmarks.trial.Trial;

/** The example as a protocol. */
public final class Allo329 {
  /** The text of its criteria. */
  public static final String TEXT = Trial.text("/allo-329/allo-329.criteria");

  /** Compiled. */
  public static final Trial TRIAL = Trial.of(TEXT);

  private Allo329() {}
}
