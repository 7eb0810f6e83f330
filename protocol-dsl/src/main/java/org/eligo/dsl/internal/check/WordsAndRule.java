package org.eligo.dsl.internal.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * Finds a limit in the words that the rule does not have at all. It looks only at rules that
 * compare numbers of results with their own range, since the limit of any other rule may stand in a
 * definition, in a visit or in the words of a yes/no item.
 */
final class WordsAndRule {
  private static final Pattern LIMIT = Pattern.compile("(?:[≥≤]|[<>]=?)\\s*[0-9][0-9,.]*");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private final Translation t;

  WordsAndRule(Translation t) {
    this.t = t;
  }

  void check(ItemSyntax written, Item judged) {
    boolean assumed = written.clauses().stream().anyMatch(ClauseSyntax.Assumes.class::isInstance);
    if (assumed
        || written.words().isEmpty()
        || !(written.rule() instanceof RuleSyntax.Condition rule)
        || DIGIT.matcher(written.ruleText()).find()
        || Plans.anyIn(judged, c -> !comparesWithOwnRange(c))) {
      return;
    }
    Words words = written.words().get();
    Matcher limit = LIMIT.matcher(words.text());
    if (limit.find()) {
      report(words, limit.group(), rule.span());
    }
  }

  private boolean comparesWithOwnRange(Condition condition) {
    return switch (condition) {
      case Condition.And and -> true;
      case Condition.Or or -> true;
      case Condition.Not not -> true;
      case Condition.RangeTest range -> true;
      case Condition.Compare compare ->
          compare.left() instanceof Value.This && compare.right() instanceof Value.ThisLimit;
      case Condition.ResultTest test ->
          t.symbols
              .item(test.query().item())
              .filter(item -> Results.isNumeric(item.type()))
              .isPresent();
      case Condition.Group g -> false;
      case Condition.MemberOf m -> false;
      case Condition.Includes i -> false;
      case Condition.NotDone n -> false;
      case Condition.Known k -> false;
      case Condition.CountResults c -> false;
      case Condition.SameSample s -> false;
      case Condition.Exists e -> false;
      case Condition.CountEntries c -> false;
      case Condition.EntryTest e -> false;
      case Condition.Lasting l -> false;
      case Condition.Steady s -> false;
      case Condition.DateInWindow d -> false;
      case Condition.DateInSeason d -> false;
      case Condition.Defined d -> false;
      case Condition.Question q -> false;
      case Condition.Hole h -> false;
      case Condition.CohortIn in -> false;
      case Condition.CriterionPassed passed -> false;
    };
  }

  private void report(Words words, String limit, Span rule) {
    int at = t.symbols.source().text(words.span()).indexOf(limit);
    Optional<Span> place =
        at < 0
            ? Optional.empty()
            : Optional.of(
                new Span(words.span().start() + at, words.span().start() + at + limit.length()));
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.WORDS_AND_RULE_DIFFER,
                rule,
                "the words say `" + limit + "`, the rule has no number",
                "in the rule")
            .with(place.orElse(words.span()), "in the words")
            .because("every number and comparator in the words should come back in the rule")
            .help("write the number, or record the reading: `assumes | why`"));
  }
}
