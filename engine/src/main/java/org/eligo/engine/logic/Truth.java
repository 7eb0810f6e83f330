package org.eligo.engine.logic;

/** Yes, no, or not known; the connectives are Kleene's strong ones. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /** YES for true, NO for false. */
  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  /** NO if one is NO, YES if both are YES. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** YES if one is YES, NO if both are NO. */
  public Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** The opposite; the opposite of unknown is unknown. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** This value if both agree, otherwise UNKNOWN. */
  public Truth agree(Truth other) {
    return this == other ? this : UNKNOWN;
  }

  /** Whether it is YES or NO. */
  public boolean isDecided() {
    return this != UNKNOWN;
  }
}
