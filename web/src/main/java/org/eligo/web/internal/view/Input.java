package org.eligo.web.internal.view;

import java.util.List;

/**
 * One field of a form.
 *
 * @param kind {@code text}, {@code select}, {@code check} or {@code hidden}
 * @param size {@code date}, {@code number}, {@code short} or {@code long}
 * @param mistake what is wrong with the entry, or empty
 */
public record Input(
    String name,
    String label,
    String kind,
    String size,
    String value,
    List<Choice> choices,
    String hint,
    String mistake) {
  /** Keeps its list unchangeable. */
  public Input {
    choices = List.copyOf(choices);
  }
}
