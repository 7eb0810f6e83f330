package org.eligo.web.internal.view;

import java.util.List;

/**
 * One result, entry or milestone in the form.
 *
 * @param more the fields that are seldom needed
 * @param open whether those are shown
 */
public record RowView(String legend, List<Input> inputs, List<Input> more, boolean open) {
  /** Keeps its lists unchangeable. */
  public RowView {
    inputs = List.copyOf(inputs);
    more = List.copyOf(more);
  }
}
