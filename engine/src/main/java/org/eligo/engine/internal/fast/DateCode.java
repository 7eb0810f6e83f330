package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;

/** Makes the code that leaves days. */
final class DateCode {
  static final ClassDesc KERNEL = ClassDesc.of(Kernel.class.getName());
  private static final MethodTypeDesc SHIFT = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc MONTHS = MethodTypeDesc.of(CD_long, CD_long, CD_int);
  private static final MethodTypeDesc WORD = MethodTypeDesc.of(CD_long, CD_long);

  private final Layout layout;
  private final Methods methods;
  private final Supplier<ResultCode> results;

  DateCode(Layout layout, Methods methods, Supplier<ResultCode> results) {
    this.layout = layout;
    this.methods = methods;
    this.results = results;
  }

  /** Leaves the first and the last day of a window. */
  void window(CodeBuilder b, Window window) {
    edge(b, window.from(), Words.FIRST, 1);
    edge(b, window.to(), Words.LAST, -1);
  }

  /** Leaves an end of a window, {@code step} days further in if it does not belong to it. */
  void edge(CodeBuilder b, Optional<Window.Edge> edge, long open, int step) {
    if (edge.isEmpty()) {
      b.loadConstant(open);
      return;
    }
    day(b, edge.get().date());
    if (!edge.get().included()) {
      shift(b, step);
    }
  }

  /** Moves the day on the stack. */
  void shift(CodeBuilder b, long days) {
    b.loadConstant(days).invokestatic(KERNEL, "shift", SHIFT);
  }

  /** Leaves a day. */
  void day(CodeBuilder b, DateExpr date) {
    switch (date) {
      case DateExpr.Milestone m -> word(b, layout.milestone(m.name()));
      case DateExpr.StageDay _ -> stage(b);
      case DateExpr.DateItem(ResultQuery query) -> item(b, query);
      case DateExpr.Literal l when l.date().range().isExact() ->
          b.loadConstant(l.date().range().first() << 1);
      case DateExpr.Shifted s -> shifted(b, s);
      case DateExpr.Literal _,
          DateExpr.DateField _,
          DateExpr.Its _,
          DateExpr.EntryDay _,
          DateExpr.ResultDay _ ->
          methods.leftDay(b, "day " + date.getClass().getSimpleName());
    }
  }

  /** Leaves a word of the record. */
  static void word(CodeBuilder b, int at) {
    b.aload(Methods.D).loadConstant(at).laload();
  }

  /** Leaves the day of the stage. */
  static void stage(CodeBuilder b) {
    b.aload(Methods.D).iload(Methods.STAGE).laload();
  }

  private void item(CodeBuilder b, ResultQuery query) {
    Optional<Layout.Slot> slot = results.get().slot(query);
    if (slot.isEmpty()) {
      methods.leftDay(b, "day of " + ResultCode.why(query));
      return;
    }
    results.get().value(b, query, slot.get());
    b.invokestatic(KERNEL, "dayOf", WORD);
  }

  /** Leaves the birth date. */
  void birth(CodeBuilder b, String item) {
    item(
        b,
        new ResultQuery(
            item, ResultQuery.Pick.SOLE, new ResultTime.AnyTime(), Optional.empty(), false));
  }

  private void shifted(CodeBuilder b, DateExpr.Shifted s) {
    if (s.by() instanceof Length.Fixed(CalendarAmount.Days(int days, var _))) {
      day(b, s.base());
      shift(b, s.earlier() ? -days : days);
    } else if (s.by() instanceof Length.Fixed(CalendarAmount.Months(int months, var _))) {
      shifted(b, s.base(), s.earlier() ? -months : months);
    } else {
      methods.leftDay(b, "day shifted by a length that is not fixed days or months");
    }
  }

  /** Leaves the day so many months after another one. */
  private void shifted(CodeBuilder b, DateExpr base, int months) {
    if (base instanceof DateExpr.Milestone m) {
      int from = layout.milestone(m.name());
      word(
          b,
          layout.derived(List.of(from, months), words -> Kernel.shiftMonths(words[from], months)));
      return;
    }
    day(b, base);
    months(b, months);
  }

  /** The word of an age at a milestone; empty if only its rule can work it out. */
  OptionalInt age(String birthDate, Value.Age age) {
    if (!(age.at() instanceof DateExpr.Milestone m)
        || !(layout.item(birthDate).orElse(null) instanceof Layout.Slot.Single single)) {
      return OptionalInt.empty();
    }
    int birth = single.at();
    int day = layout.milestone(m.name());
    boolean years = age.unit() == Value.AgeUnit.YEARS;
    return OptionalInt.of(
        layout.derived(
            List.of("age", years, day),
            words -> {
              long born = Kernel.dayOf(words[birth]);
              return years ? Kernel.years(born, words[day]) : Kernel.months(born, words[day]);
            }));
  }

  private static void months(CodeBuilder b, int months) {
    b.loadConstant(months).invokestatic(KERNEL, "shiftMonths", MONTHS);
  }

  /** Leaves the oldest day that is still valid; only for {@link #isWhole whole} lengths. */
  void oldest(CodeBuilder b, CalendarAmount length) {
    stage(b);
    switch (length) {
      case CalendarAmount.Days(int days, var _) -> shift(b, -days);
      case CalendarAmount.Months(int months, var _) -> months(b, -months);
      case CalendarAmount.Clock _ -> throw new IllegalStateException("not whole: " + length);
    }
  }

  static boolean isWhole(CalendarAmount length) {
    return length instanceof CalendarAmount.Whole;
  }

  /** Leaves the first and the last day of a visit that declares its days. */
  void visit(CodeBuilder b, Milestone.VisitDays days) {
    visitDay(b, days, days.from());
    visitDay(b, days, days.to());
  }

  /** Leaves the day so many days after the day from which those of a visit are counted. */
  void visitDay(CodeBuilder b, Milestone.VisitDays days, int offset) {
    word(b, layout.milestone(days.anchor()));
    shift(b, offset);
  }
}
