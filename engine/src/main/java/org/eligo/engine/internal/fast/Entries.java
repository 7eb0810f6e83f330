package org.eligo.engine.internal.fast;

import org.eligo.dsl.time.CalendarAmount;

/**
 * Histories as the generated code reads them: a word {@code offset << 16 | count} that leads to the
 * entries, the day of the statement that they are all, the day since when it holds, and whether it
 * serves before a planned day. An entry is its first day, the first and the last day on which it
 * may end, the same two where the time asked about ends on a planned day, and its fields.
 */
final class Entries {
  static final int HEAD = 4;
  static final int FIELDS = 5;

  /** No statement, or nobody knows of when. */
  static final long NOT_STATED = Long.MIN_VALUE;

  /** Since ever. */
  static final long EVER = Long.MIN_VALUE;

  /** An end that is open. */
  static final long OPEN = Long.MAX_VALUE;

  private Entries() {}

  /** The truth that no entry can change, or -1 if the entries decide. */
  static int unready(long[] d, int history, long from, long to) {
    if (d[history] == Rough.UNREADABLE || from == Words.OTHER_DAY || to == Words.OTHER_DAY) {
      return Words.LEFT;
    }
    return from == Words.NO_DAY || to == Words.NO_DAY ? Words.UNKNOWN : -1;
  }

  /** What holds if no entry is meant: no where the list is complete over the time. */
  static int none(long[] d, int history, long from, long to, long asOf) {
    long on = d[history + 1];
    long since = d[history + 2];
    if (on == NOT_STATED) {
      return Words.UNKNOWN;
    }
    if (since != EVER && (from == Words.FIRST || since > from >> 1)) {
      return Words.UNKNOWN;
    }
    long end = to >> 1;
    boolean serves = (to & 1) != 0 && end >= asOf >> 1 && d[history + 3] != 0;
    return on >= end || serves ? Words.NO : Words.UNKNOWN;
  }

  /** Whether an entry lies in a time that begins no earlier and no later than two others. */
  static int between(int ofLonger, int ofShorter) {
    return ofLonger == Words.NO || ofShorter == Words.YES ? ofLonger : Words.UNKNOWN;
  }

  /**
   * The newest (oldest) start of an entry that may be meant instead of the picked one: of those
   * that are only perhaps meant, and of those that begin on the same day.
   */
  static long rival(long[] d, int best, int at, int meant, long rival, boolean latest) {
    boolean sure = meant == Words.YES;
    if (sure && (best < 0 || d[at] != d[best])) {
      return rival;
    }
    return latest ? Math.max(rival, d[at]) : Math.min(rival, d[at]);
  }

  /** The newer (older) one of the picked entry and one that is sure to be meant. */
  static int better(long[] d, int best, int at, int meant, boolean latest) {
    if (meant != Words.YES) {
      return best;
    }
    return best < 0 || latest == d[at] > d[best] && d[at] != d[best] ? at : best;
  }

  /** The picked entry, if no other one rivals it. */
  static int picked(long[] d, int best, long rival, boolean latest) {
    boolean none = rival == (latest ? Words.FIRST : Words.LAST);
    if (best < 0) {
      return none ? Kernel.NOWHERE : Kernel.ELSEWHERE;
    }
    boolean rivalled = !none && (latest ? rival >= d[best] : rival <= d[best]);
    return rivalled ? Kernel.ELSEWHERE : best;
  }

  /**
   * The first day of a time that goes back from a day for so many days, which a word tells: the
   * first possible one, or the last possible one.
   *
   * @param times how many times the number of the word, over {@code of}
   */
  static long back(long day, long word, long times, long of, boolean first) {
    if (word == Words.OTHER || day == Words.OTHER_DAY) {
      return Words.OTHER_DAY;
    }
    if (Words.isNone(word)) {
      // It may be a part of a day.
      return first ? Words.FIRST : day + 2;
    }
    long most = Long.MAX_VALUE >> 31;
    if ((word & 1) != 0 || Math.abs(word) > most) {
      return Words.OTHER_DAY;
    }
    long top = Math.max(0, (word >> 1) * times);
    long bottom = Words.SCALE * of;
    long days = Math.min(top / bottom, CalendarAmount.MOST_DAYS);
    boolean whole = days == CalendarAmount.MOST_DAYS || top % bottom == 0;
    // A broken number of days runs by the clock.
    return day - 2 * (whole ? days : first ? days + 1 : days - 1);
  }

  /** The earlier or the later of two days. */
  static long of(long a, long b, boolean later) {
    if (a == Words.OTHER_DAY || b == Words.OTHER_DAY) {
      return Words.OTHER_DAY;
    }
    return later ? Math.max(a, b) : Math.min(a, b);
  }

  /** An event, or the beginning of a course, in a window. */
  static int started(long[] d, int at, long from, long to) {
    return truth(d[at] >= from >> 1 && d[at] <= to >> 1);
  }

  /** A course that touches a window. */
  static int touches(long[] d, int at, long from, long to) {
    return d[at] > to >> 1 ? Words.NO : notBefore(d, at + ahead(d, at, to), from);
  }

  /** A course that ends in a window. */
  static int ended(long[] d, int at, long from, long to) {
    int end = at + ahead(d, at, to);
    return Math.min(notBefore(d, end, from), notAfter(d, end, to));
  }

  /** A course over a whole window; an open side is never covered for sure. */
  static int throughout(long[] d, int at, long from, long to) {
    int begun = from == Words.FIRST ? Words.UNKNOWN : truth(d[at] <= Math.min(from, to) >> 1);
    return Math.min(Math.min(begun, lasts(d, at, to)), notBefore(d, at + ahead(d, at, to), from));
  }

  static int lasts(long[] d, int at, long to) {
    return notBefore(d, at + ahead(d, at, to), to);
  }

  /**
   * Whether what a course has of a window lasts so long.
   *
   * @param amount twice the days, or twice the months plus one
   */
  static int lasted(long[] d, int at, long from, long to, int amount, int comparator) {
    long first = from == Words.FIRST ? d[at] : Math.max(d[at], from >> 1);
    int end = at + ahead(d, at, to);
    long least = Math.min(d[end + 1], to >> 1);
    long most = Math.min(d[end + 2], to >> 1);
    long full = after(first, amount);
    return lasted(reached(full - 1, least, most), reached(full, least, most), comparator);
  }

  /** The day so long after another one. */
  static long after(long day, int amount) {
    return (amount & 1) == 0 ? day + (amount >> 1) : Calendar.plusMonths(day, amount >> 1);
  }

  static int lasted(int atLeast, int longer, int comparator) {
    return switch (Codes.comparator(comparator)) {
      case AT_LEAST -> atLeast;
      case BELOW -> Kernel.not(atLeast);
      case ABOVE -> longer;
      case AT_MOST -> Kernel.not(longer);
      case EQUAL -> Math.min(atLeast, Kernel.not(longer));
    };
  }

  private static int reached(long day, long least, long most) {
    return day <= least ? Words.YES : day > most ? Words.NO : Words.UNKNOWN;
  }

  /** A time that ends on a planned day before the as-of date takes nothing as going on. */
  static int ahead(long[] d, int at, long to) {
    return (to & 1) != 0 && to >> 1 >= d[at + 3] ? 2 : 0;
  }

  static int notBefore(long[] d, int end, long day) {
    return day == Words.FIRST || d[end + 1] >= day >> 1
        ? Words.YES
        : d[end + 2] < day >> 1 ? Words.NO : Words.UNKNOWN;
  }

  private static int notAfter(long[] d, int end, long day) {
    return d[end + 2] <= day >> 1 ? Words.YES : d[end + 1] > day >> 1 ? Words.NO : Words.UNKNOWN;
  }

  private static int truth(boolean yes) {
    return yes ? Words.YES : Words.NO;
  }
}
