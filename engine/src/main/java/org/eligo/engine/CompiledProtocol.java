package org.eligo.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.ask.NextAsks;
import org.eligo.engine.internal.eval.AsOf;
import org.eligo.engine.internal.eval.AtSite;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.internal.eval.Interpreter;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.jspecify.annotations.Nullable;

/** A protocol ready to screen; unchangeable, safe to share between threads. */
public final class CompiledProtocol {
  private final Protocol protocol;
  private final Dependencies dependencies;
  private volatile @Nullable FastPath fast;

  CompiledProtocol(Protocol protocol) {
    this.protocol = protocol;
    this.dependencies = Dependencies.of(protocol);
  }

  /** The protocol it was made from. */
  public Protocol protocol() {
    return protocol;
  }

  /**
   * Judges a participant. Never fails on data: whatever cannot be evaluated is UNKNOWN and bars
   * ELIGIBLE.
   *
   * @throws IllegalArgumentException if the run names a stage or cohort that the protocol lacks
   */
  public Screening screen(Participant participant, Run run) {
    String stage = stage(run);
    List<String> cohorts = cohorts(run);
    LocalDate asOf = run.asOf();
    AsOf.Seen seen = AsOf.of(AtSite.with(participant, run.sites(), protocol), asOf, protocol);
    Interpreter interpreter =
        new Interpreter(protocol, dependencies, seen.participant(), asOf, run.asIfToday());
    Map<String, CohortResult> results = new LinkedHashMap<>();
    for (String cohort : cohorts) {
      results.put(cohort, interpreter.judge(cohort, stage));
    }
    boolean retrospective = AsOf.isRetrospective(participant, asOf) || seen.leftOut() > 0;
    int together = 0;
    for (CohortResult result : results.values()) {
      together |= Together.seen(result.outcome(), result.provisional());
    }
    return new Screening(
        participant.id(),
        asOf,
        retrospective,
        seen.leftOut(),
        Together.outcome(together),
        Together.isProvisional(together),
        AtSite.digest(seen.participant(), protocol),
        results);
  }

  /**
   * What to ask for next: the missing data of a screening by this protocol, over all of its
   * cohorts, what can decide most first (docs/reference/explaining.md). Empty where nothing that is
   * missing can change the outcome.
   */
  public List<Ask> next(Screening screening) {
    return NextAsks.of(protocol, screening);
  }

  /**
   * What a definition comes to for a participant, by cohort. In a file without milestones the stage
   * is the as-of date.
   */
  public Map<String, DefinedResult> defined(String name, Participant participant, Run run) {
    String stage = stage(run);
    AsOf.Seen seen = AsOf.of(AtSite.with(participant, run.sites(), protocol), run.asOf(), protocol);
    Interpreter interpreter =
        new Interpreter(protocol, dependencies, seen.participant(), run.asOf(), run.asIfToday());
    Map<String, DefinedResult> results = new LinkedHashMap<>();
    for (String cohort : cohorts(run)) {
      results.put(cohort, interpreter.defined(name, cohort, stage));
    }
    return results;
  }

  /**
   * Lays a record out for {@link #verdicts} and {@link #outcome}. What is compiled for that is made
   * when it is asked for first.
   *
   * @throws IllegalArgumentException if the run names a stage or cohort that the protocol lacks
   */
  public Prepared prepare(Participant participant, Run run) {
    return fast().prepare(participant, run);
  }

  /**
   * Judges a prepared record without reasons. Never fails on data.
   *
   * @throws IllegalArgumentException if another protocol prepared the record
   */
  public Verdicts verdicts(Prepared prepared) {
    return fast().verdicts(prepared);
  }

  /**
   * The outcome over the cohorts of the run, as {@link #verdicts} says it, but stopping as soon as
   * it is settled.
   *
   * @throws IllegalArgumentException if another protocol prepared the record
   */
  public Outcome outcome(Prepared prepared) {
    return fast().outcome(prepared);
  }

  private FastPath fast() {
    FastPath made = fast;
    if (made == null) {
      synchronized (this) {
        made = fast;
        if (made == null) {
          made = FastPath.of(this, dependencies);
          fast = made;
        }
      }
    }
    return made;
  }

  Facts facts(Participant seen, Run run, boolean plans) {
    return Facts.of(protocol, dependencies, seen, run.asOf(), plans, run.asIfToday());
  }

  Interpreter interpreter(Participant seen, Run run) {
    return new Interpreter(protocol, dependencies, seen, run.asOf(), run.asIfToday());
  }

  String stage(Run run) {
    List<String> stages = protocol.stages();
    String stage = run.stage().orElse(stages.getLast());
    if (!stages.contains(stage)) {
      throw new IllegalArgumentException(
          "`"
              + stage
              + "` is no stage of this protocol; its stages are "
              + String.join(", ", stages));
    }
    return stage;
  }

  List<String> cohorts(Run run) {
    List<String> declared = protocol.cohortNames();
    for (String cohort : run.cohorts()) {
      if (!declared.contains(cohort)) {
        throw new IllegalArgumentException(
            "`"
                + cohort
                + "` is no cohort of this protocol; its cohorts are "
                + String.join(", ", declared));
      }
    }
    return run.cohorts().isEmpty()
        ? declared
        : declared.stream().filter(run.cohorts()::contains).toList();
  }
}
