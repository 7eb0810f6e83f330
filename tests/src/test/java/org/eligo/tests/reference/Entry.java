package org.eligo.tests.reference;

import java.util.Map;
import org.eligo.dsl.model.DataItem;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Recorded;

/**
 * An entry of a history as it is read; an event ends on the day on which it begins.
 *
 * @param kind whether it happened
 */
record Entry(DataItem item, History.Entry recorded, Day start, Day end, Kind kind) {

  /** H6, H23. */
  enum Kind {
    HAPPENED,
    /** Planned, and its day has not passed. */
    PLANNED,
    /** Of unknown status; it may have happened. */
    MAYBE,
    /** Of unknown status, on a day that has not passed: it may be planned. */
    MAYBE_PLANNED
  }

  Map<String, Recorded> fields() {
    return recorded.fields();
  }
}
