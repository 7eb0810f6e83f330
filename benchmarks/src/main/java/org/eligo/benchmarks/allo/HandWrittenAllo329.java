package org.eligo.benchmarks.allo;

import static java.lang.Math.min;
import static org.eligo.benchmarks.hand.Truth.NO;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.in;
import static org.eligo.benchmarks.hand.Truth.not;

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
              .split(" ", -1));

  private static final int SHARED = 28;
  private static final int OF_SLE = 28;
  private static final int OF_IIM = 35;
  private static final int OF_SSC = 41;
  private static final int FAILED_BIT = 1 << Judged.FAILED;
  private static final int OPEN_BITS = 1 << Judged.UNKNOWN | 1 << Judged.REFERRED;

  private static final int STUDIED_SUBTYPES = 0b111;
  private static final int CHILD_B_OR_C = 0b110;

  private final Reader r = new Reader();
  private final SharedCriteria shared = new SharedCriteria(r);
  private final CohortCriteria ofCohorts = new CohortCriteria(r);

  // All together

  /** Writes the verdicts in the order of {@link #CRITERIA}; gives the outcome. */
  public int verdicts(long[] words, byte[] out) {
    r.read(words);
    int common = shared(out);
    int treated = ofCohorts.treated();
    int sle = common | sle(out, treated);
    int iim = common | iim(out, treated);
    int ssc = common | ssc(out, treated);
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
    int childbearing = shared.childbearing();
    int seen = putClear(out, 0, shared.i1());
    seen |= putClear(out, 1, shared.i2());
    seen |= putClear(out, 2, shared.i3());
    seen |= putClear(out, 3, r.bothYes(Places.ANSWER_I4));
    seen |= putClear(out, 4, shared.i5());
    seen |= put(out, 5, shared.i6(childbearing));
    seen |= put(out, 6, shared.i8(childbearing));
    seen |= putClear(out, 7, shared.i9());
    seen |= putClear(out, 8, r.question(Places.ANSWER_I10));
    seen |= putClear(out, 9, r.bothNo(Places.ANSWER_E1));
    seen |= putClear(out, 10, shared.e2());
    seen |= putClear(out, 11, shared.e3());
    seen |= putClear(out, 12, shared.e4());
    seen |= putClear(out, 13, shared.e5());
    seen |= putClear(out, 14, r.bothNo(Places.ANSWER_E6));
    seen |= putClear(out, 15, not(r.everEvent(Places.TRANSPLANT, r.day0())));
    seen |= putClear(out, 16, shared.e8());
    seen |= put(out, 17, shared.e9());
    seen |= putClear(out, 18, not(r.question(Places.ANSWER_E10)));
    seen |= putClear(out, 19, shared.e11());
    seen |= putClear(out, 20, not(r.everEvent(Places.PML, r.day0())));
    seen |= putClear(out, 21, not(in(r.value(Places.CHILD_PUGH), CHILD_B_OR_C)));
    seen |= put(out, 22, shared.e14());
    seen |= putClear(out, 23, shared.e15());
    seen |= putClear(out, 24, r.bothNo(Places.ANSWER_E16));
    seen |= putClear(out, 25, shared.e17());
    seen |= putClear(out, 26, not(r.question(Places.ANSWER_E18)));
    return seen | putClear(out, SHARED - 1, r.bothNo(Places.ANSWER_N1));
  }

  private int sle(byte[] out, int treated) {
    int seen = putClear(out, OF_SLE, r.question(Places.ANSWER_S1));
    seen |= putClear(out, OF_SLE + 1, ofCohorts.s2());
    seen |= put(out, OF_SLE + 2, ofCohorts.s3());
    seen |= putClear(out, OF_SLE + 3, min(treated, r.question(Places.ANSWER_S4_B)));
    seen |= putClear(out, OF_SLE + 4, ofCohorts.es1());
    seen |= putClear(out, OF_SLE + 5, not(r.question(Places.ANSWER_ES2)));
    return seen | put(out, OF_SLE + 6, ofCohorts.es3());
  }

  private int iim(byte[] out, int treated) {
    long subtype = r.value(Places.SUBTYPE);
    int seen = putClear(out, OF_IIM, ofCohorts.m1(subtype));
    seen |= putClear(out, OF_IIM + 1, ofCohorts.m2());
    seen |= putClear(out, OF_IIM + 2, min(treated, r.question(Places.ANSWER_M3_B)));
    seen |= putClear(out, OF_IIM + 3, in(subtype, STUDIED_SUBTYPES));
    seen |= putClear(out, OF_IIM + 4, ofCohorts.em2());
    return seen | putClear(out, OF_IIM + 5, ofCohorts.em3(subtype));
  }

  private int ssc(byte[] out, int treated) {
    int tables = min(r.question(Places.ANSWER_C4_A_II), r.question(Places.ANSWER_C4_B));
    int seen = putClear(out, OF_SSC, r.question(Places.ANSWER_C1));
    seen |= put(out, OF_SSC + 1, ofCohorts.c2());
    seen |= put(out, OF_SSC + 2, ofCohorts.c3());
    seen |= putClear(out, OF_SSC + 3, min(treated, tables));
    seen |= putClear(out, OF_SSC + 4, ofCohorts.ec1());
    seen |= putClear(out, OF_SSC + 5, r.bothNo(Places.ANSWER_EC2));
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
    int common = r.dated() ? open : UNKNOWN;
    int treated = ofCohorts.treated();
    open = common;
    int sle = treated == NO || sleStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    if (sle == Judged.ELIGIBLE) {
      return sle;
    }
    open = common;
    int iim = treated == NO || iimStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    if (iim == Judged.ELIGIBLE) {
      return iim;
    }
    open = common;
    int ssc = treated == NO || sscStops(treated) ? Judged.NOT_ELIGIBLE : ended();
    return together(sle, iim, ssc);
  }

  private int ended() {
    return open == 0 ? Judged.ELIGIBLE : Judged.UNDETERMINED;
  }

  private boolean sharedStops() {
    return stops(shared.i1())
        || stops(shared.i3())
        || stops(not(in(r.value(Places.CHILD_PUGH), CHILD_B_OR_C)))
        || stops(not(r.everEvent(Places.TRANSPLANT, r.day0())))
        || stops(not(r.everEvent(Places.PML, r.day0())))
        || stops(shared.e3())
        || stops(shared.e4())
        || fails(shared.e9())
        || stops(shared.e15())
        || stops(shared.e2())
        || stops(shared.e5())
        || stops(shared.i5())
        || stops(shared.i2())
        || questionsStop()
        || stops(shared.e11())
        || fails(shared.e14())
        || childbearingStops();
  }

  private boolean questionsStop() {
    return stops(shared.i9())
        || stops(r.question(Places.ANSWER_I10))
        || stops(shared.e8())
        || stops(not(r.question(Places.ANSWER_E10)))
        || stops(not(r.question(Places.ANSWER_E18)))
        || stops(shared.e17())
        || stops(r.bothYes(Places.ANSWER_I4))
        || stops(r.bothNo(Places.ANSWER_E1))
        || stops(r.bothNo(Places.ANSWER_E6))
        || stops(r.bothNo(Places.ANSWER_E16))
        || stops(r.bothNo(Places.ANSWER_N1));
  }

  private boolean childbearingStops() {
    int childbearing = shared.childbearing();
    return fails(shared.i6(childbearing)) || fails(shared.i8(childbearing));
  }

  private boolean sleStops(int treated) {
    return stops(r.question(Places.ANSWER_S1))
        || stops(min(treated, r.question(Places.ANSWER_S4_B)))
        || stops(ofCohorts.s2())
        || fails(ofCohorts.s3())
        || stops(ofCohorts.es1())
        || stops(not(r.question(Places.ANSWER_ES2)))
        || fails(ofCohorts.es3());
  }

  private boolean iimStops(int treated) {
    long subtype = r.value(Places.SUBTYPE);
    return stops(ofCohorts.m1(subtype))
        || stops(in(subtype, STUDIED_SUBTYPES))
        || stops(min(treated, r.question(Places.ANSWER_M3_B)))
        || stops(ofCohorts.em2())
        || stops(ofCohorts.em3(subtype))
        || stops(ofCohorts.m2());
  }

  private boolean sscStops(int treated) {
    int tables = min(r.question(Places.ANSWER_C4_A_II), r.question(Places.ANSWER_C4_B));
    return stops(r.question(Places.ANSWER_C1))
        || stops(min(treated, tables))
        || fails(ofCohorts.c2())
        || fails(ofCohorts.c3())
        || stops(ofCohorts.ec1())
        || stops(r.bothNo(Places.ANSWER_EC2))
        || stops(not(r.everEvent(Places.RENAL_CRISIS, r.day0())));
  }
}
