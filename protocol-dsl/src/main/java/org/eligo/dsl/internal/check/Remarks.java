package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Map;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;

/**
 * What is said about a file as a whole: open questions without an answerer, unused declarations.
 */
final class Remarks {
  private final Translation t;

  Remarks(Translation t) {
    this.t = t;
  }

  /** {@code unresolved} stands only where a hole or a judgement keeps the verdict open. */
  void checkUnresolved(ItemSyntax written, Item judged, Map<String, Definition> definitions) {
    List<Span> open = unresolved(written).toList();
    if (open.isEmpty() || Plans.anyIn(judged, c -> keepsOpen(c, definitions))) {
      return;
    }
    for (Span span : open) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNRESOLVED_IS_DECIDED,
                  span,
                  "this question is called unresolved, but the rule decides it",
                  "decided all the same")
              .because("people would be found eligible on a reading that nobody has confirmed")
              .help(
                  "let a person decide it, `judged by ROLE`, or write `assumes | why` if the"
                      + " reading is settled"));
    }
  }

  private static java.util.stream.Stream<Span> unresolved(ItemSyntax item) {
    return java.util.stream.Stream.concat(
        item.clauses().stream()
            .filter(ClauseSyntax.Unresolved.class::isInstance)
            .map(ClauseSyntax::span),
        item.children().stream().flatMap(Remarks::unresolved));
  }

  private boolean keepsOpen(Condition condition, Map<String, Definition> definitions) {
    return switch (condition) {
      case Condition.Hole hole -> true;
      case Condition.Question question -> true;
      case Condition.ResultTest test ->
          t.symbols
              .item(test.query().item())
              .filter(i -> i.type() instanceof Type.Judgement)
              .isPresent();
      case Condition.Defined defined ->
          definitions.get(defined.name()) instanceof Definition.OfCondition of
              && Plans.anyIn(of.condition(), c -> keepsOpenDirectly(c));
      default -> false;
    };
  }

  // Definitions in definitions are not followed: a circle of them is reported elsewhere.
  private boolean keepsOpenDirectly(Condition condition) {
    return !(condition instanceof Condition.Defined) && keepsOpen(condition, Map.of());
  }

  /** Declarations of libraries wait for others to use them. */
  void warnOfUnused(boolean library) {
    if (library) {
      return;
    }
    for (DataItem item : t.symbols.data().values()) {
      if (!t.uses.usesItem(item.name()) && t.symbols.source().isOwn(item.span().start())) {
        unused(
            DiagnosticCode.UNUSED_DATA,
            t.symbols.places().getOrDefault(item.name(), item.span()),
            "no rule uses `" + item.name() + "`",
            "people would be asked for data that decide nothing");
      }
    }
    t.uses
        .unusedLists()
        .forEach((name, span) ->
            unused(
                DiagnosticCode.UNUSED_DATA,
                span,
                "no item or field is classified by the list `" + name + "`",
                "a list that classifies nothing decides nothing"));
    for (String name : t.symbols.definitions().keySet()) {
      boolean own =
          t.symbols.source().isOwn(t.symbols.places().getOrDefault(name, Span.NONE).start());
      if (own && !t.uses.usesDefinition(name)) {
        unused(
            DiagnosticCode.UNUSED_DEFINITION,
            t.symbols.places().getOrDefault(name, Span.NONE),
            "no rule uses the definition `" + name + "`",
            "a definition that is not used decides nothing");
      }
    }
  }

  private void unused(DiagnosticCode code, Span span, String message, String cause) {
    t.diagnostics.add(
        Diagnostic.of(code, span, message, "not used")
            .because(cause)
            .help("remove it, or use it in a rule"));
  }
}
