package org.eligo.web.internal.view;

import java.util.List;

/** The page on which a screening begins. */
public record BeginView(
    String action, Link protocol, String subtitle, String keeping, List<Input> inputs) {
  /** Keeps its list unchangeable. */
  public BeginView {
    inputs = List.copyOf(inputs);
  }
}
