package org.eligo.engine.internal.fast;

import java.math.BigInteger;
import org.eligo.dsl.unit.Rational;

/**
 * How things stand in the words of a record.
 *
 * <p>A truth is {@link #NO}, {@link #UNKNOWN}, {@link #YES}, or {@link #LEFT}: not known here, ask
 * the interpreter. A number is twice its thousandths, rounded down, plus one if that was not exact:
 * so two numbers compare as their words do, unless both are odd and equal. A day is twice its epoch
 * day, plus one if it leans on a planned day.
 */
final class Words {
  static final int NO = 0;
  static final int UNKNOWN = 1;
  static final int YES = 2;

  /** Not known here; with {@link #UNKNOWN} it has the bit for undecided in common. */
  static final int LEFT = 5;

  /** The bits of a truth that is not decided. */
  static final int OPEN = 5;

  /** A word that is no number: below all numbers. */
  static final long ABSENT = Long.MIN_VALUE;

  /** Recorded, but nothing that could decide. */
  static final long NOTHING = Long.MIN_VALUE + 1;

  /** Only the interpreter understands it. */
  static final long OTHER = Long.MIN_VALUE + 2;

  /** A day that is not known; above all days. */
  static final long NO_DAY = Long.MAX_VALUE - 1;

  /** A day that only the interpreter understands. */
  static final long OTHER_DAY = Long.MAX_VALUE;

  /** The day before all days, and the day after all days, of an open window. */
  static final long FIRST = -(1L << 40);

  static final long LAST = 1L << 40;

  /** The thousandths of one. */
  static final int SCALE = 1000;

  private static final Rational THOUSANDTHS = Rational.of(SCALE);

  /** So many bits leave room for the thousandths. */
  private static final int SMALL = 50;

  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(60);

  private Words() {}

  /** The word of a number, or {@link #OTHER} if it is too large. */
  static long number(Rational value) {
    BigInteger top = value.numerator();
    BigInteger bottom = value.denominator();
    if (top.bitLength() < SMALL && bottom.bitLength() < SMALL) {
      long scaled = top.longValue() * SCALE;
      long by = bottom.longValue();
      return 2 * Math.floorDiv(scaled, by) + (scaled % by == 0 ? 0 : 1);
    }
    return number(value, THOUSANDTHS);
  }

  /** The word of a whole number, or of what lies between two. */
  static long whole(Rational value) {
    return number(value, Rational.ONE);
  }

  private static long number(Rational value, Rational scale) {
    Rational scaled = value.times(scale);
    BigInteger floor = scaled.floor();
    if (floor.abs().compareTo(MOST) > 0) {
      return OTHER;
    }
    return 2 * floor.longValueExact() + (scaled.isInteger() ? 0 : 1);
  }

  /** Whether a word is no number. */
  static boolean isNone(long word) {
    return word <= OTHER;
  }
}
