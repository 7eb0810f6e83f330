package org.eligo.engine.screening;

import java.util.List;
import org.eligo.dsl.source.Span;
import org.eligo.engine.logic.Truth;

/**
 * Why a condition is what it is: its text as the file has it, its truth, one sentence with the
 * values used, what is missing, and the same for its parts.
 */
public record Explanation(
    Span span, Truth truth, String sentence, List<Missing> missing, List<Explanation> parts) {
  /** Keeps its lists unchangeable. */
  public Explanation {
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
  }

  /** A datum that could still decide, with what is needed in one clause. */
  public record Missing(String name, String need) {}
}
