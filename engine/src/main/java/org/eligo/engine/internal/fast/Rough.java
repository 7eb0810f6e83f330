package org.eligo.engine.internal.fast;

/**
 * What the generated code calls for results and answers of which the day, the visit or the choice
 * among several is open: all that may be meant are asked, and must agree. A series of results that
 * are not all of a known day and visit has a negative head; behind each of its results stands the
 * last day on which it may be.
 */
final class Rough {
  /** The mark of a result of which nobody knows the visit. */
  static final int ANY_VISIT = 255;

  /** A day before all days, and one after all days, of a result or an answer. */
  static final long EARLIEST = -(1L << 45);

  static final long LATEST = 1L << 45;

  /** Which of several results is meant, in place of the mark of a visit. */
  static final int ALL = 0;

  static final int NEWEST = 1000;
  static final int OLDEST = 1001;

  private static final int STRIDE_BITS = 3;

  private static final int TRUTH = 7;
  private static final int SURE = 8;

  private static final int SAYS_YES = 1;
  private static final int SAYS_NO = 2;
  private static final int SAYS_NOTHING = 4;
  private static final int SAYS_BOTH = 8;

  /** One of the last answers surely lies in the time. */
  static final int IN_TIME = 16;

  /** Where a series or a list of answers cannot be read at all. */
  static final long UNREADABLE = -1;

  private Rough() {}

  /** The head of a list of which some days or visits are open. */
  static long head(long offset, int count) {
    return -(offset << 16 | count) - 2;
  }

  /** Whether some days or visits of a list are open. */
  static boolean isOpen(long head) {
    return head < 0;
  }

  private static long plain(long head) {
    return isOpen(head) ? -(head + 2) : head;
  }

  /**
   * How results are picked.
   *
   * @param which {@link #ALL} and its like, or the mark of a visit, negative if it declares no days
   *     of its own
   */
  static int how(int which, int stride) {
    return which << STRIDE_BITS | stride;
  }

  private static int stride(int how) {
    return how & (1 << STRIDE_BITS) - 1;
  }

  private static int visit(int how) {
    int which = how >> STRIDE_BITS;
    return which < NEWEST ? which : 0;
  }

  private static int step(long series, int how) {
    return isOpen(series) ? stride(how) + 1 : stride(how);
  }

  /**
   * The first result that may be meant, if one surely is; negative if none is, or only the
   * interpreter knows.
   */
  static int first(long[] d, long series, int how, long from, long to) {
    if (isElsewhere(series, how, from, to)) {
      return Kernel.ELSEWHERE;
    }
    int step = step(series, how);
    int at = (int) (plain(series) >> 16);
    int end = at + (int) (plain(series) & 0xffff) * step;
    for (int some = at; some < end; some += step) {
      if (member(d, series, how, from, to, some) == Words.YES) {
        return next(d, series, how, from, to, at - step);
      }
    }
    return Kernel.NOWHERE;
  }

  /** The first result that may be meant, whether or not one surely is. */
  static int any(long[] d, long series, int how, long from, long to) {
    if (isElsewhere(series, how, from, to)) {
      return Kernel.ELSEWHERE;
    }
    return next(d, series, how, from, to, (int) (plain(series) >> 16) - step(series, how));
  }

  /** The newest of results whose days are open is only so on some of its days. */
  private static boolean isElsewhere(long series, int how, long from, long to) {
    return series == UNREADABLE
        || from == Words.OTHER_DAY
        || to == Words.OTHER_DAY
        || (isOpen(series) && how >> STRIDE_BITS >= NEWEST);
  }

  /** The next result that may be meant, or a negative number. */
  static int next(long[] d, long series, int how, long from, long to, int after) {
    int step = step(series, how);
    int end = (int) (plain(series) >> 16) + (int) (plain(series) & 0xffff) * step;
    for (int at = after + step; at < end; at += step) {
      if (member(d, series, how, from, to, at) != Words.NO
          && !isBeaten(d, series, how, from, to, at)) {
        return at;
      }
    }
    return Kernel.NOWHERE;
  }

  /** Whether a newer (older) result is surely meant instead; only of results of known days. */
  private static boolean isBeaten(long[] d, long series, int how, long from, long to, int at) {
    int which = how >> STRIDE_BITS;
    if (which < NEWEST) {
      return false;
    }
    int step = stride(how);
    int begin = (int) (series >> 16);
    int end = begin + (int) (series & 0xffff) * step;
    for (int other = begin; other < end; other += step) {
      boolean beats =
          which == NEWEST ? begins(d, other) > begins(d, at) : begins(d, other) < begins(d, at);
      if (beats && member(d, series, how, from, to, other) == Words.YES) {
        return true;
      }
    }
    return false;
  }

  private static long begins(long[] d, int at) {
    return d[at] >> 8;
  }

  private static long ends(long[] d, long series, int stride, int at) {
    return isOpen(series) ? d[at + stride] : d[at] >> 8;
  }

  /** Whether a result is one of a time or of a visit. */
  static int member(long[] d, long series, int how, long from, long to, int at) {
    int visit = visit(how);
    int mark = (int) (d[at] & 0xff);
    if (visit != 0 && mark == ANY_VISIT) {
      return Words.UNKNOWN;
    }
    if (visit != 0 && mark != 0 && mark != Math.abs(visit)) {
      return Words.NO;
    }
    int inside = inside(begins(d, at), ends(d, series, stride(how), at), from, to);
    if (visit != 0 && mark != 0) {
      return visit < 0 || inside == Words.YES ? Words.YES : Words.UNKNOWN;
    }
    return inside;
  }

  static int inside(long first, long last, long from, long to) {
    return Math.min(notBefore(first, last, from), notAfter(first, last, to));
  }

  private static int notBefore(long first, long last, long from) {
    if (from == Words.FIRST) {
      return Words.YES;
    }
    if (from == Words.NO_DAY) {
      return Words.UNKNOWN;
    }
    return first >= from >> 1 ? Words.YES : last < from >> 1 ? Words.NO : Words.UNKNOWN;
  }

  static int notAfter(long first, long last, long to) {
    if (to == Words.LAST) {
      return Words.YES;
    }
    if (to == Words.NO_DAY) {
      return Words.UNKNOWN;
    }
    return last <= to >> 1 ? Words.YES : first > to >> 1 ? Words.NO : Words.UNKNOWN;
  }

  /** What is asked of a result that may be too old says nothing. */
  static int ifFresh(long[] d, int at, long oldest, int truth) {
    return begins(d, at) >= oldest >> 1 ? truth : Words.UNKNOWN;
  }

  /** What two that may be meant come to together; the first is negative where there is none yet. */
  static int agreed(int soFar, int truth) {
    if (soFar < 0 || soFar == truth) {
      return truth;
    }
    boolean left = soFar == Words.LEFT || truth == Words.LEFT;
    return left && soFar != Words.UNKNOWN && truth != Words.UNKNOWN ? Words.LEFT : Words.UNKNOWN;
  }

  /** The value that two results have that may be meant, if it is one. */
  static long same(long a, long b) {
    if (a == Words.NOTHING || b == Words.NOTHING) {
      return Words.NOTHING;
    }
    return a == b && (a & 1) == 0 ? a : Words.OTHER;
  }

  /** Adds a result to what any comes to, which begins with 0. */
  static int any(int soFar, int member, int truth) {
    int sum = soFar & TRUTH;
    int one = both(member, truth);
    int either = sum == Words.YES || one == Words.YES ? Words.YES : sum | one;
    return either | soFar & SURE | (member == Words.YES ? SURE : 0);
  }

  /** What any of all results comes to: while none is sure nobody can say that there is none. */
  static int any(int all) {
    return all == Words.NO ? Words.UNKNOWN : all & TRUTH;
  }

  /** Adds a result to what every one comes to, which begins with {@link Words#YES}. */
  static int every(int soFar, int member, int truth) {
    int not = Words.YES - member;
    int either = not == Words.YES || truth == Words.YES ? Words.YES : not | truth;
    return both(soFar & TRUTH, either) | soFar & SURE | (member == Words.YES ? SURE : 0);
  }

  /** What every one of all results comes to: while none is sure there may be none. */
  static int every(int all) {
    return (all & SURE) == 0 ? Words.UNKNOWN : all & TRUTH;
  }

  private static int both(int a, int b) {
    if (a == Words.NO || b == Words.NO) {
      return Words.NO;
    }
    return a == Words.YES ? b : b == Words.YES ? a : a | b;
  }

  /** What the last answers say whose days, or the days asked for, are not all known. */
  static int answered(long[] d, long answers, long from, long since, long to) {
    int step = isOpen(answers) ? 2 : 1;
    int begin = (int) (plain(answers) >> 16);
    int end = begin + (int) (plain(answers) & 0xffff) * step;
    int said = 0;
    for (int at = begin; at < end; at += step) {
      int inTime = given(d, answers, at, from, since, to);
      boolean last = inTime != Words.NO;
      for (int other = begin; other < end && last; other += step) {
        last =
            begins(d, other) <= ends(d, answers, 1, at)
                || given(d, answers, other, from, since, to) != Words.YES;
      }
      if (last) {
        said |= bit((int) (d[at] & 0xff)) | (inTime == Words.YES ? IN_TIME : 0);
      }
    }
    return said(said);
  }

  private static int given(long[] d, long answers, int at, long from, long since, long to) {
    long first = begins(d, at);
    long last = ends(d, answers, 1, at);
    return Math.min(inside(first, last, from, to), notBefore(first, last, since));
  }

  /** The bit of what an answer is worth. */
  static int bit(int worth) {
    return switch (worth) {
      case Words.YES -> SAYS_YES;
      case Words.NO -> SAYS_NO;
      case Words.UNKNOWN -> SAYS_NOTHING;
      default -> SAYS_BOTH;
    };
  }

  /** What the last answers say together, by their bits. */
  static int said(int bits) {
    boolean both = (bits & SAYS_YES) != 0 && (bits & SAYS_NO) != 0;
    if ((bits & SAYS_BOTH) != 0 || both && (bits & SAYS_NOTHING) == 0) {
      return Kernel.CONTRADICTED;
    }
    if ((bits & SAYS_NOTHING) != 0 || (bits & IN_TIME) == 0) {
      return Words.UNKNOWN;
    }
    return (bits & SAYS_YES) != 0 ? Words.YES : Words.NO;
  }
}
