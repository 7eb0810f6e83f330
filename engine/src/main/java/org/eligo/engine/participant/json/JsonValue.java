package org.eligo.engine.participant.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of JSON as it was written; numbers keep their text, so that nothing is rounded. */
sealed interface JsonValue {
  record Members(Map<String, JsonValue> members) implements JsonValue {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  record Elements(List<JsonValue> elements) implements JsonValue {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  record Text(String text) implements JsonValue {}

  record Numeral(String text) implements JsonValue {}

  record Bool(boolean value) implements JsonValue {}

  /** What it is, for messages. */
  default String describe() {
    return switch (this) {
      case Members m -> "an object {...}";
      case Elements e -> "a list [...]";
      case Text(String text) -> "the text \"" + shortened(text) + "\"";
      case Numeral(String text) -> "the number " + shortened(text);
      case Bool(boolean value) -> String.valueOf(value);
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
