package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
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
  private static final MethodTypeDesc VISITED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_long, CD_int);
  private static final MethodTypeDesc MARKED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long, CD_int);
  private static final MethodTypeDesc END =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_long, CD_int, CD_long);
  private static final MethodTypeDesc VALUE = MethodTypeDesc.of(CD_long, Methods.WORDS, CD_int);
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
    DataItem item = protocol.data().get(query.item());
    Optional<Layout.Slot> slot = slot(query);
    if (item == null || slot.isEmpty()) {
      ConditionCode.left(b);
    } else if (slot.get() instanceof Layout.Slot.Single) {
      ask(b, test.test(), new Scope.Result(item, slot.get(), Optional.empty()));
    } else if (slot.get() instanceof Layout.Slot.Series series) {
      switch (query.pick()) {
        case ANY -> each(b, test, item, series, false);
        case EVERY -> each(b, test, item, series, true);
        case SOLE, LATEST, EARLIEST, LOWEST, HIGHEST -> one(b, test, item, series);
        case MEAN -> ConditionCode.left(b);
      }
    }
  }

  /** Where the results of a query stand; empty if only the interpreter finds them. */
  Optional<Layout.Slot> slot(ResultQuery query) {
    DataItem item = protocol.data().get(query.item());
    boolean plain =
        item != null
            && query.where().isEmpty()
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
      case ResultTime.AnyTime _ -> true;
      case ResultTime.InWindow(var window) -> window.from().isPresent() || window.to().isPresent();
      case ResultTime.AtVisit _ -> pick == Pick.SOLE;
      case ResultTime.Valid(var length) -> pick == Pick.LATEST && DateCode.isWhole(length);
    };
  }

  private void one(
      CodeBuilder b, Condition.ResultTest test, DataItem item, Layout.Slot.Series series) {
    Label found = b.newLabel();
    Label end = b.newLabel();
    int place = b.allocateLocal(TypeKind.INT);
    place(b, test.query(), series);
    b.istore(place).iload(place).ifge(found);
    b.iload(place).invokestatic(DateCode.KERNEL, "nowhere", NOWHERE).goto_(end);
    b.labelBinding(found);
    ask(b, test.test(), new Scope.Result(item, series, Optional.of(place)));
    b.labelBinding(end);
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
    b.aload(Methods.D);
    DateCode.word(b, series.at());
    b.loadConstant(series.stride());
    if (query.time() instanceof ResultTime.AtVisit(String visit)) {
      visit(b, visit);
      return;
    }
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
          case SOLE, ANY, EVERY, MEAN -> "sole";
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
        b.istore(place).aload(Methods.D).iload(place);
        b.invokestatic(DateCode.KERNEL, "value", VALUE);
      }
      case Layout.Slot.Past _ -> throw new IllegalStateException("no results: " + slot);
    }
  }

  private void time(CodeBuilder b, ResultTime time) {
    if (time instanceof ResultTime.InWindow(var window)) {
      dates.window(b, window);
    } else {
      b.loadConstant(Words.FIRST).loadConstant(Words.LAST);
    }
  }

  private void visit(CodeBuilder b, String name) {
    Optional<Milestone.VisitDays> days = protocol.milestone(name).flatMap(Milestone::days);
    if (days.isPresent()) {
      dates.visit(b, days.get());
      b.loadConstant(layout.visit(name)).invokestatic(DateCode.KERNEL, "visited", VISITED);
    } else {
      DateCode.word(b, layout.milestone(name));
      b.loadConstant(layout.visit(name)).invokestatic(DateCode.KERNEL, "marked", MARKED);
    }
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
    b.iload(place).invokestatic(DateCode.KERNEL, "nowhere", NOWHERE).goto_(end);
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

  private static void series(CodeBuilder b, Layout.Slot.Series series) {
    b.aload(Methods.D);
    DateCode.word(b, series.at());
    b.loadConstant(series.stride());
  }
}
