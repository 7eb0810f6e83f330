package org.eligo.dsl.internal.check;

import java.util.Optional;

/**
 * Where an item stands.
 *
 * @param criterion whether it stands directly in a list
 * @param definition the definition whose part it is
 * @param turning the outline above it that turns or counts its members, as written
 */
record Place(
    boolean inclusion, boolean criterion, Optional<String> definition, Optional<String> turning) {

  static Place ofCriterion(boolean inclusion) {
    return new Place(inclusion, true, Optional.empty(), Optional.empty());
  }

  static Place inDefinition(String name) {
    return new Place(true, false, Optional.of(name), Optional.empty());
  }

  /** Of a member of an outline; {@code turns} is the outline as written if it turns or counts. */
  Place member(Optional<String> turns) {
    return new Place(inclusion, false, definition, turning.or(() -> turns));
  }
}
