package org.eligo.dsl.internal.parser;

import org.antlr.v4.runtime.CommonToken;
import org.eligo.dsl.source.Span;

/**
 * A word, sign, number, unit or whole name of a phrase. {@code declared} says whether a name is one
 * that the file declares; places are those of the file.
 */
@SuppressWarnings("serial") // never written anywhere
final class Piece extends CommonToken {
  private final boolean declared;

  Piece(int type, String text, Span span, boolean declared) {
    super(type, text);
    this.declared = declared;
    setStartIndex(span.start());
    setStopIndex(span.end() - 1);
    setLine(1);
    setCharPositionInLine(span.start());
  }

  boolean isDeclared() {
    return declared;
  }

  Span span() {
    return new Span(getStartIndex(), getStopIndex() + 1);
  }

  boolean is(int type) {
    return getType() == type;
  }
}
