package org.eligo.tests.conformance;

import java.util.BitSet;

/** Called from changed classes: which lines ran, and whether a test has run for too long. */
public final class Hits {
  /** A test that did not end within its processor time. */
  static final class TooLong extends Error {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  static final BitSet LINES = new BitSet();
  static volatile boolean stop;

  private Hits() {}

  /** A line runs. */
  public static void line(int id) {
    LINES.set(id);
  }

  /** A method begins or a loop begins again. */
  public static void tick() {
    if (stop) {
      throw new TooLong();
    }
  }
}
