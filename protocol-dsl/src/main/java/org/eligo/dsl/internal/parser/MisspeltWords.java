package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.NAME;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.source.Span;

/** Finds {@code withn} beside a name or a number: a word of the language with a slip in it. */
final class MisspeltWords {
  private MisspeltWords() {}

  static Optional<Diagnostic> find(Phrase phrase, List<Piece> pieces, DeclaredNames names) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.is(NAME) && !piece.isDeclared() && !isQuoted(phrase, piece)) {
        Optional<Diagnostic> found = in(phrase, piece, names);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isQuoted(Phrase phrase, Piece piece) {
    return phrase.text().charAt(piece.span().start() - phrase.start()) == '"';
  }

  private static Optional<Diagnostic> in(Phrase phrase, Piece name, DeclaredNames names) {
    List<Piece> words =
        Lexing.pieces(
            new Phrase(
                name.span().start(),
                phrase
                    .text()
                    .substring(
                        name.span().start() - phrase.start(), name.span().end() - phrase.start())),
            200);
    if (words.size() < 2) {
      return Optional.empty();
    }
    for (Piece word : words) {
      for (String keyword : Keywords.reserved()) {
        if (isSlip(word.getText(), keyword) && !names.contains(word.getText())) {
          return Optional.of(misspelt(word.span(), word.getText(), keyword));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSlip(String word, String keyword) {
    boolean long0 = keyword.length() >= 4 && word.length() >= 4;
    boolean swapped = keyword.length() == 3 && word.length() == 3 && sameLetters(word, keyword);
    return (long0 || swapped)
        && !word.equals(keyword)
        && Math.abs(word.length() - keyword.length()) <= 1
        && Similar.distance(word, keyword) == 1
        && !isPlural(word, keyword);
  }

  /** {@code lasts}, {@code tome}: words that differ from a word of the language but are English. */
  private static boolean isPlural(String word, String keyword) {
    return word.equals(keyword + "s") || word.equals("last") || word.equals("tear");
  }

  private static boolean sameLetters(String a, String b) {
    return a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList());
  }

  private static Diagnostic misspelt(Span span, String word, String keyword) {
    return Diagnostic.of(
            DiagnosticCode.MISSPELT_WORD,
            span,
            "`" + word + "` is neither a declared name nor a word of the language",
            "misspelt")
        .help("did you mean `" + keyword + "`?");
  }
}
