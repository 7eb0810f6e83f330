package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ValueSyntax;

/** Turns {@code is A}, {@code in (A, B)} and their opposites into tests of a choice. */
final class ChoiceTests {
  private static final List<String> YES_NO = List.of("yes", "no");
  private final Translation t;

  ChoiceTests(Translation t) {
    this.t = t;
  }

  /** A test as written; with {@code list} its one choice must be a list. */
  private record Asked(
      ValueSyntax value, boolean negated, List<Name> choices, boolean list, Span span) {}

  Condition convert(ConditionSyntax.ChoiceTest test, Scope scope) {
    return convert(
        new Asked(test.value(), test.negated(), test.choices(), false, test.span()), scope);
  }

  Condition convert(ConditionSyntax.ListTest test, Scope scope) {
    return convert(
        new Asked(test.value(), test.negated(), List.of(test.list()), true, test.span()), scope);
  }

  private Condition convert(Asked test, Scope scope) {
    return test.value() instanceof ValueSyntax.Distributed spread
        ? Distribution.of(spread, test.span(), name -> convert(name, test, scope))
        : convert(test.value(), test, scope);
  }

  private Condition convert(ValueSyntax value, Asked test, Scope scope) {
    if (!(value instanceof ValueSyntax.Named named)) {
      if (!(value instanceof ValueSyntax.Gap)) {
        noChoices(
            value, "`" + t.text(value.span()) + "` has no choices", "compare it with a number");
      }
      return Translation.unread(test.span());
    }
    return switch (t.names.find(named.name(), scope)) {
      case Names.OfField field -> {
        t.values.refuseTime(named);
        Type type = field.field().type();
        yield choices(type, named).isEmpty()
            ? Translation.unread(test.span())
            : membership(new Value.Field(field.field().name(), named.span()), test, type, named);
      }
      case Names.OfItem item -> ofItem(named, item.item(), test, scope);
      case Names.OfCondition condition -> {
        noChoices(
            named,
            "`" + condition.name() + "` is a condition and has no choices",
            "write `" + condition.name() + "`, or `not " + condition.name() + "`");
        yield Translation.unread(test.span());
      }
      case Names.OfValue v -> {
        noChoices(named, "`" + v.name() + "` is a number", "compare it with a number");
        yield Translation.unread(test.span());
      }
      case Names.OfMilestone m -> {
        noChoices(named, "`" + m.name() + "` is a milestone", "say where it lies, with a window");
        yield Translation.unread(test.span());
      }
      case Names.Unread unread -> Translation.unread(test.span());
      case Names.Nothing nothing -> {
        t.names.unknown(named.name(), "item or field with choices", withChoices(scope));
        yield Translation.unread(test.span());
      }
    };
  }

  private Condition ofItem(ValueSyntax.Named named, DataItem item, Asked test, Scope scope) {
    if (choices(item.type(), named).isEmpty()) {
      return Translation.unread(test.span());
    }
    return new Condition.ResultTest(
        t.results.query(named, item, scope),
        membership(new Value.This(named.span()), test, item.type(), named),
        test.span());
  }

  /** {@code includes X} and its sisters: how many of the choices are among the answers. */
  Condition includes(ConditionSyntax.Includes test, Scope scope) {
    return test.value() instanceof ValueSyntax.Distributed spread
        ? Distribution.of(spread, test.span(), name -> includes(name, test, scope))
        : includes(test.value(), test, scope);
  }

  private Condition includes(ValueSyntax value, ConditionSyntax.Includes test, Scope scope) {
    if (value instanceof ValueSyntax.Named named) {
      switch (t.names.find(named.name(), scope)) {
        case Names.OfField(DataItem.Field field) when field.type() instanceof Type.SomeOf some -> {
          t.values.refuseTime(named);
          return among(new Value.Field(field.name(), named.span()), test, some.choices());
        }
        case Names.OfItem(DataItem item) when item.type() instanceof Type.SomeOf some -> {
          return new Condition.ResultTest(
              t.results.query(named, item, scope),
              among(new Value.This(named.span()), test, some.choices()),
              test.span());
        }
        case Names.Nothing nothing -> {
          t.names.unknown(
              named.name(),
              "item or field with several answers",
              t.names.items(item -> item.type() instanceof Type.SomeOf));
          return Translation.unread(test.span());
        }
        case Names.Unread unread -> {
          return Translation.unread(test.span());
        }
        default -> {}
      }
    }
    if (!(value instanceof ValueSyntax.Gap)) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          value.span(),
          "`includes` is asked of several answers, and `" + t.text(value.span()) + "` has none",
          "not `some of` choices",
          "write `is` for one choice, or declare the item as `some of`");
    }
    return Translation.unread(test.span());
  }

  private Condition among(Value value, ConditionSyntax.Includes test, List<String> declared) {
    List<String> chosen = new ArrayList<>();
    for (Name choice : test.choices()) {
      if (declared.contains(choice.text())) {
        chosen.add(choice.text());
      } else {
        unknownChoice(choice, declared, t.text(test.value().span()));
      }
    }
    int all = chosen.size();
    return switch (test.word()) {
      case ANY -> new Condition.Includes(value, chosen, Comparator.AT_LEAST, 1, test.span());
      case ALL -> new Condition.Includes(value, chosen, Comparator.AT_LEAST, all, test.span());
      case NONE -> new Condition.Includes(value, chosen, Comparator.AT_MOST, 0, test.span());
      case AT_LEAST -> {
        if (test.count() > all) {
          t.report(
              DiagnosticCode.EMPTY_RANGE,
              test.span(),
              "more answers are asked for than stand in the parentheses",
              "can never hold",
              "write a number up to " + all);
        }
        yield new Condition.Includes(value, chosen, Comparator.AT_LEAST, test.count(), test.span());
      }
    };
  }

  private Condition membership(Value value, Asked test, Type type, ValueSyntax.Named named) {
    List<String> chosen =
        type instanceof Type.InList in ? listed(test, in) : declared(test, type, named);
    Condition member = new Condition.MemberOf(value, chosen, test.span());
    return test.negated() ? new Condition.Not(member, test.span()) : member;
  }

  private List<String> declared(Asked test, Type type, ValueSyntax.Named named) {
    List<String> declared = choices(type, named).orElseThrow();
    if (test.list()) {
      noList(test, "`" + named.name().text() + "` is not classified by lists");
      return List.of();
    }
    List<String> chosen = new ArrayList<>();
    for (Name choice : test.choices()) {
      if (declared.contains(choice.text())) {
        chosen.add(choice.text());
      } else {
        unknownChoice(choice, declared, t.text(test.value().span()));
      }
    }
    return chosen;
  }

  /** Entries by name or synonym; a list stands for its entries and for what is like them. */
  private List<String> listed(Asked test, Type.InList type) {
    Set<String> chosen = new LinkedHashSet<>();
    for (Name choice : test.choices()) {
      Optional<EntryList> list =
          type.lists().stream().filter(l -> l.name().equals(choice.text())).findFirst();
      if (list.isPresent()) {
        chosen.addAll(type.entriesOf(list.get()));
        list.filter(EntryList::open).map(EntryList::like).ifPresent(chosen::add);
      } else if (test.list()) {
        unknownList(choice, type, t.text(test.value().span()));
      } else {
        type.choice(choice.text())
            .ifPresentOrElse(
                chosen::add, () -> unknownEntry(choice, type, t.text(test.value().span())));
      }
    }
    return List.copyOf(chosen);
  }

  private void noList(Asked test, String message) {
    t.report(
        DiagnosticCode.WRONG_TYPE,
        test.choices().getFirst().span(),
        message,
        "not one of its choices",
        "write `is CHOICE` or `in (CHOICE, CHOICE)`, or declare its type as `in LIST`");
  }

  private void unknownList(Name list, Type.InList type, String of) {
    List<String> names = type.lists().stream().map(EntryList::name).toList();
    List<String> near = Similar.to(list.text(), names);
    boolean entry = type.choice(list.text()).isPresent();
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CHOICE,
                list.span(),
                "`" + list.text() + "` is not one of the lists of `" + of + "`",
                entry ? "an entry, not a list" : "no such list")
            .because("it is classified by `" + String.join("`, `", names) + "`")
            .help(
                entry
                    ? "write `is " + list.text() + "`"
                    : near.isEmpty() ? "use one of these lists" : Similar.question(near)));
  }

  private void unknownEntry(Name choice, Type.InList type, String of) {
    List<String> near = Similar.to(choice.text(), List.copyOf(type.choices()));
    boolean notListed = choice.text().equals("listed");
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CHOICE,
                choice.span(),
                "`" + choice.text() + "` is no entry of the lists of `" + of + "`",
                "no such entry")
            .because(
                "it is classified by `"
                    + String.join("`, `", type.lists().stream().map(EntryList::name).toList())
                    + "`")
            .help(
                notListed
                    ? "write `is \"not listed\"`, or `not in LIST`"
                    : near.isEmpty()
                        ? "use the name of an entry, or add it to the list"
                        : Similar.question(near)));
  }

  void unknownChoice(Name choice, List<String> declared, String of) {
    List<String> near = Similar.to(choice.text(), declared);
    String all = "`" + String.join("`, `", declared) + "`";
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CHOICE,
                choice.span(),
                "`" + choice.text() + "` is not one of the choices of `" + of + "`",
                "no such choice")
            .because("the choices are " + all)
            .help(near.isEmpty() ? "use one of the choices, or add it" : Similar.question(near)));
  }

  private Optional<List<String>> choices(Type type, ValueSyntax.Named named) {
    String text = named.name().text();
    return switch (type) {
      case Type.OneOf oneOf -> Optional.of(oneOf.choices());
      case Type.InList in -> Optional.of(in.choices());
      case Type.Ordered ordered -> Optional.of(ordered.choices());
      case Type.SomeOf someOf ->
          noChoices(
              named,
              "`" + text + "` has several answers",
              "ask what is among them: `" + text + " includes ...`");
      case Type.Titre titre ->
          noChoices(named, "`" + text + "` is a titre", "compare it: `>= 1:80`");
      case Type.EitherUnit m ->
          noChoices(
              named,
              "`" + text + "` is a measurement and has no choices",
              "compare it with a number, or with its own range: `> ULN`, `is normal`");
      case Type.YesNo yesNo -> Optional.of(YES_NO);
      case Type.Judgement judgement -> Optional.of(YES_NO);
      case Type.Number n -> noChoices(named, "`" + text + "` is a number", "compare it: `>= 2`");
      case Type.Measurement m ->
          noChoices(
              named,
              "`" + text + "` is a measurement and has no choices",
              "compare it with a number, or with its own range: `> ULN`, `is normal`");
      case Type.Date d -> noChoices(named, "`" + text + "` is a date", "say where it lies");
      case Type.Text x ->
          noChoices(
              named,
              "`" + text + "` is free text, which no rule can read",
              "declare it as `one of` with its choices");
      case Type.Event e ->
          noChoices(named, "`" + text + "` is a history", "write `any " + text + "`");
      case Type.Course c ->
          noChoices(named, "`" + text + "` is a history", "write `any " + text + "`");
    };
  }

  private Optional<List<String>> noChoices(ValueSyntax value, String message, String help) {
    t.report(DiagnosticCode.WRONG_TYPE, value.span(), message, "not a choice", help);
    return Optional.empty();
  }

  private List<String> withChoices(Scope scope) {
    List<String> names = new ArrayList<>(scope.fieldNames());
    names.addAll(
        t.names.items(item ->
            item.type() instanceof Type.OneOf
                || item.type() instanceof Type.InList
                || item.type() instanceof Type.Ordered
                || item.type() instanceof Type.YesNo));
    return names;
  }
}
