package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Answers of roles. All answers about an item are one series: the last counts, two of one day that
 * differ are a contradiction, a withdrawal leaves none. An answer keeps its place even if it does
 * not count (other facts, another role), so that an older one never steps in.
 */
final class Questions {
  private static final String NOT_ANSWERED = "not answered";
  private final Evaluation evaluation;

  Questions(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** What the series says. */
  record Answered(Truth answer, boolean contradictory, String sentence) {
    /** The same; where nobody answered, it says for which stage an answer is wanted. */
    private Answered at(Optional<String> stage) {
      return stage.isPresent() && sentence.equals(NOT_ANSWERED)
          ? new Answered(answer, contradictory, NOT_ANSWERED + " at " + stage.get())
          : this;
    }
  }

  /** An answer with the certainty that it lies in the time that is asked about. */
  private record Given(Decision decision, DayRange on, Truth inTime) {}

  Explanation test(Condition.Question question, Frame frame) {
    Optional<Stretch> time = time(question, frame);
    Answered answered =
        read(
                frame,
                question.role(),
                time,
                List.of(Decision.Answer.YES),
                List.of(Decision.Answer.NO))
            .at(stage(question, frame));
    String asked =
        switch (question.kind()) {
          case JUDGED -> "judgement by " + question.role();
          case ASKED -> "answer of the participant";
          case AGREED -> "agreement of the participant";
          case DEFINED_ELSEWHERE ->
              "judgement by "
                  + question.role()
                  + " after reading "
                  + question.document().orElse("");
          case OTHER_CRITERIA -> "check of other criteria by " + question.role();
        };
    List<Missing> missing = new ArrayList<>();
    missing.add(
        new Missing(
            asked,
            MissingKind.OPEN_JUDGEMENT,
            frame.itemId()
                + ": "
                + asked
                + time.map(t -> " " + t.text()).orElse("")
                + " ("
                + answered.sentence()
                + ")",
            frame.itemId()));
    time.ifPresent(t -> missing.addAll(t.missing()));
    return Conditions.leaf(
        question.span(), answered.answer(), asked + ": " + answered.sentence(), missing);
  }

  /** The stage for which an answer is wanted, where it is not the first one. */
  private static Optional<String> stage(Condition.Question question, Frame frame) {
    if (question.time().isPresent() && question.time().get() instanceof ResultTime.AtVisit at) {
      return Optional.of(at.milestone());
    }
    return question.time().isEmpty() && !frame.firstStage()
        ? Optional.of(frame.stage())
        : Optional.empty();
  }

  Answered consult(Item.Consult consult, Frame frame) {
    Decision.Answer good = consult.rescue() ? Decision.Answer.APPROVED : Decision.Answer.DISCUSSED;
    return read(
        frame, consult.role(), Optional.empty(), List.of(good), List.of(Decision.Answer.REFUSED));
  }

  private Optional<Stretch> time(Condition.Question question, Frame frame) {
    if (question.time().isEmpty()) {
      return Optional.of(sinceConsent(stageDays(frame)));
    }
    return switch (question.time().get()) {
      case ResultTime.AnyTime any -> Optional.empty();
      case ResultTime.AtVisit at ->
          Optional.of(sinceConsent(evaluation.timeline().visit(at.milestone())));
      case ResultTime.InWindow in ->
          Optional.of(sinceConsent(evaluation.windows().stretch(in.window(), frame)));
      case ResultTime.Valid valid -> Optional.of(sinceConsent(stageDays(frame)));
    };
  }

  /** The days in which an answer counts for a stage, the first milestone aside. */
  private Stretch stageDays(Frame frame) {
    if (!evaluation.timeline().declaresDays(frame.stage()) && frame.firstStage()) {
      return new Stretch(Optional.empty(), Optional.of(new Stretch.Side(frame.horizon(), true)));
    }
    return evaluation.timeline().visit(frame.stage());
  }

  /** Nothing is answered before the first milestone. */
  private Stretch sinceConsent(Stretch stretch) {
    Optional<Moment> first = evaluation.timeline().first();
    if (first.isEmpty()) {
      return stretch;
    }
    // A day that is not included is left out itself, and not the first milestone for it.
    Moment begin =
        stretch
            .from()
            .map(s -> s.included() ? s.moment() : s.moment().at(dayAfter(s.moment().range())))
            .map(from -> from.later(first.get()))
            .orElse(first.get());
    return new Stretch(Optional.of(new Stretch.Side(begin, true)), stretch.to());
  }

  private static DayRange dayAfter(DayRange day) {
    return new DayRange(
        day.hasFirst() ? day.first() + 1 : DayRange.NO_FIRST,
        day.hasLast() ? day.last() + 1 : DayRange.NO_LAST);
  }

  private Answered read(
      Frame frame,
      String role,
      Optional<Stretch> time,
      List<Decision.Answer> yes,
      List<Decision.Answer> no) {
    List<Given> given = new ArrayList<>();
    for (Decision decision : evaluation.participant().decisions()) {
      if (decision.about().equals(frame.itemId()) && ofSeries(decision, role)) {
        DayRange on = day(decision);
        Truth inTime = time.map(t -> t.contains(on)).orElse(Truth.YES);
        if (inTime != Truth.NO) {
          given.add(new Given(decision, on, inTime));
        }
      }
    }
    List<Given> last =
        given.stream()
            .filter(g ->
                given.stream()
                    .noneMatch(o -> o.inTime() == Truth.YES && o.on().definitelyAfter(g.on())))
            .toList();
    if (last.isEmpty()) {
      return new Answered(Truth.UNKNOWN, false, NOT_ANSWERED);
    }
    return agreed(last, frame, role, yes, no);
  }

  /**
   * A role that is known to be another one is outside the series; an unknown role may be the last.
   */
  private static boolean ofSeries(Decision decision, String role) {
    return decision.role().equals(role) || decision.role().equals(Decision.UNKNOWN_ROLE);
  }

  private DayRange day(Decision decision) {
    LocalDate asOf = evaluation.timeline().asOf();
    return decision.on().range().intersect(DayRange.upTo(asOf)).orElse(DayRange.of(asOf));
  }

  private static Answered agreed(
      List<Given> last,
      Frame frame,
      String role,
      List<Decision.Answer> yes,
      List<Decision.Answer> no) {
    List<Truth> truths = new ArrayList<>();
    List<String> open = new ArrayList<>();
    boolean contradictory = false;
    for (Given g : last) {
      Decision d = g.decision();
      boolean knownRole = d.role().equals(role);
      boolean current = d.facts().filter(facts -> facts.equals(frame.digest())).isPresent();
      Truth truth =
          yes.contains(d.answer()) ? Truth.YES : no.contains(d.answer()) ? Truth.NO : Truth.UNKNOWN;
      boolean withdrawn = d.answer() == Decision.Answer.WITHDRAWN;
      if (!knownRole || !current || truth == Truth.UNKNOWN) {
        open.add(why(d, knownRole, current));
        // An answer that nobody knows may have settled it either way.
        contradictory |= knownRole && current && !withdrawn;
      }
      truths.add(knownRole && current ? truth : Truth.UNKNOWN);
    }
    Truth all = truths.stream().reduce(Truth::agree).orElse(Truth.UNKNOWN);
    boolean sure = last.stream().anyMatch(g -> g.inTime() == Truth.YES);
    if (all.isDecided() && sure) {
      return new Answered(all, false, shown(last.getFirst().decision()));
    }
    if (!open.isEmpty()) {
      return new Answered(Truth.UNKNOWN, contradictory, String.join("; ", open));
    }
    return all.isDecided()
        ? new Answered(
            Truth.UNKNOWN, false, "it is not sure that the answer lies in the time asked")
        : new Answered(Truth.UNKNOWN, true, "contradictory answers of one day");
  }

  private static String why(Decision d, boolean knownRole, boolean current) {
    if (!knownRole) {
      return "who answered on " + d.on().display() + " is not known";
    }
    if (!current) {
      return "the answer of " + d.on().display() + " was about other facts: decide again";
    }
    return d.answer() == Decision.Answer.WITHDRAWN
        ? "the answer was withdrawn on " + d.on().display()
        : "the answer of " + d.on().display() + " does not settle it";
  }

  private static String shown(Decision d) {
    String answer =
        switch (d.answer()) {
          case YES -> "yes";
          case NO -> "no";
          case APPROVED -> "approved";
          case REFUSED -> "refused";
          case DISCUSSED -> "discussed";
          case WITHDRAWN -> "withdrawn";
          case UNKNOWN -> "unknown";
        };
    return answer + " by " + d.role() + " on " + d.on().display();
  }
}
