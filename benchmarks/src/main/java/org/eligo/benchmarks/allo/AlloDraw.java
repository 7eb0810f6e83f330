package org.eligo.benchmarks.allo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eligo.benchmarks.trial.Trial;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/**
 * Draws participants around the three examples on Day 0, a quarter of them with what is asked of
 * all cohorts. The same number gives the same one everywhere. Milestones stay; of everything else a
 * tenth is missing, and much has another value. Days are whole days, and a visit has one result of
 * an item.
 */
public final class AlloDraw {
  /** All are judged on Day 0. */
  public static final Run RUN = Run.asOf(LocalDate.of(2025, 4, 1));

  private static final LocalDate SCREENING = LocalDate.of(2025, 3, 10);
  private static final LocalDate DAY_0 = LocalDate.of(2025, 4, 1);
  private static final List<Participant> BASES =
      Stream.of("sle", "iim", "ssc").map(AlloDraw::base).toList();
  private static final Map<String, int[]> TENTHS =
      Map.ofEntries(
          Map.entry("neutrophils", new int[] {8_000, 60_000}),
          Map.entry("platelets", new int[] {700_000, 3_000_000}),
          Map.entry("hemoglobin", new int[] {75, 150}),
          Map.entry("lymphocytes", new int[] {9_000, 30_000}),
          Map.entry("serum creatinine", new int[] {4, 25}),
          Map.entry("weight", new int[] {400, 1_100}),
          Map.entry("CPK", new int[] {200, 9_000}),
          Map.entry("aldolase", new int[] {20, 120}),
          Map.entry("CRP", new int[] {10, 120}),
          Map.entry("anti-dsDNA", new int[] {100, 900}),
          Map.entry("anti-Sm", new int[] {50, 400}),
          Map.entry("anti-RNP", new int[] {50, 400}),
          Map.entry("anti-TIF1 gamma", new int[] {0, 250}),
          Map.entry("SLEDAI-2K", new int[] {40, 160}),
          Map.entry("BILAG A", new int[] {0, 20}),
          Map.entry("BILAG B", new int[] {0, 30}),
          Map.entry("CDASI activity", new int[] {50, 300}),
          Map.entry("damage index", new int[] {0, 90}),
          Map.entry("mRSS", new int[] {40, 300}),
          Map.entry("pleural effusion grade", new int[] {0, 25}),
          Map.entry("FVC", new int[] {300, 900}),
          Map.entry("DLCO", new int[] {300, 900}));
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "anti-dsDNA",
          30,
          "anti-Sm",
          20,
          "anti-RNP",
          20,
          "anti-TIF1 gamma",
          20,
          "CPK",
          180,
          "CRP",
          5);

  private final SplittableRandom random;

  private AlloDraw(long number) {
    random = new SplittableRandom(0xD1B54A32D192ED03L * (number + 1) + 329);
  }

  private static Participant base(String cohort) {
    String json = Trial.text("/allo-329/participants/" + cohort + "-day-0.json");
    return switch (ParticipantReader.read(json, Allo329.TRIAL.protocol())) {
      case ReadResult.Read read -> read.participants().getFirst();
      case ReadResult.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** The participant of a number. */
  public static Participant of(long number) {
    AlloDraw draw = new AlloDraw(number);
    Participant drawn = draw.draw(BASES.get((int) (number % 3)));
    return draw.percent(5) ? draw.decided(drawn) : drawn;
  }

  private boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  private Participant draw(Participant base) {
    Map<String, List<Result>> series = new LinkedHashMap<>();
    Map<String, History> histories = new LinkedHashMap<>();
    List<Decision> decisions = new ArrayList<>();
    for (Participant source : percent(25) ? BASES : List.of(base)) {
      source.decisions().stream().filter(d -> !decisions.contains(d)).forEach(decisions::add);
    }
    boolean all = percent(25);
    Allo329.TRIAL
        .protocol()
        .data()
        .forEach((name, item) -> {
          boolean own = base.series().containsKey(name) || base.histories().containsKey(name);
          if ((own || all || percent(15)) && !percent(10)) {
            if (item.isHistory()) {
              histories.put(name, history(item));
            } else {
              series.put(name, List.of(result(item)));
            }
          }
        });
    return with(base, series, histories, decisions.stream().flatMap(this::vary).toList());
  }

  private static Participant with(
      Participant base,
      Map<String, List<Result>> series,
      Map<String, History> histories,
      List<Decision> decisions) {
    return new Participant(
        base.id(), base.site(), base.asOf(), base.milestones(), series, histories, decisions);
  }

  private Stream<Decision> vary(Decision d) {
    if (percent(10)) {
      return Stream.empty();
    }
    boolean turned = percent(2);
    Decision.Answer other =
        d.answer() == Decision.Answer.YES ? Decision.Answer.NO : Decision.Answer.YES;
    return Stream.of(
        new Decision(
            d.about(),
            d.role(),
            turned ? other : d.answer(),
            d.by(),
            percent(5) ? day(LocalDate.of(2025, 3, 2).plusDays(random.nextInt(31))) : d.on(),
            d.reason(),
            percent(3) ? Optional.of("other facts") : d.facts()));
  }

  /** Answers what waits for a decision. */
  private Participant decided(Participant drawn) {
    Screening screening = Allo329.TRIAL.compiled().screen(drawn, RUN);
    Map<String, Decision> added = new LinkedHashMap<>();
    for (Screening.CohortResult cohort : screening.cohorts().values()) {
      for (Screening.CriterionResult item : cohort.criteria()) {
        Optional<Screening.Asks> asks = item.question();
        if (item.verdict() == Verdict.REFERRED && asks.filter(AlloDraw::consults).isPresent()) {
          added.put(item.id(), answer(item, asks.get()));
        }
      }
    }
    List<Decision> decisions = new ArrayList<>(drawn.decisions());
    decisions.addAll(added.values());
    return with(drawn, drawn.series(), drawn.histories(), decisions);
  }

  private static boolean consults(Screening.Asks asks) {
    return asks.kind().equals("refer") || asks.kind().equals("discuss");
  }

  private Decision answer(Screening.CriterionResult item, Screening.Asks asks) {
    Decision.Answer yes =
        asks.kind().equals("refer") ? Decision.Answer.APPROVED : Decision.Answer.DISCUSSED;
    return new Decision(
        item.id(),
        asks.role(),
        percent(70) ? yes : Decision.Answer.REFUSED,
        Optional.empty(),
        day(SCREENING),
        Optional.empty(),
        Optional.of(item.facts()));
  }

  private static PartialDate day(LocalDate day) {
    return new PartialDate.Day(day);
  }

  private PartialDate measuredOn() {
    return day(percent(90) ? SCREENING : DAY_0.minusDays(random.nextInt(60)));
  }

  private Result result(DataItem item) {
    boolean tagged = !item.constant() && percent(50);
    boolean judged = item.type() instanceof Type.Judgement;
    PartialDate on = item.constant() ? new PartialDate.Unknown() : measuredOn();
    Integer limit = LIMITS.get(item.name());
    return new Result(
        recorded(item, on),
        on,
        tagged && !judged
            ? new Result.Visit.Tagged(percent(95) ? "screening" : "day 0")
            : new Result.Visit.Untagged(),
        new Result.Bound.Missing(),
        limit == null || percent(5)
            ? new Result.Bound.Missing()
            : new Result.Bound.Known(Rational.of(limit)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of());
  }

  private Recorded recorded(DataItem item, PartialDate on) {
    if (percent(2)) {
      return new Recorded.Absent(Recorded.State.UNKNOWN);
    }
    return switch (item.type()) {
      case Type.Measurement(Unit unit) -> number(item.name(), Optional.of(unit));
      case Type.Number _ -> number(item.name(), Optional.empty());
      case Type.Date _ -> new Recorded.DateValue(date(item.name()));
      case Type.Judgement(String role) ->
          new Recorded.Judged(percent(60) ? "yes" : "no", role, on, Optional.empty());
      default -> choice(item);
    };
  }

  private Recorded choice(DataItem item) {
    List<String> choices =
        switch (item.type()) {
          case Type.OneOf(List<String> of) -> of;
          default -> List.of("no", "yes");
        };
    if (item.name().equals("Child-Pugh")) {
      return new Recorded.Choice(percent(95) ? choices.getLast() : choices.get(random.nextInt(3)));
    }
    boolean first = percent(item.name().equals("sex") ? 75 : 90);
    return new Recorded.Choice(
        first ? choices.getFirst() : choices.get(random.nextInt(choices.size())));
  }

  private PartialDate date(String name) {
    int days =
        switch (name) {
          case "birth date" -> 17 * 365 + random.nextInt(55 * 365);
          case "last menses" -> random.nextInt(600);
          default -> random.nextInt(9 * 365);
        };
    return day(SCREENING.minusDays(days));
  }

  private Recorded number(String name, Optional<Unit> unit) {
    int[] range = Objects.requireNonNull(TENTHS.get(name), name);
    int tenths = range[0] + random.nextInt(range[1] - range[0]);
    boolean whole = unit.isEmpty();
    Rational value = whole ? Rational.of(tenths / 10) : Rational.of(tenths, 10);
    String text = whole ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    return new Recorded.Numeric(value, Recorded.Censoring.NONE, unit, text);
  }

  private History history(DataItem item) {
    List<History.Entry> entries = new ArrayList<>();
    boolean usual = item.name().equals("prior therapy") || item.name().equals("kidney biopsy");
    for (int left = 2; left > 0 && percent(usual ? 85 : 12); left--) {
      entries.add(entry(item));
    }
    Optional<PartialDate> since =
        percent(95) ? Optional.empty() : Optional.of(day(SCREENING.minusDays(random.nextInt(800))));
    PartialDate on = day(percent(90) ? DAY_0 : SCREENING.plusDays(random.nextInt(20)));
    return new History(
        entries,
        percent(95)
            ? Optional.of(new History.Complete(since, on, Optional.empty()))
            : Optional.empty());
  }

  private History.Entry entry(DataItem item) {
    LocalDate from = DAY_0.minusDays(random.nextInt(percent(60) ? 250 : 1500));
    boolean event = item.type() instanceof Type.Event;
    boolean ongoing = !event && percent(20);
    LocalDate to = from.plusDays(random.nextInt(300));
    Map<String, Recorded> fields = new LinkedHashMap<>();
    item.fields()
        .forEach((name, field) -> {
          if (!percent(10)) {
            field(name, field.type()).ifPresent(value -> fields.put(name, value));
          }
        });
    return new History.Entry(
        day(from),
        event || ongoing ? Optional.empty() : Optional.of(day(to.isAfter(DAY_0) ? DAY_0 : to)),
        false,
        ongoing
            ? Optional.of(day(percent(90) || from.isAfter(SCREENING) ? DAY_0 : SCREENING))
            : Optional.empty(),
        History.EntryState.HAPPENED,
        false,
        Optional.empty(),
        fields);
  }

  private Optional<Recorded> field(String name, Type type) {
    return switch (type) {
      case Type.YesNo _ -> Optional.of(new Recorded.Choice(percent(50) ? "yes" : "no"));
      case Type.OneOf(List<String> of) ->
          Optional.of(new Recorded.Choice(of.get(random.nextInt(of.size()))));
      case Type.Number _ -> Optional.of(whole(random.nextInt(4), Optional.empty()));
      case Type.Measurement(Unit unit) ->
          Optional.of(whole(1 + random.nextInt(6), Optional.of(unit)));
      default -> Optional.empty();
    };
  }

  private static Recorded whole(int value, Optional<Unit> unit) {
    return new Recorded.Numeric(
        Rational.of(value), Recorded.Censoring.NONE, unit, Integer.toString(value));
  }
}
