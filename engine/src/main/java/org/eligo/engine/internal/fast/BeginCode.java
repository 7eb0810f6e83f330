package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/**
 * Makes the code that leaves where a time begins that goes back from a day for a length that
 * differs from entry to entry: for a number of days or a row of a table that a field names.
 */
final class BeginCode {
  private static final ClassDesc ENTRIES = ClassDesc.of(Entries.class.getName());
  private static final MethodTypeDesc BACK =
      MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long, CD_long, CD_boolean);
  private static final MethodTypeDesc OF = MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_boolean);
  private static final int MOST_ROWS = 200;
  private static final int MOST_BITS = 16;

  private final DateCode dates;

  BeginCode(DateCode dates) {
    this.dates = dates;
  }

  /** Where a time begins: so long before a day. */
  record Begin(DateExpr base, Length by, boolean included, DataItem item, Layout.Slot.Past past) {}

  /** Where a time begins that differs from entry to entry, if code can be made for it. */
  static Optional<Begin> of(EntryTime time, DataItem item, Layout.Slot.Past past) {
    boolean monotone =
        time instanceof EntryTime.InWindow in && in.overlap() != EntryTime.Overlap.THROUGHOUT;
    if (!monotone || !(time instanceof EntryTime.InWindow(var _, Window window))) {
      return Optional.empty();
    }
    return window
        .from()
        .filter(edge ->
            edge.date() instanceof DateExpr.Shifted(var _, Length by, boolean earlier)
                && earlier
                && !(by instanceof Length.Fixed)
                && isKnown(by, item, past))
        .map(edge -> {
          DateExpr.Shifted s = (DateExpr.Shifted) edge.date();
          return new Begin(s.base(), s.by(), edge.included(), item, past);
        });
  }

  private static boolean isKnown(Length by, DataItem item, Layout.Slot.Past past) {
    return switch (by) {
      case Length.Fixed(CalendarAmount amount) -> amount instanceof CalendarAmount.Whole;
      case Length.Measured(Value days) ->
          times(days, item, past)
              .filter(t -> t.signum() > 0)
              .filter(t -> t.numerator().bitLength() <= MOST_BITS)
              .filter(t -> t.denominator().bitLength() <= MOST_BITS)
              .isPresent();
      case Length.Lookup(var _, TableKey.OfField(String of, String field), var rows) ->
          of.equals(item.name())
              && past.fields().containsKey(field)
              && codes(past, field).choices().size() <= MOST_ROWS
              && !codes(past, field).choices().isEmpty()
              && rows.values().stream().allMatch(CalendarAmount.Whole.class::isInstance);
      case Length.Lookup _ -> false;
      case Length.Extreme(var _, List<Length> of) ->
          of.stream().allMatch(length -> isKnown(length, item, past));
    };
  }

  private static Layout.Numbering codes(Layout.Slot.Past past, String field) {
    return Objects.requireNonNull(past.codes().get(field));
  }

  /** How many times a field of the entry a value is; empty if it is anything else. */
  private static Optional<Rational> times(Value value, DataItem item, Layout.Slot.Past past) {
    return switch (value) {
      case Value.Field f when past.fields().containsKey(f.name()) -> Optional.of(Rational.ONE);
      case Value.Arithmetic(Value.Operator op, Value left, Value.Number(var n, var _, var _), var _)
          when op == Value.Operator.TIMES ->
          times(left, item, past).map(n::times);
      case Value.Arithmetic(
              Value.Operator op,
              Value.Number(var n, var _, var _),
              Value right,
              var _)
          when op == Value.Operator.TIMES ->
          times(right, item, past).map(n::times);
      case Value.Convert(Value inner, Unit from, Unit to, var _) ->
          SumCode.factor(from, to).flatMap(factor -> times(inner, item, past).map(factor::times));
      default -> Optional.empty();
    };
  }

  private static String field(Value value) {
    return switch (value) {
      case Value.Field f -> f.name();
      case Value.Arithmetic a -> field(a.left() instanceof Value.Number ? a.right() : a.left());
      case Value.Convert c -> field(c.value());
      default -> throw new IllegalStateException("no field: " + value);
    };
  }

  /** Leaves the earliest day on which the time may begin, whatever an entry holds. */
  void earliest(CodeBuilder b, Begin begin) {
    new Made(b, begin, Optional.empty(), true).day(begin.by());
    shift(b, begin);
  }

  /** Leaves the first or the last day on which the time of an entry may begin. */
  void own(CodeBuilder b, Begin begin, int place, boolean first) {
    new Made(b, begin, Optional.of(place), first).day(begin.by());
    shift(b, begin);
  }

  private void shift(CodeBuilder b, Begin begin) {
    if (!begin.included()) {
      dates.shift(b, 1);
    }
  }

  /** Code for one day: of an entry, or of any. */
  private final class Made {
    private final CodeBuilder b;
    private final Begin begin;
    private final Optional<Integer> place;
    private final boolean first;

    Made(CodeBuilder b, Begin begin, Optional<Integer> place, boolean first) {
      this.b = b;
      this.begin = begin;
      this.place = place;
      this.first = first;
    }

    void day(Length by) {
      switch (by) {
        case Length.Fixed(CalendarAmount amount) -> back(amount);
        case Length.Measured(Value days) -> measured(days);
        case Length.Lookup(var _, TableKey key, var rows) ->
            row(((TableKey.OfField) key).field(), rows);
        case Length.Extreme(boolean longest, List<Length> of) -> {
          day(of.getFirst());
          for (Length other : of.subList(1, of.size())) {
            day(other);
            b.loadConstant(longest ? 0 : 1).invokestatic(ENTRIES, "of", OF);
          }
        }
      }
    }

    private void back(CalendarAmount amount) {
      dates.day(b, new DateExpr.Shifted(begin.base(), new Length.Fixed(amount), true));
    }

    private void measured(Value days) {
      if (place.isEmpty()) {
        b.loadConstant(Words.FIRST);
        return;
      }
      Rational times = times(days, begin.item(), begin.past()).orElseThrow();
      dates.day(b, begin.base());
      word(field(days), place.get());
      b.loadConstant(times.numerator().longValueExact());
      b.loadConstant(times.denominator().longValueExact());
      b.loadConstant(first ? 1 : 0).invokestatic(ENTRIES, "back", BACK);
    }

    private void word(String field, int at) {
      ConditionCode.value(b, at, Objects.requireNonNull(begin.past().fields().get(field)));
    }

    private void row(String field, Map<String, CalendarAmount> rows) {
      if (place.isEmpty()) {
        unknown(field, rows);
        return;
      }
      int word = b.allocateLocal(TypeKind.LONG);
      word(field, place.get());
      b.lstore(word);
      Label known = b.newLabel();
      Label other = b.newLabel();
      Label end = b.newLabel();
      b.lload(word).loadConstant(Words.OTHER).lcmp().ifgt(known);
      b.lload(word).loadConstant(Words.OTHER).lcmp().ifeq(other);
      unknown(field, rows);
      b.goto_(end);
      b.labelBinding(other).loadConstant(Words.OTHER_DAY).goto_(end);
      b.labelBinding(known);
      List<String> choices = codes(begin.past(), field).choices();
      List<SwitchCase> cases = new ArrayList<>();
      for (int i = 0; i < choices.size(); i++) {
        if (rows.containsKey(choices.get(i))) {
          cases.add(SwitchCase.of(i, b.newLabel()));
        }
      }
      Label open = b.newLabel();
      b.lload(word).l2i().lookupswitch(open, cases);
      for (SwitchCase one : cases) {
        b.labelBinding(one.target());
        back(Objects.requireNonNull(rows.get(choices.get(one.caseValue()))));
        b.goto_(end);
      }
      b.labelBinding(open);
      open();
      b.labelBinding(end);
    }

    /** A key that is not known may be any of the choices, if all of them have rows. */
    private void unknown(String field, Map<String, CalendarAmount> rows) {
      Type type = Objects.requireNonNull(begin.item().fields().get(field)).type();
      List<String> choices = codes(begin.past(), field).choices();
      boolean all =
          switch (type) {
            case Type.OneOf _, Type.Ordered _, Type.YesNo _ -> rows.keySet().containsAll(choices);
            default -> false;
          };
      if (!all) {
        open();
        return;
      }
      back(Objects.requireNonNull(rows.get(choices.getFirst())));
      for (String choice : choices.subList(1, choices.size())) {
        back(Objects.requireNonNull(rows.get(choice)));
        b.loadConstant(first ? 0 : 1).invokestatic(ENTRIES, "of", OF);
      }
    }

    /** Nobody knows how far it goes back. */
    private void open() {
      if (first) {
        b.loadConstant(Words.FIRST);
      } else {
        dates.day(b, begin.base());
      }
    }
  }
}
