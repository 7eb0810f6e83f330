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

  QuestionCode(Protocol protocol, Layout layout, DateCode dates) {
    this.protocol = protocol;
    this.layout = layout;
    this.dates = dates;
  }

  /** Leaves what the last of all answers says. */
  void all(CodeBuilder b, int answers) {
    b.aload(Methods.D);
    DateCode.word(b, answers);
    anyDay(b);
    b.invokestatic(DateCode.KERNEL, "answered", ANSWERED);
  }

  private static void anyDay(CodeBuilder b) {
    b.loadConstant(Words.FIRST).loadConstant(Words.FIRST).loadConstant(Words.LAST);
  }

  /** Leaves the truth of a question. */
  void test(CodeBuilder b, Item item, Condition.Question question) {
    int answers = layout.answers(item, question.role(), Decision.Answer.YES, Decision.Answer.NO);
    b.aload(Methods.D);
    DateCode.word(b, answers);
    time(b, question.time());
    b.invokestatic(DateCode.KERNEL, "answered", ANSWERED);
    b.invokestatic(DateCode.KERNEL, "truth", TRUTH);
  }

  private void time(CodeBuilder b, Optional<ResultTime> time) {
    switch (time.orElse(null)) {
      case ResultTime.AnyTime _ -> anyDay(b);
      case ResultTime.AtVisit(String visit) -> visit(b, visit);
      case ResultTime.InWindow(Window window) -> window(b, window);
      case ResultTime.Valid _ -> ofStage(b);
      case null -> ofStage(b);
    }
  }

  /** The days in which an answer counts for the stage at which the item is judged. */
  private void ofStage(CodeBuilder b) {
    List<String> stages = protocol.stages();
    Label end = b.newLabel();
    for (String stage : stages) {
      Label next = b.newLabel();
      if (!stage.equals(stages.getLast())) {
        b.iload(Methods.STAGE).loadConstant(layout.stage(stage)).if_icmpne(next);
      }
      boolean first = stage.equals(stages.getFirst());
      if (first && days(stage).isEmpty()) {
        sinceConsent(b, Optional.empty(), true);
        DateCode.stage(b);
      } else {
        visit(b, stage);
      }
      b.goto_(end);
      b.labelBinding(next);
    }
    b.labelBinding(end);
  }

  private Optional<Milestone.VisitDays> days(String milestone) {
    return protocol.milestone(milestone).flatMap(Milestone::days);
  }

  private void visit(CodeBuilder b, String visit) {
    Optional<Milestone.VisitDays> days = days(visit);
    if (days.isPresent()) {
      sinceConsent(b, Optional.of(() -> dates.visitDay(b, days.get(), days.get().from())), true);
      dates.visitDay(b, days.get(), days.get().to());
    } else {
      sinceConsent(b, Optional.of(() -> DateCode.word(b, layout.stage(visit))), true);
      DateCode.word(b, layout.stage(visit));
    }
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
      in(b, included);
    } else {
      b.loadConstant(Words.FIRST);
    }
    Optional<String> first = protocol.milestones().stream().findFirst().map(Milestone::name);
    if (first.isPresent()) {
      DateCode.word(b, layout.milestone(first.get()));
      in(b, included);
    } else {
      b.loadConstant(Words.FIRST);
    }
  }

  private void in(CodeBuilder b, boolean included) {
    if (!included) {
      dates.shift(b, 1);
    }
  }
}
