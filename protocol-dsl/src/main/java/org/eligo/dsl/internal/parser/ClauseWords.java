package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Optional;

/** The first words by which a line below an item is known as a clause. */
final class ClauseWords {
  static final List<String> ALL =
      List.of(
          "applies when",
          "applies to",
          "at sites where",
          "unless",
          "refer to",
          "discuss with",
          "checked at",
          "retest",
          "assumes",
          "later",
          "rescreen",
          "unresolved",
          "note",
          "evidence",
          "see",
          "closing");

  private ClauseWords() {}

  /** The clause that the line opens, if it opens one. */
  static Optional<String> of(LineNode node) {
    for (String words : ALL) {
      if (node.startsWith(words)) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  static boolean isItemLine(LineNode node) {
    boolean dash = node.startsWith("-");
    boolean label = node.isOneWord() && node.hasWords();
    return dash || (label && !isWholeRuleWord(node));
  }

  /** {@code removed |} and {@code no rule |} carry words and are rules all the same. */
  private static boolean isWholeRuleWord(LineNode node) {
    return node.code.equals("removed");
  }
}
