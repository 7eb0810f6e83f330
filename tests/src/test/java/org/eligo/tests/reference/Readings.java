package org.eligo.tests.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.tests.reference.Reading.Limit;
import org.eligo.tests.reference.Reading.Val;

/** What recorded values could be (V7, V14 to V16, V21, V24, V28 to V31, V35). */
final class Readings {
  private final Facts facts;
  private final Map<String, List<Reading>> read = new HashMap<>();

  Readings(Facts facts) {
    this.facts = facts;
  }

  List<Reading> of(DataItem item) {
    return read.computeIfAbsent(
        item.name(), n -> facts.results(item).stream().map(r -> of(item, r)).toList());
  }

  private Reading of(DataItem item, Result result) {
    Val value = ofItem(item, result);
    Day on = Day.recorded(result.on(), facts.asOf());
    boolean known = !(value instanceof Val.Unknown);
    // V2: of what is not known its reference range decides nothing.
    return new Reading(
        item,
        result,
        value,
        known ? limit(result.low(), item.type(), result.value()) : new Limit.Unknown(),
        known ? limit(result.high(), item.type(), result.value()) : new Limit.Unknown(),
        on,
        result.fields());
  }

  private Val ofItem(DataItem item, Result result) {
    DataItem.Options options = item.options();
    Val value = value(item.type(), result.value(), options.mayBeNegative());
    if (result.value() instanceof Recorded.Word(Recorded.LabWord word)
        && word == Recorded.LabWord.NOT_DETECTED) {
      // V14
      Optional<Fraction> detects = options.detectsFrom().map(Fraction::of);
      return new Val.Number(
          Num.range(Optional.of(Fraction.ZERO), false, detects, detects.isEmpty()),
          Optional.of(false));
    }
    boolean implausible =
        options
            .plausible()
            .filter(
                p -> value instanceof Val.Number(Num num, var detected) && isImplausible(num, p))
            .isPresent();
    return implausible && !result.confirmed() ? new Val.Unknown() : value;
  }

  /** V21: the ends are plausible; of {@code <N} and {@code >N} it is asked of N. */
  private static boolean isImplausible(Num num, DataItem.Plausible plausible) {
    Optional<Fraction> written = num.high().or(num::low);
    Num asked = written.map(Num::of).orElse(Num.UNKNOWN);
    return asked.surelyBelow(Num.of(Fraction.of(plausible.low())))
        || Num.of(Fraction.of(plausible.high())).surelyBelow(asked);
  }

  /** A recorded value of a type, of an item or of a field. */
  Val value(Type type, Recorded recorded, boolean mayBeNegative) {
    return switch (recorded) {
      case Recorded.Numeric numeric -> number(type, numeric, mayBeNegative);
      case Recorded.Choice(String choice) -> choice(type, choice);
      case Recorded.Judged judged -> judged(judged);
      case Recorded.Unclassified u -> new Val.Unknown();
      case Recorded.Choices(List<String> choices) -> new Val.Several(choices);
      case Recorded.Detection(Recorded.Numeric below, boolean detected) ->
          number(type, below, mayBeNegative) instanceof Val.Number(Num num, var none)
              ? new Val.Number(num, Optional.of(detected))
              : new Val.Unknown();
      case Recorded.Word(Recorded.LabWord word) -> new Val.Word(word, Num.UNKNOWN);
      // What is recorded of a date, such as a planned one, may lie after the as-of date.
      case Recorded.DateValue(var date) ->
          new Val.Date(Day.of(date.range().first(), date.range().last()));
      case Recorded.Text t -> new Val.Unknown();
      case Recorded.Absent(Recorded.State state) ->
          state == Recorded.State.NONE ? new Val.None() : new Val.Unknown();
    };
  }

  /** D9, D12: an answer of an unknown role is not counted; V6: nor one that is later. */
  private Val judged(Recorded.Judged judged) {
    boolean counts =
        !judged.role().equals(Recorded.Judged.UNKNOWN_ROLE)
            && !facts.isLater(judged.on())
            && !facts.mayBeLater(judged.on());
    return counts ? new Val.OneOf(Set.of(judged.answer()), Set.of()) : new Val.Unknown();
  }

  /** V35. */
  private static Val choice(Type type, String choice) {
    Set<String> likes = new HashSet<>();
    if (type instanceof Type.InList in) {
      for (EntryList list : in.lists()) {
        if (list.open() && list.like().equals(choice)) {
          likes.addAll(in.entriesOf(list));
        }
      }
    }
    return new Val.OneOf(Set.of(choice), likes);
  }

  private static Val number(Type type, Recorded.Numeric numeric, boolean mayBeNegative) {
    Optional<Unit> to = target(type, numeric.unit());
    boolean measured = type instanceof Type.Measurement || type instanceof Type.EitherUnit;
    if (measured && to.isEmpty()) {
      return new Val.Unknown();
    }
    Optional<Rational> converted =
        to.isEmpty()
            ? Optional.of(numeric.value())
            : numeric.unit().flatMap(from -> from.convert(numeric.value(), to.get()));
    if (converted.isEmpty()) {
      return new Val.Unknown();
    }
    // V16: nothing is below 0.
    int sign = converted.get().signum();
    boolean empty =
        numeric.censoring() == Recorded.Censoring.BELOW && sign <= 0
            || numeric.censoring() == Recorded.Censoring.AT_MOST && sign < 0;
    if (empty && !mayBeNegative) {
      return new Val.Unknown();
    }
    Num num = censored(Fraction.of(converted.get()), numeric.censoring(), mayBeNegative);
    boolean aboveZero = num.compare(Condition.Comparator.ABOVE, Num.of(0)) == Tri.YES;
    Optional<Boolean> detected =
        switch (numeric.censoring()) {
          case NONE, ABOVE, AT_LEAST -> aboveZero ? Optional.of(true) : Optional.empty();
          case BELOW, AT_MOST -> Optional.empty();
        };
    return new Val.Number(
        num.in(type instanceof Type.EitherUnit ? to : Optional.empty()), detected);
  }

  /** V30: of two units the one that it converts to. */
  private static Optional<Unit> target(Type type, Optional<Unit> recorded) {
    return switch (type) {
      case Type.Measurement(Unit unit) -> recorded.filter(r -> r.convertsTo(unit)).map(r -> unit);
      case Type.EitherUnit(Unit first, Unit second) ->
          recorded.flatMap(r ->
              r.convertsTo(first) ? Optional.of(first) : Optional.of(second).filter(r::convertsTo));
      case Type.YesNo t -> Optional.empty();
      case Type.OneOf t -> Optional.empty();
      case Type.InList t -> Optional.empty();
      case Type.Ordered t -> Optional.empty();
      case Type.SomeOf t -> Optional.empty();
      case Type.Titre t -> Optional.empty();
      case Type.Number t -> Optional.empty();
      case Type.Date t -> Optional.empty();
      case Type.Text t -> Optional.empty();
      case Type.Event t -> Optional.empty();
      case Type.Course t -> Optional.empty();
      case Type.Judgement t -> Optional.empty();
    };
  }

  /** V16. */
  private static Num censored(Fraction value, Recorded.Censoring censoring, boolean mayBeNegative) {
    Optional<Fraction> start = mayBeNegative ? Optional.empty() : Optional.of(Fraction.ZERO);
    return switch (censoring) {
      case NONE -> Num.of(value);
      case BELOW ->
          start.filter(s -> value.sign() <= 0).isPresent()
              ? Num.of(Fraction.ZERO)
              : Num.range(start, mayBeNegative, Optional.of(value), true);
      case AT_MOST ->
          start.filter(s -> value.sign() < 0).isPresent()
              ? Num.UNKNOWN
              : Num.range(start, mayBeNegative, Optional.of(value), false);
      case ABOVE -> Num.range(Optional.of(value), true, Optional.empty(), true);
      case AT_LEAST -> Num.range(Optional.of(value), false, Optional.empty(), true);
    };
  }

  /** V7: in the unit of the result, as its value. */
  private static Limit limit(Result.Bound bound, Type type, Recorded value) {
    return switch (bound) {
      case Result.Bound.Missing m -> new Limit.Unknown();
      case Result.Bound.Unknown u -> new Limit.Unknown();
      case Result.Bound.None n -> new Limit.None();
      case Result.Bound.Known(Rational limit) -> {
        Optional<Unit> unit = recordedUnit(value);
        Optional<Unit> to = target(type, unit);
        Optional<Rational> converted =
            to.isEmpty() || unit.isEmpty()
                ? Optional.of(limit)
                : unit.get().convert(limit, to.get());
        boolean unitless = type instanceof Type.Number;
        yield converted.isPresent() && (unitless || to.isPresent())
            ? new Limit.Known(
                Num.of(Fraction.of(converted.get()))
                    .in(type instanceof Type.EitherUnit ? to : Optional.empty()))
            : new Limit.Unknown();
      }
    };
  }

  private static Optional<Unit> recordedUnit(Recorded value) {
    return switch (value) {
      case Recorded.Numeric numeric -> numeric.unit();
      case Recorded.Detection(Recorded.Numeric below, boolean detected) -> below.unit();
      default -> Optional.empty();
    };
  }
}
