package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Plans the milestone of a stage on every day in turn and judges as of the as-of date. */
final class DaySearch {
  private final CompiledProtocol compiled;
  private final Protocol protocol;
  private final Dependencies dependencies;
  private final Plans plans;
  private final Run run;
  private final LocalDate last;
  private final Map<LocalDate, Screening> told = new HashMap<>();

  DaySearch(CompiledProtocol compiled, Plans plans, Run run, LocalDate last) {
    this.compiled = compiled;
    this.protocol = compiled.protocol();
    this.dependencies = Dependencies.of(protocol);
    this.plans = plans;
    this.run = run;
    this.last = last;
  }

  /** The outcome of a day with what bars it, by name; the verdict of a milestone is empty. */
  private record Judged(Outcome outcome, Map<String, Optional<Verdict>> bars) {}

  /** A cohort with what its outcome rests on, and the spans found so far. */
  private static final class Cohort {
    private final String name;
    private final List<Criterion> criteria;
    private final List<String> dated;
    private final Set<String> pending = new HashSet<>();
    private final List<LocalDate> begins = new ArrayList<>();
    private final List<Judged> found = new ArrayList<>();

    Cohort(String name, List<Criterion> criteria, List<String> dated) {
      this.name = name;
      this.criteria = criteria;
      this.dated = dated;
    }

    void add(LocalDate day, Judged judged) {
      if (found.isEmpty() || !found.getLast().equals(judged)) {
        begins.add(day);
        found.add(judged);
      }
    }
  }

  PossibleDays search() {
    List<Cohort> cohorts = new ArrayList<>();
    for (LocalDate day = run.asOf(); !day.isAfter(last); day = day.plusDays(1)) {
      Participant planned = plans.on(day);
      Verdicts judged = compiled.verdicts(compiled.prepare(planned, run));
      for (int i = 0; i < judged.cohorts().size(); i++) {
        if (i == cohorts.size()) {
          cohorts.add(cohort(judged.cohorts().get(i).cohort()));
        }
        Cohort cohort = cohorts.get(i);
        cohort.add(day, judged(cohort, judged.cohorts().get(i), planned));
      }
    }
    return new PossibleDays.Searched(
        plans.stage(),
        run.asOf(),
        last,
        plans.with(),
        cohorts.stream().map(c -> new PossibleDays.OfCohort(c.name, spans(c))).toList());
  }

  private Cohort cohort(String name) {
    List<Criterion> criteria = protocol.criteriaOf(name);
    Set<String> read = new HashSet<>(Set.of(plans.stage()));
    Set<String> pending = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (When.isPending(protocol, criterion, plans.stage())) {
        pending.add(criterion.item().id());
      } else {
        read.addAll(dependencies.milestones(protocol, criterion.item()));
      }
    }
    List<String> names = protocol.milestones().stream().map(Milestone::name).toList();
    int reach = read.stream().mapToInt(names::indexOf).max().orElse(-1);
    List<String> dated =
        protocol.milestones().subList(0, reach + 1).stream()
            .filter(m -> m.days().isEmpty() && !m.later())
            .map(Milestone::name)
            .toList();
    Cohort cohort = new Cohort(name, criteria, dated);
    cohort.pending.addAll(pending);
    return cohort;
  }

  private Judged judged(Cohort cohort, Verdicts.OfCohort judged, Participant planned) {
    Map<String, Optional<Verdict>> bars = new java.util.LinkedHashMap<>();
    for (int i = 0; i < cohort.criteria.size(); i++) {
      String id = cohort.criteria.get(i).item().id();
      Verdict verdict = judged.criteria().get(i).verdict();
      if (!cohort.pending.contains(id) && bars(judged.outcome(), verdict)) {
        bars.put(id, Optional.of(verdict));
      }
    }
    if (judged.outcome() == Outcome.UNDETERMINED) {
      Facts facts = Facts.of(protocol, dependencies, planned, run.asOf(), true, false);
      for (String name : cohort.dated) {
        if (protocol.milestone(name).filter(m -> !facts.day(m).known()).isPresent()) {
          bars.put(name, Optional.empty());
        }
      }
    }
    return new Judged(judged.outcome(), bars);
  }

  private static boolean bars(Outcome outcome, Verdict verdict) {
    return switch (outcome) {
      case ELIGIBLE -> false;
      case NOT_ELIGIBLE -> verdict == Verdict.FAILED;
      case UNDETERMINED -> verdict == Verdict.UNKNOWN || verdict == Verdict.REFERRED;
    };
  }

  private List<PossibleDays.Days> spans(Cohort cohort) {
    List<PossibleDays.Days> spans = new ArrayList<>();
    for (int i = 0; i < cohort.found.size(); i++) {
      LocalDate from = cohort.begins.get(i);
      LocalDate to = i + 1 < cohort.begins.size() ? cohort.begins.get(i + 1).minusDays(1) : last;
      Judged judged = cohort.found.get(i);
      List<PossibleDays.Bar> bars = new ArrayList<>();
      judged.bars().forEach((name, verdict) -> bars.add(bar(cohort.name, from, name, verdict)));
      spans.add(new PossibleDays.Days(from, to, judged.outcome(), bars));
    }
    return spans;
  }

  private PossibleDays.Bar bar(
      String cohort, LocalDate day, String name, Optional<Verdict> verdict) {
    if (verdict.isEmpty()) {
      return new PossibleDays.Bar(
          name, verdict, "no usable day of " + name, List.of("the day of " + name));
    }
    Screening screening = told.computeIfAbsent(day, d -> compiled.screen(plans.on(d), run));
    Optional<CriterionResult> result =
        Optional.ofNullable(screening.cohorts().get(cohort)).flatMap(c -> c.criterion(name));
    return new PossibleDays.Bar(
        name,
        verdict,
        result.map(CriterionResult::because).orElse(""),
        result.map(CriterionResult::needs).orElse(List.of()));
  }
}
