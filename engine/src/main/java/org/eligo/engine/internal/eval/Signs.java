package org.eligo.engine.internal.eval;

import org.eligo.dsl.plan.Value;

/** Whether a value could come out negative although nothing that is recorded is. */
final class Signs {
  private Signs() {}

  static boolean mayBeNegative(Value value) {
    return switch (value) {
      case Value.Number n -> n.value().signum() < 0;
      case Value.Field f -> false;
      case Value.Total t -> false;
      case Value.Age a -> false;
      case Value.Power p -> mayBeNegative(p.base());
      case Value.Function f -> f.kind() == Value.FunctionKind.LN || mayBeNegative(f.of());
      case Value.Convert c -> mayBeNegative(c.value());
      case Value.Arithmetic a ->
          a.operator() == Value.Operator.MINUS
              || mayBeNegative(a.left())
              || mayBeNegative(a.right());
      case Value.Extreme e -> e.of().stream().anyMatch(Signs::mayBeNegative);
      case Value.When w -> mayBeNegative(w.then()) || mayBeNegative(w.otherwise());
      case Value.Lookup table -> table.rows().values().stream().anyMatch(row -> row.signum() < 0);
      // Of what an item or a definition holds nothing says that it is not below 0.
      default -> true;
    };
  }
}
