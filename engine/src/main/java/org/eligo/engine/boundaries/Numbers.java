package org.eligo.engine.boundaries;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.participant.Recorded;

/** Turns numbers: around the limit as it is written, in its unit. */
final class Numbers {
  private static final Pattern WRITTEN = Pattern.compile("([0-9][0-9,]*)(?:\\.([0-9]+))?(.*)");
  private static final int TEN = 10;
  private static final int HUNDREDTHS = 100;
  private static final List<Integer> DECADES = List.of(2, 1, 3, 0, 4, -1, 5, -2, 6, -3);

  private final Protocol protocol;
  private final Draft draft;
  private final Maker maker;

  Numbers(Protocol protocol, Draft draft, Maker maker) {
    this.protocol = protocol;
    this.draft = draft;
    this.maker = maker;
  }

  /** A limit with the decimals of its step and the unit in which it is written. */
  private record Written(Rational limit, int decimals, Optional<Unit> unit) {
    Rational at(long steps) {
      return limit.plus(Rational.of(steps).dividedBy(Rational.of(TEN).pow(decimals)));
    }
  }

  /** The value of a result, in a test of it. */
  List<Turn> ofResult(ResultQuery query, Condition.Compare compare) {
    Draft.Series series = draft.series(query.item());
    DataItem item = protocol.data().get(query.item());
    if (item == null) {
      return List.of();
    }
    boolean lower = reads(compare.left(), false) || reads(compare.right(), false);
    if (lower) {
      series.low = Rational.of(HUNDREDTHS);
      series.high = Rational.of(1_000);
    }
    Guess guess =
        new Guess(
            protocol, Optional.empty(), series.low, series.high, series.fields, Optional.empty());
    Optional<Written> written = written(compare, guess, item.type());
    return written.stream().map(w -> turn(w, item.type(), value -> series.value = value)).toList();
  }

  /** A field of an entry or result. */
  List<Turn> ofField(
      Map<String, Recorded> fields, Optional<DataItem> of, Condition.Compare compare) {
    Value side = compare.left() instanceof Value.Field ? compare.left() : compare.right();
    if (!(side instanceof Value.Field(String name, var _))) {
      return List.of();
    }
    Optional<DataItem.Field> declared =
        of.flatMap(item -> Optional.ofNullable(item.fields().get(name)));
    if (declared.isEmpty()) {
      return List.of();
    }
    DataItem.Field field = declared.get();
    Guess guess =
        new Guess(
            protocol,
            Optional.empty(),
            Rational.ONE,
            Rational.of(HUNDREDTHS),
            Map.of(),
            Optional.empty());
    return written(compare, guess, field.type()).stream()
        .map(w -> turn(w, field.type(), value -> fields.put(name, value)))
        .toList();
  }

  /** An end of the plausible range of an item. */
  List<Turn> plausible(ResultQuery query, boolean low) {
    DataItem item = protocol.data().get(query.item());
    if (item == null || item.options().plausible().isEmpty()) {
      return List.of();
    }
    DataItem.Plausible plausible = item.options().plausible().get();
    Draft.Series series = draft.series(query.item());
    Rational end = low ? plausible.low() : plausible.high();
    Written written = new Written(end, decimals(end), Optional.empty());
    return List.of(turn(written, item.type(), value -> series.value = value));
  }

  /** A comparison outside of a test: of an age, or of something calculated. */
  List<Turn> ofCompare(Condition.Compare compare) {
    List<ResultQuery> inputs = maker.inputs(compare);
    Value.Age age =
        compare.left() instanceof Value.Age a
            ? a
            : compare.right() instanceof Value.Age b ? b : null;
    if (age != null) {
      return ofAge(compare, age);
    }
    if (compare.left() instanceof Value.ResultValue result) {
      return ofResult(result.query(), compare);
    }
    List<Turn> turns = new ArrayList<>();
    for (ResultQuery input : inputs) {
      turns.addAll(ofInput(input));
    }
    return turns;
  }

  private List<Turn> ofAge(Condition.Compare compare, Value.Age age) {
    Guess guess =
        new Guess(
            protocol, Optional.empty(), Rational.ONE, Rational.ONE, Map.of(), Optional.empty());
    Optional<Rational> limit = guess.number(compare.left()).or(() -> guess.number(compare.right()));
    LocalDate on = Calendar.of(draft, Map.of(), protocol).day(age.at());
    // At most 70 years turns on the day before the 71st birthday.
    return limit.stream()
        .map(n -> n.floor().longValueExact())
        .flatMap(n -> Stream.of(n, n + 1))
        .map(n -> age.unit() == Value.AgeUnit.YEARS ? on.minusYears(n) : on.minusMonths(n))
        .map(born ->
            new Turn(
                k -> maker.born(born.plusDays(k)),
                k -> "born " + born.plusDays(k),
                0,
                Turn.Way.NEAR))
        .toList();
  }

  /** One input of a calculation, by hundredths of the powers of ten. */
  private List<Turn> ofInput(ResultQuery query) {
    DataItem item = protocol.data().get(query.item());
    if (item == null) {
      return List.of();
    }
    Draft.Series series = draft.series(query.item());
    List<Turn> turns = new ArrayList<>();
    for (int decade : DECADES) {
      Written written = new Written(Rational.ZERO, 2 - decade, Optional.empty());
      turns.add(
          new Turn(
              k ->
                  series.value =
                      recorded(written, item.type(), Math.min(k, (long) HUNDREDTHS * TEN)),
              k -> text(written, item.type(), k),
              HUNDREDTHS,
              Turn.Way.UP));
    }
    return turns;
  }

  private static boolean reads(Value value, boolean upper) {
    return switch (value) {
      case Value.ThisLimit limit -> limit.upper() == upper;
      case Value.Arithmetic a -> reads(a.left(), upper) || reads(a.right(), upper);
      default -> false;
    };
  }

  private Optional<Written> written(Condition.Compare compare, Guess guess, Type type) {
    Value side = guess.number(compare.right()).isPresent() ? compare.right() : compare.left();
    Optional<Rational> limit = guess.number(side);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    if (side instanceof Value.Number number) {
      Optional<Written> asWritten = asWritten(number, type);
      if (asWritten.isPresent()) {
        return asWritten;
      }
    }
    return Optional.of(new Written(limit.get(), decimals(limit.get()), Optional.empty()));
  }

  private Optional<Written> asWritten(Value.Number number, Type type) {
    String text = protocol.source().text(number.span()).strip();
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String fraction = Optional.ofNullable(matcher.group(2)).orElse("");
    String whole = matcher.group(1).replace(",", "");
    Optional<Rational> value = Rational.parse(fraction.isEmpty() ? whole : whole + "." + fraction);
    Optional<Unit> unit = Units.parse(matcher.group(3).strip());
    Optional<Unit> own =
        type instanceof Type.Measurement m ? Optional.of(m.unit()) : Optional.empty();
    boolean fits = own.isEmpty() || unit.filter(u -> u.convertsTo(own.get())).isPresent();
    return fits ? value.map(v -> new Written(v, fraction.length(), unit)) : Optional.empty();
  }

  private static int decimals(Rational number) {
    if (number.isInteger()) {
      return 0;
    }
    BigDecimal decimal =
        new BigDecimal(number.numerator())
            .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64)
            .stripTrailingZeros();
    return Math.clamp(decimal.scale(), 0, 6);
  }

  private static Turn turn(Written written, Type type, java.util.function.Consumer<Recorded> set) {
    return new Turn(
        k -> set.accept(recorded(written, type, k)), k -> text(written, type, k), 0, Turn.Way.NEAR);
  }

  private static Rational value(Written written, Type type, long steps) {
    if (type instanceof Type.Titre) {
      Rational twice = Rational.of(2).pow((int) Math.abs(steps));
      return steps < 0 ? written.limit().dividedBy(twice) : written.limit().times(twice);
    }
    return written.at(steps);
  }

  private static Recorded recorded(Written written, Type type, long steps) {
    Rational value = value(written, type, steps);
    Recorded.Numeric plain = Candidates.number(type, value);
    Optional<Unit> unit = plain.unit().isEmpty() ? plain.unit() : written.unit().or(plain::unit);
    String text = (type instanceof Type.Titre ? "1:" : "") + value.toText();
    return new Recorded.Numeric(value, Recorded.Censoring.NONE, unit, text);
  }

  private static String text(Written written, Type type, long steps) {
    Rational value = value(written, type, steps);
    if (type instanceof Type.Titre) {
      return "1:" + value.toText();
    }
    Optional<Unit> unit = Candidates.number(type, value).unit();
    Optional<Unit> shown = unit.isEmpty() ? unit : written.unit().or(() -> unit);
    return grouped(value, Math.max(0, written.decimals()))
        + shown.map(u -> " " + u.text()).orElse("");
  }

  private static String grouped(Rational value, int decimals) {
    BigDecimal decimal =
        new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
            .setScale(decimals, java.math.RoundingMode.HALF_UP);
    String[] parts = decimal.abs().toPlainString().split("\\.", -1);
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ',');
    }
    return (decimal.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "." + parts[1] : "");
  }

  /** A day counted from something, such as {@code 29 days before enrollment}. */
  static String distance(long days, String from) {
    if (days == 0) {
      return "on " + from;
    }
    long count = Math.abs(days);
    return count + (count == 1 ? " day " : " days ") + (days < 0 ? "before " : "after ") + from;
  }
}
