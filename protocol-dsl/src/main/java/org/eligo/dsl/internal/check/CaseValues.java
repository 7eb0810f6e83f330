package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.Case.FieldText;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Unit;

/** Reads the values and dates of a case against the types of the items. */
final class CaseValues {
  private static final Set<String> STATES =
      Set.of("unknown", "not done", "pending", "none", "withdrawn");
  private static final Set<String> UNDATED_STATES = Set.of("unknown", "pending");
  private static final Set<String> LABORATORY_WORDS = Set.of("positive", "negative", "equivocal");
  private static final String NOT_DETECTED = "not detected";
  private static final String NONE_OF_THEM = "none of them";
  private static final Pattern TITRE = Pattern.compile("(<=|>=|<|>|≤|≥)?\\s*1:[0-9]+(\\.[0-9]+)?");
  private static final Pattern DETECTION =
      Pattern.compile("((?:<=|<|≤).*?)\\s+(not detected|detected)");
  private static final Pattern NUMERIC =
      Pattern.compile("(<=|>=|<|>|≤|≥)?\\s*(-?[0-9][0-9,.]*)\\s*(.*)");
  private static final Pattern JUDGED = Pattern.compile("(yes|no) by (.+?) on (.+)");
  private final Translation t;

  CaseValues(Translation t) {
    this.t = t;
  }

  /** A value as a record would hold it. */
  record Read(String value, Optional<String> unit, boolean state) {
    boolean needsDate() {
      return !(state && UNDATED_STATES.contains(value));
    }
  }

  /** The value; reported and empty if the item cannot have it. */
  Optional<Read> value(Name written, String of, Type type, boolean inWords) {
    String text = written.text();
    if (STATES.contains(text)
        && !(type instanceof Type.OneOf one && one.choices().contains(text))
        && !(type instanceof Type.Ordered ordered && ordered.choices().contains(text))) {
      return Optional.of(new Read(text, Optional.empty(), true));
    }
    return switch (type) {
      case Type.YesNo y -> choice(written, of, List.of("yes", "no"));
      case Type.Judgement j -> choice(written, of, List.of("yes", "no"));
      case Type.OneOf oneOf -> choice(written, of, oneOf.choices());
      case Type.InList in -> plain(text);
      case Type.Ordered ordered -> choice(written, of, ordered.choices());
      case Type.SomeOf someOf -> several(written, of, someOf.choices());
      case Type.Titre titre -> titre(written, of, inWords);
      case Type.Number n -> number(written, of, List.of());
      case Type.Measurement m -> measured(written, of, List.of(m.unit()), inWords);
      case Type.EitherUnit m -> measured(written, of, List.of(m.first(), m.second()), inWords);
      case Type.Date d -> {
        if (PartialDate.parse(text).isEmpty()) {
          yield wrong(written, of, "is a date", "write `2025-03-31`, `2025-03` or `2025`");
        }
        yield plain(text);
      }
      case Type.Text x -> plain(text);
      case Type.Event e -> history(written, of);
      case Type.Course c -> history(written, of);
    };
  }

  private Optional<Read> history(Name written, String of) {
    return wrong(
        written,
        of,
        "is a history",
        written.text().startsWith("none")
            ? "write `" + written.text() + ", complete on DATE`: somebody asked, and there was none"
            : "write `on DATE`, `from DATE to DATE`, `none ever, complete on DATE` or"
                + " `complete since ever on DATE`");
  }

  private static Optional<Read> plain(String text) {
    return Optional.of(new Read(text, Optional.empty(), false));
  }

  private Optional<Read> choice(Name written, String of, List<String> choices) {
    if (choices.contains(written.text())) {
      return plain(written.text());
    }
    List<String> near = Similar.to(written.text(), choices);
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CHOICE,
                written.span(),
                "`" + written.text() + "` is not one of the choices of `" + of + "`",
                "no such choice")
            .because("the choices are `" + String.join("`, `", choices) + "`")
            .help(near.isEmpty() ? "use one of the choices" : Similar.question(near)));
    return Optional.empty();
  }

  /** {@code implant + condom}; {@code none of them} when none holds. */
  private Optional<Read> several(Name written, String of, List<String> choices) {
    if (written.text().equals(NONE_OF_THEM) || choices.contains(written.text())) {
      return plain(written.text());
    }
    for (String answer : written.text().split(" \\+ ", -1)) {
      if (choice(new Name(answer.strip(), written.span()), of, choices).isEmpty()) {
        return Optional.empty();
      }
    }
    return plain(written.text());
  }

  private Optional<Read> titre(Name written, String of, boolean inWords) {
    String text = written.text();
    if (inWords && LABORATORY_WORDS.contains(text) || TITRE.matcher(text).matches()) {
      return plain(text);
    }
    return wrong(written, of, "is a titre", "write `1:80`, or `<1:40`");
  }

  private Optional<Read> measured(Name written, String of, List<Unit> units, boolean inWords) {
    String text = written.text();
    if (text.equals(NOT_DETECTED) || inWords && LABORATORY_WORDS.contains(text)) {
      return plain(text);
    }
    Matcher detection = DETECTION.matcher(text);
    if (!detection.matches()) {
      return number(written, of, units);
    }
    String limit = detection.group(1);
    boolean bare = NUMERIC.matcher(limit).matches() && limit.matches(".*[0-9]");
    String unit = bare && units.size() == 1 ? " " + units.getFirst() : "";
    return number(new Name(limit + unit, written.span()), of, units)
        .map(read -> new Read(read.value() + " " + detection.group(2), read.unit(), false));
  }

  private Optional<Read> number(Name written, String of, List<Unit> units) {
    Optional<Unit> unit = units.stream().findFirst();
    Matcher matcher = NUMERIC.matcher(written.text());
    if (!matcher.matches()) {
      return wrong(written, of, "is a number", "write a number" + example(unit));
    }
    if (t.numbers.number(matcher.group(2), written.span()).isEmpty()) {
      return Optional.empty();
    }
    String sign =
        Optional.ofNullable(matcher.group(1)).orElse("").replace("≤", "<=").replace("≥", ">=");
    String digits = sign + matcher.group(2).replace(",", "");
    String unitText = matcher.group(3).strip();
    if (unit.isEmpty()) {
      return unitText.isEmpty()
          ? plain(digits)
          : wrong(written, of, "is a plain number", "leave out `" + unitText + "`");
    }
    if (unitText.isEmpty()) {
      return wrong(
          written, of, "has a unit", "write `" + matcher.group(2) + " " + unit.get() + "`");
    }
    Optional<Unit> given = t.numbers.unit(unitText, written.span());
    if (given.isPresent() && units.stream().noneMatch(given.get()::convertsTo)) {
      String all = String.join("` or `", units.stream().map(Unit::text).toList());
      return wrong(written, of, "is measured in `" + all + "`", "give the value in that unit");
    }
    return given.map(g -> new Read(digits, Optional.of(g.text()), false));
  }

  private static String example(Optional<Unit> unit) {
    return unit.map(u -> " with its unit, `" + u + "`").orElse("");
  }

  private Optional<Read> wrong(Name written, String of, String is, String help) {
    t.report(
        DiagnosticCode.WRONG_VALUE,
        written.span(),
        "`" + of + "` " + is + ", and `" + written.text() + "` does not fit",
        "does not fit",
        help);
    return Optional.empty();
  }

  /** A limit of normal; its unit is that of the result. */
  Optional<String> limit(Optional<Name> written) {
    return written
        .filter(name -> t.numbers.number(name.text(), name.span()).isPresent())
        .map(name -> name.text().replace(",", ""));
  }

  Map<String, FieldText> fields(List<CaseLine.FieldValue> written, DataItem item) {
    Map<String, FieldText> fields = new LinkedHashMap<>();
    for (CaseLine.FieldValue one : written) {
      Optional<DataItem.Field> field = Optional.ofNullable(item.fields().get(one.field().text()));
      if (field.isEmpty()) {
        t.names.unknown(one.field(), "field of `" + item.name() + "`", item.fields().keySet());
      } else {
        Optional<Read> read =
            field.get().type() instanceof Type.Judgement(String role)
                ? judged(one.value(), one.field().text(), role)
                : value(one.value(), one.field().text(), field.get().type(), false);
        read.ifPresent(
            known -> fields.put(one.field().text(), new FieldText(known.value(), known.unit())));
      }
    }
    return fields;
  }

  /** {@code yes by ROLE on DATE}: only this role may answer. */
  private Optional<Read> judged(Name written, String of, String role) {
    if (STATES.contains(written.text())) {
      return Optional.of(new Read(written.text(), Optional.empty(), true));
    }
    Matcher judged = JUDGED.matcher(written.text());
    if (!judged.matches() || !judged.group(2).equals(role)) {
      return wrong(
          written,
          of,
          "is a judgement by `" + role + "`",
          "write `" + of + " = yes by " + role + " on 2025-03-31`");
    }
    date(judged.group(3), written.span());
    return plain(written.text());
  }

  /** The days on which fields were judged. */
  List<PartialDate> judgedOn(Map<String, FieldText> fields, DataItem item) {
    List<PartialDate> days = new ArrayList<>();
    fields.forEach((name, text) -> {
      Matcher judged = JUDGED.matcher(text.value());
      DataItem.Field field = item.fields().get(name);
      if (field != null && field.type() instanceof Type.Judgement && judged.matches()) {
        PartialDate.parse(judged.group(3)).ifPresent(days::add);
      }
    });
    return days;
  }

  /** A date; reported and unknown if it is none. */
  PartialDate date(CaseLine.DateText written) {
    String text =
        switch (written.bound()) {
          case EXACT -> written.text().text();
          case BY -> withWord("by ", written.text().text());
          case AFTER -> withWord("after ", written.text().text());
        };
    return date(text, written.text().span());
  }

  private static String withWord(String word, String text) {
    return text.startsWith(word) ? text : word + text;
  }

  PartialDate date(String text, Span span) {
    Optional<PartialDate> date = PartialDate.parse(text);
    if (date.isEmpty()) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          span,
          "`" + text + "` is not a date",
          "no such day",
          text.startsWith("planned")
              ? "a plan has one day: write `planned 2025-03-31`, its length in a field"
              : "write `2025-03-31`, `2025-03`, `2025`, `by 2025`, `after 2025` or `unknown`");
    }
    return date.orElse(new PartialDate.Unknown());
  }
}
