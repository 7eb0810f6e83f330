package org.eligo.benchmarks.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.internal.eval.AsOf;
import org.eligo.engine.internal.eval.AtSite;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.internal.eval.Interpreter;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Verdict;

/** A protocol with everything that judges its participants. */
public record Trial(
    Protocol protocol, CompiledProtocol compiled, Dependencies dependencies, FastRules rules) {

  /** Checks a text and compiles it. */
  public static Trial of(String text) {
    Protocol protocol = protocol(text);
    Dependencies dependencies = Dependencies.of(protocol);
    FastRules rules = FastRules.of(protocol, dependencies);
    return new Trial(protocol, Engine.compile(protocol), dependencies, rules);
  }

  /** Checks a text. */
  public static Protocol protocol(String text) {
    return switch (Protocols.check(Source.of("benchmark", text))) {
      case Checked.Ok ok -> ok.protocol();
      case Checked.Failed failed -> throw new IllegalStateException(failed.toString());
    };
  }

  /** The text of a file among the resources. */
  public static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Trial.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many criteria the interpreter says are passed, over all cohorts, with nothing reported. */
  public int interpreted(Participant participant, Run run) {
    Participant seen = seen(participant, run);
    Interpreter interpreter =
        new Interpreter(protocol, dependencies, seen, run.asOf(), run.asIfToday());
    String stage = protocol.stages().getLast();
    int passed = 0;
    for (String cohort : protocol.cohortNames()) {
      for (Criterion criterion : protocol.criteriaOf(cohort)) {
        Verdict verdict = interpreter.check(cohort, stage, criterion).verdict();
        passed += verdict == Verdict.PASSED ? 1 : 0;
      }
    }
    return passed;
  }

  private Participant seen(Participant participant, Run run) {
    return AsOf.of(AtSite.with(participant, run.sites(), protocol), run.asOf(), protocol)
        .participant();
  }

  /** The words of a record, planned days taken as days. */
  public long[] words(Participant participant, Run run) {
    Participant seen = seen(participant, run);
    Facts facts = Facts.of(protocol, dependencies, seen, run.asOf(), true, run.asIfToday());
    return rules.words(facts, run.asOf().toEpochDay(), seen.decisions());
  }

  /** Where something stands in the words. */
  public int position(String name) {
    return rules
        .position(name)
        .orElseThrow(() -> new IllegalArgumentException("no word stands for " + name));
  }

  /** The number of the stage that is judged where a run names none. */
  public int lastStage() {
    return protocol.stages().size() - 1;
  }

  /** How many criteria each cohort has. */
  public int[] criteria() {
    return protocol.cohortNames().stream().mapToInt(c -> protocol.criteriaOf(c).size()).toArray();
  }

  /** How many drafts {@link FastRules#judge} writes. */
  public int drafts() {
    return protocol.cohortNames().stream().mapToInt(c -> protocol.criteriaOf(c).size()).sum();
  }
}
