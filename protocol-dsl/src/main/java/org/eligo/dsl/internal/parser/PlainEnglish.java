package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Knows what a writer says in plain English where the language has a sign or word of its own. */
final class PlainEnglish {
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9, "ten", 10);
  private static final Set<String> COMPARED =
      Set.of("greater", "less", "more", "fewer", "lower", "higher", "bigger", "smaller");

  private static final Pattern WINDOW =
      Pattern.compile(
          "in (?:the )?(?:last |past |previous |preceding |prior )?(\\d+ \\p{L}+)"
              + "(?: ((?:before|after) [^()]+?)(?= and | or |$))?");

  private final Phrase phrase;
  private final List<Piece> pieces;
  private final DeclaredNames names;
  private final int index;
  private final Piece at;
  private final Piece before;

  /**
   * @param index of the piece at which the phrase could not be read on, one at least
   */
  PlainEnglish(Phrase phrase, List<Piece> pieces, int index, DeclaredNames names) {
    this.phrase = phrase;
    this.names = names;
    this.pieces = pieces;
    this.index = index;
    this.at = pieces.get(index);
    this.before = pieces.get(index - 1);
  }

  Optional<Diagnostic> find() {
    String written = at.getText();
    String small = written.toLowerCase(Locale.ROOT);
    if (at.is(IN) && !(index + 1 < pieces.size() && pieces.get(index + 1).is(OPEN))) {
      return in();
    }
    if (written.equals("/")) {
      return mistake("`/` cannot stand between two conditions", "write `or` or `and` for it");
    }
    if (COMPARED.contains(written) || at.is(THAN) && COMPARED.contains(before.getText())) {
      return mistake(
          "a comparison is written with a sign",
          "write `>`, `>=`, `<` or `<=` in place of the words");
    }
    if (!written.equals(small) && Keywords.reserved().contains(small)) {
      return mistake("words of the language are written in small letters", "write `" + small + "`");
    }
    if (NUMBERS.containsKey(small)) {
      return mistake("numbers are written in digits", "write `" + NUMBERS.get(small) + "`");
    }
    if (before.is(NUMBER) && (at.is(ULN) || at.is(LLN))) {
      return mistake(
          "the sign of the multiple is missing before `" + written + "`",
          "write `" + before.getText() + " x " + written + "`");
    }
    if (at.is(TO) && pieces.stream().limit(index).anyMatch(piece -> piece.is(BETWEEN))) {
      return mistake("`between` goes with `and`", "write `between A and B`");
    }
    if (at.is(OF) && before.is(NAME) && before.getText().startsWith("different ")) {
      String counted = before.getText() + " of ...`";
      return mistake(
          "how many `" + before.getText() + "` there are is said with a number",
          "write `at least 2 " + counted + " or `at most 1 " + counted);
    }
    boolean sign = at.getType() >= AT_LEAST && at.getType() <= EQUAL;
    if (sign && (before.is(AND) || before.is(OR))) {
      return mistake(
          "nothing says what `" + written + "` compares",
          "repeat the name before the sign, or write `between A and B` when both limits count");
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> in() {
    Matcher window = WINDOW.matcher(behind());
    if (window.lookingAt()) {
      String length = window.group(1);
      String day = Optional.ofNullable(window.group(2)).orElse("before screening");
      return mistake(
          "a window is written with `within`", "write `within " + length + " " + day + "`");
    }
    boolean choice = pieces.stream().skip(index).anyMatch(piece -> names.isChoice(piece.getText()));
    return choice
        ? mistake("the choices behind `in` stand in parentheses", "write `in (B, C)`")
        : Optional.of(ReservedHints.find(phrase, pieces, index));
  }

  private String behind() {
    int start = at.span().start() - phrase.start();
    return NameJoiner.fold(phrase.text().substring(start));
  }

  private Optional<Diagnostic> mistake(String message, String help) {
    return Optional.of(at(at.span(), message, help));
  }

  static Diagnostic at(Span span, String message, String help) {
    return Diagnostic.of(DiagnosticCode.UNREADABLE_RULE, span, message, "not so").help(help);
  }
}
