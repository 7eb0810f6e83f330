package org.eligo.dsl.internal.parser;

import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.RuleSyntax.OutlineKind;
import org.eligo.dsl.syntax.RuleSyntax.These;

/** Builds outlines: whole rules, and those at the end of a clause or behind {@code where}. */
final class OutlineBuilder {
  private final TimeBuilder times;
  private final Report report;
  private final Optional<Below> below;

  OutlineBuilder(TimeBuilder times, Report report, Optional<Below> below) {
    this.times = times;
    this.report = report;
    this.below = below;
  }

  RuleSyntax.Outline outline(OutlineContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case AllOfContext c -> plain(OutlineKind.ALL_OF, 0, span);
      case NoneOfContext c -> plain(OutlineKind.NONE_OF, 0, span);
      case AtLeastOfContext c -> plain(OutlineKind.AT_LEAST, count(c.NUMBER()), span);
      case AtMostOfContext c -> plain(OutlineKind.AT_MOST, count(c.NUMBER()), span);
      case ExactlyOfContext c -> plain(OutlineKind.EXACTLY, count(c.NUMBER()), span);
      case AnyOfDoneContext c -> plain(OutlineKind.ANY_DONE, 1, span);
      case AnyOfTheseContext c ->
          new RuleSyntax.Outline(OutlineKind.ANY_OF, 1, these(c.entryTime()), span);
      case NoneOfTheseContext c ->
          new RuleSyntax.Outline(OutlineKind.NONE_OF, 0, these(c.entryTime()), span);
      case AtLeastOfTheseContext c ->
          new RuleSyntax.Outline(
              OutlineKind.AT_LEAST, count(c.NUMBER()), these(c.entryTime()), span);
      default -> plain(OutlineKind.ANY_OF, 1, span);
    };
  }

  private static RuleSyntax.Outline plain(OutlineKind kind, int count, Span span) {
    return new RuleSyntax.Outline(kind, count, Optional.empty(), span);
  }

  private Optional<These> these(EntryTimeContext time) {
    return Optional.of(new These(Optional.ofNullable(time).map(times::entryTime)));
  }

  private int count(TerminalNode number) {
    return HistoryBuilder.count(number, report);
  }

  /** An outline as a part of a condition, with the lines below as its members. */
  ConditionSyntax condition(OutlineContext context) {
    RuleSyntax.Outline outline = outline(context);
    Span span = outline.span();
    boolean ends = below.filter(lines -> lines.end() == span.end()).isPresent();
    if (ends) {
      return new ConditionSyntax.Outline(outline, below.get().members(), span);
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                span,
                "a list of parts can only end a rule or a clause",
                "goes on behind it")
            .because("its parts stand on the lines below")
            .help("write what follows before it, or give the list a name with `define`"));
    return new ConditionSyntax.Gap(span);
  }
}
