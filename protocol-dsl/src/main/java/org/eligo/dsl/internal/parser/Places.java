package org.eligo.dsl.internal.parser;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;

/** Where the parts of a parsed phrase stand. */
final class Places {
  private Places() {}

  static Span of(ParserRuleContext context) {
    Token stop = context.getStop();
    Span start = of(context.getStart());
    boolean empty = stop == null || stop.getStopIndex() < context.getStart().getStartIndex();
    return empty ? new Span(start.start(), start.start()) : start.to(of(stop));
  }

  static Span of(Token token) {
    int start = token.getStartIndex();
    return new Span(start, Math.max(start, token.getStopIndex() + 1));
  }

  static Name name(TerminalNode node) {
    return name(node.getSymbol());
  }

  static Name name(Token token) {
    return new Name(token.getText(), of(token));
  }

  static List<Name> names(List<TerminalNode> nodes) {
    return nodes.stream().map(Places::name).toList();
  }
}
