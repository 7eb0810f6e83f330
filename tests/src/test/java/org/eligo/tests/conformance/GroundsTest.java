package org.eligo.tests.conformance;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.engine.screening.Fact;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the verdicts of the hand-decided cases rest on: of what is decided the facts, of what is
 * open the missing data with their kind and what each could do alone. Accepted as the sentences
 * are: {@code -Daccept} writes it.
 */
final class GroundsTest {
  private static final Path GROUNDS = Path.of("src/test/resources/grounds");

  @TestFactory
  Stream<DynamicTest> everyVerdictRestsOnWhatIsAccepted() {
    Map<Path, String> all =
        Conformance.all(Conformance.ROOT).stream()
            .collect(
                Collectors.groupingBy(
                    c -> GROUNDS.resolve(c.file() + ".txt"),
                    TreeMap::new,
                    Collectors.mapping(GroundsTest::grounds, Collectors.joining("\n"))));
    return all.entrySet().stream()
        .map(e ->
            DynamicTest.dynamicTest(
                GROUNDS.relativize(e.getKey()).toString(),
                () -> ExplanationsTest.compare(e.getKey(), e.getValue())));
  }

  private static String grounds(HandDecided handDecided) {
    return grounds(
        handDecided,
        Conformance.prepared(handDecided).map(p -> p.protocol().screen(p.participant(), p.run())));
  }

  /** What a screening of a case rests on; its name alone if the record is to be refused. */
  static String grounds(HandDecided handDecided, Optional<Screening> screening) {
    return handDecided.name()
        + "\n"
        + screening.stream()
            .flatMap(s -> s.cohorts().values().stream())
            .flatMap(c -> c.criteria().stream())
            .map(GroundsTest::lines)
            .collect(Collectors.joining());
  }

  private static String lines(CriterionResult c) {
    String facts =
        c.decidedBy().stream()
            .map(Fact::sentence)
            .map(fact -> "    by " + fact + "\n")
            .collect(Collectors.joining());
    String needs = c.data().stream().map(GroundsTest::line).collect(Collectors.joining());
    return "  " + c.id() + " " + c.verdict() + "\n" + facts + needs;
  }

  private static String line(MissingDatum m) {
    return "    "
        + m.datum()
        + " "
        + m.kind()
        + (m.settles() ? " settles" : "")
        + (m.fails() ? " fails" : "")
        + ": "
        + m.need()
        + "\n";
  }
}
