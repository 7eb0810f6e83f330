package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.QuestionKind;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.TimeSyntax;

/** Turns the rules that are no outline into conditions: conditions, questions and holes. */
final class Rules {
  /** The role that answers what is asked of, and agreed by, the participant. */
  static final String PARTICIPANT = "participant";

  /** The constant date from which ages are counted. */
  static final String BIRTH_DATE = "birth date";

  private final Translation t;

  Rules(Translation t) {
    this.t = t;
  }

  /** The condition of a rule; empty for outlines and for rules without a verdict. */
  Optional<Condition> condition(RuleSyntax rule, boolean inclusion) {
    return switch (rule) {
      case RuleSyntax.Condition c -> Optional.of(t.conditions.convert(c.condition(), Scope.TOP));
      case RuleSyntax.Judged judged -> {
        t.names.role(judged.role());
        yield question(
            QuestionKind.JUDGED, judged.role().text(), judged.time(), Optional.empty(), rule);
      }
      case RuleSyntax.Asked asked ->
          question(QuestionKind.ASKED, PARTICIPANT, asked.time(), Optional.empty(), rule);
      case RuleSyntax.Agreed agreed -> {
        refuseAgreedExclusion(agreed.span(), inclusion);
        agreed.covering().ifPresent(covering -> covering.anchors().forEach(t.names::milestone));
        yield question(QuestionKind.AGREED, PARTICIPANT, agreed.time(), Optional.empty(), rule);
      }
      case RuleSyntax.Elsewhere elsewhere -> Optional.of(elsewhere(elsewhere));
      case RuleSyntax.OtherCriteria other -> {
        t.names.role(other.role());
        yield question(
            QuestionKind.OTHER_CRITERIA,
            other.role().text(),
            Optional.empty(),
            Optional.empty(),
            rule);
      }
      case RuleSyntax.Value value -> {
        t.report(
            DiagnosticCode.MISSING_COMPARISON,
            value.span(),
            "this is a value, where a condition is needed",
            "is neither yes nor no",
            "compare it with a number");
        yield Optional.of(Translation.unread(value.span()));
      }
      case RuleSyntax.Gap gap -> Optional.of(gap(gap));
      case RuleSyntax.Outline o -> Optional.empty();
      case RuleSyntax.Defines d -> Optional.empty();
      case RuleSyntax.NoRule n -> Optional.empty();
      case RuleSyntax.Removed r -> Optional.empty();
    };
  }

  private Optional<Condition> question(
      QuestionKind kind,
      String role,
      Optional<TimeSyntax> time,
      Optional<String> document,
      RuleSyntax rule) {
    Optional<ResultTime> counts = time.or(t.time::time).map(t.results::answerTime);
    return Optional.of(new Condition.Question(kind, role, counts, document, rule.span()));
  }

  private Condition elsewhere(RuleSyntax.Elsewhere rule) {
    String document = rule.document().text();
    if (rule.role().isEmpty()) {
      return new Condition.Hole(document, rule.span());
    }
    Name role = rule.role().get();
    t.names.role(role);
    return new Condition.Question(
        QuestionKind.DEFINED_ELSEWHERE,
        role.text(),
        t.time.time().map(t.results::answerTime),
        Optional.of(document),
        rule.span());
  }

  private void refuseAgreedExclusion(Span span, boolean inclusion) {
    if (!inclusion) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.RULE_DOES_NOT_FIT,
                  span,
                  "an agreement under an exclusion would exclude those who agree",
                  "excludes those who agree")
              .because("an exclusion criterion that is met excludes")
              .help(
                  "move it to the inclusion criteria, or ask whether the participant refuses:"
                      + " `asked` below the words `Refuses to ...`"));
    }
  }

  private Condition gap(RuleSyntax.Gap gap) {
    if (!gap.reported()) {
      t.report(
          DiagnosticCode.MISSING_RULE,
          gap.span(),
          "nothing says how this is checked",
          "no rule below",
          "write a rule below it, or `no rule | why`, or `judged by ROLE`");
    }
    return Translation.unread(gap.span());
  }

  /** Whether the rule asks somebody. */
  static boolean asks(RuleSyntax rule) {
    return rule instanceof RuleSyntax.Judged
        || rule instanceof RuleSyntax.Asked
        || rule instanceof RuleSyntax.Agreed
        || rule instanceof RuleSyntax.OtherCriteria
        || rule instanceof RuleSyntax.Elsewhere elsewhere && elsewhere.role().isPresent();
  }

  /** Whether the rule gives a verdict. */
  static boolean judges(RuleSyntax rule) {
    return !(rule instanceof RuleSyntax.Defines
        || rule instanceof RuleSyntax.NoRule
        || rule instanceof RuleSyntax.Removed);
  }
}
