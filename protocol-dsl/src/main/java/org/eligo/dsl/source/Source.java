package org.eligo.dsl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One criteria text with the name under which messages speak of it. Lines are counted from 1, in
 * the way a text editor does; {@code \n}, {@code \r\n} and {@code \r} end a line.
 *
 * <p>A text with the files that it includes is one source too: their texts stand behind it. A row
 * is a line of the whole; the number of a line is that in its own file.
 */
public final class Source {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String name;
  private final String text;
  private final List<Integer> lineStarts;
  private final List<Spelt> words;
  private final List<Part> parts;

  /** One file in the whole: where its text begins. */
  private record Part(String name, int start) {}

  private Source(
      String name, String text, List<Integer> lineStarts, List<Spelt> words, List<Part> parts) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
    this.words = words;
    this.parts = List.copyOf(parts);
  }

  /** A source with the given display name, usually a file name, and its whole text. */
  public static Source of(String name, String text) {
    return new Source(name, text, startsOf(text), List.of(), List.of(new Part(name, 0)));
  }

  /** The same source, knowing how its words are spelt. */
  public Source with(List<Spelt> spelt) {
    List<Spelt> sorted = new ArrayList<>(spelt);
    sorted.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    List<Spelt> known = new ArrayList<>(sorted.size());
    for (Spelt word : sorted) {
      if (!known.isEmpty() && known.getLast().span().start() == word.span().start()) {
        known.removeLast();
      }
      known.add(word);
    }
    return new Source(name, text, lineStarts, known, parts);
  }

  /** The same source with the text of another file behind it, under its own name. */
  public Source and(Source other) {
    boolean ended = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
    String whole = ended ? text : text + "\n";
    List<Part> all = new ArrayList<>(parts);
    other.parts.forEach(part -> all.add(new Part(part.name(), whole.length() + part.start())));
    String joined = whole + other.text;
    return new Source(name, joined, startsOf(joined), List.of(), all);
  }

  /** The name of the file in which an offset lies. */
  public String nameAt(int offset) {
    return partAt(offset).name();
  }

  /** Whether other files stand behind it already. */
  public boolean isJoined() {
    return parts.size() > 1;
  }

  /** Whether an offset lies in the file itself, not in one that it includes. */
  public boolean isOwn(int offset) {
    return partAt(offset).start() == 0;
  }

  private Part partAt(int offset) {
    Part found = parts.getFirst();
    for (Part part : parts) {
      found = part.start() <= offset ? part : found;
    }
    return found;
  }

  /** The line of an offset in words, with the name of its file where that is another one. */
  public String lineText(int offset, int seenFrom) {
    String line = "line " + lineOf(offset);
    return partAt(offset).equals(partAt(seenFrom)) ? line : line + " of " + nameAt(offset);
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
          .transform(line -> BLANKS.matcher(line).replaceAll(" "))
          .strip();
    }
    StringBuilder spelt = new StringBuilder();
    for (int i = firstFrom(span.start()); i < words.size(); i++) {
      Spelt word = words.get(i);
      if (word.span().start() >= span.end()) {
        break;
      }
      spelt.append(word.blank() && !spelt.isEmpty() ? " " : "").append(word.text());
    }
    return spelt.toString();
  }

  /** The first word that stands at a place or behind it. */
  private int firstFrom(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many rows there are; an empty text has one. */
  public int lineCount() {
    return lineStarts.size();
  }

  /** The number of the line, from 1, in which an offset lies, in its own file. */
  public int lineOf(int offset) {
    return rowOf(offset) - rowOf(partAt(offset).start()) + 1;
  }

  /** The row, from 1, in which an offset lies. */
  public int rowOf(int offset) {
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
    return offset - lineStarts.get(rowOf(offset) - 1) + 1;
  }

  /** Where a row begins, by its number from 1. */
  public int startOfLine(int row) {
    return lineStarts.get(row - 1);
  }

  /** The text of a row, by its number from 1, without its line end. */
  public String line(int line) {
    int start = lineStarts.get(line - 1);
    int end = line < lineStarts.size() ? lineStarts.get(line) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
