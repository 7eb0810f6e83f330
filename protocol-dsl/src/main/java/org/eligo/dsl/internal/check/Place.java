package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.RuleSyntax.These;

/**
 * Where an item stands.
 *
 * @param criterion whether it stands directly in a list
 * @param definition the definition whose part it is
 * @param turning the outline above it that turns or counts its members, as written
 * @param retest how often results may be repeated in the item above it
 * @param these the time that an outline above gives to the names that are its members
 */
record Place(
    boolean inclusion,
    boolean criterion,
    Optional<String> definition,
    Optional<String> turning,
    Optional<Item.Retest> retest,
    Optional<These> these) {

  static Place ofCriterion(boolean inclusion) {
    return new Place(
        inclusion, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Place inDefinition(String name) {
    return new Place(
        true, false, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Of a member of what stands here; {@code turns} is the outline if it turns or counts. */
  Place member(RuleSyntax rule, Optional<String> turns, Optional<Item.Retest> repeats) {
    Optional<These> names =
        rule instanceof RuleSyntax.Outline outline ? outline.these() : Optional.empty();
    return new Place(inclusion, false, definition, turning.or(() -> turns), repeats, names);
  }
}
