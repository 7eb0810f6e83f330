package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.internal.eval.Groups.State;
import org.eligo.engine.internal.eval.Questions.Answered;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.Fact;
import org.eligo.engine.screening.Grounds;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Verdict;

/**
 * Judges an item: its rule, then who is let off ({@code unless}), then the referral or discussion,
 * then whom it is about ({@code applies when}). Throughout, "clear" is the side that does not stand
 * in the way: yes in an inclusion, no in an exclusion.
 */
final class Items {
  private final Evaluation evaluation;

  Items(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Where an item stands on its way through its clauses. */
  private record Draft(
      Verdict verdict,
      boolean counts,
      Ways ways,
      Basis basis,
      Optional<String> referredTo,
      String sentence) {

    Draft to(Verdict next, State clear, Basis rests, String said) {
      return of(next, clear, rests, said, Optional.empty());
    }

    static Draft of(Verdict verdict, State clear, Basis rests, String said, Optional<String> role) {
      State block = opposite(clear);
      return switch (verdict) {
        case PASSED -> sure(verdict, clear, rests, role, said);
        case FAILED -> sure(verdict, block, rests, role, said);
        case UNKNOWN -> new Draft(verdict, true, Ways.BOTH, rests, role, said);
        case REFERRED -> new Draft(verdict, true, Ways.referred(clear, block), rests, role, said);
        case NOT_APPLICABLE -> sure(verdict, State.DROPPED, rests, role, said);
      };
    }

    private static Draft sure(
        Verdict verdict, State state, Basis rests, Optional<String> role, String said) {
      boolean counts = verdict != Verdict.NOT_APPLICABLE;
      Basis decided = Basis.decided(rests.facts());
      return new Draft(verdict, counts, Ways.all(EnumSet.of(state)), decided, role, said);
    }

    /** The same; what a clause came to belongs to what decided it. */
    Draft adding(Explanation clause) {
      return saying(new Basis(basis.missing(), basis.turns(), basis.withFacts(clause)), sentence);
    }

    /** Let off; what may drop out may still do so, and is none for ELIGIBLE to rest on. */
    Draft excused(State clear, Basis rests, String said) {
      Draft let = to(Verdict.PASSED, clear, rests, said);
      if (!mayDropOut()) {
        return let;
      }
      Ways may = Ways.all(EnumSet.of(clear, State.DROPPED));
      return new Draft(let.verdict, false, may, let.basis, let.referredTo, said);
    }

    /** Open both ways; what may drop out may still do so. */
    Draft open(State clear, Basis rests, String said) {
      Draft open = to(Verdict.UNKNOWN, clear, rests, said);
      if (!mayDropOut()) {
        return open;
      }
      Ways any = Ways.all(EnumSet.allOf(State.class));
      return new Draft(open.verdict, true, any, open.basis, open.referredTo, said);
    }

    boolean mayDropOut() {
      return ways.states().contains(State.DROPPED);
    }

    /** The same, by what it rests on and how it is said. */
    Draft saying(Basis rests, String said) {
      return new Draft(verdict, counts, ways, rests, referredTo, said);
    }

    private Draft with(Ways other) {
      return new Draft(verdict, counts, other, basis, referredTo, sentence);
    }

    /** What was read is a decision: without it both ways are open. */
    Draft decided() {
      return with(ways.decided());
    }

    /** Out of the way without the decision too. */
    Draft standing(State clear) {
      Set<State> without = EnumSet.copyOf(ways.unasked());
      without.remove(opposite(clear));
      without.add(clear);
      return with(ways.without(without));
    }

    /** Whether it is out of the way, and would not be if no decision were read. */
    boolean byDecision(State clear) {
      return verdict == Verdict.PASSED
          && !EnumSet.of(clear, State.DROPPED).containsAll(ways.unasked());
    }
  }

  /** What the rule alone comes to. */
  private record Ruled(Explanation told, Draft draft, List<ItemResult> members) {
    /** What it comes to now is said first. */
    Ruled after(Ruled now) {
      Draft both = draft.saying(draft.basis(), now.draft().sentence() + "; " + draft.sentence());
      return new Ruled(told, both, members);
    }
  }

  ItemResult judge(Item item, boolean inclusion, Frame around) {
    State clear = inclusion ? State.YES : State.NO;
    // A part of a condition is asked of what the condition is asked of, and asks nobody.
    Frame frame =
        item.id().isEmpty() ? around : around.item(item.id(), () -> evaluation.digests().of(item));
    Ruled ruled = repeated(item, inclusion, frame);
    if (frame.repeats().isEmpty()) {
      frame = frame.repeating(item.retest().map(retest -> new Repeats(retest, false)));
    }
    Explanation told = ruled.told();
    Draft draft = ruled.draft();
    for (Condition excuse : item.excuses()) {
      draft = excused(draft, excuse, clear, frame);
    }
    if (item.consult().isPresent()) {
      draft = consulted(draft, item.consult().get(), item, clear, frame);
    }
    if (item.guard().isPresent()) {
      draft = guarded(draft, item.guard().get(), clear, frame);
    }
    List<ItemResult> shown =
        draft.verdict() == Verdict.NOT_APPLICABLE
            ? ruled.members().stream().map(ItemResult::dropped).toList()
            : ruled.members();
    return new ItemResult(
        item,
        draft.verdict(),
        draft.counts(),
        draft.ways(),
        new Explanation(
            told.span(),
            told.truth(),
            draft.sentence(),
            draft.basis().missing(),
            told.parts(),
            Grounds.decided(facts(draft, told))),
        Once.each(draft.basis().missing()),
        draft.basis().turns(),
        draft.referredTo(),
        shown);
  }

  /** What decided it; where a part may drop out and it stands either way, what its parts say. */
  private static List<Fact> facts(Draft draft, Explanation told) {
    List<Fact> facts = draft.basis().facts();
    boolean passed = draft.verdict() == Verdict.PASSED;
    return facts.isEmpty() && passed
        ? told.parts().stream().flatMap(p -> p.grounds().facts().stream()).distinct().toList()
        : facts;
  }

  /**
   * A repeat that may still come keeps open what would stand in the way. Parts that carry the
   * repeats themselves are asked one by one.
   */
  private Ruled repeated(Item item, boolean inclusion, Frame frame) {
    Optional<Item.Retest> retest =
        frame.repeats().isPresent() || inParts(item.rule()) ? Optional.empty() : item.retest();
    if (retest.isEmpty()) {
      return ruled(item, inclusion, frame);
    }
    Repeats repeats = new Repeats(retest.get(), true);
    Ruled now =
        ruled(item, inclusion, frame.repeating(Optional.of(new Repeats(retest.get(), false))));
    if (now.draft().verdict() != Verdict.FAILED) {
      return now;
    }
    Ruled open = ruled(item, inclusion, frame.repeating(Optional.of(repeats)));
    return open.draft().verdict() == Verdict.FAILED
        ? awaiting(now, item, repeats, inclusion, frame)
        : open.after(now);
  }

  /** What stands in the way whatever is repeated waits too, until nothing may be repeated. */
  private Ruled awaiting(Ruled now, Item item, Repeats repeats, boolean inclusion, Frame frame) {
    List<Missing> toCome =
        evaluation.picking().toCome(repeats, Reads.atVisits(evaluation.protocol(), item), frame);
    if (toCome.isEmpty()) {
      return now;
    }
    Basis basis = new Basis(toCome, Turns.NONE, now.draft().basis().facts());
    State clear = inclusion ? State.YES : State.NO;
    String needs = String.join("; ", toCome.stream().map(Missing::need).toList());
    Draft waiting = now.draft().open(clear, basis, now.draft().sentence() + "; " + needs);
    return new Ruled(now.told(), waiting, now.members());
  }

  private static boolean inParts(Condition rule) {
    return rule instanceof Condition.Group group
        && group.members().stream().allMatch(member -> member.retest().isPresent());
  }

  private Ruled ruled(Item item, boolean inclusion, Frame frame) {
    State clear = inclusion ? State.YES : State.NO;
    if (item.rule() instanceof Condition.Group group) {
      Groups.Outcome outcome = evaluation.groups().judge(group, inclusion, frame);
      Explanation told = evaluation.groups().explain(group, outcome, outcome.truth());
      return new Ruled(told, ofGroup(outcome, clear, told), outcome.members());
    }
    Explanation told = evaluation.conditions().test(item.rule(), frame);
    Draft draft = ofRule(told, clear);
    boolean answered = item.rule() instanceof Condition.Question;
    return new Ruled(told, answered ? draft.decided() : draft, List.of());
  }

  private static Draft ofRule(Explanation told, State clear) {
    Verdict verdict =
        switch (told.truth()) {
          case YES -> clear == State.YES ? Verdict.PASSED : Verdict.FAILED;
          case NO -> clear == State.NO ? Verdict.PASSED : Verdict.FAILED;
          case UNKNOWN -> Verdict.UNKNOWN;
        };
    return Draft.of(verdict, clear, Basis.of(told), told.sentence(), Optional.empty());
  }

  private static Draft ofGroup(Groups.Outcome outcome, State clear, Explanation told) {
    Set<State> states = outcome.ways().states();
    if (Groups.isOnly(states, State.DROPPED)) {
      return Draft.of(
          Verdict.NOT_APPLICABLE,
          clear,
          Basis.decided(outcome.facts()),
          "no part of it applies",
          Optional.empty());
    }
    boolean clearOrDropped = states.equals(EnumSet.of(clear, State.DROPPED));
    if (states.size() == 1 || clearOrDropped) {
      Verdict verdict = states.contains(clear) ? Verdict.PASSED : Verdict.FAILED;
      return new Draft(
          verdict,
          !clearOrDropped,
          outcome.ways(),
          new Basis(clearOrDropped ? told.missing() : List.of(), outcome.turns(), outcome.facts()),
          Optional.empty(),
          told.sentence());
    }
    boolean byApproval = Groups.isOnly(outcome.ways().approved(), clear);
    Optional<String> role =
        outcome.members().stream().flatMap(m -> m.referredTo().stream()).findFirst();
    return new Draft(
        byApproval ? Verdict.REFERRED : Verdict.UNKNOWN,
        true,
        outcome.ways(),
        new Basis(told.missing(), outcome.turns(), outcome.facts()),
        byApproval ? role : Optional.empty(),
        told.sentence());
  }

  private Draft excused(Draft draft, Condition excuse, State clear, Frame frame) {
    if (draft.byDecision(clear)) {
      boolean excused = evaluation.conditions().test(excuse, frame).truth() == Truth.YES;
      return excused ? draft.standing(clear) : draft;
    }
    if (draft.verdict() == Verdict.PASSED || draft.verdict() == Verdict.NOT_APPLICABLE) {
      return draft;
    }
    Explanation let = evaluation.conditions().test(excuse, frame);
    return switch (let.truth()) {
      case YES -> draft.excused(clear, Basis.of(let), "excused: " + let.sentence());
      case NO -> draft.adding(let);
      case UNKNOWN -> {
        Basis waiting = draft.basis().waiting(let, excusing(draft, let.grounds(), clear));
        String said = draft.sentence() + "; unless " + let.sentence();
        yield draft.verdict() == Verdict.REFERRED
            ? draft.with(draft.ways().excusable()).saying(waiting, said)
            : draft.open(clear, waiting, said);
      }
    };
  }

  private static Turns excusing(Draft draft, Grounds excuse, State clear) {
    Turns own = draft.basis().turns();
    Set<String> blocks =
        draft.verdict() == Verdict.FAILED
            ? excuse.toNo()
            : Turns.shared(own.to(opposite(clear)), excuse.toNo());
    return Turns.of(clear, Turns.union(own.to(clear), excuse.toYes()), blocks)
        .orElse(own.dropped(), own.harmless());
  }

  private static State opposite(State clear) {
    return clear == State.YES ? State.NO : State.YES;
  }

  private Draft consulted(Draft draft, Item.Consult consult, Item item, State clear, Frame frame) {
    Verdict acts = consult.rescue() ? Verdict.FAILED : Verdict.PASSED;
    boolean referred = draft.verdict() == Verdict.REFERRED;
    if (draft.verdict() != acts && !referred) {
      return draft;
    }
    Explanation when = evaluation.conditions().test(consult.when(), frame);
    if (referred && (consult.rescue() || when.truth() == Truth.YES)) {
      return ahead(draft, consult, item, clear, frame, when);
    }
    return switch (when.truth()) {
      case NO -> draft.adding(when);
      case UNKNOWN ->
          draft.open(
              clear,
              new Basis(when.missing(), consulting(consult, when, clear), draft.basis().facts()),
              draft.sentence() + "; " + verb(consult) + " if " + when.sentence());
      case YES ->
          draft.mayDropOut()
              ? draft.open(
                  clear,
                  draft.basis(),
                  draft.sentence() + "; " + verb(consult) + " if it applies; " + when.sentence())
              : decided(draft, consult, item, clear, frame, when);
    };
  }

  /**
   * Of parts that are referred an answer about the whole is ahead where they alone are open: a
   * discussion that was refused stands in the way even if they are approved, and what was let
   * through passes even if not.
   */
  private Draft ahead(
      Draft draft, Item.Consult consult, Item item, State clear, Frame frame, Explanation when) {
    if (when.truth() != Truth.YES) {
      return draft;
    }
    Answered answered = evaluation.questions().consult(consult, frame);
    if (answered.answer() == Truth.of(consult.rescue()) && draft.ways().isDecidedByAnswers()) {
      return decided(draft, consult, item, clear, frame, when);
    }
    // Approved, they would still wait for what the discussion came to.
    boolean ends = answered.answer() == Truth.NO || answered.contradictory();
    return ends && !consult.rescue()
        ? draft.open(clear, draft.basis(), draft.sentence() + "; " + answered.sentence())
        : draft;
  }

  /** Where a role is not asked, the item is what its rule says. */
  private static Turns consulting(Item.Consult consult, Explanation when, State clear) {
    Set<String> unasked = when.grounds().toNo();
    return consult.rescue()
        ? Turns.of(clear, Set.of(), unasked)
        : Turns.of(clear, unasked, Set.of());
  }

  private static String verb(Item.Consult consult) {
    return (consult.rescue() ? "referred to " : "to be discussed with ") + consult.role();
  }

  private Draft decided(
      Draft draft, Item.Consult consult, Item item, State clear, Frame frame, Explanation when) {
    Answered answered = evaluation.questions().consult(consult, frame);
    String said = draft.sentence() + "; " + when.sentence() + "; " + answered.sentence();
    Explanation answer =
        new Explanation(item.span(), answered.answer(), answered.sentence(), List.of(), List.of());
    Basis decided = draft.adding(when).adding(answer).basis();
    return switch (answered.answer()) {
      case YES -> draft.to(Verdict.PASSED, clear, decided, said).decided();
      case NO -> draft.to(Verdict.FAILED, clear, decided, said).decided();
      case UNKNOWN ->
          Draft.of(
              answered.contradictory() ? Verdict.UNKNOWN : Verdict.REFERRED,
              clear,
              asked(
                  new Missing(
                      "decision by " + consult.role(),
                      MissingKind.OPEN_JUDGEMENT,
                      item.id() + ": " + answered.sentence(),
                      item.id())),
              said,
              answered.contradictory() ? Optional.empty() : Optional.of(consult.role()));
    };
  }

  private Draft guarded(Draft draft, Condition guard, State clear, Frame frame) {
    Explanation about = evaluation.conditions().test(guard, frame.repeating(Optional.empty()));
    return switch (about.truth()) {
      case YES -> draft.adding(about);
      case NO ->
          draft.to(
              Verdict.NOT_APPLICABLE,
              clear,
              Basis.of(about),
              "does not apply: " + about.sentence());
      case UNKNOWN -> unsure(draft, about, clear);
    };
  }

  /** Dropped and present at once; what passes only by a decision does not pass anyway. */
  private static Draft unsure(Draft draft, Explanation about, State clear) {
    boolean harmless =
        draft.verdict() == Verdict.NOT_APPLICABLE
            || (draft.verdict() == Verdict.PASSED && !draft.byDecision(clear));
    List<Missing> missing = new ArrayList<>(about.missing());
    missing.addAll(draft.basis().missing());
    Turns turns = guarding(draft, about.grounds(), clear);
    return new Draft(
        harmless ? draft.verdict() : Verdict.UNKNOWN,
        false,
        draft.ways().perhaps(),
        new Basis(missing, turns, draft.basis().facts()),
        Optional.empty(),
        "whether it applies is not known (" + about.sentence() + "); " + draft.sentence());
  }

  /** An answer alone decides. */
  private static Basis asked(Missing decision) {
    Set<String> key = Set.of(decision.key());
    return new Basis(List.of(decision), new Turns(key, key, Set.of(), Set.of()), List.of());
  }

  /** What passes only by an answer does not pass while nobody knows whether it is asked. */
  private static Set<String> withoutAnswers(Set<String> keys) {
    Set<String> rest = new HashSet<>(keys);
    rest.removeIf(Missing::isAnswer);
    return rest;
  }

  private static Turns guarding(Draft draft, Grounds guard, State clear) {
    State block = opposite(clear);
    Turns own = draft.basis().turns();
    Set<String> drops = Turns.union(guard.toNo(), own.dropped());
    return switch (draft.verdict()) {
      case PASSED -> Turns.of(clear, guard.toYes(), Set.of()).orElse(drops, Set.of());
      case FAILED -> Turns.of(clear, Set.of(), guard.toYes()).orElse(drops, Set.of());
      case NOT_APPLICABLE -> Turns.NONE;
      case UNKNOWN, REFERRED ->
          Turns.of(
                  clear,
                  Turns.shared(own.to(clear), guard.toYes()),
                  Turns.shared(own.to(block), guard.toYes()))
              .orElse(drops, withoutAnswers(Turns.union(own.to(clear), own.harmless())));
    };
  }
}
