package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.Fact;
import org.eligo.engine.screening.Grounds;
import org.eligo.engine.screening.MissingKind;

/**
 * Groups of members that may drop out. Each member has a set of possible states; the group is
 * decided when all combinations agree.
 */
final class Groups {
  /** What a member, or a whole group, may come to. */
  enum State {
    YES,
    NO,
    DROPPED
  }

  /**
   * A group worked out.
   *
   * @param ways what it may come to
   * @param turns what could alone decide it
   * @param missing what could still decide it
   * @param facts what decided it, or that it is this or drops out; empty while it is not
   * @param members the results of its members, in order
   */
  record Outcome(
      Ways ways, Turns turns, List<Missing> missing, List<Fact> facts, List<ItemResult> members) {
    Truth truth() {
      if (isOnly(ways.states(), State.YES)) {
        return Truth.YES;
      }
      return isOnly(ways.states(), State.NO) ? Truth.NO : Truth.UNKNOWN;
    }
  }

  private final Evaluation evaluation;

  Groups(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Whether nothing else is possible. */
  static boolean isOnly(Set<State> states, State state) {
    return states.size() == 1 && states.contains(state);
  }

  /** A group inside a condition or definition, where nothing may drop out of sight. */
  Explanation asCondition(Condition.Group group, Frame frame) {
    Outcome outcome = judge(group, true, frame);
    return explain(group, outcome, outcome.truth());
  }

  Outcome judge(Condition.Group group, boolean inclusion, Frame frame) {
    boolean flips = group.kind() == GroupKind.NONE_OF || group.kind() == GroupKind.AT_MOST;
    List<ItemResult> members = new ArrayList<>();
    for (Item member : group.members()) {
      members.add(evaluation.items().judge(member, inclusion != flips, frame));
    }
    Set<State> states = combine(group, members.stream().map(ItemResult::states).toList());
    List<Missing> missing = states.size() == 1 ? List.of() : missing(members);
    boolean settled = !states.contains(State.YES) || !states.contains(State.NO);
    return new Outcome(
        new Ways(
            states,
            combine(group, members.stream().map(m -> m.ways().approved()).toList()),
            combine(group, members.stream().map(m -> m.ways().refused()).toList()),
            combine(group, members.stream().map(m -> m.ways().unasked()).toList())),
        states.size() == 1 ? Turns.NONE : turns(group, members, missing, inclusion),
        missing,
        settled ? GroupFacts.of(group, states, members) : List.of(),
        members);
  }

  /** All outcomes over all combinations, by counting how many members can be what. */
  private static Set<State> combine(Condition.Group group, List<Set<State>> members) {
    int surelyYes = 0;
    int maybeYes = 0;
    int surelyDropped = 0;
    int maybeDropped = 0;
    boolean surelyNo = false;
    boolean maybeNo = false;
    for (Set<State> states : members) {
      boolean one = states.size() == 1;
      surelyYes += one && states.contains(State.YES) ? 1 : 0;
      maybeYes += states.contains(State.YES) ? 1 : 0;
      surelyDropped += one && states.contains(State.DROPPED) ? 1 : 0;
      maybeDropped += states.contains(State.DROPPED) ? 1 : 0;
      surelyNo |= one && states.contains(State.NO);
      maybeNo |= states.contains(State.NO);
    }
    int n = group.count();
    return switch (group.kind()) {
      case ALL_OF -> outcomes(maybeYes > 0 && !surelyNo, maybeNo, maybeDropped == members.size());
      case NONE_OF ->
          outcomes(surelyYes == 0 && maybeNo, maybeYes > 0, maybeDropped == members.size());
      case ANY_OF -> counted(maybeYes >= 1, surelyYes < 1);
      case ANY_DONE -> {
        boolean noneLeft = maybeDropped == members.size();
        yield counted(maybeYes >= 1 || noneLeft, surelyYes < 1);
      }
      case AT_LEAST -> counted(maybeYes >= n, surelyYes < n);
      case EXACTLY -> counted(surelyYes <= n && n <= maybeYes, !(surelyYes == n && maybeYes == n));
      case AT_MOST ->
          outcomes(
              surelyYes <= n && surelyDropped < members.size(),
              maybeYes > n,
              maybeDropped == members.size());
    };
  }

  /** What the members wait for; where all of them were not done, what they read. */
  private List<Missing> missing(List<ItemResult> members) {
    List<Missing> missing =
        members.stream().flatMap(member -> member.missing().stream()).distinct().toList();
    return !missing.isEmpty()
        ? missing
        : members.stream()
            .flatMap(member -> Reads.of(evaluation.protocol(), member.item()).items().stream())
            .distinct()
            .map(item -> new Missing(item, MissingKind.NOT_DONE, item + " needed (not done)"))
            .toList();
  }

  /** What any of the missing data could alone bring the group to. */
  private static Turns turns(
      Condition.Group group, List<ItemResult> members, List<Missing> missing, boolean inclusion) {
    boolean flips = group.kind() == GroupKind.NONE_OF || group.kind() == GroupKind.AT_MOST;
    State clear = inclusion ? State.YES : State.NO;
    State own = inclusion != flips ? State.YES : State.NO;
    Map<State, Set<String>> alone = new EnumMap<>(State.class);
    for (State state : State.values()) {
      alone.put(state, new HashSet<>());
    }
    Set<String> harmless = new HashSet<>();
    Set<String> keys = new HashSet<>();
    missing.forEach(m -> keys.add(m.key()));
    if (members.stream().allMatch(member -> member.missing().isEmpty())) {
      // All of them were dropped because nothing was done: any of them done decides.
      return new Turns(keys, keys, Set.of(), Set.of());
    }
    for (String key : keys) {
      for (State wanted : State.values()) {
        Set<State> states =
            combine(
                group,
                members.stream().map(m -> m.turns().with(key, wanted, own, m.states())).toList());
        if (states.size() == 1) {
          Objects.requireNonNull(alone.get(states.iterator().next())).add(key);
        } else if (states.equals(EnumSet.of(clear, State.DROPPED))) {
          harmless.add(key);
        }
      }
    }
    return new Turns(
        alone.getOrDefault(State.YES, Set.of()),
        alone.getOrDefault(State.NO, Set.of()),
        alone.getOrDefault(State.DROPPED, Set.of()),
        harmless);
  }

  private static Set<State> counted(boolean yes, boolean no) {
    EnumSet<State> states = EnumSet.noneOf(State.class);
    if (yes) {
      states.add(State.YES);
    }
    if (no) {
      states.add(State.NO);
    }
    return states;
  }

  private static Set<State> outcomes(boolean yes, boolean no, boolean dropped) {
    Set<State> states = counted(yes, no);
    if (dropped) {
      states.add(State.DROPPED);
    }
    return states;
  }

  Explanation explain(Condition.Group group, Outcome outcome, Truth truth) {
    List<String> sentences = new ArrayList<>();
    for (ItemResult member : outcome.members()) {
      if (speaksFor(group.kind(), truth, member)) {
        String name = member.name().isEmpty() ? "" : member.name() + ": ";
        sentences.add(name + member.told().sentence());
      }
    }
    String count =
        outcome.members().stream().filter(m -> m.is(State.YES)).count()
            + " of "
            + outcome.members().size()
            + " yes";
    return new Explanation(
        group.span(),
        truth,
        words(group) + ": " + (sentences.isEmpty() ? count : String.join("; ", sentences)),
        outcome.missing(),
        outcome.members().stream().map(ItemResult::told).toList(),
        new Grounds(outcome.turns().yes(), outcome.turns().no(), outcome.facts()));
  }

  private static boolean speaksFor(GroupKind kind, Truth truth, ItemResult member) {
    return switch (truth) {
      case UNKNOWN -> !member.isDecided();
      case YES ->
          switch (kind) {
            case ANY_OF, ANY_DONE, AT_LEAST, EXACTLY -> member.is(State.YES);
            case ALL_OF, NONE_OF, AT_MOST -> false;
          };
      case NO ->
          switch (kind) {
            case ALL_OF -> member.is(State.NO);
            case NONE_OF, AT_MOST, EXACTLY -> member.is(State.YES);
            case ANY_OF, ANY_DONE, AT_LEAST -> member.is(State.NO);
          };
    };
  }

  static String words(Condition.Group group) {
    return switch (group.kind()) {
      case ALL_OF -> "all of";
      case ANY_DONE -> "any of, at least 1 done";
      case ANY_OF -> "any of";
      case NONE_OF -> "none of";
      case AT_LEAST -> "at least " + group.count() + " of";
      case AT_MOST -> "at most " + group.count() + " of";
      case EXACTLY -> "exactly " + group.count() + " of";
    };
  }
}
