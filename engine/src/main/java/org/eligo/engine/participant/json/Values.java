package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Recorded.Censoring;

/** Reads one value of a type, with its unit beside it. */
final class Values {
  private static final String UNKNOWN = "unknown";
  private static final String DETECTED = " detected";
  private static final String NOT_DETECTED = " not detected";
  private static final List<String> YES_NO = List.of("yes", "no");

  private final Reading reading;

  Values(Reading reading) {
    this.reading = reading;
  }

  /** What was written beside a value as its unit. */
  sealed interface Beside {
    record Nothing() implements Beside {}

    record InUnit(Unit unit) implements Beside {}

    record UnknownUnit() implements Beside {}
  }

  /** The value in the keys {@code value}, {@code unit} and {@code state} of an object. */
  Optional<Recorded> of(Keys keys, Type type, boolean inWords) {
    Optional<Beside> unit = unit(keys, type);
    Optional<JsonValue> state = keys.take("state");
    if (state.isPresent()) {
      boolean withdrawn = state.get().equals(new JsonValue.Text("withdrawn"));
      if (keys.take("value").isPresent() && !withdrawn) {
        return refuse(keys.at("value"), "a state stands instead of a value", "keep one of the two");
      }
      return state(state.get(), keys.at("state"), type);
    }
    Optional<JsonValue> value = keys.take("value");
    if (value.isEmpty()) {
      return refuse(
          keys.at("value"), "the value is missing", "or write {\"state\":\"not done\", ...}");
    }
    return unit.flatMap(u -> value(value.get(), keys.at("value"), type, u, inWords));
  }

  /** A value without an object around it. */
  Optional<Recorded> plain(JsonValue value, Place at, Type type) {
    return value(value, at, type, new Beside.Nothing(), false);
  }

  private Optional<Beside> unit(Keys keys, Type type) {
    Optional<JsonValue> written = keys.take("unit");
    if (written.isEmpty()) {
      return Optional.of(new Beside.Nothing());
    }
    Place at = keys.at("unit");
    List<Unit> units = units(type);
    if (units.isEmpty()) {
      return refuse(at, "this item has no unit", "leave the unit out");
    }
    Unit declared = units.getFirst();
    if (!(written.get() instanceof JsonValue.Text(String text))) {
      return refuse(at, "a unit is written in quotes", "for example \"" + declared + "\"");
    }
    if (text.equals(UNKNOWN)) {
      return Optional.of(new Beside.UnknownUnit());
    }
    Optional<Unit> unit = Units.parse(text);
    if (unit.isEmpty()) {
      return refuse(at, "\"" + text + "\" is not a unit", unitHelp(text, declared));
    }
    return units.stream().anyMatch(unit.get()::convertsTo)
        ? Optional.of(new Beside.InUnit(unit.get()))
        : refuse(
            at,
            text + " does not convert to " + named(units),
            "give the value in " + named(units) + " or in a unit that measures the same");
  }

  private static List<Unit> units(Type type) {
    return switch (type) {
      case Type.Measurement(Unit unit) -> List.of(unit);
      case Type.EitherUnit(Unit first, Unit second) -> List.of(first, second);
      default -> List.of();
    };
  }

  private static String named(List<Unit> units) {
    return String.join(" or ", units.stream().map(Unit::text).toList());
  }

  private static String unitHelp(String text, Unit declared) {
    Optional<String> slip = Units.mistake(text);
    if (slip.isPresent()) {
      return slip.get();
    }
    List<String> fitting =
        Units.suggest(text).stream()
            .filter(near -> Units.parse(near).filter(declared::convertsTo).isPresent())
            .toList();
    return fitting.isEmpty()
        ? "the item is declared in " + declared
        : "did you mean " + Nearest.quoted(fitting) + "?";
  }

  private Optional<Recorded> state(JsonValue written, Place at, Type type) {
    List<String> words = Words.all(Recorded.State.class);
    if (!(written instanceof JsonValue.Text(String word))) {
      return refuse(at, "a state is a word", "it may be " + Nearest.quoted(words));
    }
    if (word.equals("not detected") && !units(type).isEmpty()) {
      return Optional.of(new Recorded.Word(Recorded.LabWord.NOT_DETECTED));
    }
    Optional<Recorded.State> state = Words.find(Recorded.State.class, word);
    return state.isPresent()
        ? Optional.of(new Recorded.Absent(state.get()))
        : refuse(at, "there is no state \"" + word + "\"", Nearest.help(word, words, ""));
  }

  private Optional<Recorded> value(
      JsonValue value, Place at, Type type, Beside unit, boolean inWords) {
    return switch (type) {
      case Type.YesNo y -> choice(value, at, YES_NO);
      case Type.Judgement j -> choice(value, at, YES_NO);
      case Type.OneOf(List<String> choices) -> choice(value, at, choices);
      case Type.InList in -> listed(value, at, in);
      case Type.Ordered(List<String> choices) -> choice(value, at, choices);
      case Type.SomeOf(List<String> choices) -> several(value, at, choices);
      case Type.Titre t -> titre(value, at, inWords);
      case Type.Number n -> number(value, at, unit, Optional.empty(), false);
      case Type.Measurement(Unit declared) -> measured(value, at, unit, declared, inWords);
      case Type.EitherUnit(Unit first, Unit second) -> measured(value, at, unit, first, inWords);
      case Type.Date d -> date(value, at);
      case Type.Text t ->
          Keys.text(value, at, reading.refusals()).map(text -> new Recorded.Text(text));
      case Type.Event e -> refuse(at, "an event has no value", "");
      case Type.Course c -> refuse(at, "a course has no value", "");
    };
  }

  private Optional<Recorded> choice(JsonValue value, Place at, List<String> choices) {
    if (value instanceof JsonValue.Bool(boolean yes) && choices.equals(YES_NO)) {
      return refuse(
          at, "the answer is a word", "write " + (yes ? "\"yes\"" : "\"no\"") + " in quotes");
    }
    if (!(value instanceof JsonValue.Text(String text))) {
      return refuse(
          at,
          "a choice is expected here, not " + value.describe(),
          "it may be " + Nearest.quoted(choices));
    }
    if (choices.contains(text)) {
      return Optional.of(new Recorded.Choice(text));
    }
    return text.equals(UNKNOWN)
        ? unknown()
        : refuse(
            at,
            value.describe() + " is none of the choices",
            Nearest.help(text, choices, "it may be " + Nearest.quoted(choices)));
  }

  /** Any text is kept: what no list holds is for a person to classify. */
  private Optional<Recorded> listed(JsonValue value, Place at, Type.InList type) {
    return Keys.text(value, at, reading.refusals())
        .flatMap(text ->
            text.equals(UNKNOWN)
                ? unknown()
                : Optional.of(
                    type.choice(text)
                        .<Recorded>map(Recorded.Choice::new)
                        .orElseGet(() -> new Recorded.Unclassified(text))));
  }

  /** A list of choices, perhaps empty: what is not in it does not hold. */
  private Optional<Recorded> several(JsonValue value, Place at, List<String> choices) {
    if (value instanceof JsonValue.Text(String text) && text.equals(UNKNOWN)) {
      return unknown();
    }
    if (!(value instanceof JsonValue.Elements(List<JsonValue> elements))) {
      return refuse(
          at,
          "a list of choices is expected here, not " + value.describe(),
          "write [" + Nearest.quoted(choices.subList(0, 1)) + "], or [] if none holds");
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Optional<Recorded> one = choice(elements.get(i), at.index(i), choices);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      if (!(one.get() instanceof Recorded.Choice(String choice))) {
        return refuse(
            at.index(i),
            "one of several answers cannot be unknown",
            "write \"unknown\" for the whole list");
      }
      if (chosen.contains(choice)) {
        return refuse(at.index(i), "this choice stands here twice", "keep one");
      }
      chosen.add(choice);
    }
    return Optional.of(new Recorded.Choices(chosen));
  }

  private Optional<Recorded> titre(JsonValue value, Place at, boolean inWords) {
    if (!(value instanceof JsonValue.Text(String text))) {
      return refuse(at, "a titre is written in quotes", "write \"1:80\"");
    }
    Optional<Recorded> word = word(text, false, inWords);
    if (word.isPresent()) {
      return word;
    }
    String number = text.replaceFirst("^([<>]=?)?\\s*1:", "$1");
    return number.equals(text)
        ? refuse(at, value.describe() + " is not a titre", "write \"1:80\", or \"<1:40\"")
        : numeric(number, at, Optional.empty())
            .map(read ->
                read instanceof Recorded.Numeric n
                    ? new Recorded.Numeric(n.value(), n.censoring(), n.unit(), text)
                    : read);
  }

  /** A number with its unit; {@code <15 not detected} is a number with the laboratory's word. */
  private Optional<Recorded> measured(
      JsonValue value, Place at, Beside unit, Unit declared, boolean inWords) {
    boolean not = value instanceof JsonValue.Text(String text) && text.endsWith(NOT_DETECTED);
    boolean worded =
        value instanceof JsonValue.Text(String text)
            && text.startsWith("<")
            && (not || text.endsWith(DETECTED));
    if (!worded) {
      return number(value, at, unit, Optional.of(declared), inWords);
    }
    String text = ((JsonValue.Text) value).text();
    String number = text.substring(0, text.length() - (not ? NOT_DETECTED : DETECTED).length());
    return number(new JsonValue.Text(number.strip()), at, unit, Optional.of(declared), inWords)
        .map(read ->
            read instanceof Recorded.Numeric below ? new Recorded.Detection(below, !not) : read);
  }

  private Optional<Recorded> date(JsonValue value, Place at) {
    return reading
        .dates()
        .any(value, at)
        .map(date ->
            date instanceof org.eligo.dsl.time.PartialDate.Unknown
                ? new Recorded.Absent(Recorded.State.UNKNOWN)
                : new Recorded.DateValue(date));
  }

  private Optional<Recorded> number(
      JsonValue value, Place at, Beside unit, Optional<Unit> declared, boolean inWords) {
    String text;
    switch (value) {
      case JsonValue.Numeral(String digits) -> text = digits;
      case JsonValue.Text(String words) -> {
        Optional<Recorded> word = word(words, declared.isPresent(), inWords);
        if (word.isPresent()) {
          return unit instanceof Beside.InUnit
                  && !(word.get() instanceof Recorded.Absent)
                  && !word.get().equals(new Recorded.Word(Recorded.LabWord.NOT_DETECTED))
              ? refuse(at, "a word has no unit", "leave the unit out")
              : word;
        }
        text = words;
      }
      case JsonValue.Bool b -> {
        return notANumber(value, at);
      }
      case JsonValue.Members m -> {
        return notANumber(value, at);
      }
      case JsonValue.Elements e -> {
        return notANumber(value, at);
      }
    }
    return switch (unit) {
      case Beside.UnknownUnit u -> numeric(text, at, Optional.empty()).flatMap(n -> unknown());
      case Beside.InUnit(Unit given) -> numeric(text, at, Optional.of(given));
      case Beside.Nothing n ->
          declared.isEmpty()
              ? numeric(text, at, Optional.empty())
              : numeric(text, at, Optional.empty())
                  .flatMap(read ->
                      refuse(
                          at,
                          "the unit is missing",
                          "add \"unit\":\""
                              + declared.get()
                              + "\", or \"unit\":\"unknown\" if nobody knows it"));
    };
  }

  private static Optional<Recorded> word(String text, boolean measured, boolean inWords) {
    if (text.equals(UNKNOWN)) {
      return unknown();
    }
    return Words.find(Recorded.LabWord.class, text)
        .filter(word ->
            switch (word) {
              case NOT_DETECTED -> measured;
              case POSITIVE, NEGATIVE, EQUIVOCAL -> inWords;
            })
        .map(Recorded.Word::new);
  }

  private Optional<Recorded> numeric(String written, Place at, Optional<Unit> unit) {
    Censoring censoring =
        written.startsWith("<=")
            ? Censoring.AT_MOST
            : written.startsWith(">=")
                ? Censoring.AT_LEAST
                : written.startsWith("<")
                    ? Censoring.BELOW
                    : written.startsWith(">") ? Censoring.ABOVE : Censoring.NONE;
    int signs =
        switch (censoring) {
          case NONE -> 0;
          case BELOW, ABOVE -> 1;
          case AT_MOST, AT_LEAST -> 2;
        };
    String digits = written.substring(signs).strip();
    Optional<Rational> number = Rational.parse(digits);
    return number.isPresent()
        ? Optional.of(new Recorded.Numeric(number.get(), censoring, unit, written))
        : notANumber(new JsonValue.Text(written), at);
  }

  private Optional<Recorded> notANumber(JsonValue value, Place at) {
    String help =
        value instanceof JsonValue.Text(String text) && text.contains(",")
            ? "write the number with a point and without commas"
            : "write 7.5, or \"<0.5\" for a result below what the laboratory can measure; at most "
                + Rational.MOST_DIGITS
                + " digits";
    return refuse(at, value.describe() + " cannot be read as a value here", help);
  }

  private static Optional<Recorded> unknown() {
    return Optional.of(new Recorded.Absent(Recorded.State.UNKNOWN));
  }

  private <T> Optional<T> refuse(Place at, String what, String help) {
    return reading.refusals().add(at, what, help);
  }
}
