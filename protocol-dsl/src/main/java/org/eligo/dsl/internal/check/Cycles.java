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
import org.eligo.dsl.diagnostic.Diagnostics;

/**
 * Finds definitions that need themselves. A walk over the needs goes on from each definition along
 * its first way to a definition that is still open; each definition is entered once.
 */
final class Cycles {
  private final Diagnostics diagnostics;
  private final Map<String, List<Uses.Need>> needsOf = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  private Cycles(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(Uses uses, Diagnostics diagnostics) {
    Cycles cycles = new Cycles(diagnostics);
    for (Uses.Need need : uses.needs()) {
      need.by()
          .ifPresent(by -> cycles.needsOf.computeIfAbsent(by, none -> new ArrayList<>()).add(need));
    }
    List.copyOf(cycles.needsOf.keySet()).forEach(cycles::walk);
  }

  /** One open definition: its name, the need that led to it, and its next need to follow. */
  private static final class Step {
    private final String name;
    private final Optional<Uses.Need> way;
    private int next;

    private Step(String name, Optional<Uses.Need> way) {
      this.name = name;
      this.way = way;
    }
  }

  // Not recursive: a file may chain any number of definitions.
  private void walk(String start) {
    if (done.contains(start)) {
      return;
    }
    List<Step> open = new ArrayList<>(List.of(new Step(start, Optional.empty())));
    Set<String> names = new HashSet<>(Set.of(start));
    while (!open.isEmpty()) {
      Step last = open.getLast();
      List<Uses.Need> needs = needsOf.getOrDefault(last.name, List.of());
      if (last.next == needs.size()) {
        done.add(last.name);
        names.remove(last.name);
        open.removeLast();
        continue;
      }
      Uses.Need need = needs.get(last.next++);
      String target = need.definition();
      if (names.contains(target)) {
        report(open, need);
      } else if (!done.contains(target)) {
        names.add(target);
        open.add(new Step(target, Optional.of(need)));
      }
    }
  }

  private void report(List<Step> open, Uses.Need last) {
    String name = last.definition();
    int from = 0;
    while (!open.get(from).name.equals(name)) {
      from++;
    }
    List<Uses.Need> chain = new ArrayList<>();
    open.subList(from + 1, open.size()).forEach(step -> step.way.ifPresent(chain::add));
    chain.add(last);
    Uses.Need first = chain.getFirst();
    boolean alone = chain.size() == 1;
    Diagnostic mistake =
        Diagnostic.of(
            DiagnosticCode.CIRCULAR_DEFINITION,
            first.span(),
            "`" + name + "` is defined through itself",
            alone ? "needs itself" : "1. needs `" + first.definition() + "`");
    for (int i = 1; i < chain.size(); i++) {
      Uses.Need need = chain.get(i);
      mistake = mistake.with(need.span(), (i + 1) + ". which needs `" + need.definition() + "`");
    }
    diagnostics.add(
        mistake
            .because("a definition that needs its own value has none")
            .help(alone ? "remove this use" : "remove one of the uses"));
  }
}
