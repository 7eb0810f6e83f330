package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Spelt;

/**
 * The one way in which a phrase is written: one blank between words, one spelling where the
 * language has two. It works on words and signs, so that a new rule needs nothing here; only pairs
 * of spellings are named one by one.
 */
final class Spelling {
  // From loose to tight within one parenthesis; a parenthesis is tighter than all around it.
  private static final int LEVELS = 10;
  private static final int COMMA_JOINT = 0;
  private static final int LOGIC_JOINT = 1;
  private static final int OTHER_THAN_JOINT = 2;
  private static final int WHERE_JOINT = 3;
  private static final int LOGIC_IN_WHERE_JOINT = 4;
  private static final int SUM_JOINT = 5;
  private static final int PRODUCT_JOINT = 6;
  private static final int OUTER_COMMA_JOINT = 7;

  private final Phrase phrase;
  private final List<Piece> pieces;
  private final Map<Integer, String> respelt = new HashMap<>();
  private final Set<Integer> logic = new HashSet<>();
  private final List<WrittenWord> words = new ArrayList<>();
  private final List<Boolean> inWhere = new ArrayList<>(List.of(false));

  private Spelling(Phrase phrase, List<Piece> pieces) {
    this.phrase = phrase;
    this.pieces = pieces;
  }

  static WrittenPhrase of(Phrase phrase, List<Piece> pieces, ParserRuleContext parsed) {
    Spelling spelling = new Spelling(phrase, pieces);
    spelling.walk(parsed);
    for (int i = 0; i < pieces.size(); i++) {
      spelling.add(i);
    }
    return new WrittenPhrase(phrase, spelling.words);
  }

  /** Finds what only its place in the rule tells: the longer of two spellings, and `and`. */
  private void walk(ParserRuleContext context) {
    switch (context) {
      case ConditionContext condition -> {
        condition.AND().forEach(this::joins);
        condition.OR().forEach(this::joins);
      }
      case ComparedTailContext tail when tail.side() == null -> sign(tail.comparator());
      case OneOfTheFollowingContext outline -> respell(outline, "any of");
      case FromToContext end when end.UNTIL() != null ->
          respelt.put(end.UNTIL().getSymbol().getStartIndex(), "to");
      case NamedContext named when named.pick() != null && isBareMean(named.pick()) ->
          respell(named.pick(), "mean of");
      default -> {}
    }
    for (int i = 0; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ParserRuleContext child) {
        walk(child);
      }
    }
  }

  private void joins(TerminalNode word) {
    logic.add(word.getSymbol().getStartIndex());
  }

  private void sign(ComparatorContext comparator) {
    switch (comparator) {
      case AtLeastWordsContext words -> respell(words, ">=");
      case AtMostWordsContext words -> respell(words, "<=");
      case AboveWordContext words -> respell(words, ">");
      case MoreThanWordsContext words -> respell(words, ">");
      case BelowWordContext words -> respell(words, "<");
      case LessThanWordsContext words -> respell(words, "<");
      default -> {}
    }
  }

  private static boolean isBareMean(PickContext pick) {
    return pick.MEAN() != null && pick.OF() == null;
  }

  /** The first word becomes the new spelling, the others vanish. */
  private void respell(ParserRuleContext context, String spelling) {
    String text = spelling;
    for (Token word : tokens(context)) {
      respelt.put(word.getStartIndex(), text);
      text = "";
    }
  }

  private static List<Token> tokens(ParseTree tree) {
    if (tree instanceof TerminalNode word) {
      return List.of(word.getSymbol());
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < tree.getChildCount(); i++) {
      tokens.addAll(tokens(tree.getChild(i)));
    }
    return tokens;
  }

  private void add(int i) {
    Piece piece = pieces.get(i);
    String text = Optional.ofNullable(respelt.get(piece.getStartIndex())).orElse(text(piece));
    if (text.isEmpty()) {
      return;
    }
    int depth = inWhere.size() - 1;
    boolean filtered = inWhere.getLast();
    int level = joint(i, depth, filtered);
    boolean list = level == LOGIC_JOINT || level == LOGIC_IN_WHERE_JOINT;
    int joint = level < 0 ? WrittenWord.FAST : depth * LEVELS + level;
    Spelt spelt = new Spelt(piece.span(), text, i > 0 && isSeparated(i));
    words.add(new WrittenWord(spelt, joint, list));
    if (piece.is(OPEN)) {
      inWhere.add(false);
    } else if (piece.is(CLOSE) && depth > 0) {
      inWhere.removeLast();
    } else if (piece.is(WHERE)) {
      inWhere.set(depth, true);
    }
  }

  /** The {@code where} of {@code at sites where} belongs to the first words of its clause. */
  private boolean opensAtSites(int i) {
    return i == 2 && pieces.getFirst().is(AT);
  }

  /** How loosely a piece follows the one before it; -1 where no line may begin. */
  private int joint(int i, int depth, boolean filtered) {
    Piece piece = pieces.get(i);
    if (i == 0) {
      return -1;
    }
    if (pieces.get(i - 1).is(COMMA)) {
      if (opensClause(piece)) {
        return -1;
      }
      return depth == 0 ? OUTER_COMMA_JOINT : COMMA_JOINT;
    }
    boolean otherThan =
        piece.is(OTHER)
            && i + 2 < pieces.size()
            && pieces.get(i + 1).is(THAN)
            && pieces.get(i + 2).is(THOSE);
    boolean afterThose = pieces.get(i - 1).is(THOSE);
    return switch (piece.getType()) {
      case AND, OR -> {
        boolean joins = logic.contains(piece.getStartIndex());
        yield !joins ? -1 : filtered ? LOGIC_IN_WHERE_JOINT : LOGIC_JOINT;
      }
      case WHERE -> afterThose || opensAtSites(i) ? -1 : WHERE_JOINT;
      case OTHER -> otherThan ? OTHER_THAN_JOINT : -1;
      case PLUS -> SUM_JOINT;
      case STAR, SLASH -> PRODUCT_JOINT;
      default -> -1;
    };
  }

  /** A wrapped line that began so would be read as a clause. */
  private boolean opensClause(Piece piece) {
    String rest = phrase.text().substring(piece.span().start() - phrase.start());
    return ClauseWords.ALL.stream().anyMatch(rest::startsWith) || rest.startsWith("-");
  }

  private boolean isSeparated(int i) {
    Piece before = pieces.get(i - 1);
    Piece piece = pieces.get(i);
    if (before.is(OPEN) || piece.is(CLOSE) || piece.is(COMMA)) {
      return false;
    }
    if (before.is(MINUS) && !isOperand(i - 2)) {
      return false;
    }
    boolean known = !isOtherSign(before) && !isOtherSign(piece);
    return known || before.span().end() < piece.span().start();
  }

  /** Whether a minus behind this piece takes away; elsewhere it belongs to the number behind it. */
  private boolean isOperand(int i) {
    if (i < 0) {
      return false;
    }
    Piece piece = pieces.get(i);
    return piece.is(NAME)
        || piece.is(NUMBER)
        || piece.is(UNIT)
        || piece.is(DATE)
        || piece.is(CLOSE)
        || Keywords.isSoft(piece);
  }

  /** Signs that no table here knows keep the blanks with which they were written. */
  private static boolean isOtherSign(Piece piece) {
    String text = piece.getText();
    boolean sign = text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
    return sign
        && switch (piece.getType()) {
          case GREATER_SIGN, LESS_SIGN, EQUAL, AT_LEAST, AT_MOST, NAME, UNIT -> false;
          case PLUS, MINUS, STAR, SLASH, OPEN, CLOSE, COMMA, TIMES_SIGN -> false;
          default -> !text.equals("^");
        };
  }

  private String text(Piece piece) {
    return switch (piece.getType()) {
      case AT_LEAST -> ">=";
      case AT_MOST -> "<=";
      case TIMES_SIGN -> "x";
      default -> NameJoiner.fold(source(piece));
    };
  }

  private String source(Piece piece) {
    int from = piece.span().start() - phrase.start();
    return phrase.text().substring(from, from + piece.span().length());
  }
}
