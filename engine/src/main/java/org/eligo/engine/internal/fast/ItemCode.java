package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.participant.Decision;

/** Makes the code that leaves the {@link Drafts draft} of an item: its rule, then its clauses. */
final class ItemCode {
  private static final ClassDesc DRAFTS = ClassDesc.of(Drafts.class.getName());
  private static final MethodTypeDesc TRUTH = MethodTypeDesc.of(CD_int, CD_int, CD_boolean);
  private static final MethodTypeDesc CLAUSE =
      MethodTypeDesc.of(CD_int, CD_int, CD_int, CD_boolean);
  private static final MethodTypeDesc CONSULT =
      MethodTypeDesc.of(CD_int, CD_int, CD_int, CD_int, CD_boolean);
  private static final MethodTypeDesc ASKS = MethodTypeDesc.of(CD_boolean, CD_int, CD_boolean);
  private static final MethodTypeDesc IS = MethodTypeDesc.of(CD_boolean, CD_int);
  private static final MethodTypeDesc NONE = MethodTypeDesc.of(CD_int);
  private static final MethodTypeDesc SAME = MethodTypeDesc.of(CD_int, CD_int);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc TALLY = MethodTypeDesc.of(Methods.WORDS);
  private static final MethodTypeDesc ADD = MethodTypeDesc.of(CD_void, Methods.WORDS, CD_int);
  private static final MethodTypeDesc GROUP =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_int, CD_boolean);
  private static final MethodTypeDesc GROUP_TRUTH =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_int);
  private static final int MOST_MEMBERS = 1000;

  private final Protocol protocol;
  private final Layout layout;
  private final Methods methods;
  private final ConditionCode conditions;
  private final QuestionCode questions;
  private final PlainItems plain;
  private final IdentityHashMap<Item, String> included = new IdentityHashMap<>();
  private final IdentityHashMap<Item, String> excluded = new IdentityHashMap<>();

  ItemCode(
      Protocol protocol, Layout layout, DateCode dates, Methods methods, ConditionCode conditions) {
    this.protocol = protocol;
    this.layout = layout;
    this.methods = methods;
    this.conditions = conditions;
    this.questions = new QuestionCode(protocol, layout, dates);
    this.plain = new PlainItems(protocol);
  }

  /** The method that returns the draft of an item. */
  String method(Item item, boolean inclusion) {
    IdentityHashMap<Item, String> known = inclusion ? included : excluded;
    String name = known.get(item);
    if (name == null) {
      name =
          methods.about(
              new Object(),
              m -> {
                draft(m, item, inclusion);
                m.invokestatic(DRAFTS, "done", SAME).ireturn();
              });
      known.put(item, name);
    }
    return name;
  }

  private void draft(CodeBuilder m, Item item, boolean inclusion) {
    // Repeats may still come, or decide among several: only the interpreter knows.
    if (item.retest().isPresent()) {
      methods.left(m, "retest");
      m.loadConstant(1).invokestatic(DRAFTS, "ofRule", TRUTH);
      return;
    }
    int draft = m.allocateLocal(TypeKind.INT);
    int guarded = m.allocateLocal(TypeKind.INT);
    Label dropped = m.newLabel();
    Label end = m.newLabel();
    item.guard()
        .ifPresent(guard -> {
          conditions.test(m, guard, new Scope.Person());
          m.istore(guarded).iload(guarded).loadConstant(Words.NO).if_icmpeq(dropped);
        });
    rule(m, item, inclusion);
    m.istore(draft);
    for (Condition excuse : item.excuses()) {
      Label out = m.newLabel();
      m.iload(draft).invokestatic(DRAFTS, "isOut", IS).ifne(out);
      m.iload(draft);
      conditions.test(m, excuse, new Scope.Person());
      m.loadConstant(inclusion ? 1 : 0).invokestatic(DRAFTS, "excused", CLAUSE).istore(draft);
      m.labelBinding(out);
    }
    item.consult().ifPresent(consult -> consult(m, item, consult, inclusion, draft));
    m.iload(draft);
    if (item.guard().isPresent()) {
      m.iload(guarded).loadConstant(inclusion ? 1 : 0);
      m.invokestatic(DRAFTS, "guarded", CLAUSE).goto_(end);
      m.labelBinding(dropped).invokestatic(DRAFTS, "dropped", NONE);
      m.labelBinding(end);
    }
  }

  private void consult(
      CodeBuilder m, Item item, Item.Consult consult, boolean inclusion, int draft) {
    Label idle = m.newLabel();
    m.iload(draft).loadConstant(consult.rescue() ? 1 : 0);
    m.invokestatic(DRAFTS, "consults", ASKS).ifeq(idle);
    m.iload(draft);
    conditions.test(m, consult.when(), new Scope.Person());
    Decision.Answer yes = consult.rescue() ? Decision.Answer.APPROVED : Decision.Answer.DISCUSSED;
    questions.all(m, layout.answers(item, consult.role(), yes, Decision.Answer.REFUSED));
    String comes = consult.rescue() ? "rescued" : "consulted";
    m.loadConstant(inclusion ? 1 : 0).invokestatic(DRAFTS, comes, CONSULT).istore(draft);
    m.labelBinding(idle);
  }

  private void rule(CodeBuilder m, Item item, boolean inclusion) {
    if (item.rule() instanceof Condition.Group && plain.isJoined(item)) {
      // What it would be without decisions nobody asks: no guard is around it.
      truth(m, item);
      m.loadConstant(inclusion ? 1 : 0).invokestatic(DRAFTS, "ofRule", TRUTH);
      return;
    }
    if (item.rule() instanceof Condition.Group group) {
      if (group.members().size() > MOST_MEMBERS) {
        methods.left(m, "Group of too many members");
        m.loadConstant(1).invokestatic(DRAFTS, "ofRule", TRUTH);
        return;
      }
      tally(m, group, inclusion);
      kind(m, group);
      m.loadConstant(inclusion ? 1 : 0).invokestatic(DRAFTS, "ofGroup", GROUP);
      return;
    }
    boolean question = item.rule() instanceof Condition.Question;
    if (item.rule() instanceof Condition.Question asked) {
      questions.test(m, item, asked);
    } else {
      conditions.test(m, item.rule(), new Scope.Person());
    }
    m.loadConstant(inclusion ? 1 : 0);
    m.invokestatic(DRAFTS, question ? "ofQuestion" : "ofRule", TRUTH);
  }

  /** Leaves the truth of an item without clauses. */
  private void truth(CodeBuilder m, Item item) {
    switch (item.rule()) {
      case Condition.Question question -> questions.test(m, item, question);
      case Condition.Group group -> {
        joined(m, group);
        if (group.kind() == GroupKind.NONE_OF) {
          m.invokestatic(DateCode.KERNEL, "not", SAME);
        }
      }
      default -> conditions.test(m, item.rule(), new Scope.Person());
    }
  }

  /** All or any: the first member that decides ends it. */
  private void joined(CodeBuilder m, Condition.Group group) {
    int decisive = group.kind() == GroupKind.ALL_OF ? Words.NO : Words.YES;
    Label decided = m.newLabel();
    Label open = m.newLabel();
    Label end = m.newLabel();
    int so = m.allocateLocal(TypeKind.INT);
    int one = m.allocateLocal(TypeKind.INT);
    m.loadConstant(0).istore(so);
    for (Item member : group.members()) {
      Methods.call(
          m,
          methods.about(
              new Object(),
              inner -> {
                truth(inner, member);
                inner.ireturn();
              }));
      m.istore(one).iload(one).loadConstant(decisive).if_icmpeq(decided);
      m.iload(so).iload(one).loadConstant(Words.OPEN).iand().ior().istore(so);
    }
    m.iload(so).ifne(open);
    m.loadConstant(Words.YES - decisive).goto_(end);
    m.labelBinding(open).iload(so).goto_(end);
    m.labelBinding(decided).loadConstant(decisive);
    m.labelBinding(end);
  }

  private void tally(CodeBuilder m, Condition.Group group, boolean inclusion) {
    // What a member may be does not depend on whether it stands for an inclusion.
    int tally = m.allocateLocal(TypeKind.REFERENCE);
    m.invokestatic(DRAFTS, "tally", TALLY).astore(tally);
    for (Item member : group.members()) {
      m.aload(tally);
      Methods.call(m, method(member, inclusion));
      m.invokestatic(DRAFTS, "add", ADD);
    }
    m.aload(tally);
  }

  private static void kind(CodeBuilder m, Condition.Group group) {
    m.loadConstant(Codes.of(group.kind())).loadConstant(group.count());
  }

  /** Leaves the truth of a group inside a condition. */
  void condition(CodeBuilder b, Condition.Group group) {
    Methods.call(
        b,
        methods.about(
            new Object(),
            m -> {
              tally(m, group, true);
              kind(m, group);
              m.invokestatic(DRAFTS, "truthOfGroup", GROUP_TRUTH).ireturn();
            }));
  }

  /** Leaves whether another criterion, or part of one, is passed. */
  void passed(CodeBuilder b, String id) {
    Optional<Found> found =
        protocol.criteria().stream()
            .flatMap(c -> find(c.item(), c.inclusion(), c, id).stream())
            .findFirst();
    if (found.isEmpty()) {
      methods.left(b, "CriterionPassed " + id);
      return;
    }
    Label other = b.newLabel();
    Label end = b.newLabel();
    List<String> cohorts = found.get().criterion().cohorts();
    if (!cohorts.isEmpty()) {
      Label own = b.newLabel();
      for (String cohort : cohorts) {
        b.iload(Methods.COHORT).loadConstant(protocol.cohortNames().indexOf(cohort));
        b.if_icmpeq(own);
      }
      b.goto_(other);
      b.labelBinding(own);
    }
    Methods.call(b, methods.about("passed " + id, m -> checks(m, found.get())));
    b.goto_(end);
    b.labelBinding(other).loadConstant(Words.UNKNOWN);
    b.labelBinding(end);
  }

  /** Returns the truth of what an item comes to over the checks up to the stage. */
  private void checks(CodeBuilder m, Found found) {
    String method = method(found.item(), found.inclusion());
    for (String stage : protocol.stages()) {
      Label next = m.newLabel();
      m.iload(Methods.STAGE).loadConstant(layout.stage(stage)).if_icmpne(next);
      List<String> due = found.criterion().stagesUpTo(stage, protocol.stages());
      for (int i = 0; i < due.size(); i++) {
        Methods.callAt(m, method, layout.stage(due.get(i)));
        if (i > 0) {
          m.invokestatic(DRAFTS, "worse", TWO);
        }
      }
      if (due.isEmpty()) {
        m.loadConstant(Words.UNKNOWN).ireturn();
      } else {
        m.invokestatic(DRAFTS, "truth", SAME).ireturn();
      }
      m.labelBinding(next);
    }
    ConditionCode.left(m);
    m.ireturn();
  }

  private record Found(Item item, boolean inclusion, Criterion criterion) {}

  private static Optional<Found> find(
      Item item, boolean inclusion, Criterion criterion, String id) {
    if (item.id().equals(id)) {
      return Optional.of(new Found(item, inclusion, criterion));
    }
    if (item.rule() instanceof Condition.Group group) {
      boolean flips = group.kind() == GroupKind.NONE_OF || group.kind() == GroupKind.AT_MOST;
      for (Item member : group.members()) {
        Optional<Found> found = find(member, inclusion != flips, criterion, id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The stages at which a criterion is judged when one stage is asked for, by word. */
  static List<String> stages(Protocol protocol, Criterion criterion, String stage) {
    List<String> due = criterion.stagesUpTo(stage, protocol.stages());
    return due.isEmpty() ? List.of(criterion.checkedAt().getFirst()) : due;
  }
}
