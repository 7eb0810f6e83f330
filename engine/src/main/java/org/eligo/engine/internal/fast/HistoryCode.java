package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.EntryTime.Overlap;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.time.CalendarAmount;

/** Makes the code that asks whether there is an entry of a history. */
final class HistoryCode {
  private static final ClassDesc ENTRIES = ClassDesc.of(Entries.class.getName());
  private static final MethodTypeDesc UNREADY =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long);
  private static final MethodTypeDesc LASTED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long, CD_int, CD_int);
  private static final MethodTypeDesc NONE =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long, CD_long);
  private static final MethodTypeDesc NOT = MethodTypeDesc.of(CD_int, CD_int);

  private final Layout layout;
  private final DateCode dates;
  private final Methods methods;
  private final ConditionCode conditions;
  private final java.util.function.Function<String, Optional<DataItem>> declared;

  HistoryCode(
      Layout layout,
      DateCode dates,
      Methods methods,
      ConditionCode conditions,
      java.util.function.Function<String, Optional<DataItem>> declared) {
    this.layout = layout;
    this.dates = dates;
    this.methods = methods;
    this.conditions = conditions;
    this.declared = declared;
  }

  /** Leaves whether there is an entry. */
  void exists(CodeBuilder b, HistoryQuery query) {
    some(b, query, Optional.empty());
  }

  /** Leaves whether there is a course that lasts so long. */
  void lasting(CodeBuilder b, Condition.Lasting lasting) {
    Optional<Lasts> lasts =
        lasting.mode() == Condition.LengthMode.IN_A_ROW
            ? amount(lasting.length())
                .map(amount -> new Lasts(amount, Codes.of(lasting.comparator())))
            : Optional.empty();
    if (lasts.isEmpty()) {
      ConditionCode.left(b);
    } else {
      some(b, lasting.query(), lasts);
    }
  }

  /** How long an entry must last, as {@link Entries#lasted} takes it. */
  private record Lasts(int amount, int comparator) {}

  private static Optional<Integer> amount(Length length) {
    if (!(length instanceof Length.Fixed(CalendarAmount amount))) {
      return Optional.empty();
    }
    return switch (amount) {
      case CalendarAmount.Days(int days, var _) -> Optional.of(2 * days);
      case CalendarAmount.Months(int months, var _) -> Optional.of(2 * months + 1);
      case CalendarAmount.Clock _ -> Optional.empty();
    };
  }

  private void some(CodeBuilder b, HistoryQuery query, Optional<Lasts> lasts) {
    Optional<DataItem> item = declared.apply(query.item());
    Optional<Layout.Slot.Past> past =
        layout
            .item(query.item())
            .flatMap(
                slot -> slot instanceof Layout.Slot.Past p ? Optional.of(p) : Optional.empty());
    if (item.isEmpty() || past.isEmpty() || query.status() != HistoryQuery.Status.HAPPENED) {
      ConditionCode.left(b);
      return;
    }
    int from = b.allocateLocal(TypeKind.LONG);
    int to = b.allocateLocal(TypeKind.LONG);
    time(b, query.time(), from, to);
    entries(b, new Sought(query, item.get(), past.get(), lasts), new Locals(b, from, to));
  }

  /** What is sought in a history. */
  private record Sought(
      HistoryQuery query, DataItem item, Layout.Slot.Past past, Optional<Lasts> lasts) {}

  private void time(CodeBuilder b, EntryTime time, int from, int to) {
    switch (time) {
      case EntryTime.Ever _ -> {
        b.loadConstant(Words.FIRST).lstore(from);
        DateCode.stage(b);
        b.lstore(to);
      }
      case EntryTime.OngoingAt at -> {
        dates.day(b, at.day());
        b.lstore(to).lload(to).lstore(from);
      }
      case EntryTime.InWindow(var _, Window window) -> {
        if (varies(time).isPresent()) {
          dates.day(b, varies(time).get());
          if (!window.from().orElseThrow().included()) {
            dates.shift(b, 1);
          }
          b.lstore(from);
        } else {
          dates.edge(b, window.from(), Words.FIRST, 1);
          b.lstore(from);
        }
        if (window.to().isPresent()) {
          dates.edge(b, window.to(), Words.LAST, -1);
        } else {
          DateCode.stage(b);
        }
        b.lstore(to);
      }
    }
  }

  /**
   * The earliest day on which a window may begin whose length differs from entry to entry; empty if
   * it does not, or if nobody knows how long it may be at most.
   */
  private static Optional<DateExpr> varies(EntryTime time) {
    return time instanceof EntryTime.InWindow(var _, Window window)
        ? window.from().flatMap(HistoryCode::earliest)
        : Optional.empty();
  }

  private static Optional<DateExpr> earliest(Window.Edge edge) {
    boolean fixed = !(edge.date() instanceof DateExpr.Shifted s) || s.by() instanceof Length.Fixed;
    if (fixed || !(edge.date() instanceof DateExpr.Shifted(var base, var by, boolean earlier))) {
      return Optional.empty();
    }
    return earlier
        ? most(by)
            .map(days ->
                new DateExpr.Shifted(
                    base, new Length.Fixed(new CalendarAmount.Days(days, AmountUnit.DAYS)), true))
        : Optional.empty();
  }

  private static Optional<Integer> most(Length length) {
    return switch (length) {
      case Length.Fixed(CalendarAmount.Days(int days, var _)) -> Optional.of(days);
      case Length.Fixed _, Length.Measured _ -> Optional.empty();
      case Length.Lookup(var _, var _, Map<String, CalendarAmount> rows) -> longest(rows);
      case Length.Extreme(boolean longest, List<Length> of) -> extreme(longest, of);
    };
  }

  private static Optional<Integer> longest(Map<String, CalendarAmount> rows) {
    int most = 0;
    for (CalendarAmount row : rows.values()) {
      if (!(row instanceof CalendarAmount.Days(int days, var _))) {
        return Optional.empty();
      }
      most = Math.max(most, days);
    }
    return Optional.of(most);
  }

  private static Optional<Integer> extreme(boolean longest, List<Length> of) {
    List<Optional<Integer>> all = of.stream().map(HistoryCode::most).toList();
    if (longest && all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return all.stream().flatMap(Optional::stream).reduce(longest ? Math::max : Math::min);
  }

  /** The variables of the loop over the entries. */
  private record Locals(int from, int to, int place, int behind, int so, int one) {
    Locals(CodeBuilder b, int from, int to) {
      this(
          from,
          to,
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT));
    }
  }

  private void entries(CodeBuilder b, Sought sought, Locals v) {
    HistoryQuery query = sought.query();
    DataItem item = sought.item();
    Layout.Slot.Past past = sought.past();
    String asked = methods.placed(m -> entry(m, query, item, past));
    Label ready = b.newLabel();
    Label next = b.newLabel();
    Label last = b.newLabel();
    Label decided = b.newLabel();
    Label end = b.newLabel();
    b.aload(Methods.D).loadConstant(past.at()).lload(v.from()).lload(v.to());
    b.invokestatic(ENTRIES, "unready", UNREADY).istore(v.so()).iload(v.so()).iflt(ready);
    b.iload(v.so()).goto_(end);
    b.labelBinding(ready);
    DateCode.word(b, past.at());
    b.loadConstant(16).lshr().l2i().istore(v.place());
    DateCode.word(b, past.at());
    b.loadConstant(0xffffL).land().l2i().loadConstant(past.stride()).imul();
    b.iload(v.place()).iadd().istore(v.behind());
    b.loadConstant(0).istore(v.so());
    b.labelBinding(next).iload(v.place()).iload(v.behind()).if_icmpge(last);
    meant(b, query.time(), item, v);
    Label skip = b.newLabel();
    b.istore(v.one()).iload(v.one()).ifeq(skip);
    if (query.where().isPresent() || query.otherThan().isPresent()) {
      Methods.call(b, asked, v.place());
      and(b, v.one());
      b.iload(v.one()).ifeq(skip);
    }
    sought
        .lasts()
        .ifPresent(lasts -> {
          b.aload(Methods.D).iload(v.place()).lload(v.from()).lload(v.to());
          b.loadConstant(lasts.amount()).loadConstant(lasts.comparator());
          b.invokestatic(ENTRIES, "lasted", LASTED);
          and(b, v.one());
          b.iload(v.one()).ifeq(skip);
        });
    if (varies(query.time()).isPresent()) {
      // It lies in the longest window that there may be: only the interpreter knows its own.
      ConditionCode.left(b);
      b.istore(v.one());
    }
    b.iload(v.one()).loadConstant(Words.YES).if_icmpeq(decided);
    b.iload(v.so()).iload(v.one()).ior().istore(v.so());
    b.labelBinding(skip).iinc(v.place(), past.stride()).goto_(next);
    b.labelBinding(last);
    // An entry that may be meant leaves it open, whatever the statement says.
    Label none = b.newLabel();
    b.iload(v.so()).ifeq(none).iload(v.so()).goto_(end);
    b.labelBinding(none);
    b.aload(Methods.D).loadConstant(past.at()).lload(v.from()).lload(v.to());
    DateCode.word(b, Layout.AS_OF);
    b.invokestatic(ENTRIES, "none", NONE).goto_(end);
    b.labelBinding(decided).loadConstant(Words.YES);
    b.labelBinding(end);
  }

  /** Puts what is on the stack and a variable together: both must be so. */
  private static void and(CodeBuilder b, int one) {
    Label end = b.newLabel();
    Label no = b.newLabel();
    int other = b.allocateLocal(TypeKind.INT);
    b.istore(other).iload(other).ifeq(no);
    b.iload(one).ifeq(no);
    // Of two that are yes, unknown or left the highest bits of the open ones stay.
    Label open = b.newLabel();
    b.iload(one).iload(other).ior().loadConstant(Words.OPEN).iand().ifne(open);
    b.loadConstant(Words.YES).istore(one).goto_(end);
    b.labelBinding(open);
    b.iload(one).iload(other).ior().loadConstant(Words.OPEN).iand().istore(one).goto_(end);
    b.labelBinding(no).loadConstant(Words.NO).istore(one);
    b.labelBinding(end);
  }

  /** Leaves whether an entry lies in the time. */
  private static void meant(CodeBuilder b, EntryTime time, DataItem item, Locals v) {
    boolean event = item.type() instanceof Type.Event;
    String kernel =
        switch (time) {
          case EntryTime.Ever _ -> "started";
          case EntryTime.OngoingAt _ -> "touches";
          case EntryTime.InWindow(Overlap overlap, var _) ->
              switch (overlap) {
                case OVERLAP -> event ? "started" : "touches";
                case STARTED -> "started";
                case ENDED -> "ended";
                case THROUGHOUT -> "throughout";
              };
        };
    b.aload(Methods.D).iload(v.place()).lload(v.from()).lload(v.to());
    b.invokestatic(ENTRIES, kernel, UNREADY);
  }

  /** The method that says whether an entry is of the kind that is sought. */
  private void entry(CodeBuilder m, HistoryQuery query, DataItem item, Layout.Slot.Past past) {
    Scope scope = new Scope.Entry(item, past, Methods.PLACE);
    int one = m.allocateLocal(TypeKind.INT);
    m.loadConstant(Words.YES).istore(one);
    query.where().ifPresent(where -> asked(m, where, scope, one, false));
    query.otherThan().ifPresent(other -> asked(m, other, scope, one, true));
    m.iload(one).ireturn();
  }

  private void asked(CodeBuilder m, Condition condition, Scope scope, int one, boolean not) {
    conditions.test(m, condition, scope);
    if (not) {
      m.invokestatic(DateCode.KERNEL, "not", NOT);
    }
    and(m, one);
  }
}
