package org.eligo.benchmarks;

import java.util.concurrent.TimeUnit;
import org.eligo.benchmarks.probe.Draw;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.HandWritten;
import org.eligo.benchmarks.probe.Probe;
import org.eligo.engine.Prepared;
import org.eligo.engine.Verdicts;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The probe: nanoseconds for each participant. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ProbeBenchmark {
  private static final int MANY = 2000;
  private static final int[] CRITERIA = Probe.TRIAL.criteria();
  private static final int FEW = 250;

  /** The participants as words. */
  @State(Scope.Thread)
  public static class Words {
    private final long[][] words = new long[MANY][];
    private final byte[] verdicts = new byte[HandWritten.CRITERIA];
    private final int[] drafts = new int[Probe.TRIAL.drafts()];
    private final int stage = Probe.TRIAL.lastStage();

    /** Draws them. */
    public Words() {
      for (int i = 0; i < MANY; i++) {
        Facts facts = Draw.of(i);
        words[i] = Probe.TRIAL.words(Probe.participant(facts), Probe.run(facts));
      }
    }
  }

  /** The participants as records. */
  @State(Scope.Thread)
  public static class Records {
    private final Participant[] participants = new Participant[MANY];
    private final Run[] runs = new Run[MANY];
    private final Prepared[] prepared = new Prepared[MANY];
    private int next;

    /** Draws them. */
    public Records() {
      for (int i = 0; i < MANY; i++) {
        Facts facts = Draw.of(i);
        participants[i] = Probe.participant(facts);
        runs[i] = Probe.run(facts);
        prepared[i] = Probe.TRIAL.compiled().prepare(participants[i], runs[i]);
      }
    }

    private int few() {
      int from = next;
      next = (next + FEW) % MANY;
      return from;
    }
  }

  /** All verdicts, written by hand. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int handVerdicts(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      all += HandWritten.verdicts(words, of.verdicts, 0) + Passed.of(of.verdicts);
    }
    return all;
  }

  /** The outcome alone, written by hand. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int handOutcome(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      all += HandWritten.outcome(words);
    }
    return all;
  }

  /** All verdicts, by the compiled rules. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int rulesVerdicts(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      Probe.TRIAL.rules().judge(words, of.stage, of.drafts);
      all += Passed.of(of.drafts);
    }
    return all;
  }

  /** The outcome alone, by the compiled rules. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int rulesOutcome(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      all += Probe.TRIAL.rules().outcome(words, of.stage).map(o -> o.name().length()).orElse(3);
    }
    return all;
  }

  /** All verdicts, as an application asks for them. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int compiledVerdicts(Records of) {
    int all = 0;
    for (Prepared prepared : of.prepared) {
      Verdicts verdicts = Probe.TRIAL.compiled().verdicts(prepared);
      all += verdicts.outcome().name().length() + Passed.of(verdicts, CRITERIA);
    }
    return all;
  }

  /** The outcome alone, as an application asks for it. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int compiledOutcome(Records of) {
    int all = 0;
    for (Prepared prepared : of.prepared) {
      all += Probe.TRIAL.compiled().outcome(prepared).name().length();
    }
    return all;
  }

  /** Laying a record out. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public long prepare(Records of) {
    long all = 0;
    for (int i = of.few(), end = i + FEW; i < end; i++) {
      all += Probe.TRIAL.compiled().prepare(of.participants[i], of.runs[i]).bytes();
    }
    return all;
  }

  /** All verdicts by the interpreter, without a report. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int interpreted(Records of) {
    int all = 0;
    for (int i = of.few(), end = i + FEW; i < end; i++) {
      all += Probe.TRIAL.interpreted(of.participants[i], of.runs[i]);
    }
    return all;
  }

  /** A whole screening with its reasons, by the interpreter. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int screen(Records of) {
    int all = 0;
    for (int i = of.few(), end = i + FEW; i < end; i++) {
      all +=
          Probe.TRIAL.compiled().screen(of.participants[i], of.runs[i]).outcome().name().length();
    }
    return all;
  }
}
