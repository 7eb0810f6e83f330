package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.reference.Items.Judged;

/** What the pages under {@code docs/reference} say about a participant. */
public final class Reference {
  private final Prepared prepared;

  /** Of a protocol. */
  public Reference(Protocol protocol) {
    this.prepared = new Prepared(protocol);
  }

  /** D3: the digest that a decision about an item must cite, by cohort and item. */
  public interface Digests {
    /** The digest of the facts of an item. */
    String of(String cohort, String item);
  }

  /** What came out of all cohorts, and of each. */
  public record Screened(Outcome outcome, boolean provisional, Map<String, OfCohort> cohorts) {}

  /** What came out of one cohort; the items are criteria and their parts, by id. */
  public record OfCohort(
      Outcome outcome, boolean provisional, List<String> pending, Map<String, OfItem> items) {}

  /** The verdict on a criterion or a part. */
  public record OfItem(
      Verdict verdict, boolean provisional, boolean pending, Set<String> referredTo) {}

  /** Judges a participant. */
  public Screened screen(Participant participant, Run run, Digests digests) {
    Stages known = new Stages(new Facts(prepared, participant, run, true, digests));
    Stages unknown =
        Facts.mayBePlanned(participant, run)
            ? new Stages(new Facts(prepared, participant, run, false, digests))
            : known;
    Protocol protocol = prepared.protocol();
    String stage = run.stage().orElse(protocol.stages().getLast());
    Map<String, OfCohort> cohorts = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Outcome> withoutPlans = new ArrayList<>();
    for (String cohort : protocol.cohortNames()) {
      if (run.cohorts().isEmpty() || run.cohorts().contains(cohort)) {
        Stages.OfCohort with = known.of(cohort, stage);
        Stages.OfCohort without = unknown.equals(known) ? with : unknown.of(cohort, stage);
        cohorts.put(cohort, ofCohort(with, without));
        outcomes.add(with.outcome());
        withoutPlans.add(without.outcome());
      }
    }
    Outcome outcome = together(outcomes);
    return new Screened(outcome, isProvisional(outcome, together(withoutPlans)), cohorts);
  }

  /** T5. */
  private static Outcome together(List<Outcome> outcomes) {
    if (outcomes.contains(Outcome.ELIGIBLE)) {
      return Outcome.ELIGIBLE;
    }
    return outcomes.stream().allMatch(o -> o == Outcome.NOT_ELIGIBLE)
        ? Outcome.NOT_ELIGIBLE
        : Outcome.UNDETERMINED;
  }

  /** T6: what is undetermined leans on nothing. */
  private static boolean isProvisional(Outcome with, Outcome without) {
    return with != Outcome.UNDETERMINED && with != without;
  }

  private static boolean isDecided(Verdict verdict) {
    return verdict != Verdict.UNKNOWN && verdict != Verdict.REFERRED;
  }

  /** Without plans; PASSED then leaves it open whether the guard is no. */
  private static boolean isOpen(Verdict verdict, Verdict then) {
    return !isDecided(then) || (verdict == Verdict.NOT_APPLICABLE && then != verdict);
  }

  /** T6. */
  private static OfCohort ofCohort(Stages.OfCohort with, Stages.OfCohort without) {
    Map<String, OfItem> items = new LinkedHashMap<>();
    for (Map.Entry<String, Judged> judged : with.verdicts().entrySet()) {
      String id = judged.getKey();
      Verdict verdict = judged.getValue().verdict();
      Verdict then = Objects.requireNonNull(without.verdicts().get(id)).verdict();
      boolean provisional = isDecided(verdict) && isOpen(verdict, then);
      boolean pending = with.later().contains(id);
      items.put(id, new OfItem(verdict, provisional, pending, judged.getValue().roles()));
    }
    return new OfCohort(
        with.outcome(), isProvisional(with.outcome(), without.outcome()), with.pending(), items);
  }
}
