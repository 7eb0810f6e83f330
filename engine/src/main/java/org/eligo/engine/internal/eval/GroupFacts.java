package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eligo.dsl.plan.Condition;
import org.eligo.engine.internal.eval.Groups.State;
import org.eligo.engine.screening.Fact;

/** The fewest facts that decided a group: of so many members as it takes, those with the fewest. */
final class GroupFacts {
  private GroupFacts() {}

  static List<Fact> of(Condition.Group group, Set<State> states, List<ItemResult> members) {
    boolean yes = states.contains(State.YES);
    int all = members.size();
    int n = group.count();
    if (states.equals(Set.of(State.DROPPED))) {
      return together(members);
    }
    return switch (group.kind()) {
      case ALL_OF -> yes ? together(members) : oneOrAll(members, State.NO);
      case NONE_OF -> yes ? together(members) : oneOrAll(members, State.YES);
      case ANY_OF, ANY_DONE ->
          yes ? cheapest(members, State.YES, 1) : without(members, State.YES, all);
      case AT_LEAST ->
          yes ? cheapest(members, State.YES, n) : without(members, State.YES, all - n + 1);
      case AT_MOST ->
          yes ? without(members, State.YES, all - n) : cheapest(members, State.YES, n + 1);
      case EXACTLY -> yes ? together(members) : notExactly(members, n);
    };
  }

  /** One that surely is so; else it takes all: each is so, or drops out. */
  private static List<Fact> oneOrAll(List<ItemResult> members, State state) {
    return members.stream().anyMatch(m -> m.is(state))
        ? cheapest(members, state, 1)
        : together(members);
  }

  private static List<Fact> notExactly(List<ItemResult> members, int n) {
    List<Fact> tooMany = cheapest(members, State.YES, n + 1);
    long surelyYes = members.stream().filter(m -> m.is(State.YES)).count();
    return surelyYes > n ? tooMany : without(members, State.YES, members.size() - n + 1);
  }

  private static List<Fact> cheapest(List<ItemResult> members, State state, int count) {
    return cheapest(members.stream().filter(m -> m.is(state)).toList(), count);
  }

  private static List<Fact> without(List<ItemResult> members, State state, int count) {
    return cheapest(members.stream().filter(m -> !m.states().contains(state)).toList(), count);
  }

  private static List<Fact> cheapest(List<ItemResult> members, int count) {
    List<ItemResult> order = new ArrayList<>(members);
    order.sort(Comparator.comparingInt(m -> m.told().grounds().facts().size()));
    return together(order.subList(0, Math.clamp(count, 0, order.size())));
  }

  private static List<Fact> together(List<ItemResult> members) {
    Set<Fact> facts = new LinkedHashSet<>();
    members.forEach(member -> facts.addAll(member.told().grounds().facts()));
    return List.copyOf(facts);
  }
}
