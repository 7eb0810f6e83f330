package org.eligo.dsl.internal.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as ANTLR reads it, without a copy. Places are those of the text's characters; what takes
 * two of them is two signs that no word begins with.
 */
final class TextStream implements CharStream {
  private static final int NO_LETTER = '\uFFFD';

  private final String text;
  private int at;

  TextStream(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    if (at == text.length()) {
      throw new IllegalStateException("nothing is left to be read");
    }
    at++;
  }

  @Override
  public int LA(int ahead) {
    int place = ahead < 0 ? at + ahead : at + ahead - 1;
    if (ahead == 0 || place < 0) {
      return 0;
    }
    if (place >= text.length()) {
      return IntStream.EOF;
    }
    char letter = text.charAt(place);
    return Character.isSurrogate(letter) ? NO_LETTER : letter;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
