package org.eligo.engine.internal.fast;

import java.util.Optional;
import org.eligo.dsl.model.DataItem;

/** What a condition is asked of, while code is made for it. */
sealed interface Scope {
  /** Of the participant. */
  record Person() implements Scope {}

  /**
   * Of a result.
   *
   * @param place the local variable with its place; empty for an item that does not change
   */
  record Result(DataItem item, Layout.Slot slot, Optional<Integer> place) implements Scope {}

  /** Of an entry, whose place a local variable holds. */
  record Entry(DataItem item, Layout.Slot.Past slot, int place) implements Scope {}
}
