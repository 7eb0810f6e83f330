package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** A word of the language between words that may be one name. */
final class ReservedHints {
  private ReservedHints() {}

  /** Whether an undeclared name stands beside a word of the language that cannot stand there. */
  static boolean fits(List<Piece> pieces, int at) {
    boolean reserved = at < pieces.size() && Keywords.isReserved(pieces.get(at));
    boolean before = at > 0 && isUndeclared(pieces.get(at - 1));
    boolean after = at + 1 < pieces.size() && isUndeclared(pieces.get(at + 1));
    boolean ends = at + 1 >= pieces.size() || after || Keywords.isReserved(pieces.get(at + 1));
    return reserved && (before && ends || after && at == 0);
  }

  private static boolean isUndeclared(Piece piece) {
    return (piece.is(NAME) || piece.is(UNIT)) && !piece.isDeclared();
  }

  /** Says which word it is, and how the name can be written. */
  static Diagnostic find(Phrase phrase, List<Piece> pieces, int at) {
    int from = at > 0 && pieces.get(at - 1).is(NAME) ? at - 1 : at;
    boolean more = at + 1 < pieces.size() && !Keywords.isReserved(pieces.get(at + 1));
    int to = more && !pieces.get(at + 1).is(OPEN) ? at + 1 : at;
    Span span = pieces.get(from).span().to(pieces.get(to).span());
    String written = phrase.folded(span);
    String word = pieces.get(at).getText();
    return Diagnostic.of(
            DiagnosticCode.RESERVED_WORD_IN_NAME,
            pieces.get(at).span(),
            "`" + word + "` is a word of the language and cannot stand here",
            "not here")
        .because("if `" + written + "` is meant as one name, the word makes two of it")
        .help(spellings(written, word));
  }

  /** How a name that holds words of the language can be written; a hyphen helps against one. */
  static String spellings(String written, String word) {
    String quoted = "declare and write it in quotes, `\"" + written + "\"`, ";
    List<String> words = List.of(written.split(" "));
    int at = words.indexOf(word);
    boolean alone = words.stream().filter(Keywords.reserved()::contains).count() == 1;
    if (!alone || at < 0 || words.size() > 2) {
      return quoted + "or choose other words for it";
    }
    return quoted
        + "with a hyphen, `"
        + String.join("-", words)
        + "`, or choose other words for it";
  }
}
