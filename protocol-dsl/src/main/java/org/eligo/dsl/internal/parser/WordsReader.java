package org.eligo.dsl.internal.parser;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Words;

/** Reads the words behind the bars of a line. */
final class WordsReader {
  private final String text;
  private final Diagnostics diagnostics;

  WordsReader(String text, Diagnostics diagnostics) {
    this.text = text;
    this.diagnostics = diagnostics;
  }

  /** The words of a line, if a bar opens any. */
  Optional<Words> of(LineNode node) {
    StringBuilder words = new StringBuilder();
    int start = -1;
    int end = -1;
    if (node.line.bar().isPresent()) {
      start = node.line.bar().getAsInt() + 1;
      end = node.line.end();
      append(words, start, end);
    }
    for (Line bar : node.bars) {
      start = start < 0 ? bar.start() + 1 : start;
      end = bar.end();
      append(words, bar.start() + 1, end);
    }
    if (start < 0) {
      return Optional.empty();
    }
    Span span = new Span(Math.min(start, end), end);
    return Optional.of(new Words(words.toString().strip(), span));
  }

  /** The words of a line that must have some; empty words are reported. */
  Words required(LineNode node, String what) {
    Optional<Words> words = of(node);
    if (words.isEmpty() || words.get().text().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  words.isEmpty() ? DiagnosticCode.MISSING_BAR : DiagnosticCode.MISSING_WORDS,
                  node.codeSpan(),
                  "the words of " + what + " are missing",
                  "no words behind it")
              .help("write them behind a bar: `" + node.firstWord() + " | ...`"));
    }
    return words.orElse(new Words("", new Span(node.line.codeEnd(), node.line.codeEnd())));
  }

  private void append(StringBuilder words, int from, int end) {
    String piece = text.substring(from, end).strip();
    int comment = text.substring(from, end).indexOf(" # ");
    if (comment >= 0) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.COMMENT_IN_WORDS,
                  new Span(from + comment + 1, end),
                  "what follows `#` is part of the words",
                  "printed like the rest")
              .because("words go verbatim to the end of the line")
              .help("write the comment on a line of its own"));
    }
    if (piece.isEmpty()) {
      if (!words.isEmpty()) {
        words.append('\n');
      }
    } else {
      if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        words.append(' ');
      }
      words.append(piece);
    }
  }
}
