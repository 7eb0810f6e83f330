package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;

/**
 * Where a rule stands.
 *
 * @param around the item whose entry or result surrounds the rule: its fields can be named, and
 *     {@code its date} is its day
 * @param compared the item of the result that is compared: {@code ULN} is its limit
 */
record Scope(Optional<DataItem> around, Optional<DataItem> compared) {
  static final Scope TOP = new Scope(Optional.empty(), Optional.empty());

  /** Inside the {@code where} of an item. */
  static Scope around(DataItem item) {
    return new Scope(Optional.of(item), Optional.empty());
  }

  /** Beside a result of an item. */
  Scope comparedWith(DataItem item) {
    return new Scope(around, Optional.of(item));
  }

  Optional<DataItem.Field> field(String name) {
    return around.flatMap(item -> Optional.ofNullable(item.fields().get(name)));
  }

  List<String> fieldNames() {
    return around.map(item -> List.copyOf(item.fields().keySet())).orElse(List.of());
  }
}
