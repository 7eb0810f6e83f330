package org.eligo.tests.readers;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;
import org.eligo.tests.readers.Chart.Story;
import org.eligo.tests.readers.RecordWriter.Details;

/**
 * A chart of NCT02229227 in the terms of either encoding, written from the words of their data
 * sections alone.
 */
final class InsulinRecords {
  private static final List<String> SUDDEN =
      List.of(
          "stroke",
          "TIA",
          "myocardial infarction",
          "unstable angina",
          "cardiac surgery",
          "percutaneous coronary procedure");

  private InsulinRecords() {}

  static RecordWriter readerA(Chart chart) {
    RecordWriter record = new RecordWriter(chart);
    both(chart, record);
    record
        .words("diabetes type", mapped(chart, "type of diabetes", InsulinRecords::typeA))
        .courses("basal-bolus regimen", Regimen.of(chart.story("insulin")), RecordWriter::bare)
        .courses("insulin", chart.story("insulin"), e -> insulin(e, "daily injections", "dose"))
        .courses("cancer", chart.story("cancers"), InsulinRecords::cancerA)
        .atScreening(
            "medullary thyroid carcinoma",
            either(
                chart,
                "personal medullary thyroid carcinoma",
                "family medullary thyroid carcinoma"))
        .atScreening(
            "multiple endocrine neoplasia type 2", either(chart, "personal MEN 2", "family MEN 2"))
        .events("gastrointestinal surgery", chart.story("gut surgery"), RecordWriter::bare)
        .courses(
            "severe hypoglycemia unawareness",
            chart.story("hypoglycemia unawareness"),
            RecordWriter::bare)
        .courses(
            "other cardiovascular disease",
            chart.story("other cardiovascular disease"),
            RecordWriter::bare)
        .courses(
            "heart failure",
            chart.story("heart failure"),
            e -> new Details().word("NYHA class", e.detail("highest NYHA")))
        .courses(
            "biliary abnormality", chart.story("biliary abnormalities"), InsulinRecords::biliary)
        .words("chronic stable hepatitis")
        .events("allergy", chart.story("allergies"), InsulinRecords::allergy)
        .courses("steroid", chart.story("steroids"), e -> new Details().word("route", e.kind()))
        .decision("I7.a", "investigator", "contraception is adequate")
        .decision("I7.b", "participant", "practises contraception")
        .decision("I8", "participant", "complies with procedures")
        .decision("I9", "participant", "consents")
        .decision("E17.b", "investigator", "contraindication by the prescribing information")
        .decision("E18.a", "medical monitor", "short course of steroids")
        .decision("E18.b", "investigator", "prolonged steroids likely");
    for (String kind : SUDDEN) {
      record.events(
          kind.equals("TIA") ? "transient ischemic attack" : kind,
          chart.story(kind),
          e -> new Details().word("nitroglycerin response", e.detail("nitroglycerin response")));
    }
    return record;
  }

  static RecordWriter readerB(Chart chart) {
    RecordWriter record = new RecordWriter(chart);
    both(chart, record);
    Story vessels =
        SUDDEN.stream().map(chart::story).reduce(chart.story("heart failure"), Story::and);
    record
        .words("type 1 diabetes", mapped(chart, "type of diabetes", t -> same(t, "1")))
        .words("type 2 diabetes", mapped(chart, "type of diabetes", t -> same(t, "2")))
        .courses(
            "insulin", chart.story("insulin"), e -> insulin(e, "injections a day", "daily dose"))
        .courses("cancer", chart.story("cancers"), InsulinRecords::cancerB)
        .atScreening(
            "personal MTC/MEN 2",
            either(chart, "personal medullary thyroid carcinoma", "personal MEN 2"))
        .atScreening(
            "family MTC/MEN 2", either(chart, "family medullary thyroid carcinoma", "family MEN 2"))
        .events("GI surgery", chart.story("gut surgery"), RecordWriter::bare)
        .atScreening(
            "severe hypoglycemia unawareness",
            chart.story("hypoglycemia unawareness").answer(e -> "yes"))
        .courses("cardiovascular disease", vessels, InsulinRecords::vessel)
        .events(
            "biliary abnormality", chart.story("biliary abnormalities"), InsulinRecords::biliary)
        .atScreening(
            "study medication allergy",
            chart.story("allergies").answer(InsulinRecords::ofStudyMedication))
        .courses("glucocorticoid", chart.story("steroids"), InsulinRecords::glucocorticoid)
        .decision("I8.a", "investigator", "contraception is adequate")
        .decision("I8.b", "participant", "practises contraception")
        .decision("I9", "participant", "complies with procedures")
        .decision("I10", "participant", "consents")
        .decision("E9.e", "investigator", "other significant cardiovascular disease")
        .decision("E16.b", "investigator", "contraindication by the prescribing information")
        .decision("E17.a", "medical monitor", "short course of steroids")
        .decision("E17.b", "investigator", "prolonged steroids likely");
    return record;
  }

  /** What both ask in the same form. */
  private static void both(Chart chart, RecordWriter record) {
    record
        .numbers("HbA1c", "fasting C-peptide", "height", "weight", "TSH", "ALT")
        .numbers("total bilirubin", "direct bilirubin", "hemoglobin", "creatinine")
        .numbers("fasting triglycerides")
        .words("surgically sterile", "postmenopausal", "serum pregnancy test", "lactating")
        .words("euthyroid", "hemoglobinopathy affecting HbA1c", "symptomatic biliary disease")
        .words("ascites", "encephalopathy", "coagulopathy", "hypoalbuminemia", "varices")
        .words("persistent jaundice", "cirrhosis", "HBsAg", "anti-HCV")
        .courses(
            "metformin",
            chart.story("metformin"),
            e -> new Details().amount("dose", e.detail("dose"), "mg/day"))
        .courses("other antidiabetic", chart.story("other antidiabetics"), RecordWriter::bare)
        .events("pancreatitis", chart.story("pancreatitis"), RecordWriter::bare)
        .courses("gastroparesis therapy", chart.story("gastroparesis therapy"), RecordWriter::bare)
        .courses("antiviral treatment", chart.story("antiviral treatment"), RecordWriter::bare)
        .courses(
            "investigational drug",
            chart.story("investigational drugs"),
            InsulinRecords::investigational)
        .decision("E6.b", "investigator", "surgery affects the gut")
        .decision("E8", "investigator", "complication or abnormality adds risk");
  }

  private static List<Finding> mapped(Chart chart, String topic, Function<String, String> toWord) {
    return chart.findings(topic).stream()
        .map(f -> Finding.of(toWord.apply(f.value()), f.on(), f.ofScreening()))
        .toList();
  }

  private static String typeA(String type) {
    return switch (type) {
      case "1" -> "type 1";
      case "2" -> "type 2";
      case "other" -> "other type";
      default -> type;
    };
  }

  private static String same(String type, String wanted) {
    return type.equals(Chart.UNKNOWN) ? type : type.equals(wanted) ? "yes" : "no";
  }

  /** One answer to two questions, as far as both were asked. */
  private static String either(Chart chart, String one, String other) {
    List<String> answers =
        List.of(one, other).stream()
            .map(topic -> chart.findings(topic).stream().map(Finding::value).findFirst())
            .map(answer -> answer.orElse(""))
            .toList();
    for (String answer : List.of("yes", "", Chart.UNKNOWN)) {
      if (answers.contains(answer)) {
        return answer;
      }
    }
    return "no";
  }

  private static Details insulin(Episode insulin, String injections, String dose) {
    String agent =
        switch (insulin.kind()) {
          case "premixed" -> "premixed insulin";
          case "other" -> dose.equals("dose") ? "other insulin" : "not listed";
          default -> insulin.kind();
        };
    return new Details()
        .word("agent", agent)
        .number(injections, insulin.detail("injections"))
        .amount(dose, insulin.detail("dose"), "U/day");
  }

  private static Details cancerA(Episode cancer) {
    String type =
        switch (cancer.kind()) {
          case "squamous skin" -> "squamous cell skin carcinoma";
          case "basal skin" -> "basal cell skin carcinoma";
          case "CIN I", "CIN II" -> "CIN I-II";
          default -> "other cancer";
        };
    return new Details().word("type", type).word("treated", cancer.detail("treated"));
  }

  private static Details cancerB(Episode cancer) {
    String type =
        switch (cancer.kind()) {
          case "squamous skin", "basal skin" -> "skin carcinoma";
          case "CIN I", "CIN II" -> "CIN";
          default -> "other cancer";
        };
    String since = cancer.detail("remission");
    String remission =
        !since.isEmpty() ? "yes" : cancer.to().equals(Chart.ONGOING) ? "no" : Chart.UNKNOWN;
    return new Details()
        .word("type", type)
        .word("treated", cancer.detail("treated"))
        .word("full remission", remission)
        .word("remission start", since);
  }

  private static Details biliary(Episode abnormality) {
    String kind = abnormality.kind().equals("stricture") ? "other abnormality" : abnormality.kind();
    return new Details().word("kind", kind);
  }

  private static Details vessel(Episode episode) {
    return new Details()
        .word("kind", episode.kind())
        .word("nitroglycerin response", episode.detail("nitroglycerin response"))
        .word("NYHA class", episode.detail("NYHA now"));
  }

  private static Details allergy(Episode allergy) {
    String agent =
        switch (allergy.kind()) {
          case "exenatide" -> "GLP-1 analogue";
          case "metacresol" -> "excipient";
          case "penicillin" -> "not listed";
          default -> allergy.kind();
        };
    return new Details().word("agent", agent);
  }

  private static String ofStudyMedication(Episode allergy) {
    return switch (allergy.kind()) {
      case "?" -> Chart.UNKNOWN;
      case "penicillin" -> "no";
      default -> "yes";
    };
  }

  private static Details glucocorticoid(Episode steroid) {
    boolean systemic = Set.of("oral", "systemic injection").contains(steroid.kind());
    return new Details().word("route", systemic ? steroid.kind() : "local");
  }

  private static Details investigational(Episode drug) {
    String kind =
        switch (drug.kind()) {
          case "antidiabetic" -> "other antidiabetic";
          case "other" -> "other drug";
          default -> drug.kind();
        };
    return new Details().word("kind", kind).amount("half life", drug.detail("half life"), "days");
  }
}
