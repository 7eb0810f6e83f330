package org.eligo.generator.internal.view;

import java.util.List;

/**
 * A datum to write in.
 *
 * @param label what it is, in the author's words
 * @param hint when it counts and what it is compared with
 * @param lines lines of entries
 * @param recorded what the record holds already, one text for each value
 */
public record FieldView(String label, String hint, List<List<Entry>> lines, List<String> recorded) {
  /** Letters that stand beside a label, with at most three squares. */
  private static final int SHORT = 14;

  private static final int SHORT_LABEL = 45;

  /** Keeps its lists unchangeable. */
  public FieldView {
    lines = lines.stream().map(List::copyOf).toList();
    recorded = List.copyOf(recorded);
  }

  /** Whether what is to be written is so short that it can stand beside the label. */
  public boolean isShort() {
    return recorded.isEmpty()
        && label.length() + hint.length() <= SHORT_LABEL
        && lines.size() == 1
        && lines.getFirst().size() <= 3
        && lines.getFirst().stream().noneMatch(Entry::isWide)
        && lines.getFirst().stream().mapToInt(entry -> entry.text().length()).sum() <= SHORT;
  }

  /** A part of a line: {@code kind} is one of box, line, tick, date, month, word. */
  public record Entry(String kind, String text) {
    private boolean isWide() {
      return kind.equals("date") || kind.equals("line");
    }

    /** A box for a number or a few letters. */
    public static Entry box() {
      return new Entry("box", "");
    }

    /** A line for words. */
    public static Entry line() {
      return new Entry("line", "");
    }

    /** A square to tick, with its word. */
    public static Entry tick(String word) {
      return new Entry("tick", word);
    }

    /** Boxes for day, month and year. */
    public static Entry date() {
      return new Entry("date", "");
    }

    /** Printed text. */
    public static Entry word(String text) {
      return new Entry("word", text);
    }
  }
}
