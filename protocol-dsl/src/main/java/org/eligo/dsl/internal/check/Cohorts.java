package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;

/** Turns what asks for a cohort, clause or condition, into one test. */
final class Cohorts {
  private final Translation t;
  private List<String> ofList = List.of();

  Cohorts(Translation t) {
    this.t = t;
  }

  /** From here on the rules of a list are read; no names: the list is for all cohorts. */
  void within(List<String> cohorts) {
    ofList = List.copyOf(cohorts);
  }

  Condition convert(ConditionSyntax.CohortTest test) {
    Condition in = new Condition.CohortIn(declared(test.cohorts()), test.span());
    return test.negated() ? new Condition.Not(in, test.span()) : in;
  }

  /** The guard that {@code applies to} puts before one that stands already. */
  Condition guard(ClauseSyntax.AppliesTo applies, Optional<Condition> other) {
    List<String> cohorts = declared(applies.cohorts());
    Condition in = new Condition.CohortIn(cohorts, applies.span());
    if (!cohorts.isEmpty() && cohorts.containsAll(t.symbols.cohortNames())) {
      t.report(
          DiagnosticCode.CLAUSE_DOES_NOT_FIT,
          applies.span(),
          "`applies to` names every cohort",
          "changes nothing",
          "remove this line, or name only the cohorts that are meant");
    }
    return other
        .<Condition>map(guard -> new Condition.And(List.of(in, guard), applies.span()))
        .orElse(in);
  }

  private List<String> declared(List<Name> names) {
    List<String> cohorts = new ArrayList<>();
    for (Name name : names) {
      if (!t.symbols.cohortNames().contains(name.text())) {
        unknown(name);
      } else if (!ofList.isEmpty() && !ofList.contains(name.text())) {
        outside(name.span(), name.text());
      } else {
        cohorts.add(name.text());
      }
    }
    return cohorts;
  }

  private void unknown(Name name) {
    if (!t.symbols.cohortNames().isEmpty()) {
      t.names.unknown(name, "cohort", t.symbols.cohortNames());
      return;
    }
    t.report(
        DiagnosticCode.UNKNOWN_NAME,
        name.span(),
        "this file declares no cohorts",
        "not declared",
        "write a section `cohorts` with `" + name.text() + "` in it");
  }

  private void outside(Span span, String cohort) {
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.CLAUSE_DOES_NOT_FIT,
                span,
                "this list is not for the cohort `" + cohort + "`",
                "never in this list")
            .because(
                "the heading of the list names the cohorts `" + String.join("`, `", ofList) + "`")
            .help("name one of these, or move the criterion to a list for `" + cohort + "`"));
  }
}
