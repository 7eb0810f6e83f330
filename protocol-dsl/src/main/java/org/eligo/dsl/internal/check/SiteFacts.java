package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.syntax.ClauseSyntax;

/** The guard {@code at sites where}, which reads facts of the site and nothing else. */
final class SiteFacts {
  private final Translation t;

  SiteFacts(Translation t) {
    this.t = t;
  }

  Condition guard(ClauseSyntax.AtSites clause) {
    boolean mistaken = t.diagnostics.hasErrors();
    Condition condition = t.conditions.convert(clause.condition(), Scope.TOP);
    if (!only(condition) && !(mistaken && condition instanceof Condition.Hole)) {
      t.report(
          DiagnosticCode.CLAUSE_DOES_NOT_FIT,
          clause.condition().span(),
          "`at sites where` reads more than facts of the site",
          "not a fact of the site",
          "declare the fact under `sites`; what is asked of a person stands behind `applies when`");
    }
    return condition;
  }

  /** A guard that needs both. */
  static Condition both(Optional<Condition> guard, Condition sites) {
    return guard
        .<Condition>map(own -> new Condition.And(List.of(own, sites), sites.span()))
        .orElse(sites);
  }

  private boolean only(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().allMatch(this::only);
      case Condition.Or or -> or.parts().stream().allMatch(this::only);
      case Condition.Not not -> only(not.part());
      case Condition.Compare compare -> only(compare.left()) && only(compare.right());
      case Condition.MemberOf member -> only(member.value());
      case Condition.ResultTest test -> isFact(test.query()) && only(test.test());
      // A mistake that has been reported.
      case Condition.Hole hole -> hole.document().isEmpty();
      default -> false;
    };
  }

  private boolean only(Value value) {
    return switch (value) {
      case Value.Number number -> true;
      case Value.This self -> true;
      case Value.ResultValue result -> isFact(result.query());
      case Value.Arithmetic sum -> only(sum.left()) && only(sum.right());
      case Value.Extreme extreme -> extreme.of().stream().allMatch(this::only);
      case Value.Convert convert -> only(convert.value());
      case Value.Lookup lookup ->
          lookup.key() instanceof TableKey.OfItem(ResultQuery query) && isFact(query);
      default -> false;
    };
  }

  private boolean isFact(ResultQuery query) {
    return t.symbols.item(query.item()).filter(DataItem::isSiteFact).isPresent();
  }
}
