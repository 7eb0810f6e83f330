package org.eligo.dsl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One criteria text with the name under which messages speak of it. Lines are counted from 1, in
 * the way a text editor does; {@code \n}, {@code \r\n} and {@code \r} end a line.
 */
public final class Source {
  private final String name;
  private final String text;
  private final List<Integer> lineStarts;
  private final NavigableMap<Integer, Spelt> words;

  private Source(
      String name, String text, List<Integer> lineStarts, NavigableMap<Integer, Spelt> words) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
    this.words = words;
  }

  /** A source with the given display name, usually a file name, and its whole text. */
  public static Source of(String name, String text) {
    return new Source(name, text, startsOf(text), new TreeMap<>());
  }

  /** The same source, knowing how its words are spelt. */
  public Source with(List<Spelt> spelt) {
    NavigableMap<Integer, Spelt> known = new TreeMap<>();
    spelt.forEach(word -> known.put(word.span().start(), word));
    return new Source(name, text, lineStarts, known);
  }

  private static List<Integer> startsOf(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts.add(i + 1);
      }
    }
    return List.copyOf(starts);
  }

  /** The display name. */
  public String name() {
    return name;
  }

  /** The whole text, unchanged. */
  public String text() {
    return text;
  }

  /** The text of a stretch. */
  public String text(Span span) {
    return text.substring(span.start(), Math.min(span.end(), text.length()));
  }

  /**
   * The text of a stretch as it is spelt, on one line and without comments; where nobody said how,
   * as it stands, with its blanks folded.
   */
  public String spelt(Span span) {
    if (words.isEmpty()) {
      return text(span)
          .lines()
          .filter(line -> !line.stripLeading().startsWith("#"))
          .collect(Collectors.joining(" "))
          .replaceAll("\\s+", " ")
          .strip();
    }
    StringBuilder spelt = new StringBuilder();
    for (Spelt word : words.subMap(span.start(), true, span.end(), false).values()) {
      spelt.append(word.blank() && !spelt.isEmpty() ? " " : "").append(word.text());
    }
    return spelt.toString();
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts.size();
  }

  /** The number of the line, from 1, in which an offset lies. */
  public int lineOf(int offset) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** The column of an offset, from 1. */
  public int columnOf(int offset) {
    return offset - lineStarts.get(lineOf(offset) - 1) + 1;
  }

  /** Where a line begins, by its number from 1. */
  public int startOfLine(int line) {
    return lineStarts.get(line - 1);
  }

  /** The text of a line, by its number from 1, without its line end. */
  public String line(int line) {
    int start = lineStarts.get(line - 1);
    int end = line < lineStarts.size() ? lineStarts.get(line) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
