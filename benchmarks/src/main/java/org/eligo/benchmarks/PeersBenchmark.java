package org.eligo.benchmarks;

import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eligo.benchmarks.peers.Cel;
import org.eligo.benchmarks.peers.Cql;
import org.eligo.benchmarks.peers.Feel;
import org.eligo.benchmarks.peers.Peer;
import org.eligo.benchmarks.probe.Draw;
import org.eligo.benchmarks.probe.HandWritten;
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

/** The probe in other engines: nanoseconds for each participant and all its verdicts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class PeersBenchmark {
  private static final int MANY = 2000;
  private static final int FEW = 250;

  /** An engine with its participants. */
  private static final class Inputs<T> {
    private final Peer<T> peer;
    private final List<T> inputs = new ArrayList<>();
    private final byte[] out = new byte[HandWritten.CRITERIA];
    private int next;

    Inputs(Peer<T> peer) {
      this.peer = peer;
      for (int i = 0; i < MANY; i++) {
        inputs.add(peer.input(Draw.of(i)));
      }
    }

    int judge() {
      int all = 0;
      for (int i = next; i < next + FEW; i++) {
        peer.judge(inputs.get(i), out);
        all += out[0];
      }
      next = (next + FEW) % MANY;
      return all;
    }
  }

  /** CQL. */
  @State(Scope.Thread)
  public static class OfCql {
    private final Inputs<Map<String, Object>> inputs = new Inputs<>(new Cql());
  }

  /** CEL. */
  @State(Scope.Thread)
  public static class OfCel {
    private final Inputs<PartialVars> inputs = new Inputs<>(new Cel());
  }

  /** FEEL, interpreted. */
  @State(Scope.Thread)
  public static class OfFeel {
    private final Inputs<Map<String, Object>> inputs = new Inputs<>(new Feel(false));
  }

  /** FEEL, compiled to Java. */
  @State(Scope.Thread)
  public static class OfFeelToJava {
    private final Inputs<Map<String, Object>> inputs = new Inputs<>(new Feel(true));
  }

  /** CQL. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int cqlVerdicts(OfCql of) {
    return of.inputs.judge();
  }

  /** CEL. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int celVerdicts(OfCel of) {
    return of.inputs.judge();
  }

  /** FEEL, interpreted. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int feelVerdicts(OfFeel of) {
    return of.inputs.judge();
  }

  /** FEEL, compiled to Java. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public int feelToJavaVerdicts(OfFeelToJava of) {
    return of.inputs.judge();
  }
}
