package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Rational;

/** Numbers that two readers could read in two ways. */
final class NumberMistakes {
  private static final Pattern PLAIN =
      Pattern.compile("\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})*\\.000");
  private static final Pattern THOUSANDS = Pattern.compile("\\d+[kK]( .*)?");
  private static final int LONGEST = Rational.MOST_DIGITS * 2;

  private NumberMistakes() {}

  static Optional<Diagnostic> find(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<Diagnostic> endless = tooManyDigits(piece);
      if (endless.isPresent()) {
        return endless;
      }
      Optional<Diagnostic> grouped = grouped(pieces, i);
      if (grouped.isPresent()) {
        return grouped;
      }
      if (piece.is(NUMBER)) {
        Optional<Diagnostic> mistake = of(piece, inParentheses(pieces, i));
        if (mistake.isPresent()) {
          return mistake;
        }
      }
    }
    return Optional.empty();
  }

  /** Digits without end, in words and quotes too: some patterns go through them more than once. */
  private static Optional<Diagnostic> tooManyDigits(Piece piece) {
    String text = piece.getText();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        from = i + 1;
      } else if (i - from == LONGEST) {
        Span whole = piece.span();
        // A joined name may be longer in the file than its text.
        boolean asWritten = whole.end() - whole.start() == text.length();
        return Optional.of(
            Diagnostic.of(
                    DiagnosticCode.UNREADABLE_NUMBER,
                    asWritten ? new Span(whole.start() + from, whole.start() + i) : whole,
                    "the number has too many digits",
                    "here")
                .help("write at most " + Rational.MOST_DIGITS + " digits"));
      }
    }
    return Optional.empty();
  }

  /** {@code 75 000} and {@code 75k}. */
  private static Optional<Diagnostic> grouped(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    boolean blank =
        piece.is(NUMBER)
            && at + 1 < pieces.size()
            && pieces.get(at + 1).is(NUMBER)
            && piece.getText().matches("[1-9]\\d{0,2}")
            && pieces.get(at + 1).getText().matches("\\d{3}");
    boolean letter = piece.is(NAME) && THOUSANDS.matcher(piece.getText()).matches();
    if (!blank && !letter) {
      return Optional.empty();
    }
    String thousands = blank ? piece.getText() : piece.getText().split("[kK]", 2)[0];
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_NUMBER,
                blank ? piece.span().to(pieces.get(at + 1).span()) : piece.span(),
                blank ? "a blank divides two numbers" : "`k` is no part of a number",
                "one number is meant?")
            .because("the comma groups thousands (`75,000`), the point is decimal (`6.5`)")
            .help(
                "write `"
                    + thousands
                    + ","
                    + (blank ? pieces.get(at + 1).getText() : "000")
                    + "`"));
  }

  private static boolean inParentheses(List<Piece> pieces, int at) {
    return at > 0
        && at + 1 < pieces.size()
        && pieces.get(at - 1).is(OPEN)
        && pieces.get(at + 1).is(CLOSE);
  }

  private static Optional<Diagnostic> of(Piece piece, boolean inParentheses) {
    String text = piece.getText();
    if (inParentheses && text.contains(",")) {
      String two = text.replace(",", ", ");
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.NUMBER_IN_PARENTHESES,
                  piece.span(),
                  "`(" + text + ")` can be read as one number or as several",
                  "one number or several?")
              .help(
                  "write `"
                      + text.replace(",", "")
                      + "` for one number, `("
                      + two
                      + ")` for several"));
    }
    if (POINTS.matcher(text).matches()) {
      String grouped = text.replace('.', ',');
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.DECIMAL_COMMA,
                  piece.span(),
                  "`" + text + "` can be read as thousands or as a decimal number",
                  "a point before three zeros")
              .because("some countries group thousands with a point; here the point is decimal")
              .help(
                  "write `" + grouped + "` if thousands are meant, else `" + shorter(text) + "`"));
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean decimal = text.matches("\\d+,\\d+");
    return Optional.of(
        Diagnostic.of(
                decimal ? DiagnosticCode.DECIMAL_COMMA : DiagnosticCode.UNREADABLE_NUMBER,
                piece.span(),
                "`" + text + "` is no number here",
                decimal ? "a comma that groups nothing" : "not a number")
            .because("the comma groups thousands (`75,000`), the point is decimal (`6.5`)")
            .help(
                decimal
                    ? "write `" + text.replace(',', '.') + "` for a decimal number"
                    : "write the number with one decimal point, thousands in groups of three"));
  }

  private static String shorter(String text) {
    return text.substring(0, text.indexOf('.'));
  }
}
