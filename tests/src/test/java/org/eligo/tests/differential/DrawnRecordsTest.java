package org.eligo.tests.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.differential.Evaluator.OfCohort;
import org.eligo.tests.differential.Participants.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hundred drawn protocols with records; the long runs draw as many as there is time for. */
final class DrawnRecordsTest {
  private static final int PROTOCOLS = 200;
  private static final int SCREENED = 25;
  private static final int RECORDS = 5;
  private static final long FIRST = 1_001_000;
  private static final int COMPARED = 150;
  private static final int PARTICIPANTS = 20;
  private static final int THREADS = 2;

  @Test
  void nearlyAllDrawnProtocolsPassTheCheckAndHoldEveryConstruct() {
    Coverage coverage = new Coverage();
    int passed = 0;
    for (long seed = 0; seed < PROTOCOLS; seed++) {
      Optional<Protocol> protocol = Protocols.draw(seed);
      passed += protocol.isPresent() ? 1 : 0;
      protocol.ifPresent(coverage::add);
    }
    assertThat(passed).isGreaterThan(PROTOCOLS * 95 / 100);
    assertThat(coverage.missingConstructs()).hasSizeLessThan(8);
    assertThat(coverage.wronglyImpossible()).isEmpty();
    assertThat(coverage.missingPairs().size()).isLessThan((int) coverage.pairsPossible() / 2);
  }

  @Test
  void drawnRecordsAreWrittenAndReadBackAndComeOutInEveryWay() {
    EngineEvaluator engine = new EngineEvaluator();
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    List<String> lost = new ArrayList<>();
    for (long seed = 0; seed < SCREENED; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      if (drawn.isEmpty()) {
        continue;
      }
      Protocol protocol = drawn.orElseThrow();
      Aims aims = Aims.of(protocol);
      for (int i = 0; i < RECORDS; i++) {
        Drawn one = Differential.drawn(engine, seed * RECORDS + i, protocol, aims);
        RoundTrip.difference(one.participant(), protocol).ifPresent(lost::add);
        Evaluator.Answers answers = engine.judge(protocol, one.participant(), one.run());
        for (OfCohort cohort : answers.cohorts().values()) {
          outcomes.merge(cohort.outcome(), 1, Integer::sum);
          cohort.items().values().forEach(item -> verdicts.merge(item.verdict(), 1, Integer::sum));
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(verdicts).containsKeys(Verdict.values());
    assertThat(outcomes).containsKeys(Outcome.values());
  }

  @Test
  void interpreterReferenceAndCompiledRulesAgree(@TempDir Path folder) throws Exception {
    Path results = folder.resolve("results.txt");
    Seeds.run(
        FIRST,
        FIRST + COMPARED,
        results,
        () ->
            new Differential(
                    List.of(new ReferenceEvaluator(), new CompiledEvaluator()),
                    PARTICIPANTS,
                    results,
                    1)
                ::block,
        THREADS);
    assertThat(Files.readAllLines(results))
        .hasSize(COMPARED / Seeds.BLOCK)
        .allSatisfy(line ->
            assertThat(line)
                .containsPattern("ReferenceEvaluator: [1-9][0-9]* pairs, 0 disagreements")
                .containsPattern("CompiledEvaluator: [1-9][0-9]* pairs, 0 disagreements"));
  }

  @Test
  void aPlantedMistakeIsFoundAndMadeSmall(@TempDir Path folder) throws Exception {
    Path results = folder.resolve("results.txt");
    Differential differential = new Differential(Planted.NOTHING_CENSORED, RECORDS, results);
    Seeds.run(20, 60, results, differential::block);
    assertThat(differential.disagreements()).isPositive();
    assertThat(Files.readString(results)).contains("=== seed", "--- participant", "seeds 20 to 44");
    Seeds.run(20, 60, results, (from, to) -> "again");
    assertThat(Files.readString(results)).doesNotContain("again");
  }
}
