package org.eligo.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Verdicts;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hand-decided cases, one test for each file: what was decided, the sentences that explain it,
 * and the compiled rules. {@code tests/mutation} measures how many mutants they find; the gate runs
 * the same by {@link ConformanceTest}, {@link ExplanationsTest} and {@code FastPathTest}.
 */
final class CasesByFile {
  private static final Map<String, List<Ready>> FILES =
      Conformance.all(Conformance.ROOT).stream()
          .map(c -> new Ready(c, Conformance.prepared(c)))
          .collect(Collectors.groupingBy(r -> r.given().file(), TreeMap::new, Collectors.toList()));

  /** A case with its record, read once; empty where the record is to be refused. */
  private record Ready(HandDecided given, Optional<Prepared> prepared) {}

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyCaseOfTheFileComesOutAsDecided(String file) {
    List<String> told = new ArrayList<>();
    for (Ready ready : Objects.requireNonNull(FILES.get(file))) {
      Optional<Screening> screening = ready.prepared().map(CasesByFile::screened);
      screening.ifPresent(s ->
          assertThat(Conformance.compare(ready.given().given(), s))
              .as(ready.given().title())
              .isEmpty());
      told.add(ExplanationsTest.sentences(ready.given(), screening));
    }
    Path sentences = ExplanationsTest.SENTENCES.resolve(file + ".txt");
    assertThat(String.join("\n", told)).isEqualTo(Conformance.text(sentences));
  }

  /** Screens with rules that are compiled anew, and compares both ways of judging. */
  private static Screening screened(Prepared prepared) {
    CompiledProtocol compiled = Engine.compile(prepared.protocol().protocol());
    Screening screening = compiled.screen(prepared.participant(), prepared.run());
    Verdicts quick = compiled.verdicts(compiled.prepare(prepared.participant(), prepared.run()));
    assertThat(quick.outcome()).isEqualTo(screening.outcome());
    assertThat(quick.provisional()).isEqualTo(screening.provisional());
    for (Verdicts.OfCohort cohort : quick.cohorts()) {
      CohortResult told = Objects.requireNonNull(screening.cohorts().get(cohort.cohort()));
      assertThat(cohort.criteria())
          .containsExactlyElementsOf(
              told.criteria().stream()
                  .filter(c -> c.depth() == 0)
                  .map(c -> new Verdicts.OfCriterion(c.id(), c.verdict(), c.provisional()))
                  .toList());
    }
    return screening;
  }
}
