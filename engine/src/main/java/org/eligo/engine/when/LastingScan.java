package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Judges a record as of every day from the as-of date to the last. */
final class LastingScan {
  private final CompiledProtocol compiled;
  private final Participant participant;
  private final Run run;
  private final LocalDate last;
  private final Map<LocalDate, Screening> told = new HashMap<>();

  LastingScan(CompiledProtocol compiled, Participant participant, Run run, LocalDate last) {
    this.compiled = compiled;
    this.participant = participant;
    this.run = run;
    this.last = last;
  }

  /** What is known of one answer so far. */
  private static final class Growing<T> {
    private final List<Span<T>> spans = new ArrayList<>();

    void add(LocalDate day, T is, boolean provisional) {
      if (!spans.isEmpty()
          && spans.getLast().is().equals(is)
          && spans.getLast().provisional() == provisional) {
        Span<T> open = spans.removeLast();
        spans.add(new Span<>(open.from(), day, is, provisional, ""));
      } else {
        spans.add(new Span<>(day, day, is, provisional, ""));
      }
    }

    Spans<T> spans() {
      return new Spans<>(spans);
    }
  }

  /** The answers of one cohort so far. */
  private static final class Cohort {
    private final Growing<Outcome> outcome = new Growing<>();
    private final List<Growing<Verdict>> criteria = new ArrayList<>();

    void add(LocalDate day, Verdicts.OfCohort judged) {
      outcome.add(day, judged.outcome(), judged.provisional());
      for (int i = 0; i < judged.criteria().size(); i++) {
        if (i == criteria.size()) {
          criteria.add(new Growing<>());
        }
        Verdicts.OfCriterion one = judged.criteria().get(i);
        criteria.get(i).add(day, one.verdict(), one.provisional());
      }
    }
  }

  Lasting scan() {
    Growing<Outcome> together = new Growing<>();
    List<Cohort> cohorts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (LocalDate day = run.asOf(); !day.isAfter(last); day = day.plusDays(1)) {
      Verdicts judged = compiled.verdicts(compiled.prepare(participant, on(day)));
      together.add(day, judged.outcome(), judged.provisional());
      for (int i = 0; i < judged.cohorts().size(); i++) {
        if (i == cohorts.size()) {
          cohorts.add(new Cohort());
          names.add(judged.cohorts().get(i).cohort());
        }
        cohorts.get(i).add(day, judged.cohorts().get(i));
      }
    }
    List<Lasting.OfCohort> results = new ArrayList<>();
    for (int i = 0; i < cohorts.size(); i++) {
      results.add(result(names.get(i), cohorts.get(i)));
    }
    String stage = run.stage().orElse(compiled.protocol().stages().getLast());
    return new Lasting(participant.id(), run.asOf(), last, stage, together.spans(), results);
  }

  private Run on(LocalDate day) {
    return new Run(day, run.stage(), run.cohorts(), run.asIfToday(), run.sites());
  }

  private Lasting.OfCohort result(String cohort, Cohort judged) {
    Protocol protocol = compiled.protocol();
    String stage = run.stage().orElse(protocol.stages().getLast());
    List<Criterion> criteria = protocol.criteriaOf(cohort);
    List<Lasting.OfCriterion> results = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      results.add(
          new Lasting.OfCriterion(
              criterion.item().id(),
              When.isPending(protocol, criterion, stage),
              reasoned(cohort, criterion.item().id(), judged.criteria.get(i).spans())));
    }
    return new Lasting.OfCohort(cohort, judged.outcome.spans(), results);
  }

  private Spans<Verdict> reasoned(String cohort, String id, Spans<Verdict> spans) {
    return new Spans<>(
        spans.all().stream()
            .map(s ->
                new Span<>(
                    s.from(), s.to(), s.is(), s.provisional(), because(cohort, id, s.from())))
            .toList());
  }

  private String because(String cohort, String id, LocalDate day) {
    Screening screening = told.computeIfAbsent(day, d -> compiled.screen(participant, on(d)));
    return java.util.Optional.ofNullable(screening.cohorts().get(cohort))
        .flatMap(result -> result.criterion(id))
        .map(CriterionResult::because)
        .orElse("");
  }
}
