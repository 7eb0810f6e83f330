package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an answer is from the as-of date to the last day, span by span; there is at least one. */
public record Spans<T>(List<Span<T>> all) {
  /** Keeps its list unchangeable. */
  public Spans {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("an answer has a first day");
    }
  }

  /** What it is on the as-of date. */
  public Span<T> now() {
    return all.getFirst();
  }

  /** The last day on which it is what it is now; without a {@link #change} at least that day. */
  public LocalDate holdsUntil() {
    return now().to();
  }

  /** What it changes to, and when; empty if it stays up to the last day that was looked at. */
  public Optional<Span<T>> change() {
    return all.size() > 1 ? Optional.of(all.get(1)) : Optional.empty();
  }
}
