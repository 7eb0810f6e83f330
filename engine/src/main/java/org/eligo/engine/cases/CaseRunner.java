package org.eligo.engine.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Case;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** Screens the made-up participants of a criteria file and compares with what must come out. */
public final class CaseRunner {
  // An answer can change the facts of an item around it, whose answer then cites other facts.
  private static final int MOST_ROUNDS = 4;

  private final CompiledProtocol protocol;
  private final Coverage coverage;

  private CaseRunner(CompiledProtocol protocol) {
    this.protocol = protocol;
    this.coverage = new Coverage(protocol.protocol());
  }

  /** Runs every case at its own as-of date and stage, for all cohorts. */
  public static CaseReport run(CompiledProtocol protocol) {
    CaseRunner runner = new CaseRunner(protocol);
    List<CaseReport.CaseResult> results =
        protocol.protocol().cases().stream().map(runner::run).toList();
    return new CaseReport(results, runner.coverage.items());
  }

  private CaseReport.CaseResult run(Case made) {
    try {
      Screening screening = screen(made);
      CaseFacts madeUp = new CaseFacts(protocol.protocol(), made);
      Participant facts = madeUp.participant(Map.of());
      Run run = asOfRun(made).withSites(madeUp.sites());
      Expected.Definitions definitions = name -> protocol.defined(name, facts, run);
      List<CaseReport.Miss> misses = new ArrayList<>();
      for (Case.Expectation expectation : made.expectations()) {
        Optional<CaseReport.Miss> miss = Expected.miss(expectation, screening, definitions);
        miss.ifPresent(misses::add);
        if (miss.isEmpty()) {
          coverage.note(expectation, screening);
        }
      }
      return new CaseReport.CaseResult(
          made.name(), made.words(), made.span(), misses, Optional.empty());
    } catch (UnreadableFact e) {
      return new CaseReport.CaseResult(
          made.name(), made.words(), made.span(), List.of(), Optional.of(e.reason()));
    }
  }

  // The answers of a case are about its own facts: the first rounds learn their digests.
  private Screening screen(Case made) {
    CaseFacts facts = new CaseFacts(protocol.protocol(), made);
    Run run = asOfRun(made).withSites(facts.sites());
    Map<String, String> digests = Map.of();
    Screening screening = protocol.screen(facts.participant(digests), run);
    for (int round = 0; facts.hasAnswers() && round < MOST_ROUNDS; round++) {
      Map<String, String> learned = digests(screening);
      if (learned.equals(digests)) {
        break;
      }
      digests = learned;
      screening = protocol.screen(facts.participant(digests), run);
    }
    return screening;
  }

  private static Run asOfRun(Case made) {
    return new Run(asOf(made), made.stage(), List.of(), false);
  }

  private static LocalDate asOf(Case made) {
    return made.asOf()
        .range()
        .lastDay()
        .orElseThrow(() -> new UnreadableFact("the case has no as-of date"));
  }

  private static Map<String, String> digests(Screening screening) {
    Map<String, String> digests = new LinkedHashMap<>();
    screening
        .cohorts()
        .values()
        .forEach(cohort -> cohort.criteria().forEach(c -> digests.putIfAbsent(c.id(), c.facts())));
    return digests;
  }
}
