package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.source.Span;

/** A line with the lines that stand deeper below it, and the bars that continue its words. */
final class LineNode {
  final Line line;
  final String code;
  final boolean uneven;
  final int depth;
  final List<Line> bars = new ArrayList<>();
  final List<LineNode> children = new ArrayList<>();

  LineNode(Line line, String code, boolean uneven, int depth) {
    this.line = line;
    this.code = code;
    this.uneven = uneven;
    this.depth = depth;
  }

  /** The same line without the reproach that it stands in a column of its own. */
  LineNode inColumn() {
    LineNode node = new LineNode(line, code, false, depth);
    node.bars.addAll(bars);
    node.children.addAll(children);
    return node;
  }

  boolean hasWords() {
    return line.bar().isPresent() || !bars.isEmpty();
  }

  /** What stands before the bar. */
  Span codeSpan() {
    return new Span(line.start(), line.codeEnd());
  }

  /** This line alone, words included. */
  Span lineSpan() {
    return new Span(line.start(), bars.isEmpty() ? line.end() : bars.getLast().end());
  }

  /** This line and everything below it. */
  Span wholeSpan() {
    LineNode last = this;
    while (!last.children.isEmpty()) {
      last = last.children.getLast();
    }
    return lineSpan().to(last.lineSpan());
  }

  /** The first word before the bar. */
  String firstWord() {
    int blank = code.indexOf(' ');
    return blank < 0 ? code : code.substring(0, blank);
  }

  /** Whether what stands before the bar is these words, or goes on with a blank after them. */
  boolean startsWith(String words) {
    return code.startsWith(words)
        && (code.length() == words.length() || code.charAt(words.length()) == ' ');
  }

  /** Whether one blank-free word stands before the bar. */
  boolean isOneWord() {
    return !code.isEmpty() && code.indexOf(' ') < 0;
  }
}
