package org.eligo.engine.participant;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** A recorded value of a result or of a field. */
public sealed interface Recorded {
  /**
   * A number, perhaps censored ({@code <0.5}), with its unit when the item has one. {@code text} is
   * the number as it was written, with its sign of censoring.
   */
  record Numeric(Rational value, Censoring censoring, Optional<Unit> unit, String text)
      implements Recorded {}

  /** How a number is censored. */
  enum Censoring {
    NONE,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST
  }

  /** A choice, or {@code yes} and {@code no}. */
  record Choice(String choice) implements Recorded {}

  /**
   * What only a role may answer: the value of an item, or a field.
   *
   * @param answer {@code yes} or {@code no}
   * @param on the day of the answer; of an item, the day of the result
   * @param by who answered in that role; of an item, the result says it
   */
  record Judged(String answer, String role, PartialDate on, Optional<String> by)
      implements Recorded {
    /** The role of an answer of which nobody knows who gave it. */
    public static final String UNKNOWN_ROLE = "unknown";
  }

  /** A text where an entry of a list was expected: what it is, a person must say. */
  record Unclassified(String text) implements Recorded {}

  /** Several answers: the choices that hold, perhaps none. */
  record Choices(List<String> choices) implements Recorded {
    /** Keeps its choices unchangeable. */
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** A number below a limit, with the laboratory's word whether anything was detected. */
  record Detection(Numeric below, boolean detected) implements Recorded {}

  /** A laboratory's word for a measurement. */
  record Word(LabWord word) implements Recorded {}

  /** The words that a laboratory may report. */
  enum LabWord {
    POSITIVE,
    NEGATIVE,
    EQUIVOCAL,
    NOT_DETECTED
  }

  /** A date as a value. */
  record DateValue(PartialDate date) implements Recorded {}

  /** Free text. */
  record Text(String text) implements Recorded {}

  /** A state instead of a value. */
  record Absent(State state) implements Recorded {}

  /** Why there is no value. */
  enum State {
    NOT_DONE,
    NONE,
    UNKNOWN,
    PENDING,
    WITHDRAWN
  }
}
