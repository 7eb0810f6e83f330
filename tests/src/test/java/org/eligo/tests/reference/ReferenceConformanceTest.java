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
  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsDecided() {
    return Conformance.all(Conformance.ROOT).stream()
        .filter(c -> c.given().has("expect"))
        .map(c ->
            DynamicTest.dynamicTest(
                c.title(),
                () -> {
                  Prepared p = Conformance.prepared(c).orElseThrow();
                  Both both = Comparison.of(p.protocol(), p.participant(), p.run());
                  List<String> differences = differences(c, both.reference());
                  assertThat(differences).as("%s", c.given().get("reason")).isEmpty();
                  assertThat(both.differences()).isEmpty();
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
