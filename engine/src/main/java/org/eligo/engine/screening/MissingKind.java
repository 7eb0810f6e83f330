package org.eligo.engine.screening;

import java.util.Locale;

/** What is wrong with a datum that could still decide (docs/reference/explaining.md, X3). */
public enum MissingKind {
  /** The record holds nothing of it. */
  NOT_ASKED,
  /** Recorded as not done or withdrawn. */
  NOT_DONE,
  /** There are results or answers, none of them in the time asked for. */
  NOT_IN_TIME,
  /** The window is not open yet, or the day is only planned. */
  NOT_DUE,
  /** A result is awaited. */
  PENDING,
  /** Recorded as unknown, or it is open whether it happened. */
  NOT_KNOWN,
  /** No longer valid. */
  TOO_OLD,
  /** Disturbed by support, or perhaps disturbed. */
  DOES_NOT_COUNT,
  /** The unit is unknown or not the one asked for. */
  WRONG_UNIT,
  /** A word, a text or {@code none} where something else is asked for. */
  NOT_COMPARABLE,
  /** No limit of normal that decides. */
  NO_REFERENCE_RANGE,
  /** Known only to be above or below a limit of the test. */
  BEYOND_DETECTION,
  /** A part of a date, or values that lie on both sides. */
  NOT_EXACT,
  /** Several that decide differently, or days out of order. */
  CONTRADICTORY,
  /** Outside the plausible range and not confirmed. */
  IMPLAUSIBLE,
  /** Nobody said what it is. */
  NOT_CLASSIFIED,
  /** No statement that the list is complete over the time. */
  HISTORY_NOT_COMPLETE,
  /** It stands in the way, and a repeat is still allowed. */
  REPEAT_ALLOWED,
  /** A role, or the participant, has not given an answer that counts. */
  OPEN_JUDGEMENT,
  /** No data decides it: the rule is elsewhere or cannot be worked out. */
  UNDECIDABLE,
  /** A mistake of the program. */
  NOT_EVALUATED;

  /** In words: {@code too old}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether somebody could be asked for it. */
  public boolean canBeAsked() {
    return this != UNDECIDABLE && this != NOT_EVALUATED;
  }

  /** Whether it will come, or become due, by itself. */
  public boolean comesByItself() {
    return this == NOT_DUE || this == PENDING;
  }

  /** Whether what is on record needs only to be looked at again. */
  public boolean isOnRecord() {
    return switch (this) {
      case PENDING,
          WRONG_UNIT,
          NO_REFERENCE_RANGE,
          NOT_EXACT,
          CONTRADICTORY,
          IMPLAUSIBLE,
          NOT_CLASSIFIED ->
          true;
      default -> false;
    };
  }
}
