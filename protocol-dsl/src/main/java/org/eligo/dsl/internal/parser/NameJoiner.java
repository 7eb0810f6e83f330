package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Units;

/**
 * Joins the words of a phrase: the longest declared run becomes one name, undeclared words up to
 * the next word of the language become one undeclared name, and what follows a number or {@code in}
 * becomes a unit.
 */
final class NameJoiner {
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

  private final Phrase phrase;
  private final List<Piece> words;
  private final DeclaredNames names;
  private final List<Piece> joined = new ArrayList<>();
  private int at;

  private NameJoiner(Phrase phrase, List<Piece> words, DeclaredNames names) {
    this.phrase = phrase;
    this.words = words;
    this.names = names;
  }

  static List<Piece> join(Phrase phrase, List<Piece> words, DeclaredNames names) {
    NameJoiner joiner = new NameJoiner(phrase, words, names);
    while (joiner.at < words.size()) {
      joiner.next();
    }
    return joiner.joined;
  }

  private void next() {
    if (path()) {
      return;
    }
    int fixed = SoftWords.phraseAt(words, at);
    if (fixed > 0 && declaredRun(at) <= fixed) {
      for (int i = 0; i < fixed; i++) {
        joined.add(words.get(at++));
      }
      return;
    }
    Piece word = words.get(at);
    if (word.is(QUOTED)) {
      quoted(word);
    } else if (declaredRun(at) > 0 || isPlain(at)) {
      name();
    } else {
      word = words.get(at); // a number may just have been split off
      joined.add(word);
      at++;
      if (word.is(NUMBER)) {
        unitAfterNumber();
      } else if (word.is(IN)) {
        unitAfterIn();
      }
    }
  }

  /** What stands between {@code criterion} and {@code is passed} is one label path. */
  private boolean path() {
    if (!words.get(at).is(CRITERION)) {
      return false;
    }
    int end = at + 1;
    while (end < words.size() && !endsPath(words.get(end))) {
      end++;
    }
    boolean passed =
        end + 1 < words.size() && words.get(end).is(IS) && words.get(end + 1).is(PASSED);
    if (!passed || end == at + 1) {
      return false;
    }
    Span span = words.get(at + 1).span().to(words.get(end - 1).span());
    String text =
        phrase.text().substring(span.start() - phrase.start(), span.end() - phrase.start());
    joined.add(words.get(at));
    joined.add(new Piece(NAME, fold(text), span, true));
    joined.add(words.get(end));
    joined.add(words.get(end + 1));
    at = end + 2;
    return true;
  }

  private static boolean endsPath(Piece piece) {
    return piece.is(IS) || piece.is(AND) || piece.is(OR) || piece.is(NOT) || piece.is(OPEN);
  }

  /** A declared run; one soft word alone or one number alone is none. */
  private int declaredRun(int from) {
    int run = names.longestRun(words, from);
    boolean lone = run == 1 && (SoftWords.standsAlone(words, from) || words.get(from).is(NUMBER));
    return lone ? 0 : run;
  }

  private boolean isPlain(int from) {
    Piece word = words.get(from);
    if (word.is(WORD)) {
      return !splitNumber(from);
    }
    return Keywords.isSoft(word) && !SoftWords.standsAlone(words, from);
  }

  /** Splits {@code 8g/dL} and {@code 3x} into a number and what follows it. */
  private boolean splitNumber(int from) {
    Piece word = words.get(from);
    String text = word.getText();
    int digits = 0;
    while (digits < text.length() && isNumberSign(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits == text.length()) {
      return false;
    }
    String rest = text.substring(digits);
    boolean factor = rest.equals("x");
    if (!factor && Units.longestPrefix(rest, 0) != rest.length()) {
      return false;
    }
    int start = word.span().start();
    Span number = new Span(start, start + digits);
    Span after = new Span(start + digits, word.span().end());
    words.set(from, new Piece(NUMBER, text.substring(0, digits), number, false));
    words.add(from + 1, new Piece(factor ? TIMES_SIGN : WORD, rest, after, false));
    return true;
  }

  private static boolean isNumberSign(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private void quoted(Piece word) {
    String text = word.getText().substring(1, word.getText().length() - 1);
    joined.add(new Piece(NAME, fold(text), word.span(), names.contains(fold(text))));
    at++;
  }

  private void name() {
    Span span = words.get(at).span();
    int parts = 0;
    boolean declared = true;
    while (at < words.size()) {
      int run = declaredRun(at);
      boolean another = run > 0 && parts > 0 && declared;
      if (another || (parts > 0 && SoftWords.phraseAt(words, at) >= Math.max(1, run))) {
        break;
      }
      if (run == 0 && !isPlain(at) && !isDayNumber(parts) && !isCohortNumber(parts)) {
        break;
      }
      int taken = Math.max(1, run);
      span = span.to(words.get(at + taken - 1).span());
      declared = declared && run > 0;
      parts++;
      at += taken;
    }
    String text =
        phrase.text().substring(span.start() - phrase.start(), span.end() - phrase.start());
    joined.add(new Piece(NAME, fold(text), span, declared));
  }

  /** {@code day 7} is a name, even where no such day was declared. */
  private boolean isDayNumber(int parts) {
    return parts == 1 && words.get(at).is(NUMBER) && words.get(at - 1).getText().equals("day");
  }

  /** {@code cohort is Phase 2} names a cohort, even where no such cohort was declared. */
  private boolean isCohortNumber(int parts) {
    if (parts == 0 || !words.get(at).is(NUMBER)) {
      return false;
    }
    for (int i = joined.size() - 1; i >= 0; i--) {
      switch (joined.get(i).getType()) {
        case COHORT, APPLIES -> {
          return true;
        }
        case IS, NOT, IN, TO, OPEN, COMMA, NAME -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private void unitAfterNumber() {
    if (at >= words.size()) {
      return;
    }
    int start = words.get(at).span().start();
    int length = Units.longestPrefix(phrase.text(), start - phrase.start());
    if (length > 0 && takeUnit(start, start + length)) {
      return;
    }
    Piece next = words.get(at);
    boolean count = isCount();
    boolean free = next.is(WORD) && declaredRun(at) == 0 && !count;
    boolean sign = next.is(STRAY) && next.getText().equals("%");
    boolean glued =
        next.is(SLASH) && at + 1 < words.size() && touches(at) && words.get(at + 1).is(WORD);
    if (free || sign || glued) {
      int last = at;
      while (last + 1 < words.size() && touches(last) && isUnitLike(words.get(last + 1))) {
        last++;
      }
      takeUnit(start, words.get(last).span().end());
    }
  }

  private boolean touches(int index) {
    return words.get(index).span().end() == words.get(index + 1).span().start();
  }

  private static boolean isUnitLike(Piece piece) {
    return piece.is(WORD)
        || piece.is(NUMBER)
        || piece.is(SLASH)
        || piece.is(STAR)
        || piece.is(MINUS)
        || piece.is(STRAY)
        || piece.is(CARET)
        || piece.is(TIMES_SIGN);
  }

  /** Whether the number just read counts entries: {@code at least 2 flare}. */
  private boolean isCount() {
    int number = joined.size() - 1;
    if (number < 1) {
      return false;
    }
    int opener;
    Piece before = joined.get(number - 1);
    if (before.is(EXACTLY)) {
      opener = number - 2;
    } else if (before.is(LEAST) || before.is(MOST) || before.is(THAN)) {
      opener = number - 3;
    } else {
      return false;
    }
    if (opener < 0) {
      return true;
    }
    return switch (joined.get(opener).getType()) {
      case AND, OR, NOT, OPEN, WHERE, WHEN, UNLESS, OTHERWISE -> true;
      default -> false;
    };
  }

  /** Whether {@code in} follows {@code not}, or its words do not end a parenthesis. */
  private boolean isTest() {
    boolean negated = joined.size() > 1 && joined.get(joined.size() - 2).is(NOT);
    int last = at;
    while (last + 1 < words.size() && touches(last) && isUnitLike(words.get(last + 1))) {
      last++;
    }
    boolean named = joined.size() > 1 && joined.get(joined.size() - 2).is(NAME);
    boolean closed = last + 1 < words.size() && words.get(last + 1).is(CLOSE);
    return names.hasLists() && (negated || named && !closed);
  }

  private boolean takeUnit(int start, int end) {
    int last = at;
    while (last < words.size() && words.get(last).span().end() <= end) {
      last++;
    }
    if (last == at || (last < words.size() && words.get(last).span().start() < end)) {
      return false;
    }
    String text = phrase.text().substring(start - phrase.start(), end - phrase.start());
    joined.add(new Piece(UNIT, text, new Span(start, end), false));
    at = last;
    return true;
  }

  private void unitAfterIn() {
    if (at >= words.size() || words.get(at).is(OPEN)) {
      return;
    }
    int start = words.get(at).span().start();
    int length = Units.longestPrefix(phrase.text(), start - phrase.start());
    int run = declaredRun(at);
    if (run > 0 && names.isList(text(start, words.get(at + run - 1).span().end()))) {
      return;
    }
    if (length > 0) {
      takeUnit(start, start + length);
    } else if (!words.get(at).is(QUOTED) && !isTest()) {
      int last = at;
      while (last + 1 < words.size() && touches(last) && isUnitLike(words.get(last + 1))) {
        last++;
      }
      takeUnit(start, words.get(last).span().end());
    }
  }

  private String text(int start, int end) {
    return fold(phrase.text().substring(start - phrase.start(), end - phrase.start()));
  }

  static String fold(String text) {
    String bare = text.strip();
    return hasBlanks(bare) ? BLANKS.matcher(bare).replaceAll(" ") : bare;
  }

  /** Whether the pattern finds something: most texts hold single blanks only. */
  private static boolean hasBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\t' && c <= '\r') || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
