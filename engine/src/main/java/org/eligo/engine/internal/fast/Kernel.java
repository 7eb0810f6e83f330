package org.eligo.engine.internal.fast;

import org.eligo.dsl.plan.Condition.Comparator;

/**
 * What the generated code calls. A series is a word {@code offset << 16 | count} that leads to its
 * results, oldest first: a word {@code day << 8 | visit}, the value, and where the protocol asks
 * for them the lower and the upper limit.
 */
final class Kernel {
  /** In place of a place: nothing is there, so nothing is known. */
  static final int NOWHERE = -1;

  /** In place of a place: the interpreter must look. */
  static final int ELSEWHERE = -2;

  /** An answer that nobody knows what to make of. */
  static final int CONTRADICTED = 3;

  private Kernel() {}

  /**
   * What the last answers from one day to another say, or {@link #CONTRADICTED}.
   *
   * @param since another day before which none counts
   */
  static int answered(long[] d, long answers, long from, long since, long to) {
    if (answers == Rough.UNREADABLE) {
      return Words.LEFT;
    }
    int at = (int) (answers >> 16);
    int end = at + (int) (answers & 0xffff);
    boolean open = Rough.isOpen(answers);
    if (!open && at == end) {
      return Words.UNKNOWN;
    }
    long latest = Math.max(from, Math.max(since, to));
    if (open || latest >= Words.NO_DAY) {
      return latest == Words.OTHER_DAY ? Words.LEFT : Rough.answered(d, answers, from, since, to);
    }
    long first = Math.max(from, since) >> 1;
    long last = Long.MIN_VALUE;
    int said = 0;
    for (; at < end; at++) {
      long day = d[at] >> 8;
      if (day >= first && day <= to >> 1 && day >= last) {
        int bit = Rough.bit((int) (d[at] & 0xff));
        said = day > last ? bit : said | bit;
        last = day;
      }
    }
    return said == 0 ? Words.UNKNOWN : Rough.said(said | Rough.IN_TIME);
  }

  /** The truth of a question. */
  static int truth(int answered) {
    return answered == CONTRADICTED ? Words.UNKNOWN : answered;
  }

  static long shift(long day, long days) {
    return day >= Words.NO_DAY ? day : day + 2 * days;
  }

  static long shiftMonths(long day, int months) {
    return day >= Words.NO_DAY ? day : Calendar.plusMonths(day >> 1, months) << 1 | day & 1;
  }

  /** The place of the only newest result of a series from one day to another. */
  static int latest(long[] d, long series, int stride, long from, long to) {
    int first = begin(d, series, stride, from, to);
    if (first < 0) {
      return first;
    }
    int last = end(d, series, stride, to) - stride;
    return last > first && d[last - stride] >> 8 == d[last] >> 8 ? ELSEWHERE : last;
  }

  /** The place of the only oldest result of a series from one day to another. */
  static int earliest(long[] d, long series, int stride, long from, long to) {
    int first = begin(d, series, stride, from, to);
    if (first < 0) {
      return first;
    }
    int next = first + stride;
    boolean tied = next < end(d, series, stride, to) && d[next] >> 8 == d[first] >> 8;
    return tied ? ELSEWHERE : first;
  }

  /** The place of the lowest or highest result from one day to another. */
  static int extreme(long[] d, long series, int stride, long from, long to, boolean lowest) {
    int found = begin(d, series, stride, from, to);
    if (found < 0) {
      return found;
    }
    if (Words.isNone(d[found + 1])) {
      return ELSEWHERE;
    }
    int end = end(d, series, stride, to);
    for (int at = found + stride; at < end; at += stride) {
      if (Words.isNone(d[at + 1]) || d[found + 1] == d[at + 1]) {
        return ELSEWHERE;
      }
      found = lowest == d[at + 1] < d[found + 1] ? at : found;
    }
    return found;
  }

  /** The place of the newest result up to a day, if it is not older than another day. */
  static int valid(long[] d, long series, int stride, long oldest, long day) {
    int at = latest(d, series, stride, Words.FIRST, day);
    return at >= 0 && oldest < Words.NO_DAY && d[at] >> 8 < oldest >> 1 ? NOWHERE : at;
  }

  /** The place of the only result of a visit without days of its own: by its mark, or its day. */
  static int marked(long[] d, long series, int stride, long day, int visit) {
    return atVisit(d, series, stride, day, day, -visit);
  }

  /** The place of the only result of a visit with days, which hold for marked results too. */
  static int visited(long[] d, long series, int stride, long from, long to, int visit) {
    return atVisit(d, series, stride, from, to, visit);
  }

  /** A visit with a negative mark declares no days of its own. */
  private static int atVisit(long[] d, long series, int stride, long from, long to, int visit) {
    boolean declared = visit > 0;
    int own = Math.abs(visit);
    if (isElsewhere(series, from, to)) {
      return ELSEWHERE;
    }
    boolean known = from != Words.NO_DAY && to != Words.NO_DAY;
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    int found = NOWHERE;
    boolean perhaps = false;
    for (; at < end; at += stride) {
      int mark = (int) (d[at] & 0xff);
      boolean inside = known && d[at] >> 8 >= from >> 1 && d[at] >> 8 <= to >> 1;
      boolean belongs = mark == 0 ? inside : mark == own && (!declared || inside);
      perhaps |= !belongs && (mark == 0 && !known || mark == own);
      if (belongs) {
        if (found != NOWHERE) {
          return ELSEWHERE;
        }
        found = at;
      }
    }
    // Where no result surely belongs nothing is known; one that may belong beside one that does
    // must decide alike.
    return perhaps && found != NOWHERE ? ELSEWHERE : found;
  }

  /** The first result from a day on, for those that ask every one. */
  static int begin(long[] d, long series, int stride, long from, long to) {
    int none = unready(series, from, to);
    if (none != 0) {
      return none;
    }
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    while (at < end && d[at] >> 8 < from >> 1) {
      at += stride;
    }
    return at < end && d[at] >> 8 <= to >> 1 ? at : NOWHERE;
  }

  /** The place behind the last result up to a day; only where {@link #begin} found one. */
  static int end(long[] d, long series, int stride, long to) {
    int first = (int) (series >> 16);
    int at = first + (int) (series & 0xffff) * stride;
    while (at > first && d[at - stride] >> 8 > to >> 1) {
      at -= stride;
    }
    return at;
  }

  private static boolean isElsewhere(long series, long from, long to) {
    return Rough.isOpen(series) || from == Words.OTHER_DAY || to == Words.OTHER_DAY;
  }

  private static int unready(long series, long from, long to) {
    if (isElsewhere(series, from, to)) {
      return ELSEWHERE;
    }
    return from == Words.NO_DAY || to == Words.NO_DAY || (series & 0xffff) == 0 ? NOWHERE : 0;
  }

  /** The value of an item that does not change, or the truth that follows from its absence. */
  static int absent(long word) {
    return word == Words.OTHER ? Words.LEFT : Words.UNKNOWN;
  }

  /** What says no does not settle it. */
  static int yesOrUnknown(int truth) {
    return truth == Words.NO ? Words.UNKNOWN : truth;
  }

  /** The value at a place, or a word that is no number. */
  static long value(long[] d, int at) {
    return at >= 0 ? d[at + 1] : at == NOWHERE ? Words.NOTHING : Words.OTHER;
  }

  /** Whether a value is recorded as none; what stands in a word of its own is a value. */
  static int none(long word) {
    return Words.isNone(word) ? absent(word) : Words.NO;
  }

  /** The truth that follows where a place was sought and there is none. */
  static int nowhere(int at) {
    return at == NOWHERE ? Words.UNKNOWN : Words.LEFT;
  }

  static int not(int truth) {
    return truth <= Words.YES ? Words.YES - truth : truth;
  }

  /** Two numbers of the same scale; both inexact and equal cannot be told apart. */
  static int below(long a, long b) {
    return a == b && (a & 1) != 0 ? Words.LEFT : a < b ? Words.YES : Words.NO;
  }

  static int equal(long a, long b) {
    return a == b ? (a & 1) != 0 ? Words.LEFT : Words.YES : Words.NO;
  }

  /** A value against so many times a limit of normal; the numbers must be exact. */
  static int timesLimit(long value, long limit, long times, long of, int comparator) {
    if (value == Words.OTHER) {
      return Words.LEFT;
    }
    if (Words.isNone(value) || Words.isNone(limit)) {
      return limit == Words.OTHER ? Words.LEFT : Words.UNKNOWN;
    }
    long most = Long.MAX_VALUE >> 31;
    if (((value | limit) & 1) != 0 || Math.abs(value) > most || Math.abs(limit) > most) {
      return Words.LEFT;
    }
    return compared(Codes.comparator(comparator), Long.compare(value * of, limit * times));
  }

  /** The truth of a comparison of two numbers of which the order is known. */
  static int ordered(int order, int comparator) {
    return compared(Codes.comparator(comparator), order);
  }

  /** Two truths that must be the same. */
  static int alike(int a, int b) {
    return a == b ? a : a == Words.LEFT || b == Words.LEFT ? Words.LEFT : Words.UNKNOWN;
  }

  /** A truth that may only be undecided because a condition was left to the interpreter. */
  static int unless(int truth, int condition) {
    return condition == Words.LEFT && (truth & 1) != 0 ? Words.LEFT : truth;
  }

  private static int compared(Comparator comparator, int order) {
    boolean yes =
        switch (comparator) {
          case AT_LEAST -> order >= 0;
          case AT_MOST -> order <= 0;
          case ABOVE -> order > 0;
          case BELOW -> order < 0;
          case EQUAL -> order == 0;
        };
    return yes ? Words.YES : Words.NO;
  }

  /** Whether a value lies in the range of normal. */
  static int normal(long value, long low, long high) {
    if (Words.isNone(value)) {
      return absent(value);
    }
    int notLow =
        low == Words.ABSENT ? Words.YES : Words.isNone(low) ? absent(low) : not(below(value, low));
    int notHigh =
        high == Words.ABSENT
            ? Words.YES
            : Words.isNone(high) ? absent(high) : not(below(high, value));
    if (notLow == Words.NO || notHigh == Words.NO) {
      return Words.NO;
    }
    int open = (notLow | notHigh) & Words.OPEN;
    return open == 0 ? Words.YES : open;
  }

  /** The truth that a table of characters holds for a choice. */
  static int choice(long word, String truths) {
    return Words.isNone(word) ? absent(word) : truths.charAt((int) word);
  }

  /** The truth that a table of three bits for each choice holds. */
  static int among(long word, long truths) {
    return Words.isNone(word) ? absent(word) : (int) (truths >>> 3 * (int) word) & 7;
  }

  /** Whether a number reaches an exact limit. */
  static int atLeast(long word, long limit) {
    return word >= limit ? Words.YES : word > Words.OTHER ? Words.NO : absent(word);
  }

  /** Whether a number stays within an exact limit. */
  static int atMost(long word, long limit) {
    return word > limit ? Words.NO : word > Words.OTHER ? Words.YES : absent(word);
  }

  /**
   * The truth of an {@code and} or {@code or} of several.
   *
   * @param truth the least or greatest of them, what is left taken as unknown
   * @param all all of them, joined bit by bit
   */
  static int joined(int truth, int all) {
    return truth | all & (Words.LEFT & ~Words.UNKNOWN) & truth << 2;
  }

  /** A day in a window; an end that is {@link Words#FIRST} or {@link Words#LAST} is open. */
  static int inWindow(long day, long from, long to) {
    if (Math.max(day, Math.max(from, to)) < Words.NO_DAY) {
      return ((day >> 1) - (from >> 1) | (to >> 1) - (day >> 1)) >= 0 ? Words.YES : Words.NO;
    }
    if (day == Words.OTHER_DAY || from == Words.OTHER_DAY || to == Words.OTHER_DAY) {
      return Words.LEFT;
    }
    return Math.min(order(from, day), order(day, to));
  }

  /** Whether a day is not after another one. */
  private static int order(long a, long b) {
    if (a == Words.FIRST || b == Words.LAST) {
      return Words.YES;
    }
    if (a == Words.NO_DAY || b == Words.NO_DAY) {
      return Words.UNKNOWN;
    }
    return a >> 1 <= b >> 1 ? Words.YES : Words.NO;
  }

  /** Completed years (twice, as a whole number) between two days, or no number. */
  static long years(long birth, long day) {
    if (birth >= Words.NO_DAY || day >= Words.NO_DAY) {
      return birth == Words.OTHER_DAY || day == Words.OTHER_DAY ? Words.OTHER : Words.NOTHING;
    }
    return 2 * Math.floorDiv(Calendar.months(birth >> 1, day >> 1), 12);
  }

  /** Completed months (twice, as a whole number) between two days, or no number. */
  static long months(long birth, long day) {
    if (birth >= Words.NO_DAY || day >= Words.NO_DAY) {
      return birth == Words.OTHER_DAY || day == Words.OTHER_DAY ? Words.OTHER : Words.NOTHING;
    }
    return 2 * Calendar.months(birth >> 1, day >> 1);
  }

  /** The day of a date item, from the word of its value. */
  static long dayOf(long word) {
    return Words.isNone(word) ? word == Words.OTHER ? Words.OTHER_DAY : Words.NO_DAY : word << 1;
  }
}
