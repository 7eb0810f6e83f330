package org.eligo.dsl.plan;

import java.util.Optional;

/** A stretch of days; a side that is absent is open without end. */
public record Window(Optional<Edge> from, Optional<Edge> to) {

  /** One end of a window; {@code included} tells whether the day itself belongs to it. */
  public record Edge(DateExpr date, boolean included) {}
}
