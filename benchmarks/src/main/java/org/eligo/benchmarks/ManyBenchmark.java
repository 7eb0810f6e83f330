package org.eligo.benchmarks;

import java.util.concurrent.TimeUnit;
import org.eligo.benchmarks.probe.Draw;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.Probe;
import org.eligo.benchmarks.trial.Trial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Protocols of different sizes: nanoseconds for each participant, to be divided by the size. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class ManyBenchmark {
  private static final int MANY = 2000;

  /** How many criteria. */
  @Param({"32", "500"})
  public int criteria;

  private Trial trial = Probe.TRIAL;
  private int stage;
  private int[] drafts = {};
  private final long[][] words = new long[MANY][];

  /** Compiles the protocol and draws the participants. */
  @Setup
  public void make() {
    trial = Trial.of(ManyCriteria.text(criteria));
    stage = trial.lastStage();
    drafts = new int[trial.drafts()];
    for (int i = 0; i < MANY; i++) {
      Facts facts = Draw.of(i);
      words[i] = trial.words(Probe.participant(facts), Probe.run(facts));
    }
  }

  /** All verdicts, by the compiled rules. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int rulesVerdicts() {
    int all = 0;
    for (long[] record : words) {
      trial.rules().judge(record, stage, drafts);
      all += drafts[0];
    }
    return all;
  }

  /** The outcome alone, by the compiled rules. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int rulesOutcome() {
    int all = 0;
    for (long[] record : words) {
      all += trial.rules().outcome(record, stage).map(o -> o.name().length()).orElse(3);
    }
    return all;
  }
}
