package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultQuery.Pick;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;

/** Makes the code that picks results and asks something of them. */
final class ResultCode {
  private static final MethodTypeDesc IN_TIME =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_long);
  private static final MethodTypeDesc EXTREME =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_long, CD_boolean);
  private static final MethodTypeDesc END =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long);
  private static final MethodTypeDesc VALUE = MethodTypeDesc.of(CD_long, Methods.WORDS, CD_int);
  private static final MethodTypeDesc FIRST =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_long);
  private static final MethodTypeDesc NEXT =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_long, CD_int);
  private static final MethodTypeDesc FRESH =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_int);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc BOTH = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc PLACED_VALUE =
      MethodTypeDesc.of(CD_long, Methods.WORDS, CD_int, CD_int);
  private static final MethodTypeDesc ADD = MethodTypeDesc.of(CD_int, CD_int, CD_int, CD_int);
  private static final ClassDesc ROUGH = ClassDesc.of(Rough.class.getName());
  static final MethodTypeDesc NOWHERE = MethodTypeDesc.of(CD_int, CD_int);

  private final Protocol protocol;
  private final Layout layout;
  private final DateCode dates;
  private final Methods methods;
  private final ConditionCode conditions;

  ResultCode(
      Protocol protocol, Layout layout, DateCode dates, Methods methods, ConditionCode conditions) {
    this.protocol = protocol;
    this.layout = layout;
    this.dates = dates;
    this.methods = methods;
    this.conditions = conditions;
  }

  /** Leaves the truth of a test of results. */
  void test(CodeBuilder b, Condition.ResultTest test) {
    ResultQuery query = test.query();
    Optional<Layout.Slot> slot = slot(query);
    if (slot.isEmpty()) {
      methods.left(b, why(query));
      return;
    }
    DataItem item = Objects.requireNonNull(protocol.data().get(query.item()));
    if (slot.get() instanceof Layout.Slot.Single) {
      ask(b, test.test(), new Scope.Result(item, slot.get(), Optional.empty()));
    } else if (slot.get() instanceof Layout.Slot.Series series) {
      switch (query.pick()) {
        case ANY -> each(b, test, item, series, false);
        case EVERY -> each(b, test, item, series, true);
        case SOLE, LATEST, EARLIEST, LOWEST, HIGHEST -> one(b, test, item, series);
        case MEAN -> methods.left(b, why(query));
      }
    }
  }

  /** What is not compiled, where {@link #slot} is empty. */
  static String why(ResultQuery query) {
    return "results of "
        + query.item()
        + ", "
        + query.pick()
        + " "
        + query.time().getClass().getSimpleName();
  }

  /** Where the results of a query stand; empty if only the interpreter finds them. */
  Optional<Layout.Slot> slot(ResultQuery query) {
    boolean plain =
        query.where().isEmpty()
            && query.laboratory().isEmpty()
            && query.pick() != Pick.MEAN
            && layout.item(query.item()).isPresent();
    if (!plain) {
      return Optional.empty();
    }
    Layout.Slot slot = layout.item(query.item()).orElseThrow();
    return switch (slot) {
      case Layout.Slot.Single _ ->
          query.time() instanceof ResultTime.AnyTime ? Optional.of(slot) : Optional.empty();
      case Layout.Slot.Series _ -> isReadable(query) ? Optional.of(slot) : Optional.empty();
      case Layout.Slot.Past _ -> Optional.empty();
    };
  }

  private static boolean isReadable(ResultQuery query) {
    Pick pick = query.pick();
    return switch (query.time()) {
      case ResultTime.AnyTime _, ResultTime.InWindow _ -> true;
      case ResultTime.AtVisit _ -> pick == Pick.SOLE;
      case ResultTime.Valid(var length) -> pick == Pick.LATEST && DateCode.isWhole(length);
    };
  }

  private void one(
      CodeBuilder b, Condition.ResultTest test, DataItem item, Layout.Slot.Series series) {
    Label found = b.newLabel();
    Label nowhere = b.newLabel();
    Label end = b.newLabel();
    int place = b.allocateLocal(TypeKind.INT);
    place(b, test.query(), series);
    b.istore(place).iload(place).ifge(found);
    b.iload(place).loadConstant(Kernel.NOWHERE).if_icmpeq(nowhere);
    if (pick(test.query()).isPresent()) {
      Methods.call(b, methods.about(new Object(), m -> open(m, test, item, series)));
    } else {
      ConditionCode.left(b);
    }
    b.goto_(end);
    b.labelBinding(nowhere).loadConstant(Words.UNKNOWN).goto_(end);
    b.labelBinding(found);
    ask(b, test.test(), new Scope.Result(item, series, Optional.of(place)));
    b.labelBinding(end);
  }

  /** How {@link Rough} picks among several; empty if only the interpreter does. */
  private static Optional<Integer> pick(ResultQuery query) {
    return switch (query.pick()) {
      case LATEST -> Optional.of(Rough.NEWEST);
      case EARLIEST -> Optional.of(Rough.OLDEST);
      case SOLE -> Optional.of(Rough.ALL);
      case ANY, EVERY, LOWEST, HIGHEST, MEAN -> Optional.empty();
    };
  }

  /** Returns what all results that may be meant come to together. */
  private void open(
      CodeBuilder m, Condition.ResultTest test, DataItem item, Layout.Slot.Series series) {
    int place = m.allocateLocal(TypeKind.INT);
    int truth = m.allocateLocal(TypeKind.INT);
    Label next = m.newLabel();
    Label found = m.newLabel();
    m.loadConstant(-1).istore(truth);
    meant(m, test.query(), series);
    m.invokestatic(ROUGH, "first", FIRST).istore(place).iload(place).ifge(found);
    m.iload(place).invokestatic(DateCode.KERNEL, "nowhere", NOWHERE).ireturn();
    m.labelBinding(next);
    meant(m, test.query(), series);
    m.iload(place).invokestatic(ROUGH, "next", NEXT).istore(place).iload(place).ifge(found);
    m.iload(truth).ireturn();
    m.labelBinding(found).iload(truth);
    boolean valid = test.query().time() instanceof ResultTime.Valid;
    if (valid) {
      m.aload(Methods.D).iload(place);
      dates.oldest(m, ((ResultTime.Valid) test.query().time()).length());
    }
    ask(m, test.test(), new Scope.Result(item, series, Optional.of(place)));
    if (valid) {
      m.invokestatic(ROUGH, "ifFresh", FRESH);
    }
    m.invokestatic(ROUGH, "agreed", TWO).istore(truth).goto_(next);
  }

  /** Leaves what {@link Rough#first} takes. */
  private void meant(CodeBuilder b, ResultQuery query, Layout.Slot.Series series) {
    b.aload(Methods.D);
    DateCode.word(b, series.at());
    b.loadConstant(Rough.how(which(query), series.stride()));
    switch (query.time()) {
      case ResultTime.AtVisit(String name) -> {
        Optional<Milestone.VisitDays> days = days(name);
        if (days.isPresent()) {
          dates.visit(b, days.get());
        } else {
          DateCode.word(b, layout.milestone(name));
          DateCode.word(b, layout.milestone(name));
        }
      }
      case ResultTime.Valid _ -> {
        b.loadConstant(Words.FIRST);
        DateCode.stage(b);
      }
      case ResultTime.AnyTime _, ResultTime.InWindow _ -> time(b, query.time());
    }
  }

  private Optional<Milestone.VisitDays> days(String visit) {
    return protocol.milestone(visit).flatMap(Milestone::days);
  }

  /** Which of several results a query means, as {@link Rough#how} takes it. */
  private int which(ResultQuery query) {
    if (query.time() instanceof ResultTime.AtVisit(String name)) {
      return days(name).isPresent() ? layout.visit(name) : -layout.visit(name);
    }
    return pick(query).orElse(Rough.ALL);
  }

  /** Leaves the truth of what is asked of a result; one without a value decides nothing. */
  private void ask(CodeBuilder b, Condition test, Scope.Result scope) {
    Optional<CompareCode.Word> value = CompareCode.current(scope);
    if (isOfValue(test) || value.isEmpty()) {
      conditions.test(b, test, scope);
      return;
    }
    Label known = b.newLabel();
    Label end = b.newLabel();
    value.get().code().accept(b);
    b.loadConstant(Words.NOTHING).lcmp().ifgt(known);
    b.loadConstant(Words.UNKNOWN).goto_(end);
    b.labelBinding(known);
    conditions.test(b, test, scope);
    b.labelBinding(end);
  }

  /** Whether a condition is decided by the value alone. */
  private static boolean isOfValue(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().allMatch(ResultCode::isOfValue);
      case Condition.Or or -> or.parts().stream().allMatch(ResultCode::isOfValue);
      case Condition.Not not -> isOfValue(not.part());
      case Condition.Compare c -> isOfValue(c.left()) && isOfValue(c.right());
      case Condition.MemberOf m -> isOfValue(m.value());
      case Condition.RangeTest _ -> true;
      default -> false;
    };
  }

  private static boolean isOfValue(Value value) {
    return switch (value) {
      case Value.This _, Value.ThisLimit _, Value.Number _ -> true;
      case Value.Arithmetic a -> isOfValue(a.left()) && isOfValue(a.right());
      case Value.Convert c -> isOfValue(c.value());
      default -> false;
    };
  }

  /** Leaves the place of the one result of a query, or a negative number. */
  void place(CodeBuilder b, ResultQuery query, Layout.Slot.Series series) {
    if (query.time() instanceof ResultTime.AtVisit(String visit)) {
      DateCode.word(b, visited(visit, series.at(), series.stride()));
      b.l2i();
      return;
    }
    if (query.time() instanceof ResultTime.AnyTime && query.pick() == Pick.LATEST) {
      int at = series.at();
      int stride = series.stride();
      DateCode.word(
          b,
          layout.derived(
              List.of("latest", at),
              d -> Kernel.latest(d, d[at], stride, Words.FIRST, Words.LAST)));
      b.l2i();
      return;
    }
    b.aload(Methods.D);
    DateCode.word(b, series.at());
    b.loadConstant(series.stride());
    if (query.time() instanceof ResultTime.Valid(var length)) {
      dates.oldest(b, length);
      DateCode.stage(b);
      b.invokestatic(DateCode.KERNEL, "valid", IN_TIME);
      return;
    }
    time(b, query.time());
    String kernel =
        switch (query.pick()) {
          case LATEST -> "latest";
          case EARLIEST -> "earliest";
          case LOWEST, HIGHEST -> "extreme";
          case SOLE, ANY, EVERY, MEAN ->
              throw new IllegalStateException("no one result: " + query.pick());
        };
    if (kernel.equals("extreme")) {
      b.loadConstant(query.pick() == Pick.LOWEST ? 1 : 0);
      b.invokestatic(DateCode.KERNEL, kernel, EXTREME);
    } else {
      b.invokestatic(DateCode.KERNEL, kernel, IN_TIME);
    }
  }

  /** Leaves the value of the one result of a query, or a word that is no number. */
  void value(CodeBuilder b, ResultQuery query, Layout.Slot slot) {
    switch (slot) {
      case Layout.Slot.Single single -> DateCode.word(b, single.at());
      case Layout.Slot.Series series -> {
        place(b, query, series);
        int place = b.allocateLocal(TypeKind.INT);
        Label known = b.newLabel();
        Label end = b.newLabel();
        b.istore(place);
        if (pick(query).isPresent() && !(query.time() instanceof ResultTime.Valid)) {
          b.iload(place).loadConstant(Kernel.ELSEWHERE).if_icmpne(known);
          String open = methods.write(PLACED_VALUE, m -> openValue(m, query, series));
          b.aload(Methods.D).iload(Methods.STAGE).iload(Methods.COHORT);
          b.invokestatic(Methods.SELF, open, PLACED_VALUE).goto_(end);
          b.labelBinding(known);
        }
        b.aload(Methods.D).iload(place);
        b.invokestatic(DateCode.KERNEL, "value", VALUE);
        b.labelBinding(end);
      }
      case Layout.Slot.Past _ -> throw new IllegalStateException("no results: " + slot);
    }
  }

  /** Returns the value that all results have that may be meant, or a word that is no number. */
  private void openValue(CodeBuilder m, ResultQuery query, Layout.Slot.Series series) {
    int place = m.allocateLocal(TypeKind.INT);
    int value = m.allocateLocal(TypeKind.LONG);
    Label next = m.newLabel();
    Label more = m.newLabel();
    meant(m, query, series);
    m.invokestatic(ROUGH, "first", FIRST).istore(place);
    m.aload(Methods.D).iload(place).invokestatic(DateCode.KERNEL, "value", VALUE).lstore(value);
    m.iload(place).ifge(next).lload(value).lreturn();
    m.labelBinding(next);
    meant(m, query, series);
    m.iload(place).invokestatic(ROUGH, "next", NEXT).istore(place).iload(place).ifge(more);
    m.lload(value).lreturn();
    m.labelBinding(more).lload(value);
    m.aload(Methods.D).iload(place).invokestatic(DateCode.KERNEL, "value", VALUE);
    m.invokestatic(ROUGH, "same", BOTH).lstore(value).goto_(next);
  }

  private void time(CodeBuilder b, ResultTime time) {
    if (time instanceof ResultTime.InWindow(var window)) {
      dates.window(b, window);
    } else {
      b.loadConstant(Words.FIRST).loadConstant(Words.LAST);
    }
  }

  /** The word with the place of the one result of a visit. */
  private int visited(String name, int series, int stride) {
    int mark = layout.visit(name);
    Optional<Milestone.VisitDays> days = days(name);
    if (days.isEmpty()) {
      int day = layout.milestone(name);
      return layout.derived(
          List.of("result at", series, mark),
          d -> Kernel.marked(d, d[series], stride, d[day], mark));
    }
    int day = layout.milestone(days.get().anchor());
    int from = days.get().from();
    int to = days.get().to();
    return layout.derived(
        List.of("result at", series, mark),
        d ->
            Kernel.visited(
                d, d[series], stride, Kernel.shift(d[day], from), Kernel.shift(d[day], to), mark));
  }

  /** Asks every result in the time; without any nothing is known. */
  private void each(
      CodeBuilder b,
      Condition.ResultTest test,
      DataItem item,
      Layout.Slot.Series series,
      boolean all) {
    String asked =
        methods.placed(m -> {
          ask(m, test.test(), new Scope.Result(item, series, Optional.of(Methods.PLACE)));
          m.ireturn();
        });
    int decisive = all ? Words.NO : Words.YES;
    int from = b.allocateLocal(TypeKind.LONG);
    int to = b.allocateLocal(TypeKind.LONG);
    int place = b.allocateLocal(TypeKind.INT);
    int behind = b.allocateLocal(TypeKind.INT);
    int so = b.allocateLocal(TypeKind.INT);
    int one = b.allocateLocal(TypeKind.INT);
    Label found = b.newLabel();
    Label next = b.newLabel();
    Label last = b.newLabel();
    Label decided = b.newLabel();
    Label open = b.newLabel();
    Label end = b.newLabel();
    time(b, test.query().time());
    b.lstore(to).lstore(from);
    series(b, series);
    b.lload(from).lload(to).invokestatic(DateCode.KERNEL, "begin", IN_TIME);
    b.istore(place).iload(place).ifge(found);
    Label nowhere = b.newLabel();
    b.iload(place).loadConstant(Kernel.NOWHERE).if_icmpeq(nowhere);
    Methods.call(b, methods.about(new Object(), m -> eachOpen(m, test, series, asked)));
    b.goto_(end);
    b.labelBinding(nowhere).loadConstant(Words.UNKNOWN).goto_(end);
    b.labelBinding(found);
    series(b, series);
    b.lload(to).invokestatic(DateCode.KERNEL, "end", END).istore(behind);
    b.loadConstant(0).istore(so);
    b.labelBinding(next).iload(place).iload(behind).if_icmpge(last);
    Methods.call(b, asked, place);
    b.istore(one).iload(one).loadConstant(decisive).if_icmpeq(decided);
    b.iload(so).iload(one).loadConstant(Words.OPEN).iand().ior().istore(so);
    b.iinc(place, series.stride()).goto_(next);
    b.labelBinding(last).iload(so).ifne(open);
    b.loadConstant(Words.YES - decisive).goto_(end);
    b.labelBinding(open).iload(so).goto_(end);
    b.labelBinding(decided).loadConstant(decisive);
    b.labelBinding(end);
  }

  /** Returns what is asked of every result, or of any, where it is open which ones are meant. */
  private void eachOpen(
      CodeBuilder m, Condition.ResultTest test, Layout.Slot.Series series, String asked) {
    String kernel = test.query().pick() == Pick.EVERY ? "every" : "any";
    int place = m.allocateLocal(TypeKind.INT);
    int soFar = m.allocateLocal(TypeKind.INT);
    int member = m.allocateLocal(TypeKind.INT);
    Label next = m.newLabel();
    Label found = m.newLabel();
    m.loadConstant(test.query().pick() == Pick.EVERY ? Words.YES : Words.NO).istore(soFar);
    meant(m, test.query(), series);
    m.invokestatic(ROUGH, "any", FIRST).istore(place).iload(place).ifge(found);
    m.iload(place).invokestatic(DateCode.KERNEL, "nowhere", NOWHERE).ireturn();
    m.labelBinding(next);
    meant(m, test.query(), series);
    m.iload(place).invokestatic(ROUGH, "next", NEXT).istore(place).iload(place).ifge(found);
    m.iload(soFar).invokestatic(ROUGH, kernel, NOWHERE).ireturn();
    m.labelBinding(found);
    meant(m, test.query(), series);
    m.iload(place).invokestatic(ROUGH, "member", NEXT).istore(member);
    m.iload(soFar).iload(member);
    Methods.call(m, asked, place);
    m.invokestatic(ROUGH, kernel, ADD).istore(soFar).goto_(next);
  }

  private static void series(CodeBuilder b, Layout.Slot.Series series) {
    b.aload(Methods.D);
    DateCode.word(b, series.at());
    b.loadConstant(series.stride());
  }
}
