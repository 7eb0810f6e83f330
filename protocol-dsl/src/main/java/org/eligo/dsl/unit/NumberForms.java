package org.eligo.dsl.unit;

import java.util.regex.Pattern;

/** The forms in which people write numbers; none of them backtracks over a long text. */
final class NumberForms {
  static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
  static final Pattern LOOKS_GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");
  static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
  static final Pattern OTHER_GROUPS =
      Pattern.compile(
          "(-?[1-9][0-9]{0,2}(?:([ \\u00a0\\u2009\\u202f'’.])[0-9]{3})(?:\\2[0-9]{3})*)"
              + "([,.][0-9]+)?");
  static final Pattern NO_DIGIT_AT_POINT = Pattern.compile("-?(\\.[0-9]+|[0-9]+\\.)");
  static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?[eE][-+]?[0-9]+");
  static final Pattern DIGITS_AND_COMMAS = Pattern.compile("[-0-9,.]+");

  private NumberForms() {}
}
