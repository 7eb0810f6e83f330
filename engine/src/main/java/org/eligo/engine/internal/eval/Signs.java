package org.eligo.engine.internal.eval;

import java.util.function.Function;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Value;

/** Whether a value could come out negative although nothing that is recorded is. */
final class Signs {
  private Signs() {}

  static boolean mayBeNegative(Value value, Function<String, DataItem> items) {
    return switch (value) {
      case Value.Number n -> n.value().signum() < 0;
      case Value.Field f -> false;
      case Value.Total t -> false;
      case Value.Age a -> false;
      case Value.ResultValue r -> items.apply(r.query().item()).options().mayBeNegative();
      case Value.Power p -> mayBeNegative(p.base(), items);
      case Value.Function f -> f.kind() == Value.FunctionKind.LN || mayBeNegative(f.of(), items);
      case Value.Convert c -> mayBeNegative(c.value(), items);
      case Value.Arithmetic a ->
          a.operator() == Value.Operator.MINUS
              || mayBeNegative(a.left(), items)
              || mayBeNegative(a.right(), items);
      case Value.Extreme e -> e.of().stream().anyMatch(v -> mayBeNegative(v, items));
      case Value.When w -> mayBeNegative(w.then(), items) || mayBeNegative(w.otherwise(), items);
      case Value.Lookup table -> table.rows().values().stream().anyMatch(row -> row.signum() < 0);
      default -> true;
    };
  }
}
