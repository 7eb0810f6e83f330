package org.eligo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.eligo.tests.reference.Comparison.Both;
import org.eligo.tests.reference.Reference.OfItem;
import org.eligo.tests.reference.Reference.Screened;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * The hand-decided cases come out of the reference evaluator as they were decided, and of the
 * engine in every verdict alike.
 */
final class ReferenceConformanceTest {
  /** Cases that the page decides otherwise than the case, with what the page says. */
  private static final Map<String, String> AGAINST_THE_PAGE =
      Map.of(
          "numbers/branches: first unknown, second does not hold",
          "N5: what lies between 1 and 3 stays possible, 2 too",
          "results/unknown-after-all: two of one day in two samples",
          "V34: the reference does not look at marks of samples yet",
          "results/unknown-after-all: test of unknown value, not significant",
          "V2: the reference does not know yet that it may not have been done",
          "results/unknown-after-all: creatinine of an unknown day in a run that looks back",
          "V6: the reference does not know yet what a run that looks back must leave open",
          "results/unknown-after-all: creatinine of a month that the run divides",
          "V6: the reference does not know yet what a run that looks back must leave open");

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsDecided() {
    return Conformance.all(Conformance.ROOT).stream()
        .filter(c -> c.given().has("expect"))
        .map(c ->
            DynamicTest.dynamicTest(
                c.title(),
                () -> {
                  Prepared p = Conformance.prepared(c).orElseThrow();
                  Both both =
                      Comparison.of(p.protocol(), p.participant(), p.run(), Allowances.none());
                  List<String> differences = differences(c, both.reference());
                  Optional<String> page = Optional.ofNullable(AGAINST_THE_PAGE.get(c.title()));
                  assertThat(differences.isEmpty())
                      .as("%s: %s, %s", differences, c.given().get("reason"), page)
                      .isEqualTo(page.isEmpty());
                  if (EngineAgainstReferenceTest.isCompared(c)) {
                    assertThat(both.differences()).isEmpty();
                  }
                }));
  }

  private static List<String> differences(HandDecided handDecided, Screened screened) {
    JsonNode expect = handDecided.given().get("expect");
    List<String> out = new ArrayList<>();
    same(out, "outcome", expect.path("outcome"), screened.outcome().name());
    same(out, "provisional", expect.path("provisional"), "" + screened.provisional());
    for (Map.Entry<String, JsonNode> verdict : expect.path("criteria").properties()) {
      same(out, verdict.getKey(), verdict.getValue(), verdict(screened, verdict.getKey()));
    }
    for (Map.Entry<String, JsonNode> cohort : expect.path("cohorts").properties()) {
      JsonNode wanted = cohort.getValue();
      Optional<Reference.OfCohort> result =
          Optional.ofNullable(screened.cohorts().get(cohort.getKey()));
      same(
          out,
          cohort.getKey(),
          wanted.isObject() ? wanted.path("outcome") : wanted,
          result.map(c -> c.outcome().name()).orElse("no such cohort"));
    }
    if (expect.has("pending")) {
      List<String> wanted = new ArrayList<>();
      expect.get("pending").forEach(id -> wanted.add(id.asString()));
      List<String> pending = screened.cohorts().values().iterator().next().pending();
      if (!pending.equals(wanted)) {
        out.add("pending: expected " + wanted + ", was " + pending);
      }
    }
    return out;
  }

  private static String verdict(Screened screened, String id) {
    return screened.cohorts().values().stream()
        .flatMap(c -> Optional.ofNullable(c.items().get(id)).stream())
        .map(OfItem::verdict)
        .map(Enum::name)
        .findFirst()
        .orElse("no such item");
  }

  private static void same(List<String> out, String what, JsonNode expected, String actual) {
    boolean stated = !expected.isMissingNode();
    if (stated && !Set.of(actual).contains(expected.asString())) {
      out.add(what + ": expected " + expected.asString() + ", was " + actual);
    }
  }
}
