package org.eligo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.eligo.tests.law.Garbles;
import org.eligo.tests.law.Garbles.Garble;
import org.junit.jupiter.api.Test;

/** The engine and the reference evaluator say the same of records that say less and less. */
final class EngineAgainstReferenceTest {
  private static final int STEP = 20;

  /** Of longer histories the reference evaluator tries too many sets of entries. */
  private static final int MOST_ENTRIES = 12;

  @Test
  void ofRecordsThatSayLess() {
    List<HandDecided> cases =
        Conformance.all(Conformance.ROOT).stream().filter(c -> c.given().has("expect")).toList();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += STEP) {
      String title = cases.get(i).title();
      Prepared p = Conformance.prepared(cases.get(i)).orElseThrow();
      if (p.participant().histories().values().stream()
          .anyMatch(history -> history.entries().size() > MOST_ENTRIES)) {
        continue;
      }
      for (Garble garble : Garbles.of(p.participant())) {
        Comparison.of(p.protocol(), garble.change().apply(p.participant()), p.run())
            .differences()
            .forEach(d -> differences.add(title + ", " + garble.what() + ": " + d));
      }
    }
    assertThat(differences).isEmpty();
  }
}
