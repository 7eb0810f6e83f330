package org.eligo.web.internal.page;

import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/** Which shape and which words stand for a verdict. */
final class Shapes {
  private Shapes() {}

  static String shape(Verdict verdict, boolean provisional) {
    String shape =
        switch (verdict) {
          case PASSED -> "passed";
          case FAILED -> "failed";
          case UNKNOWN -> "unknown";
          case REFERRED -> "referred";
          case NOT_APPLICABLE -> "none";
        };
    return shape + suffix(provisional);
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "Passed";
      case FAILED -> "Failed";
      case UNKNOWN -> "Unknown";
      case REFERRED -> "Referred";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  static String shape(Outcome outcome, boolean provisional) {
    String shape =
        switch (outcome) {
          case ELIGIBLE -> "passed";
          case NOT_ELIGIBLE -> "failed";
          case UNDETERMINED -> "unknown";
        };
    return shape + suffix(provisional);
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case ELIGIBLE -> "Eligible on these entries";
      case NOT_ELIGIBLE -> "Not eligible";
      case UNDETERMINED -> "Cannot tell yet";
    };
  }

  private static String suffix(boolean provisional) {
    return provisional ? "-provisional" : "";
  }
}
