package org.eligo.engine.internal.eval;

import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.internal.eval.Picking.Picked;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Results in the unit that is asked for, and what is lacking where they are not or not exact. */
final class InUnit {
  private InUnit() {}

  /** What would make a number exact. */
  static Optional<Missing> notExact(DataItem item, Reading reading) {
    return reading.interval().isExact()
        ? Optional.empty()
        : Optional.of(
            new Missing(
                item.name(),
                Lacks.ofRange(reading),
                item.name() + " " + reading.text() + " is not precise enough"));
  }

  /** The results as far as they are in the unit asked for. */
  static Picked of(DataItem item, Picked picked, Optional<Unit> only) {
    return new Picked(
        picked.candidates().stream()
            .map(c -> new Candidate(of(item, c.reading(), only), c.member()))
            .toList(),
        picked.sure(),
        picked.problems());
  }

  /** A result, worth nothing where it is in the other of two units. */
  static Reading of(DataItem item, Reading reading, Optional<Unit> only) {
    boolean fits =
        only.isEmpty()
            || !(item.type() instanceof Type.EitherUnit)
            || Values.unitOf(item.type(), reading).equals(only);
    return fits
        ? reading
        : reading.without(
            new Missing(
                item.name(),
                MissingKind.WRONG_UNIT,
                item.name() + " in " + only.get().text() + " is needed"));
  }
}
