package org.eligo.engine.internal.fast;

import java.time.LocalDate;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.time.Ages;

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

  /** The later of two days; where one is not known the interpreter must look. */
  static long later(long a, long b) {
    return a >= Words.NO_DAY || b >= Words.NO_DAY ? Words.OTHER_DAY : Math.max(a, b);
  }

  /** What the last answers from one day to another say, or {@link #CONTRADICTED}. */
  static int answered(long[] d, long answers, long from, long to) {
    if (answers < 0) {
      return Words.LEFT;
    }
    int at = (int) (answers >> 16);
    int end = at + (int) (answers & 0xffff);
    if (at == end) {
      return Words.UNKNOWN;
    }
    if (from >= Words.NO_DAY || to >= Words.NO_DAY) {
      return Words.LEFT;
    }
    long last = Long.MIN_VALUE;
    int said = Words.UNKNOWN;
    for (; at < end; at++) {
      long day = d[at] >> 8;
      if (day >= from >> 1 && day <= to >> 1 && day >= last) {
        int worth = (int) (d[at] & 0xff);
        said = day > last ? worth : together(said, worth);
        last = day;
      }
    }
    return said;
  }

  private static int together(int a, int b) {
    if (a == b) {
      return a;
    }
    boolean open = a == Words.UNKNOWN || b == Words.UNKNOWN;
    return open && a != CONTRADICTED && b != CONTRADICTED ? Words.UNKNOWN : CONTRADICTED;
  }

  /** The truth of a question. */
  static int truth(int answered) {
    return answered == CONTRADICTED ? Words.UNKNOWN : answered;
  }

  static long shift(long day, long days) {
    return day >= Words.NO_DAY ? day : day + 2 * days;
  }

  static long shiftMonths(long day, int months) {
    return day >= Words.NO_DAY
        ? day
        : LocalDate.ofEpochDay(day >> 1).plusMonths(months).toEpochDay() << 1 | day & 1;
  }

  /** The place of the only newest result of a series from one day to another. */
  static int latest(long[] d, long series, int stride, long from, long to) {
    int none = unready(series, from, to);
    if (none != 0) {
      return none;
    }
    int first = (int) (series >> 16);
    int at = first + ((int) (series & 0xffff) - 1) * stride;
    long last = to >> 1;
    while (at >= first && d[at] >> 8 > last) {
      at -= stride;
    }
    if (at < first || d[at] >> 8 < from >> 1) {
      return NOWHERE;
    }
    return at > first && d[at - stride] >> 8 == d[at] >> 8 ? ELSEWHERE : at;
  }

  /** The place of the only oldest result of a series from one day to another. */
  static int earliest(long[] d, long series, int stride, long from, long to) {
    int none = unready(series, from, to);
    if (none != 0) {
      return none;
    }
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    long first = from >> 1;
    while (at < end && d[at] >> 8 < first) {
      at += stride;
    }
    if (at == end || d[at] >> 8 > to >> 1) {
      return NOWHERE;
    }
    return at + stride < end && d[at + stride] >> 8 == d[at] >> 8 ? ELSEWHERE : at;
  }

  /** The place of the only result of a series from one day to another. */
  static int sole(long[] d, long series, int stride, long from, long to) {
    int none = unready(series, from, to);
    if (none != 0) {
      return none;
    }
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    int found = NOWHERE;
    for (; at < end && d[at] >> 8 <= to >> 1; at += stride) {
      if (d[at] >> 8 >= from >> 1) {
        if (found != NOWHERE) {
          return ELSEWHERE;
        }
        found = at;
      }
    }
    return found;
  }

  /** The place of the lowest or highest result from one day to another. */
  static int extreme(long[] d, long series, int stride, long from, long to, boolean lowest) {
    int none = unready(series, from, to);
    if (none != 0) {
      return none;
    }
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    int found = NOWHERE;
    for (; at < end && d[at] >> 8 <= to >> 1; at += stride) {
      if (d[at] >> 8 >= from >> 1) {
        if (Words.isNone(d[at + 1]) || found != NOWHERE && d[found + 1] == d[at + 1]) {
          return ELSEWHERE;
        }
        boolean better = found == NOWHERE || lowest == d[at + 1] < d[found + 1];
        found = better ? at : found;
      }
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
    return atVisit(d, series, stride, new Days(day, day, false), visit);
  }

  /** The place of the only result of a visit with days, which hold for marked results too. */
  static int visited(long[] d, long series, int stride, long from, long to, int visit) {
    return atVisit(d, series, stride, new Days(from, to, true), visit);
  }

  private record Days(long from, long to, boolean declared) {}

  private static int atVisit(long[] d, long series, int stride, Days days, int visit) {
    long from = days.from();
    long to = days.to();
    boolean declared = days.declared();
    if (series < 0) {
      return ELSEWHERE;
    }
    boolean known = from < Words.NO_DAY && to < Words.NO_DAY;
    if (from == Words.OTHER_DAY || to == Words.OTHER_DAY) {
      return ELSEWHERE;
    }
    int at = (int) (series >> 16);
    int end = at + (int) (series & 0xffff) * stride;
    int found = NOWHERE;
    boolean perhaps = false;
    for (; at < end; at += stride) {
      int mark = (int) (d[at] & 0xff);
      boolean inside = known && d[at] >> 8 >= from >> 1 && d[at] >> 8 <= to >> 1;
      boolean belongs = mark == 0 ? inside : mark == visit && (!declared || inside);
      perhaps |= !belongs && (mark == 0 && !known || mark == visit);
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

  private static int unready(long series, long from, long to) {
    if (series < 0 || from == Words.OTHER_DAY || to == Words.OTHER_DAY) {
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

  /** A day in a window; an end that is {@link Words#FIRST} or {@link Words#LAST} is open. */
  static int inWindow(long day, long from, long to) {
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
    return 2
        * Ages.completedYears(LocalDate.ofEpochDay(birth >> 1), LocalDate.ofEpochDay(day >> 1));
  }

  /** Completed months (twice, as a whole number) between two days, or no number. */
  static long months(long birth, long day) {
    if (birth >= Words.NO_DAY || day >= Words.NO_DAY) {
      return birth == Words.OTHER_DAY || day == Words.OTHER_DAY ? Words.OTHER : Words.NOTHING;
    }
    return 2
        * Ages.completedMonths(LocalDate.ofEpochDay(birth >> 1), LocalDate.ofEpochDay(day >> 1));
  }

  /** The day of a date item, from the word of its value. */
  static long dayOf(long word) {
    return Words.isNone(word) ? word == Words.OTHER ? Words.OTHER_DAY : Words.NO_DAY : word << 1;
  }
}
