package org.eligo.dsl.internal.check;

import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Span;

/**
 * The parts that turn rules into the rule plan, tied together since conditions hold values, values
 * hold times, and times hold conditions. After a mistake each of them gives back a stand-in that is
 * never judged, because a protocol with errors is never made.
 */
final class Translation {
  final Symbols symbols;
  final Diagnostics diagnostics;
  final Uses uses;
  final Names names;
  final DefaultTime time;
  final Instances instances;
  final Numbers numbers;
  final Agreement agreement;
  final Dates dates;
  final Periods periods;
  final Tables tables;
  final Windows windows;
  final Results results;
  final Values values;
  final Comparisons comparisons;
  final ChoiceTests choices;
  final Histories histories;
  final Entries entries;
  final Conditions conditions;
  final Cohorts cohorts;
  final OtherCriteria otherCriteria;
  final ManyResults manyResults;
  final ClauseOutlines outlines;
  final Retests retests;
  final Filters filters;

  Translation(Symbols symbols, Diagnostics diagnostics, Uses uses) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.uses = uses;
    this.names = new Names(symbols, diagnostics, uses);
    this.time = new DefaultTime(this);
    this.instances = new Instances(this);
    this.numbers = new Numbers(diagnostics);
    this.agreement = new Agreement(diagnostics);
    this.dates = new Dates(this);
    this.periods = new Periods(this);
    this.tables = new Tables(this);
    this.windows = new Windows(this);
    this.results = new Results(this);
    this.values = new Values(this);
    this.comparisons = new Comparisons(this);
    this.choices = new ChoiceTests(this);
    this.histories = new Histories(this);
    this.entries = new Entries(this);
    this.conditions = new Conditions(this);
    this.cohorts = new Cohorts(this);
    this.otherCriteria = new OtherCriteria(this);
    this.manyResults = new ManyResults(this);
    this.outlines = new ClauseOutlines(this);
    this.retests = new Retests(this);
    this.filters = new Filters(this);
  }

  /** Stands for a condition with a mistake. */
  static Condition unread(Span span) {
    return new Condition.Hole("", span);
  }

  /** Whether a condition stands for one with a mistake. */
  static boolean isUnread(Condition condition) {
    return condition instanceof Condition.Hole(String document, Span span) && document.isEmpty();
  }

  /** Reports a mistake with one help. */
  void report(DiagnosticCode code, Span span, String message, String label, String help) {
    diagnostics.add(Diagnostic.of(code, span, message, label).help(help));
  }

  /** The text of a place, blanks folded. */
  String text(Span span) {
    return Canonical.folded(symbols.source(), span);
  }
}
