package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Units;

/**
 * {@code 18-70 years}, {@code 75,000 to 400,000 /uL}, {@code II-III}: ranges without their words.
 */
final class RangeSlips {
  private static final Pattern GLUED =
      Pattern.compile("(\\d[\\d.]*)[-–](\\d[\\d.]*)([\\p{L}%/][\\p{L}\\d%/.]*)?");

  private final List<Piece> words;
  private final List<Piece> pieces;
  private final DeclaredNames names;

  RangeSlips(List<Piece> words, List<Piece> pieces, DeclaredNames names) {
    this.words = words;
    this.pieces = pieces;
    this.names = names;
  }

  Optional<Diagnostic> find() {
    for (int i = 0; i < words.size(); i++) {
      Piece word = words.get(i);
      if (word.is(WORD) && isHyphened(word.getText()) && !isInDeclaredName(word)) {
        Matcher glued = GLUED.matcher(word.getText());
        if (glued.matches()) {
          String unit = Optional.ofNullable(glued.group(3)).orElseGet(() -> "");
          unit = unit.isEmpty() && i + 1 < words.size() ? unitAt(i + 1) : unit;
          return Optional.of(slip(i, i, glued.group(1), glued.group(2), unit));
        }
        Optional<Diagnostic> choices = choices(word);
        if (choices.isPresent()) {
          return choices;
        }
      }
      Optional<Diagnostic> apart = apart(i);
      if (apart.isPresent()) {
        return apart;
      }
    }
    return Optional.empty();
  }

  private static boolean isHyphened(String word) {
    return word.indexOf('-') > 0 || word.indexOf('–') > 0;
  }

  private boolean isInDeclaredName(Piece word) {
    return pieces.stream()
        .anyMatch(piece ->
            piece.is(NAME)
                && piece.isDeclared()
                && piece.span().start() <= word.span().start()
                && word.span().end() <= piece.span().end());
  }

  /** {@code II-III} where both are choices and the whole is none. */
  private Optional<Diagnostic> choices(Piece word) {
    int hyphen = word.getText().indexOf('-');
    if (hyphen <= 0) {
      return Optional.empty();
    }
    String from = word.getText().substring(0, hyphen);
    String to = word.getText().substring(hyphen + 1);
    return names.isChoice(from) && names.isChoice(to)
        ? Optional.of(
            slip(
                word.span(),
                "write `between "
                    + from
                    + " and "
                    + to
                    + "` for choices with an order, else `in ("
                    + from
                    + ", "
                    + to
                    + ")`"))
        : Optional.empty();
  }

  /** {@code 75,000 - 400,000 /uL} behind something to compare, {@code 75,000 to 400,000}. */
  private Optional<Diagnostic> apart(int at) {
    boolean option = words.getFirst().is(PLAUSIBLE) || words.getFirst().is(FROM);
    if (!words.get(at).is(NUMBER) || at == 0 || option) {
      return Optional.empty();
    }
    Piece before = words.get(at - 1);
    boolean from = before.is(FROM) && at > 1 && isName(words.get(at - 2));
    if (!isName(before) && !from) {
      return Optional.empty();
    }
    String unit = unitAt(at + 1);
    int to = at + 1 + (unit.isEmpty() ? 0 : unitLength(at + 1));
    boolean range =
        to + 1 < words.size()
            && (words.get(to).is(TO) || words.get(to).is(UNTIL) || words.get(to).is(MINUS))
            && words.get(to + 1).is(NUMBER)
            && !endsInSide(to + 2);
    if (!range) {
      return Optional.empty();
    }
    String second = to + 2 < words.size() ? unitAt(to + 2) : "";
    return Optional.of(
        slip(
            from ? at - 1 : at,
            to + 1,
            words.get(at).getText(),
            words.get(to + 1).getText(),
            second.isEmpty() ? unit : second));
  }

  private static boolean isName(Piece word) {
    return word.is(WORD) || Keywords.isSoft(word) || word.is(QUOTED);
  }

  /** Whether the numbers are lengths of a window: a side stands behind them. */
  private boolean endsInSide(int at) {
    int side = at + unitLength(Math.min(at, words.size() - 1));
    return side < words.size() && (words.get(side).is(BEFORE) || words.get(side).is(AFTER));
  }

  private String unitAt(int at) {
    return pieces.stream()
        .filter(piece -> at < words.size() && piece.span().start() == words.get(at).span().start())
        .filter(piece -> piece.is(UNIT))
        .map(Piece::getText)
        .findFirst()
        .or(() ->
            Optional.of(at)
                .filter(next -> next < words.size() && words.get(next).is(WORD))
                .map(next -> words.get(next).getText())
                .filter(text -> Units.parse(text).isPresent()))
        .orElse("");
  }

  private int unitLength(int at) {
    return (int)
        words.stream()
            .skip(at)
            .takeWhile(word -> isInUnit(word, words.get(at).span().start()))
            .count();
  }

  private boolean isInUnit(Piece word, int start) {
    return pieces.stream()
        .anyMatch(piece ->
            piece.is(UNIT)
                && piece.span().start() == start
                && word.span().end() <= piece.span().end());
  }

  private Diagnostic slip(int first, int last, String from, String to, String unit) {
    Span span = words.get(first).span().to(words.get(last).span());
    String blank = unit.isEmpty() ? "" : " " + unit;
    boolean window = first > 0 && words.get(first - 1).is(WITHIN);
    return slip(
        span,
        window
            ? "write the longer one, `within "
                + to
                + blank
                + " before ...`, or both, `from "
                + to
                + blank
                + " to "
                + from
                + blank
                + " before ...`"
            : "write `between " + from + blank + " and " + to + blank + "`");
  }

  private static Diagnostic slip(Span span, String help) {
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE,
            span,
            "a range is written with `between` and `and`",
            "from and to")
        .because("both limits belong to it; a hyphen could be a minus sign or part of a name")
        .help(help);
  }
}
