package org.eligo.dsl.diagnostic;

import java.util.List;
import java.util.Locale;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;

/** Shows diagnostics as JSON for other programs; lines and columns are counted from 1. */
public final class JsonRenderer {
  private JsonRenderer() {}

  /** One object with the file's name and a list of all diagnostics, in the order given. */
  public static String render(Source source, List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder("{\n  \"file\": ");
    text(source.name(), out);
    out.append(",\n  \"diagnostics\": [");
    String separator = "\n";
    for (Diagnostic diagnostic : diagnostics) {
      out.append(separator);
      one(source, diagnostic, out);
      separator = ",\n";
    }
    return out.append(diagnostics.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  private static void one(Source source, Diagnostic diagnostic, StringBuilder out) {
    out.append("    {\"code\": ");
    text(diagnostic.code().number(), out);
    out.append(", \"name\": ");
    text(diagnostic.code().kebab(), out);
    out.append(", \"severity\": ");
    text(diagnostic.severity().word(), out);
    out.append(", \"message\": ");
    text(diagnostic.message(), out);
    out.append(", ");
    place(source, diagnostic.span(), diagnostic.label(), out);
    out.append(", \"labels\": [");
    String separator = "";
    for (Label label : diagnostic.labels()) {
      out.append(separator).append('{');
      place(source, label.span(), label.text(), out);
      out.append('}');
      separator = ", ";
    }
    out.append(']');
    diagnostic.cause().ifPresent(cause -> text(cause, out.append(", \"cause\": ")));
    diagnostic.help().ifPresent(help -> text(help, out.append(", \"help\": ")));
    out.append('}');
  }

  private static void place(Source source, Span span, String label, StringBuilder out) {
    if (!source.isOwn(span.start())) {
      text(source.nameAt(span.start()), out.append("\"file\": "));
      out.append(", ");
    }
    out.append("\"line\": ").append(source.lineOf(span.start()));
    out.append(", \"column\": ").append(source.columnOf(span.start()));
    out.append(", \"start\": ").append(span.start());
    out.append(", \"end\": ").append(span.end());
    out.append(", \"label\": ");
    text(label, out);
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
