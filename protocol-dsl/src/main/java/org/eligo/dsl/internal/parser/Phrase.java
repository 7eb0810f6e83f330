package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.regex.Pattern;
import org.eligo.dsl.source.Span;

/**
 * The text of one rule, clause or option, cut out of the file. Lines in between that do not belong
 * to it are blanks, so that places in the phrase are places in the file.
 */
record Phrase(int start, String text) {
  private static final Pattern BLANKS = Pattern.compile("  +");

  /** The stretches of {@code source}, in order, as one phrase. */
  static Phrase of(String source, List<Span> pieces) {
    int start = pieces.getFirst().start();
    StringBuilder text = new StringBuilder();
    for (Span piece : pieces) {
      text.repeat(' ', piece.start() - start - text.length());
      text.append(source, piece.start(), piece.end());
    }
    return new Phrase(start, text.toString());
  }

  /** The phrase with one more stretch of {@code source} behind it. */
  Phrase and(String source, Span piece) {
    StringBuilder longer = new StringBuilder(text);
    longer.repeat(' ', piece.start() - start - text.length());
    return new Phrase(start, longer.append(source, piece.start(), piece.end()).toString());
  }

  /** The text with its blanks folded. */
  String folded() {
    return fold(text);
  }

  /** A stretch of the text with its blanks folded. */
  String folded(Span span) {
    return fold(text.substring(span.start() - start, span.end() - start));
  }

  private static String fold(String text) {
    String bare = text.strip();
    return bare.contains("  ") ? BLANKS.matcher(bare).replaceAll(" ") : bare;
  }

  Span span() {
    return new Span(start, start + text.length());
  }
}
