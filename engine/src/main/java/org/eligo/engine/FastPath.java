package org.eligo.engine;

import java.util.ArrayList;
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
  private final List<String> stages;
  private final List<Cohort> cohorts;
  private final int drafts;

  private FastPath(CompiledProtocol owner, Optional<FastRules> rules) {
    this.owner = owner;
    this.rules = rules;
    this.stages = owner.protocol().stages();
    this.cohorts = new ArrayList<>();
    int begin = 0;
    for (String name : owner.protocol().cohortNames()) {
      List<Line> lines =
          owner.protocol().criteriaOf(name).stream().map(c -> Line.of(c, stages)).toList();
      cohorts.add(new Cohort(name, begin, lines));
      begin += lines.size();
    }
    this.drafts = begin;
  }

  static FastPath of(CompiledProtocol owner, Dependencies dependencies) {
    return new FastPath(owner, compiled(owner.protocol(), dependencies));
  }

  private static Optional<FastRules> compiled(Protocol protocol, Dependencies dependencies) {
    try {
      return Optional.of(FastRules.of(protocol, dependencies));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** A cohort; the drafts of its criteria begin at a place. */
  private record Cohort(String name, int begin, List<Line> lines) {}

  /**
   * A criterion of a cohort.
   *
   * @param due by stage, whether it is checked up to it
   * @param said what may be said of it: its firm verdicts, then its provisional ones
   */
  private record Line(Criterion criterion, List<Boolean> due, List<Verdicts.OfCriterion> said) {
    static Line of(Criterion criterion, List<String> stages) {
      List<Verdicts.OfCriterion> said = new ArrayList<>();
      for (boolean provisional : new boolean[] {false, true}) {
        FastRules.verdicts()
            .forEach(
                v -> said.add(new Verdicts.OfCriterion(criterion.item().id(), v, provisional)));
      }
      return new Line(
          criterion,
          stages.stream().map(stage -> !criterion.stagesUpTo(stage, stages).isEmpty()).toList(),
          said);
    }

    /** What is said of a verdict and the one without planned days, both by number. */
    Verdicts.OfCriterion said(int verdict, int firm) {
      boolean provisional = verdict != firm && FastRules.decides(verdict);
      return said.get(provisional ? said.size() / 2 + verdict : verdict);
    }
  }

  Prepared prepare(Participant participant, Run run) {
    String stage = owner.stage(run);
    List<String> asked = owner.cohorts(run);
    Participant seen =
        AsOf.of(
                AtSite.with(participant, run.sites(), owner.protocol()),
                run.asOf(),
                owner.protocol())
            .participant();
    return new Prepared(owner, seen, run, stages.indexOf(stage), asked, words(seen, run));
  }

  private Prepared.Words words(Participant seen, Run run) {
    if (rules.isEmpty()) {
      return Prepared.Words.NONE;
    }
    try {
      long[] words = words(rules.get(), seen, run, true);
      return new Prepared.Words(
          words,
          isPlanned(seen, run)
              ? Optional.of(words(rules.get(), seen, run, false))
              : Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      return Prepared.Words.NONE;
    }
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
    List<Verdicts.OfCohort> judged = new ArrayList<>();
    for (String cohort : prepared.cohorts()) {
      Screening.CohortResult result = prepared.interpreter().judge(cohort, stage);
      judged.add(
          new Verdicts.OfCohort(
              cohort,
              result.outcome(),
              result.provisional(),
              result.criteria().stream()
                  .filter(c -> c.depth() == 0)
                  .map(c -> new Verdicts.OfCriterion(c.id(), c.verdict(), c.provisional()))
                  .toList()));
    }
    return together(judged);
  }

  private static Verdicts together(List<Verdicts.OfCohort> judged) {
    Outcome outcome =
        CompiledProtocol.together(judged.stream().map(Verdicts.OfCohort::outcome).toList());
    boolean provisional =
        switch (outcome) {
          case ELIGIBLE ->
              judged.stream().noneMatch(c -> c.outcome() == Outcome.ELIGIBLE && !c.provisional());
          case NOT_ELIGIBLE -> judged.stream().anyMatch(Verdicts.OfCohort::provisional);
          case UNDETERMINED -> false;
        };
    return new Verdicts(outcome, provisional, judged);
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
      int[] with = new int[drafts];
      rules.judge(words.planned(), stage, with);
      int[] without = with;
      if (words.other().isPresent()) {
        without = new int[drafts];
        rules.judge(words.firm(), stage, without);
      }
      List<Verdicts.OfCohort> judged = new ArrayList<>(cohorts.size());
      for (int c = 0; c < cohorts.size(); c++) {
        if (prepared.cohorts().contains(cohorts.get(c).name())) {
          judged.add(judged(c, with, without));
        }
      }
      return together(judged);
    }

    private Verdicts.OfCohort judged(int number, int[] with, int[] without) {
      Cohort cohort = cohorts.get(number);
      int count = cohort.lines().size();
      Verdicts.OfCriterion[] said = new Verdicts.OfCriterion[count];
      int shown = 0;
      int firm = 0;
      for (int i = 0; i < count; i++) {
        Line line = cohort.lines().get(i);
        int one = with[cohort.begin() + i];
        int other = without[cohort.begin() + i];
        boolean due = line.due().get(stage);
        if (FastRules.isLeft(one) || FastRules.isLeft(other)) {
          Interpreter.Checked checked =
              prepared.interpreter().check(cohort.name(), stages.get(stage), line.criterion());
          said[i] =
              line.said(FastRules.number(checked.verdict()), FastRules.number(checked.firm()));
          shown = due ? FastRules.tally(shown, checked.verdict(), checked.counts()) : shown;
          firm = due ? FastRules.tally(firm, checked.firm(), checked.firmCounts()) : firm;
        } else {
          said[i] = line.said(FastRules.number(one), FastRules.number(other));
          shown = due ? FastRules.tally(shown, one) : shown;
          firm = due ? FastRules.tally(firm, other) : firm;
        }
      }
      Prepared.Words words = prepared.words();
      Outcome outcome = rules.outcomeOf(shown, words.planned(), stage, number);
      boolean provisional =
          outcome != Outcome.UNDETERMINED
              && outcome != rules.outcomeOf(firm, words.firm(), stage, number);
      return new Verdicts.OfCohort(cohort.name(), outcome, provisional, List.of(said));
    }

    Outcome outcome() {
      if (prepared.cohorts().size() == cohorts.size()) {
        Optional<Outcome> known = rules.outcome(prepared.words().planned(), stage);
        if (known.isPresent()) {
          return known.get();
        }
      }
      List<Outcome> outcomes = new ArrayList<>(cohorts.size());
      for (int c = 0; c < cohorts.size(); c++) {
        String name = cohorts.get(c).name();
        if (prepared.cohorts().contains(name)) {
          Outcome known =
              rules
                  .outcome(prepared.words().planned(), stage, c)
                  .orElseGet(() -> prepared.interpreter().judge(name, stages.get(stage)).outcome());
          if (known == Outcome.ELIGIBLE) {
            return known;
          }
          outcomes.add(known);
        }
      }
      return CompiledProtocol.together(outcomes);
    }
  }
}
