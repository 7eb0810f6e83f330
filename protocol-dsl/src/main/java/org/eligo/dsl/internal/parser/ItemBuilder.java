package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.Words;

/** Builds one item from the lines that belong to it: rule, clauses, items below. */
final class ItemBuilder {
  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final RuleBuilder rules;

  ItemBuilder(String text, Diagnostics diagnostics, RuleBuilder rules) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.rules = rules;
  }

  /** What was gathered below an item or a definition. */
  final class Body {
    Optional<RuleSyntax> rule = Optional.empty();
    final List<ClauseSyntax> clauses = new ArrayList<>();
    final List<ItemSyntax> children = new ArrayList<>();
    final List<Words> closing = new ArrayList<>();
    final List<String> ruleTexts = new ArrayList<>();
    private final boolean value;
    private boolean outline;
    private boolean standIn;

    Body(boolean value) {
      this.value = value;
    }

    void add(List<LineNode> nodes) {
      for (int i = 0; i < nodes.size(); i++) {
        add(nodes.get(i));
      }
    }

    private void add(LineNode node) {
      Lines.checkColumn(node, diagnostics);
      Optional<String> clause = ClauseWords.of(node);
      if (clause.isPresent()) {
        addClause(clause.get(), node);
      } else if (node.startsWith("heading")) {
        diagnostics.add(Lines.misplaced(node, "a heading stands between items, not below one"));
      } else if (ClauseWords.isItemLine(node) || isBareLabel(node)) {
        Optional<Diagnostic> misspelt = Lines.misspeltClause(node);
        misspelt.ifPresent(diagnostics::add);
        if (misspelt.isEmpty()) {
          children.add(item(node));
        }
      } else {
        addRule(node);
      }
    }

    /** A label whose children carry the words: a rule's wrapped lines would look different. */
    private boolean isBareLabel(LineNode node) {
      return node.isOneWord()
          && !node.hasWords()
          && (rule.isPresent() ? outline || !node.children.isEmpty() : opensBody(node));
    }

    private boolean opensBody(LineNode node) {
      return !node.children.isEmpty()
          && (Outlines.isOutline(node.children.getFirst().code)
              || ClauseWords.isItemLine(node.children.getFirst()));
    }

    private void addClause(String clause, LineNode node) {
      List<LineNode> deeper = new ArrayList<>();
      Phrase phrase = phraseOf(node, deeper);
      Optional<Words> said = words.of(node);
      if (said.isEmpty() && !deeper.isEmpty() && endsWrapped(deeper.getFirst())) {
        LineNode last = deeper.removeFirst();
        said = words.of(last);
        phrase = phrase.and(text, last.codeSpan());
        deeper.addAll(0, last.children);
      }
      Span span = node.lineSpan().to(phrase.span());
      switch (clause) {
        case "closing" -> closing.add(words.required(node, "`closing`"));
        case "unresolved" ->
            remark(node, clause, why -> clauses.add(new ClauseSyntax.Unresolved(why, span)));
        case "note", "evidence", "see" -> {
          Name keyword = new Name(clause, node.codeSpan());
          remark(node, clause, why -> clauses.add(new ClauseSyntax.Remark(keyword, why, span)));
        }
        case "assumes" -> {
          words.required(node, "`assumes`");
          if (said.isPresent()) {
            rules.clause(phrase, said, List.of(), span).ifPresent(clauses::add);
          }
        }
        case "applies to", "later" -> {
          said.ifPresent(stray -> diagnostics.add(Lines.strayWords(node, clause, stray)));
          plain(phrase, Optional.empty(), deeper, span);
        }
        case "retest" -> {
          said.ifPresent(stray -> diagnostics.add(Lines.strayWords(node, clause, stray)));
          if (phrase.folded().endsWith(", the latest decides")) {
            plain(phrase, Optional.empty(), deeper, span);
          } else {
            diagnostics.add(Lines.otherRetest(node));
          }
        }
        default -> plain(phrase, said, deeper, span);
      }
      add(deeper);
    }

    private void plain(Phrase phrase, Optional<Words> said, List<LineNode> deeper, Span span) {
      List<ItemSyntax> below = membersOf(phrase, deeper);
      rules.clause(phrase, said, below, span).ifPresent(clauses::add);
      ruleTexts.add(rules.text(phrase) + text(below));
    }

    /** The lines that a phrase ending in an outline takes as its members. */
    private List<ItemSyntax> membersOf(Phrase phrase, List<LineNode> deeper) {
      List<ItemSyntax> members = new ArrayList<>();
      if (Outlines.endsIn(phrase)) {
        while (!deeper.isEmpty() && ClauseWords.isItemLine(deeper.getFirst())) {
          LineNode line = deeper.removeFirst();
          Lines.checkColumn(line, diagnostics);
          members.add(item(line));
        }
      }
      return members;
    }

    /** Members belong to the text that identifies the rule, words included. */
    private static String text(List<ItemSyntax> members) {
      StringBuilder text = new StringBuilder();
      for (ItemSyntax member : members) {
        text.append("\n- ").append(member.words().map(w -> w.text() + " | ").orElse(""));
        text.append(member.ruleText()).append(" (").append(text(member.children())).append(')');
      }
      return text.toString();
    }

    /** The last line of a wrapped clause, which carries the clause's words. */
    private boolean endsWrapped(LineNode node) {
      return node.hasWords()
          && !ClauseWords.isItemLine(node)
          && ClauseWords.of(node).isEmpty()
          && !node.startsWith("no rule");
    }

    private void remark(LineNode node, String clause, Consumer<Words> use) {
      if (node.code.startsWith("see \"") && rule.isEmpty()) {
        diagnostics.add(Lines.seeAsRule(node));
        rule = Optional.of(new RuleSyntax.Gap(true, node.codeSpan()));
        standIn = true;
        return;
      }
      if (!node.code.equals(clause)) {
        diagnostics.add(Lines.missingBar(node, clause));
        return;
      }
      use.accept(words.required(node, "`" + clause + "`"));
    }

    private void addRule(LineNode node) {
      if (node.hasWords() && !node.startsWith("no rule") && !node.startsWith("removed")) {
        diagnostics.add(Lines.wordsBehindRule(node, words.of(node)));
        rule = rule.or(() -> Optional.of(new RuleSyntax.Gap(true, node.codeSpan())));
        return;
      }
      if (standIn) {
        rule = Optional.empty();
        standIn = false;
      }
      if (rule.isPresent()) {
        diagnostics.add(Lines.secondRule(node, rule.get().span(), outline));
        return;
      }
      Optional<Diagnostic> refused = Lines.refusedClause(node);
      if (refused.isPresent()) {
        diagnostics.add(refused.get());
        rule = Optional.of(new RuleSyntax.Gap(true, node.codeSpan()));
        return;
      }
      Optional<String> list = Outlines.meant(node);
      if (list.isPresent()) {
        diagnostics.add(Lines.misspeltOutline(node, list.get()));
        rule = Optional.of(new RuleSyntax.Gap(true, node.codeSpan()));
        outline = true;
        add(node.children);
        return;
      }
      List<LineNode> deeper = new ArrayList<>();
      outline = Outlines.isOutline(node.code);
      Phrase phrase = phraseOf(node, deeper);
      setRule(phrase, words.of(node), deeper);
      add(deeper);
    }

    private void setRule(Phrase phrase, Optional<Words> why, List<LineNode> deeper) {
      List<ItemSyntax> below = value ? List.of() : membersOf(phrase, deeper);
      RuleSyntax built = value ? rules.value(phrase) : rules.rule(phrase, why, below);
      if (built instanceof RuleSyntax.Condition(var condition, Span span) && !below.isEmpty()) {
        built = new RuleSyntax.Condition(condition, span.to(below.getLast().span()));
      }
      outline = outline || built instanceof RuleSyntax.Outline;
      rule = Optional.of(built);
      ruleTexts.addFirst(rules.text(phrase) + text(below));
    }

    /** The line with its wrapped continuation; what is none goes to {@code rest}. */
    private Phrase phraseOf(LineNode node, List<LineNode> rest) {
      List<Span> pieces = new ArrayList<>();
      pieces.add(node.codeSpan());
      boolean whole = node.hasWords() || Outlines.isWhole(node.code);
      continued(node.children, whole, pieces, rest);
      return Phrase.of(text, pieces);
    }

    private void continued(
        List<LineNode> nodes, boolean whole, List<Span> pieces, List<LineNode> rest) {
      boolean ended = whole;
      for (LineNode node : nodes) {
        ended =
            ended
                || node.hasWords()
                || ClauseWords.isItemLine(node)
                || ClauseWords.of(node).isPresent();
        if (ended) {
          rest.add(node);
        } else {
          pieces.add(node.codeSpan());
          continued(node.children, false, pieces, rest);
          ended = !rest.isEmpty();
        }
      }
    }
  }

  Body body(boolean value) {
    return new Body(value);
  }

  ItemSyntax item(LineNode node) {
    Optional<Words> said = words.of(node);
    Optional<Name> label = Optional.empty();
    Body body = body(false);
    List<LineNode> below = node.children;
    if (node.startsWith("-")) {
      String rest = node.code.substring(1).strip();
      if (!rest.isEmpty()) {
        below = inlineRule(node, rest, said, body);
        said = said.isPresent() && rest.startsWith("no rule") ? Optional.empty() : said;
      }
    } else {
      label = Optional.of(Lines.label(node, diagnostics));
    }
    body.add(below);
    RuleSyntax rule = body.rule.orElseGet(() -> missingRule(node));
    return new ItemSyntax(
        label,
        said,
        rule,
        body.clauses,
        body.children,
        body.closing,
        String.join(" ; ", body.ruleTexts),
        node.wholeSpan());
  }

  /** A rule on the line of its dash; gives back the lines below that do not continue it. */
  private List<LineNode> inlineRule(LineNode node, String rest, Optional<Words> said, Body body) {
    int start = node.line.codeEnd() - rest.length();
    boolean noRule = rest.startsWith("no rule") || rest.startsWith("removed");
    if (said.isPresent() && !noRule) {
      diagnostics.add(Lines.wordsBehindRule(node, said));
      body.rule = Optional.of(new RuleSyntax.Gap(true, node.codeSpan()));
      return node.children;
    }
    List<LineNode> deeper = new ArrayList<>();
    List<Span> pieces = new ArrayList<>();
    pieces.add(new Span(start, node.line.codeEnd()));
    body.continued(node.children, node.hasWords() || Outlines.isWhole(rest), pieces, deeper);
    body.setRule(Phrase.of(text, pieces), said, deeper);
    return deeper;
  }

  private RuleSyntax missingRule(LineNode node) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_RULE,
                node.codeSpan(),
                node.startsWith("-") ? "this item has no rule" : "`" + node.code + "` has no rule",
                "no rule below it")
            .because("an item without a rule would be skipped without anybody noticing")
            .help(
                node.children.stream().anyMatch(ClauseWords::isItemLine)
                    ? "write `all of`, `any of`, `none of` or `at least N of` on the next line,"
                        + " above its parts"
                    : "write its rule on the next line, deeper; `no rule | why` when there is"
                        + " none"));
    return new RuleSyntax.Gap(true, node.codeSpan());
  }
}
