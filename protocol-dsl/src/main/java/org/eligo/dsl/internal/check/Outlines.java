package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.RuleSyntax;

/** Puts the members of an outline together, and refuses members that nothing would judge. */
final class Outlines {
  private final Translation t;

  Outlines(Translation t) {
    this.t = t;
  }

  Condition group(RuleSyntax.Outline outline, List<Item> members) {
    GroupKind kind =
        switch (outline.kind()) {
          case ALL_OF -> GroupKind.ALL_OF;
          case ANY_OF -> GroupKind.ANY_OF;
          case ANY_DONE -> GroupKind.ANY_DONE;
          case NONE_OF -> GroupKind.NONE_OF;
          case AT_LEAST -> GroupKind.AT_LEAST;
          case AT_MOST -> GroupKind.AT_MOST;
          case EXACTLY -> GroupKind.EXACTLY;
        };
    if (members.isEmpty()) {
      t.report(
          DiagnosticCode.TOO_FEW_MEMBERS,
          outline.span(),
          "nothing stands below `" + t.text(outline.span()) + "`",
          "no parts",
          "write its parts below it, each behind a label or `-`");
    } else {
      refuseCount(kind, outline, members.size());
    }
    List<Item> parts =
        kind == GroupKind.ANY_DONE ? members.stream().map(this::untilNotDone).toList() : members;
    return new Condition.Group(kind, outline.count(), parts, outline.span());
  }

  /** A member that drops out when none of its tests was done. */
  private Item untilNotDone(Item member) {
    List<ResultQuery> queries = Plans.resultsIn(member.rule());
    Span span = member.rule().span();
    if (queries.isEmpty()) {
      t.report(
          DiagnosticCode.CLAUSE_DOES_NOT_FIT,
          span,
          "this part asks for no test that could be recorded as not done",
          "no test",
          "write a result here, or `any of` above");
      return member;
    }
    Condition done = new Condition.Not(new Condition.NotDone(queries, span), span);
    return member.guarded(done);
  }

  private void refuseCount(GroupKind kind, RuleSyntax.Outline outline, int size) {
    int count = outline.count();
    String what =
        switch (kind) {
          case AT_LEAST, EXACTLY ->
              count > size ? "can never hold" : count == 0 ? "asks for nothing" : "";
          case AT_MOST -> count >= size ? "always holds" : "";
          case ALL_OF, ANY_OF, ANY_DONE, NONE_OF -> "";
        };
    if (!what.isEmpty() && !(kind == GroupKind.EXACTLY && count == 0)) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TOO_FEW_MEMBERS,
                  outline.span(),
                  String.format(
                      Locale.ROOT,
                      "`%s` %s: %s below it",
                      t.text(outline.span()),
                      what,
                      size == 1 ? "one part stands" : size + " parts stand"),
                  what)
              .help("correct the number, or write the missing parts"));
    }
  }

  /** Below a rule that is no outline only rows without a verdict may stand. */
  void refuseStrayMembers(ItemSyntax item) {
    if (item.rule() instanceof RuleSyntax.Outline
        || item.rule() instanceof RuleSyntax.Gap gap && gap.reported()) {
      return;
    }
    Optional<ItemSyntax> judged =
        item.children().stream().filter(child -> Rules.judges(child.rule())).findFirst();
    if (judged.isEmpty() || judged.get().rule() instanceof RuleSyntax.Gap gap && gap.reported()) {
      return;
    }
    Span span = judged.get().label().map(l -> l.span()).orElse(judged.get().span());
    boolean missing = item.rule() instanceof RuleSyntax.Gap;
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.STRAY_MEMBERS,
                span,
                missing
                    ? "nothing says how the parts below are put together"
                    : "this part stands below a rule that has no parts",
                missing ? "all of them, or any?" : "would not be judged")
            .help(
                missing
                    ? "write `all of`, `any of`, `none of` or `at least N of` above the parts"
                    : "write `all of` or `any of` as the rule and the condition as a part,"
                        + " or `no rule | why` below the part"));
  }

  /** The outline as written, if its members are turned round or counted both ways. */
  Optional<String> turning(RuleSyntax rule) {
    if (rule instanceof RuleSyntax.Outline outline) {
      return switch (outline.kind()) {
        case NONE_OF, AT_MOST, EXACTLY -> Optional.of(t.text(outline.span()));
        case ALL_OF, ANY_OF, ANY_DONE, AT_LEAST -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}
