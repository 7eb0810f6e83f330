package org.eligo.dsl.internal.check;

import java.util.List;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;

/**
 * What is asked of an entry or result behind {@code where} or {@code has}. It runs to the end of
 * the rule, so that a condition meant to stand beside it may fall into it unseen; one that asks
 * nothing of the entry is refused there.
 */
final class Filters {
  private final Translation t;

  Filters(Translation t) {
    this.t = t;
  }

  Condition of(ConditionSyntax written, DataItem item) {
    Condition condition = t.conditions.convert(written, Scope.around(item));
    switch (condition) {
      case Condition.And(List<Condition> parts, Span span) -> refuse(parts, "and", item);
      case Condition.Or(List<Condition> parts, Span span) -> refuse(parts, "or", item);
      default -> {}
    }
    return condition;
  }

  private void refuse(List<Condition> parts, String word, DataItem item) {
    for (Condition part : parts.subList(1, parts.size())) {
      if (!AsksEntry.in(part)) {
        String what = item.isHistory() ? "entry" : "result";
        t.report(
            DiagnosticCode.BEYOND_WHERE,
            part.span(),
            "this asks nothing of the `"
                + item.name()
                + "`, yet it stands in its `where`, which runs to the end of the rule",
            "of each " + what + "?",
            "put parentheses around what ends before it: `(... "
                + item.name()
                + " ... where ...) "
                + word
                + " "
                + t.text(part.span())
                + "`");
      }
    }
  }
}
