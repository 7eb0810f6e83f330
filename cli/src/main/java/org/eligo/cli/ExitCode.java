package org.eligo.cli;

import java.util.List;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;

/** What the process ends with; scripts rely on the numbers. */
public enum ExitCode {
  /** Everything asked for worked; for a screening: everyone is eligible. */
  FINE(0),
  /** The program itself failed. */
  FAILED(1),
  /** The command, a file name or a record of a participant cannot be used. */
  USAGE(2),
  /** The criteria file has errors, or its cases do not come out as it says. */
  CRITERIA(3),
  /** Somebody is not eligible. */
  NOT_ELIGIBLE(4),
  /** Nobody is ineligible, but somebody is undetermined, or eligible only provisionally. */
  UNDETERMINED(5),
  /** A criteria file is not in the canonical layout ({@code format --check}). */
  UNFORMATTED(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }

  /**
   * The code for screenings.
   *
   * @param stageGiven whether the stage was asked for by name; only then a provisional outcome
   *     counts as eligible
   */
  static ExitCode of(List<Screening> screenings, boolean stageGiven) {
    ExitCode code = FINE;
    for (Screening screening : screenings) {
      switch (screening.outcome()) {
        case NOT_ELIGIBLE -> {
          return NOT_ELIGIBLE;
        }
        case UNDETERMINED -> code = UNDETERMINED;
        case ELIGIBLE -> {
          if (screening.provisional() && !stageGiven) {
            code = UNDETERMINED;
          }
        }
      }
    }
    return code;
  }

  /** The word for people, such as {@code not eligible}. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case ELIGIBLE -> "eligible";
      case NOT_ELIGIBLE -> "not eligible";
      case UNDETERMINED -> "undetermined";
    };
  }
}
