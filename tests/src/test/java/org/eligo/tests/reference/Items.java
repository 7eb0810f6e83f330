package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.reference.Context.Decisions;

/** Polarity, guards, groups, excuses, referrals (G1 to G16, D1, D2, D8). */
final class Items {
  private final Evaluation all;

  Items(Evaluation all) {
    this.all = all;
  }

  /** What a member of a group can be. */
  enum Can {
    YES,
    NO,
    DROPPED
  }

  /**
   * The verdict of an item.
   *
   * @param counts G2, G5: whether a PASSED is one that ELIGIBLE can need
   * @param roles to whom it is referred
   */
  record Judged(Verdict verdict, boolean counts, Set<String> roles) {}

  private static final Set<Can> EITHER = Set.of(Can.YES, Can.NO);

  static Tri truth(Set<Can> can) {
    return Tri.of(can.equals(Set.of(Can.YES)), can.equals(Set.of(Can.NO)));
  }

  private static Set<Can> can(Tri truth) {
    return switch (truth) {
      case YES -> Set.of(Can.YES);
      case NO -> Set.of(Can.NO);
      case UNKNOWN -> EITHER;
    };
  }

  /** What stands in the way: no in an inclusion, yes in an exclusion. */
  private static Can inTheWay(boolean inclusion) {
    return inclusion ? Can.NO : Can.YES;
  }

  private static Can outOfTheWay(boolean inclusion) {
    return inclusion ? Can.YES : Can.NO;
  }

  // G1, G2, G5, D8

  Judged judge(Plan.Member member) {
    Item item = member.item();
    boolean inclusion = member.inclusion();
    if (member.around().stream().anyMatch(this::isNotAbout)) {
      return new Judged(Verdict.NOT_APPLICABLE, false, Set.of());
    }
    Set<Can> read = can(item, inclusion, Decisions.READ, Context.TOP);
    Verdict verdict = verdict(read, inclusion);
    if (verdict == Verdict.UNKNOWN
        && verdict(can(item, inclusion, Decisions.APPROVED, Context.TOP), inclusion)
            == Verdict.PASSED) {
      return new Judged(Verdict.REFERRED, false, roles(item, inclusion));
    }
    boolean counts = verdict == Verdict.PASSED && !read.contains(Can.DROPPED);
    return new Judged(verdict, counts, Set.of());
  }

  /** The items of which the guard is surely no, or a guard around them. */
  boolean isNotAbout(Item item) {
    return item.guard().filter(g -> all.conditions.ask(g, Context.TOP) == Tri.NO).isPresent();
  }

  private static Verdict verdict(Set<Can> can, boolean inclusion) {
    if (can.equals(Set.of(Can.DROPPED))) {
      return Verdict.NOT_APPLICABLE;
    }
    if (!can.contains(inTheWay(inclusion))) {
      return Verdict.PASSED;
    }
    return can.equals(Set.of(inTheWay(inclusion))) ? Verdict.FAILED : Verdict.UNKNOWN;
  }

  private Set<String> roles(Item item, boolean inclusion) {
    Set<String> roles = new LinkedHashSet<>();
    boolean open =
        !can(item, inclusion, Decisions.READ, Context.TOP)
            .equals(can(item, inclusion, Decisions.APPROVED, Context.TOP));
    if (open) {
      item.consult().ifPresent(c -> roles.add(c.role()));
    }
    if (item.rule() instanceof Condition.Group group) {
      group.members().forEach(m -> roles.addAll(roles(m, side(group, inclusion))));
    }
    return roles;
  }

  // G7: rule, unless, refer to or discuss with, applies when

  Set<Can> can(Item item, boolean inclusion, Decisions decisions, Context around) {
    Context once = around.withoutRetest();
    Tri guard = item.guard().map(g -> all.conditions.ask(g, once)).orElse(Tri.YES);
    return switch (guard) {
      case YES -> guarded(item, inclusion, decisions, around);
      case NO -> Set.of(Can.DROPPED);
      case UNKNOWN -> {
        // G2: what only a decision puts out of the way is unknown, and nothing is referred.
        Decisions read = decisions == Decisions.IGNORED ? decisions : Decisions.READ;
        Set<Can> can = guarded(item, inclusion, read, around);
        Set<Can> without = guarded(item, inclusion, Decisions.IGNORED, around);
        boolean byDecision =
            !can.contains(inTheWay(inclusion)) && without.contains(inTheWay(inclusion));
        // Nor does a decision settle the group around it, to either side.
        Set<Can> both = EnumSet.of(Can.DROPPED);
        both.addAll(byDecision ? EITHER : can);
        both.addAll(without);
        yield both;
      }
    };
  }

  private Set<Can> guarded(Item item, boolean inclusion, Decisions decisions, Context around) {
    Set<Can> can = excused(item, inclusion, decisions, around);
    if (item.consult().isEmpty()) {
      return can;
    }
    Context inside = inside(item, inclusion, decisions, around);
    if (decisions == Decisions.READ && can.equals(EITHER)) {
      // D8: what is open by referred members only is asked for both that they may answer.
      Set<Can> approved = excused(item, inclusion, Decisions.APPROVED, around);
      Set<Can> refused = excused(item, inclusion, Decisions.REFUSED, around);
      if (approved.size() == 1 && refused.size() == 1) {
        Set<Can> both = EnumSet.copyOf(consulted(item, approved, inclusion, decisions, inside));
        both.addAll(consulted(item, refused, inclusion, decisions, inside));
        return both;
      }
    }
    return consulted(item, can, inclusion, decisions, inside);
  }

  private static Context inside(Item item, boolean inclusion, Decisions decisions, Context around) {
    return around.of(
        new Context.Asked(item, inclusion, decisions), item.retest().or(around::retest));
  }

  /** The rule and its excuses. */
  private Set<Can> excused(Item item, boolean inclusion, Decisions decisions, Context around) {
    Context inside = inside(item, inclusion, decisions, around);
    Set<Can> can =
        item.rule() instanceof Condition.Group group
            ? group(group, inside)
            : can(all.conditions.ask(item.rule(), inside));
    for (Condition excuse : item.excuses()) {
      can = excused(can, all.conditions.ask(excuse, inside), inclusion);
    }
    return can.equals(Set.of(inTheWay(inclusion))) && mayBeRepeated(item, inside) ? EITHER : can;
  }

  /** G6: a yes moves the item to the side that does not stand in the way. */
  private static Set<Can> excused(Set<Can> can, Tri excuse, boolean inclusion) {
    Set<Can> excused = EnumSet.noneOf(Can.class);
    for (Can each : can) {
      if (excuse != Tri.YES) {
        excused.add(each);
      }
      if (excuse != Tri.NO) {
        excused.add(each == Can.DROPPED ? each : outOfTheWay(inclusion));
      }
    }
    return excused;
  }

  /** G12. */
  private boolean mayBeRepeated(Item item, Context inside) {
    Optional<Item.Retest> retest = item.retest();
    return retest.isPresent()
        && all.facts.prepared().repeated(item).stream()
            .anyMatch(q -> all.results.mayBeRepeated(q, retest.get(), inside));
  }

  /** The tables of D1 and D2. */
  private Set<Can> consulted(
      Item item, Set<Can> can, boolean inclusion, Decisions decisions, Context inside) {
    Item.Consult consult = item.consult().orElseThrow();
    Can about = consult.rescue() ? inTheWay(inclusion) : outOfTheWay(inclusion);
    if (can.containsAll(EITHER) || !can.contains(about)) {
      return can;
    }
    Tri when = all.conditions.ask(consult.when(), inside);
    if (can.contains(Can.DROPPED)) {
      // G2: no decision settles a group around a part of which the guard is unknown.
      Set<Can> open = EnumSet.copyOf(can);
      open.addAll(when == Tri.NO ? can : EITHER);
      return open;
    }
    Set<Can> consulted = EnumSet.copyOf(can);
    switch (when) {
      case NO -> {}
      case UNKNOWN -> consulted.addAll(EITHER);
      case YES -> {
        consulted.remove(about);
        consulted.addAll(decided(item, consult, inclusion, decisions));
      }
    }
    return consulted;
  }

  private Set<Can> decided(
      Item item, Item.Consult consult, boolean inclusion, Decisions decisions) {
    Set<Answers.Answer> answers =
        decisions == Decisions.IGNORED
            ? EnumSet.of(Answers.Answer.NONE)
            : all.answers.ofConsult(item.id(), consult);
    if (answers.equals(EnumSet.of(Answers.Answer.YES))) {
      return Set.of(outOfTheWay(inclusion));
    }
    if (answers.equals(EnumSet.of(Answers.Answer.NO))) {
      return Set.of(inTheWay(inclusion));
    }
    boolean open = answers.equals(EnumSet.of(Answers.Answer.NONE));
    return switch (decisions) {
      case APPROVED -> open ? Set.of(outOfTheWay(inclusion)) : EITHER;
      case REFUSED -> open ? Set.of(inTheWay(inclusion)) : EITHER;
      case READ, IGNORED -> EITHER;
    };
  }

  // G3, G4, G15, G16

  /** Of the members of `none of` and `at most`, it is the yes that speaks against the group. */
  static boolean side(Condition.Group group, boolean inclusion) {
    return switch (group.kind()) {
      case NONE_OF, AT_MOST -> !inclusion;
      case ALL_OF, ANY_OF, ANY_DONE, AT_LEAST, EXACTLY -> inclusion;
    };
  }

  /** The group in every combination of what its members can be. */
  Set<Can> group(Condition.Group group, Context around) {
    boolean inclusion = side(group, around.asked().map(Context.Asked::inclusion).orElse(true));
    Decisions decisions = around.asked().map(Context.Asked::decisions).orElse(Decisions.READ);
    List<Left> ways = List.of(new Left(0, 0));
    for (Item member : group.members()) {
      Set<Left> next = new LinkedHashSet<>();
      for (Can can : can(member, inclusion, decisions, around)) {
        ways.forEach(w -> next.add(w.with(can)));
      }
      ways = new ArrayList<>(next);
    }
    Set<Can> can = EnumSet.noneOf(Can.class);
    ways.forEach(w -> can.addAll(result(group, w)));
    return can;
  }

  /** G3: members left, and how many of them are yes. */
  private record Left(int members, int yes) {
    Left with(Can can) {
      return switch (can) {
        case YES -> new Left(members + 1, yes + 1);
        case NO -> new Left(members + 1, yes);
        case DROPPED -> this;
      };
    }
  }

  private static Set<Can> result(Condition.Group group, Left left) {
    int m = left.members();
    int y = left.yes();
    int n = group.count();
    return switch (group.kind()) {
      case ALL_OF -> m == 0 ? Set.of(Can.DROPPED) : yes(y == m);
      case ANY_OF -> yes(y >= 1);
      case ANY_DONE -> m == 0 ? EITHER : yes(y >= 1);
      case NONE_OF -> m == 0 ? Set.of(Can.DROPPED) : yes(y == 0);
      case AT_LEAST -> yes(m > 0 && y >= n);
      case AT_MOST -> m == 0 ? Set.of(Can.DROPPED) : yes(y <= n);
      case EXACTLY -> yes(m > 0 && y == n);
    };
  }

  private static Set<Can> yes(boolean yes) {
    return Set.of(yes ? Can.YES : Can.NO);
  }
}
