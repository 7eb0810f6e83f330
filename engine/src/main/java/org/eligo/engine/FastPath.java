package org.eligo.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.AsOf;
import org.eligo.engine.internal.eval.AtSite;
import org.eligo.engine.internal.eval.Interpreter;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/** Judges by the compiled rules, and asks the interpreter where they leave something to it. */
record FastPath(CompiledProtocol owner, FastRules rules) {
  Prepared prepare(Participant participant, Run run) {
    owner.stage(run);
    owner.cohorts(run);
    Protocol protocol = owner.protocol();
    Participant seen =
        AsOf.of(AtSite.with(participant, run.sites(), protocol), run.asOf(), protocol)
            .participant();
    long[] words = words(seen, run, true);
    Optional<long[]> firm =
        isPlanned(seen, run) ? Optional.of(words(seen, run, false)) : Optional.empty();
    return new Prepared(owner, seen, run, words, firm);
  }

  private long[] words(Participant seen, Run run, boolean plans) {
    return rules.words(owner.facts(seen, run, plans), run.asOf().toEpochDay(), seen.decisions());
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
    Run run = prepared.run();
    String stage = owner.stage(run);
    List<String> all = owner.protocol().cohortNames();
    int size = all.stream().mapToInt(c -> owner.protocol().criteriaOf(c).size()).sum();
    int[] with = new int[size];
    rules.judge(prepared.words(), stage, with);
    int[] without = with;
    if (prepared.firm().isPresent()) {
      without = new int[size];
      rules.judge(prepared.firm().get(), stage, without);
    }
    List<Verdicts.OfCohort> cohorts = new ArrayList<>();
    List<String> asked = owner.cohorts(run);
    int at = 0;
    for (int c = 0; c < all.size(); c++) {
      int criteria = owner.protocol().criteriaOf(all.get(c)).size();
      if (asked.contains(all.get(c))) {
        cohorts.add(new Cohort(prepared, stage, c, at).judge(with, without));
      }
      at += criteria;
    }
    Outcome outcome =
        CompiledProtocol.together(cohorts.stream().map(Verdicts.OfCohort::outcome).toList());
    return new Verdicts(outcome, provisional(outcome, cohorts), cohorts);
  }

  /** One cohort of a run; its criteria begin at a place. */
  private final class Cohort {
    private final Prepared prepared;
    private final String stage;
    private final int number;
    private final String name;
    private final int begin;
    private int shown;
    private int firm;

    Cohort(Prepared prepared, String stage, int number, int begin) {
      this.prepared = prepared;
      this.stage = stage;
      this.number = number;
      this.name = owner.protocol().cohortNames().get(number);
      this.begin = begin;
    }

    Verdicts.OfCohort judge(int[] with, int[] without) {
      List<Verdicts.OfCriterion> criteria = new ArrayList<>();
      int at = begin;
      for (Criterion criterion : owner.protocol().criteriaOf(name)) {
        criteria.add(criterion(criterion, with[at], without[at]));
        at++;
      }
      int of = owner.protocol().stages().indexOf(stage);
      Outcome outcome = rules.outcomeOf(shown, prepared.words(), of, number);
      Outcome settled = rules.outcomeOf(firm, prepared.firm().orElse(prepared.words()), of, number);
      boolean provisional = outcome != Outcome.UNDETERMINED && outcome != settled;
      return new Verdicts.OfCohort(name, outcome, provisional, criteria);
    }

    private Verdicts.OfCriterion criterion(Criterion criterion, int with, int without) {
      Interpreter.Checked checked =
          FastRules.isLeft(with) || FastRules.isLeft(without)
              ? prepared.interpreter().check(name, stage, criterion)
              : new Interpreter.Checked(
                  FastRules.verdict(with),
                  FastRules.counts(with),
                  FastRules.verdict(without),
                  FastRules.counts(without));
      if (!rules.isLater(criterion, stage)) {
        shown = FastRules.tally(shown, checked.verdict(), checked.counts());
        firm = FastRules.tally(firm, checked.firm(), checked.firmCounts());
      }
      boolean decided =
          checked.verdict() != Verdict.UNKNOWN && checked.verdict() != Verdict.REFERRED;
      return new Verdicts.OfCriterion(
          criterion.item().id(), checked.verdict(), decided && checked.verdict() != checked.firm());
    }
  }

  Outcome outcome(Prepared prepared) {
    check(prepared);
    String stage = owner.stage(prepared.run());
    int of = owner.protocol().stages().indexOf(stage);
    List<String> all = owner.protocol().cohortNames();
    List<Outcome> outcomes = new ArrayList<>();
    for (String cohort : owner.cohorts(prepared.run())) {
      Outcome known =
          rules
              .outcome(prepared.words(), of, all.indexOf(cohort))
              .orElseGet(() -> prepared.interpreter().judge(cohort, stage).outcome());
      if (known == Outcome.ELIGIBLE) {
        return known;
      }
      outcomes.add(known);
    }
    return CompiledProtocol.together(outcomes);
  }

  private void check(Prepared prepared) {
    if (prepared.owner() != owner) {
      throw new IllegalArgumentException("another protocol prepared this record");
    }
  }

  private static boolean provisional(Outcome outcome, List<Verdicts.OfCohort> cohorts) {
    return switch (outcome) {
      case ELIGIBLE ->
          cohorts.stream().noneMatch(c -> c.outcome() == Outcome.ELIGIBLE && !c.provisional());
      case NOT_ELIGIBLE -> cohorts.stream().anyMatch(Verdicts.OfCohort::provisional);
      case UNDETERMINED -> false;
    };
  }
}
