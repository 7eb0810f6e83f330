package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Value;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;

/**
 * A sum of points: what it comes to, which lines gave points, and which are undecided. Every sum of
 * numbers that depend on conditions is told this way.
 */
final class Points {
  private final Evaluation evaluation;
  private final Frame frame;
  private final List<String> told = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private Points(Evaluation evaluation, Frame frame) {
    this.evaluation = evaluation;
    this.frame = frame;
  }

  /** The sum with its lines in words; empty for a value that is no sum of points. */
  static Optional<Figures> of(Value value, Evaluation evaluation, Frame frame) {
    List<Value> lines = new ArrayList<>();
    if (!lines(value, lines) || lines.stream().noneMatch(Value.When.class::isInstance)) {
      return Optional.empty();
    }
    Points points = new Points(evaluation, frame);
    Interval sum = lines.stream().map(points::line).reduce(Interval::plus).orElse(Interval.ALL);
    return Optional.of(new Figures(sum, String.join("; ", points.told), points.missing));
  }

  private static boolean lines(Value value, List<Value> lines) {
    if (value instanceof Value.Arithmetic sum && sum.operator() == Value.Operator.PLUS) {
      return lines(sum.left(), lines) && lines(sum.right(), lines);
    }
    lines.add(value);
    Value at = value;
    while (at instanceof Value.When when && when.then() instanceof Value.Number) {
      at = when.otherwise();
    }
    return at instanceof Value.Number;
  }

  private Interval line(Value value) {
    Optional<Interval> possible = Optional.empty();
    Value at = value;
    while (at instanceof Value.When when) {
      Explanation condition = evaluation.conditions().test(when.condition(), frame);
      switch (condition.truth()) {
        case YES -> {
          Interval points = points(when.then());
          told.add(shown(when.then()) + " for " + condition.sentence());
          return possible.map(p -> p.hull(points)).orElse(points);
        }
        case NO -> {}
        case UNKNOWN -> {
          Interval points = points(when.then());
          possible = Optional.of(possible.map(p -> p.hull(points)).orElse(points));
          told.add(shown(when.then()) + " undecided: " + condition.sentence());
          missing.addAll(condition.missing());
        }
      }
      at = when.otherwise();
    }
    Interval rest = points(at);
    if (!rest.equals(Interval.of(org.eligo.dsl.unit.Rational.ZERO))) {
      told.add(shown(at) + (value instanceof Value.When ? " otherwise" : " in any case"));
    }
    return possible.map(p -> p.hull(rest)).orElse(rest);
  }

  private Interval points(Value value) {
    return evaluation.values().value(value, frame).interval();
  }

  private static String shown(Value value) {
    return value instanceof Value.Number n ? Figures.text(n.value(), n.unit()) : "";
  }
}
