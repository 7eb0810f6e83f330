package org.eligo.dsl.model;

import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Unit;

/** A defined condition or value; {@code text} is its canonical source, which goes into digests. */
public sealed interface Definition {
  /** The declared name. */
  String name();

  /** The author's words. */
  String words();

  /** The canonical text of its body. */
  String text();

  /** Where it stands. */
  Span span();

  /** A condition. */
  record OfCondition(String name, String words, Condition condition, String text, Span span)
      implements Definition {}

  /** A value; without a unit it is a plain number. */
  record OfValue(
      String name, String words, Value value, Optional<Unit> unit, String text, Span span)
      implements Definition {}
}
