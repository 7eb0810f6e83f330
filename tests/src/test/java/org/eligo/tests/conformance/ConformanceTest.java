package org.eligo.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every hand-decided case must come out as it was decided. */
final class ConformanceTest {
  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsDecided() {
    return Conformance.all(Conformance.ROOT).stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.title(),
                () ->
                    assertThat(Conformance.differences(c))
                        .as("%s", c.given().get("reason"))
                        .isEmpty()));
  }

  @Test
  void thereAreAtLeastOneHundredAndFiftyCases() {
    assertThat(Conformance.all(Conformance.ROOT)).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void everyCaseStatesSomething() {
    List<HandDecided> silent =
        Conformance.all(Conformance.ROOT).stream()
            .filter(c ->
                !c.given().has("refused")
                    && !c.given().path("expect").has("outcome")
                    && c.given().path("expect").path("cohorts").isEmpty()
                    && c.given().path("expect").path("criteria").isEmpty())
            .toList();
    assertThat(silent).isEmpty();
  }
}
