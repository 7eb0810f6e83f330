package org.eligo.benchmarks.allo;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static org.eligo.benchmarks.hand.Truth.NO;
import static org.eligo.benchmarks.hand.Truth.NOTHING;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.YES;
import static org.eligo.benchmarks.hand.Truth.atLeast;
import static org.eligo.benchmarks.hand.Truth.not;
import static org.eligo.benchmarks.hand.Truth.plusMonths;
import static org.eligo.benchmarks.hand.Truth.truth;

/**
 * Reads the words of a record whose milestones all have their day. Several results of one visit,
 * and what only the interpreter understands, are taken as unknown: none is drawn here.
 */
final class Reader {
  /** The answers contradict each other. */
  static final int CONTRADICTED = 3;

  private static final int VISIT_SCREENING = 2;
  private static final long OPEN_BEGIN = Long.MIN_VALUE;

  private long[] w = {};
  private int consent;
  private int screening;
  private int enrollment;
  private int day0;
  private int visitBegin;

  void read(long[] words) {
    w = words;
    consent = (int) (w[Places.CONSENT] >> 1);
    screening = (int) (w[Places.SCREENING] >> 1);
    enrollment = (int) (w[Places.ENROLLMENT] >> 1);
    day0 = (int) (w[Places.DAY_0] >> 1);
    visitBegin = day0 - 28;
  }

  long[] words() {
    return w;
  }

  int consent() {
    return consent;
  }

  int screening() {
    return screening;
  }

  int enrollment() {
    return enrollment;
  }

  int day0() {
    return day0;
  }

  boolean dated() {
    return (w[Places.CONSENT + 1] | w[Places.ENROLLMENT + 1] | w[Places.DAY_0 + 1]) == 0;
  }

  /** The place of the one result of the screening visit, or -1. */
  int visited(int item, int stride) {
    long head = w[item];
    int count = (int) (head & 0xffff);
    if (head < 0 || count == 0) {
      return -1;
    }
    int at = (int) (head >> 16);
    int found = -1;
    for (int end = at + count * stride; at < end; at += stride) {
      long day = w[at] >> 8;
      int mark = (int) (w[at] & 0xff);
      if ((mark == 0 || mark == VISIT_SCREENING) && day >= visitBegin && day <= day0) {
        if (found >= 0) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }

  /** What is recorded at screening for an item without limits. */
  long value(int item) {
    int at = visited(item, 2);
    return at < 0 ? NOTHING : w[at + 1];
  }

  /** What is measured at screening. */
  long measured(int item) {
    int at = visited(item, 4);
    return at < 0 ? NOTHING : w[at + 1];
  }

  /** A measurement at screening above some halves of its upper limit. */
  int aboveLimit(int item, int halves) {
    int at = visited(item, 4);
    return at < 0 ? UNKNOWN : aboveLimitAt(at, halves);
  }

  int aboveLimitAt(int at, int halves) {
    long value = w[at + 1];
    long limit = w[at + 3];
    return value <= NOTHING || limit <= NOTHING ? UNKNOWN : truth(2 * value > halves * limit);
  }

  /** The newest result of all. */
  long latest(int item) {
    long head = w[item];
    int count = (int) (head & 0xffff);
    if (head < 0 || count == 0) {
      return NOTHING;
    }
    int at = (int) (head >> 16) + 2 * (count - 1);
    return count > 1 && w[at] >> 8 == w[at - 2] >> 8 ? NOTHING : w[at + 1];
  }

  /** The newest result up to a day, if it is not too old. */
  long valid(int item, int days, int until) {
    long head = w[item];
    int first = (int) (head >> 16);
    int at = first + 2 * ((int) (head & 0xffff) - 1);
    if (head < 0) {
      return NOTHING;
    }
    while (at >= first && w[at] >> 8 > until) {
      at -= 2;
    }
    boolean alone = at == first || at > first && w[at - 2] >> 8 != w[at] >> 8;
    return alone && w[at] >> 8 >= until - days ? w[at + 1] : NOTHING;
  }

  /** What was last answered between two days. */
  int answered(int answers, long from, long to) {
    long head = w[answers];
    int at = (int) (head >> 16);
    int end = at + (int) (head & 0xffff);
    long last = Long.MIN_VALUE;
    int said = UNKNOWN;
    for (; at < end; at++) {
      long day = w[at] >> 8;
      if (day >= last && day >= from && day <= to) {
        int worth = (int) (w[at] & 0xff);
        said = day > last || said == worth ? worth : CONTRADICTED;
        last = day;
      }
    }
    return said;
  }

  /** The truth of a question of the screening visit. */
  int question(int answers) {
    int said = answered(answers, visitBegin, day0);
    return said == CONTRADICTED ? UNKNOWN : said;
  }

  /** The truth of a question on Day 0. */
  int questionOnDay0(int answers) {
    int said = answered(answers, day0, day0);
    return said == CONTRADICTED ? UNKNOWN : said;
  }

  int first(int history) {
    return (int) (w[history] >> 16);
  }

  int end(int history, int stride) {
    long head = w[history];
    return (int) (head >> 16) + (int) (head & 0xffff) * stride;
  }

  boolean isEmpty(int history) {
    return (w[history] & 0xffff) == 0;
  }

  /** What holds where no entry is meant, of all time up to a day. */
  int noneEver(int history, int to) {
    return w[history] >= 0 && w[history + 1] >= to && w[history + 2] == OPEN_BEGIN ? NO : UNKNOWN;
  }

  /** What holds where no entry is meant, between two days. */
  int none(int history, int from, int to) {
    return w[history] >= 0 && w[history + 1] >= to && w[history + 2] <= from ? NO : UNKNOWN;
  }

  /** The same for a window of months before a day. */
  int noneMonths(int history, int months, int to) {
    if (w[history + 2] == OPEN_BEGIN) {
      return noneEver(history, to);
    }
    return none(history, plusMonths(to, -months), to);
  }

  /** Whether a course touches a window. */
  int touches(int at, int from, int to) {
    return w[at] > to || w[at + 2] < from ? NO : w[at + 1] >= from ? YES : UNKNOWN;
  }

  /** Any course without a filter that touches days. */
  int anyCourse(int history, int from, int to) {
    int any = NO;
    for (int at = first(history), end = end(history, 5); at < end; at += 5) {
      any = max(any, touches(at, from, to));
    }
    return any == YES ? YES : max(any, none(history, from, to));
  }

  /** The same for months before a day. */
  int anyCourseMonths(int history, int months, int to) {
    return isEmpty(history)
        ? noneMonths(history, months, to)
        : anyCourse(history, plusMonths(to, -months), to);
  }

  /** Any event without a filter between days. */
  int anyEvent(int history, int from, int to) {
    for (int at = first(history), end = end(history, 5); at < end; at += 5) {
      if (w[at] >= from && w[at] <= to) {
        return YES;
      }
    }
    return none(history, from, to);
  }

  /** Any event without a filter up to a day. */
  int everEvent(int history, int to) {
    for (int at = first(history), end = end(history, 5); at < end; at += 5) {
      if (w[at] <= to) {
        return YES;
      }
    }
    return noneEver(history, to);
  }

  /** Whether support was surely not given in the 7 days up to a draw. */
  boolean unsupported(long day) {
    int to = (int) day;
    return max(
            anyCourse(Places.GROWTH_FACTOR, to - 7, to), anyEvent(Places.TRANSFUSION, to - 7, to))
        == NO;
  }

  /** A count that is taken only without support, at least a whole number. */
  int unsupportedAtLeast(int item, long limit) {
    int at = visited(item, 4);
    return at < 0 || !unsupported(w[at] >> 8) ? UNKNOWN : atLeast(w[at + 1], limit);
  }

  /** What a decision makes of something if a condition holds. */
  int decided(int when, int otherwise, int answers) {
    if (when != YES) {
      return Waiting.sure(when == NO ? otherwise : UNKNOWN);
    }
    int said = answered(answers, Long.MIN_VALUE, day0());
    return said == CONTRADICTED
        ? Waiting.sure(UNKNOWN)
        : said == UNKNOWN ? Waiting.FOR_APPROVAL : Waiting.sure(said);
  }

  /** A question that is asked at both stages: whether both answers are yes. */
  int bothYes(int answers) {
    return min(question(answers), questionOnDay0(answers));
  }

  /** The same: whether both answers are no. */
  int bothNo(int answers) {
    return min(not(question(answers)), not(questionOnDay0(answers)));
  }
}
