package org.eligo.dsl.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/**
 * One mistake or remark. {@code message} says what is wrong in one clause, {@code label} two to six
 * words at the place, {@code cause} why it is wrong, {@code help} the one thing to do. User text
 * stands in backticks; a line feed in {@code cause} or {@code help} begins a new line.
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String message,
    Span span,
    String label,
    List<Label> labels,
    Optional<String> cause,
    Optional<String> help) {
  /** Keeps its lists unchangeable. */
  public Diagnostic {
    labels = List.copyOf(labels);
  }

  /** A diagnostic of the code's own severity, without further labels, cause or help. */
  public static Diagnostic of(DiagnosticCode code, Span span, String message, String label) {
    return new Diagnostic(
        code, code.severity(), message, span, label, List.of(), Optional.empty(), Optional.empty());
  }

  /** The same with one more place; an empty text only shows the line. */
  public Diagnostic with(Span place, String text) {
    List<Label> more = new ArrayList<>(labels);
    more.add(new Label(place, text));
    return new Diagnostic(code, severity, message, span, label, more, cause, help);
  }

  /** The same, saying why it is wrong. */
  public Diagnostic because(String why) {
    return new Diagnostic(code, severity, message, span, label, labels, Optional.of(why), help);
  }

  /** The same, saying what to do. */
  public Diagnostic help(String what) {
    return new Diagnostic(code, severity, message, span, label, labels, cause, Optional.of(what));
  }
}
