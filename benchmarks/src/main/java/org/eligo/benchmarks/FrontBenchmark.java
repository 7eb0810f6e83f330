package org.eligo.benchmarks;

import java.util.concurrent.TimeUnit;
import org.cqframework.cql.cql2elm.ModelManager;
import org.eligo.benchmarks.allo.Allo329;
import org.eligo.benchmarks.peers.Cql;
import org.eligo.benchmarks.probe.Probe;
import org.eligo.benchmarks.trial.Trial;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Engine;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.fast.FastRules;
import org.hl7.elm.r1.Library;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From text to something that judges, warm: microseconds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class FrontBenchmark {
  private final ModelManager models = new ModelManager();

  private static FastRules load(String text, Blackhole hole) {
    Protocol protocol = Trial.protocol(text);
    hole.consume(Engine.compile(protocol));
    return FastRules.of(protocol, Dependencies.of(protocol));
  }

  /** The probe: checked, compiled, its class loaded. */
  @Benchmark
  public FastRules probe(Blackhole hole) {
    return load(Probe.TEXT, hole);
  }

  /** The probe: checked alone. */
  @Benchmark
  public Protocol probeChecked() {
    return Trial.protocol(Probe.TEXT);
  }

  /** ALLO-329: checked, compiled, its class loaded. */
  @Benchmark
  public FastRules allo329(Blackhole hole) {
    return load(Allo329.TEXT, hole);
  }

  /** ALLO-329: checked alone. */
  @Benchmark
  public Protocol allo329Checked() {
    return Trial.protocol(Allo329.TEXT);
  }

  /** The probe in CQL: translated to ELM, which is interpreted. */
  @Benchmark
  public Library cqlTranslated() {
    return Cql.translate(models);
  }
}
