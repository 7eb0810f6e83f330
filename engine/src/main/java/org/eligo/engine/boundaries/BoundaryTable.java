package org.eligo.engine.boundaries;

import java.util.List;

/** Every limit of a protocol, in the order of its criteria: shown, or with the reason why not. */
public record BoundaryTable(List<Boundary> limits) {
  /** Keeps its list unchangeable. */
  public BoundaryTable {
    limits = List.copyOf(limits);
  }

  /** The limits with neighbours and verdicts. */
  public List<Boundary> shown() {
    return limits.stream().filter(Boundary::isShown).toList();
  }

  /** The limits of which no record was found that shows them. */
  public List<Boundary> notShown() {
    return limits.stream().filter(limit -> !limit.isShown()).toList();
  }
}
