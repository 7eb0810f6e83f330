package org.eligo.benchmarks.allo;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static org.eligo.benchmarks.allo.Waiting.every;
import static org.eligo.benchmarks.allo.Waiting.some;
import static org.eligo.benchmarks.allo.Waiting.sure;
import static org.eligo.benchmarks.allo.Waiting.verdict;
import static org.eligo.benchmarks.hand.Truth.NO;
import static org.eligo.benchmarks.hand.Truth.NOTHING;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.YES;
import static org.eligo.benchmarks.hand.Truth.above;
import static org.eligo.benchmarks.hand.Truth.atLeast;
import static org.eligo.benchmarks.hand.Truth.in;
import static org.eligo.benchmarks.hand.Truth.is;
import static org.eligo.benchmarks.hand.Truth.not;
import static org.eligo.benchmarks.hand.Truth.plusMonths;
import static org.eligo.benchmarks.hand.Truth.truth;
import static org.eligo.benchmarks.hand.Truth.yes;

import org.eligo.benchmarks.hand.Judged;

/** The criteria of ALLO-329 for one cohort: whether each is out of the way, or its verdict. */
final class CohortCriteria {
  private static final int CLASS_III_OR_IV = 0b1101100;
  private static final int STUDIED_SUBTYPES = 0b111;
  private static final int PROBABLE_OR_DEFINITE = 0b11;

  private final Reader r;

  CohortCriteria(Reader r) {
    this.r = r;
  }

  // Lupus

  int s2() {
    return max(
        max(r.aboveLimit(Places.DSDNA, 2), r.aboveLimit(Places.SM, 2)),
        r.aboveLimit(Places.RNP, 2));
  }

  int s3() {
    int score = atLeast(r.value(Places.SLEDAI), 6);
    int organs = max(atLeast(r.value(Places.BILAG_A), 1), atLeast(r.value(Places.BILAG_B), 2));
    if (organs == YES || score == NO) {
      return verdict(sure(score));
    }
    int from = plusMonths(r.screening(), -6);
    int to = r.screening();
    int rule = min(activeBiopsy(from, to), r.question(Places.ANSWER_S3_B_II_N));
    int nephritis = sure(rule);
    if (rule == NO) {
      boolean any = anyBiopsy(from, to);
      int none = any ? NO : not(r.none(Places.BIOPSY, from, to));
      int when = min(yes(r.latest(Places.NEPHRITIS)), none);
      nephritis = r.decided(when, NO, Places.ANSWER_S3_B_II);
    }
    return verdict(every(sure(score), some(sure(organs), nephritis)));
  }

  boolean anyBiopsy(int from, int to) {
    long[] w = r.words();
    for (int at = r.first(Places.BIOPSY), end = r.end(Places.BIOPSY, 10); at < end; at += 10) {
      if (w[at] >= from && w[at] <= to) {
        return true;
      }
    }
    return false;
  }

  int activeBiopsy(int from, int to) {
    long[] w = r.words();
    long last = Long.MIN_VALUE;
    int said = UNKNOWN;
    for (int at = r.first(Places.BIOPSY), end = r.end(Places.BIOPSY, 10); at < end; at += 10) {
      long day = w[at];
      if (day >= from && day <= to && day >= last) {
        int active = in(w[at + 5], CLASS_III_OR_IV);
        said = day > last || said == active ? active : UNKNOWN;
        last = day;
      }
    }
    return last == Long.MIN_VALUE
        ? r.none(Places.BIOPSY, from, to)
        : r.none(Places.BIOPSY, (int) last, to) == NO ? said : UNKNOWN;
  }

  /** Treated for 3 months in a row, or not for intolerance; the same for all cohorts. */
  int treated() {
    long[] w = r.words();
    int to = r.screening();
    int lasted = NO;
    int intolerant = NO;
    for (int at = r.first(Places.THERAPY), end = r.end(Places.THERAPY, 10); at < end; at += 10) {
      int kind = is(w[at + 6], 0);
      if (kind != NO && w[at] <= to) {
        lasted = max(lasted, min(kind, lastsThreeMonths(at, to - 1)));
        intolerant = max(intolerant, min(kind, is(w[at + 9], 0)));
      }
    }
    if (lasted == YES || intolerant == YES) {
      return YES;
    }
    return max(
        max(lasted, r.noneEver(Places.THERAPY, to - 1)),
        max(intolerant, r.noneEver(Places.THERAPY, to)));
  }

  int lastsThreeMonths(int at, int to) {
    long[] w = r.words();
    int full = plusMonths((int) w[at], 3) - 1;
    return full <= min(w[at + 1], to) ? YES : full > min(w[at + 2], to) ? NO : UNKNOWN;
  }

  int es1() {
    return not(r.anyCourseMonths(Places.CNS, 6, r.screening()));
  }

  int es3() {
    int guard = yes(r.latest(Places.NEPHRITIS));
    if (guard != YES) {
      return guard == NO ? Judged.NOT_APPLICABLE : Judged.UNKNOWN;
    }
    int dialysis = not(r.anyCourseMonths(Places.DIALYSIS, 12, r.consent()));
    int questions = min(r.bothNo(Places.ANSWER_ES3_B), not(r.question(Places.ANSWER_ES3_C)));
    int scars = min(not(chronic(r.screening())), not(chronic(r.day0())));
    return Judged.inclusion(min(min(dialysis, questions), scars));
  }

  int chronic(int to) {
    long[] w = r.words();
    long last = Long.MIN_VALUE;
    int said = UNKNOWN;
    for (int at = r.first(Places.BIOPSY), end = r.end(Places.BIOPSY, 10); at < end; at += 10) {
      long day = w[at];
      if (day <= to && day >= last) {
        int high =
            max(
                max(atLeast(w[at + 6], 3), atLeast(w[at + 7], 3)),
                max(atLeast(w[at + 8], 3), atLeast(w[at + 9], 3)));
        said = day > last || said == high ? high : UNKNOWN;
        last = day;
      }
    }
    return last == Long.MIN_VALUE
        ? r.noneEver(Places.BIOPSY, to)
        : r.none(Places.BIOPSY, (int) last, to) == NO ? said : UNKNOWN;
  }

  // Myositis

  int m1(long subtype) {
    return min(in(r.value(Places.IIM_CLASS), PROBABLE_OR_DEFINITE), in(subtype, STUDIED_SUBTYPES));
  }

  int m2() {
    int enzymes = max(r.aboveLimit(Places.CPK, 6), above(r.measured(Places.ALDOLASE), 8));
    int skin = above(r.value(Places.CDASI), 14);
    int judged = max(r.question(Places.ANSWER_M2_A), r.question(Places.ANSWER_M2_D));
    return max(max(enzymes, skin), judged);
  }

  int em2() {
    int damage = above(r.value(Places.DAMAGE), 7);
    return not(max(r.question(Places.ANSWER_EM2_A), damage));
  }

  int em3(long subtype) {
    int dermatomyositis = is(subtype, 0);
    return dermatomyositis == NO ? YES : not(min(dermatomyositis, everTif1()));
  }

  int everTif1() {
    if (r.words()[Places.TIF1] < 0 || r.isEmpty(Places.TIF1)) {
      return UNKNOWN;
    }
    int any = NO;
    for (int at = r.first(Places.TIF1), end = r.end(Places.TIF1, 4); at < end; at += 4) {
      any = max(any, r.aboveLimitAt(at, 2));
    }
    return any;
  }

  // Systemic sclerosis

  int c2() {
    long sign = r.latest(Places.FIRST_SIGN);
    if (sign <= NOTHING) {
      return Judged.UNKNOWN;
    }
    if (sign <= r.screening() && sign >= plusMonths(r.screening(), -84)) {
      return Judged.PASSED;
    }
    int when = max(yes(r.value(Places.SKIN)), yes(r.value(Places.LUNG)));
    return verdict(r.decided(when, NO, Places.ANSWER_C2));
  }

  int c3() {
    int a = above(r.value(Places.MRSS), 10);
    int b = r.question(Places.ANSWER_C3_B);
    int c = min(yes(r.value(Places.OVERLAP)), r.aboveLimit(Places.CPK, 3));
    int sure = max(a, max(b, c));
    if (sure == YES) {
      return Judged.PASSED;
    }
    int skin =
        a == NO ? r.decided(yes(r.value(Places.EARLY_SKIN)), NO, Places.ANSWER_C3_A) : sure(a);
    int crp = crp();
    int discussed = crp == YES ? r.decided(YES, YES, Places.ANSWER_C3_D) : sure(crp);
    return verdict(some(sure(max(b, c)), some(skin, discussed)));
  }

  int crp() {
    int at = r.visited(Places.CRP, 4);
    if (at < 0) {
      return UNKNOWN;
    }
    long value = r.words()[at + 1];
    long limit = r.words()[at + 3];
    return value <= NOTHING || limit <= NOTHING ? UNKNOWN : truth(2 * value >= 3 * limit);
  }

  int ec1() {
    long[] w = r.words();
    int to = r.day0();
    int any = NO;
    for (int at = r.first(Places.PAH), end = r.end(Places.PAH, 6); at < end; at += 6) {
      any = w[at] <= to ? max(any, yes(w[at + 5])) : any;
    }
    return any == YES ? NO : not(max(any, r.noneEver(Places.PAH, to)));
  }
}
