package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.engine.participant.Decision;

/** Which answers count (D3 to D6, D10). */
final class Answers {
  private final Evaluation all;

  Answers(Evaluation all) {
    this.all = all;
  }

  /** What the last answer of a role may be. */
  enum Answer {
    NONE,
    YES,
    NO,
    ANY
  }

  /** The words of one kind of decision. */
  private record Words(Decision.Answer yes, Decision.Answer no) {}

  private static final Words QUESTION = new Words(Decision.Answer.YES, Decision.Answer.NO);
  private static final Words RESCUE = new Words(Decision.Answer.APPROVED, Decision.Answer.REFUSED);
  private static final Words DISCUSSION =
      new Words(Decision.Answer.DISCUSSED, Decision.Answer.REFUSED);

  private record Placed(Decision decision, Day on, Tri in) {}

  /** D5: a question without an answer that counts is unknown. */
  Tri to(Condition.Question question, Context around) {
    Context.Asked asked = around.asked().orElseThrow();
    if (asked.decisions() == Context.Decisions.IGNORED) {
      return Tri.UNKNOWN;
    }
    List<Placed> series = new ArrayList<>();
    for (Decision decision : series(asked.item().id(), question.role())) {
      Day on = Day.recorded(decision.on(), all.facts.asOf());
      Tri in = inTime(on, question.time(), around);
      if (in != Tri.NO) {
        series.add(new Placed(decision, on, in));
      }
    }
    return truth(last(series, asked.item().id(), QUESTION));
  }

  /** D1, D2: approved (of a rescue) or discussed is yes, refused is no. */
  Set<Answer> ofConsult(String id, Item.Consult consult) {
    return last(
        series(id, consult.role()).stream()
            .map(d -> new Placed(d, Day.recorded(d.on(), all.facts.asOf()), Tri.YES))
            .toList(),
        id,
        consult.rescue() ? RESCUE : DISCUSSION);
  }

  private static Tri truth(Set<Answer> answers) {
    return Tri.of(answers.equals(EnumSet.of(Answer.YES)), answers.equals(EnumSet.of(Answer.NO)));
  }

  /** D4, D10: of the named role, or of one that nobody knows. */
  private List<Decision> series(String id, String role) {
    return all.facts.decisions().stream()
        .filter(d -> d.about().equals(id))
        .filter(d -> d.role().equals(role) || d.role().equals(Decision.UNKNOWN_ROLE))
        .toList();
  }

  /** D4: all that the last one may be. */
  private Set<Answer> last(List<Placed> series, String id, Words words) {
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    if (series.stream().noneMatch(p -> p.in() == Tri.YES)) {
      answers.add(Answer.NONE);
    }
    for (Placed p : series) {
      boolean older =
          series.stream().anyMatch(s -> s.in() == Tri.YES && p.on().surelyBefore(s.on()));
      if (!older) {
        answers.add(answer(p.decision(), id, words));
      }
    }
    if (answers.contains(Answer.ANY)) {
      return EnumSet.of(Answer.ANY);
    }
    // D10: where the last may be one that does not count, it is asked again.
    return answers.contains(Answer.NONE) ? EnumSet.of(Answer.NONE) : answers;
  }

  /** D3: one without the digest, or of an unknown role, is not counted. */
  private Answer answer(Decision decision, String id, Words words) {
    boolean counts =
        !decision.role().equals(Decision.UNKNOWN_ROLE)
            && decision.facts().equals(Optional.of(all.facts.digest(all.cohort, id)));
    if (!counts) {
      return Answer.NONE;
    }
    if (decision.answer() == Decision.Answer.WITHDRAWN) {
      return Answer.NONE;
    }
    // A word of another kind of decision settles nothing.
    return decision.answer() == words.yes()
        ? Answer.YES
        : decision.answer() == words.no() ? Answer.NO : Answer.ANY;
  }

  // D6

  private Tri inTime(Day on, Optional<ResultTime> time, Context around) {
    if (time.isEmpty()) {
      return ofStage(on).and(notBeforeFirst(on));
    }
    return switch (time.get()) {
      case ResultTime.AnyTime a -> Tri.YES;
      case ResultTime.AtVisit(String visit) ->
          Windows.in(on, all.windows.ofVisit(visit)).and(notBeforeFirst(on));
      case ResultTime.InWindow(Window window) ->
          Windows.in(on, all.windows.days(window, around, Optional.empty()))
              .and(notBeforeFirst(on));
      case ResultTime.Valid v -> Tri.UNKNOWN;
    };
  }

  private List<Milestone> milestones() {
    return all.facts.protocol().milestones();
  }

  /** Never of a day before the first milestone. */
  private Tri notBeforeFirst(Day on) {
    return milestones().isEmpty()
        ? Tri.YES
        : on.notBefore(all.facts.milestone(milestones().getFirst().name()).first());
  }

  /** Of the stage: in its declared days; up to the first stage; on the day of a later stage. */
  private Tri ofStage(Day on) {
    if (milestones().isEmpty()) {
      return on.notAfter(all.facts.stageDay(all.stage));
    }
    Optional<Windows.Days> declared = all.windows.declared(all.stage);
    if (declared.isPresent()) {
      return Windows.in(on, declared.get());
    }
    boolean first = all.facts.protocol().stages().getFirst().equals(all.stage);
    return first
        ? on.notAfter(all.facts.stageDay(all.stage))
        : Windows.in(on, all.windows.recorded(all.stage));
  }
}
