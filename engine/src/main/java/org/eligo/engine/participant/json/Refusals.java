package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the reasons against a text; keeps the first hundred. */
final class Refusals {
  private static final int MOST = 100;

  private final List<Refusal> refusals = new ArrayList<>();

  /** Notes a reason; returns empty, so that a reader can say it and give up in one statement. */
  <T> Optional<T> add(Place place, String what, String help) {
    return add(place.path(), what, help);
  }

  <T> Optional<T> add(String path, String what, String help) {
    if (refusals.size() < MOST) {
      refusals.add(new Refusal(path, what, help));
    }
    return Optional.empty();
  }

  boolean isEmpty() {
    return refusals.isEmpty();
  }

  List<Refusal> all() {
    return List.copyOf(refusals);
  }
}
