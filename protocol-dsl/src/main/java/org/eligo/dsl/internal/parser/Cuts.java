package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;

/** A piece of a declaration's text with its place; it can be cut at signs outside quotes. */
record Cuts(String source, int start, int end) {
  String text() {
    return source.substring(start, end);
  }

  boolean isEmpty() {
    return start == end;
  }

  Span span() {
    return new Span(start, end);
  }

  /** From the {@code from}th to before the {@code to}th character, blanks at both ends left out. */
  Cuts part(int from, int to) {
    int first = start + from;
    int last = start + Math.max(from, to);
    while (first < last && source.charAt(first) == ' ') {
      first++;
    }
    while (last > first && source.charAt(last - 1) == ' ') {
      last--;
    }
    return new Cuts(source, first, last);
  }

  Cuts after(int from) {
    return part(from, end - start);
  }

  /** Whether it is these words or goes on with a blank after them. */
  boolean startsWith(String words) {
    int behind = start + words.length();
    return source.startsWith(words, start)
        && behind <= end
        && (behind == end || source.charAt(behind) == ' ');
  }

  /** Where a text stands first outside quotes; -1 when nowhere. */
  int find(String wanted) {
    boolean quoted = false;
    for (int i = start; i + wanted.length() <= end; i++) {
      if (!quoted && source.startsWith(wanted, i)) {
        return i - start;
      }
      quoted = (source.charAt(i) == '"') != quoted;
    }
    return -1;
  }

  /** The parts between commas outside quotes. */
  List<Cuts> commas() {
    List<Cuts> parts = new ArrayList<>();
    Cuts rest = this;
    int comma = rest.find(",");
    while (comma >= 0) {
      parts.add(rest.part(0, comma));
      rest = rest.after(comma + 1);
      comma = rest.find(",");
    }
    parts.add(rest);
    return parts;
  }

  boolean isQuoted() {
    return end - start >= 2 && source.charAt(start) == '"' && source.charAt(end - 1) == '"';
  }

  /** The text as a name: blanks folded, quotes taken off. */
  Name name() {
    String text = isQuoted() ? source.substring(start + 1, end - 1) : text();
    return new Name(NameJoiner.fold(text), span());
  }

  static Cuts code(String source, LineNode node) {
    return new Cuts(source, node.line.start(), node.line.codeEnd());
  }
}
