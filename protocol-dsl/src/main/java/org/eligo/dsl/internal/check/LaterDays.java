package org.eligo.dsl.internal.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;

/**
 * Finds times that end on a milestone after enrollment. Its day is not known while somebody is
 * screened, so the criterion is not determined for anybody until a day is recorded.
 */
record LaterDays(Translation t) {
  void check(ItemSyntax written, Item judged) {
    Set<String> said = new HashSet<>();
    Parts.visit(
        judged,
        piece -> {
          if (piece instanceof Condition condition && !(condition instanceof Condition.Group)) {
            in(written, condition, said);
          }
        });
  }

  private void in(ItemSyntax written, Condition condition, Set<String> said) {
    Parts.visit(
        condition,
        piece -> {
          if (piece instanceof Window(var from, Optional<Window.Edge> to) && to.isPresent()) {
            later(to.get().date())
                .filter(day -> !isAssumed(written, day) && said.add(day.name()))
                .ifPresent(day -> report(condition.span(), day.name()));
          }
        });
  }

  private Optional<Milestone> later(DateExpr day) {
    return switch (day) {
      case DateExpr.Milestone milestone ->
          t.symbols.milestones().stream()
              .filter(known -> known.later() && known.name().equals(milestone.name()))
              .findFirst();
      case DateExpr.Shifted shifted -> later(shifted.base());
      default -> Optional.empty();
    };
  }

  /** An assumption about this milestone, or about the item as a whole, says how it is meant. */
  private static boolean isAssumed(ItemSyntax written, Milestone day) {
    return written.clauses().stream()
            .filter(ClauseSyntax.Assumes.class::isInstance)
            .map(clause -> ((ClauseSyntax.Assumes) clause).quote())
            .anyMatch(quote ->
                quote.isEmpty()
                    || isAbout(quote.get().text(), day.name())
                    || isAbout(quote.get().text(), day.words()))
        || written.children().stream().anyMatch(child -> isAssumed(child, day));
  }

  private static boolean isAbout(String quote, String day) {
    return quote.toLowerCase(Locale.ROOT).contains(day.toLowerCase(Locale.ROOT));
  }

  private void report(Span span, String name) {
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.WAITS_FOR_LATER_DAY,
                span,
                "this asks about a time that ends on `" + name + "`, after enrollment",
                "not determined before that")
            .because(
                "the day of `"
                    + name
                    + "` is not known while somebody is screened, so nobody can pass until a day is"
                    + " recorded for it")
            .help(
                "for `during the study` leave the end open: `from DAY on`, with `planned` for what is"
                    + " to come; or record the reading: `assumes | why its day is known`"));
  }
}
