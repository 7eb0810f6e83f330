package org.eligo.web.internal.view;

import java.util.List;

/**
 * One item of the data dictionary in the form.
 *
 * @param add the text of the button that adds a row, or empty
 * @param statement the fields that say whether a history is complete
 */
public record ItemView(
    String anchor,
    int index,
    String name,
    String words,
    String type,
    List<RowView> rows,
    List<Input> statement,
    String add) {
  /** Keeps its lists unchangeable. */
  public ItemView {
    rows = List.copyOf(rows);
    statement = List.copyOf(statement);
  }
}
