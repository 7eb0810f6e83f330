package org.eligo.cli;

import java.io.PrintStream;

/** Breaks sentences into lines of at most 100 columns. */
final class Paragraph {
  static final int WIDTH = 100;

  private Paragraph() {}

  /** Prints the text with every line behind the indent. */
  static void print(String text, String indent, PrintStream out) {
    print(indent, text, indent, out);
  }

  /** Prints the text; the first line stands behind {@code first}, the others behind the indent. */
  static void print(String first, String text, String indent, PrintStream out) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
