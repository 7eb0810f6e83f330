package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.engine.participant.Decision;

/** Makes the code that reads what was answered about an item. */
final class QuestionCode {
  private static final MethodTypeDesc ANSWERED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_long, CD_long, CD_long);
  private static final MethodTypeDesc TRUTH = MethodTypeDesc.of(CD_int, CD_int);

  private final Protocol protocol;
  private final Layout layout;
  private final DateCode dates;

  /** The word of the first milestone, or -1. */
  private final int first;

  QuestionCode(Protocol protocol, Layout layout, DateCode dates) {
    this.protocol = protocol;
    this.layout = layout;
    this.dates = dates;
    this.first =
        protocol.milestones().isEmpty()
            ? -1
            : layout.milestone(protocol.milestones().getFirst().name());
  }

  /** Leaves what the last of all answers says. */
  void all(CodeBuilder b, int answers) {
    word(
        b,
        layout.derived(
            List.of("answered", answers),
            d -> Kernel.answered(d, d[answers], Words.FIRST, Words.FIRST, Words.LAST)));
  }

  /** Leaves the truth of a question. */
  void test(CodeBuilder b, Item item, Condition.Question question) {
    int answers = layout.answers(item, question.role(), Decision.Answer.YES, Decision.Answer.NO);
    switch (question.time().orElse(null)) {
      case ResultTime.AnyTime _ -> {
        all(b, answers);
        b.invokestatic(DateCode.KERNEL, "truth", TRUTH);
      }
      case ResultTime.AtVisit(String visit) -> word(b, visit(answers, visit));
      case ResultTime.InWindow(Window window) -> {
        b.aload(Methods.D);
        DateCode.word(b, answers);
        window(b, window);
        b.invokestatic(DateCode.KERNEL, "answered", ANSWERED);
        b.invokestatic(DateCode.KERNEL, "truth", TRUTH);
      }
      case null, default -> ofStage(b, answers);
    }
  }

  private static void word(CodeBuilder b, int at) {
    DateCode.word(b, at);
    b.l2i();
  }

  /** The truth in the days in which an answer counts for the stage at which the item is judged. */
  private void ofStage(CodeBuilder b, int answers) {
    List<String> stages = protocol.stages();
    Label end = b.newLabel();
    for (String stage : stages) {
      Label next = b.newLabel();
      if (!stage.equals(stages.getLast())) {
        b.iload(Methods.STAGE).loadConstant(layout.stage(stage)).if_icmpne(next);
      }
      boolean first = stage.equals(stages.getFirst());
      word(b, first && days(stage).isEmpty() ? upTo(answers, stage) : visit(answers, stage));
      b.goto_(end);
      b.labelBinding(next);
    }
    b.labelBinding(end);
  }

  private Optional<Milestone.VisitDays> days(String milestone) {
    return protocol.milestone(milestone).flatMap(Milestone::days);
  }

  /** The word with the truth of what was answered up to the day of a stage. */
  private int upTo(int answers, String stage) {
    int day = layout.stage(stage);
    return layout.derived(
        List.of("answered up to", answers, day),
        d -> Kernel.truth(Kernel.answered(d, d[answers], Words.FIRST, since(d), d[day])));
  }

  /** The word with the truth of what was answered at a visit. */
  private int visit(int answers, String visit) {
    Optional<Milestone.VisitDays> days = days(visit);
    int day = days.isPresent() ? layout.milestone(days.get().anchor()) : layout.stage(visit);
    int from = days.map(Milestone.VisitDays::from).orElse(0);
    int to = days.map(Milestone.VisitDays::to).orElse(0);
    return layout.derived(
        List.of("answered at", answers, day, from, to),
        d ->
            Kernel.truth(
                Kernel.answered(
                    d,
                    d[answers],
                    Kernel.shift(d[day], from),
                    since(d),
                    Kernel.shift(d[day], to))));
  }

  /** Nothing is answered before the first milestone. */
  private long since(long[] d) {
    return first < 0 ? Words.FIRST : d[first];
  }

  private void window(CodeBuilder b, Window window) {
    Optional<Runnable> from = window.from().map(edge -> () -> dates.day(b, edge.date()));
    sinceConsent(b, from, window.from().map(Window.Edge::included).orElse(true));
    dates.edge(b, window.to(), Words.LAST, -1);
  }

  /** Leaves two days, the later of which is the first on which an answer counts. */
  private void sinceConsent(CodeBuilder b, Optional<Runnable> from, boolean included) {
    if (from.isPresent()) {
      from.get().run();
      if (!included) {
        dates.shift(b, 1);
      }
    } else {
      b.loadConstant(Words.FIRST);
    }
    if (first >= 0) {
      DateCode.word(b, first);
    } else {
      b.loadConstant(Words.FIRST);
    }
  }
}
