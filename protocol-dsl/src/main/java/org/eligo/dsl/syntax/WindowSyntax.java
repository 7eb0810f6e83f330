package org.eligo.dsl.syntax;

import java.util.Optional;
import org.eligo.dsl.source.Span;

/** A window in time, as written; lengths and anchors are values. */
public sealed interface WindowSyntax {
  /** Where it stands. */
  Span span();

  /** On which side of its anchor a length lies. */
  enum Side {
    BEFORE,
    AFTER,
    AROUND
  }

  /** {@code within L before | after | of A}. */
  record Within(ValueSyntax length, Side side, ValueSyntax anchor, Span span)
      implements WindowSyntax {}

  /** {@code from L to L before A} (or after). */
  record Band(ValueSyntax from, ValueSyntax to, Side side, ValueSyntax anchor, Span span)
      implements WindowSyntax {}

  /** {@code from L before A to B} (or after). */
  record FromShifted(ValueSyntax length, Side side, ValueSyntax anchor, ValueSyntax to, Span span)
      implements WindowSyntax {}

  /** {@code from [L before] A to L after B}: the end, and perhaps the beginning, is shifted. */
  record FromEdgeTo(Edge from, Edge to, Span span) implements WindowSyntax {}

  /** {@code from L before A on}: without an end. */
  record FromEdgeOn(Edge from, Span span) implements WindowSyntax {}

  /** A day, or a length before or after a day. */
  record Edge(Optional<ValueSyntax> length, Side side, ValueSyntax anchor) {}

  /** {@code from A to B}, {@code between A and B}. */
  record FromTo(ValueSyntax from, ValueSyntax to, Span span) implements WindowSyntax {}

  /** {@code before A} and {@code by A}: strict or with the day itself. */
  record Until(ValueSyntax anchor, boolean included, Span span) implements WindowSyntax {}

  /** {@code after A} and {@code from A on}: strict or with the day itself. */
  record Since(ValueSyntax anchor, boolean included, Span span) implements WindowSyntax {}

  /** {@code at least / more than / less than L before A} (or after). */
  record Distance(Bound bound, ValueSyntax length, Side side, ValueSyntax anchor, Span span)
      implements WindowSyntax {}

  /** {@code during P}. */
  record During(Name period, Span span) implements WindowSyntax {}

  /** How a distance is bounded. */
  enum Bound {
    AT_LEAST,
    MORE_THAN,
    LESS_THAN,
    AT_MOST
  }
}
