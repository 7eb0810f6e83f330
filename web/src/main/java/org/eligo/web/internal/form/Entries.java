package org.eligo.web.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.NumberText;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Recorded.Censoring;
import org.eligo.engine.participant.Recorded.State;
import org.eligo.engine.participant.Result.Bound;

/** Reads single fields of one form and gathers what cannot be read. */
final class Entries {
  private static final String DETECTED = " detected";
  private static final String NOT_DETECTED = " not detected";
  private static final Recorded UNREADABLE = new Recorded.Absent(State.UNKNOWN);

  private final Form form;
  private final Optional<LocalDate> asOf;
  private final List<Mistake> mistakes = new ArrayList<>();

  Entries(Form form, Optional<LocalDate> asOf) {
    this.form = form;
    this.asOf = asOf;
  }

  Form form() {
    return form;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  void wrong(String field, String message) {
    mistakes.add(new Mistake(field, message));
  }

  Optional<String> text(String field) {
    return form.has(field) ? Optional.of(form.get(field)) : Optional.empty();
  }

  /** A date that should not be after the as-of date; unknown if it cannot be read. */
  Optional<PartialDate> past(String field, String what) {
    Optional<PartialDate> date = date(field, what);
    if (date.isPresent() && asOf.isPresent() && isAfter(date.get(), asOf.get())) {
      wrong(field, what + " is after the as-of date: correct one of the two");
    }
    return date;
  }

  private static boolean isAfter(PartialDate date, LocalDate day) {
    return !(date instanceof PartialDate.Unknown) && date.range().first() > day.toEpochDay();
  }

  /** Any date; unknown if it cannot be read, empty if nothing was typed. */
  Optional<PartialDate> date(String field, String what) {
    if (!form.has(field)) {
      return Optional.empty();
    }
    Optional<PartialDate> date = DateEntry.read(form.get(field));
    if (date.isEmpty()) {
      wrong(field, what + " \"" + form.get(field) + "\" is no date: " + DateEntry.HELP);
    }
    return Optional.of(date.orElse(new PartialDate.Unknown()));
  }

  /** A value of the type; unknown if it cannot be read, empty if nothing was typed. */
  Optional<Recorded> value(String field, String what, Type type) {
    if (type instanceof Type.SomeOf(List<String> choices)) {
      return several(field, what, choices);
    }
    if (!form.has(field)) {
      return Optional.empty();
    }
    String text = form.get(field);
    return Optional.of(
        switch (type) {
          case Type.YesNo() -> choice(field, what, List.of("yes", "no"));
          case Type.Judgement(String role) -> choice(field, what, List.of("yes", "no"));
          case Type.OneOf(List<String> choices) -> choice(field, what, choices);
          case Type.InList in ->
              in.choice(text)
                  .<Recorded>map(Recorded.Choice::new)
                  .orElseGet(() -> new Recorded.Unclassified(text));
          case Type.Ordered(List<String> choices) -> choice(field, what, choices);
          case Type.SomeOf _ -> throw new IllegalStateException("read before: " + field);
          case Type.Titre() -> titre(field, what);
          case Type.Number() -> number(field, what, form.get(field), Optional.empty());
          case Type.Measurement(Unit unit) -> measured(field, what, List.of(unit));
          case Type.EitherUnit(Unit first, Unit second) ->
              measured(field, what, List.of(first, second));
          case Type.Date() ->
              DateEntry.read(text)
                  .<Recorded>map(Recorded.DateValue::new)
                  .orElseGet(() -> unreadable(field, what + " is no date: " + DateEntry.HELP));
          case Type.Text() -> new Recorded.Text(text);
          case Type.Event(), Type.Course() ->
              throw new IllegalArgumentException("a history has no value: " + field);
        });
  }

  /** An answer of a role with its day; empty if nothing was chosen. */
  Optional<Recorded> judged(String field, String what, String role) {
    Optional<Recorded> answer = value(field, what, new Type.YesNo());
    Optional<PartialDate> on = past(field + ".on", what + ": the day of the judgement");
    if (answer.isPresent() && answer.get() instanceof Recorded.Choice(String yesNo)) {
      if (on.isEmpty()) {
        wrong(field + ".on", what + " was judged on no day: enter it, or \"unknown\"");
      }
      return Optional.of(
          new Recorded.Judged(
              yesNo, role, on.orElseGet(PartialDate.Unknown::new), Optional.empty()));
    }
    return answer;
  }

  private Recorded unreadable(String field, String message) {
    wrong(field, message);
    return UNREADABLE;
  }

  private Recorded choice(String field, String what, List<String> choices) {
    String text = form.get(field);
    return choices.contains(text)
        ? new Recorded.Choice(text)
        : unreadable(field, what + " must be one of " + String.join(", ", choices));
  }

  /** The boxes that are ticked; empty if none is, not even that none holds. */
  private Optional<Recorded> several(String field, String what, List<String> choices) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (form.has(Fields.answer(field, i))) {
        chosen.add(choices.get(i));
      }
    }
    boolean none = form.has(Fields.noAnswer(field));
    if (none && !chosen.isEmpty()) {
      return Optional.of(
          unreadable(Fields.noAnswer(field), what + " is none of them and some: keep one"));
    }
    return none || !chosen.isEmpty() ? Optional.of(new Recorded.Choices(chosen)) : Optional.empty();
  }

  private Recorded titre(String field, String what) {
    String text = form.get(field);
    String digits = text.replaceFirst("^([<>]=?)?\\s*1:", "$1");
    if (digits.equals(text)) {
      return unreadable(field, what + " is a titre: write 1:80, or <1:40");
    }
    return number(field, what, digits, Optional.empty()) instanceof Recorded.Numeric n
        ? new Recorded.Numeric(n.value(), n.censoring(), n.unit(), text)
        : UNREADABLE;
  }

  private Recorded measured(String field, String what, List<Unit> declared) {
    String spelling = form.get(field + ".unit");
    if (spelling.isEmpty()) {
      return unreadable(field + ".unit", what + " has no unit: choose the one of the report");
    }
    Optional<Unit> unit =
        Units.parse(spelling).filter(u -> declared.stream().anyMatch(u::convertsTo));
    if (unit.isEmpty()) {
      return unreadable(field + ".unit", what + " cannot be read in " + spelling);
    }
    String text = form.get(field);
    boolean not = text.endsWith(NOT_DETECTED);
    if (!text.startsWith("<") || !text.endsWith(DETECTED)) {
      return number(field, what, text, unit);
    }
    String below = text.substring(0, text.length() - (not ? NOT_DETECTED : DETECTED).length());
    return number(field, what, below.strip(), unit) instanceof Recorded.Numeric n
        ? new Recorded.Detection(n, !not)
        : UNREADABLE;
  }

  private Recorded number(String field, String what, String text, Optional<Unit> unit) {
    Censoring censoring = censoring(text);
    String digits = text.substring(signLength(censoring)).strip();
    return switch (NumberText.read(digits)) {
      case NumberText.Read(Rational value, boolean looksGrouped) -> {
        if (looksGrouped) {
          yield unreadable(
              field, what + ": " + digits + " could be two numbers; write 75,000 or 75.0");
        }
        // Grouping is put in where a number is printed; a record holds none.
        yield new Recorded.Numeric(value, censoring, unit, text.replace(",", ""));
      }
      case NumberText.Mistake(String message, String help) ->
          unreadable(field, what + " \"" + text + "\": " + message + "; " + help);
    };
  }

  private static Censoring censoring(String text) {
    if (text.startsWith("<=")) {
      return Censoring.AT_MOST;
    }
    if (text.startsWith(">=")) {
      return Censoring.AT_LEAST;
    }
    if (text.startsWith("<")) {
      return Censoring.BELOW;
    }
    return text.startsWith(">") ? Censoring.ABOVE : Censoring.NONE;
  }

  private static int signLength(Censoring censoring) {
    return switch (censoring) {
      case NONE -> 0;
      case BELOW, ABOVE -> 1;
      case AT_MOST, AT_LEAST -> 2;
    };
  }

  /** One side of a reference range, in the unit of the result. */
  Bound bound(String field, String what) {
    String text = form.get(field);
    if (text.isEmpty()) {
      return new Bound.Missing();
    }
    if (text.equals("none")) {
      return new Bound.None();
    }
    if (text.equals("unknown")) {
      return new Bound.Unknown();
    }
    return switch (NumberText.read(text)) {
      case NumberText.Read(Rational value, boolean looksGrouped) when !looksGrouped ->
          new Bound.Known(value);
      case NumberText.Read read -> {
        wrong(field, what + ": " + text + " could be two numbers; write 75,000 or 75.0");
        yield new Bound.Unknown();
      }
      case NumberText.Mistake(String message, String help) -> {
        wrong(field, what + " \"" + text + "\": " + message + "; " + help);
        yield new Bound.Unknown();
      }
    };
  }
}
