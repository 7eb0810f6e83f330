package org.eligo.benchmarks.hand;

/**
 * Truths as numbers, so that {@code and} is {@link Math#min} and {@code or} is {@link Math#max};
 * and the comparisons of words. A number is twice its thousandths, a day twice its number; the
 * lowest words stand for what is not known.
 *
 * <p>No comparison asks whether a number had more than three decimals and equals another one like
 * it: what is measured here has none.
 */
public final class Truth {
  /** No. */
  public static final int NO = 0;

  /** Not known. */
  public static final int UNKNOWN = 1;

  /** Yes. */
  public static final int YES = 2;

  /** The highest word that is no number, no choice and no day. */
  public static final long NOTHING = Long.MIN_VALUE + 2;

  /** The lowest day of a milestone that is not known. */
  public static final long NO_DAY = Long.MAX_VALUE - 1;

  /** The word of one. */
  public static final long ONE = 2000;

  private Truth() {}

  /** The opposite. */
  public static int not(int truth) {
    return YES - truth;
  }

  /** The truth of something that is known. */
  public static int truth(boolean yes) {
    return yes ? YES : NO;
  }

  /** A recorded yes or no. */
  public static int yes(long word) {
    return word < 0 ? UNKNOWN : YES - ((int) word << 1);
  }

  /** One choice. */
  public static int is(long word, int choice) {
    return word < 0 ? UNKNOWN : word == choice ? YES : NO;
  }

  /** One of some choices, each a bit. */
  public static int in(long word, int choices) {
    return word < 0 ? UNKNOWN : (choices >>> (int) word & 1) << 1;
  }

  /** At least a whole number. */
  public static int atLeast(long word, long limit) {
    return word >= limit * ONE ? YES : word > NOTHING ? NO : UNKNOWN;
  }

  /** At most a whole number. */
  public static int atMost(long word, long limit) {
    return word > limit * ONE ? NO : word > NOTHING ? YES : UNKNOWN;
  }

  /** Above a whole number. */
  public static int above(long word, long limit) {
    return word > limit * ONE ? YES : word > NOTHING ? NO : UNKNOWN;
  }

  /** Above some halves of another number. */
  public static int aboveHalves(long word, int halves, long other) {
    return word <= NOTHING || other <= NOTHING ? UNKNOWN : 2 * word > halves * other ? YES : NO;
  }

  /** The year, month and day of a day, as digits. */
  public static int digits(int day) {
    int z = day + 719_468;
    int era = Math.floorDiv(z, 146_097);
    int ofEra = z - era * 146_097;
    int year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * year + year / 4 - year / 100);
    int m = (5 * ofYear + 2) / 153;
    int day1 = ofYear - (153 * m + 2) / 5 + 1;
    int month = m < 10 ? m + 3 : m - 9;
    return (year + era * 400 + (m < 10 ? 0 : 1)) * 10_000 + month * 100 + day1;
  }

  /** The day of a year, month and day as digits. */
  private static int day(int year, int month, int ofMonth) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int ofEra = y - era * 400;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + ofMonth - 1;
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  /** The day so many months later; in a shorter month its last one. */
  public static int plusMonths(int day, int months) {
    int digits = digits(day);
    int all = digits / 10_000 * 12 + digits / 100 % 100 - 1 + months;
    int year = Math.floorDiv(all, 12);
    int month = all - year * 12 + 1;
    return day(year, month, Math.min(digits % 100, length(year, month)));
  }

  private static int length(int year, int month) {
    if (month == 2) {
      return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return 30 + ((month + (month >> 3)) & 1);
  }
}
