package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.Arrays;
import java.util.List;
import org.eligo.tests.differential.Thing.Scale;

/** The names, types and limits from which protocols are drawn. */
final class Catalogue {
  static final List<String> STRONG = List.of("ketoconazole", "clarithromycin");
  static final List<String> MILD = List.of("erythromycin", "fluconazole");
  static final List<String> LISTS = List.of("strong drugs", "mild drugs");

  /** Items; of each kind the first ones are drawn most often. */
  static final List<Thing> ITEMS =
      List.of(
          plain("smoker", Kind.YES_NO, "yes/no"),
          plain("diabetes", Kind.YES_NO, "yes/no"),
          plain("asthma", Kind.YES_NO, "yes/no"),
          choice("blood test", "positive", "negative", "unclear"),
          choice("sex", "female", "male"),
          choice("organ", "kidney", "liver", "heart"),
          ordered("NYHA", "I", "II", "III", "IV"),
          ordered("fibrosis", "F0", "F1", "F2", "F3"),
          several("contraception", "implant", "injection", "condom"),
          several("symptoms", "fever", "rash", "cough"),
          listed("tumour drug"),
          listed("home drug"),
          number("CT index", "2", "3", "4.5"),
          number("INR", "1.5", "2", "3"),
          number("children", "0", "1", "2"),
          measure("platelets", "/uL", "10^9/L", "50,000=50", "75,000=75", "100,000=100"),
          measure("hemoglobin", "g/dL", "g/L", "8=80", "10=100", "12.5=125"),
          measure("plasma hemoglobin", "g/dL", "g/L", "1=10", "2=20"),
          measure("ALT", "U/L", "U/mL", "40=0.04", "100=0.1"),
          measure("body temperature", "degC", "degF", "37=98.6", "38=100.4"),
          measure("weight", "kg", "g", "50=50,000", "80=80,000"),
          either("creatinine", "mg/dL", "umol/L", "1.5=133", "2=177"),
          either("bilirubin", "mg/dL", "umol/L", "1.2=20", "3=51"),
          titre("ANA"),
          titre("SMA"),
          plain("surgery date", Kind.DATE, "date"),
          plain("last menses", Kind.DATE, "date"),
          plain("transfusion", Kind.EVENT, "event"),
          plain("flare", Kind.EVENT, "event"),
          plain("live vaccine", Kind.EVENT, "event"),
          plain("corticosteroid", Kind.COURSE, "course"),
          plain("malignancy", Kind.COURSE, "course"),
          plain("antidiabetic", Kind.COURSE, "course"),
          plain("fitness", Kind.JUDGED, "judgement by investigator"),
          plain("biopsy permission", Kind.AGREED, "agreement by participant"));

  /** Fields; the same name has the same type everywhere, so that a table can be read by it. */
  static final List<Thing> FIELDS =
      List.of(
          plain("severe", Kind.YES_NO, "yes/no"),
          choice("body site", "skin", "joint", "other"),
          ordered("grade", "mild", "moderate", "extreme"),
          several("signs", "eye", "ear", "nose"),
          listed("agent"),
          number("bags", "1", "2", "4"),
          measure("dose", "mg/day", "g/day", "10=0.01", "20=0.02"),
          measure("half life", "days", "hours", "2=48", "5=120"),
          measure("cycle", "weeks", "days", "1=7", "4=28"),
          titre("strength"),
          plain("onset", Kind.DATE, "date"),
          plain("significant", Kind.JUDGED, "judgement by investigator"));

  static final List<Thing> SITE_FACTS =
      List.of(
          choice("country", "France", "Germany", "elsewhere"),
          number("adult limit", "18", "21"),
          plain("central reading", Kind.YES_NO, "yes/no"),
          measure("freezer room", "L", "mL", "1=1,000", "2=2,000"));

  private Catalogue() {}

  private static Thing plain(String name, Kind kind, String type) {
    return Thing.of(name, kind, type, List.of(), Scale.NONE);
  }

  private static Thing choice(String name, String... choices) {
    return Thing.of(
        name, Kind.CHOICE, "one of " + String.join(", ", choices), List.of(choices), Scale.NONE);
  }

  private static Thing ordered(String name, String... choices) {
    return Thing.of(
        name,
        Kind.ORDERED,
        "ordered one of " + String.join(" < ", choices),
        List.of(choices),
        Scale.NONE);
  }

  private static Thing several(String name, String... choices) {
    return Thing.of(
        name, Kind.SEVERAL, "some of " + String.join(", ", choices), List.of(choices), Scale.NONE);
  }

  private static Thing listed(String name) {
    List<String> entries = new java.util.ArrayList<>(STRONG);
    entries.addAll(MILD);
    return Thing.of(
        name, Kind.LISTED, "in " + String.join(", ", LISTS), List.copyOf(entries), Scale.NONE);
  }

  private static Thing number(String name, String... limits) {
    return Thing.of(name, Kind.NUMBER, "number", List.of(), scale(List.of(""), limits));
  }

  private static Thing measure(String name, String unit, String other, String... limits) {
    return Thing.of(
        name,
        Kind.MEASURE,
        "measurement in " + unit,
        List.of(),
        scale(List.of(unit, other), limits));
  }

  private static Thing either(String name, String unit, String other, String... limits) {
    return Thing.of(
        name,
        Kind.EITHER,
        "measurement in " + unit + " or " + other,
        List.of(),
        scale(List.of(unit, other), limits));
  }

  private static Thing titre(String name) {
    return Thing.of(
        name, Kind.TITRE, "titre", List.of(), scale(List.of(""), "1:40", "1:80", "1:160"));
  }

  private static Scale scale(List<String> units, String... limits) {
    return new Scale(units, Arrays.stream(limits).map(l -> List.of(l.split("="))).toList());
  }
}
