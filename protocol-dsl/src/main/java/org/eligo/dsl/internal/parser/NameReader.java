package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;
import org.eligo.dsl.syntax.Name;

/** Reads names where they are declared, and refuses those that a rule could not use. */
final class NameReader {
  private final Diagnostics diagnostics;

  NameReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<Name> names(List<Cuts> cuts) {
    List<Name> names = new ArrayList<>();
    for (Cuts cut : cuts) {
      name(cut).ifPresent(names::add);
    }
    return names;
  }

  /** The name, or nothing once a mistake has been reported. */
  Optional<Name> name(Cuts cuts) {
    Name name = cuts.name();
    if (cuts.isEmpty() || name.text().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  cuts.span(),
                  "a name is missing",
                  "a name belongs here")
              .help("write the name, or delete the comma"));
      return Optional.empty();
    }
    if (!cuts.isQuoted()) {
      mistake(cuts, name).ifPresent(diagnostics::add);
    }
    return Optional.of(name);
  }

  /** Whether the text could be no name. */
  static boolean refuses(Cuts cuts) {
    return mistake(cuts, cuts.name()).isPresent();
  }

  private static Optional<Diagnostic> mistake(Cuts cuts, Name name) {
    List<Piece> words = Lexing.pieces(new Phrase(cuts.start(), cuts.text()), 100);
    if (cuts.text().chars().filter(c -> c == '"').count() == 1) {
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.MISSING_QUOTE,
                  cuts.span(),
                  "a quotation mark is missing",
                  "one of the two")
              .help("write the name within two, or without any"));
    }
    for (Piece word : words) {
      boolean reserved = Keywords.isReserved(word);
      if (reserved || (words.size() == 1 && Keywords.isNoNameAlone(word))) {
        return Optional.of(
            Diagnostic.of(
                    DiagnosticCode.RESERVED_WORD_IN_NAME,
                    word.span(),
                    "`"
                        + word.getText()
                        + "` is a word of the language and cannot be "
                        + (reserved ? "part of" : "the whole of")
                        + " a name",
                    "a word of the language")
                .because("a rule that uses the name could be read in two ways")
                .help(
                    reserved
                        ? ReservedHints.spellings(name.text(), word.getText())
                        : "write the name within quotes, `\""
                            + name.text()
                            + "\"`, here and in rules"));
      }
      boolean plain =
          word.is(CriteriaLexer.WORD) || word.is(CriteriaLexer.NUMBER) || Keywords.isSoft(word);
      if (!plain) {
        return Optional.of(
            Diagnostic.of(
                    DiagnosticCode.UNREADABLE_DECLARATION,
                    word.span(),
                    "`" + word.getText() + "` cannot be part of a name",
                    "not in a name")
                .because("names are words of letters, digits and `-` `/` `'` `.` `+`")
                .help("write the name without it, or within quotes"));
      }
    }
    return Optional.empty();
  }
}
