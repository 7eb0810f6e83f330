package org.eligo.generator.internal.content;

import org.eligo.dsl.plan.Value;

/** Finds out whether a limit is taken from the reference range of a result. */
final class NormalLimits {
  private NormalLimits() {}

  /** Whether the value holds the upper or lower limit of normal. */
  static boolean in(Value value) {
    return switch (value) {
      case Value.ThisLimit _ -> true;
      case Value.Arithmetic(_, Value left, Value right, _) -> in(left) || in(right);
      case Value.Lookup _ -> false;
      case Value.Power _ -> false;
      case Value.Function _ -> false;
      case Value.Extreme(_, var parts, _) -> parts.stream().anyMatch(NormalLimits::in);
      case Value.When(_, Value then, Value otherwise, _) -> in(then) || in(otherwise);
      case Value.Convert(Value inner, _, _, _) -> in(inner);
      case Value.Total _ -> false;
      case Value.Number _ -> false;
      case Value.StatedLimit _ -> false;
      case Value.This _ -> false;
      case Value.ResultValue _ -> false;
      case Value.Field _ -> false;
      case Value.DefinedValue _ -> false;
      case Value.Age _ -> false;
    };
  }
}
