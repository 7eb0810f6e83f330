package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Two things side by side, and what most likely belongs between them. */
final class Neighbours {
  private final Phrase phrase;
  private final List<Piece> pieces;
  private final DeclaredNames names;

  Neighbours(Phrase phrase, List<Piece> pieces, DeclaredNames names) {
    this.phrase = phrase;
    this.pieces = pieces;
    this.names = names;
  }

  /** What to write where {@code index} begins the second thing, and {@code first} the first. */
  String help(int first, int index) {
    Piece at = pieces.get(index);
    Piece before = pieces.get(index - 1);
    Piece subject = pieces.get(first);
    String rest = behind(index);
    if (at.is(NAME) && names.isChoiceOf(at.getText(), subject.getText())) {
      boolean or = index + 2 < pieces.size() && pieces.get(index + 1).is(OR);
      if (or && names.isChoice(pieces.get(index + 2).getText())) {
        return "write `"
            + text(first, index - 1)
            + " in ("
            + at.getText()
            + ", "
            + pieces.get(index + 2).getText()
            + ")`";
      }
      String time = rest.isEmpty() ? text(first + 1, index - 1) : rest;
      return "write `"
          + subject.getText()
          + (time.isEmpty() ? "" : " " + time)
          + " is "
          + at.getText()
          + "`";
    }
    boolean counted = subject.is(AT) && index - first >= 4 && pieces.get(first + 2).is(NUMBER);
    int behind = counted ? first + 3 : first + 1;
    boolean quantified = (counted || isQuantifier(subject)) && index - behind >= 1;
    if (at.is(NAME) && quantified && names.isHistory(at.getText())) {
      String extra = text(behind, index - 1);
      return "write what kind of entry is meant behind `where`: `"
          + text(first, behind - 1)
          + " "
          + at.getText()
          + (rest.isEmpty() ? " ever" : " " + rest)
          + " where "
          + extra
          + "`";
    }
    if (at.is(OPEN)
        && index + 2 < pieces.size()
        && names.isMilestone(pieces.get(index + 1).getText())) {
      return "write `" + text(first, index - 1) + " at " + pieces.get(index + 1).getText() + "`";
    }
    if (at.is(NAME) && names.isMilestone(at.getText()) && before.is(NAME)) {
      return "write `" + text(first, index - 1) + " at " + at.getText() + "`";
    }
    if (at.is(NO) || at.is(NOT)) {
      return "write `and not`, or `not` before the whole condition";
    }
    if (at.is(NAME) && quantified) {
      return "write the fields of an entry behind `where`: `"
          + text(first, index - 1)
          + " where "
          + text(index, pieces.size() - 1)
          + "`";
    }
    return "write what belongs between them: `and`, `or`, `is`, a comparison, or a time";
  }

  /** {@code no live vaccine 4 weeks before screening}: a window without {@code within}. */
  Optional<Diagnostic> window(int first, int index) {
    int side = index + 1 < pieces.size() && pieces.get(index + 1).is(UNIT) ? index + 2 : index + 1;
    boolean sided =
        side < pieces.size() && (pieces.get(side).is(BEFORE) || pieces.get(side).is(AFTER));
    if (!sided || !isQuantifier(pieces.get(first))) {
      return Optional.empty();
    }
    Span length = pieces.get(index).span().to(pieces.get(side - 1).span());
    return Optional.of(
        Diagnostic.of(
                DiagnosticCode.MISSING_COMPARISON,
                length,
                "nothing says whether the time lies within these `" + phrase.folded(length) + "`",
                "within, or longer ago?")
            .help(
                "write `"
                    + text(first, index - 1)
                    + " within "
                    + text(index, pieces.size() - 1)
                    + "`, or `at least "
                    + text(index, pieces.size() - 1)
                    + "` for longer ago"));
  }

  private static boolean isQuantifier(Piece piece) {
    return piece.is(ANY) || piece.is(NO) || piece.is(EVERY);
  }

  /** What stands behind a piece, up to the next {@code and} or {@code or}. */
  private String behind(int index) {
    int to = index;
    while (to + 1 < pieces.size() && !pieces.get(to + 1).is(AND) && !pieces.get(to + 1).is(OR)) {
      to++;
    }
    return text(index + 1, to);
  }

  private String text(int from, int to) {
    return to < from ? "" : phrase.folded(pieces.get(from).span().to(pieces.get(to).span()));
  }
}
