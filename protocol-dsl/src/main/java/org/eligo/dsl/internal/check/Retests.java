package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.RuleSyntax.OutlineKind;
import org.eligo.dsl.syntax.ValueSyntax;

/** Repeats that an item allows: what they act on, and that they come to an end. */
final class Retests {
  private final Translation t;
  private final List<String> visits = new ArrayList<>();

  Retests(Translation t) {
    this.t = t;
  }

  /** A place in the translation, to tell what an item reads. */
  record Mark(int visits, int needs) {}

  /** The result of a visit is read. */
  void reads(String visit) {
    visits.add(visit);
  }

  Mark mark() {
    return new Mark(visits.size(), t.uses.needs().size());
  }

  /** What the item says itself, or the outline above it. */
  Optional<Item.Retest> of(ItemSyntax item, Place place) {
    return written(item)
        .map(own -> new Item.Retest(own.repeats(), own.within().flatMap(t.numbers::amount)))
        .or(place::retest);
  }

  /**
   * What holds for the parts of an item each by itself. Parts that are counted exactly stand in the
   * way by being yes or by being no, so that only the whole can tell.
   */
  static Optional<Item.Retest> below(RuleSyntax rule, Optional<Item.Retest> retest) {
    boolean exactly =
        rule instanceof RuleSyntax.Outline outline && outline.kind() == OutlineKind.EXACTLY;
    return exactly ? Optional.empty() : retest;
  }

  /** Whether another one stands above it below the same item. */
  static boolean again(ItemSyntax item, ClauseSyntax.Retest retest) {
    return written(item).filter(first -> !first.equals(retest)).isPresent();
  }

  private static Optional<ClauseSyntax.Retest> written(ItemSyntax item) {
    return item.clauses().stream()
        .filter(ClauseSyntax.Retest.class::isInstance)
        .map(ClauseSyntax.Retest.class::cast)
        .findFirst();
  }

  /** Whether there is something to repeat, and a last day for it. */
  void check(ItemSyntax item, Mark since) {
    written(item).ifPresent(retest -> check(retest, since));
  }

  private void check(ClauseSyntax.Retest retest, Mark since) {
    List<String> read = visits.subList(since.visits(), visits.size()).stream().distinct().toList();
    boolean defined = t.uses.needs().size() > since.needs();
    if (read.isEmpty() && !defined) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.CLAUSE_DOES_NOT_FIT,
                  retest.span(),
                  "`retest` acts on results of a visit, and this item reads none",
                  "nothing to repeat")
              .because("in a window, `latest` already says which result counts")
              .help("write the rule with `at " + t.results.exampleVisit() + "`"));
    }
    if (retest.within().isPresent()) {
      return;
    }
    for (String visit : read) {
      if (t.symbols.milestones().stream().anyMatch(m -> m.name().equals(visit) && endless(m))) {
        t.diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.CLAUSE_DOES_NOT_FIT,
                    retest.span(),
                    "nothing says until when results at `" + visit + "` may be repeated",
                    "until when?")
                .because("`" + visit + "` has no days, so nobody would ever surely fail")
                .help(
                    "write `retest once within 1 week, the latest decides`, or declare the days of"
                        + " the visit: `"
                        + visit
                        + ": from day -28 to day 0`"));
      }
    }
  }

  private static boolean endless(Milestone milestone) {
    return milestone.days().isEmpty();
  }

  /** What is printed of it. */
  static ClauseWords words(ClauseSyntax.Retest retest) {
    String within =
        retest
            .within()
            .filter(ValueSyntax.NumberLiteral.class::isInstance)
            .map(ValueSyntax.NumberLiteral.class::cast)
            .map(l -> " within " + l.number() + " " + l.unit().orElse(""))
            .orElse("");
    String times = retest.repeats() == 1 ? "once" : "twice";
    return new ClauseWords("retest", times + within + ", the latest decides", "");
  }
}
