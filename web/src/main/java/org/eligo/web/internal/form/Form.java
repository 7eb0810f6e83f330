package org.eligo.web.internal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in the fields of a form, by field name; fields that are empty are not in it. Texts
 * are kept as they were typed, also those that cannot be read.
 */
public record Form(Map<String, String> values) {
  /** The most characters that a field may hold. */
  public static final int LONGEST = 2_000;

  /** Leaves out empty fields and keeps the rest in order. */
  public Form {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (!value.isBlank()) {
        kept.put(name, value.strip());
      }
    });
    values = Collections.unmodifiableMap(kept);
  }

  /** A form with nothing in it. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /** The text of a field, empty if there is none. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether a field holds something. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether a field whose name begins so holds something. */
  public boolean hasAny(String prefix) {
    return values.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** The same form with one field changed. */
  public Form with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Form(changed);
  }

  /** How many rows fields named {@code prefix.0.…}, {@code prefix.1.…} reach to. */
  public int rows(String prefix) {
    int rows = 0;
    for (String name : values.keySet()) {
      if (name.startsWith(prefix + ".")) {
        String rest = name.substring(prefix.length() + 1);
        int dot = rest.indexOf('.');
        if (dot > 0
            && dot < 4
            && rest.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
          rows = Math.max(rows, Integer.parseInt(rest.substring(0, dot)) + 1);
        }
      }
    }
    return rows;
  }
}
