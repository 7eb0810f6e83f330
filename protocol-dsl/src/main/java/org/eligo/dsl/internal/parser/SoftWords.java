package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;

/** Says where a soft word is a word of the language; everywhere else it is part of a name. */
final class SoftWords {
  private static final int[][] AT_LINE_START = {
    {JUDGED, BY},
    {AGREED, BY, PARTICIPANT},
    {DEFINED, ELSEWHERE, IN},
    {OTHER, CRITERIA, MAY, APPLY, COMMA, CHECKED, BY},
    {DEFINES},
    {APPLIES, WHEN},
    {AT, SITES, WHERE},
    {APPLIES, TO},
    {REFER, TO},
    {DISCUSS, WITH},
    {CHECKED, AT},
    {ASSUMES},
    {RESCREEN, ONCE},
    {RETEST, ONCE},
    {RETEST, TWICE},
    {VALID},
    {ASKED, AGAIN, AFTER},
    {COUNTS, ONLY, WITHOUT},
    {DETECTS, FROM},
    {PLAUSIBLE, FROM},
    {ONE, OF, THE, FOLLOWING},
    {THE, LATEST},
    {THE, EARLIEST},
    {ANY, OF, COMMA, AT, LEAST, NUMBER, DONE},
  };
  private static final int[][] ANYWHERE = {
    {OTHER, THAN, THOSE},
    {IS, OUTSIDE, NORMAL},
    {IS, NORMAL},
    {IS, DETECTED},
    {OF, THESE},
    {COHORT, IS},
    {COHORT, IN},
    {COHORT, NOT, IN},
    {IN, TOTAL},
    {IN, A, ROW},
    {SQUARE, ROOT, OF},
    {ROUNDED, OPEN},
    {DURING},
    {ON, DIFFERENT, DAYS_WORD},
    {FROM, CENTRAL, LABORATORY},
    {FROM, LOCAL, LABORATORY},
    {FROM, THE, SAME, SAMPLE},
    {ITS, DATE_WORD},
    {ITS, START},
    {ITS, END},
    {STABLE, IN},
    {CHANGED, IN},
    {DATE_WORD, OF},
    {START, OF},
    {END, OF},
    {AT, ANY, TIME},
    {COMMA, JUDGED, BY},
    {COMMA, THE, LATEST, DECIDES},
    {COMMA, IF, ANY, COMMA},
    {GIVEN, OR, PLANNED},
    {TIMES_SIGN, ULN},
    {TIMES_SIGN, LLN},
  };

  private SoftWords() {}

  /** How many pieces from {@code at} on are one fixed phrase of the language; 0 when none. */
  static int phraseAt(List<Piece> pieces, int at) {
    for (int[] phrase : ANYWHERE) {
      if (matches(pieces, at, phrase)) {
        return phrase.length;
      }
    }
    if (at > 0) {
      return pieces.getFirst().is(AGREED) && pieces.get(at).is(COVERING) ? 1 : 0;
    }
    if (matches(pieces, 0, new int[] {LATER, QUOTED})) {
      return 1;
    }
    for (int[] phrase : AT_LINE_START) {
      if (matches(pieces, 0, phrase)) {
        return phrase.length;
      }
    }
    if (matches(pieces, 0, new int[] {NO, RULE})) {
      return pieces.size() == 2 || pieces.get(2).is(QUOTED) ? 2 : 0;
    }
    boolean asked = pieces.getFirst().is(ASKED) || pieces.getFirst().is(REMOVED);
    return asked && (pieces.size() == 1 || beginsTime(pieces.get(1))) ? 1 : 0;
  }

  private static boolean beginsTime(Piece piece) {
    return Keywords.isReserved(piece) || piece.is(DURING);
  }

  /**
   * Whether a soft word is one of the language by itself: the limits, {@code ln}, {@code together}
   * behind a length, {@code has} behind {@code every}.
   */
  static boolean standsAlone(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    return piece.is(ULN)
        || piece.is(LLN)
        || piece.is(LN)
        || piece.is(INCLUDES)
        || piece.is(KNOWN)
        || isApart(pieces, at)
        || (piece.is(UNTIL) && at > 1 && follows(pieces, at, FROM))
        || (piece.is(TOGETHER) && lasts(pieces, at))
        || (piece.is(HAS) && follows(pieces, at, EVERY))
        || (piece.is(DIFFERENT) && at > 0 && pieces.get(at - 1).is(NUMBER))
        || (piece.is(TOTAL) && adds(pieces, at));
  }

  /** Whether {@code total} adds: before a parenthesis, or before a name and {@code of}. */
  private static boolean adds(List<Piece> pieces, int at) {
    int next = at + 1;
    while (next < pieces.size()
        && !pieces.get(next).is(OF)
        && (pieces.get(next).is(WORD)
            || pieces.get(next).is(QUOTED)
            || Keywords.isSoft(pieces.get(next)))) {
      next++;
    }
    boolean parenthesis = next == at + 1 && next < pieces.size() && pieces.get(next).is(OPEN);
    return parenthesis || (next > at + 1 && next < pieces.size() && pieces.get(next).is(OF));
  }

  private static boolean follows(List<Piece> pieces, int at, int word) {
    return pieces.subList(0, at).stream().anyMatch(piece -> piece.is(word));
  }

  /** Whether a length stands before {@code apart}. */
  private static boolean isApart(List<Piece> pieces, int at) {
    return pieces.get(at).is(APART) && at > 1 && pieces.get(at - 2).is(NUMBER);
  }

  /** Whether a length ends right before {@code together}. */
  private static boolean lasts(List<Piece> pieces, int at) {
    for (int i = at - 1; i >= 0 && i > at - 12; i--) {
      if (pieces.get(i).is(FOR)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<Piece> pieces, int at, int[] phrase) {
    if (at + phrase.length > pieces.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!pieces.get(at + i).is(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
