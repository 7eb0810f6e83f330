package org.eligo.tests.conformance;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Called from changed classes: what ran and how it came out, and whether to stop. */
public final class Hits {
  /** A test that did not end within its processor time. */
  static final class TooLong extends Error {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  /** Outcomes of a comparison, added to the number of its place. */
  static final int LESS = 0;

  static final int SAME = 1;
  static final int MORE = 2;
  static final int OUTCOMES = 3;

  static final BitSet REACHED = new BitSet();
  static volatile boolean stop;

  private Hits() {}

  /** A line runs. */
  public static void line(int id) {
    REACHED.set(id);
  }

  /** A number is held against 0, or returned. */
  public static void number(int value, int id) {
    numbers(value, 0, id);
  }

  /** Two numbers are held against each other. */
  public static void numbers(int one, int other, int id) {
    REACHED.set(id + SAME + Integer.compare(one, other));
  }

  /** Something is held against null. */
  public static void object(Object value, int id) {
    REACHED.set(id + (value == null ? SAME : MORE));
  }

  /** Two things are asked to be the same. */
  public static void objects(Object one, Object other, int id) {
    REACHED.set(id + (one == other ? SAME : MORE));
  }

  /** Something is returned that may be empty. */
  public static void returned(Object value, int id) {
    boolean empty =
        switch (value) {
          case Optional<?> o -> o.isEmpty();
          case Collection<?> c -> c.isEmpty();
          case Map<?, ?> m -> m.isEmpty();
          case String s -> s.isEmpty();
          case null, default -> false;
        };
    REACHED.set(id + (empty ? SAME : MORE));
  }

  /** A method begins or a loop begins again. */
  public static void tick() {
    if (stop) {
      throw new TooLong();
    }
  }
}
