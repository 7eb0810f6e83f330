package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Heading;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.Words;

/** Builds the headings between the items of a list, with the guard and the visit below them. */
final class HeadingBuilder {
  private static final String LINES = "below a heading stand `applies when ...` and `at VISIT`";
  private final String text;
  private final Diagnostics diagnostics;
  private final ItemBuilder items;
  private Optional<ClauseSyntax.AppliesWhen> guard = Optional.empty();
  private Optional<TimeSyntax.AtVisit> time = Optional.empty();

  HeadingBuilder(String text, Diagnostics diagnostics, ItemBuilder items) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.items = items;
  }

  /** Items that were written deeper than their heading; that has been reported. */
  static List<LineNode> itemsBelow(LineNode node) {
    return node.code.equals("heading")
        ? node.children.stream()
            .filter(child -> ClauseWords.of(child).isEmpty() && ClauseWords.isItemLine(child))
            .toList()
        : List.of();
  }

  Heading heading(LineNode node) {
    Optional<Words> words =
        node.hasWords()
            ? Optional.of(new WordsReader(text, diagnostics).required(node, "`heading`"))
            : Optional.empty();
    List<String> ruleTexts = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      if (child.startsWith("at")) {
        visit(child, ruleTexts);
      } else if (ClauseWords.of(child).isEmpty() && ClauseWords.isItemLine(child)) {
        itemBelow(child);
      } else {
        clause(child, ruleTexts);
      }
    }
    if (words.isEmpty() && !ruleTexts.isEmpty()) {
      diagnostics.add(
          Lines.misplaced(
                  node.children.getFirst(), "a heading without words covers nothing: it only ends")
              .help("write the words behind `heading |`, or delete this line"));
    }
    return new Heading(
        words,
        guard,
        time,
        String.join(" ; ", ruleTexts),
        words.isPresent() ? node.wholeSpan() : node.lineSpan());
  }

  private void visit(LineNode node, List<String> ruleTexts) {
    Cuts visit = Cuts.code(text, node).after(2);
    boolean alone = !visit.isEmpty() && !node.hasWords() && node.children.isEmpty();
    if (!alone || time.isPresent()) {
      diagnostics.add(
          Lines.misplaced(
                  node,
                  time.isPresent()
                      ? "the heading names a second visit"
                      : "the visit of a heading stands alone on its line")
              .help("write one line `at VISIT` below the heading"));
      return;
    }
    time = Optional.of(new TimeSyntax.AtVisit(visit.name(), node.codeSpan()));
    ruleTexts.add("at " + visit.name().text());
  }

  private void clause(LineNode node, List<String> ruleTexts) {
    ItemBuilder.Body body = items.body(false);
    body.add(List.of(node));
    if (body.clauses.size() == 1
        && body.clauses.getFirst() instanceof ClauseSyntax.AppliesWhen applies
        && guard.isEmpty()
        && body.children.isEmpty()) {
      guard = Optional.of(applies);
      ruleTexts.addAll(body.ruleTexts);
    } else if (guard.isPresent() && node.startsWith("applies when")) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.REPEATED_LINE,
                  node.codeSpan(),
                  "`applies when` stands twice below one heading",
                  "again")
              .help("write one condition with `and`"));
    } else if (!node.startsWith("applies when")) {
      diagnostics.add(Lines.misplaced(node, "this does not belong below a heading").help(LINES));
    }
  }

  private void itemBelow(LineNode node) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNEVEN_INDENTATION,
                new Span(node.line.start(), node.line.codeEnd()),
                "this item stands deeper than its heading",
                "below the heading")
            .because("a heading stands between the items of a list and holds up to the next one")
            .help("move the item to the column of `heading`; " + LINES));
  }
}
