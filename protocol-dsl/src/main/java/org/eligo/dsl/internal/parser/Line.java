package org.eligo.dsl.internal.parser;

import java.util.OptionalInt;

/**
 * One line that says something: where its text begins and ends, how deep it stands, and where a bar
 * opens words. {@code start} is the first character that is no blank, {@code codeEnd} the end of
 * what stands before the bar.
 */
record Line(int number, int indent, int start, int codeEnd, OptionalInt bar, int end) {
  /** Whether the line only continues the words of the line before it. */
  boolean isContinuedWords() {
    return bar.isPresent() && bar.getAsInt() == start;
  }
}
