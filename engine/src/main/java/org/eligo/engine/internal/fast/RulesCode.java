package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.Dependencies;

/** Makes the class of the rules of a protocol. */
final class RulesCode {
  private static final ClassDesc INTS = CD_int.arrayType();
  private static final MethodTypeDesc JUDGE =
      MethodTypeDesc.of(CD_void, Methods.WORDS, CD_int, INTS);
  private static final MethodTypeDesc OUTCOME =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_int);
  private static final MethodTypeDesc TOGETHER = MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int);
  private static final MethodTypeDesc WRITE = MethodTypeDesc.of(CD_void, Methods.WORDS, INTS);
  private static final MethodTypeDesc COUNT = MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int);
  private static final ClassDesc DRAFTS = ClassDesc.of(Drafts.class.getName());
  private static final ClassDesc TALLIES = ClassDesc.of(Tallies.class.getName());
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc SAME = MethodTypeDesc.of(CD_int, CD_int);
  private static final MethodTypeDesc IS = MethodTypeDesc.of(CD_boolean, CD_int);
  private static final MethodTypeDesc END = MethodTypeDesc.of(CD_int, CD_int, CD_boolean);
  private static final int STAGE_INDEX = 2;
  private static final int OUT = 3;
  private static final int CRITERIA_OF_A_METHOD = 64;

  private final Protocol protocol;
  private final Dependencies dependencies;
  private final Layout layout;
  private final Methods methods = new Methods();
  private final ItemCode items;
  private final StageUse stages;
  private final int[][][] needed;
  private final Failures failures;

  RulesCode(Protocol protocol, Dependencies dependencies, Layout layout, Failures failures) {
    this.protocol = protocol;
    this.dependencies = dependencies;
    this.layout = layout;
    this.failures = failures;
    this.stages = new StageUse(protocol);
    this.items = new ConditionCode(protocol, layout, methods).items();
    this.needed = new int[protocol.stages().size()][protocol.cohortNames().size()][];
    for (int s = 0; s < needed.length; s++) {
      for (int c = 0; c < needed[s].length; c++) {
        needed[s][c] = needed(s, c);
      }
    }
  }

  /** By stage and cohort the words that must be 0 for anybody to be eligible. */
  int[][][] needed() {
    return needed;
  }

  /** Makes the class; only once. */
  byte[] bytes() {
    methods.override("judge", JUDGE, this::judge);
    methods.override("outcome", OUTCOME, this::outcome);
    methods.override("together", TOGETHER, this::together);
    return methods.bytes(ClassDesc.of(Program.class.getName()));
  }

  /** By method, once the class is made, why parts of it are left to the interpreter. */
  Map<String, Set<String>> left() {
    return methods.left();
  }

  /** The method with the draft of a criterion. */
  String method(Criterion criterion) {
    return items.method(criterion.item(), criterion.inclusion());
  }

  /** Whether a criterion comes out alike at every stage. */
  boolean isAlike(Criterion criterion) {
    return !stages.of(criterion.item());
  }

  private void judge(CodeBuilder b) {
    for (int s = 0; s < protocol.stages().size(); s++) {
      Label next = b.newLabel();
      b.iload(STAGE_INDEX).loadConstant(s).if_icmpne(next);
      for (String piece : pieces(protocol.stages().get(s))) {
        b.aload(1).aload(OUT).invokestatic(Methods.SELF, piece, WRITE);
      }
      b.return_();
      b.labelBinding(next);
    }
    b.return_();
  }

  /** What is written where: the draft of a criterion, or one that stands there already. */
  private record Line(Criterion criterion, int at, int copied, int cohort) {}

  private List<String> pieces(String stage) {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> written = new HashMap<>();
    int at = 0;
    List<String> cohorts = protocol.cohortNames();
    for (int c = 0; c < cohorts.size(); c++) {
      for (Criterion criterion : protocol.criteriaOf(cohorts.get(c))) {
        boolean own = dependencies.readsCohort(protocol, criterion.item());
        String key = criterion.item().id() + (own ? "\n" + c : "");
        Integer before = written.putIfAbsent(key, at);
        lines.add(new Line(criterion, at++, before == null ? -1 : before, c));
      }
    }
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += CRITERIA_OF_A_METHOD) {
      List<Line> some = lines.subList(i, Math.min(lines.size(), i + CRITERIA_OF_A_METHOD));
      pieces.add(methods.write(WRITE, m -> some.forEach(line -> write(m, line, stage))));
    }
    return pieces;
  }

  private void write(CodeBuilder m, Line line, String stage) {
    m.aload(1).loadConstant(line.at());
    if (line.copied() >= 0) {
      m.aload(1).loadConstant(line.copied()).iaload();
    } else {
      over(m, line.criterion(), stage, 0, line.cohort());
    }
    m.iastore();
  }

  /** Leaves the draft of a criterion over its stages. */
  private void over(CodeBuilder m, Criterion criterion, String stage, int words, int cohort) {
    String method = method(criterion);
    boolean first = true;
    List<String> due = ItemCode.stages(protocol, criterion, stage);
    for (String at : isAlike(criterion) ? due.subList(due.size() - 1, due.size()) : due) {
      Methods.call(m, method, words, layout.stage(at), cohort);
      if (!first) {
        m.invokestatic(DRAFTS, "worse", TWO);
      }
      first = false;
    }
  }

  private void outcome(CodeBuilder b) {
    List<String> stages = protocol.stages();
    List<String> cohorts = protocol.cohortNames();
    for (int s = 0; s < stages.size(); s++) {
      for (int c = 0; c < cohorts.size(); c++) {
        Label next = b.newLabel();
        b.iload(STAGE_INDEX).loadConstant(s).if_icmpne(next);
        b.iload(OUT).loadConstant(c).if_icmpne(next);
        outcome(b, s, c);
        b.labelBinding(next);
      }
    }
    b.loadConstant(Tallies.UNSETTLED).ireturn();
  }

  private void outcome(CodeBuilder b, int stage, int cohort) {
    int tally = b.allocateLocal(TypeKind.INT);
    Label failed = b.newLabel();
    b.loadConstant(0).istore(tally);
    count(b, due(stage, cohort), new Counting(stage, cohort, tally), failed);
    ended(b, stage, cohort, tally);
    b.ireturn();
    b.labelBinding(failed).loadConstant(Tallies.NOT_ELIGIBLE).ireturn();
  }

  /** Where criteria are counted. */
  private record Counting(int stage, int cohort, int tally) {}

  /** Adds criteria to the tally, what is worth it first; jumps where one has failed. */
  private void count(CodeBuilder b, List<Criterion> criteria, Counting at, Label failed) {
    Comparator<Criterion> worth = Comparator.comparingDouble(c -> failures.worth(at.cohort(), c));
    List<Criterion> all = criteria.stream().sorted(worth.reversed()).toList();
    for (int i = 0; i < all.size(); i += CRITERIA_OF_A_METHOD) {
      List<Criterion> some = all.subList(i, Math.min(all.size(), i + CRITERIA_OF_A_METHOD));
      String piece = methods.write(COUNT, m -> count(m, some, at.stage(), at.cohort()));
      b.aload(1).iload(at.tally()).invokestatic(Methods.SELF, piece, COUNT).istore(at.tally());
      b.iload(at.tally()).invokestatic(TALLIES, "failed", IS).ifne(failed);
    }
  }

  /** Leaves the outcome of a tally. */
  private void ended(CodeBuilder b, int stage, int cohort, int tally) {
    Label lacking = b.newLabel();
    Label end = b.newLabel();
    b.iload(tally);
    for (int word : needed[stage][cohort]) {
      b.aload(1).loadConstant(word).laload().lconst_0().lcmp().ifne(lacking);
    }
    b.loadConstant(1).goto_(end);
    b.labelBinding(lacking).loadConstant(0);
    b.labelBinding(end).invokestatic(TALLIES, "outcome", END);
  }

  private void together(CodeBuilder b) {
    for (int s = 0; s < protocol.stages().size(); s++) {
      Label next = b.newLabel();
      b.iload(STAGE_INDEX).loadConstant(s).if_icmpne(next);
      together(b, s);
      b.labelBinding(next);
    }
    b.loadConstant(Tallies.UNSETTLED).ireturn();
  }

  /** The outcome over all cohorts: what they share is judged once. */
  private void together(CodeBuilder b, int stage) {
    int cohorts = protocol.cohortNames().size();
    List<Criterion> common = due(stage, 0).stream().filter(this::isCommon).toList();
    int shared = b.allocateLocal(TypeKind.INT);
    int tally = b.allocateLocal(TypeKind.INT);
    int seen = b.allocateLocal(TypeKind.INT);
    Label failed = b.newLabel();
    b.loadConstant(0).istore(shared).loadConstant(0).istore(seen);
    count(b, common, new Counting(stage, 0, shared), failed);
    for (int c = 0; c < cohorts; c++) {
      Label next = b.newLabel();
      b.iload(shared).istore(tally);
      List<Criterion> own = due(stage, c).stream().filter(o -> !isCommon(o)).toList();
      count(b, own, new Counting(stage, c, tally), next);
      ended(b, stage, c, tally);
      b.istore(tally).iload(tally).loadConstant(Tallies.ELIGIBLE);
      Label open = b.newLabel();
      b.if_icmpne(open).loadConstant(Tallies.ELIGIBLE).ireturn();
      b.labelBinding(open).iload(seen).iload(tally).invokestatic(TALLIES, "with", TWO);
      b.istore(seen);
      b.labelBinding(next);
    }
    b.iload(seen).invokestatic(TALLIES, "overCohorts", SAME).ireturn();
    b.labelBinding(failed).loadConstant(Tallies.NOT_ELIGIBLE).ireturn();
  }

  /** Whether a criterion is about all cohorts and comes out alike for them. */
  private boolean isCommon(Criterion criterion) {
    return criterion.cohorts().isEmpty() && !dependencies.readsCohort(protocol, criterion.item());
  }

  private void count(CodeBuilder m, List<Criterion> some, int stage, int cohort) {
    for (Criterion criterion : some) {
      Label on = m.newLabel();
      m.iload(1);
      over(m, criterion, protocol.stages().get(stage), 0, cohort);
      m.invokestatic(TALLIES, "add", TWO).istore(1);
      m.iload(1).invokestatic(TALLIES, "failed", IS).ifeq(on);
      m.iload(1).ireturn();
      m.labelBinding(on);
    }
    m.iload(1).ireturn();
  }

  /** The criteria of a cohort that are checked up to a stage. */
  private List<Criterion> due(int stage, int cohort) {
    String at = protocol.stages().get(stage);
    return protocol.criteriaOf(protocol.cohortNames().get(cohort)).stream()
        .filter(c -> !c.stagesUpTo(at, protocol.stages()).isEmpty())
        .toList();
  }

  /** The words that must be 0 for anybody to be eligible: milestones that must have their days. */
  private int[] needed(int stage, int cohort) {
    Set<String> read = new HashSet<>(Set.of(protocol.stages().get(stage)));
    for (Criterion criterion : due(stage, cohort)) {
      read.addAll(dependencies.milestones(protocol, criterion.item()));
    }
    List<Milestone> all = protocol.milestones();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      last = read.contains(all.get(i).name()) ? i : last;
    }
    return all.subList(0, last + 1).stream()
        .filter(m -> m.days().isEmpty() && !m.later())
        .mapToInt(m -> layout.milestone(m.name()) + 1)
        .toArray();
  }
}
