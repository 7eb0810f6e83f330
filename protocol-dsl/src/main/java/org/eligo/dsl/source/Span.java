package org.eligo.dsl.source;

import org.jspecify.annotations.Nullable;

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

  // Written out, because making them costs every start of the program some time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span(int from, int to) && start == from && end == to;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** How many characters it covers. */
  public int length() {
    return end - start;
  }
}
