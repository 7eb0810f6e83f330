package org.eligo.benchmarks.probe;

import java.util.EnumMap;
import java.util.Map;

/** The facts of one participant of the probe; what is missing is no number. */
public final class Facts {
  private final Map<ProbeField, Double> values = new EnumMap<>(ProbeField.class);

  /** Nothing is known. */
  public Facts() {}

  /** The value of a fact. */
  public double get(ProbeField field) {
    return values.getOrDefault(field, Double.NaN);
  }

  /** Whether a fact is known. */
  public boolean has(ProbeField field) {
    return values.containsKey(field);
  }

  /** Sets a fact. */
  public Facts set(ProbeField field, double value) {
    values.put(field, value);
    return this;
  }

  /** Removes a fact. */
  public void remove(ProbeField field) {
    values.remove(field);
  }
}
