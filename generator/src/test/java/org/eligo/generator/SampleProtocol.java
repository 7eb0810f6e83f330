package org.eligo.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.CriteriaList.Heading;
import org.eligo.dsl.model.CriteriaList.Kind;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Protocol.Declared;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** A protocol with one row of each kind, made by hand. */
final class SampleProtocol {
  /** What the spans of the rules point into; only the parts that are quoted. */
  static final String TEXT =
      """
      age at consent >= 18 years and age at consent < 70 years
      no growth factor within 7 days before enrollment
      neutrophils at screening >= 1000 /uL
      platelets at screening >= 75,000 /uL
      CPK at screening > 3 x ULN
      creatinine clearance >= 50 mL/min
      childbearing potential
      pregnancy test at screening is negative
      any live vaccine within 4 weeks before enrollment
      judged by investigator
      toxicity acceptable at screening
      FVC at screening <= 40 %
      FVC at screening between 35 % and 45 %
      weight at screening in kg
      sex is female
      """;

  private static final Span NOWHERE = new Span(0, 0);
  static final Unit PER_UL = Units.parse("/uL").orElseThrow();
  private static final Unit ML_MIN = Units.parse("mL/min").orElseThrow();
  private static final Unit U_L = Units.parse("U/L").orElseThrow();
  private static final Unit KG = Units.parse("kg").orElseThrow();

  private SampleProtocol() {}

  /** A protocol like the sketch of a cell therapy trial. */
  static Protocol complete() {
    return protocol("A Study of ALLO-329 in Adults With Autoimmune Disease", lists());
  }

  /** The same with other lists and another title. */
  static Protocol protocol(String title, List<CriteriaList> lists) {
    List<Criterion> criteria =
        lists.stream()
            .flatMap(list ->
                list.lines().stream()
                    .filter(Row.class::isInstance)
                    .map(Row.class::cast)
                    .flatMap(row -> row.item().stream())
                    .map(item -> new Criterion(item, list.inclusion(), list.cohorts(), List.of())))
            .toList();
    return new Protocol(
        "ALLO-329",
        title,
        "1.0",
        Optional.of("2025-03-31"),
        List.of(
            new Declared("sponsor", "Allogene Therapeutics"),
            new Declared("registry", "NCT07085104")),
        List.of(
            new Declared("SLE", "Systemic lupus erythematosus"),
            new Declared("SSc", "Systemic sclerosis")),
        List.of(
            new Declared("investigator", "Investigator"),
            new Declared("EAC", "Eligibility Adjudication Committee")),
        List.of(
            new Milestone("consent", "Informed consent form signed", Optional.empty(), false),
            new Milestone(
                "screening",
                "Screening visit",
                Optional.of(new Milestone.VisitDays("day 0", -28, 0)),
                false),
            new Milestone("enrollment", "Enrollment", Optional.empty(), false),
            new Milestone("day 0", "ALLO-329 infusion (Day 0)", Optional.empty(), false)),
        lists,
        criteria,
        definitions(),
        data(),
        List.of(),
        "7f3a9c0011223344",
        "b2c4d6e8f0a1b3c5",
        Source.of("sample.criteria", TEXT));
  }

  static List<CriteriaList> lists() {
    return List.of(
        new CriteriaList(
            true,
            List.of(),
            "",
            List.of(
                row(
                    "I1",
                    "Adults 18 to < 70 years of age.",
                    age(),
                    clause(
                        "assumes",
                        "18 to < 70 years",
                        "The source lost the comparator before 18 and names no anchor; read as >= 18, at consent.")),
                blood(),
                row(
                    "I3",
                    "Creatinine clearance (CrCl) 50 mL/min using the Cockcroft-Gault formula.",
                    clearance()),
                row(
                    "I4",
                    "Adequate cardiac function, in the opinion of the investigator.",
                    question()),
                guarded(),
                new Row(
                    "I7",
                    "I7",
                    "Number withdrawn by Amendment 1.",
                    Kind.REMOVED,
                    Optional.empty(),
                    List.of(new ClauseWords("removed", "", "Amendment 1")),
                    List.of(),
                    List.of()))),
        new CriteriaList(
            true,
            List.of("SLE"),
            "Participants with systemic lupus erythematosus must also meet:",
            List.of(new Heading("Muscle and skin", List.of()), enzymes())),
        new CriteriaList(
            false,
            List.of(),
            "",
            List.of(
                row(
                    "E4",
                    "Received live vaccine within 4 weeks prior to enrollment.",
                    new Condition.Exists(
                        new HistoryQuery(
                            "live vaccine",
                            before(4, "weeks", "enrollment"),
                            Optional.empty(),
                            Optional.empty()),
                        span("any live vaccine within 4 weeks before enrollment"))),
                lung())));
  }

  static Row row(String id, String words, Condition rule, ClauseWords... clauses) {
    return new Row(
        id,
        id.substring(id.lastIndexOf('.') + 1),
        words,
        Kind.JUDGED,
        Optional.of(item(id, words, rule)),
        List.of(clauses),
        List.of(),
        List.of());
  }

  static Item item(String id, String words, Condition rule) {
    return new Item(
        id,
        words,
        Optional.empty(),
        rule,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        TEXT.substring(rule.span().start(), rule.span().end()),
        rule.span());
  }

  static ClauseWords clause(String keyword, String subject, String words) {
    return new ClauseWords(keyword, subject, words);
  }

  /** The span of a part of {@link #TEXT}. */
  static Span span(String part) {
    int start = TEXT.indexOf(part);
    if (start < 0) {
      throw new IllegalArgumentException(part);
    }
    return new Span(start, start + part.length());
  }

  static Condition question() {
    return new Condition.Question(
        Condition.QuestionKind.JUDGED,
        "investigator",
        Optional.empty(),
        Optional.empty(),
        span("judged by investigator"));
  }

  static Condition.Compare compare(
      String item, Comparator comparator, String limit, long number, Unit unit) {
    return new Condition.Compare(
        new Value.ResultValue(atScreening(item), NOWHERE),
        comparator,
        new Value.Number(Rational.of(number), Optional.of(unit), span(limit)),
        NOWHERE);
  }

  static ResultQuery atScreening(String item) {
    return new ResultQuery(
        item, ResultQuery.Pick.SOLE, new ResultTime.AtVisit("screening"), Optional.empty(), false);
  }

  /** A group row with its member rows. */
  static Row group(
      String id, String words, GroupKind kind, int count, List<Row> members, String... closing) {
    Condition rule =
        new Condition.Group(
            kind, count, members.stream().map(m -> m.item().orElseThrow()).toList(), NOWHERE);
    return new Row(
        id,
        id.substring(id.lastIndexOf('.') + 1),
        words,
        Kind.JUDGED,
        Optional.of(item(id, words, rule)),
        List.of(),
        members,
        List.of(closing));
  }

  private static Condition age() {
    Value age =
        new Value.Age(
            new DateExpr.Milestone("consent"), Value.AgeUnit.YEARS, span("age at consent"));
    return new Condition.And(
        List.of(
            new Condition.Compare(
                age,
                Comparator.AT_LEAST,
                new Value.Number(Rational.of(18), Optional.empty(), span("18 years")),
                NOWHERE),
            new Condition.Compare(
                age,
                Comparator.BELOW,
                new Value.Number(Rational.of(70), Optional.empty(), span("70 years")),
                NOWHERE)),
        span("age at consent >= 18 years and age at consent < 70 years"));
  }

  private static Row blood() {
    Row growth =
        new Row(
            "I2.-1",
            "",
            "",
            Kind.JUDGED,
            Optional.of(
                item(
                    "I2.-1",
                    "",
                    new Condition.Not(
                        new Condition.Exists(
                            new HistoryQuery(
                                "growth factor",
                                before(7, "days", "enrollment"),
                                Optional.empty(),
                                Optional.empty()),
                            NOWHERE),
                        span("no growth factor within 7 days before enrollment")))),
            List.of(),
            List.of(),
            List.of());
    return group(
        "I2",
        "Adequate hematological function without growth factor or transfusion support for at least"
            + " 7 days prior to enrollment, including:",
        GroupKind.ALL_OF,
        0,
        List.of(
            growth,
            row(
                "I2.a",
                "Absolute neutrophil count 1000 uL",
                compare("neutrophils", Comparator.AT_LEAST, "1000 /uL", 1000, PER_UL),
                clause(
                    "assumes",
                    "1000 uL",
                    "The source lost the comparator and the slash; read as >= 1000/uL.")),
            row(
                "I2.b",
                "Platelet count ≥ 75,000/uL",
                compare("platelets", Comparator.AT_LEAST, "75,000 /uL", 75_000, PER_UL))),
        "Counts of one sample may be used for all of these.");
  }

  private static Condition clearance() {
    return new Condition.Compare(
        new Value.DefinedValue("creatinine clearance", span("creatinine clearance")),
        Comparator.AT_LEAST,
        new Value.Number(Rational.of(50), Optional.of(ML_MIN), span("50 mL/min")),
        span("creatinine clearance >= 50 mL/min"));
  }

  private static Row guarded() {
    Condition rule =
        new Condition.MemberOf(
            new Value.ResultValue(atScreening("pregnancy test"), NOWHERE),
            List.of("negative"),
            span("pregnancy test at screening is negative"));
    String words =
        "A highly sensitive urine pregnancy test or serum pregnancy test (for females of"
            + " childbearing potential) negative at screening.";
    Item item =
        new Item(
            "I6",
            words,
            Optional.of(
                new Condition.Defined("childbearing potential", span("childbearing potential"))),
            rule,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "pregnancy test at screening is negative",
            rule.span());
    return new Row(
        "I6",
        "I6",
        words,
        Kind.JUDGED,
        Optional.of(item),
        List.of(clause("applies when", "", "")),
        List.of(),
        List.of());
  }

  private static Row enzymes() {
    Condition above =
        new Condition.ResultTest(
            atScreening("CPK"),
            new Condition.Compare(
                new Value.This(NOWHERE),
                Comparator.ABOVE,
                new Value.Arithmetic(
                    Value.Operator.TIMES,
                    new Value.Number(Rational.of(3), Optional.empty(), NOWHERE),
                    new Value.ThisLimit(true, NOWHERE),
                    span("3 x ULN")),
                NOWHERE),
            NOWHERE);
    return group(
        "S2",
        "Muscle or skin involvement as defined by:",
        GroupKind.AT_LEAST,
        1,
        List.of(
            row("S2.a", "Elevated creatine phosphokinase (CPK) > 3 × ULN", above),
            row("S2.b", "Remaining AEs clinically nonsignificant", judgedItem())));
  }

  private static Condition judgedItem() {
    return new Condition.MemberOf(
        new Value.ResultValue(atScreening("toxicity acceptable"), NOWHERE),
        List.of("yes"),
        span("toxicity acceptable at screening"));
  }

  private static Row lung() {
    Row base =
        row(
            "E5",
            "Lung disease with FVC 40 % or less.",
            compare("FVC", Comparator.AT_MOST, "40 %", 40, Units.parse("%").orElseThrow()));
    Item item = base.item().orElseThrow();
    Item referred =
        new Item(
            item.id(),
            item.words(),
            Optional.empty(),
            item.rule(),
            List.of(),
            Optional.of(
                new Item.Consult(
                    true,
                    "EAC",
                    new Condition.And(List.of(), span("FVC at screening between 35 % and 45 %")))),
            Optional.empty(),
            item.ruleText(),
            item.span());
    return new Row(
        "E5",
        "E5",
        item.words(),
        Kind.JUDGED,
        Optional.of(referred),
        List.of(
            clause("refer to", "EAC", "Borderline cases can be discussed with the Committee."),
            clause("note", "", "Percent of the predicted value.")),
        List.of(),
        List.of());
  }

  static EntryTime before(int number, String unit, String milestone) {
    DateExpr anchor = new DateExpr.Milestone(milestone);
    CalendarAmount amount = CalendarAmount.parse(Integer.toString(number), unit).orElseThrow();
    return new EntryTime.InWindow(
        EntryTime.Overlap.OVERLAP,
        new Window(
            Optional.of(
                new Window.Edge(
                    new DateExpr.Shifted(anchor, new Length.Fixed(amount), true), true)),
            Optional.of(new Window.Edge(anchor, true))));
  }

  private static Map<String, Definition> definitions() {
    return Map.of(
        "creatinine clearance",
        new Definition.OfValue(
            "creatinine clearance",
            "Creatinine clearance by the Cockcroft-Gault formula",
            new Value.ResultValue(atScreening("weight"), span("weight at screening in kg")),
            Optional.of(ML_MIN),
            "(140 - age at consent in years) * (weight at screening in kg)\n  / (72 * (serum creatinine at screening in mg/dL))",
            NOWHERE),
        "childbearing potential",
        new Definition.OfCondition(
            "childbearing potential",
            "Female of childbearing potential",
            new Condition.MemberOf(
                new Value.ResultValue(
                    new ResultQuery(
                        "sex",
                        ResultQuery.Pick.SOLE,
                        new ResultTime.AnyTime(),
                        Optional.empty(),
                        false),
                    NOWHERE),
                List.of("female"),
                span("sex is female")),
            "sex is female and not (postmenopausal or hysterectomy at any time)",
            NOWHERE));
  }

  private static Map<String, DataItem> data() {
    return Map.ofEntries(
        data("neutrophils", new Type.Measurement(PER_UL), "Absolute neutrophil count", false),
        data("platelets", new Type.Measurement(PER_UL), "Platelet count", false),
        data("CPK", new Type.Measurement(U_L), "Creatine phosphokinase", false),
        data(
            "FVC",
            new Type.Measurement(Units.parse("%").orElseThrow()),
            "Forced vital capacity, % predicted",
            false),
        data("weight", new Type.Measurement(KG), "Body weight", false),
        data("sex", new Type.OneOf(List.of("female", "male")), "Sex assigned at birth", true),
        data(
            "pregnancy test",
            new Type.OneOf(List.of("negative", "positive")),
            "Highly sensitive urine or serum pregnancy test",
            false),
        data("live vaccine", new Type.Event(), "Live vaccine received", false),
        data("growth factor", new Type.Course(), "Growth factor support", false),
        data(
            "toxicity acceptable",
            new Type.Judgement("investigator"),
            "Remaining AEs clinically nonsignificant and/or stable",
            false));
  }

  private static Map.Entry<String, DataItem> data(
      String name, Type type, String words, boolean constant) {
    return Map.entry(
        name,
        new DataItem(
            name,
            Optional.empty(),
            constant,
            type,
            List.of(),
            words,
            Map.of(),
            DataItem.Options.none(),
            name,
            NOWHERE));
  }
}
