package org.eligo.tests.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;

/** A protocol, with what is asked of its criteria for every participant. */
final class Prepared {
  private final Protocol protocol;
  private final Map<String, List<Plan.Member>> members = new HashMap<>();
  private final Map<String, Set<String>> milestones = new HashMap<>();
  private final Map<String, List<ResultQuery>> repeated = new HashMap<>();
  private final Map<String, Criterion> criteria = new HashMap<>();

  private final Set<String> cohort = new HashSet<>();
  private final List<String> stages;

  Prepared(Protocol protocol) {
    this.protocol = protocol;
    this.stages = protocol.stages();
    for (Criterion criterion : protocol.criteria()) {
      Item item = criterion.item();
      List<Plan.Member> parts = Plan.members(item, criterion.inclusion());
      members.put(item.id(), parts);
      Set<String> read = new HashSet<>();
      Plan.parts(item, DateExpr.Milestone.class, protocol).forEach(m -> read.add(m.name()));
      for (ResultTime.AtVisit visit : Plan.parts(item, ResultTime.AtVisit.class, protocol)) {
        read.add(visit.milestone());
        // T4: and the milestone from which its days are counted.
        protocol
            .milestone(visit.milestone())
            .flatMap(Milestone::days)
            .ifPresent(d -> read.add(d.anchor()));
      }
      milestones.put(item.id(), read);
      if (asksForCohort(item)) {
        cohort.add(item.id());
      }
      for (Plan.Member part : parts) {
        criteria.put(part.item().id(), criterion);
        if (part.item().retest().isPresent()) {
          repeated.put(
              part.item().id(), Plan.partsOfRules(part.item(), ResultQuery.class, protocol));
        }
      }
    }
  }

  /** G9, D3, G11: the cohort itself, and what is cited of it. */
  private boolean asksForCohort(Item item) {
    return !Plan.parts(item, Condition.CohortIn.class, protocol).isEmpty()
        || !Plan.parts(item, Condition.Question.class, protocol).isEmpty()
        || !Plan.parts(item, Condition.CriterionPassed.class, protocol).isEmpty()
        || !Plan.parts(item, Item.Consult.class, protocol).isEmpty();
  }

  /** Whether a criterion may come out otherwise in another cohort. */
  boolean asksForCohort(Criterion criterion) {
    return cohort.contains(criterion.item().id());
  }

  List<String> stages() {
    return stages;
  }

  Protocol protocol() {
    return protocol;
  }

  /** A criterion and its parts, in the order of the file. */
  List<Plan.Member> members(Criterion criterion) {
    return Objects.requireNonNull(members.get(criterion.item().id()));
  }

  /** The criterion of which an item is a part. */
  Criterion criterionOf(String id) {
    return Objects.requireNonNull(criteria.get(id));
  }

  /** The milestones that a criterion reads. */
  Set<String> milestones(Criterion criterion) {
    return Objects.requireNonNull(milestones.get(criterion.item().id()));
  }

  /** G12: what the rule of an item reads; empty if it has no retest. */
  List<ResultQuery> repeated(Item item) {
    return repeated.getOrDefault(item.id(), List.of());
  }
}
