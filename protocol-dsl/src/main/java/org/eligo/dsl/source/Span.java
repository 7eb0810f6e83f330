package org.eligo.dsl.source;

/**
 * A stretch of a source text, from {@code start} (included) to {@code end} (excluded), counted in
 * UTF-16 units from the beginning of the text. An empty stretch marks a place between two
 * characters.
 */
public record Span(int start, int end) {
  /** The place before the first character. */
  public static final Span NONE = new Span(0, 0);

  /** Refuses stretches that end before they begin. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such stretch: " + start + " to " + end);
    }
  }

  /** The shortest stretch that holds this one and the other. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** How many characters it covers. */
  public int length() {
    return end - start;
  }
}
