package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/** The rules of a protocol as a class of their own. Unchangeable, safe to share. */
public final class FastRules {
  private static final ClassDesc INTS = CD_int.arrayType();
  private static final MethodTypeDesc JUDGE =
      MethodTypeDesc.of(CD_void, Methods.WORDS, CD_int, INTS);
  private static final MethodTypeDesc OUTCOME =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_int);
  private static final MethodTypeDesc TOGETHER = MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int);
  private static final ClassDesc DRAFTS = ClassDesc.of(Drafts.class.getName());
  private static final ClassDesc TALLIES = ClassDesc.of(Tallies.class.getName());
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc SAME = MethodTypeDesc.of(CD_int, CD_int);
  private static final MethodTypeDesc IS =
      MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_boolean, CD_int);
  private static final MethodTypeDesc END =
      MethodTypeDesc.of(CD_int, CD_int, java.lang.constant.ConstantDescs.CD_boolean);
  private static final int STAGE_INDEX = 2;
  private static final int OUT = 3;
  private static final int CRITERIA_OF_A_METHOD = 64;

  private final Protocol protocol;
  private final Dependencies dependencies;
  private final Layout layout;
  private final Recorder recorder;
  private final Methods methods = new Methods();
  private final ItemCode items;
  private final StageUse stages;
  private final int[][][] needed;
  private final Program program;

  private FastRules(Protocol protocol, Dependencies dependencies) {
    this.protocol = protocol;
    this.dependencies = dependencies;
    this.stages = new StageUse(protocol);
    this.layout = Layout.of(protocol);
    this.recorder = new Recorder(protocol, layout);
    this.items = new ConditionCode(protocol, layout, methods).items();
    this.needed = new int[protocol.stages().size()][protocol.cohortNames().size()][];
    for (int s = 0; s < needed.length; s++) {
      for (int c = 0; c < needed[s].length; c++) {
        needed[s][c] = needed(s, c);
      }
    }
    this.program = program();
  }

  /** Makes the class. */
  public static FastRules of(Protocol protocol, Dependencies dependencies) {
    return new FastRules(protocol, dependencies);
  }

  /** The words of a record as of a day. */
  public long[] words(Facts facts, long asOf, List<Decision> decisions) {
    return recorder.words(facts, asOf, decisions);
  }

  /**
   * The word of an item or a milestone, or that which leads to the answers about a criterion or a
   * part of one; empty if none stands for it.
   */
  public OptionalInt position(String name) {
    if (protocol.milestones().stream().anyMatch(m -> m.name().equals(name))) {
      return OptionalInt.of(layout.milestone(name));
    }
    Optional<Layout.Slot> slot = layout.item(name);
    return slot.isPresent()
        ? OptionalInt.of(slot.get().at())
        : layout.answers().stream()
            .filter(a -> a.item().id().equals(name))
            .mapToInt(Layout.Answers::at)
            .findFirst();
  }

  /**
   * Writes the drafts of all criteria at a stage (by its number), cohort by cohort as in the file.
   */
  public void judge(long[] words, int stage, int[] drafts) {
    program.judge(words, stage, drafts);
  }

  /** The outcome of a cohort, both by number; empty if only the interpreter knows. */
  public Optional<Outcome> outcome(long[] words, int stage, int cohort) {
    return Codes.settled(program.outcome(words, stage, cohort));
  }

  /** The outcome over all cohorts; empty if only the interpreter knows. */
  public Optional<Outcome> outcome(long[] words, int stage) {
    return Codes.settled(program.together(words, stage));
  }

  /** Whether the interpreter has to be asked about a draft. */
  public static boolean isLeft(int draft) {
    return (draft & Drafts.LEFT) != 0;
  }

  /** The verdict of a draft. */
  public static Verdict verdict(int draft) {
    return Codes.verdict(Drafts.verdict(draft));
  }

  /** All verdicts, in the order of their {@link #number numbers}. */
  public static List<Verdict> verdicts() {
    return Codes.verdicts();
  }

  /** The number of the verdict of a draft. */
  public static int number(int draft) {
    return Drafts.verdict(draft);
  }

  /** The number of a verdict. */
  public static int number(Verdict verdict) {
    return Codes.of(verdict);
  }

  /** Whether a verdict with this number decides. */
  public static boolean decides(int number) {
    return number != Codes.UNKNOWN && number != Codes.REFERRED;
  }

  /** Whether a PASSED is one that ELIGIBLE may rest on. */
  public static boolean counts(int draft) {
    return Drafts.counts(draft);
  }

  /** Adds a verdict to a tally that begins with 0. */
  public static int tally(int tally, Verdict verdict, boolean counts) {
    return Tallies.add(tally, Codes.of(verdict), counts);
  }

  /** Adds the verdict of a draft that is not left to the interpreter. */
  public static int tally(int tally, int draft) {
    return Tallies.add(tally, draft);
  }

  /** The outcome of a tally in which nothing is left; the words say whether all days are there. */
  public Outcome outcomeOf(int tally, long[] words, int stage, int cohort) {
    boolean dated = true;
    for (int at : needed[stage][cohort]) {
      dated &= words[at] == 0;
    }
    return Codes.outcome(Tallies.outcome(tally, dated));
  }

  private Program program() {
    methods.override("judge", JUDGE, this::judge);
    methods.override("outcome", OUTCOME, this::outcome);
    methods.override("together", TOGETHER, this::together);
    byte[] bytes = methods.bytes(ClassDesc.of(Program.class.getName()));
    try {
      MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(bytes, true);
      MethodHandle fresh =
          made.findConstructor(made.lookupClass(), MethodType.methodType(void.class));
      return (Program) fresh.asType(MethodType.methodType(Program.class)).invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the class that was made cannot be used", e);
    }
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

  private static final MethodTypeDesc WRITE = MethodTypeDesc.of(CD_void, Methods.WORDS, INTS);

  /** What is written where: the draft of a criterion, or one that stands there already. */
  private record Line(Criterion criterion, int at, int copied, int cohort) {}

  private List<String> pieces(String stage) {
    List<Line> lines = new java.util.ArrayList<>();
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
    List<String> pieces = new java.util.ArrayList<>();
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
    String method = items.method(criterion.item(), criterion.inclusion());
    boolean first = true;
    List<String> due = ItemCode.stages(protocol, criterion, stage);
    boolean alike = !stages.of(criterion.item());
    for (String at : alike ? due.subList(due.size() - 1, due.size()) : due) {
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

  /** Adds criteria to the tally, those that settle it soonest first; jumps where one has failed. */
  private void count(CodeBuilder b, List<Criterion> criteria, Counting at, Label failed) {
    List<Criterion> all =
        criteria.stream()
            .sorted(Comparator.comparingDouble(c -> Size.rank(c.item(), c.inclusion())))
            .toList();
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

  private static final MethodTypeDesc COUNT = MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int);

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
