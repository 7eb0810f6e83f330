package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Rules whose parts can be read one by one, but not as they were meant. */
final class SharedTimes {
  private final Phrase phrase;
  private final List<Piece> pieces;
  private final DeclaredNames names;

  SharedTimes(Phrase phrase, List<Piece> pieces, DeclaredNames names) {
    this.phrase = phrase;
    this.pieces = pieces;
    this.names = names;
  }

  Optional<Diagnostic> find() {
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Diagnostic> found = severalHistories(i);
      found = i + 1 < pieces.size() && found.isEmpty() ? equalsAnswer(i) : found;
      found = found.isEmpty() ? timeAtTheEnd(i) : found;
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code no live vaccine or surgery within 4 weeks before screening}. */
  private Optional<Diagnostic> severalHistories(int at) {
    Piece quantifier = pieces.get(at);
    if (!quantifier.is(ANY) && !quantifier.is(NO) && !quantifier.is(EVERY)) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    boolean and = false;
    int i = at + 1;
    while (i < pieces.size() && isHistory(i)) {
      all.add(pieces.get(i).getText());
      boolean more = i + 2 <= pieces.size() - 1 && joins(pieces.get(i + 1)) && isHistory(i + 2);
      and = and || more && pieces.get(i + 1).is(AND);
      i += more ? 2 : 1;
      if (!more) {
        break;
      }
    }
    boolean timed = i < pieces.size() && !pieces.get(i).is(AND) && !pieces.get(i).is(OR);
    if (all.size() < 2 || !timed) {
      return Optional.empty();
    }
    int end = i;
    while (end + 1 < pieces.size() && !pieces.get(end + 1).is(AND) && !pieces.get(end + 1).is(OR)) {
      end++;
    }
    String word = quantifier.is(NO) ? "none of" : and ? "each of" : "any of";
    return Optional.of(
        slip(
            quantifier.span().to(pieces.get(i - 1).span()),
            "several histories with one time stand in a parenthesis",
            "the time belongs to the last one only",
            "write `" + word + " (" + String.join(", ", all) + ") " + text(i, end) + "`"));
  }

  private boolean isHistory(int i) {
    return pieces.get(i).is(NAME) && names.isHistory(pieces.get(i).getText());
  }

  private static boolean joins(Piece piece) {
    return piece.is(AND) || piece.is(OR) || piece.is(COMMA);
  }

  /** {@code rash = yes}, {@code sex = female}: what is no number is asked by {@code is}. */
  private Optional<Diagnostic> equalsAnswer(int at) {
    Piece answer = pieces.get(at + 1);
    int begin = at;
    while (begin > 0 && !separates(pieces.get(begin - 1))) {
      begin--;
    }
    if (!pieces.get(at).is(EQUAL) || begin == at || !answer.is(NAME)) {
      return Optional.empty();
    }
    String subject = pieces.get(begin).getText();
    boolean yes = answer.getText().equals("yes") || answer.getText().startsWith("yes at ");
    boolean choice = names.isChoiceOf(answer.getText(), subject) && !names.isOrdered(subject);
    if (!yes && !choice) {
      return Optional.empty();
    }
    Span span = pieces.get(at).span().to(answer.span());
    return Optional.of(
        yes
            ? slip(
                span,
                "a yes/no item stands alone",
                "no comparison",
                "leave it out: `" + text(begin, at - 1) + "`, or `not` before it")
            : slip(
                span,
                "a choice is asked by `is`",
                "no number",
                "write `" + text(begin, at - 1) + " is " + answer.getText() + "`"));
  }

  private static boolean separates(Piece piece) {
    return switch (piece.getType()) {
      case AND, OR, NOT, WHERE, WHEN, OPEN, COMMA, UNLESS -> true;
      default -> false;
    };
  }

  /** {@code any infection where severe ongoing at screening}. */
  private Optional<Diagnostic> timeAtTheEnd(int at) {
    boolean open =
        pieces.get(at).is(WHERE)
            && at > 1
            && isHistory(at - 1)
            && (pieces.get(at - 2).is(ANY)
                || pieces.get(at - 2).is(NO)
                || pieces.get(at - 2).is(EVERY));
    if (!open) {
      return Optional.empty();
    }
    for (int i = at + 2; i < pieces.size(); i++) {
      boolean own = isHistory(i - 1) || pieces.get(i - 1).is(OPEN);
      if ((pieces.get(i).is(ONGOING) || pieces.get(i).is(EVER) || pieces.get(i).is(WITHIN))
          && !own) {
        boolean ofDay = pieces.get(i).is(WITHIN) && isDay(pieces.get(i - 1));
        return ofDay
            ? Optional.empty()
            : Optional.of(
                slip(
                    pieces.get(i).span().to(pieces.getLast().span()),
                    "the time stands before `where`",
                    "belongs further forward",
                    "write `"
                        + text(at - 2, at - 1)
                        + " "
                        + text(i, pieces.size() - 1)
                        + " "
                        + text(at, i - 1)
                        + "`"));
      }
    }
    return Optional.empty();
  }

  private boolean isDay(Piece piece) {
    return piece.is(NAME) && names.isDay(piece.getText())
        || piece.is(DATE_WORD)
        || piece.is(START)
        || piece.is(END);
  }

  private String text(int from, int to) {
    return phrase.folded(pieces.get(from).span().to(pieces.get(to).span()));
  }

  private static Diagnostic slip(Span span, String message, String label, String help) {
    return Diagnostic.of(DiagnosticCode.UNREADABLE_RULE, span, message, label).help(help);
  }
}
