package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.EntryTime.Overlap;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;

/** Makes the code that asks whether there is an entry of a history. */
final class HistoryCode {
  private static final ClassDesc ENTRIES = ClassDesc.of(Entries.class.getName());
  private static final MethodTypeDesc UNREADY =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long);
  private static final MethodTypeDesc LASTED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long, CD_int, CD_int);
  private static final ClassDesc ROUGH = ClassDesc.of(RoughEntries.class.getName());
  private static final MethodTypeDesc COUNT = MethodTypeDesc.of(CD_int, CD_long);
  private static final MethodTypeDesc ROUGHLY =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long, CD_int);
  private static final MethodTypeDesc NONE =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_long, CD_long);
  private static final MethodTypeDesc BETWEEN = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc RIVAL =
      MethodTypeDesc.of(CD_long, Methods.WORDS, CD_int, CD_int, CD_int, CD_long, CD_boolean);
  private static final MethodTypeDesc BETTER =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_int, CD_int, CD_boolean);
  private static final MethodTypeDesc PICKED =
      MethodTypeDesc.of(CD_int, Methods.WORDS, CD_int, CD_long, CD_boolean);
  private static final MethodTypeDesc NOT = MethodTypeDesc.of(CD_int, CD_int);

  private final Protocol protocol;
  private final Layout layout;
  private final DateCode dates;
  private final BeginCode begins;
  private final Methods methods;
  private final ConditionCode conditions;

  HistoryCode(
      Protocol protocol, Layout layout, DateCode dates, Methods methods, ConditionCode conditions) {
    this.protocol = protocol;
    this.layout = layout;
    this.dates = dates;
    this.begins = new BeginCode(dates);
    this.methods = methods;
    this.conditions = conditions;
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
      methods.left(b, "Lasting " + lasting.mode() + " " + name(lasting.length()));
    } else {
      some(b, lasting.query(), lasts);
    }
  }

  private static String name(Length length) {
    return length.getClass().getSimpleName();
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
    Optional<Sought> sought = sought(query, lasts);
    if (sought.isPresent()) {
      some(b, sought.get());
    } else {
      methods.left(b, why(query));
    }
  }

  private void some(CodeBuilder b, Sought sought) {
    Locals v = new Locals(b);
    Label decided = b.newLabel();
    Label end = b.newLabel();
    ready(b, sought, v, end);
    if (!sought.rough()) {
      unlessRough(
          b,
          sought,
          end,
          () ->
              Methods.call(
                  b,
                  methods.about(
                      new Object(),
                      m -> {
                        some(m, sought.roughly());
                        m.ireturn();
                      })));
    }
    b.loadConstant(0).istore(v.so());
    each(
        b,
        sought,
        v,
        () -> {
          b.iload(v.one()).loadConstant(Words.YES).if_icmpeq(decided);
          b.iload(v.so()).iload(v.one()).ior().istore(v.so());
        });
    // An entry that may be meant leaves it open, whatever the statement says.
    Label none = b.newLabel();
    b.iload(v.so()).ifeq(none).iload(v.so()).goto_(end);
    b.labelBinding(none);
    none(b, sought.past(), v.from(), v.to());
    b.goto_(end);
    b.labelBinding(decided).loadConstant(Words.YES);
    b.labelBinding(end);
  }

  /** Leaves something at the end where not all entries are sure, or begin on known days. */
  private static void unlessRough(CodeBuilder b, Sought sought, Label end, Runnable rough) {
    Label plain = b.newLabel();
    DateCode.word(b, sought.past().at());
    b.lconst_0().lcmp().ifge(plain);
    rough.run();
    b.goto_(end);
    b.labelBinding(plain);
  }

  /** Leaves the truth of what is asked of the newest or oldest entry. */
  void picked(CodeBuilder b, Condition.EntryTest test) {
    Optional<Sought> known = sought(test.query(), Optional.empty());
    if (known.isEmpty()) {
      methods.left(b, why(test.query()));
      return;
    }
    Sought sought = known.get();
    boolean latest = test.latest();
    Locals v = new Locals(b);
    int best = b.allocateLocal(TypeKind.INT);
    int rival = b.allocateLocal(TypeKind.LONG);
    Label end = b.newLabel();
    Label some = b.newLabel();
    Label sole = b.newLabel();
    Label all = b.newLabel();
    ready(b, sought, v, end);
    unlessRough(b, sought, end, () -> ConditionCode.left(b));
    b.loadConstant(Kernel.NOWHERE).istore(best);
    b.loadConstant(latest ? Words.FIRST : Words.LAST).lstore(rival);
    each(
        b,
        sought,
        v,
        () -> {
          b.aload(Methods.D).iload(best).iload(v.place()).iload(v.one()).lload(rival);
          b.loadConstant(latest ? 1 : 0).invokestatic(ENTRIES, "rival", RIVAL).lstore(rival);
          b.aload(Methods.D).iload(best).iload(v.place()).iload(v.one());
          b.loadConstant(latest ? 1 : 0).invokestatic(ENTRIES, "better", BETTER).istore(best);
        });
    b.aload(Methods.D).iload(best).lload(rival).loadConstant(latest ? 1 : 0);
    b.invokestatic(ENTRIES, "picked", PICKED).istore(v.one());
    b.iload(v.one()).loadConstant(Kernel.NOWHERE).if_icmpne(some);
    none(b, sought.past(), v.from(), v.to());
    b.goto_(end);
    b.labelBinding(some).iload(v.one()).ifge(sole);
    ConditionCode.left(b);
    b.goto_(end);
    b.labelBinding(sole);
    // No other one is in the time; or none began later, or none earlier.
    none(b, sought.past(), v.from(), v.to());
    b.ifeq(all);
    b.aload(Methods.D).iload(best).laload().loadConstant(1).lshl();
    if (latest) {
      b.lstore(v.from());
    } else {
      b.lstore(v.to()).loadConstant(Words.FIRST).lstore(v.from());
    }
    none(b, sought.past(), v.from(), v.to());
    b.ifeq(all);
    b.loadConstant(Words.UNKNOWN).goto_(end);
    b.labelBinding(all);
    conditions.test(b, test.test(), new Scope.Entry(sought.item(), sought.past(), best));
    b.labelBinding(end);
  }

  private static String why(HistoryQuery query) {
    return "entries " + query.status() + " of " + query.item();
  }

  private Optional<Sought> sought(HistoryQuery query, Optional<Lasts> lasts) {
    if (query.status() != HistoryQuery.Status.HAPPENED
        || !(layout.item(query.item()).orElse(null) instanceof Layout.Slot.Past past)) {
      return Optional.empty();
    }
    DataItem item = Objects.requireNonNull(protocol.data().get(query.item()));
    Optional<BeginCode.Begin> begin = BeginCode.of(query.time(), item, past);
    return begin.isPresent() && lasts.isPresent()
        ? Optional.empty()
        : Optional.of(new Sought(query, item, past, begin, lasts, false));
  }

  /**
   * What is sought in a history.
   *
   * @param rough in one whose entries are not all sure, or begin on days that are open
   */
  private record Sought(
      HistoryQuery query,
      DataItem item,
      Layout.Slot.Past past,
      Optional<BeginCode.Begin> begin,
      Optional<Lasts> lasts,
      boolean rough) {
    Sought roughly() {
      return new Sought(query, item, past, begin, lasts, true);
    }

    int stride() {
      return past.stride() + (rough ? RoughEntries.MORE : 0);
    }
  }

  /** The variables of the loop over the entries. */
  private record Locals(int from, int to, int place, int behind, int so, int one) {
    Locals(CodeBuilder b) {
      this(
          b.allocateLocal(TypeKind.LONG),
          b.allocateLocal(TypeKind.LONG),
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT),
          b.allocateLocal(TypeKind.INT));
    }
  }

  /** Sets the time that is asked about; goes to the end where no entry can change anything. */
  private void ready(CodeBuilder b, Sought sought, Locals v, Label end) {
    Label ready = b.newLabel();
    time(b, sought, v.from(), v.to());
    b.aload(Methods.D).loadConstant(sought.past().at()).lload(v.from()).lload(v.to());
    b.invokestatic(ENTRIES, "unready", UNREADY).istore(v.so()).iload(v.so()).iflt(ready);
    b.iload(v.so()).goto_(end);
    b.labelBinding(ready);
    sought
        .begin()
        .ifPresent(begin -> {
          begins.earliest(b, begin);
          b.lstore(v.from());
        });
  }

  private void time(CodeBuilder b, Sought sought, int from, int to) {
    switch (sought.query().time()) {
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
        if (sought.begin().isPresent()) {
          dates.day(b, sought.begin().get().base());
        } else {
          dates.edge(b, window.from(), Words.FIRST, 1);
        }
        b.lstore(from);
        if (window.to().isPresent()) {
          dates.edge(b, window.to(), Words.LAST, -1);
        } else {
          DateCode.stage(b);
        }
        b.lstore(to);
      }
    }
  }

  /** Asks every entry whether it is meant, and does something with those that are or may be. */
  private void each(CodeBuilder b, Sought sought, Locals v, Runnable meant) {
    HistoryQuery query = sought.query();
    Layout.Slot.Past past = sought.past();
    Label next = b.newLabel();
    Label last = b.newLabel();
    Label skip = b.newLabel();
    DateCode.word(b, past.at());
    if (sought.rough()) {
      b.invokestatic(ROUGH, "begin", COUNT).istore(v.place());
    } else {
      b.loadConstant(16).lshr().l2i().istore(v.place());
    }
    DateCode.word(b, past.at());
    if (sought.rough()) {
      b.invokestatic(ROUGH, "count", COUNT);
    } else {
      b.loadConstant(0xffffL).land().l2i();
    }
    b.loadConstant(sought.stride()).imul();
    b.iload(v.place()).iadd().istore(v.behind());
    b.labelBinding(next).iload(v.place()).iload(v.behind()).if_icmpge(last);
    inTime(b, sought, v);
    b.istore(v.one()).iload(v.one()).ifeq(skip);
    if (query.where().isPresent() || query.otherThan().isPresent()) {
      Methods.call(b, methods.placed(m -> entry(m, query, sought.item(), past)), v.place());
      and(b, v.one());
      b.iload(v.one()).ifeq(skip);
    }
    sought
        .lasts()
        .ifPresent(lasts -> {
          b.aload(Methods.D).iload(v.place()).lload(v.from()).lload(v.to());
          b.loadConstant(lasts.amount());
          if (sought.rough()) {
            b.loadConstant(RoughEntries.how(lasts.comparator(), past.stride()));
          } else {
            b.loadConstant(lasts.comparator());
          }
          b.invokestatic(sought.rough() ? ROUGH : ENTRIES, "lasted", LASTED);
          and(b, v.one());
          b.iload(v.one()).ifeq(skip);
        });
    meant.run();
    b.labelBinding(skip).iinc(v.place(), sought.stride()).goto_(next);
    b.labelBinding(last);
  }

  /** Leaves what holds of a time if no entry is meant. */
  private static void none(CodeBuilder b, Layout.Slot.Past past, int from, int to) {
    b.aload(Methods.D).loadConstant(past.at()).lload(from).lload(to);
    DateCode.word(b, Layout.AS_OF);
    b.invokestatic(ENTRIES, "none", NONE);
  }

  /** Leaves whether an entry lies in the time. */
  private void inTime(CodeBuilder b, Sought sought, Locals v) {
    if (sought.begin().isEmpty()) {
      inTime(b, sought, v.place(), v.from(), v.to());
      return;
    }
    // The later its own time begins, the less lies in it.
    Label known = b.newLabel();
    Label end = b.newLabel();
    int first = b.allocateLocal(TypeKind.LONG);
    int last = b.allocateLocal(TypeKind.LONG);
    begins.own(b, sought.begin().get(), v.place(), true);
    b.lstore(first);
    begins.own(b, sought.begin().get(), v.place(), false);
    b.lstore(last).lload(last).loadConstant(Words.OTHER_DAY).lcmp().ifne(known);
    ConditionCode.left(b);
    b.goto_(end);
    b.labelBinding(known);
    inTime(b, sought, v.place(), first, v.to());
    inTime(b, sought, v.place(), last, v.to());
    b.invokestatic(ENTRIES, "between", BETWEEN);
    b.labelBinding(end);
  }

  private static void inTime(CodeBuilder b, Sought sought, int place, int from, int to) {
    String kernel = kernel(sought.query().time(), sought.item());
    b.aload(Methods.D).iload(place).lload(from).lload(to);
    if (sought.rough()) {
      b.loadConstant(sought.past().stride()).invokestatic(ROUGH, kernel, ROUGHLY);
    } else {
      b.invokestatic(ENTRIES, kernel, UNREADY);
    }
  }

  private static String kernel(EntryTime time, DataItem item) {
    boolean event = item.type() instanceof Type.Event;
    return switch (time) {
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
