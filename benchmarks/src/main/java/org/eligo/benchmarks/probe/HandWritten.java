package org.eligo.benchmarks.probe;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static org.eligo.benchmarks.hand.Truth.NO;
import static org.eligo.benchmarks.hand.Truth.NOTHING;
import static org.eligo.benchmarks.hand.Truth.UNKNOWN;
import static org.eligo.benchmarks.hand.Truth.YES;
import static org.eligo.benchmarks.hand.Truth.above;
import static org.eligo.benchmarks.hand.Truth.aboveHalves;
import static org.eligo.benchmarks.hand.Truth.atLeast;
import static org.eligo.benchmarks.hand.Truth.atMost;
import static org.eligo.benchmarks.hand.Truth.digits;
import static org.eligo.benchmarks.hand.Truth.in;
import static org.eligo.benchmarks.hand.Truth.is;
import static org.eligo.benchmarks.hand.Truth.not;
import static org.eligo.benchmarks.hand.Truth.yes;

import org.eligo.benchmarks.hand.Judged;
import org.eligo.benchmarks.hand.Truth;

/** The criteria of the probe in plain Java. */
public final class HandWritten {
  /** How many criteria there are. */
  public static final int CRITERIA = 32;

  private static final int ENROLLMENT = Probe.TRIAL.position("enrollment");
  private static final int DISEASE = Probe.TRIAL.position("disease");
  private static final int SEX = Probe.TRIAL.position("sex");
  private static final int BIRTH = Probe.TRIAL.position("birth date");
  private static final int WEIGHT = Probe.TRIAL.position("weight");
  private static final int CREATININE = Probe.TRIAL.position("creatinine");
  private static final int NEUTROPHILS = Probe.TRIAL.position("neutrophils");
  private static final int PLATELETS = Probe.TRIAL.position("platelets");
  private static final int HEMOGLOBIN = Probe.TRIAL.position("hemoglobin");
  private static final int LYMPHOCYTES = Probe.TRIAL.position("lymphocytes");
  private static final int SUPPORT = Probe.TRIAL.position("support");
  private static final int LAST_SUPPORT = Probe.TRIAL.position("last support");
  private static final int CHILDBEARING = Probe.TRIAL.position("childbearing");
  private static final int PREGNANCY_TEST = Probe.TRIAL.position("pregnancy test negative");
  private static final int SIGNED = Probe.TRIAL.position("consent form signed");
  private static final int CONSENT = Probe.TRIAL.position("consent date");
  private static final int WILLING = Probe.TRIAL.position("willing");
  private static final int LUPUS = Probe.TRIAL.position("lupus classified");
  private static final int DSDNA = Probe.TRIAL.position("dsDNA");
  private static final int DSDNA_LIMIT = Probe.TRIAL.position("dsDNA limit");
  private static final int SM = Probe.TRIAL.position("anti-Sm");
  private static final int SM_LIMIT = Probe.TRIAL.position("anti-Sm limit");
  private static final int RNP = Probe.TRIAL.position("anti-RNP");
  private static final int RNP_LIMIT = Probe.TRIAL.position("anti-RNP limit");
  private static final int SLEDAI = Probe.TRIAL.position("SLEDAI");
  private static final int BILAG_A = Probe.TRIAL.position("BILAG A");
  private static final int BILAG_B = Probe.TRIAL.position("BILAG B");
  private static final int BIOPSY = Probe.TRIAL.position("biopsy class");
  private static final int BIOPSY_DATE = Probe.TRIAL.position("biopsy date");
  private static final int MONTHS = Probe.TRIAL.position("immunosuppressive months");
  private static final int MYOSITIS = Probe.TRIAL.position("myositis classified");
  private static final int MUSCLE = Probe.TRIAL.position("muscle biopsy");
  private static final int CPK = Probe.TRIAL.position("CPK");
  private static final int CPK_LIMIT = Probe.TRIAL.position("CPK limit");
  private static final int ALDOLASE = Probe.TRIAL.position("aldolase");
  private static final int CDASI = Probe.TRIAL.position("CDASI");
  private static final int LUNG = Probe.TRIAL.position("lung progression");
  private static final int SCLEROSIS = Probe.TRIAL.position("sclerosis classified");
  private static final int SYMPTOM = Probe.TRIAL.position("first symptom");
  private static final int SKIN = Probe.TRIAL.position("skin progression");
  private static final int MRSS = Probe.TRIAL.position("mRSS");
  private static final int CRP = Probe.TRIAL.position("CRP");
  private static final int CRP_LIMIT = Probe.TRIAL.position("CRP limit");
  private static final int INFECTION = Probe.TRIAL.position("active infection");
  private static final int MALIGNANCY = Probe.TRIAL.position("malignancy");
  private static final int MALIGNANCY_DATE = Probe.TRIAL.position("malignancy date");
  private static final int EXCEPTED = Probe.TRIAL.position("malignancy excepted");
  private static final int CD19 = Probe.TRIAL.position("earlier CD19 therapy");
  private static final int CD70 = Probe.TRIAL.position("earlier CD70 therapy");
  private static final int CELLS = Probe.TRIAL.position("earlier cell therapy");
  private static final int VACCINE = Probe.TRIAL.position("live vaccine");
  private static final int VACCINE_DATE = Probe.TRIAL.position("live vaccine date");
  private static final int TRANSPLANTATION = Probe.TRIAL.position("transplantation");
  private static final int HEP_B = Probe.TRIAL.position("hepatitis B");
  private static final int HEP_B_PCR = Probe.TRIAL.position("hepatitis B PCR negative");
  private static final int HEP_C = Probe.TRIAL.position("hepatitis C");
  private static final int HEP_C_PCR = Probe.TRIAL.position("hepatitis C PCR negative");
  private static final int HIV = Probe.TRIAL.position("HIV");
  private static final int CARDIAC = Probe.TRIAL.position("cardiac event");
  private static final int CARDIAC_DATE = Probe.TRIAL.position("cardiac event date");
  private static final int NYHA = Probe.TRIAL.position("NYHA");
  private static final int CHILD_PUGH = Probe.TRIAL.position("Child-Pugh");
  private static final int FVC = Probe.TRIAL.position("FVC");
  private static final int DLCO = Probe.TRIAL.position("DLCO");
  private static final int EMBOLISM = Probe.TRIAL.position("embolism");
  private static final int EMBOLISM_DATE = Probe.TRIAL.position("embolism date");
  private static final int PREGNANT = Probe.TRIAL.position("pregnant");
  private static final int BREASTFEEDING = Probe.TRIAL.position("breastfeeding");
  private static final int CNS = Probe.TRIAL.position("CNS lupus");
  private static final int CNS_DATE = Probe.TRIAL.position("CNS lupus date");
  private static final int DRUG = Probe.TRIAL.position("drug-induced");
  private static final int DIALYSIS = Probe.TRIAL.position("dialysis");
  private static final int DIALYSIS_DATE = Probe.TRIAL.position("dialysis date");
  private static final int DAMAGE = Probe.TRIAL.position("damage index");
  private static final int TIF1 = Probe.TRIAL.position("anti-TIF1");

  private static final int CLASS_III_OR_IV = 0b1100;
  private static final int CHILD_B_OR_C = 0b110;
  private static final int HALF_A_YEAR = 183;

  /** No age. */
  private static final int AGELESS = Integer.MIN_VALUE;

  private HandWritten() {}

  private static int years(int earlier, int digits) {
    return (digits - digits(earlier)) / 10_000;
  }

  private static int age(long[] w, int digits) {
    long birth = w[BIRTH];
    return birth <= NOTHING || digits == 0 ? AGELESS : years((int) birth, digits);
  }

  private static int i01(int age) {
    return age == AGELESS ? UNKNOWN : age >= 18 && age < 70 ? YES : NO;
  }

  private static int i06(long[] w, long day) {
    long last = w[LAST_SUPPORT];
    int longAgo = last <= NOTHING || day == NOTHING ? UNKNOWN : last <= day - 7 ? YES : NO;
    return max(not(yes(w[SUPPORT])), longAgo);
  }

  /** Both sides multiplied by what they are divided by, and by 100. */
  private static int i07(long[] w, int age) {
    long sex = w[SEX];
    long weight = w[WEIGHT];
    long creatinine = w[CREATININE];
    if (sex < 0 || weight <= NOTHING || creatinine <= NOTHING || age == AGELESS) {
      return UNKNOWN;
    }
    if (creatinine <= 0) {
      return creatinine == 0 ? UNKNOWN : NO;
    }
    long factor = sex == 0 ? 85 : 100;
    return (140 - age) * weight * factor >= 50 * 72 * 100 * creatinine ? YES : NO;
  }

  private static int i08(long[] w) {
    return max(not(min(is(w[SEX], 0), yes(w[CHILDBEARING]))), yes(w[PREGNANCY_TEST]));
  }

  private static int i09(long[] w) {
    return min(yes(w[SIGNED]), yes(w[WILLING]));
  }

  private static int s02(long[] w) {
    return max(
        max(aboveHalves(w[DSDNA], 2, w[DSDNA_LIMIT]), aboveHalves(w[SM], 2, w[SM_LIMIT])),
        aboveHalves(w[RNP], 2, w[RNP_LIMIT]));
  }

  private static int s03(long[] w, long day) {
    int scores = min(atLeast(w[SLEDAI], 6), max(atLeast(w[BILAG_A], 1), atLeast(w[BILAG_B], 2)));
    int biopsy = min(in(w[BIOPSY], CLASS_III_OR_IV), since(w[BIOPSY_DATE], day, HALF_A_YEAR));
    return max(scores, biopsy);
  }

  private static int m02(long[] w) {
    int laboratory = max(aboveHalves(w[CPK], 6, w[CPK_LIMIT]), above(w[ALDOLASE], 8));
    return max(max(yes(w[MUSCLE]), laboratory), max(above(w[CDASI], 14), yes(w[LUNG])));
  }

  private static int c02(long[] w, long day, int digits) {
    int skin = yes(w[SKIN]);
    return skin == YES ? YES : max(skin, lessThanYears(7, w[SYMPTOM], day, digits));
  }

  private static int c03(long[] w) {
    int laboratory =
        max(aboveHalves(w[CPK], 3, w[CPK_LIMIT]), aboveHalves(w[CRP], 3, w[CRP_LIMIT]));
    return max(max(above(w[MRSS], 10), yes(w[LUNG])), laboratory);
  }

  private static int e02(long[] w, long day, int digits) {
    int malignancy = min(yes(w[MALIGNANCY]), not(yes(w[EXCEPTED])));
    return malignancy == NO
        ? NO
        : min(malignancy, lessThanYears(3, w[MALIGNANCY_DATE], day, digits));
  }

  private static int e03(long[] w) {
    return max(max(yes(w[CD19]), yes(w[CD70])), yes(w[CELLS]));
  }

  private static int e04(long[] w, long day) {
    return min(yes(w[VACCINE]), since(w[VACCINE_DATE], day, 28));
  }

  private static int e06(long[] w) {
    int b = min(yes(w[HEP_B]), not(yes(w[HEP_B_PCR])));
    int c = min(yes(w[HEP_C]), not(yes(w[HEP_C_PCR])));
    return max(max(b, c), yes(w[HIV]));
  }

  private static int e07(long[] w, long day) {
    int event = min(yes(w[CARDIAC]), since(w[CARDIAC_DATE], day, HALF_A_YEAR));
    return max(event, atLeast(w[NYHA], 2));
  }

  private static int e09(long[] w) {
    return max(atMost(w[FVC], 40), atMost(w[DLCO], 40));
  }

  private static int e10(long[] w, long day) {
    return min(yes(w[EMBOLISM]), since(w[EMBOLISM_DATE], day, HALF_A_YEAR));
  }

  private static int e11(long[] w) {
    return min(is(w[SEX], 0), max(yes(w[PREGNANT]), yes(w[BREASTFEEDING])));
  }

  private static int e12(long[] w, long day) {
    return max(min(yes(w[CNS]), since(w[CNS_DATE], day, HALF_A_YEAR)), yes(w[DRUG]));
  }

  private static int e13(long[] w) {
    return min(yes(w[DIALYSIS]), since(w[DIALYSIS_DATE], w[CONSENT], 365));
  }

  private static int e14(long[] w) {
    return max(above(w[DAMAGE], 7), yes(w[TIF1]));
  }

  private static int since(long date, long day, int days) {
    return date <= NOTHING || day <= NOTHING ? UNKNOWN : date >= day - days ? YES : NO;
  }

  /** Later than so many years before a day, and not after it. */
  private static int lessThanYears(int years, long date, long day, int digits) {
    if (date <= NOTHING || day == NOTHING) {
      return UNKNOWN;
    }
    return date <= day && digits((int) date) > digits - years * 10_000 ? YES : NO;
  }

  /** Writes the verdicts from a place on; gives the outcome. */
  public static int verdicts(long[] w, byte[] out, int at) {
    long enrollment = w[ENROLLMENT];
    long day = enrollment >= Truth.NO_DAY ? NOTHING : enrollment >> 1;
    int digits = day == NOTHING ? 0 : digits((int) day);
    int age = age(w, digits);
    int in = YES;
    int v;
    in = min(in, v = i01(age));
    out[at] = (byte) Judged.inclusion(v);
    in = min(in, v = atLeast(w[NEUTROPHILS], 1000));
    out[at + 1] = (byte) Judged.inclusion(v);
    in = min(in, v = atLeast(w[PLATELETS], 75_000));
    out[at + 2] = (byte) Judged.inclusion(v);
    in = min(in, v = atLeast(w[HEMOGLOBIN], 8));
    out[at + 3] = (byte) Judged.inclusion(v);
    in = min(in, v = atLeast(w[LYMPHOCYTES], 1000));
    out[at + 4] = (byte) Judged.inclusion(v);
    in = min(in, v = i06(w, day));
    out[at + 5] = (byte) Judged.inclusion(v);
    in = min(in, v = i07(w, age));
    out[at + 6] = (byte) Judged.inclusion(v);
    in = min(in, v = i08(w));
    out[at + 7] = (byte) Judged.inclusion(v);
    in = min(in, v = i09(w));
    out[at + 8] = (byte) Judged.inclusion(v);
    in = min(in, v = atLeast(w[MONTHS], 3));
    out[at + 9] = (byte) Judged.inclusion(v);
    in = min(in, ofDiseases(w, day, digits, out, at));
    int ex = exclusions(w, day, digits, out, at);
    return outcome(w, min(in, not(ex)));
  }

  private static int outcome(long[] w, int all) {
    return all == NO
        ? Judged.NOT_ELIGIBLE
        : all == YES && w[ENROLLMENT + 1] == 0 ? Judged.ELIGIBLE : Judged.UNDETERMINED;
  }

  private static int ofDiseases(long[] w, long day, int digits, byte[] out, int at) {
    long disease = w[DISEASE];
    int lupus = is(disease, 0);
    int myositis = is(disease, 1);
    int sclerosis = is(disease, 2);
    int all = include(lupus, lupus == NO ? NO : yes(w[LUPUS]), out, at + 10);
    all = min(all, include(lupus, lupus == NO ? NO : s02(w), out, at + 11));
    all = min(all, include(lupus, lupus == NO ? NO : s03(w, day), out, at + 12));
    all = min(all, include(myositis, myositis == NO ? NO : yes(w[MYOSITIS]), out, at + 13));
    all = min(all, include(myositis, myositis == NO ? NO : m02(w), out, at + 14));
    all = min(all, include(sclerosis, sclerosis == NO ? NO : yes(w[SCLEROSIS]), out, at + 15));
    all = min(all, include(sclerosis, sclerosis == NO ? NO : c02(w, day, digits), out, at + 16));
    all = min(all, include(sclerosis, sclerosis == NO ? NO : c03(w), out, at + 17));
    all = min(all, exclude(lupus, lupus == NO ? NO : e12(w, day), out, at + 29));
    all = min(all, exclude(lupus, lupus == NO ? NO : e13(w), out, at + 30));
    return min(all, exclude(myositis, myositis == NO ? NO : e14(w), out, at + 31));
  }

  /** Writes an inclusion with a guard; gives whether it stands in the way. */
  private static int include(int guard, int truth, byte[] out, int at) {
    out[at] = (byte) Judged.guarded(guard, Judged.inclusion(truth));
    return max(not(guard), truth);
  }

  private static int exclude(int guard, int truth, byte[] out, int at) {
    out[at] = (byte) Judged.guarded(guard, Judged.exclusion(truth));
    return max(not(guard), not(truth));
  }

  private static int exclusions(long[] w, long day, int digits, byte[] out, int at) {
    int v;
    int ex = v = yes(w[INFECTION]);
    out[at + 18] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e02(w, day, digits));
    out[at + 19] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e03(w));
    out[at + 20] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e04(w, day));
    out[at + 21] = (byte) Judged.exclusion(v);
    ex = max(ex, v = yes(w[TRANSPLANTATION]));
    out[at + 22] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e06(w));
    out[at + 23] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e07(w, day));
    out[at + 24] = (byte) Judged.exclusion(v);
    ex = max(ex, v = in(w[CHILD_PUGH], CHILD_B_OR_C));
    out[at + 25] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e09(w));
    out[at + 26] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e10(w, day));
    out[at + 27] = (byte) Judged.exclusion(v);
    ex = max(ex, v = e11(w));
    out[at + 28] = (byte) Judged.exclusion(v);
    return ex;
  }

  /** The outcome alone; stops at the first criterion that fails. */
  public static int outcome(long[] w) {
    long enrollment = w[ENROLLMENT];
    long day = enrollment >= Truth.NO_DAY ? NOTHING : enrollment >> 1;
    int all = atLeast(w[NEUTROPHILS], 1000);
    all = min(all, atLeast(w[PLATELETS], 75_000));
    all = min(all, atLeast(w[HEMOGLOBIN], 8));
    all = min(all, atLeast(w[LYMPHOCYTES], 1000));
    all = min(all, atLeast(w[MONTHS], 3));
    all = min(all, i09(w));
    if (all == NO) {
      return Judged.NOT_ELIGIBLE;
    }
    all = min(all, not(e09(w)));
    all = min(all, not(max(yes(w[INFECTION]), yes(w[TRANSPLANTATION]))));
    all = min(all, not(max(e03(w), in(w[CHILD_PUGH], CHILD_B_OR_C))));
    all = min(all, i08(w));
    if (all == NO) {
      return Judged.NOT_ELIGIBLE;
    }
    int digits = day == NOTHING ? 0 : digits((int) day);
    int age = age(w, digits);
    all = min(all, min(i01(age), i07(w, age)));
    if (all == NO) {
      return Judged.NOT_ELIGIBLE;
    }
    all = min(all, ofDisease(w, day, digits));
    if (all == NO) {
      return Judged.NOT_ELIGIBLE;
    }
    all = min(all, min(i06(w, day), not(max(e04(w, day), e07(w, day)))));
    all = min(all, not(max(max(e06(w), e10(w, day)), e11(w))));
    return all == NO ? Judged.NOT_ELIGIBLE : outcome(w, min(all, not(e02(w, day, digits))));
  }

  private static int ofDisease(long[] w, long day, int digits) {
    long disease = w[DISEASE];
    if (disease == 0) {
      return lupus(w, day);
    }
    if (disease == 1) {
      return myositis(w);
    }
    int sclerosis = min(min(yes(w[SCLEROSIS]), c03(w)), c02(w, day, digits));
    return disease == 2 ? sclerosis : max(UNKNOWN, min(min(lupus(w, day), myositis(w)), sclerosis));
  }

  private static int lupus(long[] w, long day) {
    int v = min(yes(w[LUPUS]), s02(w));
    return v == NO ? NO : min(min(v, s03(w, day)), not(max(e12(w, day), e13(w))));
  }

  private static int myositis(long[] w) {
    return min(min(yes(w[MYOSITIS]), m02(w)), not(e14(w)));
  }
}
