package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;

/**
 * Makes the code that leaves the truth of a condition. What is not made here is left to the
 * interpreter: the code leaves {@link Words#LEFT}.
 */
final class ConditionCode {
  /** Larger joined conditions are cut into methods, so that each is small enough to be compiled. */
  private static final int MOST_PARTS = 24;

  private static final int MOST_NODES = 40;
  private static final int MOST_MEMBERS = 1000;

  /** As many truths of three bits find room in a word. */
  private static final int MOST_IN_A_WORD = 21;

  private static final MethodTypeDesc AMONG = MethodTypeDesc.of(CD_int, CD_long, CD_long);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final MethodTypeDesc NOT = MethodTypeDesc.of(CD_int, CD_int);
  private static final MethodTypeDesc CHOICE = MethodTypeDesc.of(CD_int, CD_long, CD_String);
  private static final MethodTypeDesc IN_WINDOW =
      MethodTypeDesc.of(CD_int, CD_long, CD_long, CD_long);

  private final Protocol protocol;
  private final Methods methods;
  private final DateCode dates;
  private final CompareCode compares;
  private final ResultCode results;
  private final HistoryCode histories;
  private final ItemCode items;
  private final Quick quick;

  ConditionCode(Protocol protocol, Layout layout, Methods methods) {
    this.protocol = protocol;
    this.methods = methods;
    this.dates = new DateCode(layout, methods, this::results);
    this.compares = new CompareCode(protocol, dates, methods, this);
    this.results = new ResultCode(protocol, layout, dates, methods, this);
    this.histories = new HistoryCode(protocol, layout, dates, methods, this);
    this.items = new ItemCode(protocol, layout, dates, methods, this);
    this.quick = new Quick(protocol, layout);
  }

  ResultCode results() {
    return results;
  }

  ItemCode items() {
    return items;
  }

  /** Leaves the truth of a condition. */
  void test(CodeBuilder b, Condition condition, Scope scope) {
    switch (condition) {
      case Condition.And and -> joined(b, and.parts(), true, scope);
      case Condition.Or or -> joined(b, or.parts(), false, scope);
      case Condition.Not not -> {
        test(b, not.part(), scope);
        b.invokestatic(DateCode.KERNEL, "not", NOT);
      }
      case Condition.Compare compare -> compares.test(b, compare, scope);
      case Condition.MemberOf member -> member(b, member, scope);
      case Condition.RangeTest range -> compares.range(b, range, scope);
      case Condition.ResultTest result when isPerson(scope) -> results.test(b, result);
      case Condition.Exists exists when isPerson(scope) -> histories.exists(b, exists.query());
      case Condition.EntryTest test when isPerson(scope) -> histories.picked(b, test);
      case Condition.Lasting lasting when isPerson(scope) -> histories.lasting(b, lasting);
      case Condition.DateInWindow date -> {
        dates.day(b, date.date());
        dates.window(b, date.window());
        b.invokestatic(DateCode.KERNEL, "inWindow", IN_WINDOW);
      }
      case Condition.Defined defined -> defined(b, defined.name());
      case Condition.CohortIn in -> cohort(b, in.cohorts());
      case Condition.CriterionPassed passed when isPerson(scope) -> items.passed(b, passed.id());
      case Condition.Group group when isPerson(scope) && group.members().size() <= MOST_MEMBERS ->
          items.condition(b, group);
      case Condition.Hole _ -> b.loadConstant(Words.UNKNOWN);
      case Condition.ResultTest _,
          Condition.Exists _,
          Condition.CriterionPassed _,
          Condition.Group _,
          Condition.Question _,
          Condition.EntryTest _,
          Condition.Lasting _ ->
          methods.left(b, name(condition) + (isPerson(scope) ? "" : " of a result or entry"));
      case Condition.Includes _,
          Condition.Known _,
          Condition.CountResults _,
          Condition.SameSample _,
          Condition.CountEntries _,
          Condition.Steady _,
          Condition.DateInSeason _,
          Condition.NotDone _ ->
          methods.left(b, name(condition));
    }
  }

  private static String name(Condition condition) {
    return condition.getClass().getSimpleName();
  }

  /** Leaves what the interpreter has to be asked for because of what a record says. */
  static void left(CodeBuilder b) {
    b.loadConstant(Words.LEFT);
  }

  private static boolean isPerson(Scope scope) {
    return scope instanceof Scope.Person;
  }

  /** All or any: what is read quickly first, then the first part that decides ends it. */
  private void joined(CodeBuilder b, List<Condition> parts, boolean all, Scope scope) {
    List<List<Condition>> pieces = inPieces(parts);
    List<Condition> first =
        pieces.size() == parts.size()
            ? parts.stream().filter(part -> quick.is(part, scope)).toList()
            : List.of();
    if (first.size() > 1 && first.size() == parts.size()) {
      together(b, first, all, scope);
      return;
    }
    int decisive = all ? Words.NO : Words.YES;
    Label decided = b.newLabel();
    Label end = b.newLabel();
    Label open = b.newLabel();
    int so = b.allocateLocal(TypeKind.INT);
    int one = b.allocateLocal(TypeKind.INT);
    b.loadConstant(0).istore(so);
    if (!first.isEmpty()) {
      together(b, first, all, scope);
      b.istore(one).iload(one).loadConstant(decisive).if_icmpeq(decided);
      b.iload(one).loadConstant(Words.OPEN).iand().istore(so);
    }
    for (List<Condition> some : pieces) {
      if (some.size() == 1 && first.contains(some.getFirst())) {
        continue;
      }
      if (some.size() == 1) {
        part(b, some.getFirst(), scope);
      } else {
        piece(b, some, all, scope);
      }
      b.istore(one).iload(one).loadConstant(decisive).if_icmpeq(decided);
      b.iload(so).iload(one).loadConstant(Words.OPEN).iand().ior().istore(so);
    }
    b.iload(so).ifne(open);
    b.loadConstant(Words.YES - decisive).goto_(end);
    b.labelBinding(open).iload(so).goto_(end);
    b.labelBinding(decided).loadConstant(decisive);
    b.labelBinding(end);
  }

  /** All parts without asking whether one has decided: a wrong guess costs more than a test. */
  private void together(CodeBuilder b, List<Condition> parts, boolean all, Scope scope) {
    int truth = b.allocateLocal(TypeKind.INT);
    int bits = b.allocateLocal(TypeKind.INT);
    int one = b.allocateLocal(TypeKind.INT);
    b.loadConstant(all ? Words.YES : Words.NO).istore(truth).loadConstant(0).istore(bits);
    for (Condition part : parts) {
      test(b, part, scope);
      b.istore(one).iload(one).iload(bits).ior().istore(bits);
      b.iload(one).loadConstant(3).iand().iload(truth);
      b.invokestatic(MATH, all ? "min" : "max", TWO).istore(truth);
    }
    b.iload(truth).iload(bits).invokestatic(DateCode.KERNEL, "joined", TWO);
  }

  private static List<List<Condition>> inPieces(List<Condition> parts) {
    if (parts.size() <= MOST_PARTS) {
      return parts.stream().map(List::of).toList();
    }
    List<List<Condition>> pieces = new java.util.ArrayList<>();
    int size = Math.max(MOST_PARTS, (parts.size() + MOST_PARTS - 1) / MOST_PARTS);
    for (int i = 0; i < parts.size(); i += size) {
      pieces.add(parts.subList(i, Math.min(parts.size(), i + size)));
    }
    return pieces;
  }

  private void piece(CodeBuilder b, List<Condition> parts, boolean all, Scope scope) {
    inOwnMethod(b, scope, (body, inner) -> joined(body, parts, all, inner));
  }

  private void part(CodeBuilder b, Condition condition, Scope scope) {
    if (Size.of(condition) > MOST_NODES) {
      inOwnMethod(b, scope, (body, inner) -> test(body, condition, inner));
    } else {
      test(b, condition, scope);
    }
  }

  /** What a method of its own does with what the condition is asked of. */
  interface Body {
    void make(CodeBuilder b, Scope scope);
  }

  /** Leaves what a method of its own returns. */
  void inOwnMethod(CodeBuilder b, Scope scope, Body body) {
    switch (scope) {
      case Scope.Person person ->
          Methods.call(
              b,
              methods.about(
                  new Object(),
                  m -> {
                    body.make(m, person);
                    m.ireturn();
                  }));
      case Scope.Result(var item, var slot, var place) -> {
        if (place.isPresent()) {
          Scope inner = new Scope.Result(item, slot, java.util.Optional.of(Methods.PLACE));
          Methods.call(b, placed(body, inner), place.get());
        } else {
          b.loadConstant(0);
          int none = b.allocateLocal(TypeKind.INT);
          b.istore(none);
          Methods.call(b, placed(body, scope), none);
        }
      }
      case Scope.Entry(var item, var slot, int place) ->
          Methods.call(b, placed(body, new Scope.Entry(item, slot, Methods.PLACE)), place);
    }
  }

  private String placed(Body body, Scope scope) {
    return methods.placed(m -> {
      body.make(m, scope);
      m.ireturn();
    });
  }

  private void defined(CodeBuilder b, String name) {
    if (protocol.definitions().get(name) instanceof Definition.OfCondition c) {
      Methods.call(
          b,
          methods.about(
              "define " + name,
              m -> {
                test(m, c.condition(), new Scope.Person());
                m.ireturn();
              }));
    } else {
      methods.left(b, "definition " + name);
    }
  }

  private void cohort(CodeBuilder b, List<String> cohorts) {
    Label yes = b.newLabel();
    Label end = b.newLabel();
    List<String> names = protocol.cohortNames();
    for (String cohort : cohorts) {
      b.iload(Methods.COHORT).loadConstant(names.indexOf(cohort)).if_icmpeq(yes);
    }
    b.loadConstant(Words.NO).goto_(end);
    b.labelBinding(yes).loadConstant(Words.YES);
    b.labelBinding(end);
  }

  private void member(CodeBuilder b, Condition.MemberOf member, Scope scope) {
    switch (scope) {
      case Scope.Result(var item, Layout.Slot.Single(int at, var codes), var _)
          when member.value() instanceof Value.This -> {
        DateCode.word(b, at);
        choice(b, truths(member.choices(), codes, item.type()));
      }
      case Scope.Result(var item, Layout.Slot.Series series, var place)
          when member.value() instanceof Value.This && place.isPresent() -> {
        value(b, place.get(), 1);
        choice(b, truths(member.choices(), series.codes(), item.type()));
      }
      case Scope.Entry(var item, var slot, int place)
          when member.value() instanceof Value.Field f && slot.fields().containsKey(f.name()) -> {
        value(b, place, java.util.Objects.requireNonNull(slot.fields().get(f.name())));
        Type type = java.util.Objects.requireNonNull(item.fields().get(f.name())).type();
        Layout.Numbering codes = java.util.Objects.requireNonNull(slot.codes().get(f.name()));
        choice(b, truths(member.choices(), codes, type));
      }
      default -> methods.left(b, "MemberOf");
    }
  }

  /** Leaves a word of a result or entry. */
  static void value(CodeBuilder b, int place, int word) {
    b.aload(Methods.D).iload(place);
    if (word != 0) {
      b.loadConstant(word).iadd();
    }
    b.laload();
  }

  private void choice(CodeBuilder b, String truths) {
    if (truths.length() > MOST_IN_A_WORD) {
      b.loadConstant(truths).invokestatic(DateCode.KERNEL, "choice", CHOICE);
      return;
    }
    long table = 0;
    for (int i = 0; i < truths.length(); i++) {
      table |= (long) truths.charAt(i) << 3 * i;
    }
    b.loadConstant(table).invokestatic(DateCode.KERNEL, "among", AMONG);
  }

  /** For each choice whether it is one of those asked for, as a character. */
  private static String truths(List<String> asked, Layout.Numbering codes, Type type) {
    StringBuilder truths = new StringBuilder();
    for (String choice : codes.choices()) {
      truths.append((char) truth(choice, asked, type));
    }
    return truths.toString();
  }

  /** {@code like LIST} may be any entry of that list. */
  private static int truth(String choice, List<String> asked, Type type) {
    if (asked.contains(choice)) {
      return Words.YES;
    }
    boolean perhaps =
        type instanceof Type.InList in
            && in.lists().stream()
                .filter(EntryList::open)
                .filter(list -> list.like().equals(choice))
                .anyMatch(list -> in.entriesOf(list).stream().anyMatch(asked::contains));
    return perhaps ? Words.UNKNOWN : Words.NO;
  }
}
