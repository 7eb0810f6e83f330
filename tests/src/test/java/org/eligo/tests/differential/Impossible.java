package org.eligo.tests.differential;

import java.util.List;

/** What the records of the plan would allow and the checker never lets through, with the reason. */
final class Impossible {
  private static final List<Never> NEVER = List.of();

  /** A pattern of constructs or pairs that never come, and why. */
  record Never(String pattern, String why) {}

  private Impossible() {}

  static boolean construct(String construct) {
    return matches(construct);
  }

  static boolean pair(String pair) {
    return matches(pair);
  }

  private static boolean matches(String text) {
    return NEVER.stream().anyMatch(n -> text.matches(n.pattern()));
  }
}
