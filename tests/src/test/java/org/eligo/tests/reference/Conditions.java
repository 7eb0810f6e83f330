package org.eligo.tests.reference;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.reference.Context.Subject;
import org.eligo.tests.reference.Reading.Limit;
import org.eligo.tests.reference.Reading.Val;

/** Every kind of condition (K1 to K4). */
final class Conditions {
  private final Evaluation all;
  private final IdentityHashMap<Condition, Tri> known = new IdentityHashMap<>();

  Conditions(Evaluation all) {
    this.all = all;
  }

  Tri ask(Condition condition, Context around) {
    boolean alone =
        around.around().isEmpty() && around.sample().isEmpty() && around.retest().isEmpty();
    if (!alone || !isOfRecord(condition)) {
      return asked(condition, around);
    }
    Tri before = known.get(condition);
    if (before != null) {
      return before;
    }
    Tri truth = asked(condition, around);
    known.put(condition, truth);
    return truth;
  }

  /** Whether it is the same for whichever item it is asked, and no decision is read for it. */
  private static boolean isOfRecord(Condition condition) {
    return switch (condition) {
      case Condition.Compare c -> true;
      case Condition.CountResults c -> true;
      case Condition.SameSample c -> true;
      case Condition.ResultTest c -> true;
      case Condition.Known c -> true;
      case Condition.Exists c -> true;
      case Condition.CountEntries c -> true;
      case Condition.Steady c -> true;
      case Condition.EntryTest c -> true;
      case Condition.Lasting c -> true;
      case Condition.DateInWindow c -> true;
      case Condition.CriterionPassed c -> true;
      default -> false;
    };
  }

  private Tri asked(Condition condition, Context around) {
    return switch (condition) {
      case Condition.And(List<Condition> parts, var s) ->
          parts.stream().map(p -> ask(p, around)).reduce(Tri.YES, Tri::and);
      case Condition.Or(List<Condition> parts, var s) ->
          parts.stream().map(p -> ask(p, around)).reduce(Tri.NO, Tri::or);
      case Condition.Not(Condition part, var s) -> ask(part, around).not();
      case Condition.Group group -> Items.truth(all.items.group(group, around));
      case Condition.Compare compare -> compare(compare, around);
      case Condition.MemberOf(Value value, List<String> choices, var s) ->
          memberOf(all.values.of(value, around), choices);
      case Condition.Includes includes -> includes(includes, around);
      case Condition.RangeTest(Condition.Range range, var s) -> range(range, around);
      case Condition.Known(var query, Condition test, var s) ->
          all.results.known(query, test, around);
      case Condition.CountResults count -> all.counts.ofResults(count, around);
      case Condition.SameSample sample -> all.samples.ask(sample, around);
      case Condition.ResultTest(var query, Condition test, var s) ->
          all.results.ask(query, test, around);
      case Condition.Exists(var query, var s) -> all.histories.exists(query, around);
      case Condition.CountEntries count -> all.counts.ofEntries(count, around);
      case Condition.Steady steady ->
          steady.changed()
              ? all.courses.changed(steady, around)
              : all.courses.stable(steady, around);
      case Condition.EntryTest(var query, boolean latest, Condition test, var s) ->
          all.histories.ofNewest(query, latest, test, around);
      case Condition.Lasting lasting -> all.courses.lasting(lasting, around);
      case Condition.DateInWindow(DateExpr date, Window window, var s) ->
          inWindow(date, window, around);
      case Condition.DateInSeason(DateExpr date, var from, var to, var s) ->
          Windows.inSeason(all.windows.day(date, around), from, to);
      case Condition.Defined(String name, var s) -> defined(name, around);
      case Condition.Question question -> all.answers.to(question, around);
      case Condition.CriterionPassed(String id, var s) -> passed(id);
      case Condition.CohortIn(List<String> cohorts, var s) -> Tri.of(cohorts.contains(all.cohort));
      case Condition.NotDone(var queries, var s) ->
          Tri.of(queries.stream().allMatch(q -> all.results.isNotDone(q, around)));
      case Condition.Hole h -> Tri.UNKNOWN;
    };
  }

  private Tri compare(Condition.Compare compare, Context around) {
    // V15: words answer "> ULN" only.
    if (compare.left() instanceof Value.This left
        && compare.comparator() == Condition.Comparator.ABOVE
        && compare.right() instanceof Value.ThisLimit(boolean upper, var s)
        && upper
        && all.values.of(left, around) instanceof Val.Word(Recorded.LabWord word, Num num)) {
      return Tri.of(word == Recorded.LabWord.POSITIVE, word == Recorded.LabWord.NEGATIVE);
    }
    Set<Tri> answers = EnumSet.noneOf(Tri.class);
    for (Num left : all.values.choices(compare.left(), around)) {
      for (Num right : all.values.choices(compare.right(), around)) {
        answers.add(left.compare(compare.comparator(), right));
      }
    }
    return Tri.agree(answers);
  }

  /** V35: `like LIST` may be any entry of LIST. */
  private static Tri memberOf(Val value, List<String> choices) {
    if (!(value instanceof Val.OneOf(Set<String> possible, Set<String> likes))) {
      return Tri.UNKNOWN;
    }
    return Tri.agree(
        possible.stream()
            .map(p ->
                Tri.of(
                    choices.contains(p),
                    !choices.contains(p) && likes.stream().noneMatch(choices::contains)))
            .toList());
  }

  /** V28. */
  private Tri includes(Condition.Includes includes, Context around) {
    if (!(all.values.of(includes.value(), around) instanceof Val.Several(List<String> holds))) {
      return Tri.UNKNOWN;
    }
    long count = includes.choices().stream().filter(holds::contains).count();
    return Num.of(count).compare(includes.comparator(), Num.of(includes.count()));
  }

  // V7, V14, V26, V31

  private Tri range(Condition.Range range, Context around) {
    Context.OfResult subject = innermost(around);
    Val value = subject.value();
    return switch (range) {
      case NONE ->
          subject.reading().isUnknown()
              ? Tri.UNKNOWN
              : Tri.of(subject.reading().isState(Recorded.State.NONE));
      case DETECTED -> detected(value);
      case NORMAL -> outside(subject).not();
      case OUTSIDE_NORMAL -> outside(subject);
    };
  }

  /** V14: of 0 nobody knows, nor of what may be 0. */
  private static Tri detected(Val value) {
    return value instanceof Val.Number(Num num, Optional<Boolean> detected)
        ? detected.map(Tri::of).orElse(Tri.UNKNOWN)
        : Tri.UNKNOWN;
  }

  private static Context.OfResult innermost(Context around) {
    for (Subject subject : around.around()) {
      if (subject instanceof Context.OfResult result) {
        return result;
      }
    }
    throw new IllegalStateException("a range is asked of a result");
  }

  private static Tri outside(Context.OfResult subject) {
    if (!(subject.value() instanceof Val.Number(Num num, var detected))) {
      return Tri.UNKNOWN;
    }
    Tri below = passes(num, Condition.Comparator.BELOW, subject.reading().low());
    Tri above = passes(num, Condition.Comparator.ABOVE, subject.reading().high());
    return below.or(above);
  }

  private static Tri passes(Num num, Condition.Comparator comparator, Limit limit) {
    return switch (limit) {
      case Limit.Known(Num known) -> num.compare(comparator, known);
      case Limit.None n -> Tri.NO;
      case Limit.Unknown u -> Tri.UNKNOWN;
    };
  }

  // W3

  private Tri inWindow(DateExpr date, Window window, Context around) {
    Windows.Days days = all.windows.days(window, around, Optional.empty());
    Day day = all.windows.day(date, around);
    return Windows.in(day, days);
  }

  private Tri defined(String name, Context around) {
    return switch (Objects.requireNonNull(all.facts.protocol().definitions().get(name))) {
      case Definition.OfCondition c -> ask(c.condition(), around);
      case Definition.OfValue v -> Tri.UNKNOWN;
    };
  }

  /** G11. */
  private Tri passed(String id) {
    if (!Plan.isAbout(id, all.cohort, all.facts.protocol())) {
      return Tri.UNKNOWN;
    }
    Optional<Verdict> verdict = new Stages(all.facts).verdict(id, all.stage, all.cohort);
    if (verdict.isEmpty()) {
      return Tri.UNKNOWN;
    }
    return switch (verdict.get()) {
      case PASSED, NOT_APPLICABLE -> Tri.YES;
      case FAILED -> Tri.NO;
      case UNKNOWN, REFERRED -> Tri.UNKNOWN;
    };
  }
}
