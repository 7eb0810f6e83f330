package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;

/** Builds the tree of lines from their columns; what a line is, is said later. */
final class ItemTree {
  private static final int DEEPEST = 100;

  private ItemTree() {}

  /** The sections: the lines in column 0 with everything below them. */
  static List<LineNode> build(Scanned scanned, Diagnostics diagnostics) {
    List<LineNode> roots = new ArrayList<>();
    List<LineNode> open = new ArrayList<>();
    boolean tooDeep = false;
    for (Line line : scanned.lines()) {
      if (line.isContinuedWords() && !open.isEmpty()) {
        open.getLast().bars.add(line);
        continue;
      }
      LineNode left = null;
      while (!open.isEmpty() && open.getLast().line.indent() >= line.indent()) {
        left = open.removeLast();
      }
      boolean uneven = left != null && left.line.indent() > line.indent();
      String code = scanned.text().substring(line.start(), line.codeEnd());
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

  private static Diagnostic tooDeep(Span span) {
    return Diagnostic.of(
            DiagnosticCode.TOO_DEEP,
            span,
            "items are nested more than " + DEEPEST + " levels deep",
            "too deep")
        .help("give a part of the criterion a name with `define`");
  }
}
