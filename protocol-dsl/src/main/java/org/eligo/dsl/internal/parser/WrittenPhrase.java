package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.source.Span;

/** A phrase that was read, and how it is written in the canonical layout. */
record WrittenPhrase(Phrase phrase, List<WrittenWord> words) {
  WrittenPhrase {
    words = List.copyOf(words);
  }

  Span span() {
    return phrase.span();
  }

  /** Whether what stands at a place of the file is part of the phrase. */
  boolean covers(int place) {
    int at = place - phrase.start();
    return at >= 0 && at < phrase.text().length() && phrase.text().charAt(at) != ' ';
  }

  /** The whole phrase on one line. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (WrittenWord word : words) {
      text.append(word.blank() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }
}
