package org.eligo.engine.internal.eval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Tests of several answers; a recorded set is closed. */
final class SeveralAnswers {
  private SeveralAnswers() {}

  static Explanation test(Condition.Includes includes, Frame frame) {
    return includes.value() instanceof Value.Field field
        ? ofField(includes, field.name(), frame)
        : ofReading(includes, frame);
  }

  private static Explanation ofField(Condition.Includes includes, String field, Frame frame) {
    Subject subject = frame.subject().orElseThrow();
    String what = field + " of " + subject.item().name();
    Optional<Recorded> recorded = Optional.ofNullable(subject.fields().get(field));
    return recorded.isPresent() && recorded.get() instanceof Recorded.Choices several
        ? Conditions.leaf(
            includes.span(),
            holds(includes, several.choices()),
            field + " " + Readings.wordFor(several),
            List.of())
        : Conditions.leaf(
            includes.span(),
            Truth.UNKNOWN,
            what + " is not known",
            List.of(
                new Missing(
                    what,
                    Lacks.of(recorded.orElse(null)),
                    what + " is not known",
                    subject.item().name())));
  }

  private static Explanation ofReading(Condition.Includes includes, Frame frame) {
    Reading reading = Values.reading(frame);
    String name = frame.subject().map(s -> s.item().name()).orElse("");
    if (reading.worth() instanceof Worth.Several(var choices)) {
      return Conditions.leaf(
          includes.span(), holds(includes, choices), name + " " + reading.text(), List.of());
    }
    Missing why =
        reading.why().orElse(new Missing(name, MissingKind.NOT_KNOWN, name + " is not known"));
    return Conditions.leaf(includes.span(), Truth.UNKNOWN, why.need(), List.of(why));
  }

  private static Truth holds(Condition.Includes includes, Collection<String> recorded) {
    long found = includes.choices().stream().filter(recorded::contains).count();
    return Truth.of(
        switch (includes.comparator()) {
          case AT_LEAST -> found >= includes.count();
          case AT_MOST -> found <= includes.count();
          case ABOVE, BELOW, EQUAL ->
              throw new IllegalStateException("answers are counted as at least or at most");
        });
  }
}
