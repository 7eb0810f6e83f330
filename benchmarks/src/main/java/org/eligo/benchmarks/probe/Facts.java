package org.eligo.benchmarks.probe;

import java.util.Arrays;

/** The facts of one participant of the probe; what is missing is no number. */
public final class Facts {
  private final double[] values = new double[ProbeField.values().length];

  /** Nothing is known. */
  public Facts() {
    Arrays.fill(values, Double.NaN);
  }

  /** The value of a fact. */
  public double get(ProbeField field) {
    return values[field.ordinal()];
  }

  /** Whether a fact is known. */
  public boolean has(ProbeField field) {
    return !Double.isNaN(get(field));
  }

  /** Sets a fact. */
  public Facts set(ProbeField field, double value) {
    values[field.ordinal()] = value;
    return this;
  }

  /** Removes a fact. */
  public void remove(ProbeField field) {
    set(field, Double.NaN);
  }
}
