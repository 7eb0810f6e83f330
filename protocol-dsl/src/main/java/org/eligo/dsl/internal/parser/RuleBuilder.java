package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.Words;

/** Builds rules and clauses from their phrases. */
final class RuleBuilder {
  private final PhraseParser parser;

  RuleBuilder(PhraseParser parser) {
    this.parser = parser;
  }

  /** The canonical text of a phrase that was read. */
  String text(Phrase phrase) {
    return parser.text(phrase);
  }

  RuleSyntax rule(Phrase phrase, Optional<Words> words, List<ItemSyntax> below) {
    Optional<RuleLineContext> context = parser.parse(phrase, CriteriaParser::ruleLine);
    Report report = parser.newReport();
    RuleSyntax rule =
        context
            .map(c -> rule(c, words, conditions(phrase, below, report)))
            .orElseGet(() -> new RuleSyntax.Gap(true, phrase.span()));
    if (rule instanceof RuleSyntax.NoRule || rule instanceof RuleSyntax.Removed) {
      requireReason(phrase, words);
    }
    return report.isMade() && rule instanceof RuleSyntax.Value
        ? new RuleSyntax.Gap(true, phrase.span())
        : rule;
  }

  /** What takes a criterion away or a decision for granted says why. */
  private void requireReason(Phrase phrase, Optional<Words> words) {
    if (words.isEmpty() || words.get().text().isEmpty()) {
      parser
          .newReport()
          .add(
              Diagnostic.of(
                      words.isEmpty() ? DiagnosticCode.MISSING_BAR : DiagnosticCode.MISSING_WORDS,
                      phrase.span(),
                      "the reason is missing",
                      "no words behind it")
                  .because("whoever reads the criterion later must see why it is so")
                  .help("write it behind a bar: `" + phrase.folded() + " | why`"));
    }
  }

  /** The body of {@code define ... in UNIT}: a value, or an outline that the checker refuses. */
  RuleSyntax value(Phrase phrase) {
    Optional<RuleLineContext> context = parser.parse(phrase, CriteriaParser::ruleLine);
    if (context.isEmpty()) {
      return new RuleSyntax.Gap(true, phrase.span());
    }
    Report report = parser.newReport();
    if (context.get() instanceof ConditionRuleContext condition) {
      ConditionBuilder builder = new ConditionBuilder(parser.names(), report);
      return new RuleSyntax.Value(
          builder.values().asValue(condition.condition()), Places.of(condition.condition()));
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.VALUE_EXPECTED,
                phrase.span(),
                "a definition `in` a unit needs a value",
                "not a value")
            .help("write a calculation, or take the unit away to define a condition"));
    return new RuleSyntax.Gap(true, phrase.span());
  }

  private ConditionBuilder conditions(Phrase phrase, List<ItemSyntax> below, Report report) {
    return new ConditionBuilder(
        parser.names(), report, Optional.of(new Below(phrase.span().end(), below)));
  }

  private RuleSyntax rule(
      RuleLineContext context, Optional<Words> words, ConditionBuilder conditions) {
    Span span = Places.of(context);
    return switch (context) {
      case OutlineRuleContext c -> conditions.outlines().outline(c.outline());
      case JudgedRuleContext c ->
          new RuleSyntax.Judged(Places.name(c.NAME()), time(conditions, c.time()), span);
      case AskedRuleContext c -> new RuleSyntax.Asked(time(conditions, c.time()), span);
      case AgreedRuleContext c ->
          new RuleSyntax.Agreed(
              time(conditions, c.time()),
              Optional.ofNullable(c.covering()).map(days -> covering(days, conditions)),
              span);
      case ElsewhereRuleContext c -> {
        Optional<Name> role = Optional.ofNullable(c.role).map(Places::name);
        yield new RuleSyntax.Elsewhere(Places.name(c.document), role, span);
      }
      case OtherCriteriaRuleContext c -> new RuleSyntax.OtherCriteria(Places.name(c.NAME()), span);
      case DefinesRuleContext c -> new RuleSyntax.Defines(Places.name(c.NAME()), span);
      case NoRuleContext c -> new RuleSyntax.NoRule(Places.names(c.NAME()), words, span);
      case RemovedRuleContext c -> new RuleSyntax.Removed(words, span);
      case EntryRuleContext c -> {
        ValueSyntax.Named entry =
            conditions.values().entry(c.pick(), c.NAME(), c.entryTime(), c.WHERE(), c.condition());
        yield theEntry(entry, false, span);
      }
      case FilteredEntryRuleContext c -> {
        ValueSyntax.Named entry =
            conditions.values().entry(c.pick(), c.NAME(), c.entryTime(), c.WHERE(), c.condition());
        yield theEntry(entry, true, span);
      }
      case ConditionRuleContext c -> {
        ConditionSyntax condition = conditions.condition(c.condition());
        yield new RuleSyntax.Condition(condition, condition.span());
      }
      default -> new RuleSyntax.Gap(true, span);
    };
  }

  /** The days that an agreement covers, and the milestones in them. */
  private static RuleSyntax.Covering covering(
      CoveringContext context, ConditionBuilder conditions) {
    context.coveredDay().forEach(conditions.times()::coveredDay);
    List<Name> anchors =
        context.coveredDay().stream()
            .map(CoveredDayContext::dayAnchor)
            .filter(NamedDayContext.class::isInstance)
            .map(day -> Places.name(((NamedDayContext) day).NAME(0)))
            .toList();
    return new RuleSyntax.Covering(anchors, Places.of(context));
  }

  private static RuleSyntax theEntry(ValueSyntax.Named entry, boolean filterFirst, Span span) {
    ValueSyntax.Named named =
        new ValueSyntax.Named(
            entry.pick(), filterFirst, entry.name(), entry.time(), entry.where(), span);
    return new RuleSyntax.Condition(new ConditionSyntax.TheEntry(named, span), span);
  }

  private static Optional<TimeSyntax> time(ConditionBuilder conditions, TimeContext context) {
    return Optional.ofNullable(context).map(conditions.times()::time);
  }

  /** A clause that is parsed: guard, excuse, referral, discussion, stages, assumption. */
  Optional<ClauseSyntax> clause(
      Phrase phrase, Optional<Words> words, List<ItemSyntax> below, Span span) {
    Optional<ClauseSyntax> clause =
        parser
            .parse(phrase, CriteriaParser::clauseLine)
            .map(context ->
                clause(context, words, conditions(phrase, below, parser.newReport()), span));
    if (clause.isPresent() && clause.get() instanceof ClauseSyntax.Assumes) {
      requireReason(phrase, words);
    }
    return clause;
  }

  private static ClauseSyntax clause(
      ClauseLineContext context, Optional<Words> words, ConditionBuilder conditions, Span span) {
    return switch (context) {
      case AppliesClauseContext c ->
          new ClauseSyntax.AppliesWhen(conditions.condition(c.condition()), words, span);
      case AppliesToClauseContext c ->
          new ClauseSyntax.AppliesTo(ConditionBuilder.choices(c.choice()), span);
      case AtSitesClauseContext c ->
          new ClauseSyntax.AtSites(conditions.condition(c.condition()), words, span);
      case UnlessClauseContext c ->
          new ClauseSyntax.Unless(conditions.condition(c.condition()), words, span);
      case ReferClauseContext c ->
          new ClauseSyntax.Refer(
              Places.name(c.NAME()), conditions.condition(c.condition()), words, span);
      case DiscussClauseContext c ->
          new ClauseSyntax.Discuss(
              Places.name(c.NAME()), conditions.condition(c.condition()), words, span);
      case CheckedClauseContext c -> new ClauseSyntax.CheckedAt(Places.names(c.NAME()), span);
      case LaterClauseContext c -> new ClauseSyntax.Later(Places.names(c.NAME()), span);
      case RescreenClauseContext c ->
          new ClauseSyntax.Rescreen(
              c.NUMBER() == null
                  ? "once"
                  : "once after " + c.NUMBER().getText() + " " + c.UNIT().getText(),
              words,
              span);
      case RetestClauseContext c ->
          new ClauseSyntax.Retest(
              c.TWICE() == null ? 1 : 2,
              Optional.ofNullable(c.length()).map(conditions.times()::length),
              span);
      case AssumesClauseContext c ->
          new ClauseSyntax.Assumes(
              Optional.ofNullable(c.NAME()).map(Places::name),
              words.orElseGet(() -> new Words("", new Span(span.end(), span.end()))),
              span);
      default -> throw new IllegalStateException("no such clause: " + context.getClass());
    };
  }
}
