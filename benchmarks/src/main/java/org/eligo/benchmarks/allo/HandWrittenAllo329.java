package org.eligo.benchmarks.allo;

import static java.lang.Math.max;
import static java.lang.Math.min;
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
import static org.eligo.benchmarks.hand.Truth.of;
import static org.eligo.benchmarks.hand.Truth.plusMonths;
import static org.eligo.benchmarks.hand.Truth.yes;

import java.util.List;
import org.eligo.benchmarks.hand.Judged;

/**
 * The criteria of ALLO-329 at their last stage in plain Java. A method of a criterion says whether
 * it is out of the way, or where decisions matter its verdict. One for each thread.
 *
 * <p>What differs between the stages is only asked where it does: answers without a time of their
 * own, the grade of an effusion, the latest biopsy.
 */
public final class HandWrittenAllo329 {
  /** The criteria in the order of the verdicts. */
  public static final List<String> CRITERIA =
      List.of(
          ("I1 I2 I3 I4 I5 I6 I8 I9 I10 E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E14 E15 E16 E17"
                  + " E18 N1 S1 S2 S3 S4 ES1 ES2 ES3 M1 M2 M3 EM1 EM2 EM3 C1 C2 C3 C4 EC1 EC2 EC3")
              .split(" "));

  private static final int SHARED = 28;
  private static final int OF_SLE = 28;
  private static final int OF_IIM = 35;
  private static final int OF_SSC = 41;
  private static final int FAILED_BIT = 1 << Judged.FAILED;
  private static final int OPEN_BITS = 1 << Judged.UNKNOWN | 1 << Judged.REFERRED;

  private static final int CLASS_III_OR_IV = 0b1101100;
  private static final int STUDIED_SUBTYPES = 0b111;
  private static final int PROBABLE_OR_DEFINITE = 0b11;
  private static final int FROM_NYHA_II = 0b1110;
  private static final int CHILD_B_OR_C = 0b110;
  private static final int CD19_OR_CD70 = 0b11;

  private final Reader r = new Reader();

  // Verdicts, and truths that may wait for a decision: what is known in the lower bits, what would
  // be if it were approved in the upper ones.

  private static int sure(int truth) {
    return truth | truth << 4;
  }

  private static final int WAITING = UNKNOWN | YES << 4;

  private static int every(int a, int b) {
    return min(a & 15, b & 15) | min(a >> 4, b >> 4) << 4;
  }

  private static int some(int a, int b) {
    return max(a & 15, b & 15) | max(a >> 4, b >> 4) << 4;
  }

  private static int verdict(int clear) {
    return (clear & 15) == UNKNOWN && clear >> 4 == YES
        ? Judged.REFERRED
        : Judged.inclusion(clear & 15);
  }

  /** What a decision makes of something if a condition holds. */
  private int decided(int when, int otherwise, int answers) {
    if (when != YES) {
      return sure(when == NO ? otherwise : UNKNOWN);
    }
    int said = r.answered(answers, Long.MIN_VALUE, r.day0());
    return said == Reader.CONTRADICTED ? sure(UNKNOWN) : said == UNKNOWN ? WAITING : sure(said);
  }

  /** A question that is asked at both stages: whether both answers are yes. */
  private int bothYes(int answers) {
    return min(r.question(answers), r.questionOnDay0(answers));
  }

  /** The same: whether both answers are no. */
  private int bothNo(int answers) {
    return min(not(r.question(answers)), not(r.questionOnDay0(answers)));
  }

  // Inclusion

  private int i1() {
    long birth = r.words()[Places.BIRTH];
    if (birth <= NOTHING) {
      return UNKNOWN;
    }
    int age = (digits(r.consent()) - digits((int) birth)) / 10_000;
    return of(age >= 18 && age < 70);
  }

  private int i2() {
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

  private int i3() {
    long birth = r.words()[Places.BIRTH];
    long sex = r.words()[Places.SEX];
    long weight = r.measured(Places.WEIGHT);
    long creatinine = r.measured(Places.CREATININE);
    if (birth <= NOTHING || weight <= NOTHING || creatinine <= NOTHING || creatinine == 0) {
      return UNKNOWN;
    }
    long age = (digits(r.screening()) - digits((int) birth)) / 10_000;
    long product = (140 - age) * weight;
    long limit = 50 * 72 * 100 * creatinine;
    int female = of(product * 85 >= limit);
    int male = of(product * 100 >= limit);
    return sex == 0 ? female : sex == 1 || female == male ? male : UNKNOWN;
  }

  private int i5() {
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

  private int childbearing() {
    long[] w = r.words();
    int female = is(w[Places.SEX], 0);
    if (female == NO) {
      return NO;
    }
    long menses = r.latest(Places.MENSES);
    int ended = menses <= NOTHING ? UNKNOWN : of(menses <= plusMonths(r.screening(), -12));
    int past = min(ended, not(yes(r.value(Places.AMENORRHEA))));
    int sterile = max(yes(r.latest(Places.HYSTERECTOMY)), yes(r.latest(Places.OOPHORECTOMY)));
    int unable = max(max(past, sterile), yes(r.latest(Places.OVARIAN)));
    return min(female, not(min(female, unable)));
  }

  private int i6(int childbearing) {
    if (childbearing == NO) {
      return Judged.NOT_APPLICABLE;
    }
    int test = is(r.value(Places.PREGNANCY), 0);
    return Judged.guarded(childbearing, Judged.inclusion(test));
  }

  private int i8(int childbearing) {
    int fertile = min(is(r.words()[Places.SEX], 1), yes(r.value(Places.FERTILE)));
    int guard = max(childbearing, fertile);
    if (guard == NO) {
      return Judged.NOT_APPLICABLE;
    }
    return guard == UNKNOWN ? Judged.UNKNOWN : Judged.inclusion(r.question(Places.ANSWER_I8));
  }

  private int i9() {
    return min(of(r.consent() <= r.enrollment()), r.question(Places.ANSWER_I9_B));
  }

  // Exclusion: whether it is out of the way

  private int e2() {
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

  private int e3() {
    long[] w = r.words();
    int to = r.day0();
    int any = NO;
    for (int at = r.first(Places.TARGETED), end = r.end(Places.TARGETED, 6); at < end; at += 6) {
      any = w[at] <= to ? max(any, in(w[at + 5], CD19_OR_CD70)) : any;
    }
    int targeted = any == YES ? YES : max(any, r.noneEver(Places.TARGETED, to));
    return not(max(targeted, r.everEvent(Places.CELLS, to)));
  }

  private int e4() {
    int to = r.enrollment();
    return not(r.anyEvent(Places.VACCINE, to - 28, to));
  }

  private int e5() {
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
  private int afterWashout(int at, long halfLife, int to) {
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

  private int e8() {
    return not(max(r.question(Places.ANSWER_E8_A), r.question(Places.ANSWER_E8_B)));
  }

  private int e9() {
    int b = max(is(r.value(Places.HBSAG), 1), is(r.value(Places.HBC), 1));
    int c = is(r.value(Places.HCV_AB), 1);
    int hiv = not(is(r.value(Places.HIV), 1));
    int clearB =
        b == YES ? decided(is(r.value(Places.HBV), 0), NO, Places.ANSWER_E9_A) : sure(not(b));
    int clearC =
        c == YES ? decided(is(r.value(Places.HCV), 0), NO, Places.ANSWER_E9_B) : sure(not(c));
    return verdict(every(every(clearB, clearC), sure(hiv)));
  }

  private int e11() {
    return min(not(cardiac()), min(bothNo(Places.ANSWER_E11_B), bothNo(Places.ANSWER_E11_C)));
  }

  private int cardiac() {
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

  private int e14() {
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

  private int e14(int clear, int refer) {
    return verdict(clear == NO ? decided(refer, NO, Places.ANSWER_E14) : sure(clear));
  }

  private int embolism() {
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

  private int e15() {
    int to = r.screening();
    return not(
        r.isEmpty(Places.CRISIS)
            ? r.noneMonths(Places.CRISIS, 6, to)
            : r.anyEvent(Places.CRISIS, plusMonths(to, -6), to));
  }

  private int e17() {
    long sex = r.words()[Places.SEX];
    if (sex == 0) {
      return bothNo(Places.ANSWER_E17_A);
    }
    return sex == 1 ? not(yes(r.value(Places.PARTNER))) : UNKNOWN;
  }

  // Lupus

  private int s2() {
    return max(
        max(r.aboveLimit(Places.DSDNA, 2), r.aboveLimit(Places.SM, 2)),
        r.aboveLimit(Places.RNP, 2));
  }

  private int s3() {
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
      nephritis = decided(when, NO, Places.ANSWER_S3_B_II);
    }
    return verdict(every(sure(score), some(sure(organs), nephritis)));
  }

  private boolean anyBiopsy(int from, int to) {
    long[] w = r.words();
    for (int at = r.first(Places.BIOPSY), end = r.end(Places.BIOPSY, 10); at < end; at += 10) {
      if (w[at] >= from && w[at] <= to) {
        return true;
      }
    }
    return false;
  }

  private int activeBiopsy(int from, int to) {
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
  private int treated() {
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

  private int lastsThreeMonths(int at, int to) {
    long[] w = r.words();
    int full = plusMonths((int) w[at], 3) - 1;
    return full <= min(w[at + 1], to) ? YES : full > min(w[at + 2], to) ? NO : UNKNOWN;
  }

  private int es1() {
    return not(r.anyCourseMonths(Places.CNS, 6, r.screening()));
  }

  private int es3() {
    int guard = yes(r.latest(Places.NEPHRITIS));
    if (guard != YES) {
      return guard == NO ? Judged.NOT_APPLICABLE : Judged.UNKNOWN;
    }
    int dialysis = not(r.anyCourseMonths(Places.DIALYSIS, 12, r.consent()));
    int questions = min(bothNo(Places.ANSWER_ES3_B), not(r.question(Places.ANSWER_ES3_C)));
    int scars = min(not(chronic(r.screening())), not(chronic(r.day0())));
    return Judged.inclusion(min(min(dialysis, questions), scars));
  }

  private int chronic(int to) {
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

  private int m1(long subtype) {
    return min(in(r.value(Places.IIM_CLASS), PROBABLE_OR_DEFINITE), in(subtype, STUDIED_SUBTYPES));
  }

  private int m2() {
    int enzymes = max(r.aboveLimit(Places.CPK, 6), above(r.measured(Places.ALDOLASE), 8));
    int skin = above(r.value(Places.CDASI), 14);
    int judged = max(r.question(Places.ANSWER_M2_A), r.question(Places.ANSWER_M2_D));
    return max(max(enzymes, skin), judged);
  }

  private int em2() {
    int damage = above(r.value(Places.DAMAGE), 7);
    return not(max(r.question(Places.ANSWER_EM2_A), damage));
  }

  private int em3(long subtype) {
    int dermatomyositis = is(subtype, 0);
    return dermatomyositis == NO ? YES : not(min(dermatomyositis, everTif1()));
  }

  private int everTif1() {
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

  private int c2() {
    long sign = r.latest(Places.FIRST_SIGN);
    if (sign <= NOTHING) {
      return Judged.UNKNOWN;
    }
    if (sign <= r.screening() && sign >= plusMonths(r.screening(), -84)) {
      return Judged.PASSED;
    }
    int when = max(yes(r.value(Places.SKIN)), yes(r.value(Places.LUNG)));
    return verdict(decided(when, NO, Places.ANSWER_C2));
  }

  private int c3() {
    int a = above(r.value(Places.MRSS), 10);
    int b = r.question(Places.ANSWER_C3_B);
    int c = min(yes(r.value(Places.OVERLAP)), r.aboveLimit(Places.CPK, 3));
    int sure = max(a, max(b, c));
    if (sure == YES) {
      return Judged.PASSED;
    }
    int skin = a == NO ? decided(yes(r.value(Places.EARLY_SKIN)), NO, Places.ANSWER_C3_A) : sure(a);
    int crp = crp();
    int discussed = crp == YES ? decided(YES, YES, Places.ANSWER_C3_D) : sure(crp);
    return verdict(some(sure(max(b, c)), some(skin, discussed)));
  }

  private int crp() {
    int at = r.visited(Places.CRP, 4);
    if (at < 0) {
      return UNKNOWN;
    }
    long value = r.words()[at + 1];
    long limit = r.words()[at + 3];
    return value <= NOTHING || limit <= NOTHING ? UNKNOWN : of(2 * value >= 3 * limit);
  }

  private int ec1() {
    long[] w = r.words();
    int to = r.day0();
    int any = NO;
    for (int at = r.first(Places.PAH), end = r.end(Places.PAH, 6); at < end; at += 6) {
      any = w[at] <= to ? max(any, yes(w[at + 5])) : any;
    }
    return any == YES ? NO : not(max(any, r.noneEver(Places.PAH, to)));
  }

  // All together

  /** Writes the verdicts in the order of {@link #CRITERIA}; gives the outcome. */
  public int verdicts(long[] words, byte[] out) {
    r.read(words);
    int shared = shared(out);
    int treated = treated();
    int sle = shared | sle(out, treated);
    int iim = shared | iim(out, treated);
    int ssc = shared | ssc(out, treated);
    return together(outcome(sle), outcome(iim), outcome(ssc));
  }

  private int outcome(int seen) {
    if ((seen & FAILED_BIT) != 0) {
      return Judged.NOT_ELIGIBLE;
    }
    return (seen & OPEN_BITS) == 0 && r.dated() ? Judged.ELIGIBLE : Judged.UNDETERMINED;
  }

  private static int together(int a, int b, int c) {
    if (a == Judged.ELIGIBLE || b == Judged.ELIGIBLE || c == Judged.ELIGIBLE) {
      return Judged.ELIGIBLE;
    }
    return a == Judged.NOT_ELIGIBLE && b == Judged.NOT_ELIGIBLE && c == Judged.NOT_ELIGIBLE
        ? Judged.NOT_ELIGIBLE
        : Judged.UNDETERMINED;
  }

  private static int put(byte[] out, int at, int verdict) {
    out[at] = (byte) verdict;
    return 1 << verdict;
  }

  private static int putClear(byte[] out, int at, int clear) {
    return put(out, at, Judged.inclusion(clear));
  }

  private int shared(byte[] out) {
    int childbearing = childbearing();
    int seen = putClear(out, 0, i1());
    seen |= putClear(out, 1, i2());
    seen |= putClear(out, 2, i3());
    seen |= putClear(out, 3, bothYes(Places.ANSWER_I4));
    seen |= putClear(out, 4, i5());
    seen |= put(out, 5, i6(childbearing));
    seen |= put(out, 6, i8(childbearing));
    seen |= putClear(out, 7, i9());
    seen |= putClear(out, 8, r.question(Places.ANSWER_I10));
    seen |= putClear(out, 9, bothNo(Places.ANSWER_E1));
    seen |= putClear(out, 10, e2());
    seen |= putClear(out, 11, e3());
    seen |= putClear(out, 12, e4());
    seen |= putClear(out, 13, e5());
    seen |= putClear(out, 14, bothNo(Places.ANSWER_E6));
    seen |= putClear(out, 15, not(r.everEvent(Places.TRANSPLANT, r.day0())));
    seen |= putClear(out, 16, e8());
    seen |= put(out, 17, e9());
    seen |= putClear(out, 18, not(r.question(Places.ANSWER_E10)));
    seen |= putClear(out, 19, e11());
    seen |= putClear(out, 20, not(r.everEvent(Places.PML, r.day0())));
    seen |= putClear(out, 21, not(in(r.value(Places.CHILD_PUGH), CHILD_B_OR_C)));
    seen |= put(out, 22, e14());
    seen |= putClear(out, 23, e15());
    seen |= putClear(out, 24, bothNo(Places.ANSWER_E16));
    seen |= putClear(out, 25, e17());
    seen |= putClear(out, 26, not(r.question(Places.ANSWER_E18)));
    return seen | putClear(out, SHARED - 1, bothNo(Places.ANSWER_N1));
  }

  private int sle(byte[] out, int treated) {
    int seen = putClear(out, OF_SLE, r.question(Places.ANSWER_S1));
    seen |= putClear(out, OF_SLE + 1, s2());
    seen |= put(out, OF_SLE + 2, s3());
    seen |= putClear(out, OF_SLE + 3, min(treated, r.question(Places.ANSWER_S4_B)));
    seen |= putClear(out, OF_SLE + 4, es1());
    seen |= putClear(out, OF_SLE + 5, not(r.question(Places.ANSWER_ES2)));
    return seen | put(out, OF_SLE + 6, es3());
  }

  private int iim(byte[] out, int treated) {
    long subtype = r.value(Places.SUBTYPE);
    int seen = putClear(out, OF_IIM, m1(subtype));
    seen |= putClear(out, OF_IIM + 1, m2());
    seen |= putClear(out, OF_IIM + 2, min(treated, r.question(Places.ANSWER_M3_B)));
    seen |= putClear(out, OF_IIM + 3, in(subtype, STUDIED_SUBTYPES));
    seen |= putClear(out, OF_IIM + 4, em2());
    return seen | putClear(out, OF_IIM + 5, em3(subtype));
  }

  private int ssc(byte[] out, int treated) {
    int tables = min(r.question(Places.ANSWER_C4_A_II), r.question(Places.ANSWER_C4_B));
    int seen = putClear(out, OF_SSC, r.question(Places.ANSWER_C1));
    seen |= put(out, OF_SSC + 1, c2());
    seen |= put(out, OF_SSC + 2, c3());
    seen |= putClear(out, OF_SSC + 3, min(treated, tables));
    seen |= putClear(out, OF_SSC + 4, ec1());
    seen |= putClear(out, OF_SSC + 5, bothNo(Places.ANSWER_EC2));
    return seen | putClear(out, OF_SSC + 6, not(r.everEvent(Places.RENAL_CRISIS, r.day0())));
  }

  // The outcome alone: what fails often or is read quickly comes first.

  private int open;

  private boolean fails(int verdict) {
    open |= 1 << verdict & OPEN_BITS;
    return verdict == Judged.FAILED;
  }

  private boolean stops(int clear) {
    open |= clear & UNKNOWN;
    return clear == NO;
  }

  /** The outcome alone; stops at the first criterion that fails. */
  public int outcome(long[] words) {
    r.read(words);
    open = 0;
    if (sharedStops()) {
      return Judged.NOT_ELIGIBLE;
    }
    int shared = r.dated() ? open : UNKNOWN;
    int treated = treated();
    open = shared;
    int sle = treated == NO || sleStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    if (sle == Judged.ELIGIBLE) {
      return sle;
    }
    open = shared;
    int iim = treated == NO || iimStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    if (iim == Judged.ELIGIBLE) {
      return iim;
    }
    open = shared;
    int ssc = treated == NO || sscStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    return together(sle, iim, ssc);
  }

  private int ended() {
    return open == 0 ? Judged.ELIGIBLE : Judged.UNDETERMINED;
  }

  private boolean sharedStops() {
    return stops(i1())
        || stops(i3())
        || stops(not(in(r.value(Places.CHILD_PUGH), CHILD_B_OR_C)))
        || stops(not(r.everEvent(Places.TRANSPLANT, r.day0())))
        || stops(not(r.everEvent(Places.PML, r.day0())))
        || stops(e3())
        || stops(e4())
        || fails(e9())
        || stops(e15())
        || stops(e2())
        || stops(e5())
        || stops(i5())
        || stops(i2())
        || questionsStop()
        || stops(e11())
        || fails(e14())
        || childbearingStops();
  }

  private boolean questionsStop() {
    return stops(i9())
        || stops(r.question(Places.ANSWER_I10))
        || stops(e8())
        || stops(not(r.question(Places.ANSWER_E10)))
        || stops(not(r.question(Places.ANSWER_E18)))
        || stops(e17())
        || stops(bothYes(Places.ANSWER_I4))
        || stops(bothNo(Places.ANSWER_E1))
        || stops(bothNo(Places.ANSWER_E6))
        || stops(bothNo(Places.ANSWER_E16))
        || stops(bothNo(Places.ANSWER_N1));
  }

  private boolean childbearingStops() {
    int childbearing = childbearing();
    return fails(i6(childbearing)) || fails(i8(childbearing));
  }

  private boolean sleStops(int treated) {
    return stops(r.question(Places.ANSWER_S1))
        || stops(min(treated, r.question(Places.ANSWER_S4_B)))
        || stops(s2())
        || fails(s3())
        || stops(es1())
        || stops(not(r.question(Places.ANSWER_ES2)))
        || fails(es3());
  }

  private boolean iimStops(int treated) {
    long subtype = r.value(Places.SUBTYPE);
    return stops(m1(subtype))
        || stops(in(subtype, STUDIED_SUBTYPES))
        || stops(min(treated, r.question(Places.ANSWER_M3_B)))
        || stops(em2())
        || stops(em3(subtype))
        || stops(m2());
  }

  private boolean sscStops(int treated) {
    int tables = min(r.question(Places.ANSWER_C4_A_II), r.question(Places.ANSWER_C4_B));
    return stops(r.question(Places.ANSWER_C1))
        || stops(min(treated, tables))
        || fails(c2())
        || fails(c3())
        || stops(ec1())
        || stops(bothNo(Places.ANSWER_EC2))
        || stops(not(r.everEvent(Places.RENAL_CRISIS, r.day0())));
  }
}
