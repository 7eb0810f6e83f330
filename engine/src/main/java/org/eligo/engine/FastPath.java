package org.eligo.engine;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.AsOf;
import org.eligo.engine.internal.eval.AtSite;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Interpreter;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;

/**
 * Judges by the compiled rules, and asks the interpreter where they leave something to it. Where a
 * mistake of the program stops them, the interpreter judges everything.
 */
final class FastPath {
  private final CompiledProtocol owner;
  private final Optional<FastRules> rules;
  private final Optional<Throwable> failure;
  private final List<String> stages;
  private final List<String> cohorts;
  private final Criterion[] criteria;
  private final boolean[][] due;
  private final VerdictShape shape;

  /** What was compiled, or the mistake of the program that stopped it. */
  private record Compiled(Optional<FastRules> rules, Optional<Throwable> failure) {
    static Compiled of(Protocol protocol, Dependencies dependencies) {
      try {
        return new Compiled(Optional.of(FastRules.of(protocol, dependencies)), Optional.empty());
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return new Compiled(Optional.empty(), Optional.of(e));
      }
    }
  }

  private FastPath(CompiledProtocol owner, Compiled compiled) {
    Protocol protocol = owner.protocol();
    this.owner = owner;
    this.rules = compiled.rules();
    this.failure = compiled.failure();
    this.stages = protocol.stages();
    this.cohorts = protocol.cohortNames();
    this.criteria =
        cohorts.stream().flatMap(c -> protocol.criteriaOf(c).stream()).toArray(Criterion[]::new);
    this.due = new boolean[stages.size()][criteria.length];
    for (int s = 0; s < due.length; s++) {
      for (int i = 0; i < criteria.length; i++) {
        due[s][i] = !criteria[i].stagesUpTo(stages.get(s), stages).isEmpty();
      }
    }
    this.shape = new VerdictShape(protocol);
  }

  static FastPath of(CompiledProtocol owner, Dependencies dependencies) {
    return new FastPath(owner, Compiled.of(owner.protocol(), dependencies));
  }

  Prepared prepare(Participant participant, Run run) {
    String stage = owner.stage(run);
    int[] asked = owner.cohorts(run).stream().mapToInt(cohorts::indexOf).toArray();
    Participant seen =
        AsOf.of(
                AtSite.with(participant, run.sites(), owner.protocol()),
                run.asOf(),
                owner.protocol())
            .participant();
    int at = stages.indexOf(stage);
    if (rules.isEmpty()) {
      Prepared none = new Prepared(owner, seen, run, at, asked, Prepared.Words.NONE);
      failure.ifPresent(none::failed);
      return none;
    }
    try {
      return new Prepared(owner, seen, run, at, asked, words(rules.get(), seen, run));
    } catch (RuntimeException | StackOverflowError e) {
      Prepared none = new Prepared(owner, seen, run, at, asked, Prepared.Words.NONE);
      none.failed(e);
      return none;
    }
  }

  private Prepared.Words words(FastRules of, Participant seen, Run run) {
    long[] words = words(of, seen, run, true);
    return new Prepared.Words(
        words, isPlanned(seen, run) ? Optional.of(words(of, seen, run, false)) : Optional.empty());
  }

  private long[] words(FastRules of, Participant seen, Run run, boolean plans) {
    return of.words(owner.facts(seen, run, plans), run.asOf().toEpochDay(), seen.decisions());
  }

  /** Whether anything in the record may be other while plans do not count. */
  private static boolean isPlanned(Participant seen, Run run) {
    return run.asIfToday()
        || seen.milestones().values().stream().anyMatch(Participant.MilestoneDay::planned)
        || seen.histories().values().stream()
            .flatMap(h -> h.entries().stream())
            .anyMatch(e -> e.state() != History.EntryState.HAPPENED || e.plannedEnd());
  }

  Verdicts verdicts(Prepared prepared) {
    check(prepared);
    if (rules.isPresent() && prepared.words().areThere()) {
      try {
        return new Fast(rules.get(), prepared).verdicts();
      } catch (RuntimeException | StackOverflowError e) {
        prepared.failed(e);
        return interpreted(prepared);
      }
    }
    return interpreted(prepared);
  }

  Outcome outcome(Prepared prepared) {
    check(prepared);
    if (rules.isPresent() && prepared.words().areThere()) {
      try {
        return new Fast(rules.get(), prepared).outcome();
      } catch (RuntimeException | StackOverflowError e) {
        prepared.failed(e);
        return interpreted(prepared).outcome();
      }
    }
    return interpreted(prepared).outcome();
  }

  private void check(Prepared prepared) {
    if (prepared.owner() != owner) {
      throw new IllegalArgumentException("another protocol prepared this record");
    }
  }

  /** Everything by the interpreter. */
  private Verdicts interpreted(Prepared prepared) {
    String stage = stages.get(prepared.stage());
    byte[] codes = shape.open();
    int together = 0;
    for (int cohort : prepared.cohorts()) {
      Screening.CohortResult result = prepared.interpreter().judge(cohorts.get(cohort), stage);
      int at = shape.begin(cohort);
      for (Screening.CriterionResult c : result.criteria()) {
        if (c.depth() == 0) {
          codes[at++] = VerdictShape.code(FastRules.number(c.verdict()), c.provisional());
        }
      }
      shape.outcome(codes, cohort, result.outcome(), result.provisional());
      together |= Together.seen(result.outcome(), result.provisional());
    }
    return together(prepared, codes, together);
  }

  private Verdicts together(Prepared prepared, byte[] codes, int seen) {
    return new Verdicts(
        shape, prepared.cohorts(), codes, Together.outcome(seen), Together.isProvisional(seen));
  }

  /** One prepared record before the compiled rules. */
  private final class Fast {
    private final FastRules rules;
    private final Prepared prepared;
    private final int stage;

    Fast(FastRules rules, Prepared prepared) {
      this.rules = rules;
      this.prepared = prepared;
      this.stage = prepared.stage();
    }

    Verdicts verdicts() {
      Prepared.Words words = prepared.words();
      int[] with = new int[shape.drafts()];
      rules.judge(words.planned(), stage, with);
      int[] without = with;
      if (words.other().isPresent()) {
        without = new int[shape.drafts()];
        rules.judge(words.firm(), stage, without);
      }
      byte[] codes = shape.open();
      int together = 0;
      for (int cohort : prepared.cohorts()) {
        together |= judged(cohort, with, without, codes);
      }
      return together(prepared, codes, together);
    }

    /** Writes the verdicts and the outcome of a cohort, and returns what that adds to all. */
    private int judged(int cohort, int[] with, int[] without, byte[] codes) {
      if (prepared.words().other().isEmpty()) {
        int end = shape.begin(cohort + 1);
        boolean[] counted = due[stage];
        int tally = 0;
        int all = 0;
        for (int i = shape.begin(cohort); i < end; i++) {
          int one = with[i];
          all |= one;
          codes[i] = VerdictShape.code(FastRules.number(one), false);
          tally = counted[i] ? FastRules.tally(tally, one) : tally;
        }
        if (!FastRules.isLeft(all)) {
          return ended(cohort, tally, tally, codes);
        }
      }
      return mixed(cohort, with, without, codes);
    }

    /** The same where something is planned, or left to the interpreter. */
    private int mixed(int cohort, int[] with, int[] without, byte[] codes) {
      boolean[] counted = due[stage];
      int shown = 0;
      int firm = 0;
      for (int i = shape.begin(cohort), end = shape.begin(cohort + 1); i < end; i++) {
        int one = with[i];
        int other = without[i];
        if (FastRules.isLeft(one | other)) {
          Interpreter.Checked checked = checked(cohort, i);
          codes[i] = VerdictShape.code(FastRules.number(checked.verdict()), checked.provisional());
          if (counted[i]) {
            shown = FastRules.tally(shown, checked.verdict(), checked.counts());
            firm = FastRules.tally(firm, checked.firm(), checked.firmCounts());
          }
        } else {
          codes[i] = VerdictShape.code(FastRules.number(one), leansOnPlans(one, other));
          if (counted[i]) {
            shown = FastRules.tally(shown, one);
            firm = FastRules.tally(firm, other);
          }
        }
      }
      return ended(cohort, shown, firm, codes);
    }

    /** Writes the outcome of a cohort, and returns what that adds to all. */
    private int ended(int cohort, int shown, int firm, byte[] codes) {
      Prepared.Words words = prepared.words();
      Outcome outcome = rules.outcomeOf(shown, words.planned(), stage, cohort);
      boolean provisional =
          (firm != shown || words.other().isPresent())
              && outcome != Outcome.UNDETERMINED
              && outcome != rules.outcomeOf(firm, words.firm(), stage, cohort);
      shape.outcome(codes, cohort, outcome, provisional);
      return Together.seen(outcome, provisional);
    }

    private static boolean leansOnPlans(int draft, int firm) {
      return FastRules.number(draft) != FastRules.number(firm)
          && Interpreter.leansOnPlans(
              FastRules.verdict(draft), FastRules.counts(draft), FastRules.verdict(firm));
    }

    private Interpreter.Checked checked(int cohort, int place) {
      Interpreter.Checked said = prepared.checked(place);
      if (said == null) {
        said =
            prepared.interpreter().check(cohorts.get(cohort), stages.get(stage), criteria[place]);
        prepared.checked(place, criteria.length, said);
      }
      return said;
    }

    /** The outcome; where something is left to the interpreter, by all verdicts. */
    Outcome outcome() {
      long[] words = prepared.words().planned();
      if (prepared.cohorts().length == cohorts.size()) {
        return rules.outcome(words, stage).orElseGet(() -> verdicts().outcome());
      }
      int seen = 0;
      for (int cohort : prepared.cohorts()) {
        Optional<Outcome> one = rules.outcome(words, stage, cohort);
        if (one.isEmpty()) {
          return verdicts().outcome();
        }
        seen |= Together.seen(one.get(), false);
      }
      return Together.outcome(seen);
    }
  }
}
