package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Lists in which each thing stands once, in the order in which it came first. */
final class Once {
  private Once() {}

  /** The same without repetitions. */
  static <T> List<T> each(List<T> all) {
    return all.size() < 2 ? List.copyOf(all) : List.copyOf(new LinkedHashSet<>(all));
  }

  /** What is seen of each, without repetitions. */
  static <S, T> List<T> each(List<S> all, Function<S, T> seen) {
    List<T> list = new ArrayList<>(all.size());
    for (S one : all) {
      list.add(seen.apply(one));
    }
    return each(list);
  }
}
