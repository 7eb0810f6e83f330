package org.eligo.benchmarks;

import java.util.concurrent.TimeUnit;
import org.eligo.benchmarks.allo.Allo329;
import org.eligo.benchmarks.allo.AlloDraw;
import org.eligo.benchmarks.allo.HandWrittenAllo329;
import org.eligo.engine.Prepared;
import org.eligo.engine.Verdicts;
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

/** ALLO-329 at its last stage, three cohorts: nanoseconds for each participant. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AlloBenchmark {
  private static final int MANY = 2000;
  private static final int[] CRITERIA = Allo329.TRIAL.criteria();
  private static final int FEW = 250;

  /** The participants as words. */
  @State(Scope.Thread)
  public static class Words {
    private final HandWrittenAllo329 hand = new HandWrittenAllo329();
    private final long[][] words = new long[MANY][];
    private final byte[] verdicts = new byte[HandWrittenAllo329.CRITERIA.size()];
    private final int[] drafts = new int[Allo329.TRIAL.drafts()];
    private final int stage = Allo329.TRIAL.lastStage();

    /** Draws them. */
    public Words() {
      for (int i = 0; i < MANY; i++) {
        words[i] = Allo329.TRIAL.words(AlloDraw.of(i), AlloDraw.RUN);
      }
    }
  }

  /** The participants as records. */
  @State(Scope.Thread)
  public static class Records {
    private final Participant[] participants = new Participant[MANY];
    private final Prepared[] prepared = new Prepared[MANY];
    private int next;

    /** Draws them. */
    public Records() {
      for (int i = 0; i < MANY; i++) {
        participants[i] = AlloDraw.of(i);
        prepared[i] = Allo329.TRIAL.compiled().prepare(participants[i], AlloDraw.RUN);
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
      all += of.hand.verdicts(words, of.verdicts) + Passed.of(of.verdicts);
    }
    return all;
  }

  /** The outcome alone, written by hand. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int handOutcome(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      all += of.hand.outcome(words);
    }
    return all;
  }

  /** All verdicts, by the compiled rules. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int rulesVerdicts(Words of) {
    int all = 0;
    for (long[] words : of.words) {
      Allo329.TRIAL.rules().judge(words, of.stage, of.drafts);
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
      all += Allo329.TRIAL.rules().outcome(words, of.stage).map(o -> o.name().length()).orElse(3);
    }
    return all;
  }

  /** All verdicts, as an application asks for them. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public int compiledVerdicts(Records of) {
    int all = 0;
    for (Prepared prepared : of.prepared) {
      Verdicts verdicts = Allo329.TRIAL.compiled().verdicts(prepared);
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
      all += Allo329.TRIAL.compiled().outcome(prepared).name().length();
    }
    return all;
  }

  /** Laying a record out. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public long prepare(Records of) {
    long all = 0;
    for (int i = of.few(), end = i + FEW; i < end; i++) {
      all += Allo329.TRIAL.compiled().prepare(of.participants[i], AlloDraw.RUN).bytes();
    }
    return all;
  }

  /** All verdicts by the interpreter, without a report. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int interpreted(Records of) {
    int all = 0;
    for (int i = of.few(), end = i + FEW; i < end; i++) {
      all += Allo329.TRIAL.interpreted(of.participants[i], AlloDraw.RUN);
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
          Allo329.TRIAL
              .compiled()
              .screen(of.participants[i], AlloDraw.RUN)
              .outcome()
              .name()
              .length();
    }
    return all;
  }
}
