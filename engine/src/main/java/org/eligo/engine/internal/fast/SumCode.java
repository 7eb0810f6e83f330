package org.eligo.engine.internal.fast;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/**
 * Makes the code that compares calculated numbers: fractions of whole numbers, exact or, where they
 * would overflow, left to the interpreter. A choice between two values is followed both ways while
 * its condition is unknown, if it is the only one.
 */
final class SumCode {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc OVERFLOW = ClassDesc.of("java.lang.ArithmeticException");
  private static final MethodTypeDesc EXACT = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc COMPARED = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final MethodTypeDesc BOTH = MethodTypeDesc.of(CD_int, CD_int, CD_int);
  private static final int MOST_BITS = 40;

  private final Protocol protocol;
  private final CompareCode compares;
  private final Methods methods;
  private final ConditionCode conditions;

  SumCode(Protocol protocol, CompareCode compares, Methods methods, ConditionCode conditions) {
    this.protocol = protocol;
    this.compares = compares;
    this.methods = methods;
    this.conditions = conditions;
  }

  /** A number while code is made: {@code factor * top / bottom}, variables of whole numbers. */
  private record Fraction(Rational factor, Optional<Integer> top, Optional<Integer> bottom) {
    static Fraction of(Rational number) {
      return new Fraction(number, Optional.empty(), Optional.empty());
    }
  }

  /** Leaves the truth of a comparison. */
  void test(CodeBuilder b, Condition.Compare compare, Scope scope) {
    List<Value.When> choices = new ArrayList<>();
    boolean plain = plain(compare.left(), scope, choices) && plain(compare.right(), scope, choices);
    boolean sure =
        choices.isEmpty()
            || choices.size() == 1 && compare.comparator() != Condition.Comparator.EQUAL;
    if (!plain) {
      methods.left(b, "Compare with a value that is not compiled");
      return;
    }
    conditions.inOwnMethod(
        b,
        scope,
        (m, inner) -> choose(new Way(m, compare, inner, sure), choices, new IdentityHashMap<>()));
  }

  /** Whether code can be made for a value; gathers its choices. */
  private boolean plain(Value value, Scope scope, List<Value.When> choices) {
    if (compares.word(value, scope).isPresent()) {
      return true;
    }
    boolean person = scope instanceof Scope.Person;
    return switch (value) {
      case Value.Number n -> fits(n.value());
      case Value.Arithmetic a ->
          plain(a.left(), scope, choices) && plain(a.right(), scope, choices);
      case Value.DefinedValue d when person ->
          body(d).filter(inner -> plain(inner, scope, choices)).isPresent();
      case Value.Convert c ->
          factor(c.from(), c.to()).isPresent() && plain(c.value(), scope, choices);
      case Value.When w when person -> {
        choices.add(w);
        yield choices.size() <= 3
            && plain(w.then(), scope, choices)
            && plain(w.otherwise(), scope, choices);
      }
      default -> false;
    };
  }

  private static boolean fits(Rational number) {
    return number.numerator().bitLength() <= MOST_BITS
        && number.denominator().bitLength() <= MOST_BITS;
  }

  private Optional<Value> body(Value.DefinedValue d) {
    return protocol.definitions().get(d.name()) instanceof Definition.OfValue v
        ? Optional.of(v.value())
        : Optional.empty();
  }

  /** The factor from one unit to the other, if they have the same zero. */
  static Optional<Rational> factor(Unit from, Unit to) {
    boolean sameZero = from.convert(Rational.ZERO, to).filter(Rational::isZero).isPresent();
    return sameZero ? from.convert(Rational.ONE, to).filter(SumCode::fits) : Optional.empty();
  }

  /**
   * A method in which a comparison is made; {@code sure}: an unknown choice is followed both ways.
   */
  private record Way(CodeBuilder m, Condition.Compare compare, Scope scope, boolean sure) {
    Way in(CodeBuilder other) {
      return new Way(other, compare, scope, sure);
    }
  }

  private void choose(
      Way way, List<Value.When> choices, IdentityHashMap<Value.When, Boolean> chosen) {
    List<Value.When> open = choices.stream().filter(w -> !chosen.containsKey(w)).toList();
    if (open.isEmpty()) {
      compare(way, chosen);
      return;
    }
    CodeBuilder m = way.m();
    Value.When choice = open.getFirst();
    Label yes = m.newLabel();
    Label no = m.newLabel();
    Label end = m.newLabel();
    int truth = m.allocateLocal(TypeKind.INT);
    conditions.test(m, choice.condition(), way.scope());
    m.istore(truth).iload(truth).loadConstant(Words.YES).if_icmpeq(yes);
    m.iload(truth).ifeq(no);
    if (way.sure()) {
      branch(way, choices, with(chosen, choice, true));
      branch(way, choices, with(chosen, choice, false));
      m.invokestatic(DateCode.KERNEL, "alike", BOTH);
      m.iload(truth).invokestatic(DateCode.KERNEL, "unless", BOTH).goto_(end);
    } else {
      ConditionCode.left(m);
      m.goto_(end);
    }
    m.labelBinding(yes);
    branch(way, choices, with(chosen, choice, true));
    m.goto_(end);
    m.labelBinding(no);
    branch(way, choices, with(chosen, choice, false));
    m.labelBinding(end);
  }

  private static IdentityHashMap<Value.When, Boolean> with(
      IdentityHashMap<Value.When, Boolean> chosen, Value.When choice, boolean then) {
    IdentityHashMap<Value.When, Boolean> more = new IdentityHashMap<>(chosen);
    more.put(choice, then);
    return more;
  }

  private void branch(
      Way way, List<Value.When> choices, IdentityHashMap<Value.When, Boolean> chosen) {
    conditions.inOwnMethod(
        way.m(), way.scope(), (inner, _) -> choose(way.in(inner), choices, chosen));
  }

  private void compare(Way way, IdentityHashMap<Value.When, Boolean> chosen) {
    Condition.Compare compare = way.compare();
    way.m()
        .trying(
            body -> {
              Made made = new Made(body, way.scope(), chosen);
              made.load(compare.left());
              made.load(compare.right());
              made.undecided(compare);
              Fraction left = made.fraction(compare.left());
              Fraction right = made.fraction(compare.right());
              made.order(left, right);
              body.loadConstant(Codes.of(compare.comparator()));
              body.invokestatic(DateCode.KERNEL, "ordered", COMPARED);
              body.ireturn();
            },
            handlers ->
                handlers.catching(
                    OVERFLOW,
                    handler -> {
                      handler.pop();
                      ConditionCode.left(handler);
                      handler.ireturn();
                    }));
    ConditionCode.left(way.m());
  }

  /** A comparison for which code is made. */
  private final class Made {
    private final CodeBuilder b;
    private final Scope scope;
    private final IdentityHashMap<Value.When, Boolean> chosen;
    private final IdentityHashMap<Value, Integer> words = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Boolean> whole = new IdentityHashMap<>();

    Made(CodeBuilder b, Scope scope, IdentityHashMap<Value.When, Boolean> chosen) {
      this.b = b;
      this.scope = scope;
      this.chosen = chosen;
    }

    private Value branch(Value.When w) {
      return chosen.getOrDefault(w, false) ? w.then() : w.otherwise();
    }

    private Value inner(Value.DefinedValue d) {
      return body(d).orElseThrow();
    }

    /** Puts every word that is read into a variable of its own. */
    void load(Value value) {
      Optional<CompareCode.Word> word = compares.word(value, scope);
      if (word.isPresent()) {
        if (!words.containsKey(value)) {
          int local = b.allocateLocal(TypeKind.LONG);
          word.get().code().accept(b);
          b.lstore(local);
          words.put(value, local);
          whole.put(value, word.get().whole());
        }
        return;
      }
      switch (value) {
        case Value.Arithmetic a -> {
          load(a.left());
          load(a.right());
        }
        case Value.DefinedValue d -> load(inner(d));
        case Value.Convert c -> load(c.value());
        case Value.When w -> load(branch(w));
        default -> {}
      }
    }

    /** Returns where a word is no number, or not exact. */
    void undecided(Condition.Compare compare) {
      Label unknown = b.newLabel();
      Label known = b.newLabel();
      Label left = b.newLabel();
      int none = b.allocateLocal(TypeKind.INT);
      b.loadConstant(0).istore(none);
      words
          .values()
          .forEach(word -> {
            Label number = b.newLabel();
            Label next = b.newLabel();
            b.lload(word).loadConstant(Words.OTHER).lcmp().ifgt(number);
            b.lload(word).loadConstant(Words.OTHER).lcmp().ifeq(left);
            b.loadConstant(1).istore(none).goto_(next);
            b.labelBinding(number).lload(word).l2i().loadConstant(1).iand().ifne(left);
            b.labelBinding(next);
          });
      b.iload(none).ifeq(known).goto_(unknown);
      b.labelBinding(left);
      ConditionCode.left(b);
      b.ireturn();
      b.labelBinding(unknown);
      // Nothing times zero is zero: then something may be known all the same.
      zeros(compare.left(), left);
      zeros(compare.right(), left);
      b.loadConstant(Words.UNKNOWN).ireturn();
      b.labelBinding(known);
    }

    private void zeros(Value value, Label left) {
      switch (value) {
        case Value.Arithmetic a -> {
          if (a.operator() == Value.Operator.TIMES) {
            zero(a.left(), left);
            zero(a.right(), left);
          }
          zeros(a.left(), left);
          zeros(a.right(), left);
        }
        case Value.DefinedValue d -> zeros(inner(d), left);
        case Value.Convert c -> zeros(c.value(), left);
        case Value.When w -> zeros(branch(w), left);
        default -> {}
      }
    }

    /** Jumps if a factor is zero, or might be for all that this code can tell. */
    private void zero(Value value, Label left) {
      Integer word = words.get(value);
      if (word != null) {
        b.lload(word).lconst_0().lcmp().ifeq(left);
        return;
      }
      switch (value) {
        case Value.Number n -> {
          if (n.value().isZero()) {
            b.goto_(left);
          }
        }
        case Value.DefinedValue d -> zero(inner(d), left);
        case Value.Convert c -> zero(c.value(), left);
        case Value.When w -> zero(branch(w), left);
        case Value.Arithmetic a -> {
          switch (a.operator()) {
            case TIMES -> {
              zero(a.left(), left);
              zero(a.right(), left);
            }
            case DIVIDED_BY -> zero(a.left(), left);
            case PLUS, MINUS -> difference(a, left);
          }
        }
        default -> b.goto_(left);
      }
    }

    private void difference(Value.Arithmetic a, Label left) {
      boolean minus = a.operator() == Value.Operator.MINUS;
      Value.Number n = null;
      Integer word = null;
      if (a.left() instanceof Value.Number number) {
        n = number;
        word = words.get(a.right());
      } else if (a.right() instanceof Value.Number number) {
        n = number;
        word = words.get(a.left());
      }
      if (n == null || word == null) {
        b.goto_(left);
        return;
      }
      Rational zero = minus ? n.value() : n.value().negate();
      Value of = a.left() instanceof Value.Number ? a.right() : a.left();
      long limit = whole.getOrDefault(of, false) ? Words.whole(zero) : Words.number(zero);
      b.lload(word).loadConstant(limit).lcmp().ifeq(left);
    }

    Fraction fraction(Value value) {
      Integer word = words.get(value);
      if (word != null) {
        int top = b.allocateLocal(TypeKind.LONG);
        b.lload(word).loadConstant(1).lshr().lstore(top);
        Rational one =
            whole.getOrDefault(value, false) ? Rational.ONE : Rational.of(1, Words.SCALE);
        return new Fraction(one, Optional.of(top), Optional.empty());
      }
      return switch (value) {
        case Value.Number n -> Fraction.of(n.value());
        case Value.DefinedValue d -> fraction(inner(d));
        case Value.When w -> fraction(branch(w));
        case Value.Convert c -> {
          Fraction of = fraction(c.value());
          yield new Fraction(
              of.factor().times(factor(c.from(), c.to()).orElseThrow()), of.top(), of.bottom());
        }
        case Value.Arithmetic a -> arithmetic(a);
        default -> throw new IllegalStateException("no code for " + value);
      };
    }

    private Fraction arithmetic(Value.Arithmetic a) {
      Fraction x = fraction(a.left());
      Fraction y = fraction(a.right());
      return switch (a.operator()) {
        case TIMES ->
            new Fraction(
                x.factor().times(y.factor()),
                product(x.top(), y.top()),
                product(x.bottom(), y.bottom()));
        case DIVIDED_BY -> divided(x, y);
        case PLUS -> sum(x, y);
        case MINUS -> sum(x, new Fraction(y.factor().negate(), y.top(), y.bottom()));
      };
    }

    /** A divisor that is not above zero is left to the interpreter. */
    private Fraction divided(Fraction x, Fraction y) {
      if (y.factor().signum() <= 0) {
        methods.left(b, "Compare with a divisor that is not above zero");
        b.ireturn();
        Label never = b.newLabel();
        b.labelBinding(never);
        return x;
      }
      y.top()
          .ifPresent(top -> {
            Label above = b.newLabel();
            b.lload(top).lconst_0().lcmp().ifgt(above);
            ConditionCode.left(b);
            b.ireturn();
            b.labelBinding(above);
          });
      return new Fraction(
          x.factor().dividedBy(y.factor()),
          product(x.top(), y.bottom()),
          product(x.bottom(), y.top()));
    }

    private Optional<Integer> product(Optional<Integer> x, Optional<Integer> y) {
      if (x.isEmpty() || y.isEmpty()) {
        return x.or(() -> y);
      }
      b.lload(x.get()).lload(y.get()).invokestatic(MATH, "multiplyExact", EXACT);
      return kept();
    }

    private Optional<Integer> kept() {
      int local = b.allocateLocal(TypeKind.LONG);
      b.lstore(local);
      return Optional.of(local);
    }

    private Fraction sum(Fraction x, Fraction y) {
      BigInteger of = lcm(x.factor().denominator(), y.factor().denominator());
      scaled(x, of, y.bottom());
      scaled(y, of, x.bottom());
      b.invokestatic(MATH, "addExact", EXACT);
      Optional<Integer> top = kept();
      return new Fraction(
          Rational.ONE.dividedBy(Rational.of(of)), top, product(x.bottom(), y.bottom()));
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
      return a.divide(a.gcd(b)).multiply(b);
    }

    /** Leaves the whole number that the top is over a common denominator. */
    private void scaled(Fraction x, BigInteger of, Optional<Integer> bottom) {
      BigInteger times = x.factor().times(Rational.of(of)).numerator();
      constant(times);
      x.top().ifPresent(top -> b.lload(top).invokestatic(MATH, "multiplyExact", EXACT));
      bottom.ifPresent(by -> b.lload(by).invokestatic(MATH, "multiplyExact", EXACT));
    }

    private void constant(BigInteger number) {
      if (number.bitLength() > 62) {
        // Nothing that is this large can be multiplied: the interpreter calculates it.
        b.loadConstant(Long.MAX_VALUE).loadConstant(2L).invokestatic(MATH, "multiplyExact", EXACT);
      } else {
        b.loadConstant(number.longValueExact());
      }
    }

    /** Leaves how the left number stands to the right one: -1, 0 or 1. */
    void order(Fraction left, Fraction right) {
      BigInteger of = lcm(left.factor().denominator(), right.factor().denominator());
      scaled(left, of, right.bottom());
      scaled(right, of, left.bottom());
      b.lcmp();
    }
  }
}
