package org.eligo.dsl.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds names that a writer may have meant. */
public final class Similar {
  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private Similar() {}

  /**
   * At most three of the names, nearest first; none when nothing is near. Case is ignored, and two
   * letters that changed places are one slip.
   */
  public static List<String> to(String written, Collection<String> names) {
    record Near(String name, int distance) {}
    if (written.isEmpty() || written.length() > LONGEST) {
      return List.of();
    }
    int limit = Math.max(1, Math.min(4, written.length() / 3));
    List<Near> near = new ArrayList<>();
    for (String name : names) {
      if (Math.abs(name.length() - written.length()) <= limit) {
        int distance = distance(written, name);
        if (distance <= limit && distance < Math.max(written.length(), name.length())) {
          near.add(new Near(name, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream().map(Near::name).distinct().limit(MOST).toList();
  }

  /**
   * How many letters have to be added, removed, replaced or swapped with their neighbour to turn
   * one text into the other, whatever their case.
   */
  public static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  /** The question {@code did you mean `a`, `b` or `c`?}; empty when there are none. */
  public static String question(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    int last = quoted.size() - 1;
    String all =
        last == 0
            ? quoted.getFirst()
            : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    return "did you mean " + all + "?";
  }
}
