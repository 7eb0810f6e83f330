package org.eligo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.eligo.tests.law.Garbles;
import org.eligo.tests.law.Garbles.Garble;
import org.junit.jupiter.api.Test;

/** The engine and the reference evaluator say the same of records that say less and less. */
final class EngineAgainstReferenceTest {
  private static final int STEP = 20;

  /** Files of which the engine, or a case, is known to say something else than the page. */
  private static final Set<String> KNOWN =
      Set.of(
          // V2, V6, V34: what the reference does not know yet.
          "results/unknown-after-all",
          // N10: arithmetic with an undefined number.
          "numbers/undefined",
          // N5: what lies between the branches.
          "numbers/branches");

  /** Whether a hand-decided case is one on which they agree. */
  static boolean isCompared(HandDecided handDecided) {
    return handDecided.given().has("expect") && !KNOWN.contains(handDecided.file());
  }

  @Test
  void ofRecordsThatSayLess() {
    List<HandDecided> cases =
        Conformance.all(Conformance.ROOT).stream()
            .filter(EngineAgainstReferenceTest::isCompared)
            .toList();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += STEP) {
      String title = cases.get(i).title();
      Prepared p = Conformance.prepared(cases.get(i)).orElseThrow();
      for (Garble garble : Garbles.of(p.participant())) {
        Comparison.of(
                p.protocol(), garble.change().apply(p.participant()), p.run(), Allowances.all())
            .differences()
            .forEach(d -> differences.add(title + ", " + garble.what() + ": " + d));
      }
    }
    assertThat(differences).isEmpty();
  }
}
