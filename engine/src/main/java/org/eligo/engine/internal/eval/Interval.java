package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;

/** All numbers that a value may be: from a lower to an upper end, each closed, open or missing. */
record Interval(Optional<End> low, Optional<End> high) {
  static final Interval ALL = new Interval(Optional.empty(), Optional.empty());

  /** An end; an open one does not belong to the interval. */
  record End(Rational at, boolean open) {
    End plus(End other) {
      return new End(at.plus(other.at), open || other.open);
    }

    /** Of two lower ends the one that leaves less: of equal ones that which is open. */
    End tighter(End other) {
      int order = at.compareTo(other.at);
      return order > 0 || (order == 0 && open) ? this : other;
    }

    /** Of two upper ends the one that leaves less: of equal ones that which is open. */
    End atOrBelow(End other) {
      int order = at.compareTo(other.at);
      return order < 0 || (order == 0 && open) ? this : other;
    }
  }

  static Interval of(Rational value) {
    Optional<End> end = Optional.of(new End(value, false));
    return new Interval(end, end);
  }

  static Interval between(Rational low, Rational high) {
    return new Interval(Optional.of(new End(low, false)), Optional.of(new End(high, false)));
  }

  boolean isExact() {
    return low.isPresent()
        && high.isPresent()
        && low.get().at().equals(high.get().at())
        && !low.get().open()
        && !high.get().open();
  }

  boolean isAll() {
    return low.isEmpty() && high.isEmpty();
  }

  Optional<Rational> exact() {
    return isExact() ? low.map(End::at) : Optional.empty();
  }

  /** The smallest interval that holds both. */
  Interval hull(Interval other) {
    Optional<End> newLow =
        low.isEmpty() || other.low.isEmpty()
            ? Optional.empty()
            : Optional.of(lower(low.get(), other.low.get()));
    Optional<End> newHigh =
        high.isEmpty() || other.high.isEmpty()
            ? Optional.empty()
            : Optional.of(higher(high.get(), other.high.get()));
    return new Interval(newLow, newHigh);
  }

  private static End lower(End a, End b) {
    int order = a.at().compareTo(b.at());
    return order < 0 || (order == 0 && !a.open()) ? a : b;
  }

  private static End higher(End a, End b) {
    int order = a.at().compareTo(b.at());
    return order > 0 || (order == 0 && !a.open()) ? a : b;
  }

  /** Whether every number here stands in the relation to every number there. */
  Truth compare(Comparator comparator, Interval other) {
    return switch (comparator) {
      case ABOVE -> other.below(this);
      case BELOW -> below(other);
      case AT_LEAST -> below(other).not();
      case AT_MOST -> other.below(this).not();
      case EQUAL -> equal(other);
    };
  }

  private Truth below(Interval other) {
    if (high.isPresent() && other.low.isPresent()) {
      int order = high.get().at().compareTo(other.low.get().at());
      if (order < 0 || (order == 0 && (high.get().open() || other.low.get().open()))) {
        return Truth.YES;
      }
    }
    if (low.isPresent()
        && other.high.isPresent()
        && low.get().at().compareTo(other.high.get().at()) >= 0) {
      return Truth.NO;
    }
    return Truth.UNKNOWN;
  }

  private Truth equal(Interval other) {
    if (isExact() && equals(other)) {
      return Truth.YES;
    }
    return below(other) == Truth.YES || other.below(this) == Truth.YES ? Truth.NO : Truth.UNKNOWN;
  }

  Interval plus(Interval other) {
    return new Interval(sum(low, other.low), sum(high, other.high));
  }

  private static Optional<End> sum(Optional<End> a, Optional<End> b) {
    return a.flatMap(x -> b.map(x::plus));
  }

  Interval negate() {
    return new Interval(
        high.map(e -> new End(e.at().negate(), e.open())),
        low.map(e -> new End(e.at().negate(), e.open())));
  }

  /** All products, and no others between them. Nothing known stays so. */
  Interval times(Interval other) {
    if (isAll() || other.isAll()) {
      return ALL;
    }
    Edge least = Edge.low(low).times(Edge.low(other.low));
    Edge most = least;
    for (Edge x : List.of(Edge.low(low), Edge.high(high))) {
      for (Edge y : List.of(Edge.low(other.low), Edge.high(other.high))) {
        Edge product = x.times(y);
        least = least.lower(product);
        most = most.higher(product);
      }
    }
    return new Interval(least.end(), most.end());
  }

  /**
   * An end, or beyond all numbers on one side.
   *
   * @param beyond -1 or 1 where there is no end; else 0
   * @param at 0 where there is no end
   */
  private record Edge(int beyond, End at) {
    private static final End NOWHERE = new End(Rational.ZERO, true);

    static Edge low(Optional<End> end) {
      return end.map(e -> new Edge(0, e)).orElse(new Edge(-1, NOWHERE));
    }

    static Edge high(Optional<End> end) {
      return end.map(e -> new Edge(0, e)).orElse(new Edge(1, NOWHERE));
    }

    Optional<End> end() {
      return beyond == 0 ? Optional.of(at) : Optional.empty();
    }

    private int signum() {
      return beyond == 0 ? at.at().signum() : beyond;
    }

    private boolean isZero() {
      return beyond == 0 && at.at().isZero();
    }

    /** A 0 that belongs to one range is a product, whatever the other one is. */
    Edge times(Edge other) {
      if (isZero() || other.isZero()) {
        boolean closed = (isZero() && !at.open()) || (other.isZero() && !other.at.open());
        return new Edge(0, new End(Rational.ZERO, !closed));
      }
      return beyond == 0 && other.beyond == 0
          ? new Edge(0, new End(at.at().times(other.at.at()), at.open() || other.at.open()))
          : new Edge(signum() * other.signum(), NOWHERE);
    }

    Edge lower(Edge other) {
      return beyond != other.beyond
          ? (beyond < other.beyond ? this : other)
          : new Edge(beyond, Interval.lower(at, other.at));
    }

    Edge higher(Edge other) {
      return beyond != other.beyond
          ? (beyond > other.beyond ? this : other)
          : new Edge(beyond, Interval.higher(at, other.at));
    }
  }

  /** Empty when the divisor may be zero: the quotient is undefined, so nothing is known of it. */
  Optional<Interval> dividedBy(Interval divisor) {
    return divisor.reciprocal().map(this::times);
  }

  Optional<Interval> reciprocal() {
    boolean positive =
        low.isPresent()
            && (low.get().at().signum() > 0 || (low.get().at().isZero() && low.get().open()));
    if (positive) {
      Optional<End> newLow =
          high.isPresent()
              ? high.map(e -> new End(Rational.ONE.dividedBy(e.at()), e.open()))
              : Optional.of(new End(Rational.ZERO, true));
      Optional<End> newHigh =
          low.get().at().isZero()
              ? Optional.empty()
              : low.map(e -> new End(Rational.ONE.dividedBy(e.at()), e.open()));
      return Optional.of(new Interval(newLow, newHigh));
    }
    boolean negative =
        high.isPresent()
            && (high.get().at().signum() < 0 || (high.get().at().isZero() && high.get().open()));
    return negative ? negate().reciprocal().map(Interval::negate) : Optional.empty();
  }

  Interval extreme(boolean greatest, Interval other) {
    if (!greatest) {
      return negate().extreme(true, other.negate()).negate();
    }
    Optional<End> newLow =
        low.isEmpty()
            ? other.low
            : other.low.isEmpty() ? low : Optional.of(low.get().tighter(other.low.get()));
    Optional<End> newHigh =
        high.isEmpty() || other.high.isEmpty()
            ? Optional.empty()
            : Optional.of(higher(high.get(), other.high.get()));
    return new Interval(newLow, newHigh);
  }

  /** This interval cut at an upper end; where nothing is left, the end itself. */
  Interval cutAbove(Optional<End> top) {
    if (top.isEmpty()) {
      return this;
    }
    End cut = top.get();
    Optional<End> newHigh = Optional.of(high.map(cut::atOrBelow).orElse(cut));
    boolean empty = low.isPresent() && low.get().at().compareTo(newHigh.orElseThrow().at()) > 0;
    return empty ? new Interval(newHigh, newHigh) : new Interval(low, newHigh);
  }

  /** This interval cut at a lower end; where nothing is left, the end itself. */
  Interval cutBelow(Optional<End> bottom) {
    return negate().cutAbove(bottom.map(e -> new End(e.at().negate(), e.open()))).negate();
  }
}
