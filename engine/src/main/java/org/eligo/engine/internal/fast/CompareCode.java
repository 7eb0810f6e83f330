package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;

/** Makes the code that compares numbers. */
final class CompareCode {
  /** The item from which ages are counted. */
  private static final String BIRTH_DATE = "birth date";

  private static final MethodTypeDesc ABSENT = MethodTypeDesc.of(CD_int, CD_long);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_int, CD_long, CD_long);
  private static final MethodTypeDesc AGE = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc NORMAL = MethodTypeDesc.of(CD_int, CD_long, CD_long, CD_long);
  private static final MethodTypeDesc LIMIT =
      MethodTypeDesc.of(CD_int, CD_long, CD_long, CD_long, CD_long, CD_int);
  private static final MethodTypeDesc NOT = MethodTypeDesc.of(CD_int, CD_int);

  private final DateCode dates;
  private final Methods methods;
  private final ConditionCode conditions;
  private final SumCode sums;

  CompareCode(Protocol protocol, DateCode dates, Methods methods, ConditionCode conditions) {
    this.dates = dates;
    this.methods = methods;
    this.conditions = conditions;
    this.sums = new SumCode(protocol, this, methods, conditions);
  }

  /** A number that one word holds: the code that leaves it, and how many of it make one. */
  record Word(Consumer<CodeBuilder> code, boolean whole) {}

  /** Leaves the truth of a comparison. */
  void test(CodeBuilder b, Condition.Compare compare, Scope scope) {
    if (compare.right() instanceof Value.Number limit) {
      Optional<Word> left = word(compare.left(), scope);
      if (left.isPresent()) {
        constant(b, left.get(), compare.comparator(), limit.value());
        return;
      }
    }
    Optional<Rational> times = timesLimit(compare);
    if (times.isPresent() && scope instanceof Scope.Result(var _, var slot, var place)) {
      if (place.isPresent() && slot instanceof Layout.Slot.Series series && series.limits()) {
        limit(b, compare, times.get(), place.get());
        return;
      }
    }
    sums.test(b, compare, scope);
  }

  /** A value that stands in one word of the record. */
  Optional<Word> word(Value value, Scope scope) {
    return switch (value) {
      case Value.This _ -> current(scope);
      case Value.Field f -> field(f.name(), scope);
      case Value.Age age -> Optional.of(age(age));
      case Value.ResultValue r -> result(r);
      case Value.ThisLimit limit -> limit(limit.upper(), scope);
      default -> Optional.empty();
    };
  }

  private static Optional<Word> limit(boolean upper, Scope scope) {
    return scope instanceof Scope.Result(var _, Layout.Slot.Series s, Optional<Integer> place)
            && s.limits()
        ? place.map(at -> new Word(b -> ConditionCode.value(b, at, upper ? 3 : 2), false))
        : Optional.empty();
  }

  /** The value of the result that a condition is asked of. */
  static Optional<Word> current(Scope scope) {
    if (!(scope instanceof Scope.Result(DataItem _, Layout.Slot slot, Optional<Integer> place))) {
      return Optional.empty();
    }
    return switch (slot) {
      case Layout.Slot.Single single ->
          Optional.of(new Word(b -> DateCode.word(b, single.at()), false));
      case Layout.Slot.Series _ ->
          place.map(at -> new Word(b -> ConditionCode.value(b, at, 1), false));
      case Layout.Slot.Past _ -> Optional.empty();
    };
  }

  private static Optional<Word> field(String name, Scope scope) {
    return scope instanceof Scope.Entry(var _, Layout.Slot.Past past, int place)
        ? Optional.ofNullable(past.fields().get(name))
            .map(at -> new Word(b -> ConditionCode.value(b, place, at), false))
        : Optional.empty();
  }

  private Word age(Value.Age age) {
    OptionalInt known = dates.age(BIRTH_DATE, age);
    if (known.isPresent()) {
      return new Word(b -> DateCode.word(b, known.getAsInt()), true);
    }
    String kernel = age.unit() == Value.AgeUnit.YEARS ? "years" : "months";
    return new Word(
        b -> {
          dates.birth(b, BIRTH_DATE);
          dates.day(b, age.at());
          b.invokestatic(DateCode.KERNEL, kernel, AGE);
        },
        true);
  }

  private Optional<Word> result(Value.ResultValue r) {
    ResultCode results = conditions.results();
    return results
        .slot(r.query())
        .map(slot -> new Word(b -> results.value(b, r.query(), slot), false));
  }

  /** Compares a word with a number of the text. */
  private void constant(CodeBuilder b, Word word, Comparator comparator, Rational number) {
    long limit = word.whole() ? Words.whole(number) : Words.number(number);
    if (limit == Words.OTHER) {
      methods.left(b, "Compare with a number that is too large");
      return;
    }
    if ((limit & 1) == 0 && comparator != Comparator.EQUAL) {
      word.code().accept(b);
      exact(b, comparator, limit);
      return;
    }
    Label known = b.newLabel();
    Label end = b.newLabel();
    int value = b.allocateLocal(TypeKind.LONG);
    word.code().accept(b);
    b.lstore(value).lload(value).loadConstant(Words.OTHER).lcmp().ifgt(known);
    b.lload(value).invokestatic(DateCode.KERNEL, "absent", ABSENT).goto_(end);
    b.labelBinding(known);
    if ((limit & 1) != 0) {
      inexact(b, comparator, value, limit);
    } else {
      b.lload(value).loadConstant(limit).invokestatic(DateCode.KERNEL, "equal", TWO);
    }
    b.labelBinding(end);
  }

  /** Compares the word on the stack with an even one. */
  private static void exact(CodeBuilder b, Comparator comparator, long limit) {
    switch (comparator) {
      case AT_LEAST -> b.loadConstant(limit).invokestatic(DateCode.KERNEL, "atLeast", TWO);
      case ABOVE -> b.loadConstant(limit + 1).invokestatic(DateCode.KERNEL, "atLeast", TWO);
      case AT_MOST -> b.loadConstant(limit).invokestatic(DateCode.KERNEL, "atMost", TWO);
      case BELOW -> b.loadConstant(limit - 1).invokestatic(DateCode.KERNEL, "atMost", TWO);
      case EQUAL -> throw new IllegalStateException("no order: " + comparator);
    }
  }

  private static void inexact(CodeBuilder b, Comparator comparator, int value, long limit) {
    boolean swap = comparator == Comparator.ABOVE || comparator == Comparator.AT_MOST;
    if (swap) {
      b.loadConstant(limit).lload(value);
    } else {
      b.lload(value).loadConstant(limit);
    }
    boolean equal = comparator == Comparator.EQUAL;
    b.invokestatic(DateCode.KERNEL, equal ? "equal" : "below", TWO);
    if (comparator == Comparator.AT_LEAST || comparator == Comparator.AT_MOST) {
      b.invokestatic(DateCode.KERNEL, "not", NOT);
    }
  }

  /** The factor of the limit of normal that a result is compared with; negative for the lower. */
  private static Optional<Rational> timesLimit(Condition.Compare compare) {
    if (!(compare.left() instanceof Value.This)) {
      return Optional.empty();
    }
    return switch (compare.right()) {
      case Value.ThisLimit _ -> Optional.of(Rational.ONE);
      case Value.Arithmetic(
              Value.Operator op,
              Value.Number(var n, var _, var _),
              Value.ThisLimit _,
              var _)
          when op == Value.Operator.TIMES && n.signum() > 0 ->
          Optional.of(n);
      default -> Optional.empty();
    };
  }

  private static boolean isUpper(Value limit) {
    return switch (limit) {
      case Value.ThisLimit l -> l.upper();
      case Value.Arithmetic a -> isUpper(a.right());
      default -> throw new IllegalStateException("no limit of normal: " + limit);
    };
  }

  private void limit(CodeBuilder b, Condition.Compare compare, Rational times, int place) {
    if (times.numerator().bitLength() > 30 || times.denominator().bitLength() > 30) {
      methods.left(b, "Compare with so many times a limit of normal");
      return;
    }
    ConditionCode.value(b, place, 1);
    ConditionCode.value(b, place, isUpper(compare.right()) ? 3 : 2);
    b.loadConstant(times.numerator().longValueExact());
    b.loadConstant(times.denominator().longValueExact());
    b.loadConstant(Codes.of(compare.comparator()));
    b.invokestatic(DateCode.KERNEL, "timesLimit", LIMIT);
  }

  /** Leaves the truth of a test against the range of normal. */
  void range(CodeBuilder b, Condition.RangeTest range, Scope scope) {
    Optional<Word> word = current(scope);
    boolean limits =
        scope instanceof Scope.Result(var _, Layout.Slot.Series s, var _) && s.limits();
    switch (range.range()) {
      case NORMAL, OUTSIDE_NORMAL -> {
        if (word.isEmpty()
            || !limits
            || !(scope instanceof Scope.Result(var _, var _, var place))) {
          methods.left(b, "RangeTest " + range.range());
          return;
        }
        int at = place.orElseThrow();
        ConditionCode.value(b, at, 1);
        ConditionCode.value(b, at, 2);
        ConditionCode.value(b, at, 3);
        b.invokestatic(DateCode.KERNEL, "normal", NORMAL);
        if (range.range() == Condition.Range.OUTSIDE_NORMAL) {
          b.invokestatic(DateCode.KERNEL, "not", NOT);
        }
      }
      case DETECTED -> {
        constant(b, word.orElseThrow(), Comparator.ABOVE, Rational.ZERO);
        b.invokestatic(DateCode.KERNEL, "yesOrUnknown", NOT);
      }
      case NONE -> {
        word.orElseThrow().code().accept(b);
        b.invokestatic(DateCode.KERNEL, "none", ABSENT);
      }
    }
  }
}
