package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;

/** The phrases of a file that can be read, each with the rule of the grammar that reads it. */
final class ReadPhrases {
  private static final List<Function<CriteriaParser, ? extends ParserRuleContext>> RULES =
      List.of(
          CriteriaParser::ruleLine,
          CriteriaParser::clauseLine,
          CriteriaParser::optionLine,
          CriteriaParser::scoreLine,
          CriteriaParser::tableLine,
          CriteriaParser::periodLine);

  /** A phrase; the last piece is its end. */
  record Read(
      Phrase phrase,
      List<Piece> pieces,
      Function<CriteriaParser, ? extends ParserRuleContext> rule) {
    ParserRuleContext tree(CriteriaParser parser) {
      return rule.apply(parser);
    }
  }

  private ReadPhrases() {}

  static List<Read> of(Source source) {
    Diagnostics diagnostics = new Diagnostics();
    Scanned scanned = LineScanner.scan(source, diagnostics);
    List<LineNode> nodes = ItemTree.build(scanned, diagnostics);
    DeclaredNames names = NameCollector.collect(scanned.text(), nodes);
    SectionBuilder builder = new SectionBuilder(scanned.text(), diagnostics, names);
    nodes.forEach(builder::section);
    List<Read> all = new ArrayList<>();
    builder.written().values().forEach(written -> all.add(read(written.phrase(), names)));
    return all;
  }

  private static Read read(Phrase phrase, DeclaredNames names) {
    List<Piece> pieces = NameJoiner.join(phrase, words(phrase), names);
    int end = phrase.span().end();
    pieces.add(new Piece(CriteriaParser.EOF, "", new Span(end, end), false));
    for (Function<CriteriaParser, ? extends ParserRuleContext> rule : RULES) {
      if (reads(rule, pieces)) {
        return new Read(phrase, pieces, rule);
      }
    }
    throw new IllegalStateException("no rule reads " + phrase.text());
  }

  private static boolean reads(
      Function<CriteriaParser, ? extends ParserRuleContext> rule, List<Piece> pieces) {
    try {
      return rule.apply(PhraseParser.parser(pieces, false)).getChildCount() > 0;
    } catch (ParseCancellationException other) {
      return false;
    }
  }

  /** The words of a phrase before names are joined. */
  static List<Piece> words(Phrase phrase) {
    return new ArrayList<>(Lexing.pieces(phrase, 100_000));
  }
}
