package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The lines of a file that is being drawn. Each piece has several texts, the oddest first: one that
 * cannot stand where it is gives way to the next, at last to nothing.
 */
final class Sheet {
  /** A line with its wrapped lines, or nothing. */
  private static final class Piece {
    final String before;
    final List<String> texts;
    final Set<String> forms;
    final int group;
    int chosen;

    Piece(String before, List<String> texts, Set<String> forms, int group) {
      this.before = before;
      this.texts = texts;
      this.forms = forms;
      this.group = group;
    }

    String text() {
      String text = texts.get(chosen);
      return text.isEmpty() ? before : before + text + "\n";
    }
  }

  // The first texts of a line mean the same.
  private static final int MEANT = 2;
  private static final int MANY = 1_000_000;

  private final Random random;
  private final List<Piece> pieces = new ArrayList<>();
  private int group;

  Sheet(Random random) {
    this.random = random;
  }

  /** What follows falls together when no text of one of its lines can stand. */
  void nextGroup() {
    group++;
  }

  /** Adds a line by its texts; the last may be empty. */
  void add(List<String> texts, Set<String> forms) {
    pieces.add(new Piece(noise(), List.copyOf(texts), forms, group));
  }

  void add(String text) {
    add(List.of(text), Set.of());
  }

  /** All of another sheet. */
  void add(Sheet other) {
    for (Piece piece : other.pieces) {
      pieces.add(new Piece(piece.before, piece.texts, piece.forms, group + piece.group));
    }
    group += other.group + 1;
  }

  /** What may stand before a line: an empty line, a comment in any column. */
  private String noise() {
    String empty = random.nextInt(14) == 0 ? (random.nextBoolean() ? "   \n" : "\n") : "";
    if (random.nextInt(16) > 0) {
      return empty;
    }
    String comment =
        " ".repeat(random.nextInt(7)) + "# Remark " + random.nextInt(MANY) + "  on it |\n";
    return empty + comment + (random.nextInt(4) == 0 ? "\n" : "");
  }

  /** The text, its lines ended by one sign. */
  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** The forms of the lines that stand as they were drawn. */
  Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    pieces.stream()
        .filter(piece -> !piece.texts.get(piece.chosen).isEmpty() && piece.chosen < MEANT)
        .forEach(piece -> forms.addAll(piece.forms));
    return forms;
  }

  /**
   * Lets the pieces in some rows give way; whether any could.
   *
   * @param meaning whether what they mean cannot stand, so that other blanks will not help
   * @param whole whether all that was drawn with them gives way to the last that stands there
   */
  boolean giveWay(Set<Integer> rows, boolean meaning, boolean whole) {
    List<Piece> meant = new ArrayList<>();
    int row = 1;
    for (Piece piece : pieces) {
      int last = row + (int) piece.text().chars().filter(c -> c == '\n').count();
      if (IntStream.range(row, last).anyMatch(rows::contains)) {
        meant.add(piece);
      }
      row = last;
    }
    boolean changed = false;
    for (Piece piece : meant) {
      if (!whole && piece.chosen + 1 < piece.texts.size()) {
        int next = meaning ? Math.max(MEANT, piece.chosen + 1) : piece.chosen + 1;
        piece.chosen = Math.min(next, piece.texts.size() - 1);
        changed = true;
      } else {
        changed |= fall(piece.group);
      }
    }
    return changed;
  }

  private boolean fall(int fallen) {
    boolean changed = false;
    for (Piece piece : pieces) {
      if (piece.group == fallen && piece.chosen + 1 < piece.texts.size()) {
        piece.chosen = piece.texts.size() - 1;
        changed = true;
      }
    }
    return changed;
  }
}
