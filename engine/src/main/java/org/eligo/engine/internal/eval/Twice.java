package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.engine.internal.eval.Reading.Worth;

/** How many results there are at least, where some may be one that was entered twice. */
final class Twice {
  private static final String UNKNOWN = "unknown";

  private Twice() {}

  /** How many results there are at least, where some may be one result entered twice. */
  static int atLeast(List<Reading> results) {
    List<Reading> apart = new ArrayList<>();
    for (Reading reading : results) {
      if (reading.on().isExact() && apart.stream().noneMatch(one -> mayBeOne(one, reading))) {
        apart.add(reading);
      }
    }
    return Math.max(apart.size(), groups(results));
  }

  /** The number of groups of results that may hang together as one. */
  private static int groups(List<Reading> results) {
    List<List<Reading>> groups = new ArrayList<>();
    for (Reading reading : results) {
      List<List<Reading>> same =
          groups.stream()
              .filter(group -> group.stream().anyMatch(other -> mayBeOne(reading, other)))
              .toList();
      List<Reading> all = new ArrayList<>(List.of(reading));
      same.forEach(all::addAll);
      groups.removeAll(same);
      groups.add(all);
    }
    return groups.size();
  }

  private static boolean mayBeOne(Reading a, Reading b) {
    return a.on().intersect(b.on()).isPresent()
        && mayBeSame(a.worth(), b.worth())
        && mayBeSame(a.recorded().sample(), b.recorded().sample());
  }

  private static boolean mayBeSame(Worth a, Worth b) {
    return a.equals(b) || a instanceof Worth.Nothing || b instanceof Worth.Nothing;
  }

  private static boolean mayBeSame(Optional<String> a, Optional<String> b) {
    boolean known =
        a.isPresent() && b.isPresent() && !a.get().equals(UNKNOWN) && !b.get().equals(UNKNOWN);
    return !known || a.equals(b);
  }
}
