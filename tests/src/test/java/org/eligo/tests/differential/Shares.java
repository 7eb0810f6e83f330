package org.eligo.tests.differential;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eligo.dsl.Checked;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.differential.Evaluator.Answers;
import org.eligo.tests.differential.Evaluator.OfCohort;
import org.eligo.tests.differential.Participants.Drawn;

/**
 * Prints how many drawn protocols pass the check and why the others do not, which constructs and
 * pairs stand in them, and how often each verdict comes out. Arguments: the first seed, the one
 * behind the last, and how many participants for each protocol.
 */
public final class Shares {
  private static final int SCATTER = 1_000;

  private final Coverage coverage = new Coverage();
  private final Map<String, Integer> messages = new TreeMap<>();
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final EngineEvaluator engine = new EngineEvaluator();
  private int passed;
  private int lost;

  private Shares() {}

  /** Prints them. */
  public static void main(String[] args) {
    long from = Long.parseLong(args[0]);
    long to = Long.parseLong(args[1]);
    Shares shares = new Shares();
    for (long seed = from; seed < to; seed++) {
      shares.count(seed, Integer.parseInt(args[2]));
    }
    shares.print(to - from, System.out);
  }

  private void count(long seed, int participants) {
    switch (Protocols.check(Protocols.text(seed))) {
      case Checked.Ok ok -> {
        passed++;
        coverage.add(ok.protocol());
        participants(seed, ok.protocol(), participants);
      }
      case Checked.Failed failed ->
          failed.diagnostics().stream()
              .filter(d -> d.severity() == Severity.ERROR)
              .findFirst()
              .map(Diagnostic::message)
              .ifPresent(m -> messages.merge(m.replaceAll("`[^`]*`", "``"), 1, Integer::sum));
    }
  }

  private void participants(long seed, Protocol protocol, int participants) {
    Aims aims = Aims.of(protocol);
    for (int i = 0; i < participants; i++) {
      Drawn drawn = Differential.drawn(engine, seed * SCATTER + i, protocol, aims);
      Optional<String> difference = RoundTrip.difference(drawn.participant(), protocol);
      lost += difference.isPresent() ? 1 : 0;
      Answers answers = engine.judge(protocol, drawn.participant(), drawn.run());
      for (OfCohort cohort : answers.cohorts().values()) {
        outcomes.merge(cohort.outcome(), 1, Integer::sum);
        cohort.items().forEach((id, item) -> verdicts.merge(item.verdict(), 1, Integer::sum));
      }
    }
  }

  private void print(long drawn, PrintStream out) {
    out.println(passed + " of " + drawn + " drawn protocols pass the check");
    messages.forEach((message, count) -> out.println("  " + count + " " + message));
    out.println(coverage.summary());
    out.println("missing constructs: " + coverage.missingConstructs());
    out.println("missing pairs: " + coverage.missingPairs());
    out.println("lost on the way through a record: " + lost);
    out.println("verdicts of criteria and parts: " + verdicts + ", of cohorts: " + outcomes);
  }
}
