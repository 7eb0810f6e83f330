package org.eligo.engine.screening;

import java.util.List;
import org.eligo.dsl.source.Span;
import org.eligo.engine.logic.Truth;

/**
 * Why a condition is what it is: its text as the file has it, its truth, one sentence with the
 * values used, what is missing, the same for its parts, and what it rests on.
 */
public record Explanation(
    Span span,
    Truth truth,
    String sentence,
    List<Missing> missing,
    List<Explanation> parts,
    Grounds grounds) {
  /** Keeps its lists unchangeable. */
  public Explanation {
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
  }

  /** A condition that rests on all of its parts, or on itself if it has none. */
  public Explanation(
      Span span, Truth truth, String sentence, List<Missing> missing, List<Explanation> parts) {
    this(span, truth, sentence, missing, parts, Grounds.of(span, truth, sentence, missing, parts));
  }

  /**
   * A datum that could still decide, with what is needed in one clause.
   *
   * @param name as it is shown: {@code platelets}, {@code type of malignancy}
   * @param datum the data item or milestone, or the id of the item that a role has to answer about
   */
  public record Missing(String name, MissingKind kind, String need, String datum) {
    private static final String ANSWER = "answer about ";

    /** A datum that is shown under its own name. */
    public Missing(String name, MissingKind kind, String need) {
      this(name, kind, need, name);
    }

    /** What tells it from other data: an answer about an item is no data item. */
    public String key() {
      boolean recorded = name.equals(datum) || name.endsWith(" of " + datum);
      return kind == MissingKind.OPEN_JUDGEMENT && !recorded ? ANSWER + datum : datum;
    }

    /** Whether a key is that of an answer of a role. */
    public static boolean isAnswer(String key) {
      return key.startsWith(ANSWER);
    }
  }
}
