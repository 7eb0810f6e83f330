package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.internal.parser.WrittenWord;

/** Breaks a rule that is too long for one line at its loosest joints. */
final class Wrapping {
  private static final int WIDTH = 100;
  private static final int STEP = 2;

  // Wrapped lines stand below one another too, and lines may not be nested without end.
  private static final int MOST_LEVELS = 16;
  private static final int DEEPEST_LEVEL = 60;

  private final List<String> lines = new ArrayList<>();
  private final int deepest;

  private Wrapping(int indent) {
    this.deepest =
        indent + STEP * Math.max(2, Math.min(MOST_LEVELS, DEEPEST_LEVEL - indent / STEP));
  }

  /**
   * The lines with their indentation.
   *
   * @param indent the column of the first line
   */
  static List<String> lines(List<WrittenWord> words, int indent) {
    boolean dash = words.size() > 1 && words.getFirst().text().equals("-");
    Wrapping wrapping = new Wrapping(indent);
    wrapping.add(words, indent, indent + (dash ? 2 * STEP : STEP));
    return wrapping.lines;
  }

  private void add(List<WrittenWord> words, int indent, int deeper) {
    int loosest = WrittenWord.FAST;
    for (WrittenWord word : words.subList(1, words.size())) {
      loosest = Math.min(loosest, word.joint());
    }
    if (loosest == WrittenWord.FAST || fits(words, indent)) {
      lines.add(" ".repeat(indent) + text(words));
      return;
    }
    List<List<WrittenWord>> parts = parts(words, loosest);
    List<WrittenWord> line = new ArrayList<>(parts.getFirst());
    int column = indent;
    int below = deeper;
    for (List<WrittenWord> part : parts.subList(1, parts.size())) {
      List<WrittenWord> longer = new ArrayList<>(line);
      longer.addAll(part);
      if (!part.getFirst().list() && fits(longer, column)) {
        line = longer;
        continue;
      }
      add(line, column, below);
      line = part;
      column = deeper;
      below = Math.min(deeper + STEP, deepest);
    }
    add(line, column, below);
  }

  private static List<List<WrittenWord>> parts(List<WrittenWord> words, int joint) {
    List<List<WrittenWord>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).joint() == joint) {
        parts.add(words.subList(from, i));
        from = i;
      }
    }
    return parts;
  }

  private static boolean fits(List<WrittenWord> words, int indent) {
    return indent + text(words).length() <= WIDTH;
  }

  static String text(List<WrittenWord> words) {
    StringBuilder text = new StringBuilder();
    for (WrittenWord word : words) {
      text.append(word.blank() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }
}
