package org.eligo.benchmarks.probe;

/** A fact of the probe: its name in the other languages, its name in the criteria, its kind. */
public enum ProbeField {
  COHORT("cohort", "disease", Kind.CHOICE),
  SEX("sex", "sex", Kind.CHOICE),
  ENROL_DATE("enrolDate", "enrollment", Kind.DATE),
  BIRTH_DATE("birthDate", "birth date", Kind.DATE),
  WEIGHT_KG("weightKg", "weight", Kind.DECIMAL),
  CREATININE("creatinine", "creatinine", Kind.DECIMAL),
  ANC("anc", "neutrophils", Kind.DECIMAL),
  PLATELETS("platelets", "platelets", Kind.DECIMAL),
  HEMOGLOBIN("hemoglobin", "hemoglobin", Kind.DECIMAL),
  ALC("alc", "lymphocytes", Kind.DECIMAL),
  HAD_SUPPORT("hadSupport", "support", Kind.YES_NO),
  LAST_SUPPORT_DATE("lastSupportDate", "last support", Kind.DATE),
  CHILDBEARING("childbearing", "childbearing", Kind.YES_NO),
  PREG_TEST_NEG("pregTestNeg", "pregnancy test negative", Kind.YES_NO),
  ICF_SIGNED("icfSigned", "consent form signed", Kind.YES_NO),
  ICF_DATE("icfDate", "consent date", Kind.DATE),
  WILLING("willing", "willing", Kind.YES_NO),
  SLICC("slicc", "lupus classified", Kind.YES_NO),
  DS_DNA("dsDna", "dsDNA", Kind.DECIMAL),
  DS_DNA_ULN("dsDnaUln", "dsDNA limit", Kind.DECIMAL),
  ANTI_SM("antiSm", "anti-Sm", Kind.DECIMAL),
  ANTI_SM_ULN("antiSmUln", "anti-Sm limit", Kind.DECIMAL),
  ANTI_RNP("antiRnp", "anti-RNP", Kind.DECIMAL),
  ANTI_RNP_ULN("antiRnpUln", "anti-RNP limit", Kind.DECIMAL),
  SLEDAI("sledai", "SLEDAI", Kind.WHOLE),
  BILAG_A("bilagA", "BILAG A", Kind.WHOLE),
  BILAG_B("bilagB", "BILAG B", Kind.WHOLE),
  BIOPSY_CLASS("biopsyClass", "biopsy class", Kind.CHOICE),
  BIOPSY_DATE("biopsyDate", "biopsy date", Kind.DATE),
  IMMUNOSUPP_MONTHS("immunosuppMonths", "immunosuppressive months", Kind.DECIMAL),
  IIM_CLASS("iimClass", "myositis classified", Kind.YES_NO),
  MUSCLE_BIOPSY("muscleBiopsy", "muscle biopsy", Kind.YES_NO),
  CPK("cpk", "CPK", Kind.DECIMAL),
  CPK_ULN("cpkUln", "CPK limit", Kind.DECIMAL),
  ALDOLASE("aldolase", "aldolase", Kind.DECIMAL),
  CDASI("cdasi", "CDASI", Kind.WHOLE),
  ILD_PROGRESS("ildProgress", "lung progression", Kind.YES_NO),
  SSC_CLASS("sscClass", "sclerosis classified", Kind.YES_NO),
  NON_RAYNAUD_DATE("nonRaynaudDate", "first symptom", Kind.DATE),
  SKIN_LUNG_PROG("skinLungProg", "skin progression", Kind.YES_NO),
  MRSS("mrss", "mRSS", Kind.WHOLE),
  CRP("crp", "CRP", Kind.DECIMAL),
  CRP_ULN("crpUln", "CRP limit", Kind.DECIMAL),
  ACTIVE_INFECTION("activeInfection", "active infection", Kind.YES_NO),
  MALIGNANCY("malignancy", "malignancy", Kind.YES_NO),
  MALIGNANCY_DATE("malignancyDate", "malignancy date", Kind.DATE),
  MALIGNANCY_EXCEPTED("malignancyExcepted", "malignancy excepted", Kind.YES_NO),
  PRIOR_CD19("priorCd19", "earlier CD19 therapy", Kind.YES_NO),
  PRIOR_CD70("priorCd70", "earlier CD70 therapy", Kind.YES_NO),
  PRIOR_CELL_THERAPY("priorCellTherapy", "earlier cell therapy", Kind.YES_NO),
  LIVE_VACCINE("liveVaccine", "live vaccine", Kind.YES_NO),
  LIVE_VACCINE_DATE("liveVaccineDate", "live vaccine date", Kind.DATE),
  TRANSPLANT("transplant", "transplantation", Kind.YES_NO),
  HEP_B("hepB", "hepatitis B", Kind.YES_NO),
  HEP_B_PCR_NEG("hepBPcrNeg", "hepatitis B PCR negative", Kind.YES_NO),
  HEP_C("hepC", "hepatitis C", Kind.YES_NO),
  HEP_C_PCR_NEG("hepCPcrNeg", "hepatitis C PCR negative", Kind.YES_NO),
  HIV("hiv", "HIV", Kind.YES_NO),
  CARDIAC_EVENT("cardiacEvent", "cardiac event", Kind.YES_NO),
  CARDIAC_EVENT_DATE("cardiacEventDate", "cardiac event date", Kind.DATE),
  NYHA("nyha", "NYHA", Kind.WHOLE),
  CHILD_PUGH("childPugh", "Child-Pugh", Kind.CHOICE),
  FVC("fvc", "FVC", Kind.DECIMAL),
  DLCO("dlco", "DLCO", Kind.DECIMAL),
  PE("pe", "embolism", Kind.YES_NO),
  PE_DATE("peDate", "embolism date", Kind.DATE),
  PREGNANT("pregnant", "pregnant", Kind.YES_NO),
  BREASTFEEDING("breastfeeding", "breastfeeding", Kind.YES_NO),
  CNS_ACTIVE("cnsActive", "CNS lupus", Kind.YES_NO),
  CNS_DATE("cnsDate", "CNS lupus date", Kind.DATE),
  DRUG_INDUCED("drugInduced", "drug-induced", Kind.YES_NO),
  DIALYSIS("dialysis", "dialysis", Kind.YES_NO),
  DIALYSIS_DATE("dialysisDate", "dialysis date", Kind.DATE),
  DAMAGE_INDEX("damageIndex", "damage index", Kind.WHOLE),
  TIF1("tif1", "anti-TIF1", Kind.YES_NO);

  private final String shortName;
  private final String item;
  private final Kind kind;

  ProbeField(String shortName, String item, Kind kind) {
    this.shortName = shortName;
    this.item = item;
    this.kind = kind;
  }

  /** What a fact is. */
  public enum Kind {
    /** A number with decimals. */
    DECIMAL,
    /** A whole number. */
    WHOLE,
    /** The number of a choice, from 1. */
    CHOICE,
    /** 1 for yes, 0 for no. */
    YES_NO,
    /** The number of a day. */
    DATE
  }

  /** The name in the other languages. */
  public String shortName() {
    return shortName;
  }

  /** The name of the item (or milestone). */
  public String item() {
    return item;
  }

  /** Its kind. */
  public Kind kind() {
    return kind;
  }
}
