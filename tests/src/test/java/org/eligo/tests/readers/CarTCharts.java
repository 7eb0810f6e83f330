package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;

/** Participants of NCT06134960, a cell therapy of solid tumors. */
final class CarTCharts {
  /** Conditions of the heart that the source names, each asked about by itself. */
  static final List<String> HEART =
      List.of(
          "long QT syndrome",
          "heart failure",
          "angioplasty",
          "stenting",
          "myocardial infarction",
          "unstable angina",
          "severe arrhythmia");

  private final Chart chart;
  private final Drawing drawing;
  private final LocalDate screening;
  private final LocalDate enrollment;
  private final LocalDate apheresis;

  private CarTCharts(Chart chart, LocalDate enrollment, LocalDate apheresis) {
    this.chart = chart;
    this.drawing = new Drawing(chart, 8);
    this.screening = chart.screening();
    this.enrollment = enrollment;
    this.apheresis = apheresis;
  }

  static Chart draw(int number) {
    String id = "K-" + (1000 + number);
    Draw d = new Draw(id, "days");
    LocalDate screening = LocalDate.of(2025, 2, 10).plusDays(d.from(0, 300));
    LocalDate enrollment = screening.plusDays(d.from(10, 20));
    LocalDate apheresis = enrollment.plusDays(d.from(4, 12));
    boolean planned = d.chance(12);
    LocalDate asOf = planned ? enrollment.plusDays(2) : apheresis.plusDays(d.from(0, 3));
    Chart chart = new Chart(id, screening, asOf);
    LocalDate consent = screening.minusDays(d.from(0, 6));
    chart.days().put("consent", consent.toString());
    chart.days().put("screening", screening.toString());
    chart.days().put("enrollment", d.chance(97) ? enrollment.toString() : "unknown");
    chart.days().put("apheresis", (planned ? "planned " : "") + apheresis);
    new CarTCharts(chart, enrollment, apheresis).all(consent);
    return chart;
  }

  private void all(LocalDate consent) {
    person(consent);
    tumor();
    specimens();
    visit();
    blood();
    ejectionFraction();
    infections();
    heart();
    brain();
    otherCancers();
    laterHistories();
  }

  private void person(LocalDate consent) {
    Draw d = drawing.draw("person");
    LocalDate birth =
        d.chance(70)
            ? consent.minusYears(d.from(30, 70)).minusDays(d.from(0, 300))
            : d.near(consent.minusYears(d.of(18, 76, 76)));
    String written = birth.toString();
    chart.person().put("birth date", d.chance(94) ? written : written.substring(0, 7));
    if (d.chance(97)) {
      chart.person().put("sex", d.of("female", "male"));
    }
    drawing.question("consents", "yes");
    drawing.question("contraception", "yes");
    drawing.question("other disorder of the central nervous system", "no");
    drawing.question("other heart disease", "no");
    drawing.question("otherwise unsuitable", "no");
    drawing.question("peripheral veins adequate", "yes");
  }

  private void tumor() {
    drawing.lasting("advanced solid tumor", "yes", "no", "no", "?", "");
    Draw d = drawing.draw("therapies");
    List<Episode> therapies = new ArrayList<>();
    int failed = d.of(1, 2, 2, 2, 2, 3, 3);
    LocalDate start = screening.minusDays(d.from(700, 1200));
    for (int i = 0; i < failed; i++) {
      LocalDate end = start.plusDays(d.from(60, 150));
      therapies.add(line(d, Episode.of("line", start, end), d.chance(90) ? "yes" : "?"));
      start = end.plusDays(d.from(1, 60));
    }
    if (d.chance(30)) {
      Episode last = Episode.of("line", start, d.near(apheresis.minusDays(21)));
      therapies.add(line(d, last, d.of("yes", "no", "no", "?", "")));
    }
    if (d.chance(15)) {
      LocalDate day = d.near(apheresis.minusDays(21));
      therapies.add(Episode.of("interventional", day.minusDays(d.from(0, 3)), day));
    }
    if (d.chance(6)) {
      therapies.add(Episode.since("line", screening.minusDays(80)).with("failed", "no"));
    }
    drawing.tell("antitumor therapies", d, therapies);
  }

  private static Episode line(Draw d, Episode line, String failed) {
    Episode told = line.with("failed", failed);
    return d.chance(95) ? told : told.dated(line.from().substring(0, 7), line.to());
  }

  private void specimens() {
    Draw d = drawing.draw("specimens");
    LocalDate edge = d.near(screening.minusYears(1));
    LocalDate inTime = screening.minusDays(d.from(30, 300));
    LocalDate old = screening.minusDays(d.from(400, 900));
    LocalDate fresh = screening.plusDays(d.from(1, 6));
    int sum = d.of(3, 4, 5, 6, 8);
    List<Episode> list =
        switch (d.from(1, 20)) {
          case 1, 2, 3 -> List.of(specimen(d, edge, 5 + d.from(0, 3)));
          case 4, 5 -> List.of(specimen(d, inTime, sum));
          case 6 -> List.of(specimen(d, inTime, sum).with("CLDN18.2", "?"));
          case 7 -> List.of(specimen(d, old, 7));
          case 8 -> List.of(specimen(d, old, 7), Episode.on("unscored", inTime));
          case 9 -> List.of(specimen(d, old, 3), specimen(d, fresh, 6));
          case 10 -> List.of(specimen(d, old, 8), specimen(d, inTime, 3));
          case 11 -> List.of(Episode.on("unscored", inTime));
          case 12 -> List.of();
          default -> List.of(specimen(d, inTime, 5 + d.from(0, 5)));
        };
    drawing.tell("specimens", d, list);
  }

  private static Episode specimen(Draw d, LocalDate taken, int sum) {
    int first = Math.min(sum, d.from(1, 4));
    return Episode.on("scored", taken)
        .with("NKG2DL", "" + first)
        .with("CLDN18.2", "" + (sum - first))
        .with("reported", taken.plusDays(d.from(2, 3)).toString());
  }

  private void visit() {
    drawing.state("measurable lesion", "yes", "no", "no", "?", "");
    drawing.state("ECOG", "1", "0", "2", "2", "3", "?", "");
    Draw d = drawing.draw("life expectancy");
    String months = d.chance(78) ? "6" : d.of("2.9", "3", "3", "2", "?", "");
    if (!months.isEmpty()) {
      chart.find("life expectancy", Finding.of(months, screening + "", true).in("months"));
    }
    String fertile = drawing.draw("fertile").of("yes", "no");
    drawing.state("reproductive age", fertile, "yes", "no", "?", "");
    drawing.lasting("autoimmune disease", "no", "yes", "yes", "yes", "?", "");
    drawing.state("long-term immunosuppression", "no", "yes", "yes", "yes", "?", "");
    drawing.state("active peptic ulcer", "no", "yes", "?", "");
    drawing.state("gastrointestinal bleeding", "no", "yes", "?", "");
    if (!chart.person().getOrDefault("sex", "").equals("male")) {
      drawing.state("pregnant", "no", "yes", "yes", "?", "", "pending");
      drawing.state("breastfeeding", "no", "yes", "yes", "?", "");
    }
  }

  private void blood() {
    String count = "x 10^9/L";
    drawing.lab("neutrophils", count, "3.2", "1.5", "1.49", "1.2", "?", "<1.5", "");
    drawing.lab("platelets", count, "210", "90", "89", "60", "not done", "");
    drawing.lab("hemoglobin", "g/L", "121", "90", "89", "80", "pending", "");
    drawing.ranged("INR", "", "0.8", "1.2", "1", "1.8", "1.81", "2.5", "?");
    drawing.ranged("aPTT", "s", "25", "36", "30", "54", "54.1", "70", "");
    drawing.ranged("total bilirubin", "mg/dL", "0.2", "1.2", "0.8", "1.8", "1.9", "<0.5", "");
    drawing.ranged("ALT", "U/L", "10", "40", "25", "100", "101", "300", "?");
    drawing.ranged("AST", "U/L", "10", "40", "25", "100", "101", "300", "");
    drawing.ranged("creatinine", "mg/dL", "0.5", "1", "0.9", "1.5", "1.55", "2.4", "3", "");
    drawing.lab("weight", "kg", "70", "50", "90", "");
    drawing.lab("oxygen saturation", "%", "97", "92", "91", "91", "?", "");
    LocalDate edge = screening.minusDays(14);
    drawing.history(
        "transfusions",
        15,
        d -> List.of(Drawing.event(d, "transfusion", d.near(edge).plusDays(d.of(0, 0, 6)))));
    drawing.history(
        "erythropoietin injections",
        12,
        d ->
            d.chance(50)
                ? List.of(Episode.on("injection", d.near(edge)))
                : List.of(
                    Episode.on("injection", edge.minusDays(10)),
                    Episode.on("injection", edge.minusDays(d.from(1, 3))),
                    Episode.on("injection", edge.plusDays(d.of(-1, 0, 4)))));
    drawing.lab("systolic blood pressure", "mmHg", "128", "160", "161", "161", "175", "");
    drawing.lab("diastolic blood pressure", "mmHg", "78", "90", "91", "91", "100", "?");
  }

  private void ejectionFraction() {
    Draw d = drawing.draw("LVEF");
    LocalDate edge = enrollment.minusMonths(1);
    for (int i = d.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2); i > 0; i--) {
      LocalDate on = d.chance(25) ? d.near(edge) : enrollment.minusDays(d.from(5, 20));
      String value = d.chance(75) ? "60" : d.of("50", "49.9", "45", "?");
      String method = d.chance(85) ? d.of("echocardiography", "MUGA") : d.of("cardiac MRI", "?");
      chart.find("LVEF", Finding.of(value, on + "", false).in("%").with("method", method));
    }
  }

  private void infections() {
    drawing.part("HIV antibodies", "negative", "positive", "positive", "pending", "");
    drawing.part("treponema serology", "negative", "positive", "positive", "?", "");
    Draw b = drawing.draw("hepatitis B");
    String load = b.chance(85) ? "<10 not detected" : b.of("499", "500", "500", "<20 detected", "");
    result("HBV DNA", b.chance(96) ? load : "not detected");
    drawing.part("anti-HCV", b.of("negative", "negative", "positive"), "?", "");
    Draw c = drawing.draw("hepatitis C");
    boolean found = chart.findings("anti-HCV").stream().anyMatch(f -> f.value().equals("positive"));
    boolean virus = found && c.chance(40);
    result("HCV RNA", virus ? c.of("1000", "<15 detected", "<15", "20", "") : "<15 not detected");
    drawing.history(
        "infections",
        30,
        d -> List.of(infection(d).with("controllable", d.of("yes", "no", "no", "?"))));
    drawing.history(
        "transplantations",
        20,
        d -> List.of(Drawing.event(d, d.of("organ", "stem cells"), screening.minusDays(2000))));
  }

  private void result(String test, String value) {
    if (!value.isEmpty()) {
      chart.find(test, Finding.of(value, screening.toString(), true).in("IU/mL"));
    }
  }

  private Episode infection(Draw d) {
    LocalDate from = screening.minusDays(d.from(5, 20));
    return switch (d.from(1, 5)) {
      case 1 -> Episode.of("infection", from, d.near(screening));
      case 2 -> Episode.of("infection", d.near(screening), screening.plusDays(6));
      case 3 -> Episode.since("infection", from).dated(from.toString(), "");
      default -> Episode.since("infection", from);
    };
  }

  private void heart() {
    LocalDate edge = screening.minusMonths(6);
    for (String kind : HEART) {
      drawing.partOf("heart", kind, 6, d -> List.of(heartEpisode(d, kind, edge)));
    }
    drawing.partOf(
        "heart",
        "other severe heart disease",
        8,
        d -> List.of(Episode.since("cardiomyopathy", screening.minusDays(d.from(100, 3000)))));
    Draw d = drawing.draw("QTc");
    for (int i = d.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2); i > 0; i--) {
      LocalDate on = d.chance(20) ? d.near(edge) : screening.minusDays(d.from(0, 90));
      String value = d.chance(83) ? "430" : d.of("470", "471", "500", "?");
      chart.find("QTc", Finding.of(value, on.toString(), false).in("ms"));
    }
  }

  private Episode heartEpisode(Draw d, String kind, LocalDate edge) {
    LocalDate day = d.chance(25) ? screening.minusDays(900) : d.near(edge);
    Episode episode =
        switch (kind) {
          case "angioplasty", "stenting" -> Episode.on(kind, day);
          case "long QT syndrome" -> Episode.of(kind, day.minusDays(400), day);
          case "heart failure" -> Episode.of(kind, day.minusDays(200), day.plusDays(d.of(0, 60)));
          default -> Episode.of(kind, day.minusDays(d.from(0, 4)), day);
        };
    return kind.equals("heart failure")
        ? episode.with("NYHA", d.of("II", "III", "III", "IV", "?"))
        : episode;
  }

  private void brain() {
    LocalDate edge = screening.minusDays(14);
    drawing.history(
        "brain metastases",
        55,
        d -> {
          List<Episode> list = new ArrayList<>();
          for (int i = d.of(1, 1, 1, 2); i > 0; i--) {
            list.add(metastasis(d, edge));
          }
          return list;
        });
  }

  private Episode metastasis(Draw d, LocalDate edge) {
    Episode found =
        Episode.since("brain metastasis", screening.minusDays(d.from(90, 400)))
            .with("symptomatic", d.of("yes", "yes", "yes", "yes", "yes", "no", "?"));
    return switch (d.from(1, 8)) {
      case 1 -> found.with("treated", "no");
      case 2 -> found.with("treated", "yes").with("symptom free", "no");
      case 3 -> found.with("treated", "?").with("symptom free since", "?");
      default -> found.with("treated", "yes").with("symptom free since", d.near(edge).toString());
    };
  }

  private void otherCancers() {
    drawing.history("other cancers", 60, d -> List.of(otherCancer(d)));
  }

  private Episode otherCancer(Draw d) {
    LocalDate free = d.near(screening.minusYears(d.of(3, 3, 5)));
    if (d.chance(15)) {
      free = screening.minusYears(4);
    }
    String kind =
        d.of(
            "cervix in situ",
            "cervix in situ",
            "breast in situ",
            "breast in situ",
            "other in situ",
            "other in situ",
            "other in situ",
            "invasive",
            "hematologic");
    Episode found =
        Episode.of(kind, free.minusDays(d.from(60, 200)), free)
            .with("treatment", d.of("surgery", "surgery", "radiotherapy", "none", "?"));
    if (found.detail("treatment").equals("none")) {
      return Episode.since(kind, free).with("treatment", "none");
    }
    return d.chance(90) ? found.with("free since", free.toString()) : found.with("free since", "?");
  }

  private void laterHistories() {
    drawing.history(
        "immune cell therapies",
        15,
        d -> List.of(Drawing.event(d, "CAR-T", screening.minusDays(500))));
    drawing.history(
        "adverse effects",
        45,
        d -> {
          LocalDate from = screening.minusDays(d.from(60, 120));
          Episode effect =
              d.chance(60)
                  ? Episode.since(d.of("alopecia", "neuropathy", "fatigue"), from)
                  : Episode.of("neuropathy", from, d.near(screening));
          return List.of(effect.with("grade", d.of("1", "1", "2", "2", "3", "?")));
        });
    drawing.history(
        "live vaccines",
        35,
        d -> List.of(Drawing.event(d, "vaccine", d.near(enrollment.minusDays(14)))));
    drawing.history(
        "allergies",
        40,
        d ->
            List.of(
                Episode.on(
                        d.of(
                            "fludarabine",
                            "cyclophosphamide",
                            "bendamustine",
                            "DMSO",
                            "human albumin",
                            "penicillin",
                            "penicillin",
                            "pollen",
                            "?"),
                        screening.minusDays(d.from(500, 4000)))
                    .with("severe", d.of("no", "no", "no", "yes", "?"))));
  }
}
