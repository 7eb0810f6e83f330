package org.eligo.tests.law;

import java.util.ArrayList;
import java.util.List;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Prepared;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** Holds what the compiled rules say against what the interpreter says. */
final class FastComparison {
  private final CompiledProtocol protocol;
  private final List<String> differences = new ArrayList<>();
  private long records;
  private long verdicts;

  FastComparison(CompiledProtocol protocol) {
    this.protocol = protocol;
  }

  List<String> differences() {
    return differences;
  }

  long records() {
    return records;
  }

  long verdicts() {
    return verdicts;
  }

  /** A record as it is, and with each thing that can be unknown made unknown. */
  void withGarbles(Participant participant, Run run) {
    compare("", participant, run);
    Garbles.of(participant).forEach(g -> compare(g.what(), g.change().apply(participant), run));
  }

  /** A record as it is, and with every so manieth thing that can be unknown made unknown. */
  void withSome(int each, Participant participant, Run run) {
    compare("", participant, run);
    List<Garbles.Garble> garbles = Garbles.of(participant);
    for (int i = 0; i < garbles.size(); i += each) {
      compare(garbles.get(i).what(), garbles.get(i).change().apply(participant), run);
    }
  }

  void compare(String what, Participant participant, Run run) {
    records++;
    Screening slow = protocol.screen(participant, run);
    Prepared prepared = protocol.prepare(participant, run);
    Verdicts fast = protocol.verdicts(prepared);
    String where = protocol.protocol().id() + " " + participant.id() + " " + what;
    same(
        where + " outcome",
        slow.outcome() + " " + slow.provisional(),
        fast.outcome() + " " + fast.provisional());
    same(where + " outcome alone", slow.outcome(), protocol.outcome(prepared));
    prepared.failure().ifPresent(mistake -> differences.add(where + ": failed, " + mistake));
    for (Verdicts.OfCohort cohort : fast.cohorts()) {
      Screening.CohortResult other = slow.cohorts().get(cohort.cohort());
      if (other == null) {
        differences.add(where + ": no cohort " + cohort.cohort());
        continue;
      }
      same(
          where + " " + cohort.cohort(),
          other.outcome() + " " + other.provisional(),
          cohort.outcome() + " " + cohort.provisional());
      List<String> expected =
          other.criteria().stream()
              .filter(c -> c.depth() == 0)
              .map(c -> c.id() + " " + c.verdict() + " " + c.provisional())
              .toList();
      List<String> found =
          cohort.criteria().stream()
              .map(c -> c.id() + " " + c.verdict() + " " + c.provisional())
              .toList();
      verdicts += found.size();
      for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
        same(
            where + " " + cohort.cohort(),
            i < expected.size() ? expected.get(i) : "nothing",
            i < found.size() ? found.get(i) : "nothing");
      }
    }
  }

  private void same(String where, Object slow, Object fast) {
    if (!slow.equals(fast)) {
      differences.add(where + ": interpreter " + slow + ", compiled " + fast);
    }
  }
}
