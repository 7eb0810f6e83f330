package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;

/** Builds the tree of lines from their columns; what a line is, is said later. */
final class ItemTree {
  private static final int DEEPEST = 64;
  private static final String UNLABELLED = "no-label";

  private ItemTree() {}

  /** The sections: the lines in column 0 with everything below them. */
  static List<LineNode> build(Scanned scanned, Diagnostics diagnostics) {
    List<LineNode> roots = new ArrayList<>();
    List<LineNode> open = new ArrayList<>();
    boolean tooDeep = false;
    for (Line line : scanned.lines()) {
      boolean labelled = open.isEmpty() || !besideEarlier(line, open) || inClause(line, open);
      if (line.isContinuedWords() && !labelled) {
        diagnostics.add(missingLabel(line));
      }
      if (line.isContinuedWords() && labelled && !open.isEmpty()) {
        open.getLast().bars.add(line);
        continue;
      }
      LineNode left = null;
      while (!open.isEmpty() && open.getLast().line.indent() >= line.indent()) {
        left = open.removeLast();
      }
      boolean uneven =
          left != null && left.line.indent() > line.indent() && !isUnderDash(line, open);
      String code = scanned.text().substring(line.start(), line.codeEnd());
      code = line.isContinuedWords() && !labelled ? UNLABELLED : code;
      int depth = Math.min(open.size(), DEEPEST);
      LineNode node = new LineNode(line, code, uneven, depth);
      if (open.isEmpty()) {
        roots.add(node);
      } else {
        open.getLast().children.add(node);
      }
      if (open.size() < DEEPEST) {
        open.add(node);
      } else if (!tooDeep) {
        tooDeep = true;
        diagnostics.add(tooDeep(node.codeSpan()));
      }
    }
    return roots;
  }

  /** Whether the line stands under the rule behind a dash, whose wrapped lines stand deeper. */
  private static boolean isUnderDash(Line line, List<LineNode> open) {
    return !open.isEmpty()
        && open.getLast().code.startsWith("- ")
        && line.indent() == open.getLast().line.indent() + 2;
  }

  /** Whether the line stands in the column of a line further up, not of the one before it. */
  private static boolean besideEarlier(Line line, List<LineNode> open) {
    return open.stream()
        .limit(open.size() - 1)
        .anyMatch(node -> node.line.indent() == line.indent());
  }

  /** Whether the line further up goes on with a clause, whose words these are. */
  private static boolean inClause(Line line, List<LineNode> open) {
    for (int i = 1; i < open.size() - 1; i++) {
      if (open.get(i).line.indent() == line.indent()) {
        return !ClauseWords.isItemLine(open.get(i))
            && ClauseWords.of(open.get(i)).isEmpty()
            && ClauseWords.of(open.get(i - 1)).isPresent();
      }
    }
    return false;
  }

  /** Words that stand further left than the line above cannot go on with its words. */
  private static Diagnostic missingLabel(Line line) {
    return Diagnostic.of(
            DiagnosticCode.MISSING_LABEL,
            new Span(line.start(), line.start() + 1),
            "no label stands before this bar",
            "a label belongs here")
        .because("verdicts, decisions and cases speak of a criterion by its label")
        .help("write the label before the bar; words that go on stand under the words above");
  }

  private static Diagnostic tooDeep(Span span) {
    return Diagnostic.of(
            DiagnosticCode.TOO_DEEP,
            span,
            "items are nested more than " + DEEPEST + " levels deep",
            "too deep")
        .help("give a part of the criterion a name with `define`");
  }
}
