package org.eligo.engine.participant.json;

import java.util.List;
import java.util.Map;

/** Prints JSON in one fixed layout: what fits on a line stands on one, the rest is indented. */
final class JsonPrinter {
  private static final int WIDTH = 100;
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  /** The text with a line end behind it. */
  static String print(JsonValue value) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(value, 0);
    return printer.out.append('\n').toString();
  }

  private void value(JsonValue value, int indent) {
    String flat = flat(value);
    int column = out.length() - (out.lastIndexOf("\n") + 1);
    if (column + flat.length() <= WIDTH) {
      out.append(flat);
      return;
    }
    switch (value) {
      case JsonValue.Members(Map<String, JsonValue> members) -> {
        String between = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          newLine(between, indent + STEP);
          out.append(quoted(member.getKey())).append(": ");
          value(member.getValue(), indent + STEP);
          between = ",";
        }
        newLine("", indent);
        out.append('}');
      }
      case JsonValue.Elements(List<JsonValue> elements) -> {
        String between = "[";
        for (JsonValue element : elements) {
          newLine(between, indent + STEP);
          value(element, indent + STEP);
          between = ",";
        }
        newLine("", indent);
        out.append(']');
      }
      case JsonValue.Text t -> out.append(flat);
      case JsonValue.Numeral n -> out.append(flat);
      case JsonValue.Bool b -> out.append(flat);
    }
  }

  private void newLine(String before, int indent) {
    out.append(before).append('\n').append(" ".repeat(indent));
  }

  private static String flat(JsonValue value) {
    return switch (value) {
      case JsonValue.Members(Map<String, JsonValue> members) ->
          "{"
              + String.join(
                  ", ",
                  members.entrySet().stream()
                      .map(m -> quoted(m.getKey()) + ": " + flat(m.getValue()))
                      .toList())
              + "}";
      case JsonValue.Elements(List<JsonValue> elements) ->
          "[" + String.join(", ", elements.stream().map(JsonPrinter::flat).toList()) + "]";
      case JsonValue.Text(String text) -> quoted(text);
      case JsonValue.Numeral(String text) -> text;
      case JsonValue.Bool(boolean yes) -> String.valueOf(yes);
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || isAlone(text, i)) {
        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  // Half of a surrogate pair has no UTF-8 form.
  private static boolean isAlone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
