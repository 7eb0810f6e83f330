package org.eligo.benchmarks.allo;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static org.eligo.benchmarks.allo.Waiting.every;
import static org.eligo.benchmarks.allo.Waiting.sure;
import static org.eligo.benchmarks.allo.Waiting.verdict;
import static org.eligo.benchmarks.hand.Truth.NO;
import static org.eligo.benchmarks.hand.Truth.NOTHING;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.YES;
import static org.eligo.benchmarks.hand.Truth.above;
import static org.eligo.benchmarks.hand.Truth.atLeast;
import static org.eligo.benchmarks.hand.Truth.digits;
import static org.eligo.benchmarks.hand.Truth.in;
import static org.eligo.benchmarks.hand.Truth.is;
import static org.eligo.benchmarks.hand.Truth.not;
import static org.eligo.benchmarks.hand.Truth.plusMonths;
import static org.eligo.benchmarks.hand.Truth.truth;
import static org.eligo.benchmarks.hand.Truth.yes;

import org.eligo.benchmarks.hand.Judged;

/** The criteria of ALLO-329 for all cohorts: whether each is out of the way, or its verdict. */
final class SharedCriteria {
  private static final int FROM_NYHA_II = 0b1110;
  private static final int CD19_OR_CD70 = 0b11;

  private final Reader r;

  SharedCriteria(Reader r) {
    this.r = r;
  }

  // Inclusion

  int i1() {
    long birth = r.words()[Places.BIRTH];
    if (birth <= NOTHING) {
      return UNKNOWN;
    }
    int age = (digits(r.consent()) - digits((int) birth)) / 10_000;
    return truth(age >= 18 && age < 70);
  }

  int i2() {
    int to = r.enrollment();
    int support =
        max(
            r.anyCourse(Places.GROWTH_FACTOR, to - 7, to),
            r.anyEvent(Places.TRANSFUSION, to - 7, to));
    int counts =
        min(
            r.unsupportedAtLeast(Places.NEUTROPHILS, 1000),
            r.unsupportedAtLeast(Places.PLATELETS, 75_000));
    int more =
        min(
            r.unsupportedAtLeast(Places.HEMOGLOBIN, 8),
            r.unsupportedAtLeast(Places.LYMPHOCYTES, 1000));
    return min(not(support), min(counts, more));
  }

  int i3() {
    long birth = r.words()[Places.BIRTH];
    long sex = r.words()[Places.SEX];
    long weight = r.measured(Places.WEIGHT);
    long creatinine = r.measured(Places.CREATININE);
    if (birth <= NOTHING || weight <= NOTHING || creatinine <= NOTHING || creatinine == 0) {
      return UNKNOWN;
    }
    int age = (digits(r.screening()) - digits((int) birth)) / 10_000;
    long product = (140 - age) * weight;
    long limit = 50 * 72 * 100 * creatinine;
    int female = truth(product * 85 >= limit);
    int male = truth(product * 100 >= limit);
    return sex == 0 ? female : sex == 1 || female == male ? male : UNKNOWN;
  }

  int i5() {
    long[] w = r.words();
    int any = NO;
    int day = r.enrollment();
    for (int at = r.first(Places.EFFECT), end = r.end(Places.EFFECT, 9); at < end; at += 9) {
      int bad = min(above(w[at + 5], 1), not(yes(w[at + 6])));
      int excepted = max(yes(w[at + 7]), yes(w[at + 8]));
      any = max(any, min(r.touches(at, day, day), min(bad, not(excepted))));
    }
    return any == YES ? NO : not(max(any, r.none(Places.EFFECT, day, day)));
  }

  int childbearing() {
    long[] w = r.words();
    int female = is(w[Places.SEX], 0);
    if (female == NO) {
      return NO;
    }
    long menses = r.latest(Places.MENSES);
    int ended = menses <= NOTHING ? UNKNOWN : truth(menses <= plusMonths(r.screening(), -12));
    int past = min(ended, not(yes(r.value(Places.AMENORRHEA))));
    int sterile = max(yes(r.latest(Places.HYSTERECTOMY)), yes(r.latest(Places.OOPHORECTOMY)));
    int unable = max(max(past, sterile), yes(r.latest(Places.OVARIAN)));
    return min(female, not(min(female, unable)));
  }

  int i6(int childbearing) {
    if (childbearing == NO) {
      return Judged.NOT_APPLICABLE;
    }
    int test = is(r.value(Places.PREGNANCY), 0);
    return Judged.guarded(childbearing, Judged.inclusion(test));
  }

  int i8(int childbearing) {
    int fertile = min(is(r.words()[Places.SEX], 1), yes(r.value(Places.FERTILE)));
    int guard = max(childbearing, fertile);
    if (guard == NO) {
      return Judged.NOT_APPLICABLE;
    }
    return guard == UNKNOWN ? Judged.UNKNOWN : Judged.inclusion(r.question(Places.ANSWER_I8));
  }

  int i9() {
    return min(truth(r.consent() <= r.enrollment()), r.question(Places.ANSWER_I9_B));
  }

  // Exclusion: whether it is out of the way

  int e2() {
    long[] w = r.words();
    if (r.isEmpty(Places.MALIGNANCY)) {
      return not(r.noneMonths(Places.MALIGNANCY, 36, r.enrollment()));
    }
    int to = r.enrollment();
    int from = plusMonths(to, -36);
    int any = NO;
    for (int at = r.first(Places.MALIGNANCY), end = r.end(Places.MALIGNANCY, 8);
        at < end;
        at += 8) {
      int skin = min(is(w[at + 5], 0), yes(w[at + 6]));
      int inSitu = min(is(w[at + 5], 1), yes(w[at + 7]));
      any = max(any, min(r.touches(at, from, to), not(max(skin, inSitu))));
    }
    return any == YES ? NO : not(max(any, r.none(Places.MALIGNANCY, from, to)));
  }

  int e3() {
    long[] w = r.words();
    int to = r.day0();
    int any = NO;
    for (int at = r.first(Places.TARGETED), end = r.end(Places.TARGETED, 6); at < end; at += 6) {
      any = w[at] <= to ? max(any, in(w[at + 5], CD19_OR_CD70)) : any;
    }
    int targeted = any == YES ? YES : max(any, r.noneEver(Places.TARGETED, to));
    return not(max(targeted, r.everEvent(Places.CELLS, to)));
  }

  int e4() {
    int to = r.enrollment();
    return not(r.anyEvent(Places.VACCINE, to - 28, to));
  }

  int e5() {
    long[] w = r.words();
    int to = r.day0();
    int b = NO;
    int c = NO;
    for (int at = r.first(Places.THERAPY), end = r.end(Places.THERAPY, 10); at < end; at += 10) {
      long kind = w[at + 7];
      b = max(b, min(is(kind, 0), r.touches(at, to - 27, to)));
      c = max(c, kind == 0 ? NO : min(is(kind, 1), afterWashout(at, w[at + 8], to)));
    }
    b = b == YES ? YES : max(b, r.none(Places.THERAPY, to - 27, to));
    c = c == YES ? YES : max(c, r.none(Places.THERAPY, to - 13, to));
    return not(max(r.questionOnDay0(Places.ANSWER_E5_A), max(b, c)));
  }

  /** Whether a course reaches into the shorter of 2 weeks and 5 half-lives before a day. */
  int afterWashout(int at, long halfLife, int to) {
    if (halfLife <= NOTHING) {
      int most = r.touches(at, to - 13, to);
      return most == NO ? NO : min(UNKNOWN, most);
    }
    long length = halfLife * 5;
    if (length >= 14 * 2000) {
      return r.touches(at, to - 13, to);
    }
    if (length % 2000 == 0) {
      return r.touches(at, to - (int) (length / 2000) + 1, to);
    }
    int days = (int) (length / 2000);
    return (r.touches(at, to - days + 1, to) + r.touches(at, to - days, to)) / 2;
  }

  int e8() {
    return not(max(r.question(Places.ANSWER_E8_A), r.question(Places.ANSWER_E8_B)));
  }

  int e9() {
    int b = max(is(r.value(Places.HBSAG), 1), is(r.value(Places.HBC), 1));
    int c = is(r.value(Places.HCV_AB), 1);
    int hiv = not(is(r.value(Places.HIV), 1));
    int clearB =
        b == YES ? r.decided(is(r.value(Places.HBV), 0), NO, Places.ANSWER_E9_A) : sure(not(b));
    int clearC =
        c == YES ? r.decided(is(r.value(Places.HCV), 0), NO, Places.ANSWER_E9_B) : sure(not(c));
    return verdict(every(every(clearB, clearC), sure(hiv)));
  }

  int e11() {
    return min(not(cardiac()), min(r.bothNo(Places.ANSWER_E11_B), r.bothNo(Places.ANSWER_E11_C)));
  }

  int cardiac() {
    long[] w = r.words();
    if (r.isEmpty(Places.CARDIAC)) {
      return r.noneMonths(Places.CARDIAC, 6, r.screening());
    }
    int to = r.screening();
    int from = plusMonths(to, -6);
    int any = NO;
    for (int at = r.first(Places.CARDIAC), end = r.end(Places.CARDIAC, 9); at < end; at += 9) {
      int failure = min(is(w[at + 5], 0), in(w[at + 8], FROM_NYHA_II));
      int other = min(is(w[at + 5], 1), min(yes(w[at + 6]), yes(w[at + 7])));
      any = max(any, min(r.touches(at, from, to), max(failure, other)));
    }
    return any == YES ? YES : max(any, r.none(Places.CARDIAC, from, to));
  }

  int e14() {
    int lung = yes(r.value(Places.AUTOIMMUNE));
    int both = min(above(r.measured(Places.FVC), 40), above(r.measured(Places.DLCO), 40));
    int excused = min(lung, both);
    int embolism = not(embolism());
    int refer = min(lung, yes(r.value(Places.BORDERLINE)));
    int first = not(r.question(Places.ANSWER_E14_A));
    int second = not(r.questionOnDay0(Places.ANSWER_E14_A));
    int before = not(atLeast(r.valid(Places.EFFUSION, 28, r.screening()), 2));
    int after = not(atLeast(r.valid(Places.EFFUSION, 28, r.day0()), 2));
    return Judged.worse(
        e14(max(min(min(first, before), embolism), excused), refer),
        e14(max(min(min(second, after), embolism), excused), refer));
  }

  int e14(int clear, int refer) {
    return verdict(clear == NO ? r.decided(refer, NO, Places.ANSWER_E14) : sure(clear));
  }

  int embolism() {
    long[] w = r.words();
    if (r.isEmpty(Places.EMBOLISM)) {
      return r.noneMonths(Places.EMBOLISM, 6, r.enrollment());
    }
    int to = r.enrollment();
    int from = plusMonths(to, -6);
    int any = NO;
    for (int at = r.first(Places.EMBOLISM), end = r.end(Places.EMBOLISM, 6); at < end; at += 6) {
      any = max(any, min(r.touches(at, from, to), yes(w[at + 5])));
    }
    return any == YES ? YES : max(any, r.none(Places.EMBOLISM, from, to));
  }

  int e15() {
    int to = r.screening();
    return not(
        r.isEmpty(Places.CRISIS)
            ? r.noneMonths(Places.CRISIS, 6, to)
            : r.anyEvent(Places.CRISIS, plusMonths(to, -6), to));
  }

  int e17() {
    long sex = r.words()[Places.SEX];
    if (sex == 0) {
      return r.bothNo(Places.ANSWER_E17_A);
    }
    return sex == 1 ? not(yes(r.value(Places.PARTNER))) : UNKNOWN;
  }
}
