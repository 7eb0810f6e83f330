package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eligo.tests.readers.Chart.Answer;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;
import org.eligo.tests.readers.Chart.Story;

/** Participants of NCT02229227, insulin regimens in type 2 diabetes. */
final class InsulinCharts {
  private final Chart chart;
  private final Drawing drawing;
  private final LocalDate screening;
  private final LocalDate randomization;

  private InsulinCharts(Chart chart, LocalDate randomization) {
    this.chart = chart;
    this.drawing = new Drawing(chart, 18);
    this.screening = chart.screening();
    this.randomization = randomization;
  }

  static Chart draw(int number) {
    String id = "D-" + (1000 + number);
    Draw d = new Draw(id, "days");
    LocalDate screening = LocalDate.of(2025, 2, 10).plusDays(d.from(0, 300));
    LocalDate randomization = screening.plusDays(d.from(16, 28));
    boolean planned = d.chance(12);
    LocalDate asOf =
        planned ? randomization.minusDays(d.from(1, 3)) : randomization.plusDays(d.from(0, 3));
    Chart chart = new Chart(id, screening, asOf);
    chart.days().put("consent", screening.minusDays(d.from(0, 6)).toString());
    chart.days().put("screening", screening.toString());
    chart.days().put("randomization", (planned ? "planned " : "") + randomization);
    new InsulinCharts(chart, randomization).all();
    return chart;
  }

  private void all() {
    person();
    questions();
    insulin();
    otherTreatment();
    laboratory();
    bilirubin();
    liver();
    hepatitis();
    cancers();
    gut();
    vessels();
    steroids();
    investigationalDrugs();
  }

  private void person() {
    Draw d = drawing.draw("person");
    LocalDate birth =
        d.chance(80)
            ? screening.minusYears(d.from(30, 75)).minusDays(d.from(0, 300))
            : d.near(screening.minusYears(18));
    chart.person().put("birth date", d.chance(94) ? birth.toString() : "" + birth.getYear());
    if (d.chance(97)) {
      chart.person().put("sex", d.of("female", "female", "male"));
    }
    if (d.chance(92)) {
      chart.person().put("Black participant factor", d.of("yes", "no", "no"));
    }
    drawing.lasting("type of diabetes", "2", "1", "1", "other", "?", "");
    if (!chart.person().getOrDefault("sex", "").equals("male")) {
      drawing.lasting("surgically sterile", "no", "yes", "yes", "?", "");
      drawing.lasting("postmenopausal", "no", "yes", "yes", "yes", "?", "");
      drawing.state("serum pregnancy test", "negative", "positive", "positive", "pending", "");
      drawing.state("lactating", "no", "yes", "yes", "?", "");
    }
  }

  private void questions() {
    for (String yes :
        List.of(
            "contraception is adequate",
            "practises contraception",
            "complies with procedures",
            "consents")) {
      drawing.question(yes, "yes");
    }
    for (String no :
        List.of(
            "complication or abnormality adds risk",
            "contraindication by the prescribing information",
            "prolonged steroids likely")) {
      drawing.question(no, "no");
    }
    drawing.question("surgery affects the gut", drawing.draw("surgery usual").of("no", "yes"));
    Draw d = drawing.draw("monitor");
    String answer = d.of("approved", "approved", "refused", "");
    if (!answer.isEmpty()) {
      chart.answers().put("short course of steroids", new Answer(answer, screening.toString()));
    }
  }

  private static Episode dose(Episode course, String injections, String units) {
    return course.with("injections", injections).with("dose", units);
  }

  private void insulin() {
    Draw d = drawing.draw("insulin");
    LocalDate long0 = screening.minusDays(d.from(120, 500));
    LocalDate edge = d.near(screening.minusMonths(3));
    LocalDate lately = screening.minusDays(d.from(20, 60));
    String basal = d.of("NPH insulin", "insulin glargine", "insulin detemir", "insulin degludec");
    String bolus = d.of("regular insulin", "insulin glulisine", "insulin aspart", "insulin lispro");
    Episode steady = dose(Episode.since(basal, long0), "1", "30");
    Episode meals = dose(Episode.since(bolus, long0), "3", "40");
    Episode switched = dose(Episode.of("insulin aspart", long0, lately.minusDays(1)), "3", "40");
    Episode since = dose(Episode.since("insulin lispro", lately), "3", "44");
    Episode once = dose(Episode.since("insulin aspart", long0), "1", "20");
    List<Episode> list =
        switch (d.from(1, 34)) {
          case 1, 2 -> List.of(steady.dated(edge.toString(), Chart.ONGOING), meals);
          case 3, 4 -> List.of(steady, meals.dated(edge.toString(), Chart.ONGOING));
          case 5, 6, 7 -> List.of(steady, switched, since);
          case 8 -> List.of(steady, switched.dated(long0 + "", lately.minusDays(3) + ""), since);
          case 9 -> List.of(steady.with("injections", d.of("3", "2", "?")), meals);
          case 10 -> List.of(steady, meals.with("injections", d.of("1", "2", "?")));
          case 11, 12 -> List.of(steady, meals.with("dose", d.of("70", "71", "?", "70.5")));
          case 13, 14 ->
              List.of(steady.with("dose", d.of("70", "71", "100")), meals.with("dose", "70"));
          case 15 -> List.of(steady, meals, dose(Episode.since("premixed", lately), "1", "10"));
          case 16 -> List.of(steady, meals, dose(Episode.since("other", long0), "1", "80"));
          case 17 ->
              List.of(steady, once, once.dated(long0 + "", Chart.ONGOING).with("dose", "15"));
          case 18 -> List.of(steady, once, dose(Episode.since("insulin lispro", long0), "1", "18"));
          case 19 -> List.of(steady.dated(long0 + "", screening.minusDays(4) + ""), meals);
          case 20 -> List.of(steady, meals.dated("unknown", Chart.ONGOING));
          case 21 -> List.of(meals);
          case 22 ->
              List.of(
                  dose(Episode.of("NPH insulin", long0, lately.minusDays(1)), "2", "30"),
                  dose(Episode.since("insulin degludec", lately), "1", "28"),
                  meals);
          default -> List.of(steady, meals);
        };
    drawing.tell("insulin", d, list);
  }

  private void otherTreatment() {
    LocalDate weeks = screening.minusWeeks(8);
    drawing.history(
        "metformin",
        75,
        d -> {
          LocalDate from = screening.minusDays(d.from(200, 900));
          LocalDate change = d.near(weeks);
          Episode now = Episode.since("metformin", from).with("dose", "2000");
          return switch (d.from(1, 10)) {
            case 1, 2 ->
                List.of(
                    Episode.of("metformin", from, change.minusDays(1)).with("dose", "1000"),
                    now.dated(change.toString(), Chart.ONGOING));
            case 3 -> List.of(now.dated(change.toString(), Chart.ONGOING));
            case 4 -> List.of(now.with("dose", Chart.UNKNOWN));
            case 5 -> List.of(Episode.of("metformin", from, d.near(screening)).with("dose", "850"));
            default -> List.of(now);
          };
        });
    drawing.history(
        "other antidiabetics",
        35,
        d -> {
          LocalDate end = d.near(screening.minusDays(30));
          return List.of(Episode.of("sulfonylurea", end.minusDays(d.from(30, 300)), end));
        });
  }

  private void laboratory() {
    drawing.lab("HbA1c", "%", "8.1", "7.0", "6.9", "9.0", "9.1", "10.4", "");
    boolean molar = drawing.draw("C-peptide").chance(50);
    if (molar) {
      drawing.lab("fasting C-peptide", "nmol/L", "0.6", "0.26", "0.25", "0.1", "?", "");
    } else {
      drawing.lab("fasting C-peptide", "ng/mL", "1.9", "0.8", "0.79", "0.3", "?", "");
    }
    drawing.lab("height", "cm", "170", "150", "150", "160", "");
    drawing.lab("weight", "kg", "88", "90", "91", "115.6", "115.7", "130", "130", "?");
    drawing.ranged(
        "TSH", "mIU/L", "0.4", "4", "2", "4", "4.1", "4.1", "0.39", "12", "12", "pending", "");
    drawing.state("euthyroid", drawing.draw("thyroid").of("yes", "no"), "no", "?", "");
    drawing.ranged("ALT", "U/L", "10", "40", "25", "100", "101", "101", "300", "?", "");
    drawing.lab("hemoglobin", "g/dL", "13.5", "11", "10.9", "10.9", "10", "9.9", "9.9", "?", "");
    drawing.lab("creatinine", "mg/dL", "0.9", "2", "2.3", "2.5", "3", "2.2", "?", "");
    drawing.lab("fasting triglycerides", "mg/dL", "160", "750", "751", "751", "900", "?", "");
    drawing.lasting("hemoglobinopathy affecting HbA1c", "no", "yes", "yes", "?", "");
  }

  private void bilirubin() {
    Draw d = drawing.draw("bilirubin");
    if (d.chance(4)) {
      return;
    }
    String total = d.chance(60) ? "0.8" : d.of("1.8", "1.9", "3", "3", "2");
    String direct = d.of("0.2", "0.66", "0.67", "1.05", "1.04", "0.7", "");
    String day = screening.toString();
    chart.find("total bilirubin", Finding.of(total, day, true).in("mg/dL").withRange("0.2", "1.2"));
    if (!direct.isEmpty()) {
      String on = d.chance(90) ? day : screening.plusDays(1).toString();
      chart.find("direct bilirubin", Finding.of(direct, on, true).in("mg/dL"));
    }
  }

  private void liver() {
    for (String sign :
        List.of(
            "ascites",
            "encephalopathy",
            "coagulopathy",
            "hypoalbuminemia",
            "varices",
            "persistent jaundice")) {
      boolean trouble = drawing.draw("unstable " + sign).chance(8);
      drawing.state(sign, "no", trouble ? "yes" : "no", trouble ? "?" : "no");
    }
    drawing.lasting("cirrhosis", "no", "yes", "no", "?");
    drawing.history(
        "biliary abnormalities",
        30,
        d ->
            List.of(
                Episode.since(
                    d.of("Gilbert's syndrome", "asymptomatic gallstones", "stricture", "?"),
                    screening.minusDays(d.from(300, 3000)))));
  }

  private void hepatitis() {
    for (String test : List.of("HBsAg", "anti-HCV")) {
      Draw d = drawing.draw(test);
      String value = d.chance(72) ? "negative" : d.of("positive", "positive", "positive", "?");
      switch (d.from(1, 20)) {
        case 1, 2, 3 ->
            chart.find(test, Finding.of(value, "" + d.near(screening.minusMonths(3)), false));
        case 4, 5 ->
            chart.find(test, Finding.of(value, "" + screening.plusDays(d.from(1, 10)), false));
        case 6 -> {}
        default -> chart.find(test, Finding.of(value, screening.toString(), true));
      }
    }
    boolean found =
        List.of("HBsAg", "anti-HCV").stream()
            .flatMap(test -> chart.findings(test).stream())
            .anyMatch(f -> f.value().equals("positive"));
    if (found) {
      drawing.state("chronic stable hepatitis", "yes", "no", "no", "no", "?", "");
    }
    drawing.history(
        "antiviral treatment",
        found ? 40 : 3,
        d -> {
          LocalDate from = screening.minusDays(d.from(100, 300));
          return List.of(
              d.chance(60)
                  ? Episode.since("antiviral", from)
                  : Episode.of("antiviral", from, d.near(screening)));
        });
  }

  private void cancers() {
    LocalDate edge = screening.minusYears(3);
    drawing.history(
        "cancers",
        45,
        d -> {
          LocalDate free = d.chance(60) ? d.near(edge) : screening.minusDays(d.from(300, 3000));
          String kind = d.of("breast", "colon", "squamous skin", "basal skin", "CIN I", "CIN II");
          Episode cancer =
              Episode.of(kind, free.minusDays(200), free).with("treated", d.of("yes", "yes", "no"));
          return List.of(
              switch (d.from(1, 7)) {
                case 1 -> Episode.since(kind, free.minusDays(200)).with("treated", "yes");
                case 2 -> cancer.dated(cancer.from(), "").with("treated", "?");
                default -> cancer.with("remission", free.toString());
              });
        });
    for (String who : List.of("personal", "family")) {
      drawing.lasting(who + " medullary thyroid carcinoma", "no", "yes", "no", "no", "?", "");
      drawing.lasting(who + " MEN 2", "no", "yes", "no", "no", "no", "");
    }
    drawing.history(
        "allergies",
        45,
        d ->
            List.of(
                Episode.on(
                    d.of(
                        "albiglutide",
                        "yeast",
                        "human albumin",
                        "exenatide",
                        "insulin",
                        "metacresol",
                        "penicillin",
                        "penicillin",
                        "?"),
                    screening.minusDays(d.from(300, 3000)))));
  }

  private void gut() {
    drawing.state("symptomatic biliary disease", "no", "yes", "yes", "?", "");
    drawing.history(
        "pancreatitis",
        20,
        d -> List.of(Drawing.event(d, "pancreatitis", screening.minusDays(d.from(100, 3000)))));
    drawing.history(
        "gastroparesis therapy",
        35,
        d -> {
          LocalDate end = d.near(screening.minusMonths(6));
          return List.of(
              d.chance(80)
                  ? Episode.of("gastroparesis therapy", end.minusDays(90), end)
                  : Episode.since("gastroparesis therapy", end));
        });
    drawing.history(
        "gut surgery",
        50,
        d -> List.of(Drawing.event(d, "banding", screening.minusDays(d.from(300, 3000)))));
    drawing.history(
        "hypoglycemia unawareness",
        25,
        d ->
            List.of(
                Episode.of(
                    "unawareness",
                    screening.minusDays(d.from(300, 900)),
                    screening.minusDays(200))));
  }

  private void vessels() {
    LocalDate edge = screening.minusMonths(3);
    for (String kind :
        List.of(
            "stroke",
            "TIA",
            "myocardial infarction",
            "unstable angina",
            "cardiac surgery",
            "percutaneous coronary procedure")) {
      drawing.partOf("vessels", kind, 8, d -> List.of(attack(d, kind, edge)));
    }
    drawing.partOf(
        "vessels",
        "heart failure",
        25,
        d -> {
          String highest = d.of("II", "II", "III", "III", "IV", "?");
          String now = highest.length() > 2 && d.chance(50) ? "II" : highest;
          return List.of(
              Episode.since("heart failure", screening.minusDays(d.from(100, 2000)))
                  .with("highest NYHA", highest)
                  .with("NYHA now", now));
        });
    drawing.partOf(
        "vessels",
        "other cardiovascular disease",
        12,
        d -> {
          LocalDate end = d.near(edge);
          return List.of(Episode.of("carotid stenosis", end.minusDays(300), end));
        });
    Story other = chart.story("other cardiovascular disease");
    String answer = other.answer(e -> e.to().compareTo(edge.toString()) >= 0 ? "yes" : "no");
    if (!answer.isEmpty()) {
      chart
          .answers()
          .put("other significant cardiovascular disease", new Answer(answer, screening + ""));
    }
  }

  private static Episode attack(Draw d, String kind, LocalDate edge) {
    LocalDate day = d.near(edge);
    boolean inHospital = kind.equals("stroke") || kind.equals("myocardial infarction");
    Episode attack =
        inHospital || kind.equals("unstable angina")
            ? Episode.of(kind, day, day.plusDays(d.from(1, 5)))
            : Episode.on(kind, day);
    return kind.equals("unstable angina")
        ? attack.with("nitroglycerin response", d.of("yes", "no", "no", "?"))
        : attack;
  }

  private void steroids() {
    LocalDate edge = randomization.minusMonths(3);
    drawing.history(
        "steroids",
        65,
        d -> {
          LocalDate from = edge.plusDays(d.from(10, 40));
          Episode oral = Episode.of("oral", from, from.plusDays(d.of(0, 4, 6, 6, 7, 7, 9)));
          return switch (d.from(1, 10)) {
            case 1, 2, 3, 4 -> List.of(oral);
            case 5 -> List.of(Episode.of("oral", edge.minusDays(30), edge.plusDays(d.from(2, 9))));
            case 6 -> {
              LocalDate end = d.near(edge);
              yield List.of(Episode.of("oral", end.minusDays(d.from(3, 20)), end));
            }
            case 7 -> List.of(Episode.of("systemic injection", from, from));
            case 8 -> List.of(oral, Episode.since(local(d), from));
            case 9 -> List.of(oral.dated(from.toString(), ""));
            default -> List.of(Episode.since(local(d), from.minusDays(100)));
          };
        });
  }

  private static String local(Draw d) {
    return d.of("inhaled", "intra-articular", "epidural", "topical");
  }

  private void investigationalDrugs() {
    drawing.history(
        "investigational drugs",
        60,
        d -> {
          String kind = d.of("albiglutide", "antidiabetic", "antidiabetic", "other", "other");
          int half = d.of(1, 4, 8, 20);
          LocalDate end =
              switch (d.from(1, 4)) {
                case 1 -> d.near(screening.minusDays(30));
                case 2 -> d.near(screening.minusDays(5L * half));
                case 3 -> d.near(randomization.minusMonths(3));
                default -> screening.minusDays(d.from(200, 1000));
              };
          List<Episode> list = new ArrayList<>();
          list.add(
              new Episode(
                  kind,
                  end.minusDays(d.from(10, 100)).toString(),
                  end.toString(),
                  Map.of("half life", d.chance(92) ? "" + half : "?")));
          return list;
        });
  }
}
