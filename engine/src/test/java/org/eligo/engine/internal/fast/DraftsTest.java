package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.junit.jupiter.api.Test;

/**
 * A group is decided if every combination of what its members can be agrees (G3): held against
 * trying every combination.
 */
final class DraftsTest {
  /** What an item can be to the group around it. */
  private enum Is {
    YES,
    NO,
    DROPPED
  }

  /** A member by its draft, and what it can be. */
  private record Member(int draft, Set<Is> can) {}

  private static final List<Member> MEMBERS = members(true);

  private static List<Member> members(boolean inclusion) {
    int yes = Drafts.ofRule(Words.YES, inclusion);
    int no = Drafts.ofRule(Words.NO, inclusion);
    int open = Drafts.ofRule(Words.UNKNOWN, inclusion);
    return List.of(
        new Member(yes, EnumSet.of(Is.YES)),
        new Member(no, EnumSet.of(Is.NO)),
        new Member(open, EnumSet.of(Is.YES, Is.NO)),
        new Member(Drafts.dropped(), EnumSet.of(Is.DROPPED)),
        new Member(guarded(yes, inclusion), EnumSet.of(Is.YES, Is.DROPPED)),
        new Member(guarded(no, inclusion), EnumSet.of(Is.NO, Is.DROPPED)),
        new Member(guarded(open, inclusion), EnumSet.allOf(Is.class)));
  }

  private static int guarded(int draft, boolean inclusion) {
    return Drafts.guarded(draft, Words.UNKNOWN, inclusion);
  }

  @Test
  void aGroupIsWhatEveryCombinationOfItsMembersIs() {
    int tried = 0;
    for (List<Member> members : groups()) {
      for (GroupKind kind : GroupKind.values()) {
        for (int n = 1; n <= members.size(); n++) {
          Set<Is> can = can(members, kind, n);
          for (boolean inclusion : new boolean[] {true, false}) {
            holds(members, kind, n, inclusion, can);
            tried++;
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(10_000);
  }

  private static void holds(
      List<Member> members, GroupKind kind, int n, boolean inclusion, Set<Is> can) {
    Supplier<String> what = () -> kind + " " + n + " of " + members;
    int draft = Drafts.ofGroup(tally(members), Codes.of(kind), n, inclusion);
    Set<Is> clear = EnumSet.of(inclusion ? Is.YES : Is.NO);
    Set<Is> clearOrDropped = EnumSet.of(inclusion ? Is.YES : Is.NO, Is.DROPPED);
    int verdict =
        can.equals(EnumSet.of(Is.DROPPED))
            ? Codes.NOT_APPLICABLE
            : can.equals(clear) || can.equals(clearOrDropped)
                ? Codes.PASSED
                : can.size() == 1 ? Codes.FAILED : Codes.UNKNOWN;
    assertThat(Drafts.verdict(draft)).as(what).isEqualTo(verdict);
    assertThat(Drafts.counts(draft))
        .as(what)
        .isEqualTo(!can.equals(clearOrDropped) && verdict != Codes.NOT_APPLICABLE);
    assertThat(draft & Drafts.LEFT).as(what).isZero();
    int truth =
        can.equals(EnumSet.of(Is.YES))
            ? Words.YES
            : can.equals(EnumSet.of(Is.NO)) ? Words.NO : Words.UNKNOWN;
    assertThat(Drafts.truthOfGroup(tally(members), Codes.of(kind), n)).as(what).isEqualTo(truth);
  }

  private static long[] tally(List<Member> members) {
    long[] tally = Drafts.tally();
    members.forEach(m -> Drafts.add(tally, m.draft()));
    return tally;
  }

  private static List<List<Member>> groups() {
    List<List<Member>> groups = new ArrayList<>();
    for (Member a : MEMBERS) {
      groups.add(List.of(a));
      for (Member b : MEMBERS) {
        groups.add(List.of(a, b));
        for (Member c : MEMBERS) {
          groups.add(List.of(a, b, c));
        }
      }
    }
    return groups;
  }

  /** Tries every combination. */
  private static Set<Is> can(List<Member> members, GroupKind kind, int n) {
    Set<Is> can = EnumSet.noneOf(Is.class);
    combine(members, new ArrayList<>(), one -> can.addAll(is(one, kind, n)));
    return can;
  }

  private static void combine(List<Member> rest, List<Is> so, Consumer<List<Is>> each) {
    if (rest.isEmpty()) {
      each.accept(so);
      return;
    }
    for (Is is : rest.getFirst().can()) {
      List<Is> more = new ArrayList<>(so);
      more.add(is);
      combine(rest.subList(1, rest.size()), more, each);
    }
  }

  private static Set<Is> is(List<Is> members, GroupKind kind, int n) {
    List<Is> left = members.stream().filter(m -> m != Is.DROPPED).toList();
    long yes = left.stream().filter(m -> m == Is.YES).count();
    boolean none = left.isEmpty();
    return switch (kind) {
      case ALL_OF -> none ? EnumSet.of(Is.DROPPED) : truth(yes == left.size());
      case NONE_OF -> none ? EnumSet.of(Is.DROPPED) : truth(yes == 0);
      case AT_MOST -> none ? EnumSet.of(Is.DROPPED) : truth(yes <= n);
      case ANY_OF -> truth(yes >= 1);
      // Of what nobody did nobody knows.
      case ANY_DONE -> none ? EnumSet.of(Is.YES, Is.NO) : truth(yes >= 1);
      case AT_LEAST -> truth(yes >= n);
      case EXACTLY -> truth(yes == n);
    };
  }

  private static Set<Is> truth(boolean yes) {
    return EnumSet.of(yes ? Is.YES : Is.NO);
  }

  @Test
  void whatTheInterpreterMayStillChangeLeavesTheGroupToIt() {
    int left = Drafts.done(Drafts.ofRule(Words.LEFT, true));
    int yes = Drafts.ofRule(Words.YES, true);
    int no = Drafts.ofRule(Words.NO, true);
    assertThat(isLeft(group(GroupKind.ALL_OF, left, yes))).isTrue();
    assertThat(isLeft(group(GroupKind.ANY_OF, left, no))).isTrue();
    // Decided by another member, whatever is left comes to.
    assertThat(isLeft(Drafts.done(group(GroupKind.ALL_OF, left, no)))).isFalse();
    assertThat(Drafts.verdict(Drafts.done(group(GroupKind.ALL_OF, left, no))))
        .isEqualTo(Codes.FAILED);
    assertThat(Drafts.truthOfGroup(members(left, yes), Codes.of(GroupKind.ALL_OF), 0))
        .isEqualTo(Words.LEFT);
    assertThat(Drafts.truthOfGroup(members(left, no), Codes.of(GroupKind.ALL_OF), 0))
        .isEqualTo(Words.NO);
    assertThat(Drafts.truthOfGroup(members(left, yes), Codes.of(GroupKind.ANY_OF), 0))
        .isEqualTo(Words.YES);
  }

  private static long[] members(int... drafts) {
    long[] tally = Drafts.tally();
    for (int draft : drafts) {
      Drafts.add(tally, draft);
    }
    return tally;
  }

  private static int group(GroupKind kind, int... drafts) {
    return Drafts.ofGroup(members(drafts), Codes.of(kind), 0, true);
  }

  private static boolean isLeft(int draft) {
    return (draft & Drafts.LEFT) != 0;
  }

  @Test
  void whatIsSettledIsNotLeftAnyMore() {
    int passed = Drafts.ofRule(Words.YES, true);
    int failed = Drafts.ofRule(Words.NO, true);
    int unknown = Drafts.ofRule(Words.UNKNOWN, true);
    int decided = Drafts.ofQuestion(Words.YES, true);
    for (int settled : new int[] {passed, failed, Drafts.dropped()}) {
      assertThat(Drafts.done(settled)).isEqualTo(settled);
      assertThat(Drafts.done(settled | Drafts.LEFT)).isEqualTo(settled);
    }
    assertThat(Drafts.done(unknown)).isEqualTo(unknown);
    assertThat(Drafts.done(decided)).isEqualTo(decided);
    int left = Drafts.done(unknown | Drafts.LEFT);
    assertThat(isLeft(left)).isTrue();
    assertThat(Drafts.verdict(left)).isEqualTo(Codes.UNKNOWN);
    int referred = Drafts.consulted(passed, Words.YES, Words.UNKNOWN, true);
    for (int open : new int[] {decided, guarded(passed, true), referred}) {
      assertThat(Drafts.done(open | Drafts.LEFT)).isEqualTo(left);
    }
    // Whatever it is, it may be dropped as well.
    assertThat(Drafts.verdict(group(GroupKind.ALL_OF, left, Drafts.dropped())))
        .isEqualTo(Codes.UNKNOWN);
  }

  @Test
  void aClauseThatLetsOffActsOnWhatIsInTheWay() {
    int passed = Drafts.ofRule(Words.YES, true);
    int failed = Drafts.ofRule(Words.NO, true);
    int unknown = Drafts.ofRule(Words.UNKNOWN, true);
    int decided = Drafts.ofQuestion(Words.YES, true);
    assertThat(Drafts.isOut(passed)).isTrue();
    assertThat(Drafts.isOut(Drafts.dropped())).isTrue();
    assertThat(Drafts.isOut(failed)).isFalse();
    assertThat(Drafts.isOut(unknown)).isFalse();
    // Without the decision it would not be out of the way.
    assertThat(Drafts.isOut(decided)).isFalse();
    assertThat(Drafts.isOut(Drafts.ofQuestion(Words.NO, false))).isFalse();
    for (int draft : new int[] {failed, unknown, decided}) {
      assertThat(Drafts.excused(draft, Words.YES, true)).isEqualTo(passed);
      assertThat(Drafts.excused(draft, Words.NO, true)).isEqualTo(draft);
      assertThat(isLeft(Drafts.excused(draft, Words.LEFT, true))).isTrue();
      assertThat(isLeft(Drafts.excused(draft | Drafts.LEFT, Words.YES, true))).isTrue();
    }
    assertThat(Drafts.excused(failed, Words.UNKNOWN, true)).isEqualTo(unknown);
    assertThat(Drafts.excused(decided, Words.UNKNOWN, true)).isEqualTo(decided);
    assertThat(Drafts.excused(Drafts.ofQuestion(Words.NO, false), Words.YES, false))
        .isEqualTo(Drafts.ofRule(Words.NO, false));
  }

  @Test
  void anotherRuleReadsWhatAnItemComesTo() {
    assertThat(Drafts.truth(Drafts.ofRule(Words.YES, true))).isEqualTo(Words.YES);
    assertThat(Drafts.truth(Drafts.ofRule(Words.YES, false))).isEqualTo(Words.NO);
    assertThat(Drafts.truth(Drafts.ofRule(Words.NO, false))).isEqualTo(Words.YES);
    assertThat(Drafts.truth(Drafts.ofRule(Words.UNKNOWN, true))).isEqualTo(Words.UNKNOWN);
    assertThat(Drafts.truth(Drafts.ofRule(Words.LEFT, true))).isEqualTo(Words.LEFT);
    assertThat(Drafts.truth(Drafts.dropped())).isEqualTo(Words.YES);
  }

  @Test
  void ofTwoChecksTheWorseOneStands() {
    int failed = Drafts.ofRule(Words.NO, true);
    int unknown = Drafts.ofRule(Words.UNKNOWN, true);
    int passed = Drafts.ofRule(Words.YES, true);
    int guarded = guarded(passed, true);
    int referred = Drafts.consulted(passed, Words.YES, Words.UNKNOWN, true);
    int left = Drafts.ofRule(Words.LEFT, true);
    int[] worst = {failed, unknown, referred, passed, guarded, Drafts.dropped()};
    for (int i = 0; i < worst.length; i++) {
      for (int j = i; j < worst.length; j++) {
        assertThat(Drafts.worse(worst[i], worst[j])).as(i + " " + j).isEqualTo(worst[i]);
        assertThat(Drafts.worse(worst[j], worst[i])).as(j + " " + i).isEqualTo(worst[i]);
      }
    }
    assertThat(Drafts.worse(left, failed)).isEqualTo(failed);
    assertThat(isLeft(Drafts.worse(left, passed))).isTrue();
    assertThat(isLeft(Drafts.worse(referred, left))).isTrue();
  }

  @Test
  void aConsultationAnswersOrLeavesOpen() {
    int passed = Drafts.ofRule(Words.YES, true);
    assertThat(Drafts.consults(passed, false)).isTrue();
    assertThat(Drafts.consults(passed, true)).isFalse();
    assertThat(Drafts.verdict(Drafts.consulted(passed, Words.NO, Words.UNKNOWN, true)))
        .isEqualTo(Codes.PASSED);
    assertThat(Drafts.verdict(Drafts.consulted(passed, Words.YES, Words.NO, true)))
        .isEqualTo(Codes.FAILED);
    assertThat(Drafts.verdict(Drafts.consulted(passed, Words.YES, Words.YES, true)))
        .isEqualTo(Codes.PASSED);
    assertThat(Drafts.verdict(Drafts.consulted(passed, Words.YES, Words.UNKNOWN, true)))
        .isEqualTo(Codes.REFERRED);
    assertThat(Drafts.verdict(Drafts.consulted(passed, Words.UNKNOWN, Words.YES, true)))
        .isEqualTo(Codes.UNKNOWN);
    assertThat(isLeft(Drafts.consulted(passed, Words.LEFT, Words.YES, true))).isTrue();
    assertThat(isLeft(Drafts.consulted(passed, Words.YES, Words.LEFT, true))).isTrue();
    assertThat(isLeft(Drafts.consulted(passed, Words.YES, Words.YES, true))).isFalse();
    assertThat(isLeft(Drafts.consulted(passed, Words.UNKNOWN, Words.YES, true))).isFalse();
  }

  @Test
  void aConsultationLeavesWhatIsReferredAndWhatMayDropOut() {
    int passed = Drafts.ofRule(Words.YES, true);
    int referred = Drafts.consulted(passed, Words.YES, Words.UNKNOWN, true);
    for (int answered : new int[] {Words.YES, Words.NO, Words.UNKNOWN, Words.LEFT}) {
      // An answer that may end it is the interpreter's to judge.
      int ahead = Drafts.consulted(referred, Words.YES, answered, true);
      boolean open = answered == Words.YES || answered == Words.UNKNOWN;
      assertThat(isLeft(ahead)).isEqualTo(!open);
      assertThat(Drafts.verdict(ahead)).isEqualTo(Codes.REFERRED);
      // Nobody knows whether there is anything to discuss.
      int mayDrop = Drafts.consulted(guarded(passed, true), Words.YES, answered, true);
      assertThat(Drafts.verdict(mayDrop)).isEqualTo(Codes.UNKNOWN);
      assertThat(isLeft(mayDrop)).isFalse();
      assertThat(Drafts.verdict(group(GroupKind.ALL_OF, mayDrop, Drafts.dropped())))
          .isEqualTo(Codes.UNKNOWN);
    }
    assertThat(Drafts.consulted(referred, Words.NO, Words.NO, true)).isEqualTo(referred);
    assertThat(Drafts.verdict(Drafts.consulted(referred, Words.UNKNOWN, Words.YES, true)))
        .isEqualTo(Codes.UNKNOWN);
    int contradicted = Drafts.consulted(passed, Words.YES, Kernel.CONTRADICTED, true);
    assertThat(Drafts.verdict(contradicted)).isEqualTo(Codes.UNKNOWN);
    assertThat(isLeft(contradicted)).isFalse();
  }

  @Test
  void ofTwoChecksThatAreAlikeTheLaterOneStands() {
    int unknown = Drafts.ofRule(Words.UNKNOWN, true);
    int mayDrop = Drafts.guarded(unknown, Words.UNKNOWN, true);
    assertThat(Drafts.worse(unknown, mayDrop)).isEqualTo(mayDrop);
    assertThat(Drafts.worse(mayDrop, unknown)).isEqualTo(unknown);
  }
}
