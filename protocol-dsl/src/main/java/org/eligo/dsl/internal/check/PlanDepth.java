package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;

/**
 * Refuses rules that are too deep with all that they name: what judges, explains and prints a rule
 * goes down into its parts and into the definitions and criteria that it names.
 */
final class PlanDepth {
  private static final int DEEPEST = 300;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> total = new HashMap<>();

  /** A definition or an item of a criterion: its own depth, and what it names. */
  private record Node(String shown, int depth, Set<String> named, Span span) {}

  private PlanDepth() {}

  /** Whether all are of a bearable depth; the first that is not is reported. */
  static boolean isBearable(
      Map<String, Definition> definitions, List<Criterion> criteria, Diagnostics diagnostics) {
    PlanDepth depth = new PlanDepth();
    definitions.forEach((name, definition) -> {
      Object body =
          switch (definition) {
            case Definition.OfCondition of -> of.condition();
            case Definition.OfValue of -> of.value();
          };
      depth.add("define " + name, name, body, definition.span());
    });
    for (Criterion criterion : criteria) {
      Item item = criterion.item();
      depth.add("criterion " + item.id(), item.id(), item, item.span());
    }
    for (String key : depth.nodes.keySet()) {
      depth.measure(key);
    }
    return depth.report(diagnostics);
  }

  private void add(String key, String shown, Object body, Span span) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> inside = new LinkedHashSet<>();
    int deep =
        Parts.visit(
            body,
            piece -> {
              switch (piece) {
                case Condition.Defined defined -> named.add("define " + defined.name());
                case Value.DefinedValue defined -> named.add("define " + defined.name());
                case Condition.CriterionPassed passed -> named.add("criterion " + passed.id());
                case Item item -> inside.add("criterion " + item.id());
                default -> {}
              }
            });
    Node node = new Node(shown, deep, named, span);
    nodes.put(key, node);
    // A part of a criterion can be named too; it is no deeper than the whole.
    if (body instanceof Item) {
      inside.forEach(part -> nodes.putIfAbsent(part, node));
    }
  }

  /** Works out the whole depth of a node after those of the nodes that it names. */
  private void measure(String start) {
    Deque<String> open = new ArrayDeque<>(List.of(start));
    Set<String> entered = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String key = open.getLast();
      Node node = nodes.get(key);
      if (node == null || total.containsKey(key)) {
        open.removeLast();
      } else if (entered.add(key)) {
        node.named().stream().filter(named -> !entered.contains(named)).forEach(open::addLast);
      } else {
        int below = 0;
        for (String named : node.named()) {
          // Those without a depth are a circle, which has a message of its own.
          below = Math.max(below, total.getOrDefault(named, 0));
        }
        total.put(key, node.depth() + below);
        open.removeLast();
      }
    }
  }

  private boolean report(Diagnostics diagnostics) {
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      boolean first =
          node.named().stream().allMatch(named -> total.getOrDefault(named, 0) <= DEEPEST);
      if (total.getOrDefault(entry.getKey(), 0) > DEEPEST && first) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.TOO_DEEP,
                    node.span(),
                    "`"
                        + node.shown()
                        + "` is nested more than "
                        + DEEPEST
                        + " levels deep, with all that it names",
                    "too deep")
                .because("each definition and each criterion that a rule names is a further level")
                .help("let fewer definitions use one another"));
        return false;
      }
    }
    return true;
  }
}
