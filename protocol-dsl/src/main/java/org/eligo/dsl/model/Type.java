package org.eligo.dsl.model;

import java.util.List;
import org.eligo.dsl.unit.Unit;

/** What kind of thing is recorded. */
public sealed interface Type {
  /** Yes or no. */
  record YesNo() implements Type {}

  /** One of several choices, written as declared. */
  record OneOf(List<String> choices) implements Type {
    /** Keeps its choices unchangeable. */
    public OneOf {
      choices = List.copyOf(choices);
    }
  }

  /** A plain number. */
  record Number() implements Type {}

  /** A number with a unit of the same dimension as {@code unit}. */
  record Measurement(Unit unit) implements Type {}

  /** A date, perhaps partial. */
  record Date() implements Type {}

  /** Free text, never compared. */
  record Text() implements Type {}

  /** Something that happens on a day; a history. */
  record Event() implements Type {}

  /** Something that goes on for a time; a history. */
  record Course() implements Type {}

  /** Yes or no, by a role. */
  record Judgement(String role) implements Type {}
}
