package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax.Named;
import org.eligo.dsl.syntax.ValueSyntax.Pick;

/**
 * The uses of definitions. A definition that leaves the time of its inputs open becomes one
 * definition of the plan for each time at which it is used, such as {@code eGFR at screening}.
 */
final class Instances {
  private final Translation t;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();
  private final Set<String> untimed = new HashSet<>();
  private Optional<Map<String, DefaultTime.Open>> open = Optional.empty();

  Instances(Translation t) {
    this.t = t;
  }

  /** A definition of the file that is used at a time. */
  record Wanted(String definition, String name, TimeSyntax time) {}

  /** From now on it is known what each definition leaves open. */
  void know(Map<String, DefaultTime.Open> known) {
    open = Optional.of(known);
  }

  /** What a definition leaves open. */
  DefaultTime.Open open(String definition) {
    return open.map(known -> known.getOrDefault(definition, DefaultTime.Open.NOTHING))
        .orElse(DefaultTime.Open.NOTHING);
  }

  /** Definitions used without a time since the last call. */
  Set<String> takeUntimed() {
    Set<String> taken = Set.copyOf(untimed);
    untimed.clear();
    return taken;
  }

  /** The instances that were asked for since the last call. */
  List<Wanted> take() {
    List<Wanted> taken = new ArrayList<>(wanted.values());
    wanted.clear();
    return taken;
  }

  /** The definition of the plan that a use means. */
  String used(Named named) {
    String definition = meant(named);
    t.uses.planned(definition);
    return definition;
  }

  private String meant(Named named) {
    String name = named.name().text();
    if (open.isEmpty()) {
      if (named.time().isEmpty()) {
        untimed.add(name);
      }
      return name;
    }
    if (!open(name).any()) {
      t.values.refuseTime(named);
      return name;
    }
    if (named.pick() != Pick.UNSAID || named.where().isPresent()) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          named.span(),
          "`" + name + "` is no single result: it takes a time, but no choice and no filter",
          "more than name and time",
          "write `" + name + "` with its time alone");
      return name;
    }
    named.time().ifPresent(time -> checkTime(name, time));
    return meant(name, named.time().or(t.time::time), named.span());
  }

  /** The same of a name with a time that has been checked. */
  String used(String name, Optional<TimeSyntax> time, Span span) {
    String definition = meant(name, time, span);
    t.uses.planned(definition);
    return definition;
  }

  private String meant(String name, Optional<TimeSyntax> time, Span span) {
    if (time.isEmpty()) {
      if (!t.time.inDefinition() && !open(name).inputs().isEmpty()) {
        missingTime(name, span);
      }
      return name;
    }
    String instance = name + " " + t.text(time.get().span());
    while (t.symbols.places().containsKey(instance)) {
      instance = instance + " (defined)";
    }
    wanted.put(instance, new Wanted(name, instance, time.get()));
    return instance;
  }

  /** Reports a time that no result can have. */
  void checkTime(String name, TimeSyntax time) {
    switch (time) {
      case TimeSyntax.AtVisit at -> t.names.milestone(at.visit());
      case TimeSyntax.AtAnyTime any -> {}
      case TimeSyntax.InWindow in when in.overlap() == TimeSyntax.Overlap.OVERLAP ->
          t.windows.window(in.window(), Optional.empty(), Scope.TOP);
      case TimeSyntax.InWindow in -> misfit(name, in.span());
      case TimeSyntax.Ever ever -> misfit(name, ever.span());
      case TimeSyntax.OngoingAt ongoing -> misfit(name, ongoing.span());
    }
  }

  private void misfit(String name, Span span) {
    t.report(
        DiagnosticCode.TIME_DOES_NOT_FIT,
        span,
        "`" + name + "` is worked out from results, and a result has no such time",
        "does not fit",
        "write `at` and a visit, a window, or `at any time`");
  }

  private void missingTime(String name, Span span) {
    List<String> inputs = open(name).inputs().stream().toList();
    String items = "`" + String.join("`, `", inputs) + "`";
    String visit = t.results.exampleVisit();
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_TIME,
                span,
                "nothing says when the results that `"
                    + name
                    + "` needs must have been taken: "
                    + items,
                "of which day?")
            .because("the definition leaves their time open, and each use must say it")
            .help(
                "write `"
                    + name
                    + " at "
                    + visit
                    + "`, a window such as `"
                    + name
                    + " within 28 days before "
                    + visit
                    + "`, or `"
                    + name
                    + " at any time`;\nor let "
                    + items
                    + " declare `valid 28 days`"));
  }
}
