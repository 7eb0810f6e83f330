package org.eligo.dsl.unit;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A number as people write it in criteria: read, or refused with a sentence that helps.
 *
 * <p>The decimal sign is the point; commas group exactly three digits: {@code 75,000}. Whatever
 * could mean two numbers is refused, except {@code 75.000}, which is read as 75 and flagged.
 */
public sealed interface NumberText {
  /**
   * A number that could be read.
   *
   * @param value the exact value
   * @param looksGrouped whether a point stands where a writer may have meant to group thousands, as
   *     in {@code 75.000}; worth a warning
   */
  record Read(Rational value, boolean looksGrouped) implements NumberText {}

  /**
   * A text that is no number here.
   *
   * @param message what is wrong
   * @param help what to write
   */
  record Mistake(String message, String help) implements NumberText {}

  /** Reads the text; never throws and is never slow, whatever the text. */
  static NumberText read(String text) {
    if (text.length() > Rational.MOST_DIGITS * 2) {
      return new Mistake(
          "the number has too many digits", "write at most " + Rational.MOST_DIGITS + " digits");
    }
    if (NumberForms.PLAIN.matcher(text).matches()) {
      return plain(text);
    }
    if (NumberForms.GROUPED.matcher(text).matches()) {
      return plain(text.replace(",", ""));
    }
    return explain(text);
  }

  private static NumberText plain(String digits) {
    boolean looksGrouped = NumberForms.LOOKS_GROUPED.matcher(digits).matches();
    Optional<Rational> value = Rational.parse(digits);
    return value.isPresent()
        ? new Read(value.get(), looksGrouped)
        : new Mistake(
            "the number has too many digits", "write at most " + Rational.MOST_DIGITS + " digits");
  }

  private static NumberText explain(String text) {
    Matcher comma = NumberForms.DECIMAL_COMMA.matcher(text);
    if (comma.matches()) {
      return new Mistake(
          "the comma in " + text + " groups no three digits",
          "write " + text.replace(',', '.') + " if the comma is the decimal sign");
    }
    Matcher separated = NumberForms.OTHER_GROUPS.matcher(text);
    if (separated.matches()) {
      String whole = text.substring(0, separated.end(1)).replaceAll("[^0-9-]", ",");
      String places = text.substring(separated.end(1)).replace(',', '.');
      return new Mistake("thousands are grouped with commas only", "write " + whole + places);
    }
    if (NumberForms.NO_DIGIT_AT_POINT.matcher(text).matches()) {
      String written = text.endsWith(".") ? text + "0" : text.replace(".", "0.");
      return new Mistake("the point needs a digit on both sides", "write " + written);
    }
    if (NumberForms.EXPONENT.matcher(text).matches()) {
      return new Mistake(
          "the e in " + text + " is easily misread",
          "write the number out, or as in 1.5 x 10^9/L with its unit");
    }
    if (text.contains(",") && NumberForms.DIGITS_AND_COMMAS.matcher(text).matches()) {
      return new Mistake(
          "the commas in " + text + " do not group three digits each",
          "write groups of three as in 75,000, or none");
    }
    return new Mistake("this is no number", "write digits as in 75, 7.5 or 75,000");
  }
}
