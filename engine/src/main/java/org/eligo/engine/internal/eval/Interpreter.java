package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.ask.Steps;
import org.eligo.engine.internal.eval.Groups.State;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/**
 * Judges the criteria of a cohort at a stage. Everything is evaluated twice: with planned days
 * taken as days, which gives the verdict, and with planned days unknown, which tells whether the
 * verdict is provisional.
 */
public final class Interpreter {
  private final Protocol protocol;
  private final Participant participant;
  private final LocalDate asOf;
  private final Dependencies dependencies;
  private final Map<Key, Both> known = new HashMap<>();
  private final List<String> declaredStages;
  private final Steps steps;
  private final Evaluation withPlans;
  private final Evaluation withoutPlans;

  /** A judgement that need not be made again; the cohort is empty where it does not matter. */
  private record Key(String item, String cohort, List<String> stages) {}

  /** What it comes to with planned days taken as days, and without them. */
  private record Both(ItemResult with, ItemResult without) {}

  /**
   * Prepares one run. What is dated after {@code asOf} must have been left out already.
   *
   * @param dependencies what the items of this protocol read
   * @param asIfToday whether milestones without a day are taken to be on {@code asOf}
   */
  public Interpreter(
      Protocol protocol,
      Dependencies dependencies,
      Participant participant,
      LocalDate asOf,
      boolean asIfToday) {
    this.protocol = protocol;
    this.participant = participant;
    this.asOf = asOf;
    this.dependencies = dependencies;
    this.declaredStages = protocol.stages();
    this.steps = new Steps(protocol);
    Digests digests = new Digests(protocol, participant, dependencies);
    this.withPlans = new Evaluation(protocol, participant, asOf, true, asIfToday, digests);
    this.withoutPlans = new Evaluation(protocol, participant, asOf, false, asIfToday, digests);
    withPlans.timeline().watch(withoutPlans.timeline());
  }

  /** Judges one cohort at one stage; both must be declared. */
  public CohortResult judge(String cohort, String stage) {
    List<CriterionResult> results = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    Tally shown = new Tally();
    Tally firm = new Tally();
    Set<String> read = new TreeSet<>(Set.of(stage));
    for (Criterion criterion : protocol.criteriaOf(cohort)) {
      List<String> stages = criterion.stagesUpTo(stage, declaredStages);
      boolean later = stages.isEmpty();
      List<String> checked = later ? List.of(criterion.checkedAt().getFirst()) : stages;
      Both both = known(cohort, criterion, checked);
      if (later) {
        pending.add(criterion.item().id());
      } else {
        shown.add(both.with());
        firm.add(both.without());
        read.addAll(dependencies.of(protocol, criterion.item()).milestones());
      }
      new Report(criterion.inclusion(), later, withPlans, steps)
          .add(results, both.with(), both.without(), 0);
    }
    Outcome outcome = shown.outcome(dated(withPlans, read));
    boolean provisional =
        outcome != Outcome.UNDETERMINED && outcome != firm.outcome(dated(withoutPlans, read));
    Map<String, LocalDate> assuming =
        provisional ? withPlans.timeline().plans() : new LinkedHashMap<>();
    List<String> undated = withPlans.timeline().lacking(read);
    return new CohortResult(
        cohort, outcome, stage, provisional, assuming, pending, undated, results);
  }

  /**
   * A criterion judged with plans and without them.
   *
   * @param counts whether a PASSED is one that ELIGIBLE may rest on
   */
  public record Checked(Verdict verdict, boolean counts, Verdict firm, boolean firmCounts) {
    /** Whether it leans on planned days. */
    public boolean provisional() {
      return leansOnPlans(verdict, counts, firm);
    }
  }

  /**
   * Whether a verdict leans on planned days (T6): PASSED by an unknown guard does not if the
   * criterion is not applicable without them.
   *
   * @param counts whether a PASSED is one that ELIGIBLE may rest on
   * @param firm the verdict without planned days
   */
  public static boolean leansOnPlans(Verdict verdict, boolean counts, Verdict firm) {
    return switch (verdict) {
      case UNKNOWN, REFERRED -> false;
      case PASSED -> firm != Verdict.PASSED && (counts || firm != Verdict.NOT_APPLICABLE);
      case FAILED, NOT_APPLICABLE -> verdict != firm;
    };
  }

  /** Judges one criterion of a cohort at a stage; one that is checked later, at its first check. */
  public Checked check(String cohort, String stage, Criterion criterion) {
    List<String> stages = criterion.stagesUpTo(stage, declaredStages);
    List<String> checked = stages.isEmpty() ? List.of(criterion.checkedAt().getFirst()) : stages;
    Both both = known(cohort, criterion, checked);
    ItemResult with = both.with();
    ItemResult without = both.without();
    return new Checked(with.verdict(), with.counts(), without.verdict(), without.counts());
  }

  /** What a definition comes to for a cohort at a stage. */
  public DefinedResult defined(String name, String cohort, String stage) {
    return withPlans.defined(name, withPlans.at(cohort, stage));
  }

  /** The day up to which the run reads. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The participant as the run sees it. */
  public Participant participant() {
    return participant;
  }

  /**
   * Nobody is eligible while a milestone lacks its day that is declared before one that the
   * criteria read: if it could be left out, leaving it out would hide that the days are out of
   * order.
   */
  private static boolean dated(Evaluation evaluation, Set<String> read) {
    return evaluation.timeline().lacking(read).isEmpty();
  }

  /** Cohorts share criteria, which need judging only once where no rule asks for the cohort. */
  private Both known(String cohort, Criterion criterion, List<String> stages) {
    boolean own = dependencies.of(protocol, criterion.item()).cohort();
    Key key = new Key(criterion.item().id(), own ? cohort : "", stages);
    Both result = known.get(key);
    if (result == null) {
      result = both(cohort, criterion, stages);
      known.put(key, result);
    }
    return result;
  }

  /** What reads no planned day comes to the same without them. */
  private Both both(String cohort, Criterion criterion, List<String> stages) {
    Timeline.Noted<ItemResult> with =
        withPlans.timeline().noted(() -> over(cohort, criterion, stages, withPlans));
    return new Both(
        with.value(), with.plans() ? over(cohort, criterion, stages, withoutPlans) : with.value());
  }

  /** Several checks: one that failed decides, else what is open, else the last. */
  private ItemResult over(
      String cohort, Criterion criterion, List<String> stages, Evaluation evaluation) {
    ItemResult worst = null;
    for (String stage : stages) {
      ItemResult check = judged(criterion, evaluation, evaluation.at(cohort, stage));
      worst = worst == null ? check : ItemResult.worse(worst, check);
    }
    if (worst == null) {
      throw new IllegalStateException("a criterion without a stage: " + criterion.item().id());
    }
    return worst;
  }

  /**
   * A mistake of the program itself must never look like an answer: the criterion stays unknown.
   */
  private static ItemResult judged(Criterion criterion, Evaluation evaluation, Frame frame) {
    try {
      return evaluation.items().judge(criterion.item(), criterion.inclusion(), frame);
    } catch (RuntimeException | StackOverflowError e) {
      return ItemResult.notEvaluated(criterion.item(), e);
    }
  }

  /** Counts verdicts towards an outcome. */
  private static final class Tally {
    private boolean failed;
    private boolean open;
    private boolean passed;

    void add(ItemResult result) {
      switch (result.verdict()) {
        case FAILED -> failed = true;
        case UNKNOWN, REFERRED -> open = true;
        case PASSED -> passed |= result.counts();
        case NOT_APPLICABLE -> {}
      }
    }

    Outcome outcome(boolean dated) {
      if (failed) {
        return Outcome.NOT_ELIGIBLE;
      }
      return open || !passed || !dated ? Outcome.UNDETERMINED : Outcome.ELIGIBLE;
    }
  }

  /** Writes an item and its members into the list of results. */
  private record Report(boolean inclusion, boolean pending, Evaluation evaluation, Steps steps) {
    void add(List<CriterionResult> out, ItemResult with, ItemResult without, int depth) {
      boolean provisional = leansOnPlans(with.verdict(), with.counts(), without.verdict());
      out.add(
          new CriterionResult(
              with.item().id(),
              depth,
              inclusion,
              with.item().words(),
              with.verdict(),
              pending,
              provisional,
              with.told().sentence(),
              Once.each(with.missing(), Missing::name),
              Once.each(with.missing(), Missing::need),
              data(with),
              isDecided(with) ? with.told().grounds().facts() : List.of(),
              with.referredTo(),
              evaluation.digests().of(with.item()),
              Asking.of(with.item()),
              with.told()));
      for (int i = 0; i < with.members().size(); i++) {
        boolean both = i < without.members().size();
        ItemResult member = with.members().get(i);
        add(out, member, both ? without.members().get(i) : member, depth + 1);
      }
    }

    private List<MissingDatum> data(ItemResult result) {
      boolean open = !isDecided(result);
      State clear = inclusion ? State.YES : State.NO;
      State block = inclusion ? State.NO : State.YES;
      List<MissingDatum> data = new ArrayList<>();
      for (Missing missing : result.missing()) {
        boolean fails = open && result.turns().to(block).contains(missing.key());
        boolean clears = open && result.turns().clearing(clear).contains(missing.key());
        data.add(
            new MissingDatum(
                missing.datum(),
                missing.kind(),
                missing.name(),
                missing.need(),
                steps.of(missing),
                fails || clears,
                fails));
      }
      return data;
    }

    private static boolean isDecided(ItemResult result) {
      return result.verdict() != Verdict.UNKNOWN && result.verdict() != Verdict.REFERRED;
    }
  }
}
