package org.eligo.engine.participant.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.engine.participant.Recorded;

/**
 * Reads the declared fields of a result or entry. They are keys beside its own; a field that bears
 * the name of one of those ({@code source}) stands below {@code fields}.
 */
record Fields(Reading reading, Values values) {

  /** Takes the fields from the keys; call it when everything else has been taken. */
  Map<String, Recorded> take(Keys keys, DataItem item, Set<String> own) {
    Map<String, Recorded> fields = new LinkedHashMap<>();
    Optional<Keys> below =
        keys.take("fields")
            .flatMap(
                v -> Keys.of(v, keys.at("fields"), "write {\"NAME\":VALUE}", reading.refusals()));
    for (DataItem.Field field : item.fields().values()) {
      Optional<JsonValue> inside = below.flatMap(k -> k.take(field.name()));
      Optional<JsonValue> beside =
          own.contains(field.name()) ? Optional.empty() : keys.take(field.name());
      if (inside.isPresent() && beside.isPresent()) {
        reading.refusals().add(keys.at(field.name()), "this field stands here twice", "keep one");
      }
      beside
          .flatMap(v -> field(v, keys.at(field.name()), field.type()))
          .ifPresent(v -> fields.put(field.name(), v));
      inside
          .flatMap(v -> field(v, keys.at("fields").key(field.name()), field.type()))
          .ifPresent(v -> fields.putIfAbsent(field.name(), v));
    }
    Set<String> names = new LinkedHashSet<>(item.fields().keySet());
    String what = "\"" + item.name() + "\" has no such key";
    below.ifPresent(k -> k.refuseRest("\"" + item.name() + "\" has no such field", names));
    keys.refuseRest(what, names);
    return fields;
  }

  private Optional<Recorded> field(JsonValue value, Place at, Type type) {
    boolean bound =
        type instanceof Type.Date
            && value instanceof JsonValue.Members(Map<String, JsonValue> members)
            && (members.containsKey("by") || members.containsKey("after"));
    if (!(value instanceof JsonValue.Members) || bound) {
      return values.plain(value, at, type);
    }
    return Keys.of(value, at, "", reading.refusals())
        .flatMap(keys -> {
          Optional<Recorded> read = values.of(keys, type, false);
          keys.refuseRest("a field has no such key", Set.of());
          return read;
        });
  }
}
