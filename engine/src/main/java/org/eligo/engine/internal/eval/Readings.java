package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Thousands;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Interval.End;
import org.eligo.engine.internal.eval.Reading.Limit;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * The results of an item as they can be used: units converted, limits read, and what takes no place
 * (withdrawn, not done) left out. A value that cannot be used keeps its place as nothing.
 */
final class Readings {
  private final Evaluation evaluation;
  private final Map<String, List<Reading>> prepared = new HashMap<>();

  Readings(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<Reading> of(DataItem item) {
    List<Reading> known = prepared.get(item.name());
    if (known != null) {
      return known;
    }
    List<Reading> made = new ArrayList<>();
    for (Result result : evaluation.participant().series().getOrDefault(item.name(), List.of())) {
      if (!takesNoPlace(result.value())) {
        made.add(reading(item, result));
      }
    }
    List<Reading> all = List.copyOf(made);
    prepared.put(item.name(), all);
    return all;
  }

  /** The statements that a test of the item was not done. */
  List<Reading> notDone(DataItem item) {
    return evaluation.participant().series().getOrDefault(item.name(), List.of()).stream()
        .filter(result -> result.value().equals(new Recorded.Absent(Recorded.State.NOT_DONE)))
        .map(result -> reading(item, result))
        .toList();
  }

  /** Why nothing is there to be read: not asked, not done, withdrawn. */
  String absence(DataItem item) {
    List<Result> results = evaluation.participant().series().getOrDefault(item.name(), List.of());
    return results.stream()
        .filter(r -> takesNoPlace(r.value()))
        .map(r -> wordFor(r.value()) + dated(r.on().range()))
        .reduce((a, b) -> b)
        .orElse("not recorded");
  }

  /** What kind of nothing is there to be read, in the time asked for or at all. */
  MissingKind whyNone(DataItem item) {
    if (!of(item).isEmpty()) {
      return MissingKind.NOT_IN_TIME;
    }
    return evaluation.participant().series().getOrDefault(item.name(), List.of()).isEmpty()
        ? MissingKind.NOT_ASKED
        : MissingKind.NOT_DONE;
  }

  private static String incomparable(DataItem item, Result result) {
    String shown = wordFor(result.value());
    return switch (result.value()) {
      case Recorded.Unclassified u -> " `" + shown + "` is not classified";
      case Recorded.Absent absent -> " is recorded as " + shown;
      case Recorded.Choice _, Recorded.Judged _ when item.type().judge().isPresent() ->
          " `" + shown + "`: nobody knows whether " + item.type().judge().get() + " judged it";
      default -> " `" + shown + "` cannot be compared";
    };
  }

  private static String dated(DayRange on) {
    return on.isUnbounded() ? "" : " on " + Timeline.text(on);
  }

  private static boolean takesNoPlace(Recorded value) {
    return value instanceof Recorded.Absent(Recorded.State state)
        && (state == Recorded.State.WITHDRAWN || state == Recorded.State.NOT_DONE);
  }

  static String wordFor(Recorded value) {
    return switch (value) {
      case Recorded.Absent(Recorded.State state) ->
          switch (state) {
            case NOT_DONE -> "not done";
            case NONE -> "none";
            case UNKNOWN -> "unknown";
            case PENDING -> "pending";
            case WITHDRAWN -> "withdrawn";
          };
      case Recorded.Numeric n ->
          Thousands.grouped(n.text()) + n.unit().map(u -> " " + u).orElse("");
      case Recorded.Choice c -> c.choice();
      case Recorded.Judged j -> j.answer() + " by " + j.role();
      case Recorded.Unclassified u -> u.text();
      case Recorded.Choices c ->
          c.choices().isEmpty() ? "none of them" : String.join(" + ", c.choices());
      case Recorded.Detection d ->
          wordFor(d.below()) + (d.detected() ? " detected" : " not detected");
      case Recorded.Word w ->
          switch (w.word()) {
            case POSITIVE -> "positive";
            case NEGATIVE -> "negative";
            case EQUIVOCAL -> "equivocal";
            case NOT_DETECTED -> "not detected";
          };
      case Recorded.DateValue d -> d.date().display();
      case Recorded.Text t -> t.text();
    };
  }

  private Reading reading(DataItem item, Result result) {
    DayRange on =
        item.constant()
            ? DayRange.ALWAYS
            : result
                .on()
                .range()
                .intersect(DayRange.upTo(evaluation.timeline().asOf()))
                .orElse(DayRange.of(evaluation.timeline().asOf()));
    Optional<Unit> unit = unitOf(result.value());
    Reading reading =
        new Reading(
            worth(item, result.value()),
            on,
            result,
            limit(result.low(), unit, item),
            limit(result.high(), unit, item),
            wordFor(result.value()),
            Optional.empty());
    Optional<Missing> problem = problem(item, result, reading);
    boolean told = !(reading.worth() instanceof Worth.Nothing) && !reading.isComparable();
    if (!told) {
      return problem.map(reading::without).orElse(reading);
    }
    Reading shown = problem.map(reading::because).orElse(reading);
    return support(item, reading).map(shown::without).orElse(shown);
  }

  /** Why a result does not count, or may not. */
  private Optional<Missing> support(DataItem item, Reading reading) {
    return item.options().support().flatMap(s -> evaluation.courses().support(reading, item, s));
  }

  private Optional<Missing> problem(DataItem item, Result result, Reading reading) {
    if (!reading.isComparable()) {
      return Optional.of(
          new Missing(
              item.name(),
              Lacks.of(result.value(), item),
              item.name() + incomparable(item, result)));
    }
    boolean implausible =
        item.options().plausible().isPresent()
            && !result.confirmed()
            && !isInside(result.value(), reading.interval(), item.options().plausible().get());
    if (implausible) {
      return Optional.of(
          new Missing(
              item.name(),
              MissingKind.IMPLAUSIBLE,
              item.name() + " " + reading.shown() + " is outside the plausible range: confirm it"));
    }
    return support(item, reading);
  }

  /** A censored value is plausible where its bound is; a word of the laboratory is no number. */
  private static boolean isInside(Recorded value, Interval interval, DataItem.Plausible plausible) {
    return switch (value) {
      case Recorded.Numeric n ->
          switch (n.censoring()) {
            case NONE -> isIn(interval.low(), plausible) && isIn(interval.high(), plausible);
            case BELOW, AT_MOST -> isIn(interval.high(), plausible);
            case ABOVE, AT_LEAST -> isIn(interval.low(), plausible);
          };
      case Recorded.Detection _ -> isIn(interval.high(), plausible);
      default -> true;
    };
  }

  private static boolean isIn(Optional<End> end, DataItem.Plausible range) {
    return end.map(e -> e.at().compareTo(range.low()) >= 0 && e.at().compareTo(range.high()) <= 0)
        .orElse(true);
  }

  private static Optional<Unit> unitOf(Recorded value) {
    return switch (value) {
      case Recorded.Numeric n -> n.unit();
      case Recorded.Detection d -> d.below().unit();
      default -> Optional.empty();
    };
  }

  private Worth worth(DataItem item, Recorded value) {
    return switch (value) {
      case Recorded.Numeric n ->
          number(n, item.type(), item.options().mayBeNegative())
              .<Worth>map(Worth.Num::new)
              .orElseGet(Worth.Nothing::new);
      case Recorded.Detection d -> worth(item, d.below());
      case Recorded.Choice _, Recorded.Judged _ ->
          JudgedFields.answer(value, item.type())
              .<Worth>map(Worth.Choice::new)
              .orElseGet(Worth.Nothing::new);
      case Recorded.Unclassified u -> new Worth.Nothing();
      case Recorded.Choices c -> new Worth.Several(new java.util.HashSet<>(c.choices()));
      case Recorded.Word w ->
          switch (w.word()) {
            case POSITIVE -> new Worth.Word(true, Interval.ALL);
            case NEGATIVE -> new Worth.Word(false, Interval.ALL);
            case EQUIVOCAL -> new Worth.Unclear();
            case NOT_DETECTED -> notDetected(item);
          };
      case Recorded.DateValue d -> new Worth.Day(d.date().range());
      case Recorded.Text t -> new Worth.Unclear();
      case Recorded.Absent(Recorded.State state) ->
          state == Recorded.State.NONE ? new Worth.None() : new Worth.Nothing();
    };
  }

  private static Worth notDetected(DataItem item) {
    Optional<End> limit = item.options().detectsFrom().map(l -> new End(l, false));
    return new Worth.Num(new Interval(Optional.of(new End(Rational.ZERO, false)), limit));
  }

  /** A number in the declared unit, or empty if its unit does not convert or nothing is below. */
  static Optional<Interval> number(Recorded.Numeric n, Type declared, boolean mayBeNegative) {
    Optional<Rational> value =
        switch (declared) {
          case Type.Measurement m -> n.unit().flatMap(u -> u.convert(n.value(), m.unit()));
          case Type.Number number -> n.unit().isEmpty() ? Optional.of(n.value()) : Optional.empty();
          case Type.YesNo y -> Optional.empty();
          case Type.Titre t -> n.unit().isEmpty() ? Optional.of(n.value()) : Optional.empty();
          case Type.EitherUnit e ->
              n.unit()
                  .flatMap(u ->
                      u.convert(n.value(), e.first()).or(() -> u.convert(n.value(), e.second())));
          case Type.OneOf o -> Optional.empty();
          case Type.InList l -> Optional.empty();
          case Type.Ordered o -> Optional.empty();
          case Type.SomeOf s -> Optional.empty();
          case Type.Date d -> Optional.empty();
          case Type.Text t -> Optional.empty();
          case Type.Event e -> Optional.empty();
          case Type.Course c -> Optional.empty();
          case Type.Judgement j -> Optional.empty();
        };
    return value.flatMap(v -> censored(v, n.censoring(), mayBeNegative));
  }

  /** Whether nothing from 0 up lies below a bound. */
  private static boolean leavesNone(Rational bound, Recorded.Censoring censoring) {
    return switch (censoring) {
      case BELOW -> bound.signum() <= 0;
      case AT_MOST -> bound.signum() < 0;
      case NONE, ABOVE, AT_LEAST -> false;
    };
  }

  /** What a bound leaves; empty if that is nothing. */
  static Optional<Interval> censored(Rational v, Recorded.Censoring censoring, boolean negative) {
    if (!negative && leavesNone(v, censoring)) {
      return Optional.empty();
    }
    Optional<End> zero = negative ? Optional.empty() : Optional.of(new End(Rational.ZERO, false));
    return Optional.of(
        switch (censoring) {
          case NONE -> Interval.of(v);
          case BELOW -> new Interval(zero, Optional.of(new End(v, true)));
          case AT_MOST -> new Interval(zero, Optional.of(new End(v, false)));
          case ABOVE -> new Interval(Optional.of(new End(v, true)), Optional.empty());
          case AT_LEAST -> new Interval(Optional.of(new End(v, false)), Optional.empty());
        });
  }

  private static Limit limit(Result.Bound bound, Optional<Unit> unit, DataItem item) {
    return switch (bound) {
      case Result.Bound.Missing m -> new Limit.Unknown();
      case Result.Bound.Unknown u -> new Limit.Unknown();
      case Result.Bound.None n -> new Limit.None();
      case Result.Bound.Known k ->
          number(
                  new Recorded.Numeric(k.value(), Recorded.Censoring.NONE, unit, ""),
                  item.type(),
                  true)
              .<Limit>map(Limit.At::new)
              .orElseGet(Limit.Unknown::new);
    };
  }
}
