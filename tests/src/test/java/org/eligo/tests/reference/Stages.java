package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.reference.Items.Judged;

/** Stages and outcomes (T1 to T5), with planned days either known or not. */
final class Stages {
  private final Facts facts;
  private final Protocol protocol;

  Stages(Facts facts) {
    this.facts = facts;
    this.protocol = facts.protocol();
  }

  /**
   * The verdicts of a cohort at a stage, by id.
   *
   * @param pending T3: the criteria that are checked only later
   * @param later the same with their parts
   */
  record OfCohort(
      Map<String, Judged> verdicts, List<String> pending, Set<String> later, Outcome outcome) {}

  /** T1, T2: the stages at which a criterion is checked up to this one. */
  private List<String> checks(Criterion criterion, String stage) {
    List<String> stages = facts.prepared().stages();
    return stages.subList(0, stages.indexOf(stage) + 1).stream()
        .filter(s -> criterion.checkedAt().isEmpty() || criterion.checkedAt().contains(s))
        .toList();
  }

  /** G11: the verdict at a stage; empty if it is checked at later stages only. */
  Optional<Verdict> verdict(String id, String stage, String cohort) {
    Criterion criterion = facts.prepared().criterionOf(id);
    if (checks(criterion, stage).isEmpty()) {
      return Optional.empty();
    }
    List<Plan.Member> member =
        facts.prepared().members(criterion).stream()
            .filter(m -> m.item().id().equals(id))
            .limit(1)
            // As it stands, whatever the guards around it say.
            .map(m -> new Plan.Member(m.item(), m.inclusion(), List.of()))
            .toList();
    return Optional.ofNullable(judge(criterion, member, stage, cohort).get(id))
        .map(Judged::verdict);
  }

  /**
   * T2: FAILED if one failed; else UNKNOWN, else REFERRED, else PASSED. The parts show what they
   * come to at the last check that decides so.
   */
  private Map<String, Judged> judge(
      Criterion criterion, List<Plan.Member> members, String stage, String cohort) {
    List<String> checks = checks(criterion, stage);
    // T3: as of today, asked as at the first stage where it will be checked.
    List<String> asked = checks.isEmpty() ? List.of(criterion.checkedAt().getFirst()) : checks;
    Map<String, Judged> worst = Map.of();
    int most = -1;
    for (String check : asked) {
      // Where nothing asks for the cohort it is the same for all.
      String asIf = facts.prepared().asksForCohort(criterion) ? cohort : "";
      Items items = facts.evaluation(check, asIf).items;
      Map<String, Judged> judged = new LinkedHashMap<>();
      members.forEach(m -> judged.put(m.item().id(), items.judge(m)));
      int rank = rank(Objects.requireNonNull(judged.get(members.getFirst().item().id())));
      if (rank >= most) {
        most = rank;
        worst = judged;
      }
    }
    return worst;
  }

  private static int rank(Judged judged) {
    return switch (judged.verdict()) {
      case NOT_APPLICABLE -> 0;
      case PASSED -> judged.counts() ? 2 : 1;
      case REFERRED -> 3;
      case UNKNOWN -> 4;
      case FAILED -> 5;
    };
  }

  OfCohort of(String cohort, String stage) {
    Map<String, Judged> verdicts = new LinkedHashMap<>();
    List<String> pending = new ArrayList<>();
    Set<String> later = new HashSet<>();
    List<Judged> counting = new ArrayList<>();
    List<Criterion> inOutcome = new ArrayList<>();
    for (Criterion criterion : protocol.criteriaOf(cohort)) {
      List<Plan.Member> members = facts.prepared().members(criterion);
      verdicts.putAll(judge(criterion, members, stage, cohort));
      if (checks(criterion, stage).isEmpty()) {
        pending.add(criterion.item().id());
        members.forEach(m -> later.add(m.item().id()));
      } else {
        inOutcome.add(criterion);
        counting.add(Objects.requireNonNull(verdicts.get(criterion.item().id())));
      }
    }
    return new OfCohort(verdicts, pending, later, outcome(counting, inOutcome, stage));
  }

  // T4

  private Outcome outcome(List<Judged> judged, List<Criterion> criteria, String stage) {
    boolean failed = judged.stream().anyMatch(j -> j.verdict() == Verdict.FAILED);
    boolean open =
        judged.stream()
            .anyMatch(j -> j.verdict() == Verdict.UNKNOWN || j.verdict() == Verdict.REFERRED);
    boolean passed = judged.stream().anyMatch(Judged::counts);
    if (failed) {
      return Outcome.NOT_ELIGIBLE;
    }
    return !open && passed && haveDays(criteria, stage) ? Outcome.ELIGIBLE : Outcome.UNDETERMINED;
  }

  /** A day for every milestone up to the last one that counts. */
  private boolean haveDays(List<Criterion> criteria, String stage) {
    Set<String> counts = new HashSet<>();
    counts.add(stage);
    for (Criterion criterion : criteria) {
      counts.addAll(facts.prepared().milestones(criterion));
    }
    boolean all = true;
    boolean needed = false;
    // Backwards from the last that counts.
    for (Milestone milestone : protocol.milestones().reversed()) {
      needed |= counts.contains(milestone.name());
      boolean bars = milestone.days().isEmpty() && !milestone.later();
      all &= !needed || !bars || facts.milestone(milestone.name()).hasDay();
    }
    return all;
  }
}
