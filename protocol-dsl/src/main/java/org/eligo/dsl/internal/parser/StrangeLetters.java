package org.eligo.dsl.internal.parser;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/**
 * Letters and digits that a reader takes for others. What a computer reads is written in Latin
 * letters, in Greek ones that look like no Latin letter, and in the digits 0 to 9; words for people
 * may hold any.
 */
final class StrangeLetters {
  private static final int LAST_OF_ASCII = 0x7F;
  private static final String MICRO_SIGN = "µ";
  private static final String BARS_AND_STROKES = "ǀǁǂǃ−∕⁄∣∶∗";
  private static final String ESTIMATED_SIGN = "℮";
  private static final String PLAIN_GREEK = "αβγδεζθλμξπσφψωΓΔΘΛΞΠΣΦΨΩ";

  private static final String LIKE_LATIN = "αβγ";

  private StrangeLetters() {}

  /** The first of them in a stretch of code. */
  static Optional<Diagnostic> find(CharSequence text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = Character.codePointAt(text, i);
      int end = i + Character.charCount(c);
      if (c > LAST_OF_ASCII && isStrange(text, i, end)) {
        return Optional.of(diagnostic(c, new Span(i, end)));
      }
      i = end;
    }
    return Optional.empty();
  }

  private static boolean isStrange(CharSequence text, int from, int to) {
    int c = Character.codePointAt(text, from);
    String sign = text.subSequence(from, to).toString();
    if (BARS_AND_STROKES.contains(sign) || sign.equals(ESTIMATED_SIGN)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.MODIFIER_LETTER,
          Character.DASH_PUNCTUATION ->
          true;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.OTHER_LETTER ->
          !sign.equals(MICRO_SIGN)
              && (isOfOtherScript(c)
                  || isAnotherForm(sign)
                  || isWithinWord(text, from, sign)
                  || isLabel(text, from, sign));
      case Character.OTHER_NUMBER, Character.OTHER_SYMBOL, Character.SPACE_SEPARATOR -> false;
      default -> isAnotherForm(sign);
    };
  }

  /**
   * {@code αsthma}, {@code dαy}; but {@code TNFα}, {@code interferon-α} and {@code γGT} are names.
   */
  private static boolean isWithinWord(CharSequence text, int at, String sign) {
    return LIKE_LATIN.contains(sign)
        && (isSmallLatin(text, at - 2) && isSmallLatin(text, at - 1)
            || isSmallLatin(text, at + 1) && isSmallLatin(text, at + 2)
            || isSmallLatin(text, at - 1) && isSmallLatin(text, at + 1));
  }

  /** {@code α |}: a label of its own reads as {@code a}. */
  private static boolean isLabel(CharSequence text, int at, String sign) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int behind = at + 1;
    while (behind < text.length() && text.charAt(behind) == ' ') {
      behind++;
    }
    return LIKE_LATIN.contains(sign)
        && (before < 0 || text.charAt(before) == '\n')
        && behind < text.length()
        && text.charAt(behind) == '|';
  }

  private static boolean isSmallLatin(CharSequence text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  private static boolean isOfOtherScript(int c) {
    return switch (UnicodeScript.of(c)) {
      case LATIN -> false;
      case GREEK -> PLAIN_GREEK.indexOf(c) < 0;
      default -> true;
    };
  }

  /** Another form of a sign that has a plain one, such as a wide, a mathematical or a joined. */
  private static boolean isAnotherForm(String sign) {
    return !Normalizer.normalize(sign, Normalizer.Form.NFKC).equals(sign);
  }

  private static Diagnostic diagnostic(int c, Span span) {
    String name = Optional.ofNullable(Character.getName(c)).orElse("");
    return Diagnostic.of(
            DiagnosticCode.BAD_CHARACTER,
            span,
            "a rule or a name holds a letter, digit or sign that is easily taken for another",
            String.format(Locale.ROOT, "U+%04X %s", c, name.toLowerCase(Locale.ROOT)))
        .because("two names that look the same would be two names, and a digit no number")
        .help(
            "type it again on a keyboard with Latin letters; a Greek letter stands before or"
                + " behind a hyphen (`interferon-α`); words behind a bar may hold any");
  }
}
