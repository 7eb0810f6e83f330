package org.eligo.engine.internal.eval;

import java.util.List;
import org.eligo.dsl.model.DataItem;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;
import org.jspecify.annotations.Nullable;

/** What is wrong with what is recorded, where it decides nothing. */
final class Lacks {
  private Lacks() {}

  /** A field that does not decide; absent where nothing is recorded in it. */
  static MissingKind of(@Nullable Recorded recorded) {
    return switch (recorded) {
      case null -> MissingKind.NOT_ASKED;
      case Recorded.Absent(Recorded.State state) -> of(state);
      case Recorded.Unclassified _ -> MissingKind.NOT_CLASSIFIED;
      case Recorded.Numeric _ -> MissingKind.WRONG_UNIT;
      case Recorded.Judged _ -> MissingKind.OPEN_JUDGEMENT;
      default -> MissingKind.NOT_COMPARABLE;
    };
  }

  /** A result that cannot be compared. */
  static MissingKind of(Recorded recorded, DataItem item) {
    boolean judged = recorded instanceof Recorded.Choice && item.type().judge().isPresent();
    return judged ? MissingKind.OPEN_JUDGEMENT : of(recorded);
  }

  private static MissingKind of(Recorded.State state) {
    return switch (state) {
      case NOT_DONE, WITHDRAWN -> MissingKind.NOT_DONE;
      case NONE -> MissingKind.NOT_COMPARABLE;
      case UNKNOWN -> MissingKind.NOT_KNOWN;
      case PENDING -> MissingKind.PENDING;
    };
  }

  /** What follows from what is missing before it; by itself it is not exact. */
  static MissingKind like(List<Missing> before) {
    return before.isEmpty() ? MissingKind.NOT_EXACT : before.getFirst().kind();
  }

  /** A number that lies on both sides of a limit. */
  static MissingKind ofRange(Reading reading) {
    return switch (reading.recorded().value()) {
      case Recorded.Numeric n when n.censoring() != Recorded.Censoring.NONE ->
          MissingKind.BEYOND_DETECTION;
      case Recorded.Detection _ -> MissingKind.BEYOND_DETECTION;
      case Recorded.Word(Recorded.LabWord word) when word == Recorded.LabWord.NOT_DETECTED ->
          MissingKind.BEYOND_DETECTION;
      case Recorded.Absent _, Recorded.Word _, Recorded.Text _ -> of(reading.recorded().value());
      default -> MissingKind.NOT_EXACT;
    };
  }
}
