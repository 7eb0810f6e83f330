package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.function.Function;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.Distributed;
import org.eligo.dsl.syntax.ValueSyntax.Named;

/** Spreads one condition over several names: {@code each of}, {@code any of}, {@code none of}. */
final class Distribution {
  private Distribution() {}

  static Condition of(Distributed spread, Span span, Function<Named, Condition> one) {
    List<Condition> parts =
        spread.names().stream()
            .map(name ->
                one.apply(
                    new Named(
                        ValueSyntax.Pick.UNSAID,
                        false,
                        name,
                        spread.laboratory(),
                        spread.time(),
                        spread.where(),
                        name.span())))
            .toList();
    return switch (spread.kind()) {
      case EACH -> new Condition.And(parts, span);
      case ANY -> new Condition.Or(parts, span);
      case NONE -> new Condition.Not(new Condition.Or(parts, span), span);
    };
  }
}
