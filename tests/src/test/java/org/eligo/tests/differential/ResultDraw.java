package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** Draws values and results. */
final class ResultDraw {
  private static final List<Rational> FACTORS =
      List.of(
          Rational.ONE,
          Rational.of(1, 2),
          Rational.of(2),
          Rational.of(9, 10),
          Rational.of(11, 10),
          Rational.of(2, 5));
  private final Chart chart;
  private final Draw draw;

  ResultDraw(Chart chart) {
    this.chart = chart;
    this.draw = chart.draw();
  }

  /** The results of an item, perhaps none. */
  List<Result> results(DataItem item) {
    boolean single = item.constant();
    int count =
        single ? (chart.seldom() ? 2 : 1) : draw.of(1, 1, 2, 2, 3, 3, chart.goesWrong() ? 5 : 2);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = i > 0 && draw.percent(30);
      results.add(again ? again(item, results.getLast()) : ofVisit(item));
    }
    return results;
  }

  /** Another result of the same day, or the same one entered twice. */
  private Result again(DataItem item, Result before) {
    Result other = result(item, before.on(), before.visit());
    return draw.percent(25) ? before : other;
  }

  /** A result of a visit and of its day, mostly, or one of any day. */
  private Result ofVisit(DataItem item) {
    List<Milestone> visits = chart.protocol().milestones();
    if (visits.isEmpty() || item.constant() || draw.percent(30)) {
      return result(item, chart.when(), visit(item));
    }
    String visit = draw.of(visits).name();
    Result.Visit tag =
        draw.coin() || item.type() instanceof Type.Date
            ? new Result.Visit.Untagged()
            : new Result.Visit.Tagged(visit);
    return result(item, chart.when(chart.of(visit)), tag);
  }

  private Result result(DataItem item, PartialDate on, Result.Visit visit) {
    Optional<String> by = draw.percent(10) ? Optional.of("A. Nurse") : Optional.empty();
    Recorded value = value(item.name(), item.type(), on, Optional.of(item));
    Result.Bound low = new Result.Bound.Missing();
    Result.Bound high = new Result.Bound.Missing();
    if (ranged(item.type())) {
      List<Result.Bound> bounds = bounds(value);
      low = bounds.getFirst();
      high = bounds.getLast();
    }
    return new Result(
        value,
        on,
        visit,
        low,
        high,
        mark("central", "local", "elsewhere"),
        mark("S1", "S2", "unknown"),
        draw.percent(5) ? Optional.of("chart") : Optional.empty(),
        by,
        draw.percent(item.options().plausible().isPresent() ? 30 : 3),
        fields(item, on));
  }

  private static boolean ranged(Type type) {
    return type instanceof Type.Measurement
        || type instanceof Type.EitherUnit
        || type instanceof Type.Number;
  }

  private Optional<String> mark(String... marks) {
    return draw.percent(35) ? Optional.of(draw.of(marks)) : Optional.empty();
  }

  private Result.Visit visit(DataItem item) {
    List<Milestone> milestones = chart.protocol().milestones();
    if (milestones.isEmpty() || item.constant() || item.type() instanceof Type.Date) {
      return new Result.Visit.Untagged();
    }
    if (chart.seldom()) {
      return new Result.Visit.Unknown();
    }
    return draw.percent(65)
        ? new Result.Visit.Tagged(draw.of(milestones).name())
        : new Result.Visit.Untagged();
  }

  private List<Result.Bound> bounds(Recorded value) {
    Rational base =
        value instanceof Recorded.Numeric numeric ? numeric.value().abs() : Rational.of(10);
    Rational high = base.times(draw.of(FACTORS));
    Rational low = high.times(draw.of(Rational.ONE, Rational.of(1, 2), Rational.of(1, 10)));
    return List.of(bound(low), bound(high));
  }

  private Result.Bound bound(Rational value) {
    return switch (draw.below(12)) {
      case 0 -> new Result.Bound.None();
      case 1 -> chart.goesWrong() ? new Result.Bound.Unknown() : new Result.Bound.Known(value);
      case 2 -> new Result.Bound.Missing();
      default -> new Result.Bound.Known(value);
    };
  }

  /** The fields of an item that are recorded. */
  Map<String, Recorded> fields(DataItem item, PartialDate around) {
    Map<String, Recorded> fields = new LinkedHashMap<>();
    for (DataItem.Field field : item.fields().values()) {
      if (chart.goesWrong() && draw.coin()) {
        continue;
      }
      PartialDate on = draw.percent(60) ? around : chart.when();
      fields.put(field.name(), value(field.name(), field.type(), on, Optional.empty()));
    }
    return fields;
  }

  /** A value of a type, or a state in its place. */
  Recorded value(String name, Type type, PartialDate on, Optional<DataItem> item) {
    boolean state = item.isPresent() ? chart.goesWrong() && draw.percent(60) : chart.seldom();
    if (state) {
      return new Recorded.Absent(
          item.isPresent() ? draw.of(Recorded.State.values()) : fieldState());
    }
    return switch (type) {
      case Type.YesNo y -> yesNo();
      case Type.Judgement judgement ->
          judgement.judge().isEmpty()
              ? yesNo()
              : new Recorded.Judged(
                  draw.of("yes", "no"),
                  chart.seldom() ? Recorded.Judged.UNKNOWN_ROLE : judgement.role(),
                  on,
                  Optional.empty());
      case Type.OneOf(List<String> choices) -> new Recorded.Choice(draw.of(choices));
      case Type.Ordered(List<String> choices) -> new Recorded.Choice(draw.of(choices));
      case Type.SomeOf(List<String> choices) ->
          new Recorded.Choices(draw.some(choices, draw.percent(15) ? 0 : 1, choices.size()));
      case Type.InList list ->
          chart.goesWrong()
              ? new Recorded.Unclassified("some remedy")
              : new Recorded.Choice(draw.of(list.choices()));
      case Type.Number n -> numeric(name, Optional.empty(), item);
      case Type.Measurement(Unit unit) -> measured(name, unit, item);
      case Type.EitherUnit(Unit first, Unit second) -> measured(name, draw.of(first, second), item);
      case Type.Titre t -> titre(name);
      case Type.Date d -> date();
      case Type.Text t -> new Recorded.Text("words");
      case Type.Event e -> throw new IllegalArgumentException(name);
      case Type.Course c -> throw new IllegalArgumentException(name);
    };
  }

  private Recorded.State fieldState() {
    return draw.percent(30) ? Recorded.State.NONE : Recorded.State.UNKNOWN;
  }

  // A record has one form for a date that is not known.
  private Recorded date() {
    PartialDate day = chart.when();
    return day instanceof PartialDate.Unknown
        ? new Recorded.Absent(Recorded.State.UNKNOWN)
        : new Recorded.DateValue(day);
  }

  private Recorded yesNo() {
    return new Recorded.Choice(draw.of("yes", "no"));
  }

  private Recorded measured(String name, Unit unit, Optional<DataItem> item) {
    boolean words = item.isPresent() && item.orElseThrow().options().reportedInWords();
    if (words && draw.percent(20)) {
      return new Recorded.Word(
          draw.of(
              Recorded.LabWord.POSITIVE, Recorded.LabWord.NEGATIVE, Recorded.LabWord.EQUIVOCAL));
    }
    if (item.isPresent() && draw.percent(5)) {
      return new Recorded.Word(Recorded.LabWord.NOT_DETECTED);
    }
    Recorded.Numeric numeric = numeric(name, Optional.of(unit), item);
    return item.isPresent() && draw.percent(4)
        ? new Recorded.Detection(
            number(numeric.value().abs(), Recorded.Censoring.BELOW, numeric.unit()), draw.coin())
        : numeric;
  }

  private Recorded.Numeric numeric(String name, Optional<Unit> unit, Optional<DataItem> item) {
    boolean negative = item.isPresent() && item.orElseThrow().options().mayBeNegative();
    Rational value = near(name);
    value = negative && draw.percent(15) ? value.negate() : value;
    Optional<Unit> written = unit;
    if (unit.isPresent() && draw.percent(25)) {
      Unit other = draw.of(convertible(unit.orElseThrow()));
      Rational converted = unit.orElseThrow().convert(value, other).orElseThrow();
      if (isDecimal(converted)) {
        value = converted;
        written = Optional.of(other);
      }
    }
    Recorded.Censoring censoring =
        chart.goesWrong() ? draw.of(Recorded.Censoring.values()) : Recorded.Censoring.NONE;
    return number(value, censoring, written);
  }

  private static List<Unit> convertible(Unit unit) {
    return Units.all().stream().filter(unit::convertsTo).toList();
  }

  private static boolean isDecimal(Rational value) {
    return value.toText().length() < 12
        && Rational.parse(value.toText()).filter(value::equals).isPresent();
  }

  private static Recorded.Numeric number(
      Rational value, Recorded.Censoring censoring, Optional<Unit> unit) {
    return new Recorded.Numeric(value, censoring, unit, sign(censoring) + value.toText());
  }

  private static String sign(Recorded.Censoring censoring) {
    return switch (censoring) {
      case NONE -> "";
      case BELOW -> "<";
      case AT_MOST -> "<=";
      case ABOVE -> ">";
      case AT_LEAST -> ">=";
    };
  }

  /** A limit of the protocol, the numbers beside it, or some other number. */
  private Rational near(String name) {
    List<Rational> limits = chart.aims().limits(name);
    Rational limit = limits.isEmpty() ? Rational.of(draw.between(0, 12)) : draw.of(limits).abs();
    Rational step = isSmall(limit) ? Rational.of(1, 10) : Rational.ONE;
    Rational value =
        switch (draw.below(8)) {
          case 0, 1 -> limit;
          case 2 -> limit.plus(step);
          case 3 -> limit.minus(step);
          case 4 -> limit.times(Rational.of(2));
          case 5 -> limit.times(Rational.of(1, 2));
          case 6 -> limit.times(Rational.of(5));
          default -> Rational.of(draw.between(0, 5));
        };
    return isDecimal(value) && value.signum() >= 0 ? value : Rational.of(draw.between(0, 9));
  }

  private static boolean isSmall(Rational limit) {
    return limit.compareTo(Rational.of(20)) < 0;
  }

  @SuppressWarnings("UnusedVariable")
  private Recorded titre(String name) {
    int value = draw.of(20, 40, 80, 160, 320);
    Recorded.Censoring censoring =
        chart.goesWrong()
            ? draw.of(Recorded.Censoring.BELOW, Recorded.Censoring.ABOVE)
            : Recorded.Censoring.NONE;
    return new Recorded.Numeric(
        Rational.of(value), censoring, Optional.empty(), sign(censoring) + "1:" + value);
  }
}
