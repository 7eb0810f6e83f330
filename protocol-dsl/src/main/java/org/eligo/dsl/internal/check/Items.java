package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.CriteriaList.Kind;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.Words;

/** Turns the items of a list or definition into what is judged and what is printed. */
final class Items {
  private final Translation t;
  private final Ids ids;
  private final Rules rules;
  private final Outlines outlines;
  private final Clauses clauses;
  private final WordsAndRule wordsAndRule;

  Items(Translation t, Ids ids) {
    this.t = t;
    this.ids = ids;
    this.rules = new Rules(t);
    this.outlines = new Outlines(t);
    this.clauses = new Clauses(t);
    this.wordsAndRule = new WordsAndRule(t);
  }

  /** A row with the stages at which it is checked; the row holds what is judged. */
  record Converted(Row row, List<String> checkedAt) {}

  Converted convert(ItemSyntax item, Place place) {
    int mark = t.uses.mark();
    Retests.Mark read = t.retests.mark();
    Optional<Item.Retest> retest = t.retests.of(item, place);
    Place below =
        place.member(
            item.rule(), outlines.turning(item.rule()), Retests.below(item.rule(), retest));
    outlines.refuseStrayMembers(item);
    refuseUnlabelledQuestion(item);
    List<Row> children = item.children().stream().map(c -> convert(c, below).row()).toList();
    Clauses.Effects effects = clauses.effects(item, place);
    Optional<Item> judged = Optional.empty();
    if (Rules.judges(item.rule())) {
      judged = Optional.of(judged(item, place, children, effects, mark).retested(retest));
      t.retests.check(item, read);
      wordsAndRule.check(item, judged.get());
    } else {
      checkWithoutVerdict(item);
    }
    Row row =
        new Row(
            ids.of(item),
            item.label().map(Name::text).orElse(""),
            words(item),
            kind(item.rule()),
            judged,
            printed(item),
            children,
            item.closing().stream().map(Words::text).toList());
    return new Converted(row, effects.checkedAt());
  }

  private Item judged(
      ItemSyntax item, Place place, List<Row> children, Clauses.Effects effects, int mark) {
    List<Item> members = children.stream().flatMap(row -> row.item().stream()).toList();
    Condition rule =
        item.rule() instanceof RuleSyntax.Outline outline
            ? outlines.group(outline, members)
            : condition(item, place);
    String below =
        item.rule() instanceof RuleSyntax.Outline
            ? members.stream()
                .map(m -> "\n" + m.id() + " | " + m.words() + " | " + m.ruleText())
                .collect(Collectors.joining())
            : "";
    return new Item(
        ids.of(item),
        words(item),
        effects.guard(),
        rule,
        effects.excuses(),
        effects.consult(),
        Optional.empty(),
        item.ruleText()
            + t.time.headingText()
            + place.these().map(t.outlines::text).orElse("")
            + place.retest().map(above -> "\nretest " + above.display()).orElse("")
            + below
            + t.uses.textsSince(mark),
        item.span());
  }

  /** A missing rule above parts has been reported as missing outline. */
  private Condition condition(ItemSyntax item, Place place) {
    boolean reported =
        item.rule() instanceof RuleSyntax.Gap
            && item.children().stream().anyMatch(child -> Rules.judges(child.rule()));
    return reported
        ? Translation.unread(item.rule().span())
        : place
            .these()
            .map(these -> t.outlines.named(item.rule(), these, Scope.TOP))
            .orElseGet(() -> rules.condition(item.rule(), place.inclusion()).orElseThrow());
  }

  private void refuseUnlabelledQuestion(ItemSyntax item) {
    boolean consults =
        item.clauses().stream()
            .anyMatch(c -> c instanceof ClauseSyntax.Refer || c instanceof ClauseSyntax.Discuss);
    if (item.label().isEmpty() && (consults || Rules.asks(item.rule()))) {
      t.report(
          DiagnosticCode.MISSING_LABEL,
          item.rule().span(),
          "somebody answers this part, so it needs a label",
          "answered by whom about what?",
          "write a label such as `a` in the place of `-`");
    }
  }

  private void checkWithoutVerdict(ItemSyntax item) {
    switch (item.rule()) {
      case RuleSyntax.Defines defines -> {
        Name name = defines.name();
        if (!t.symbols.definitions().containsKey(name.text())
            && !t.symbols.unread().contains(name.text())) {
          t.names.unknown(name, "definition", t.symbols.definitions().keySet());
        }
        t.uses.printed(name.text());
      }
      case RuleSyntax.NoRule noRule -> new NoRuleWords(t).check(item, noRule);
      default -> {}
    }
  }

  private static Kind kind(RuleSyntax rule) {
    return switch (rule) {
      case RuleSyntax.Defines d -> Kind.DEFINES;
      case RuleSyntax.NoRule n -> Kind.NO_RULE;
      case RuleSyntax.Removed r -> Kind.REMOVED;
      default -> Kind.JUDGED;
    };
  }

  private static List<ClauseWords> printed(ItemSyntax item) {
    List<ClauseWords> printed = new ArrayList<>();
    switch (item.rule()) {
      case RuleSyntax.Defines d -> printed.add(new ClauseWords("defines", d.name().text(), ""));
      case RuleSyntax.NoRule n ->
          printed.add(
              new ClauseWords(
                  "no rule",
                  n.quotes().stream().map(Name::text).collect(Collectors.joining(", ")),
                  n.why().map(Words::text).orElse("")));
      case RuleSyntax.Removed r ->
          printed.add(new ClauseWords("removed", "", r.why().map(Words::text).orElse("")));
      case RuleSyntax.Condition c -> printed.addAll(ClauseOutlines.words(c.condition()));
      default -> {}
    }
    item.clauses().stream()
        .filter(c -> !(c instanceof ClauseSyntax.CheckedAt))
        .flatMap(Clauses::printed)
        .filter(c -> !c.words().isEmpty() || !c.subject().isEmpty())
        .forEach(printed::add);
    return printed;
  }

  private static String words(ItemSyntax item) {
    return item.words().map(Words::text).orElse("");
  }
}
