package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Draws that a seed decides. */
final class Draw {
  private static final int ALL = 100;

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(ALL) < chance;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  long seed() {
    return random.nextLong();
  }

  @SafeVarargs
  final <T> T of(T... ones) {
    return ones[random.nextInt(ones.length)];
  }

  <T> T of(List<T> ones) {
    return ones.get(random.nextInt(ones.size()));
  }

  /** Some of several in their order, at least {@code least}. */
  <T> List<T> some(List<T> ones, int least, int most) {
    int count = between(Math.min(least, ones.size()), Math.min(most, ones.size()));
    List<T> left = new ArrayList<>(ones);
    while (left.size() > count) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }

  /** One of several ways, each as likely as its weight. */
  static final class Ways<T> {
    private final List<Supplier<T>> ways = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private int sum;

    Ways<T> add(int weight, Supplier<T> way) {
      return addIf(true, weight, way);
    }

    Ways<T> addIf(boolean possible, int weight, Supplier<T> way) {
      if (possible) {
        ways.add(way);
        weights.add(weight);
        sum += weight;
      }
      return this;
    }

    T draw(Draw draw) {
      int at = draw.below(sum);
      int i = 0;
      while (at >= weights.get(i)) {
        at -= weights.get(i);
        i++;
      }
      return ways.get(i).get();
    }
  }
}
