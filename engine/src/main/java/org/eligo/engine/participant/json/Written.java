package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object that is being put together, in the order in which its keys are given. */
final class Written {
  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  Written text(String key, String text) {
    return with(key, new JsonValue.Text(text));
  }

  Written text(String key, Optional<String> text) {
    text.ifPresent(t -> text(key, t));
    return this;
  }

  Written flag(String key, boolean value) {
    return with(key, new JsonValue.Bool(value));
  }

  Written texts(String key, List<String> texts) {
    List<JsonValue> elements = new ArrayList<>();
    texts.forEach(text -> elements.add(new JsonValue.Text(text)));
    return with(key, new JsonValue.Elements(elements));
  }

  Written with(String key, JsonValue value) {
    members.put(key, value);
    return this;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  JsonValue value() {
    return new JsonValue.Members(members);
  }
}
