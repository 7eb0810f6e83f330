package org.eligo.engine.boundaries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/** Screens made records for the verdict of one criterion. */
final class Probe {
  private static final int ROUNDS = 4;
  private static final int FARTHEST = 1 << 14;

  private final CompiledProtocol protocol;
  private final Criterion criterion;
  private final String cohort;

  private Probe(CompiledProtocol protocol, Criterion criterion, String cohort) {
    this.protocol = protocol;
    this.criterion = criterion;
    this.cohort = cohort;
  }

  /** By a protocol of this criterion alone, where it asks for no other. */
  Probe(CompiledProtocol whole, Criterion criterion) {
    this(
        asksForOthers(new Nodes(whole.protocol()), criterion.item())
            ? whole
            : Engine.compile(alone(whole.protocol(), criterion)),
        criterion,
        cohort(whole.protocol(), criterion));
  }

  /** By the whole protocol. */
  static Probe whole(CompiledProtocol whole, Criterion criterion) {
    return new Probe(whole, criterion, cohort(whole.protocol(), criterion));
  }

  private static String cohort(Protocol protocol, Criterion criterion) {
    return criterion.cohorts().isEmpty()
        ? protocol.cohortNames().getFirst()
        : criterion.cohorts().getFirst();
  }

  private static boolean asksForOthers(Nodes nodes, Object node) {
    return node instanceof Condition.CriterionPassed
        || nodes.parts(node).stream().anyMatch(part -> asksForOthers(nodes, part));
  }

  private static Protocol alone(Protocol p, Criterion criterion) {
    return new Protocol(
        p.id(),
        p.title(),
        p.version(),
        p.dated(),
        p.header(),
        p.cohorts(),
        p.roles(),
        p.milestones(),
        p.lists(),
        List.of(criterion),
        p.definitions(),
        p.data(),
        List.of(),
        p.identityDigest(),
        p.textDigest(),
        p.source());
  }

  /** The verdict on a draft; its answers are about its own facts. */
  Verdict verdict(Draft draft) {
    Run run = Run.asOf(draft.asOf());
    Run one = new Run(run.asOf(), run.stage(), List.of(cohort), false);
    Map<String, String> digests = Map.of();
    Screening screening = protocol.screen(draft.participant(digests), one);
    for (int round = 0; !draft.answers.isEmpty() && round < ROUNDS; round++) {
      Map<String, String> learned = digests(screening);
      if (learned.equals(digests)) {
        break;
      }
      digests = learned;
      screening = protocol.screen(draft.participant(digests), one);
    }
    return screening.cohorts().values().stream()
        .flatMap(c -> c.criterion(criterion.item().id()).stream())
        .map(Screening.CriterionResult::verdict)
        .findFirst()
        .orElse(Verdict.UNKNOWN);
  }

  private static Map<String, String> digests(Screening screening) {
    Map<String, String> digests = new LinkedHashMap<>();
    screening
        .cohorts()
        .values()
        .forEach(c -> c.criteria().forEach(item -> digests.putIfAbsent(item.id(), item.facts())));
    return digests;
  }

  /** The steps between which the verdict turns; empty if it does not. */
  List<Long> neighbours(Draft draft, Turn turn) {
    return switch (turn.way()) {
      case NEAR -> near(draft, turn);
      case DOWN -> outward(draft, turn, -1);
      case UP -> outward(draft, turn, 1);
    };
  }

  private Verdict at(Draft draft, Turn turn, long step) {
    turn.set().accept(step);
    return verdict(draft);
  }

  private List<Long> near(Draft draft, Turn turn) {
    long start = turn.start();
    Verdict below = at(draft, turn, start - 1);
    Verdict on = at(draft, turn, start);
    Verdict above = at(draft, turn, start + 1);
    List<Long> steps = new ArrayList<>();
    if (below != on) {
      steps.add(start - 1);
    }
    if (below != on || on != above) {
      steps.add(start);
    }
    if (on != above) {
      steps.add(start + 1);
    }
    return steps;
  }

  private List<Long> outward(Draft draft, Turn turn, int sign) {
    Verdict inside = at(draft, turn, turn.start());
    long same = 0;
    long other = 1;
    while (at(draft, turn, turn.start() + sign * other) == inside) {
      same = other;
      other *= 2;
      if (other > FARTHEST) {
        return List.of();
      }
    }
    while (other - same > 1) {
      long middle = (same + other) / 2;
      if (at(draft, turn, turn.start() + sign * middle) == inside) {
        same = middle;
      } else {
        other = middle;
      }
    }
    long first = turn.start() + sign * same;
    long second = turn.start() + sign * other;
    return sign > 0 ? List.of(first, second) : List.of(second, first);
  }
}
