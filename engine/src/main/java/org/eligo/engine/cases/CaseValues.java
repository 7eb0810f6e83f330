package org.eligo.engine.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.Case.FieldText;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.NumberText;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Recorded.Censoring;

/** Turns the texts of a case into recorded values. */
final class CaseValues {
  private static final Pattern JUDGED = Pattern.compile("(yes|no) by (.+?) on (.+)");

  private CaseValues() {}

  static Recorded value(Type type, String text, Optional<String> unit, boolean state) {
    if (state) {
      Optional<Recorded> word = labWord(text);
      return word.isPresent() ? word.get() : absent(text);
    }
    return switch (type) {
      case Type.YesNo y -> choice(List.of("yes", "no"), text);
      case Type.Judgement j -> choice(List.of("yes", "no"), text);
      case Type.OneOf(List<String> choices) -> choice(choices, text);
      case Type.InList in ->
          in.choice(text)
              .<Recorded>map(Recorded.Choice::new)
              .orElseGet(() -> new Recorded.Unclassified(text));
      case Type.Ordered(List<String> choices) -> choice(choices, text);
      case Type.SomeOf(List<String> choices) -> several(choices, text);
      case Type.Titre t -> titre(text);
      case Type.Number n -> number(text, unit);
      case Type.Measurement m -> measured(text, unit);
      case Type.EitherUnit m -> measured(text, unit);
      case Type.Date d -> new Recorded.DateValue(date(text));
      case Type.Text t -> new Recorded.Text(text);
      case Type.Event e -> throw new UnreadableFact("an event has no value: " + text);
      case Type.Course c -> throw new UnreadableFact("a course has no value: " + text);
    };
  }

  /** The value of a result; in a case, what a role judges is judged by that role. */
  static Recorded result(Type type, Case.Fact.Result result, PartialDate on) {
    Recorded value = value(type, result.value(), result.unit(), result.state());
    return type.judge().isPresent() && value instanceof Recorded.Choice(String answer)
        ? new Recorded.Judged(answer, type.judge().get(), on, Optional.empty())
        : value;
  }

  static Map<String, Recorded> fields(DataItem item, Map<String, FieldText> texts) {
    Map<String, Recorded> fields = new LinkedHashMap<>();
    texts.forEach((name, text) -> {
      DataItem.Field field =
          Optional.ofNullable(item.fields().get(name))
              .orElseThrow(
                  () -> new UnreadableFact(item.name() + " has no field \"" + name + "\""));
      Matcher judged = JUDGED.matcher(text.value());
      if (field.type() instanceof Type.Judgement && judged.matches()) {
        fields.put(
            name,
            new Recorded.Judged(
                judged.group(1), judged.group(2), date(judged.group(3)), Optional.empty()));
        return;
      }
      boolean state = text.unit().isEmpty() && isState(field.type(), text.value());
      fields.put(name, value(field.type(), text.value(), text.unit(), state));
    });
    return fields;
  }

  // A field's text may be a state word, unless that word is one of its choices.
  private static boolean isState(Type type, String text) {
    boolean chosen =
        (type instanceof Type.OneOf(List<String> choices) && choices.contains(text))
            || (type instanceof Type.Ordered(List<String> order) && order.contains(text))
            || type instanceof Type.Text;
    return !chosen && find(Recorded.State.class, text).isPresent();
  }

  private static Recorded choice(List<String> choices, String text) {
    if (choices.contains(text)) {
      return new Recorded.Choice(text);
    }
    return absent(text);
  }

  private static Recorded several(List<String> choices, String text) {
    if (text.equals("none of them")) {
      return new Recorded.Choices(List.of());
    }
    List<String> chosen = choices.contains(text) ? List.of(text) : answers(text);
    return choices.containsAll(chosen)
        ? new Recorded.Choices(chosen.stream().distinct().toList())
        : absent(text);
  }

  private static List<String> answers(String text) {
    return Arrays.stream(text.split(" \\+ ")).map(String::strip).toList();
  }

  private static Recorded titre(String text) {
    Optional<Recorded> word = labWord(text);
    if (word.isPresent()) {
      return word.get();
    }
    String digits = text.replaceFirst("^[<>≤≥]?=?\\s*1:", "");
    return digits.equals(text)
        ? absent(text)
        : new Recorded.Numeric(rational(digits), censoring(text), Optional.empty(), text);
  }

  /** A number, perhaps with the laboratory's word: {@code <15 not detected}. */
  private static Recorded measured(String text, Optional<String> unit) {
    boolean not = text.endsWith(" not detected");
    boolean detection = text.startsWith("<") && (not || text.endsWith(" detected"));
    if (!detection) {
      return number(text, unit);
    }
    String below = text.substring(0, text.indexOf(not ? " not detected" : " detected"));
    return number(below.strip(), unit) instanceof Recorded.Numeric n
        ? new Recorded.Detection(n, !not)
        : absent(text);
  }

  private static Recorded absent(String text) {
    return new Recorded.Absent(
        find(Recorded.State.class, text)
            .orElseThrow(() -> new UnreadableFact("\"" + text + "\" is neither value nor state")));
  }

  private static Optional<Recorded> labWord(String text) {
    return find(Recorded.LabWord.class, text).map(Recorded.Word::new);
  }

  private static Recorded number(String text, Optional<String> unit) {
    Optional<Recorded> word = labWord(text);
    if (word.isPresent()) {
      return word.get();
    }
    if (find(Recorded.State.class, text).isPresent()) {
      return absent(text);
    }
    Optional<Unit> known =
        unit.map(u ->
            Units.parse(u).orElseThrow(() -> new UnreadableFact("\"" + u + "\" is not a unit")));
    Censoring censoring = censoring(text);
    String digits = text.replaceFirst("^[<>≤≥]=?", "").strip();
    return new Recorded.Numeric(rational(digits), censoring, known, text);
  }

  private static Censoring censoring(String text) {
    if (text.startsWith("<=") || text.startsWith("≤")) {
      return Censoring.AT_MOST;
    }
    if (text.startsWith(">=") || text.startsWith("≥")) {
      return Censoring.AT_LEAST;
    }
    if (text.startsWith("<")) {
      return Censoring.BELOW;
    }
    return text.startsWith(">") ? Censoring.ABOVE : Censoring.NONE;
  }

  static Rational rational(String digits) {
    return switch (NumberText.read(digits)) {
      case NumberText.Read(Rational value, boolean looksGrouped) -> value;
      case NumberText.Mistake(String message, String help) ->
          throw new UnreadableFact("\"" + digits + "\": " + message);
    };
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text)
        .orElseThrow(() -> new UnreadableFact("\"" + text + "\" is not a date"));
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(word))
        .findFirst();
  }
}
