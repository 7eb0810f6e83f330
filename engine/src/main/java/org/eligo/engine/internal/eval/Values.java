package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.time.Ages;
import org.eligo.dsl.time.CountRange;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.internal.eval.Picking.Picked;
import org.eligo.engine.internal.eval.Reading.Limit;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Numbers and dates. What is not known is everything that it could be. */
final class Values {
  /** The item from which ages are counted. */
  static final String BIRTH_DATE = "birth date";

  private final Evaluation evaluation;

  Values(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Figures value(Value value, Frame frame) {
    return switch (value) {
      case Value.Number n -> new Figures(Interval.of(n.value()), shown(n, frame), List.of());
      case Value.This t -> current(frame);
      case Value.ThisLimit l -> limit(l.upper(), frame);
      case Value.StatedLimit l -> stated(l, frame);
      case Value.ResultValue r -> result(r.query(), Optional.empty(), frame);
      case Value.Field f -> field(f.name(), frame);
      case Value.DefinedValue d -> defined(d.name(), frame);
      case Value.Total total -> evaluation.counts().total(total, frame);
      case Value.Age a -> age(a, frame);
      case Value.Arithmetic a -> arithmetic(a, frame);
      case Value.Power p -> Powers.power(value(p.base(), frame), value(p.exponent(), frame));
      case Value.Function f -> Powers.function(f.kind(), value(f.of(), frame));
      case Value.Extreme e -> extreme(e, frame);
      case Value.When w -> when(w, frame);
      case Value.Lookup l -> evaluation.lookups().value(l, frame);
      case Value.Convert c -> convert(c, frame);
    };
  }

  private Figures current(Frame frame) {
    Reading reading = reading(frame);
    DataItem item = frame.subject().map(Subject::item).orElseThrow();
    return new Figures(
        reading.interval(),
        item.name() + " " + reading.text(),
        reading.why().map(List::of).orElse(List.of()));
  }

  static Reading reading(Frame frame) {
    return frame
        .subject()
        .filter(s -> s instanceof Subject.OfReading)
        .map(s -> ((Subject.OfReading) s).reading())
        .orElseThrow(() -> new IllegalStateException("no result stands around this value"));
  }

  private static Figures limit(boolean upper, Frame frame) {
    Reading reading = reading(frame);
    DataItem item = frame.subject().map(Subject::item).orElseThrow();
    String name = upper ? "ULN" : "LLN";
    Limit limit = upper ? reading.high() : reading.low();
    return switch (limit) {
      case Limit.At at ->
          new Figures(
              at.interval(),
              name + " " + Figures.text(at.interval(), unitOf(item.type(), reading)),
              List.of());
      case Limit.None none ->
          Figures.unknown(
              name,
              List.of(
                  new Missing(
                      item.name(),
                      MissingKind.NO_REFERENCE_RANGE,
                      "its reference range has no " + name)));
      case Limit.Unknown unknown ->
          Figures.unknown(
              name,
              List.of(
                  new Missing(
                      item.name(),
                      MissingKind.NO_REFERENCE_RANGE,
                      "the " + name + " of " + item.name() + " is not recorded")));
    };
  }

  /** A limit as it is written; that of a titre with its colon. */
  private static String shown(Value.Number n, Frame frame) {
    boolean titre =
        frame
            .subject()
            .filter(s -> s instanceof Subject.OfReading && s.item().type() instanceof Type.Titre)
            .isPresent();
    return (titre ? "1:" : "") + Figures.text(n.value(), n.unit());
  }

  /** The limit in the unit of the result. */
  private static Figures stated(Value.StatedLimit limit, Frame frame) {
    Reading reading = reading(frame);
    DataItem item = frame.subject().map(Subject::item).orElseThrow();
    Optional<Unit> unit = unitOf(item.type(), reading);
    Optional<Value.Number> number =
        Stream.concat(limit.first().stream(), limit.second().stream())
            .filter(n -> n.unit().equals(unit))
            .findFirst();
    return number
        .map(n -> new Figures(Interval.of(n.value()), Figures.text(n.value(), n.unit()), List.of()))
        .orElseGet(() ->
            Figures.unknown(
                "the limit",
                List.of(
                    new Missing(
                        item.name(),
                        MissingKind.WRONG_UNIT,
                        unit.map(u -> "no limit is stated in " + u)
                            .orElse("a result with its unit is needed")))));
  }

  /** The unit in which a result counts: the item's, or that of its two in which it was recorded. */
  static Optional<Unit> unitOf(Type type, Reading reading) {
    return type instanceof Type.EitherUnit(Unit first, Unit second)
        ? reading.unit().map(u -> u.convertsTo(first) ? first : second)
        : unitOf(type);
  }

  static Optional<Unit> unitOf(Type type) {
    return type instanceof Type.Measurement m ? Optional.of(m.unit()) : Optional.empty();
  }

  /** Of an item with two units only results in the one that is asked for have a number. */
  private Figures result(ResultQuery query, Optional<Unit> only, Frame frame) {
    DataItem item = evaluation.item(query.item());
    Picked picked = evaluation.picking().pick(query, frame);
    Optional<Unit> unit = unitOf(item.type());
    List<Missing> missing = new ArrayList<>();
    if (picked.candidates().isEmpty() || !picked.sure()) {
      return Figures.unknown(item.name(), picked.problems());
    }
    if (query.pick() == ResultQuery.Pick.MEAN && !allFit(query, item, picked, frame)) {
      String need = "not all results of " + item.name() + " surely fit the filter";
      return Figures.unknown(
          "mean " + item.name(), List.of(new Missing(item.name(), MissingKind.NOT_EXACT, need)));
    }
    if (query.pick() == ResultQuery.Pick.MEAN) {
      return Means.of(item, InUnit.of(item, picked, only), only.or(() -> unit));
    }
    Optional<Interval> hull = Optional.empty();
    List<String> shown = new ArrayList<>();
    for (Candidate candidate : picked.candidates()) {
      Reading reading = InUnit.of(item, filtered(query, item, candidate.reading(), frame), only);
      hull = Optional.of(hull.map(h -> h.hull(reading.interval())).orElse(reading.interval()));
      shown.add(reading.text());
      reading.why().or(() -> InUnit.notExact(item, reading)).ifPresent(missing::add);
    }
    Interval interval = hull.orElse(Interval.ALL);
    if (!interval.isExact()) {
      missing.addAll(picked.problems());
      if (picked.candidates().size() > 1 && missing.isEmpty()) {
        missing.add(
            new Missing(
                item.name(), MissingKind.CONTRADICTORY, "several results, which counts? " + shown));
      }
    }
    return new Figures(interval, item.name() + " " + String.join(" or ", shown), missing);
  }

  /** Whether a filter behind the pick surely holds of all results. */
  boolean allFit(ResultQuery query, DataItem item, Picked picked, Frame frame) {
    return query.filterFirst()
        || query.where().isEmpty()
        || picked.candidates().stream()
            .map(c -> frame.of(new Subject.OfReading(item, c.reading())))
            .allMatch(inner ->
                evaluation.conditions().test(query.where().get(), inner).truth() == Truth.YES);
  }

  private Reading filtered(ResultQuery query, DataItem item, Reading reading, Frame frame) {
    if (query.filterFirst() || query.where().isEmpty()) {
      return reading;
    }
    Frame inner = frame.of(new Subject.OfReading(item, reading));
    // Of what may not have been done the fields say nothing (V2).
    boolean fits =
        !reading.open()
            && evaluation.conditions().test(query.where().get(), inner).truth() == Truth.YES;
    Missing unfit =
        new Missing(
            item.name(), MissingKind.NOT_EXACT, reading.text() + " does not surely fit the filter");
    return fits ? reading : reading.without(reading.why().orElse(unfit));
  }

  private Figures field(String name, Frame frame) {
    DataItem.Field field = frame.subject().map(s -> s.item().fields().get(name)).orElse(null);
    Recorded recorded = frame.subject().map(s -> s.fields().get(name)).orElse(null);
    String what = name + frame.subject().map(s -> " of " + s.item().name()).orElse("");
    if (recorded instanceof Recorded.Numeric n && field != null) {
      Optional<Interval> number = Readings.number(n, field.type(), false);
      if (number.isPresent()) {
        return new Figures(number.get(), name + " " + Readings.wordFor(n), List.of());
      }
    }
    return Figures.unknown(
        what,
        List.of(
            new Missing(what, Lacks.of(recorded), what + " is not known", holder(name, frame))));
  }

  /** The item with a field: the one around, else the first that declares it. */
  private String holder(String field, Frame frame) {
    return frame
        .subject()
        .map(Subject::item)
        .or(() ->
            evaluation.protocol().data().values().stream()
                .filter(item -> item.fields().containsKey(field))
                .findFirst())
        .map(DataItem::name)
        .orElse(field);
  }

  private Figures defined(String name, Frame frame) {
    Definition definition = evaluation.protocol().definitions().get(name);
    if (definition instanceof Definition.OfValue v) {
      Optional<Figures> points = Points.of(v.value(), evaluation, frame.alone());
      if (points.isPresent()) {
        Figures sum = points.get();
        String lines = sum.shown().isEmpty() ? "no line gives points" : sum.shown();
        return new Figures(
            sum.interval(),
            name + " " + Figures.text(sum.interval(), v.unit()) + " (" + lines + ")",
            sum.missing());
      }
      Figures inner = value(v.value(), frame.alone());
      return new Figures(
          inner.interval(), name + " " + Figures.text(inner.interval(), v.unit()), inner.missing());
    }
    throw new IllegalStateException("the plan reads a value that is not defined: " + name);
  }

  private Figures age(Value.Age age, Frame frame) {
    Moment at = evaluation.windows().day(age.at(), frame);
    Moment birth = birth(frame);
    CountRange range =
        switch (age.unit()) {
          case YEARS -> Ages.completedYears(birth.range(), at.range());
          case MONTHS -> Ages.completedMonths(birth.range(), at.range());
        };
    Interval interval =
        new Interval(
            range.hasLeast()
                ? Optional.of(new Interval.End(Rational.of(range.least()), false))
                : Optional.empty(),
            range.hasMost()
                ? Optional.of(new Interval.End(Rational.of(range.most()), false))
                : Optional.empty());
    List<Missing> missing = new ArrayList<>(birth.missing());
    missing.addAll(at.missing());
    String word = age.unit() == Value.AgeUnit.YEARS ? "years" : "months";
    return new Figures(
        interval,
        "age "
            + Figures.text(interval, Optional.empty())
            + " "
            + word
            + " on "
            + Timeline.text(at.range()),
        missing);
  }

  private Moment birth(Frame frame) {
    return date(
        new ResultQuery(
            BIRTH_DATE, ResultQuery.Pick.SOLE, new ResultTime.AnyTime(), Optional.empty(), false),
        frame);
  }

  /** The date that a date item holds: every day that a candidate allows. */
  Moment date(ResultQuery query, Frame frame) {
    DataItem item = evaluation.item(query.item());
    Picked picked = evaluation.picking().pick(query, frame);
    if (!picked.sure()) {
      return new Moment(DayRange.ALWAYS, false, picked.problems());
    }
    Optional<DayRange> found = Optional.empty();
    List<Missing> missing = new ArrayList<>();
    for (Candidate candidate : picked.candidates()) {
      Reading reading = filtered(query, item, candidate.reading(), frame);
      DayRange range = reading.worth() instanceof Worth.Day d ? d.range() : DayRange.ALWAYS;
      found = Optional.of(found.map(f -> f.span(range)).orElse(range));
      reading.why().ifPresent(missing::add);
    }
    DayRange hull = found.orElse(DayRange.ALWAYS);
    if (!hull.isExact() && missing.isEmpty()) {
      missing.add(
          new Missing(item.name(), MissingKind.NOT_EXACT, "the exact day of " + item.name()));
    }
    return new Moment(hull, false, missing);
  }

  private Figures arithmetic(Value.Arithmetic a, Frame frame) {
    Figures left = value(a.left(), frame);
    Figures right = value(a.right(), frame);
    List<Missing> missing = new ArrayList<>(left.missing());
    missing.addAll(right.missing());
    Interval x = left.interval();
    Interval y = right.interval();
    Optional<Interval> out =
        switch (a.operator()) {
          case PLUS -> Optional.of(x.plus(y));
          case MINUS -> Optional.of(x.plus(y.negate()));
          case TIMES -> Optional.of(x.times(y));
          case DIVIDED_BY -> x.dividedBy(y);
        };
    if (out.isEmpty() && missing.isEmpty()) {
      missing.add(
          new Missing(
              "division",
              MissingKind.UNDECIDABLE,
              "undefined: the divisor may be 0 (" + right.shown() + ")"));
    }
    return new Figures(
        out.orElse(Interval.ALL),
        left.shown() + " " + symbol(a.operator()) + " " + right.shown(),
        missing);
  }

  private static String symbol(Value.Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case DIVIDED_BY -> "/";
    };
  }

  private Figures extreme(Value.Extreme e, Frame frame) {
    List<Figures> all = e.of().stream().map(v -> value(v, frame)).toList();
    Interval interval =
        all.stream()
            .map(Figures::interval)
            .reduce((a, b) -> a.extreme(e.greatest(), b))
            .orElse(Interval.ALL);
    return new Figures(
        interval,
        (e.greatest() ? "greater of (" : "lesser of (")
            + String.join(", ", all.stream().map(Figures::shown).toList())
            + ")",
        all.stream().flatMap(f -> f.missing().stream()).toList());
  }

  /** What a value may be, by the branches that are still possible. */
  List<Interval> branches(Value value, Frame frame) {
    return switch (value) {
      case Value.When w ->
          switch (evaluation.conditions().test(w.condition(), frame).truth()) {
            case YES -> branches(w.then(), frame);
            case NO -> branches(w.otherwise(), frame);
            case UNKNOWN -> {
              List<Interval> all = new ArrayList<>(branches(w.then(), frame));
              all.addAll(branches(w.otherwise(), frame));
              yield all;
            }
          };
      case Value.DefinedValue d
          when evaluation.protocol().definitions().get(d.name()) instanceof Definition.OfValue v ->
          branches(v.value(), frame.alone());
      default -> List.of(value(value, frame).interval());
    };
  }

  private Figures when(Value.When w, Frame frame) {
    Explanation condition = evaluation.conditions().test(w.condition(), frame);
    return switch (condition.truth()) {
      case YES -> value(w.then(), frame);
      case NO -> value(w.otherwise(), frame);
      case UNKNOWN -> {
        Figures then = value(w.then(), frame);
        Figures otherwise = value(w.otherwise(), frame);
        List<Missing> missing = new ArrayList<>(condition.missing());
        missing.addAll(then.missing());
        missing.addAll(otherwise.missing());
        yield new Figures(
            then.interval().hull(otherwise.interval()),
            then.shown() + " or " + otherwise.shown(),
            missing);
      }
    };
  }

  private Figures convert(Value.Convert c, Frame frame) {
    Figures inner =
        c.value() instanceof Value.ResultValue r
            ? result(r.query(), Optional.of(c.from()), frame)
            : value(c.value(), frame);
    return new Figures(
        new Interval(
            inner.interval().low().flatMap(e -> end(e, c)),
            inner.interval().high().flatMap(e -> end(e, c))),
        converted(inner, c),
        inner.missing());
  }

  /** A value in another unit shows both, so that no sentence looks false. */
  private static String converted(Figures inner, Value.Convert c) {
    return inner
        .interval()
        .exact()
        .filter(v -> !c.from().equals(c.to()))
        .flatMap(v -> c.from().convert(v, c.to()))
        .map(v -> inner.shown() + " = " + Figures.text(v, Optional.of(c.to())))
        .orElse(inner.shown());
  }

  private static Optional<Interval.End> end(Interval.End end, Value.Convert c) {
    return c.from().convert(end.at(), c.to()).map(v -> new Interval.End(v, end.open()));
  }

  /** Whether a condition compares a word such as positive with {@code ULN} alone. */
  static boolean comparesWithUln(Condition.Compare compare) {
    return compare.left() instanceof Value.This
        && compare.comparator() == Condition.Comparator.ABOVE
        && isUln(compare.right());
  }

  private static boolean isUln(Value value) {
    return switch (value) {
      case Value.ThisLimit l -> l.upper();
      case Value.Arithmetic(Value.Operator op, Value.Number n, Value.ThisLimit l, var span) ->
          op == Value.Operator.TIMES && l.upper() && n.value().equals(Rational.ONE);
      case Value.Arithmetic a -> false;
      case Value.Number n -> false;
      case Value.StatedLimit l -> false;
      case Value.This t -> false;
      case Value.ResultValue r -> false;
      case Value.Field f -> false;
      case Value.DefinedValue d -> false;
      case Value.Age a -> false;
      case Value.Total t -> false;
      case Value.Power p -> false;
      case Value.Function f -> false;
      case Value.Extreme e -> false;
      case Value.When w -> false;
      case Value.Lookup l -> false;
      case Value.Convert c -> false;
    };
  }
}
