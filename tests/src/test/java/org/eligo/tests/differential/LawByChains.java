package org.eligo.tests.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.Verdicts.OfCohort;
import org.eligo.engine.Verdicts.OfCriterion;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.law.Examples;
import org.eligo.tests.law.Garbles;
import org.eligo.tests.law.Garbles.Garble;

/**
 * The law by compiled rules: from a record of the examples or of the hand-decided cases one thing
 * after the other is made unknown or taken away, in a drawn order, and no step may come out better
 * than any before it. Arguments: first chain, end, most steps of a chain, file of results, which is
 * where it goes on from; a fifth argument leaves out the hand-decided cases. Run from module {@code
 * tests}.
 */
public final class LawByChains {
  private static final int SEEDS_OF_A_CHAIN = 7919;

  /** A record with its run. */
  private record Line(String name, CompiledProtocol protocol, Participant participant, Run run) {}

  private final List<Line> lines;
  private final int steps;
  private long variants;
  private final List<String> broken = new ArrayList<>();

  private LawByChains(List<Line> lines, int steps) {
    this.lines = List.copyOf(lines);
    this.steps = steps;
  }

  /** Runs it. */
  public static void main(String[] args) {
    Path results = Path.of(args[3]);
    List<Line> lines = new ArrayList<>(examples());
    if (args.length < 5) {
      lines.addAll(cases());
    }
    LawByChains law = new LawByChains(lines, Integer.parseInt(args[2]));
    Seeds.run(
        Long.parseLong(args[0]),
        Long.parseLong(args[1]),
        results,
        (from, to) -> law.block(from, to, results));
  }

  private static List<Line> examples() {
    CompiledProtocol protocol = Examples.allo329();
    return Examples.participants(protocol).stream()
        .flatMap(p ->
            protocol.protocol().stages().stream()
                .map(stage ->
                    new Line(p.id() + " at " + stage, protocol, p, Examples.run(p, stage))))
        .toList();
  }

  private static List<Line> cases() {
    return Conformance.all(Conformance.ROOT).stream()
        .flatMap(c ->
            Conformance.prepared(c).stream()
                .map(p -> new Line(c.title(), p.protocol(), p.participant(), p.run())))
        .toList();
  }

  private String block(long from, long to, Path results) {
    variants = 0;
    broken.clear();
    for (long seed = from; seed < to; seed++) {
      Line line = lines.get(Math.floorMod(seed, lines.size()));
      chain(line, new SplittableRandom(seed * SEEDS_OF_A_CHAIN));
    }
    broken.stream().limit(20).forEach(words -> Seeds.append(results, "  " + words + "\n"));
    return variants + " variants, " + broken.size() + " broken";
  }

  private void chain(Line line, SplittableRandom random) {
    Verdicts before = judged(line, line.participant());
    Participant record = line.participant();
    List<String> done = new ArrayList<>();
    List<Garble> left = new ArrayList<>(Garbles.of(record, line.run()));
    for (int step = 0; step < steps && !left.isEmpty(); step++) {
      Garble next = left.remove(random.nextInt(left.size()));
      record = next.change().apply(record);
      done.add(next.what());
      variants++;
      Verdicts now = judged(line, record);
      boolean days = next.what().contains("milestone") || next.what().contains("day of");
      List<String> better = better(before, now, days);
      if (!better.isEmpty()) {
        broken.add(line.name() + ": " + String.join(", ", done) + ": " + better);
        return;
      }
      before = now;
    }
  }

  private static Verdicts judged(Line line, Participant participant) {
    return line.protocol().verdicts(line.protocol().prepare(participant, line.run()));
  }

  /** What came out better; where days of milestones change, outcomes alone are asked (T4). */
  private static List<String> better(Verdicts then, Verdicts now, boolean days) {
    List<String> better = new ArrayList<>();
    if (isBetter(then.outcome(), then.provisional(), now.outcome(), now.provisional())) {
      better.add(then.outcome() + " became " + now.outcome());
    }
    List<OfCohort> olds = then.cohorts();
    for (int i = 0; i < olds.size(); i++) {
      OfCohort old = olds.get(i);
      OfCohort cohort = now.cohorts().get(i);
      if (isBetter(old.outcome(), old.provisional(), cohort.outcome(), cohort.provisional())) {
        better.add(old.cohort() + " " + old.outcome() + " became " + cohort.outcome());
      }
      if (!days) {
        better.addAll(criteria(old, cohort));
      }
    }
    return better;
  }

  private static List<String> criteria(OfCohort then, OfCohort now) {
    List<String> better = new ArrayList<>();
    for (int i = 0; i < then.criteria().size(); i++) {
      OfCriterion old = then.criteria().get(i);
      OfCriterion after = now.criteria().get(i);
      if (isBetter(old, after)) {
        better.add(old + " became " + after);
      }
    }
    return better;
  }

  private static boolean isBetter(
      Outcome then, boolean planned, Outcome now, boolean stillPlanned) {
    boolean became = now == Outcome.ELIGIBLE && then != Outcome.ELIGIBLE;
    return became || now == then && planned && !stillPlanned;
  }

  private static boolean isBetter(OfCriterion then, OfCriterion now) {
    boolean became = isClear(now.verdict()) && !isClear(then.verdict());
    boolean firmed = now.verdict() == then.verdict() && then.provisional() && !now.provisional();
    return became || firmed;
  }

  private static boolean isClear(Verdict verdict) {
    return verdict == Verdict.PASSED || verdict == Verdict.NOT_APPLICABLE;
  }
}
