package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.Case.Expectation;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.Name;

/** Reads what must come out of a case. */
final class CaseExpectations {
  private static final List<String> VERDICTS =
      List.of("PASSED", "FAILED", "UNKNOWN", "REFERRED", "NOT_APPLICABLE");
  private static final List<String> OUTCOMES = List.of("ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED");
  private static final List<String> FINALITIES = List.of("provisional", "final");
  private final Translation t;
  private final Ids ids;
  private final CaseFacts facts;
  private final DefinedExpectations defined;

  CaseExpectations(Translation t, Ids ids, CaseFacts facts) {
    this.t = t;
    this.ids = ids;
    this.facts = facts;
    this.defined = new DefinedExpectations(t);
  }

  List<Expectation> of(List<CaseLine> lines) {
    List<Expectation> expectations = new ArrayList<>();
    for (CaseLine line : lines) {
      if (line instanceof CaseLine.ExpectVerdict verdict) {
        verdict(verdict).ifPresent(expectations::add);
      } else if (line instanceof CaseLine.ExpectOutcome outcome) {
        outcome(outcome).ifPresent(expectations::add);
      } else if (line instanceof CaseLine.ExpectValue value) {
        defined.value(value).ifPresent(expectations::add);
      } else if (line instanceof CaseLine.ExpectTruth truth) {
        defined.truth(truth).ifPresent(expectations::add);
      }
    }
    return expectations;
  }

  private Optional<Expectation> verdict(CaseLine.ExpectVerdict line) {
    Optional<String> id = facts.path(line.path(), ids.meant(line.path().text()));
    boolean known = isOneOf(line.verdict(), VERDICTS, "verdict");
    List<String> missing = new ArrayList<>();
    for (Name name : line.missing()) {
      missing(name).ifPresent(missing::add);
    }
    boolean has =
        line.cohort().isEmpty() || id.filter(i -> has(i, line.cohort().get())).isPresent();
    return id.filter(i -> known && has)
        .map(i ->
            new Expectation.OfItem(
                i, line.verdict().text(), missing, line.cohort().map(Name::text), line.span()));
  }

  /** Whether the list of the item holds for the cohort. */
  private boolean has(String id, Name cohort) {
    if (!t.symbols.cohortNames().contains(cohort.text())) {
      t.names.unknown(cohort, "cohort", t.symbols.cohortNames());
      return false;
    }
    List<String> cohorts = ids.cohorts(id);
    if (cohorts.isEmpty() || cohorts.contains(cohort.text())) {
      return true;
    }
    t.report(
        DiagnosticCode.WRONG_VALUE,
        cohort.span(),
        "the list of `" + id + "` does not hold for `" + cohort.text() + "`",
        "has no `" + id + "`",
        "write `for " + String.join("` or `for ", cohorts) + "`");
    return false;
  }

  private Optional<String> missing(Name name) {
    Optional<String> item = t.symbols.item(name.text()).map(i -> i.name());
    if (item.isPresent() || t.symbols.isMilestone(name.text())) {
      return item.or(() -> Optional.of(name.text()));
    }
    List<String> meant = ids.meant(name.text());
    if (meant.isEmpty()) {
      List<String> names = new ArrayList<>(t.symbols.itemNames().keySet());
      names.addAll(t.symbols.milestoneNames());
      t.names.unknown(name, "item or milestone", names);
      return Optional.empty();
    }
    return facts.path(name, meant);
  }

  private Optional<Expectation> outcome(CaseLine.ExpectOutcome line) {
    boolean known = isOneOf(line.outcome(), OUTCOMES, "outcome");
    line.finality().ifPresent(word -> isOneOf(word, FINALITIES, "kind of outcome"));
    Optional<Name> stranger =
        line.cohort().filter(cohort -> !t.symbols.cohortNames().contains(cohort.text()));
    stranger.ifPresent(cohort -> t.names.unknown(cohort, "cohort", t.symbols.cohortNames()));
    return known && stranger.isEmpty()
        ? Optional.of(
            new Expectation.OfCohort(
                line.outcome().text(),
                line.finality().map(word -> word.text().equals("provisional")),
                line.cohort().map(Name::text),
                line.span()))
        : Optional.empty();
  }

  private boolean isOneOf(Name word, List<String> known, String kind) {
    if (known.contains(word.text())) {
      return true;
    }
    List<String> near = Similar.to(word.text(), known);
    t.report(
        DiagnosticCode.WRONG_VALUE,
        word.span(),
        "no " + kind + " is called `" + word.text() + "`",
        "unknown",
        near.isEmpty() ? "write one of " + String.join(", ", known) : Similar.question(near));
    return false;
  }
}
