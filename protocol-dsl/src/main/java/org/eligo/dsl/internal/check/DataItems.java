package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.Words;
import org.eligo.dsl.unit.Unit;

/** Turns one line of the data dictionary into its items: types, fields; options are added later. */
final class DataItems {
  private static final List<String> SIMPLE =
      List.of("yes/no", "number", "titre", "date", "text", "event", "course");
  private final Source source;
  private final Diagnostics diagnostics;
  private final Numbers numbers;
  private final Predicate<Name> isRole;
  private final Lists lists;

  DataItems(Source source, Diagnostics diagnostics, Predicate<Name> isRole, Lists lists) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.numbers = new Numbers(diagnostics);
    this.isRole = isRole;
    this.lists = lists;
  }

  /** The items of a line without their options; none if the type has a mistake. */
  List<DataItem> of(DataSyntax line) {
    Map<String, DataItem.Field> fields = fields(line);
    Optional<Type> type = type(line.type());
    if (type.isEmpty()) {
      return List.of();
    }
    refuseConstantHistory(line, type.get());
    List<DataItem.Code> codes = new ArrayList<>();
    line.codes()
        .forEach(code -> codes.add(new DataItem.Code(code.system().text(), code.code().text())));
    String words = line.words().map(Words::text).orElse("");
    List<Type> types = new ArrayList<>(List.of(type.get()));
    fields.values().forEach(field -> types.add(field.type()));
    String body = Canonical.dataBody(source, line) + Lists.texts(types);
    return line.names().stream()
        .map(name ->
            new DataItem(
                name.text(),
                line.plural().map(Name::text),
                line.constant(),
                type.get(),
                codes,
                words,
                fields,
                DataItem.Options.none(),
                name.text() + ": " + body,
                line.span()))
        .toList();
  }

  private void refuseConstantHistory(DataSyntax line, Type type) {
    if (line.constant() && (type instanceof Type.Event || type instanceof Type.Course)) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.WRONG_TYPE,
                  line.type().span(),
                  "an event or course cannot be `constant`",
                  "happens at a time")
              .help("leave out `constant`"));
    }
  }

  private Map<String, DataItem.Field> fields(DataSyntax line) {
    Map<String, DataItem.Field> fields = new LinkedHashMap<>();
    for (DataSyntax.Field field : line.fields()) {
      Optional<Type> type = type(field.type());
      if (type.isPresent() && !fitsField(type.get())) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.WRONG_TYPE,
                    field.type().span(),
                    "a field cannot be an event, a course, an agreement or a result of two units",
                    "not for a field")
                .help("declare an item of its own"));
        continue;
      }
      String name = field.name().text();
      if (fields.containsKey(name)) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_NAME,
                    field.name().span(),
                    "the field `" + name + "` is declared twice",
                    "again")
                .help("remove one of the two"));
      }
      // A field whose type has a mistake stays known as text, so that its uses are not reported.
      fields.put(
          name,
          new DataItem.Field(
              name, type.orElse(new Type.Text()), field.words().map(Words::text).orElse("")));
    }
    return fields;
  }

  private static boolean fitsField(Type type) {
    return switch (type) {
      case Type.YesNo y -> true;
      case Type.OneOf o -> true;
      case Type.InList l -> true;
      case Type.Ordered o -> true;
      case Type.SomeOf s -> true;
      case Type.Titre t -> true;
      case Type.EitherUnit e -> false;
      case Type.Number n -> true;
      case Type.Measurement m -> true;
      case Type.Date d -> true;
      case Type.Text t -> true;
      case Type.Event e -> false;
      case Type.Course c -> false;
      case Type.Judgement j -> !j.role().equals(Type.PARTICIPANT);
    };
  }

  private Optional<Type> type(DataSyntax.TypeSyntax type) {
    return switch (type) {
      case DataSyntax.Simple simple -> simple(simple.word(), simple.span());
      case DataSyntax.OneOf oneOf -> Optional.of(new Type.OneOf(distinct(oneOf.choices())));
      case DataSyntax.Ordered ordered -> Optional.of(new Type.Ordered(distinct(ordered.choices())));
      case DataSyntax.SomeOf someOf -> Optional.of(new Type.SomeOf(distinct(someOf.choices())));
      case DataSyntax.EitherUnit either -> eitherUnit(either);
      case DataSyntax.InList in -> lists.type(in);
      case DataSyntax.Measurement m ->
          numbers.unit(m.unit().text(), m.unit().span()).map(Type.Measurement::new);
      case DataSyntax.Judgement j ->
          isRole.test(j.role())
              ? Optional.of(new Type.Judgement(j.role().text()))
              : Optional.empty();
      case DataSyntax.Agreement a -> Optional.of(new Type.Judgement(Type.PARTICIPANT));
      case DataSyntax.Unread unread -> Optional.empty();
    };
  }

  private Optional<Type> simple(String word, Span span) {
    return switch (word) {
      case "yes/no" -> Optional.of(new Type.YesNo());
      case "number" -> Optional.of(new Type.Number());
      case "titre" -> Optional.of(new Type.Titre());
      case "date" -> Optional.of(new Type.Date());
      case "text" -> Optional.of(new Type.Text());
      case "event" -> Optional.of(new Type.Event());
      case "course" -> Optional.of(new Type.Course());
      default -> {
        List<String> near = Similar.to(word, SIMPLE);
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.WRONG_TYPE,
                    span,
                    "`" + word + "` is not a kind of data",
                    "unknown kind")
                .help(
                    near.isEmpty()
                        ? "write `yes/no`, `one of`, `number`, `measurement in`, `date`, `text`,"
                            + " `event`, `course` or `judgement by`"
                        : Similar.question(near)));
        yield Optional.empty();
      }
    };
  }

  private Optional<Type> eitherUnit(DataSyntax.EitherUnit type) {
    Optional<Unit> first = numbers.unit(type.first().text(), type.first().span());
    Optional<Unit> second = numbers.unit(type.second().text(), type.second().span());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (first.get().convertsTo(second.get())) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNIT_MISMATCH,
                  type.span(),
                  "`" + first.get() + "` and `" + second.get() + "` convert into each other",
                  "one of them is enough")
              .help(
                  "write `measurement in "
                      + first.get()
                      + "`; results in the other unit are read"));
      return Optional.empty();
    }
    return Optional.of(new Type.EitherUnit(first.get(), second.get()));
  }

  private List<String> distinct(List<Name> written) {
    List<String> choices = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    for (Name choice : written) {
      if (!folded.add(Declarations.fold(choice.text()))) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_NAME,
                    choice.span(),
                    "the choice `" + choice.text() + "` is declared twice",
                    "again")
                .help("remove one of the two"));
      } else {
        choices.add(choice.text());
      }
    }
    return choices;
  }
}
