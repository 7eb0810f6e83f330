package org.eligo.benchmarks.probe;

import static org.eligo.benchmarks.probe.ProbeField.*;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws participants: the same number gives the same one everywhere. A tenth of the facts is
 * missing, the day of enrollment never. Values have at most two decimals, so that engines that
 * count in binary fractions agree with those that are exact.
 */
public final class Draw {
  private static final int FIRST_DAY = (int) LocalDate.of(2025, 3, 1).toEpochDay();
  private static final int MISSING_PERCENT = 10;

  private final SplittableRandom random;
  private final Facts facts = new Facts();
  private final int day;

  private Draw(long number) {
    random = new SplittableRandom(0x9E3779B97F4A7C15L * (number + 1) + 12345);
    day = FIRST_DAY + random.nextInt(365);
  }

  /** The participant of a number. */
  public static Facts of(long number) {
    Draw draw = new Draw(number);
    draw.person();
    draw.diseases();
    draw.exclusions();
    draw.lose();
    return draw.facts;
  }

  /** The first participants. */
  public static Facts[] first(int count) {
    return IntStream.range(0, count).mapToObj(Draw::of).toArray(Facts[]::new);
  }

  private void person() {
    facts.set(ENROL_DATE, day);
    facts.set(COHORT, 1 + random.nextInt(3));
    facts.set(SEX, random.nextInt(100) < 75 ? 1 : 2);
    facts.set(BIRTH_DATE, day - 5479 - random.nextInt(21550));
    facts.set(WEIGHT_KG, tenths(45, 65));
    double spread = random.nextDouble() * random.nextDouble() * 2;
    facts.set(CREATININE, Math.rint((0.5 + spread) * 100) / 100);
    facts.set(ANC, whole(700, 6000));
    facts.set(PLATELETS, whole(60, 300) * 1000);
    facts.set(HEMOGLOBIN, tenths(7, 9));
    facts.set(ALC, whole(800, 3000));
    yes(HAD_SUPPORT, 10);
    ago(LAST_SUPPORT_DATE, 40);
    woman(CHILDBEARING, 60);
    yes(PREG_TEST_NEG, 96);
    yes(ICF_SIGNED, 98);
    ago(ICF_DATE, 30);
    yes(WILLING, 98);
    facts.set(IMMUNOSUPP_MONTHS, tenths(0, 40));
  }

  private void diseases() {
    yes(SLICC, 95);
    facts.set(DS_DNA_ULN, 30).set(DS_DNA, tenths(0, 200));
    facts.set(ANTI_SM_ULN, 20).set(ANTI_SM, tenths(0, 60));
    facts.set(ANTI_RNP_ULN, 20).set(ANTI_RNP, tenths(0, 60));
    facts.set(SLEDAI, random.nextInt(25));
    facts.set(BILAG_A, random.nextInt(3));
    facts.set(BILAG_B, random.nextInt(4));
    facts.set(BIOPSY_CLASS, 1 + random.nextInt(6));
    ago(BIOPSY_DATE, 400);
    yes(IIM_CLASS, 95);
    yes(MUSCLE_BIOPSY, 60);
    facts.set(CPK_ULN, 200).set(CPK, whole(0, 2000));
    facts.set(ALDOLASE, tenths(0, 14));
    facts.set(CDASI, random.nextInt(40));
    yes(ILD_PROGRESS, 40);
    yes(SSC_CLASS, 95);
    ago(NON_RAYNAUD_DATE, 3000);
    yes(SKIN_LUNG_PROG, 30);
    facts.set(MRSS, random.nextInt(40));
    facts.set(CRP_ULN, 5).set(CRP, tenths(0, 30));
  }

  private void exclusions() {
    yes(ACTIVE_INFECTION, 4);
    yes(MALIGNANCY, 8);
    ago(MALIGNANCY_DATE, 3000);
    yes(MALIGNANCY_EXCEPTED, 30);
    yes(PRIOR_CD19, 3);
    yes(PRIOR_CD70, 1);
    yes(PRIOR_CELL_THERAPY, 1);
    yes(LIVE_VACCINE, 20);
    ago(LIVE_VACCINE_DATE, 200);
    yes(TRANSPLANT, 2);
    yes(HEP_B, 4);
    yes(HEP_B_PCR_NEG, 50);
    yes(HEP_C, 3);
    yes(HEP_C_PCR_NEG, 50);
    yes(HIV, 1);
    yes(CARDIAC_EVENT, 6);
    ago(CARDIAC_EVENT_DATE, 700);
    facts.set(NYHA, random.nextInt(100) < 94 ? random.nextInt(2) : 2 + random.nextInt(3));
    facts.set(CHILD_PUGH, random.nextInt(100) < 95 ? 1 : 2 + random.nextInt(2));
    facts.set(FVC, tenths(35, 75)).set(DLCO, tenths(35, 75));
    yes(PE, 4);
    ago(PE_DATE, 1000);
    woman(PREGNANT, 3);
    woman(BREASTFEEDING, 2);
    yes(CNS_ACTIVE, 8);
    ago(CNS_DATE, 700);
    yes(DRUG_INDUCED, 2);
    yes(DIALYSIS, 5);
    ago(DIALYSIS_DATE, 1500);
    facts.set(DAMAGE_INDEX, random.nextInt(10));
    yes(TIF1, 6);
  }

  private void lose() {
    for (ProbeField field : ProbeField.values()) {
      if (field != ENROL_DATE && random.nextInt(100) < MISSING_PERCENT) {
        facts.remove(field);
      }
    }
  }

  private void yes(ProbeField field, int percent) {
    facts.set(field, random.nextInt(100) < percent ? 1 : 0);
  }

  private void woman(ProbeField field, int percent) {
    boolean drawn = random.nextInt(100) < percent;
    facts.set(field, drawn && facts.get(SEX) == 1 ? 1 : 0);
  }

  private void ago(ProbeField field, int days) {
    facts.set(field, day - random.nextInt(days));
  }

  private double tenths(double from, double spread) {
    return Math.rint((from + random.nextDouble() * spread) * 10) / 10;
  }

  private double whole(double from, double spread) {
    return Math.rint(from + random.nextDouble() * spread);
  }
}
