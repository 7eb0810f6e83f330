package org.eligo.cli;

import java.util.List;

/**
 * The first line in which two texts differ.
 *
 * @param line its number, from 1
 * @param before the line as it is
 * @param after the line as it would be
 */
record FirstChange(int line, String before, String after) {
  private static final int WIDTH = 90;
  private static final int LEAD = 30;

  /** Finds it in texts that are not the same. */
  static FirstChange between(String before, String after) {
    List<String> old = List.of(before.split("\n", -1));
    List<String> now = List.of(after.split("\n", -1));
    int line = 0;
    while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
      line++;
    }
    String was = line < old.size() ? old.get(line) : "";
    String is = line < now.size() ? now.get(line) : "";
    int from = start(was, is);
    String unseen = !was.equals(is) && was.strip().equals(is.strip()) ? " (blanks only)" : "";
    return new FirstChange(
        line + 1,
        shown(was, from, line >= old.size()),
        shown(is, from, line >= now.size()) + unseen);
  }

  /** Long lines are shown from shortly before the place where they part. */
  private static int start(String was, String is) {
    int same = 0;
    while (same < was.length() && same < is.length() && was.charAt(same) == is.charAt(same)) {
      same++;
    }
    return same < WIDTH ? 0 : same - LEAD;
  }

  private static String shown(String line, int from, boolean beyond) {
    if (beyond) {
      return "(end of the file)";
    }
    if (line.isBlank()) {
      return "(an empty line)";
    }
    String part = line.substring(Math.min(from, line.length())).stripTrailing();
    String cut = part.length() > WIDTH ? part.substring(0, WIDTH) + "..." : part;
    return (from > 0 ? "..." : "") + cut;
  }
}
