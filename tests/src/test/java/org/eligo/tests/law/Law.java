package org.eligo.tests.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.law.Garbles.Garble;
import org.jspecify.annotations.Nullable;

/** Screens a record and its garbled variants and tells where one of them came out better. */
public final class Law {
  private final CompiledProtocol protocol;
  private final Participant participant;
  private final Run run;
  private final Screening base;
  private final List<Garble> garbles;
  private long variants;
  private final List<String> broken = new ArrayList<>();

  /** Screens the record as it is. */
  public Law(CompiledProtocol protocol, Participant participant, Run run) {
    this.protocol = protocol;
    this.participant = participant;
    this.run = run;
    this.base = protocol.screen(participant, run);
    this.garbles = Garbles.of(participant, run);
  }

  /** How many garbled records were screened. */
  public long variants() {
    return variants;
  }

  /** What came out better. */
  public List<String> broken() {
    return broken;
  }

  int singles() {
    return garbles.size();
  }

  /** Every field alone. */
  public Law each() {
    garbles.forEach(g -> check(g.what(), g.change().apply(participant)));
    return this;
  }

  /** Every field with every other one. */
  Law pairs() {
    for (int i = 0; i < garbles.size(); i++) {
      Participant once = garbles.get(i).change().apply(participant);
      for (int j = i + 1; j < garbles.size(); j++) {
        both(garbles.get(i), garbles.get(j), once);
      }
    }
    return this;
  }

  /**
   * Every pair of fields that one criterion reads together. A criterion's verdict depends on
   * nothing but what it reads, so other pairs cannot do more than their halves do; {@link
   * #somePairs} looks whether that is so.
   */
  Law pairsThatMeet() {
    List<Set<String>> touched =
        garbles.stream().map(g -> touched(g.change().apply(participant))).toList();
    for (int i = 0; i < garbles.size(); i++) {
      Participant once = garbles.get(i).change().apply(participant);
      for (int j = i + 1; j < garbles.size(); j++) {
        if (!Collections.disjoint(touched.get(i), touched.get(j))) {
          both(garbles.get(i), garbles.get(j), once);
        }
      }
    }
    return this;
  }

  /** The criteria and parts of which anything at all came out otherwise, facts included. */
  private Set<String> touched(Participant garbled) {
    Set<String> ids = new HashSet<>();
    Screening now = protocol.screen(garbled, run);
    base.cohorts()
        .forEach((name, then) ->
            then.criteria().stream()
                .filter(c -> !same(now.cohorts().get(name), c))
                .forEach(c -> ids.add(c.id())));
    return ids;
  }

  private static boolean same(@Nullable CohortResult now, CriterionResult then) {
    return now != null && now.criterion(then.id()).equals(Optional.of(then));
  }

  /** Some pairs, drawn by the generator. */
  Law somePairs(int count, RandomGenerator random) {
    for (int n = 0; n < count && garbles.size() > 1; n++) {
      Garble first = garbles.get(random.nextInt(garbles.size()));
      Garble second = garbles.get(random.nextInt(garbles.size()));
      both(first, second, first.change().apply(participant));
    }
    return this;
  }

  private void both(Garble first, Garble second, Participant once) {
    check(first.what() + " and " + second.what(), second.change().apply(once));
  }

  private void check(String what, Participant garbled) {
    variants++;
    Screening now = protocol.screen(garbled, run);
    now.cohorts().values().stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.missing().contains("evaluation"))
        .forEach(
            c -> broken.add(participant.id() + " " + c.id() + ": " + what + ": " + c.because()));
    for (Map.Entry<String, CohortResult> cohort : base.cohorts().entrySet()) {
      CohortResult then = cohort.getValue();
      CohortResult after =
          Objects.requireNonNull(now.cohorts().get(cohort.getKey()), "the same cohorts");
      // A milestone out of order is known again without the other; outcomes are barred (T4).
      boolean days = what.contains("milestone") || what.contains("day of");
      int items = Math.min(then.criteria().size(), after.criteria().size());
      boolean several = false;
      for (int i = 0; i < items && !days; i++) {
        CriterionResult before = then.criteria().get(i);
        CriterionResult later = after.criteria().get(i);
        several = before.depth() == 0 ? severalChecks(before.id(), then.stage()) : several;
        if (several && before.depth() > 0) {
          // Shown are the parts of the check that decides, which another record decides at another.
          continue;
        }
        if (before.id().equals(later.id())) {
          compareItem(what, before, later);
        } else {
          after.criterion(before.id()).ifPresent(found -> compareItem(what, before, found));
        }
      }
      compare(
          participant.id() + " " + cohort.getKey() + " at " + then.stage() + ": " + what,
          then.outcome(),
          then.provisional(),
          after.outcome(),
          after.provisional());
    }
    compare(
        participant.id() + " together: " + what,
        base.outcome(),
        base.provisional(),
        now.outcome(),
        now.provisional());
  }

  private boolean severalChecks(String id, String stage) {
    return protocol.protocol().criteria().stream()
        .filter(c -> c.item().id().equals(id))
        .anyMatch(c -> c.stagesUpTo(stage, protocol.protocol().stages()).size() > 1);
  }

  /** An item that was open or in the way must not come out clear, nor a planned verdict firm. */
  private void compareItem(String what, CriterionResult then, CriterionResult now) {
    boolean closed = then.verdict() != Verdict.PASSED && then.verdict() != Verdict.NOT_APPLICABLE;
    boolean clear = now.verdict() == Verdict.PASSED || now.verdict() == Verdict.NOT_APPLICABLE;
    boolean firmed = now.verdict() == then.verdict() && then.provisional() && !now.provisional();
    if ((closed && clear) || firmed) {
      broken.add(
          participant.id()
              + " "
              + then.id()
              + ": "
              + what
              + ": "
              + then.verdict()
              + (then.provisional() ? " provisional" : "")
              + " became "
              + now.verdict());
    }
  }

  private void compare(
      String what, Outcome then, boolean provisionalThen, Outcome now, boolean provisionalNow) {
    boolean became = now == Outcome.ELIGIBLE && then != Outcome.ELIGIBLE;
    boolean firmed = now == then && provisionalThen && !provisionalNow;
    if (became || firmed) {
      broken.add(
          what
              + ": "
              + then
              + (provisionalThen ? " provisional" : "")
              + " became "
              + now
              + (provisionalNow ? " provisional" : ""));
    }
  }
}
