package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.tests.readers.Chart.Answer;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;
import org.eligo.tests.readers.Chart.Story;
import org.eligo.tests.readers.RecordWriter.Details;

/**
 * A chart of NCT06134960 in the terms of either encoding, written from the words of their data
 * sections alone.
 */
final class CarTRecords {
  private static final Set<String> PRECONDITIONING =
      Set.of("fludarabine", "cyclophosphamide", "bendamustine");
  private static final Set<String> INGREDIENTS = Set.of("DMSO", "human albumin");

  private CarTRecords() {}

  static RecordWriter readerA(Chart chart) {
    RecordWriter record = new RecordWriter(chart);
    both(chart, record);
    record
        .words("RECIST measurable lesion", chart.findings("measurable lesion"))
        .words("reproductive", chart.findings("reproductive age"))
        .words("breastfeeding")
        .events("tumor specimen", chart.story("specimens"), CarTRecords::scores)
        .courses("erythropoietin", treatment(chart), RecordWriter::bare)
        .courses(
            "infection",
            chart.story("infections"),
            e -> new Details().word("controllable", e.detail("controllable")))
        .events("transplantation", chart.story("transplantations"), RecordWriter::bare)
        .courses("brain metastasis", chart.story("brain metastases"), CarTRecords::metastasis)
        .events("other malignancy", chart.story("other cancers"), CarTRecords::malignancyA)
        .courses("toxicity", chart.story("adverse effects"), CarTRecords::toxicityA)
        .events("allergy", chart.story("allergies"), CarTRecords::allergy)
        .decision("I8", "investigator", "peripheral veins adequate")
        .decision("E4.b.viii", "investigator", "other heart disease");
    heartA(chart, record);
    return record;
  }

  static RecordWriter readerB(Chart chart) {
    RecordWriter record = new RecordWriter(chart);
    both(chart, record);
    Story specimens = chart.story("specimens");
    Story allergies = chart.story("allergies");
    Story transplantations = chart.story("transplantations");
    Optional<Answer> veins = Optional.ofNullable(chart.answers().get("peripheral veins adequate"));
    record
        .words("measurable lesion")
        .words("reproductive potential", chart.findings("reproductive age"))
        .words("breast feeding", chart.findings("breastfeeding"))
        .numbers("NKG2DL score", results(specimens, "NKG2DL"))
        .numbers("CLDN18.2 score", results(specimens, "CLDN18.2"))
        .events("tumor tissue", specimens, RecordWriter::bare)
        .atScreening("adequate venous access", veins.map(Answer::answer).orElse(""))
        .events("erythropoietin", chart.story("erythropoietin injections"), RecordWriter::bare)
        .atScreening(
            "uncontrolled infection",
            chart.story("infections").answer(e -> uncontrolled(chart.screening(), e)))
        .atScreening("organ transplant", transplantations.answer(e -> is(e, "organ")))
        .atScreening(
            "allogeneic stem cell transplant", transplantations.answer(e -> is(e, "stem cells")))
        .courses("heart condition", heart(chart, CarTCharts.HEART), CarTRecords::heartB)
        .atScreening(
            "symptomatic brain metastases",
            chart.story("brain metastases").answer(e -> e.detail("symptomatic")))
        .courses("symptom-free time", symptomFree(chart), RecordWriter::bare)
        .courses("other malignancy", chart.story("other cancers"), CarTRecords::malignancyB)
        .courses("toxicity", chart.story("adverse effects"), CarTRecords::toxicityB)
        .atScreening(
            "preconditioning drug allergy", allergies.answer(e -> oneOf(e, PRECONDITIONING)))
        .atScreening("KD-496 ingredient allergy", allergies.answer(e -> oneOf(e, INGREDIENTS)))
        .atScreening("severe allergy", allergies.answer(e -> e.detail("severe")))
        .decision("E4.d", "investigator", "other heart disease");
    return record;
  }

  /** What both ask in the same form. */
  private static void both(Chart chart, RecordWriter record) {
    Story therapies = chart.story("antitumor therapies");
    record
        .words("advanced solid tumor", "ECOG", "LVEF")
        .numbers("life expectancy")
        .numbers("neutrophils", "platelets", "hemoglobin", "INR", "aPTT", "total bilirubin")
        .numbers("ALT", "AST", "creatinine", "weight", "oxygen saturation")
        .numbers("systolic blood pressure", "diastolic blood pressure", "QTc")
        .numbers("HBV DNA", "HCV RNA")
        .words("HIV antibodies", "treponema serology", "anti-HCV")
        .words("autoimmune disease", "long-term immunosuppression")
        .words("active peptic ulcer", "gastrointestinal bleeding", "pregnant")
        .courses(
            "treatment line",
            therapies.only(e -> e.kind().equals("line")),
            e -> new Details().word("failed", e.detail("failed")))
        .courses("antitumor therapy", therapies, RecordWriter::bare)
        .events("transfusion", chart.story("transfusions"), RecordWriter::bare)
        .events("immune cell therapy", chart.story("immune cell therapies"), RecordWriter::bare)
        .events("live vaccine", chart.story("live vaccines"), RecordWriter::bare)
        .decision("I1", "participant", "consents")
        .decision("I10", "participant", "contraception")
        .decision("E6", "investigator", "other disorder of the central nervous system")
        .decision("E15", "investigator", "otherwise unsuitable");
  }

  private static Details scores(Episode specimen) {
    return new Details()
        .number("NKG2DL score", specimen.detail("NKG2DL"))
        .number("CLDN18.2 score", specimen.detail("CLDN18.2"));
  }

  private static List<Finding> results(Story specimens, String score) {
    return specimens.episodes().stream()
        .filter(e -> !e.detail(score).isEmpty())
        .map(e -> Finding.of(e.detail(score), e.detail("reported"), false))
        .toList();
  }

  /** Injections in a row are one treatment. */
  private static Story treatment(Chart chart) {
    Story injections = chart.story("erythropoietin injections");
    if (injections.episodes().isEmpty()) {
      return injections;
    }
    String first = injections.episodes().getFirst().from();
    String last = injections.episodes().getLast().from();
    Episode whole = new Episode("erythropoietin", first, last, Map.of());
    return new Story(List.of(whole), injections.askedOn());
  }

  private static String uncontrolled(LocalDate screening, Episode infection) {
    String day = screening.toString();
    boolean over = !infection.to().isEmpty() && infection.to().compareTo(day) < 0;
    if (infection.from().compareTo(day) > 0 || over) {
      return "no";
    }
    return switch (infection.detail("controllable")) {
      case "yes" -> "no";
      case "no" -> infection.to().isEmpty() ? Chart.UNKNOWN : "yes";
      default -> Chart.UNKNOWN;
    };
  }

  private static String is(Episode episode, String kind) {
    return episode.kind().equals(kind) ? "yes" : "no";
  }

  private static String oneOf(Episode episode, Set<String> kinds) {
    return episode.kind().equals(Chart.UNKNOWN)
        ? Chart.UNKNOWN
        : kinds.contains(episode.kind()) ? "yes" : "no";
  }

  private static Story heart(Chart chart, List<String> kinds) {
    return kinds.stream().map(chart::story).reduce(Story::and).orElseThrow();
  }

  private static Details heartB(Episode episode) {
    String kind = episode.kind().equals("stenting") ? "stent" : episode.kind();
    return new Details().word("kind", kind).word("NYHA class", episode.detail("NYHA"));
  }

  /** Severe heart disease is what the words call severe, and an infarction. */
  private static void heartA(Chart chart, RecordWriter record) {
    List<String> severe =
        List.of(
            "other severe heart disease",
            "heart failure",
            "myocardial infarction",
            "severe arrhythmia");
    Story interventions = heart(chart, List.of("angioplasty", "stenting"));
    record
        .courses(
            "severe heart disease",
            heart(chart, severe)
                .only(e ->
                    !e.kind().equals("heart failure")
                        || Set.of("III", "IV").contains(e.detail("NYHA"))),
            RecordWriter::bare)
        .courses("long QT syndrome", chart.story("long QT syndrome"), RecordWriter::bare)
        .courses(
            "heart failure",
            chart.story("heart failure"),
            e -> new Details().word("NYHA class", e.detail("NYHA")))
        .events("coronary intervention", interventions, RecordWriter::bare)
        .events("myocardial infarction", chart.story("myocardial infarction"), RecordWriter::bare)
        .events("unstable angina", chart.story("unstable angina"), RecordWriter::bare)
        .courses("severe arrhythmia", chart.story("severe arrhythmia"), RecordWriter::bare);
  }

  /** A day since which somebody is stable stays empty for those who are not. */
  private static Details metastasis(Episode metastasis) {
    return new Details()
        .word("symptomatic", metastasis.detail("symptomatic"))
        .word("treated", metastasis.detail("treated"))
        .word("stable since", metastasis.detail("symptom free since"));
  }

  /** From the day on which the last of the metastases with symptoms has been without them. */
  private static Story symptomFree(Chart chart) {
    Story story = chart.story("brain metastases");
    List<Episode> symptomatic = story.only(e -> !e.detail("symptomatic").equals("no")).episodes();
    boolean unclear =
        symptomatic.stream()
            .anyMatch(e ->
                e.detail("treated").equals(Chart.UNKNOWN)
                    || e.detail("symptom free since").equals(Chart.UNKNOWN));
    boolean never = symptomatic.stream().anyMatch(e -> e.detail("symptom free since").isEmpty());
    if (never || symptomatic.isEmpty()) {
      return new Story(List.of(), story.askedOn());
    }
    if (unclear) {
      return new Story(List.of(), "");
    }
    Episode latest =
        symptomatic.stream()
            .max(Comparator.comparing(e -> e.detail("symptom free since")))
            .orElseThrow();
    List<Episode> free = new ArrayList<>();
    free.add(latest.dated(latest.detail("symptom free since"), Chart.ONGOING));
    return new Story(free, story.askedOn());
  }

  private static String radical(Episode cancer) {
    return switch (cancer.detail("treatment")) {
      case "surgery", "radiotherapy" -> "yes";
      case "none" -> "no";
      default -> Chart.UNKNOWN;
    };
  }

  private static Details malignancyA(Episode cancer) {
    String type =
        switch (cancer.kind()) {
          case "cervix in situ" -> "in-situ cervical cancer";
          case "breast in situ" -> "in-situ breast cancer";
          case "other in situ" -> "other in-situ tumor";
          case "invasive" -> "invasive tumor";
          default -> "hematologic malignancy";
        };
    return new Details()
        .word("type", type)
        .word("radically treated", radical(cancer))
        .word("disease free since", cancer.detail("free since"));
  }

  private static Details malignancyB(Episode cancer) {
    String type =
        switch (cancer.kind()) {
          case "cervix in situ" -> "cervix in-situ";
          case "breast in situ" -> "breast in-situ";
          case "other in situ" -> "other in-situ";
          default -> "other cancer";
        };
    String resected =
        switch (cancer.detail("treatment")) {
          case "surgery" -> "yes";
          case "?" -> Chart.UNKNOWN;
          default -> "no";
        };
    return new Details()
        .word("type", type)
        .word("radical treatment", radical(cancer))
        .word("resected", resected)
        .word("disease-free since", cancer.detail("free since"));
  }

  private static Details toxicityA(Episode effect) {
    return new Details()
        .word("grade", effect.detail("grade"))
        .word("alopecia", is(effect, "alopecia"));
  }

  private static Details toxicityB(Episode effect) {
    String kind = effect.kind().equals("alopecia") ? "alopecia" : "other effect";
    return new Details().word("grade", effect.detail("grade")).word("kind", kind);
  }

  private static Details allergy(Episode allergy) {
    String agent =
        switch (allergy.kind()) {
          case "bendamustine" -> "like preconditioning drugs";
          case "penicillin", "pollen" -> "not listed";
          default -> allergy.kind();
        };
    return new Details().word("agent", agent).word("severe", allergy.detail("severe"));
  }
}
