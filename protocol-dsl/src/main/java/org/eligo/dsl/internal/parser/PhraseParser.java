package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Span;

/** Parses one phrase; a phrase that cannot be read gives one message and nothing else. */
final class PhraseParser {
  /** Nobody writes longer rules by hand; what they mean by plain words is not looked for there. */
  private static final int MOST_BY_HAND = 2_000;

  private static final Optional<Diagnostic> NONE = Optional.empty();
  private static final int MOST_PIECES = 100_000;
  private static final int DEEPEST = 64;

  private final DeclaredNames names;
  private final Diagnostics diagnostics;
  private final NavigableMap<Integer, WrittenPhrase> written = new TreeMap<>();

  PhraseParser(DeclaredNames names, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  DeclaredNames names() {
    return names;
  }

  Report newReport() {
    return new Report(diagnostics);
  }

  /** The phrases that were read, by the place where they begin. */
  NavigableMap<Integer, WrittenPhrase> written() {
    return written;
  }

  /** The canonical text of a phrase; what could not be read stays as it is. */
  String text(Phrase phrase) {
    return Optional.ofNullable(written.get(phrase.start()))
        .filter(known -> known.phrase().text().equals(phrase.text()))
        .map(WrittenPhrase::text)
        .orElseGet(phrase::folded);
  }

  /** The parsed phrase, or nothing once a mistake has been reported. */
  <T extends ParserRuleContext> Optional<T> parse(
      Phrase phrase, Function<CriteriaParser, T> entry) {
    List<Piece> words = Lexing.pieces(phrase, MOST_PIECES);
    if (words.size() > MOST_PIECES) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TOO_LARGE,
                  words.getFirst().span(),
                  "the rule has more than 100,000 words and signs",
                  "too long")
              .help("divide it with `define`"));
      return Optional.empty();
    }
    List<Piece> pieces = NameJoiner.join(phrase, new ArrayList<>(words), names);
    Optional<Diagnostic> mistake = tooDeep(pieces);
    mistake = mistake.or(() -> SignSlips.find(pieces));
    mistake = mistake.or(() -> DateSlips.find(words));
    mistake = mistake.or(() -> NumberMistakes.find(pieces));
    boolean byHand = words.size() <= MOST_BY_HAND;
    mistake = mistake.or(() -> byHand ? new RangeSlips(words, pieces, names).find() : NONE);
    mistake = mistake.or(() -> Refusals.find(words, pieces));
    mistake =
        mistake.or(() -> byHand ? new PhraseSlips(phrase, words, pieces, names).find() : NONE);
    mistake = mistake.or(() -> MisspeltWords.find(phrase, pieces, names));
    if (mistake.isPresent()) {
      diagnostics.add(mistake.get());
      return Optional.empty();
    }
    int end = phrase.span().end();
    Piece stop = new Piece(EOF, "", new Span(end, end), false);
    try {
      return Optional.of(kept(phrase, pieces, parsed(pieces, stop, entry, true)));
    } catch (ParseCancellationException fast) {
      try {
        return Optional.of(kept(phrase, pieces, parsed(pieces, stop, entry, false)));
      } catch (ParseCancellationException failed) {
        diagnostics.add(
            new SyntaxMistakes(phrase, pieces, stop, names).explain(offending(failed, stop)));
        return Optional.empty();
      }
    }
  }

  private <T extends ParserRuleContext> T kept(Phrase phrase, List<Piece> pieces, T context) {
    written.put(phrase.start(), Spelling.of(phrase, pieces, context));
    return context;
  }

  private static <T extends ParserRuleContext> T parsed(
      List<Piece> pieces, Piece stop, Function<CriteriaParser, T> entry, boolean quick) {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(stop);
    return entry.apply(parser(all, quick));
  }

  /** A parser of pieces, the last of which is their end; it throws at the first mistake. */
  static CriteriaParser parser(List<Piece> pieces, boolean quick) {
    CriteriaParser parser = new CriteriaParser(new CommonTokenStream(new ListTokenSource(pieces)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    if (quick) {
      ParserATNSimulator whole = parser.getInterpreter();
      parser.setInterpreter(
          new QuickPrediction(
              parser, parser.getATN(), whole.decisionToDFA, whole.getSharedContextCache()));
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }
    return parser;
  }

  private static Piece offending(ParseCancellationException failed, Piece stop) {
    return failed.getCause() instanceof RecognitionException cause
            && cause.getOffendingToken() instanceof Piece piece
        ? piece
        : stop;
  }

  /**
   * Nesting is what the parser descends into: parentheses, {@code where}, and what stands in rows
   * before one thing, such as {@code not} before {@code not}.
   */
  private static Optional<Diagnostic> tooDeep(List<Piece> pieces) {
    List<Integer> open = new ArrayList<>();
    int depth = 0;
    int own = 0;
    int rows = 0;
    for (Piece piece : pieces) {
      rows += opensRow(piece) ? 1 : 0;
      rows = endsRow(piece) ? 0 : rows;
      switch (piece.getType()) {
        case OPEN -> {
          open.add(own);
          own = 0;
          depth++;
        }
        case CLOSE -> {
          depth -= own + (open.isEmpty() ? 0 : 1);
          own = open.isEmpty() ? 0 : open.removeLast();
        }
        case WHERE, HAS -> {
          own++;
          depth++;
        }
        default -> {}
      }
      if (depth + rows > DEEPEST) {
        return Optional.of(
            Diagnostic.of(
                    DiagnosticCode.TOO_DEEP,
                    piece.span(),
                    "the rule is nested more than " + DEEPEST + " levels deep",
                    "too deep")
                .help("give a part of it a name with `define`"));
      }
    }
    return Optional.empty();
  }

  /** Words of which each takes what follows as a whole: a function of a function, a power. */
  private static boolean opensRow(Piece piece) {
    return piece.is(NOT) || piece.is(LN) || piece.is(ROOT) || piece.is(CARET);
  }

  private static boolean endsRow(Piece piece) {
    return piece.is(AND)
        || piece.is(OR)
        || piece.is(COMMA)
        || piece.is(CLOSE)
        || piece.is(WHEN)
        || piece.is(PLUS)
        || piece.is(MINUS)
        || piece.is(STAR)
        || piece.is(SLASH);
  }
}
