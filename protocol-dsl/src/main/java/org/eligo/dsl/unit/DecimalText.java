package org.eligo.dsl.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Decimal text of a {@link Rational}, read and written without a locale. */
final class DecimalText {
  private static final int MOST_PLACES = 12;
  private static final MathContext SHORT = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final String ABOUT = "≈";

  private DecimalText() {}

  static Optional<Rational> read(String text) {
    // Sign, digits, point, e, sign and an exponent of two digits: nothing longer can be meant.
    if (text.length() > Rational.MOST_DIGITS + 6) {
      return Optional.empty();
    }
    int start = startsWithSign(text, 0) ? 1 : 0;
    int pointOrEnd = endOfDigits(text, start);
    int end = pointOrEnd;
    if (end < text.length() && text.charAt(end) == '.') {
      end = endOfDigits(text, pointOrEnd + 1);
      if (end == pointOrEnd + 1) {
        return Optional.empty();
      }
    }
    int places = end == pointOrEnd ? 0 : end - pointOrEnd - 1;
    int count = pointOrEnd - start + places;
    if (pointOrEnd == start || count > Rational.MOST_DIGITS) {
      return Optional.empty();
    }
    BigInteger digits = new BigInteger(text.substring(0, end).replace(".", "").replace("+", ""));
    if (end == text.length()) {
      return Optional.of(Rational.scaled(digits, -places));
    }
    return exponent(text, end).map(exponent -> Rational.scaled(digits, exponent - places));
  }

  private static Optional<Integer> exponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return Optional.empty();
    }
    int digits = startsWithSign(text, at + 1) ? at + 2 : at + 1;
    int end = endOfDigits(text, digits);
    if (end == digits || end != text.length() || end - digits > 2) {
      return Optional.empty();
    }
    int size = Integer.parseInt(text.substring(digits));
    if (size > Rational.LARGEST_EXPONENT) {
      return Optional.empty();
    }
    return Optional.of(text.charAt(at + 1) == '-' ? -size : size);
  }

  private static boolean startsWithSign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  static String write(Rational number) {
    return exact(number).orElseGet(() -> ABOUT + plain(rounded(number, SHORT)));
  }

  static String writeBeside(Rational number, Rational limit) {
    Optional<String> exact = exact(number);
    if (exact.isPresent() || number.equals(limit)) {
      return exact.orElseGet(() -> write(number));
    }
    int places = Math.max(shortPlaces(number), shortPlaces(limit));
    places = Math.max(places, placesOf(number.minus(limit)));
    // Both are rounded at the same place, so rounding cannot turn their order.
    while (!seenApart(number, limit, places)) {
      places++;
    }
    return ABOUT + plain(atPlace(number, places));
  }

  private static boolean seenApart(Rational number, Rational limit, int places) {
    BigDecimal shown = atPlace(number, places);
    int side = number.compareTo(limit);
    return Integer.signum(shown.compareTo(atPlace(limit, places))) == side
        && Integer.signum(value(shown).compareTo(limit)) == side;
  }

  private static Optional<String> exact(Rational number) {
    Rational whole = number.times(Rational.scaled(BigInteger.ONE, MOST_PLACES));
    return whole.isInteger()
        ? Optional.of(plain(new BigDecimal(whole.numerator(), MOST_PLACES)))
        : Optional.empty();
  }

  private static int shortPlaces(Rational number) {
    return Math.max(0, rounded(number, SHORT).scale());
  }

  private static int placesOf(Rational difference) {
    BigDecimal size = rounded(difference, new MathContext(1, RoundingMode.DOWN));
    return Math.max(0, size.scale());
  }

  private static BigDecimal rounded(Rational number, MathContext digits) {
    return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), digits);
  }

  private static BigDecimal atPlace(Rational number, int places) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), places, RoundingMode.HALF_EVEN);
  }

  private static Rational value(BigDecimal decimal) {
    return Rational.scaled(decimal.unscaledValue(), -decimal.scale());
  }

  private static String plain(BigDecimal decimal) {
    return decimal.stripTrailingZeros().toPlainString();
  }
}
