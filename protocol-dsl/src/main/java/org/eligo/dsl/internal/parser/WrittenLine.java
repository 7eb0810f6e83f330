package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.source.Span;

/**
 * A line of the file as it means to be read: wrapped rules and words are one line, what stands
 * deeper hangs below.
 *
 * @param span from its first sign to its last, wrapped lines and words included
 * @param code what stands before the bar
 * @param bars the words for people, one text for each line
 * @param besideBar whether the first of them stands behind the code, not on a line of its own
 */
public record WrittenLine(
    Span span,
    Kind kind,
    boolean wraps,
    List<WrittenWord> code,
    List<String> bars,
    boolean besideBar,
    List<WrittenLine> below) {
  /** What the layout has to know about a line. */
  public enum Kind {
    /** A label or a dash. */
    ITEM,
    /** A rule or clause that says how the parts below it are put together. */
    OUTLINE,
    /** The same; a line of one word below it would go on with it. */
    OPEN_OUTLINE,
    /** A clause. */
    CLAUSE,
    /** Everything else. */
    OTHER
  }

  /** Keeps its lists unchangeable. */
  public WrittenLine {
    code = List.copyOf(code);
    bars = List.copyOf(bars);
    below = List.copyOf(below);
  }

  /** The code on one line. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (WrittenWord word : code) {
      text.append(word.blank() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }

  /** The same line with other lines below it. */
  public WrittenLine with(List<WrittenLine> others) {
    return new WrittenLine(span, kind, wraps, code, bars, besideBar, others);
  }
}
