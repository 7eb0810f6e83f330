package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Dates in the forms of countries, where the language has one form. */
final class DateSlips {
  private static final Pattern DAY_LAST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateSlips() {}

  static Optional<Diagnostic> find(List<Piece> words) {
    for (int i = 0; i < words.size(); i++) {
      Piece word = words.get(i);
      Optional<String> day = word.is(DATE) || word.is(QUOTED) ? Optional.empty() : inDigits(word);
      if (day.isPresent()) {
        return Optional.of(slip(word.span(), day.get()));
      }
      Optional<Diagnostic> named = withMonth(words, i);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inDigits(Piece word) {
    char begin = word.getText().charAt(0);
    if (begin < '0' || begin > '9') {
      return Optional.empty();
    }
    Matcher first = DAY_LAST.matcher(word.getText());
    if (first.matches()) {
      return Optional.of("`" + day(first.group(1), first.group(2), first.group(3)) + "`");
    }
    Matcher last = YEAR_LAST.matcher(word.getText());
    if (!last.matches() || last.group(3).length() == 2 && !word.getText().contains("/")) {
      return Optional.empty();
    }
    String year = last.group(3).length() == 2 ? "20" + last.group(3) : last.group(3);
    String one = last.group(1);
    String two = last.group(2);
    if (Integer.parseInt(one) > 12) {
      return Optional.of("`" + day(year, two, one) + "`");
    }
    if (Integer.parseInt(two) > 12) {
      return Optional.of("`" + day(year, one, two) + "`");
    }
    return Optional.of("`" + day(year, one, two) + "` or `" + day(year, two, one) + "`");
  }

  /** {@code January 15, 2024} or {@code 15 January 2024}. */
  private static Optional<Diagnostic> withMonth(List<Piece> words, int at) {
    int month = month(words.get(at));
    if (month == 0) {
      return Optional.empty();
    }
    boolean before = at > 0 && isDay(words.get(at - 1));
    int next = at + 1;
    String day = before ? words.get(at - 1).getText() : "";
    if (!before && next < words.size() && isDay(words.get(next))) {
      day = words.get(next++).getText();
    }
    if (next < words.size() && words.get(next).is(COMMA)) {
      next++;
    }
    boolean year = next < words.size() && words.get(next).getText().matches("\\d{4}");
    if (!year || day.isEmpty()) {
      return Optional.empty();
    }
    Span span = words.get(before ? at - 1 : at).span().to(words.get(next).span());
    return Optional.of(
        slip(span, "`" + day(words.get(next).getText(), String.valueOf(month), day) + "`"));
  }

  private static int month(Piece word) {
    if (!Character.isUpperCase(word.getText().charAt(0))) {
      return 0;
    }
    String text = word.getText().toLowerCase(Locale.ROOT).replace(".", "");
    return text.length() < 3 ? 0 : MONTHS.indexOf(text.substring(0, 3)) + 1;
  }

  private static boolean isDay(Piece word) {
    return word.is(NUMBER) && word.getText().matches("\\d{1,2}");
  }

  private static String day(String year, String month, String day) {
    return year + "-" + two(month) + "-" + two(day);
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static Diagnostic slip(Span span, String days) {
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE,
            span,
            "a date is written year, month, day",
            "another order")
        .because("`01/02` is January 2 for some readers and February 1 for others")
        .help("write " + days);
  }
}
