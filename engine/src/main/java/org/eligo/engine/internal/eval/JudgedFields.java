package org.eligo.engine.internal.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.engine.participant.Recorded;

/** What only a role may judge, as rules see it: the answer if it is that role's. */
final class JudgedFields {
  private JudgedFields() {}

  static Map<String, Recorded> of(Map<String, Recorded> fields, DataItem item) {
    if (item.fields().values().stream().noneMatch(f -> f.type().judge().isPresent())) {
      return fields;
    }
    Map<String, Recorded> seen = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      DataItem.Field field = item.fields().get(name);
      seen.put(name, field == null ? value : seen(value, field.type()));
    });
    return seen;
  }

  private static Recorded seen(Recorded value, Type type) {
    boolean answer = value instanceof Recorded.Choice || value instanceof Recorded.Judged;
    return type.judge().isEmpty() || !answer
        ? value
        : answer(value, type)
            .<Recorded>map(Recorded.Choice::new)
            .orElseGet(() -> new Recorded.Absent(Recorded.State.UNKNOWN));
  }

  /** A choice; of what a role judges, only if that role is recorded with it. */
  static Optional<String> answer(Recorded value, Type type) {
    Optional<String> judge = type.judge();
    return switch (value) {
      case Recorded.Choice(String choice) when judge.isEmpty() -> Optional.of(choice);
      case Recorded.Judged(String answer, String role, var _, var _)
          when judge.filter(role::equals).isPresent() ->
          Optional.of(answer);
      default -> Optional.empty();
    };
  }
}
