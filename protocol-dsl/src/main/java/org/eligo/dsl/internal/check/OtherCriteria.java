package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;

/** Finds the criteria that {@code criterion PATH is passed} names, and refuses circles. */
final class OtherCriteria {
  private final Translation t;
  private Optional<Ids> ids = Optional.empty();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, List<Condition.CriterionPassed>> asked = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Set<Condition.CriterionPassed> without = new HashSet<>();

  OtherCriteria(Translation t) {
    this.t = t;
  }

  /** The paths that can be named; to be said before any rule is read. */
  void know(Ids paths) {
    ids = Optional.of(paths);
  }

  Condition convert(ConditionSyntax.CriterionPassed passed) {
    Name path = passed.path();
    List<String> meant = ids.map(known -> known.meant(path.text())).orElse(List.of());
    if (meant.size() == 1) {
      return new Condition.CriterionPassed(meant.getFirst(), passed.span());
    }
    List<String> near = Similar.to(path.text(), ids.map(Ids::all).orElse(List.of()));
    t.report(
        DiagnosticCode.UNKNOWN_NAME,
        path.span(),
        meant.isEmpty()
            ? "no criterion is called `" + path.text() + "`"
            : "`" + path.text() + "` stands in several lists",
        meant.isEmpty() ? "no such criterion" : "which one?",
        meant.isEmpty()
            ? near.isEmpty() ? "write its label path, such as `I2.b`" : Similar.question(near)
            : "write one of `" + String.join("`, `", meant) + "`");
    return Translation.unread(passed.span());
  }

  /** Refuses criteria without a verdict, and circles, once all rules are translated. */
  void check(List<Criterion> criteria, Map<String, Definition> definitions) {
    criteria.forEach(c -> add(c.item(), definitions));
    items.keySet().forEach(id -> walk(id, new ArrayList<>()));
  }

  private void add(Item item, Map<String, Definition> definitions) {
    items.put(item.id(), item);
    List<Condition.CriterionPassed> own = asked(item, definitions);
    asked.put(item.id(), own);
    if (item.rule() instanceof Condition.Group group) {
      group.members().stream()
          .filter(member -> !member.id().isEmpty())
          .forEach(member -> add(member, definitions));
    }
  }

  /** What an item asks for, itself and through definitions, wherever it stands. */
  private static List<Condition.CriterionPassed> asked(
      Item item, Map<String, Definition> definitions) {
    List<Condition.CriterionPassed> asked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Object> open = new ArrayDeque<>(List.of(item));
    while (!open.isEmpty()) {
      Parts.visit(
          open.removeLast(),
          piece -> {
            switch (piece) {
              case Condition.CriterionPassed passed -> asked.add(passed);
              case Condition.Defined defined when seen.add(defined.name()) ->
                  body(definitions, defined.name()).ifPresent(open::add);
              case Value.DefinedValue defined when seen.add(defined.name()) ->
                  body(definitions, defined.name()).ifPresent(open::add);
              default -> {}
            }
          });
    }
    return asked;
  }

  private static Optional<Object> body(Map<String, Definition> definitions, String name) {
    return Optional.ofNullable(definitions.get(name))
        .map(definition ->
            switch (definition) {
              case Definition.OfCondition of -> of.condition();
              case Definition.OfValue of -> of.value();
            });
  }

  private void walk(String id, List<Condition.CriterionPassed> way) {
    if (done.contains(id)) {
      return;
    }
    for (Condition.CriterionPassed next : asked.getOrDefault(id, List.of())) {
      List<Condition.CriterionPassed> longer = new ArrayList<>(way);
      longer.add(next);
      Item other = items.get(next.id());
      if (other == null) {
        refuseWithout(next);
      } else if (around(next.id(), longer)) {
        circle(longer);
        return;
      } else {
        walk(next.id(), longer);
      }
    }
    done.add(id);
  }

  /** Whether one of the steps on the way is asked again: what is asked holds its own rule. */
  private boolean around(String id, List<Condition.CriterionPassed> way) {
    Set<Condition.CriterionPassed> before = new HashSet<>(way.subList(0, way.size() - 1));
    return asked.getOrDefault(id, List.of()).stream()
        .anyMatch(step -> before.contains(step) || step.equals(way.getLast()));
  }

  private void refuseWithout(Condition.CriterionPassed passed) {
    if (without.add(passed)) {
      t.report(
          DiagnosticCode.NAME_DOES_NOT_FIT,
          passed.span(),
          "`" + passed.id() + "` has no verdict",
          "is never passed",
          "name a criterion, or a part of one, that has a rule");
    }
  }

  private void circle(List<Condition.CriterionPassed> way) {
    Condition.CriterionPassed first = way.getFirst();
    if (!without.add(first)) {
      return;
    }
    Diagnostic mistake =
        Diagnostic.of(
            DiagnosticCode.CIRCULAR_DEFINITION,
            first.span(),
            "`" + way.getLast().id() + "` asks whether it is passed itself",
            "1. asks for `" + first.id() + "`");
    for (int i = 1; i < way.size(); i++) {
      mistake =
          mistake.with(way.get(i).span(), (i + 1) + ". which asks for `" + way.get(i).id() + "`");
    }
    t.diagnostics.add(
        mistake
            .because("a verdict that needs itself can never be made")
            .help("remove one of the uses, or give the shared condition a name with `define`"));
  }
}
