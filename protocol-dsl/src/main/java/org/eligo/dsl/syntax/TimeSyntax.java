package org.eligo.dsl.syntax;

import org.eligo.dsl.source.Span;

/** The words of time behind a name, as written. */
public sealed interface TimeSyntax {
  /** Where they stand. */
  Span span();

  /** {@code at VISIT}. */
  record AtVisit(Name visit, Span span) implements TimeSyntax {}

  /** {@code at any time}. */
  record AtAnyTime(Span span) implements TimeSyntax {}

  /** {@code ever}. */
  record Ever(Span span) implements TimeSyntax {}

  /** {@code ongoing at ANCHOR}. */
  record OngoingAt(ValueSyntax anchor, Span span) implements TimeSyntax {}

  /** A window, with the part of a course that must lie in it. */
  record InWindow(Overlap overlap, WindowSyntax window, Span span) implements TimeSyntax {}

  /** Which part of a course a window asks about; OVERLAP when nothing is said. */
  enum Overlap {
    OVERLAP,
    STARTED,
    ENDED,
    THROUGHOUT
  }
}
