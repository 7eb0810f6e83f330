package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Vocabulary;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;

/** Which words of the language are reserved and which are soft; read off the lexer. */
final class Keywords {
  private static final Set<String> RESERVED =
      words(CriteriaLexer.AND, CriteriaLexer.PLANNED, List.of("x"));
  private static final Set<String> SOFT =
      words(CriteriaLexer.ULN, CriteriaLexer.PLAUSIBLE, List.of());

  private Keywords() {}

  private static Set<String> words(int first, int last, List<String> more) {
    Vocabulary vocabulary = CriteriaLexer.VOCABULARY;
    List<String> words = new ArrayList<>(more);
    for (int type = first; type <= last; type++) {
      String literal = vocabulary.getLiteralName(type);
      if (literal != null) {
        words.add(literal.substring(1, literal.length() - 1));
      }
    }
    return new TreeSet<>(words);
  }

  static Set<String> reserved() {
    return RESERVED;
  }

  static Set<String> soft() {
    return SOFT;
  }

  static boolean isReserved(Piece piece) {
    return piece.getType() >= CriteriaLexer.AND && piece.getType() <= CriteriaLexer.PLANNED;
  }

  static boolean isSoft(Piece piece) {
    return piece.getType() >= CriteriaLexer.ULN && piece.getType() <= CriteriaLexer.PLAUSIBLE;
  }

  /** Whether a soft word would be read as a word of the language where a name could stand. */
  static boolean isNoNameAlone(Piece piece) {
    return switch (piece.getType()) {
      case CriteriaLexer.ULN, CriteriaLexer.LLN, CriteriaLexer.NORMAL -> true;
      case CriteriaLexer.LN, CriteriaLexer.INCLUDES, CriteriaLexer.KNOWN -> true;
      case CriteriaLexer.DETECTED, CriteriaLexer.TOGETHER, CriteriaLexer.ASKED -> true;
      case CriteriaLexer.REMOVED, CriteriaLexer.COHORT, CriteriaLexer.DURING -> true;
      default -> false;
    };
  }
}
