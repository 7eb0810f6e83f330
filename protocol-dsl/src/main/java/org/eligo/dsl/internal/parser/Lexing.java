package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;
import org.eligo.dsl.source.Span;

/** Cuts a phrase into words and signs. */
final class Lexing {
  private static final Pattern BLANK = Pattern.compile(" ");

  private Lexing() {}

  /** The pieces, at most {@code most} of them and one more that says there were more. */
  static List<Piece> pieces(Phrase phrase, int most) {
    CriteriaLexer lexer = new CriteriaLexer(new TextStream(phrase.text()));
    lexer.removeErrorListeners();
    List<Piece> pieces = new ArrayList<>();
    while (pieces.size() <= most) {
      Token token = lexer.nextToken();
      if (token.getType() == Token.EOF) {
        break;
      }
      int start = phrase.start() + token.getStartIndex();
      int end = phrase.start() + token.getStopIndex() + 1;
      pieces.add(new Piece(token.getType(), token.getText(), new Span(start, end), false));
    }
    return pieces;
  }

  /** The words of a name, in the way in which a rule that uses it is cut. */
  static List<String> words(String name) {
    if (name.length() <= 100 && isPlain(name)) {
      return List.of(BLANK.split(name, -1));
    }
    return pieces(new Phrase(0, name), 100).stream().map(Piece::getText).toList();
  }

  /** Whether there are only letters between single blanks, which the lexer would give back. */
  private static boolean isPlain(String name) {
    boolean blank = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c != ' ' || blank)) {
        return false;
      }
      blank = !letter;
    }
    return !blank;
  }
}
