package org.eligo.engine.internal.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.engine.participant.Recorded;

/** What only a role may judge, as rules see it: the answer if it is that role's. */
final class JudgedFields {
  private JudgedFields() {}

  static Map<String, Recorded> of(Map<String, Recorded> fields, DataItem item) {
    if (fields.values().stream().noneMatch(Recorded.Judged.class::isInstance)) {
      return fields;
    }
    Map<String, Recorded> seen = new LinkedHashMap<>();
    fields.forEach((name, value) ->
        seen.put(name, value instanceof Recorded.Judged judged ? seen(judged, name, item) : value));
    return seen;
  }

  private static Recorded seen(Recorded.Judged judged, String name, DataItem item) {
    DataItem.Field field = item.fields().get(name);
    return field != null && isOf(judged, field.type())
        ? new Recorded.Choice(judged.answer())
        : new Recorded.Absent(Recorded.State.UNKNOWN);
  }

  /** Whether the role that answered is the one that the type names. */
  static boolean isOf(Recorded.Judged judged, Type type) {
    return type instanceof Type.Judgement(String role) && role.equals(judged.role());
  }
}
