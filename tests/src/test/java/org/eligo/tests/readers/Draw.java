package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.Random;

/** Chance for one matter of one participant; the same in every run, whatever else is drawn. */
final class Draw {
  private final Random random;

  Draw(String participant, String topic) {
    long seed = (participant + "/" + topic).hashCode() * 0x9E3779B97F4A7C15L;
    this.random = new Random(seed ^ (seed >>> 29));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int from(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  @SafeVarargs
  final <T> T of(T... options) {
    return options[random.nextInt(options.length)];
  }

  /** A day at an edge of a window, or the day before or after it. */
  LocalDate near(LocalDate edge) {
    return edge.plusDays(from(-1, 1));
  }
}
