package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.source.Span;

/** Writes a declaration in one way: one blank between words, none before commas and colons. */
final class Declaring {
  private final List<WrittenWord> words = new ArrayList<>();
  private boolean separated;

  Declaring(boolean separated) {
    this.separated = separated;
  }

  List<WrittenWord> words() {
    return words;
  }

  /** A word, a name with its quotes, or a sign that is part of a number. */
  void word(int at, int end, String word) {
    words.add(WrittenWord.fast(new Span(at, end), word, separated));
    separated = false;
  }

  /** A sign outside of names. */
  void sign(int at, char sign) {
    switch (sign) {
      case ' ' -> separated = separated || !endsWith("([");
      case ')', ']', ',', ':' -> {
        separated = false;
        one(at, sign);
        separated = true;
      }
      case '(', '[' -> {
        separated = !endsWith("([");
        one(at, sign);
      }
      case '{', '}' -> {
        separated = true;
        one(at, sign);
        separated = true;
      }
      case '=' -> {
        separated = separated || !endsWith("<>");
        one(at, sign);
        separated = true;
      }
      default -> one(at, sign);
    }
  }

  private void one(int at, char sign) {
    word(at, at + 1, String.valueOf(sign));
  }

  private boolean endsWith(String signs) {
    return !words.isEmpty() && !separated && signs.contains(words.getLast().text());
  }
}
