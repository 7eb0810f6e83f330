package org.eligo.engine.boundaries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eligo.engine.screening.Verdict;

/**
 * One limit of a protocol.
 *
 * @param criterion the id of the criterion whose verdict is shown
 * @param text the place of the rule or declaration, as it is written
 * @param values the neighbours; empty if the limit is not shown
 * @param with what was recorded besides, one clause each
 * @param reason why it is not shown; empty if it is
 */
public record Boundary(
    String criterion,
    Kind kind,
    String text,
    List<Point> values,
    List<String> with,
    Optional<String> reason) {
  /** Keeps its lists unchangeable. */
  public Boundary {
    values = List.copyOf(values);
    with = List.copyOf(with);
  }

  /** Whether neighbours with different verdicts were found. */
  public boolean isShown() {
    return reason.isEmpty();
  }

  /** A value as people read it, with the verdict of the criterion. */
  public record Point(String value, Verdict verdict) {}

  /** What kind of limit it is. */
  public enum Kind {
    NUMBER,
    COUNT,
    LENGTH,
    EDGE,
    SEASON,
    VISIT,
    VALID,
    SUPPORT,
    PLAUSIBLE;

    /** The word for people. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
