package org.eligo.engine.participant.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one object: each is taken once, and what nobody took is refused at the end. */
final class Keys {
  private static final int LONGEST_TEXT = 1_000;

  private final Map<String, JsonValue> left;
  private final Set<String> known = new LinkedHashSet<>();
  private final Place place;
  private final Refusals refusals;

  private Keys(JsonValue.Members members, Place place, Refusals refusals) {
    this.left = new LinkedHashMap<>(members.members());
    this.place = place;
    this.refusals = refusals;
  }

  /** The keys of a value that must be an object; {@code form} shows what was meant. */
  static Optional<Keys> of(JsonValue value, Place place, String form, Refusals refusals) {
    return value instanceof JsonValue.Members members
        ? Optional.of(new Keys(members, place, refusals))
        : refusals.add(place, "an object is expected here, not " + value.describe(), form);
  }

  Place at(String key) {
    return place.key(key);
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  Optional<JsonValue> take(String key) {
    known.add(key);
    return Optional.ofNullable(left.remove(key));
  }

  /** A text that is not blank and holds no control signs; anything else is refused. */
  Optional<String> takeText(String key) {
    return take(key).flatMap(value -> text(value, at(key), refusals));
  }

  static Optional<String> text(JsonValue value, Place at, Refusals refusals) {
    if (!(value instanceof JsonValue.Text(String text))) {
      String help =
          value instanceof JsonValue.Numeral(String digits)
              ? "write it in quotes: \"" + digits + "\""
              : "write words in quotes";
      return refusals.add(at, "a text is expected here, not " + value.describe(), help);
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return refusals.add(
          at,
          text.isBlank() ? "this text is empty" : "this text is longer than 1,000 characters",
          text.isBlank() ? "leave the key out" : "shorten it");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return refusals.add(at, "this text holds control characters", "write it on one line");
    }
    return Optional.of(text);
  }

  /** The keys nobody took, in the order of the text. */
  List<String> rest() {
    return List.copyOf(left.keySet());
  }

  /** Refuses every key that is left; {@code more} are further words that could have been meant. */
  void refuseRest(String what, Set<String> more) {
    Set<String> words = new LinkedHashSet<>(known);
    words.addAll(more);
    for (String key : rest()) {
      refusals.add(at(key), what, Nearest.help(key, words, "it may hold " + Nearest.quoted(words)));
    }
  }
}
