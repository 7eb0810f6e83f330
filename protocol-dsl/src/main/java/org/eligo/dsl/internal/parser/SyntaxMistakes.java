package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Turns the place at which a phrase could not be read on into a sentence for its writer. */
final class SyntaxMistakes {
  private final Phrase phrase;
  private final List<Piece> pieces;
  private final Piece stop;
  private final DeclaredNames names;

  SyntaxMistakes(Phrase phrase, List<Piece> pieces, Piece stop, DeclaredNames names) {
    this.phrase = phrase;
    this.names = names;
    this.pieces = pieces;
    this.stop = stop;
  }

  Diagnostic explain(Piece at) {
    int index = at == stop ? pieces.size() : Math.max(0, pieces.indexOf(at));
    if (at.is(STRAY)) {
      return strayCharacter(at);
    }
    if (index == 0) {
      return timeFirst().orElseGet(() -> unreadable(at));
    }
    Piece before = pieces.get(index - 1);
    return missingNumber(before, at)
        .or(() -> twoSigns(before, at))
        .or(() -> missingWhen(before, at))
        .or(() -> new OrderSlips(phrase, pieces, index, names).find())
        .or(() ->
            index < pieces.size()
                ? new PlainEnglish(phrase, pieces, index, names).find()
                : Optional.empty())
        .or(() -> twoLimits(index))
        .or(() -> windowWithoutAnchor(index))
        .or(() -> missingParenthesis(index))
        .or(() -> strayParenthesis(index))
        .or(() ->
            ReservedHints.fits(pieces, index)
                ? Optional.of(ReservedHints.find(phrase, pieces, index))
                : Optional.empty())
        .or(() -> missingComparison(before, at, index))
        .or(() -> unfinished(before, at))
        .orElseGet(() -> unreadable(at));
  }

  /** {@code within 4 weeks before screening no live vaccine}. */
  private Optional<Diagnostic> timeFirst() {
    Piece first = pieces.getFirst();
    int name = 1;
    while (name < pieces.size() && !beginsCondition(name)) {
      name++;
    }
    boolean time = first.is(WITHIN) || first.is(BEFORE) || first.is(AFTER) || first.is(AT);
    if (!time || name >= pieces.size()) {
      return Optional.empty();
    }
    Span window = first.span().to(pieces.get(name - 1).span());
    Span rest = pieces.get(name).span().to(pieces.getLast().span());
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                window,
                "the time stands behind the name",
                "too far forward")
            .help("write `" + text(rest) + " " + text(window) + "`"));
  }

  private boolean beginsCondition(int i) {
    Piece piece = pieces.get(i);
    boolean behindName = piece.is(NAME) && pieces.get(i - 1).is(NAME);
    return piece.is(ANY) || piece.is(NO) || piece.is(EVERY) || piece.is(AGE) || behindName;
  }

  private static Diagnostic strayCharacter(Piece at) {
    if (at.getText().equals("\"")) {
      return Diagnostic.of(
              DiagnosticCode.MISSING_QUOTE,
              at.span(),
              "a quotation mark is missing",
              "opened here, never closed")
          .help("close it on the same line");
    }
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE,
            at.span(),
            "the sign `" + at.getText() + "` has no meaning in a rule",
            "not a sign of the language")
        .help("put a name that holds such a sign into double quotes");
  }

  private static Optional<Diagnostic> twoSigns(Piece before, Piece at) {
    boolean first = isSign(before) || before.is(IS);
    boolean second = isSign(at) || (before.is(IS) && (at.is(AT) || at.is(ABOVE) || at.is(BELOW)));
    if (!first || !second) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                before.span().to(at.span()),
                "two comparisons stand side by side",
                "one is enough")
            .help(
                before.is(IS)
                    ? "leave `is` out before a comparison"
                    : "write one of `>=`, `<=`, `>`, `<`, `=`; `not` in front for the opposite"));
  }

  /** {@code refer to EAC lupus nephritis}: the word between role and condition is missing. */
  private Optional<Diagnostic> missingWhen(Piece before, Piece at) {
    boolean decided = pieces.getFirst().is(REFER) || pieces.getFirst().is(DISCUSS);
    return decided && pieces.indexOf(before) == 2
        ? Optional.of(
            Diagnostic.of(
                    DiagnosticCode.UNFINISHED_RULE,
                    at.span(),
                    "`when` is missing behind `" + before.getText() + "`",
                    "the condition begins here")
                .help("write `" + text(pieces.getFirst().span().to(before.span())) + " when ...`"))
        : Optional.empty();
  }

  private static boolean isSign(Piece piece) {
    return piece.getType() >= AT_LEAST && piece.getType() <= EQUAL;
  }

  /** {@code < 8 g/dL (5 mmol/L)}: the limit in a second unit. */
  private Optional<Diagnostic> twoLimits(int index) {
    int number = index < pieces.size() && pieces.get(index).is(OPEN) ? index + 1 : index;
    boolean second =
        number > 1
            && number < pieces.size()
            && pieces.get(number).is(NUMBER)
            && pieces.get(number - 1).is(OPEN)
            && pieces.get(number - 2).is(UNIT);
    if (!second) {
      return Optional.empty();
    }
    boolean unit = number + 1 < pieces.size() && pieces.get(number + 1).is(UNIT);
    Span limit = pieces.get(number).span().to(pieces.get(unit ? number + 1 : number).span());
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                limit,
                "a limit in a second unit begins with `or`",
                "the same limit again")
            .help(
                "write `(or "
                    + text(limit)
                    + ")`; the item declares both units: `measurement in mg/dL or umol/L`"));
  }

  private Optional<Diagnostic> windowWithoutAnchor(int index) {
    int within = index - 1;
    while (within >= 0 && (pieces.get(within).is(NUMBER) || pieces.get(within).is(UNIT))) {
      within--;
    }
    boolean window = within >= 0 && within < index - 1 && pieces.get(within).is(WITHIN);
    boolean age = pieces.get(index - 1).is(AGE);
    if (!window && !age) {
      return Optional.empty();
    }
    if (age) {
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.MISSING_ANCHOR,
                  pieces.get(index - 1).span(),
                  "nothing says at which day the age is meant",
                  "age at what?")
              .because("a participant may have a birthday between two milestones")
              .help("name the day: `age at consent`"));
    }
    Span span = pieces.get(within).span().to(pieces.get(index - 1).span());
    if (index < pieces.size() && pieces.get(index).getText().startsWith("prior")) {
      return Optional.of(
          PlainEnglish.at(
              pieces.get(index).span(),
              "a window is counted with `before`",
              "write `" + text(span) + " before screening`, or another day"));
    }
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.MISSING_ANCHOR,
                span,
                "nothing says from which day the window is counted",
                "before or after what?")
            .because("a window needs a day to count from")
            .help("name it: `" + text(span) + " before enrollment`"));
  }

  /** {@code > /uL}: the number is missing. */
  private Optional<Diagnostic> missingNumber(Piece before, Piece at) {
    return isSign(before) && (at.is(SLASH) || at.is(STRAY) || at.is(UNIT))
        ? Optional.of(
            Diagnostic.of(
                    DiagnosticCode.UNFINISHED_RULE,
                    before.span(),
                    "no number follows `" + before.getText() + "`",
                    "compared with what?")
                .help("write the number before its unit: `" + before.getText() + " 75,000 /uL`"))
        : Optional.empty();
  }

  private Optional<Diagnostic> missingParenthesis(int index) {
    int[] open = new int[pieces.size() + 1];
    int depth = 0;
    for (int i = 0; i < index; i++) {
      if (pieces.get(i).is(OPEN)) {
        open[depth++] = i;
      } else if (pieces.get(i).is(CLOSE) && depth > 0) {
        depth--;
      }
    }
    boolean ended = index == pieces.size() && endsValue(pieces.get(index - 1));
    if (depth == 0 || !ended) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.MISSING_PARENTHESIS,
                pieces.get(open[depth - 1]).span(),
                "a closing parenthesis is missing",
                "opened here, never closed")
            .help("close it where the part ends"));
  }

  private Optional<Diagnostic> strayParenthesis(int index) {
    if (index >= pieces.size() || !pieces.get(index).is(CLOSE)) {
      return Optional.empty();
    }
    int depth = 0;
    for (int i = 0; i < index; i++) {
      depth += pieces.get(i).is(OPEN) ? 1 : pieces.get(i).is(CLOSE) ? -1 : 0;
    }
    return depth > 0
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    DiagnosticCode.STRAY_PARENTHESIS,
                    pieces.get(index).span(),
                    "this parenthesis closes nothing",
                    "no opening one")
                .help("delete it, or open a parenthesis where the part begins"));
  }

  private Optional<Diagnostic> missingComparison(Piece before, Piece at, int index) {
    if (index >= pieces.size() || !endsValue(before) || !beginsValue(at)) {
      return Optional.empty();
    }
    int first = index - 1;
    while (first > 0 && !separates(pieces.get(first - 1))) {
      first--;
    }
    int last = index;
    while (last + 1 < pieces.size() && pieces.get(last + 1).is(UNIT)) {
      last++;
    }
    Span left = pieces.get(first).span().to(before.span());
    Span right = at.span().to(pieces.get(last).span());
    if (!at.is(NUMBER)) {
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.MISSING_COMPARISON,
                  left.to(right),
                  "nothing stands between `" + text(left) + "` and `" + text(right) + "`",
                  "two things side by side")
              .help(new Neighbours(phrase, pieces, names).help(first, index)));
    }
    Optional<Diagnostic> window = new Neighbours(phrase, pieces, names).window(first, index);
    if (window.isPresent()) {
      return window;
    }
    String both = "`" + text(left) + "` is compared with `" + text(right) + "`";
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.MISSING_COMPARISON,
                left.to(right),
                "nothing says how " + both,
                "a comparison belongs between the two")
            .because("a copied source may have lost a sign such as `≥`")
            .help(
                "write `"
                    + text(left)
                    + " >= "
                    + text(right)
                    + "` if that is what the protocol means, and record the reading:\n"
                    + "`assumes | The source lost the comparator; read as >= "
                    + text(right)
                    + ".`"));
  }

  private Optional<Diagnostic> unfinished(Piece before, Piece at) {
    boolean open =
        Keywords.isReserved(before)
            || (before.getType() >= AT_LEAST && before.getType() <= OPEN)
            || before.is(COMMA);
    boolean closed = at == stop || at.is(CLOSE) || at.is(AND) || at.is(OR) || at.is(COMMA);
    if (!open || !closed || before.is(EVER)) {
      return Optional.empty();
    }
    boolean day = before.is(BEFORE) || before.is(AFTER) || before.is(BY) || before.is(AT);
    return Optional.of(
        Diagnostic.of(
                day ? DiagnosticCode.MISSING_ANCHOR : DiagnosticCode.UNFINISHED_RULE,
                before.span(),
                "nothing follows `" + before.getText() + "`",
                day ? "which day?" : "something is missing here")
            .help(
                day
                    ? "name a milestone, a date item or a date"
                    : "write what belongs behind it, or delete it"));
  }

  private Diagnostic unreadable(Piece at) {
    if (at == stop) {
      Span last = pieces.isEmpty() ? stop.span() : pieces.getLast().span();
      return Diagnostic.of(
              DiagnosticCode.UNFINISHED_RULE, last, "the rule is not finished", "ends here")
          .help("write what belongs behind `" + text(last) + "`");
    }
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE,
            at.span(),
            index(at) > 0
                ? "`"
                    + at.getText()
                    + "` cannot stand behind `"
                    + pieces.get(index(at) - 1).getText()
                    + "`"
                : "nothing can begin with `" + at.getText() + "` here",
            "up to here the rule could be read")
        .help(NearestForm.of(pieces, index(at)));
  }

  private int index(Piece at) {
    return Math.max(0, pieces.indexOf(at));
  }

  private static boolean endsValue(Piece piece) {
    return switch (piece.getType()) {
      case NAME, NUMBER, UNIT, DATE, CLOSE, ULN, LLN, TIME, EVER, TOTAL, ROW, TOGETHER -> true;
      case NORMAL, DETECTED, DATE_WORD, START, END -> true;
      default -> false;
    };
  }

  private static boolean beginsValue(Piece piece) {
    return switch (piece.getType()) {
      case NAME, NUMBER, DATE, OPEN, ULN, LLN, AGE, NO, ANY, EVERY, EACH, NONE, NOT -> true;
      case LATEST, EARLIEST, LOWEST, HIGHEST, MEAN, LESSER, GREATER, UNIT -> true;
      default -> false;
    };
  }

  /** What a comparison does not reach across. */
  private static boolean separates(Piece piece) {
    return switch (piece.getType()) {
      case AND, OR, NOT, OPEN, COMMA, WHERE, WHEN, UNLESS, OTHERWISE -> true;
      default -> false;
    };
  }

  private String text(Span span) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Piece piece : pieces) {
      if (piece.span().start() >= span.start() && piece.span().end() <= span.end()) {
        text.append(end >= 0 && piece.span().start() > end ? " " : "").append(piece.getText());
        end = piece.span().end();
      }
    }
    return text.toString();
  }
}
