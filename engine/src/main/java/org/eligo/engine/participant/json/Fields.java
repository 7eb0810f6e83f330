package org.eligo.engine.participant.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Recorded;

/**
 * Reads the declared fields of a result or entry. They are keys beside its own; a field that bears
 * the name of one of those ({@code source}) stands below {@code fields}.
 */
record Fields(Reading reading, Values values) {
  private static final Recorded UNREAD = new Recorded.Absent(Recorded.State.UNKNOWN);

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

  /** An answer with its role and day; without them nobody could tell who judged. */
  private Optional<Recorded> judged(JsonValue value, Place at, String role) {
    if (value.equals(new JsonValue.Text("unknown"))) {
      return Optional.of(new Recorded.Absent(Recorded.State.UNKNOWN));
    }
    String form = "write {\"value\":\"yes\",\"role\":\"" + role + "\",\"on\":\"2025-03-31\"}";
    if (!(value instanceof JsonValue.Members)) {
      return reading
          .refusals()
          .add(at, "this is a judgement by " + role + ": who gave it, and when?", form);
    }
    return Keys.of(value, at, form, reading.refusals()).flatMap(keys -> judged(keys, role));
  }

  private Optional<Recorded> judged(Keys keys, String role) {
    boolean state = keys.has("state");
    Optional<Recorded> answer = values.of(keys, new Type.YesNo(), false);
    Optional<String> by = keys.takeText("by");
    Optional<String> given = keys.takeText("role");
    Optional<PartialDate> on = keys.take("on").flatMap(v -> reading.dates().past(v, keys.at("on")));
    keys.refuseRest("a judgement has no such key", Set.of());
    if (state || !(answer.orElse(UNREAD) instanceof Recorded.Choice(String yesNo))) {
      return answer;
    }
    boolean known = given.filter(Recorded.Judged.UNKNOWN_ROLE::equals).isEmpty();
    if (given.isEmpty() || known && !given.get().equals(role)) {
      return reading
          .refusals()
          .add(keys.at("role"), "only " + role + " may judge this", "write \"" + role + "\"");
    }
    return on.isEmpty()
        ? reading
            .refusals()
            .add(keys.at("on"), "the day of the judgement is missing", "or write \"unknown\"")
        : Optional.of(new Recorded.Judged(yesNo, given.get(), on.get(), by));
  }

  private Optional<Recorded> field(JsonValue value, Place at, Type type) {
    if (type instanceof Type.Judgement(String role)) {
      return judged(value, at, role);
    }
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
