package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
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

  Condition convert(ConditionSyntax.ChoiceTest test, Scope scope) {
    return test.value() instanceof ValueSyntax.Distributed spread
        ? Distribution.of(spread, test.span(), name -> convert(name, test, scope))
        : convert(test.value(), test, scope);
  }

  private Condition convert(ValueSyntax value, ConditionSyntax.ChoiceTest test, Scope scope) {
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
        Optional<List<String>> choices = choices(field.field().type(), named);
        yield choices
            .map(c -> membership(new Value.Field(field.field().name(), named.span()), test, c))
            .orElse(Translation.unread(test.span()));
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

  private Condition ofItem(
      ValueSyntax.Named named, DataItem item, ConditionSyntax.ChoiceTest test, Scope scope) {
    Optional<List<String>> choices = choices(item.type(), named);
    if (choices.isEmpty()) {
      return Translation.unread(test.span());
    }
    return new Condition.ResultTest(
        t.results.query(named, item, scope),
        membership(new Value.This(named.span()), test, choices.get()),
        test.span());
  }

  private Condition membership(
      Value value, ConditionSyntax.ChoiceTest test, List<String> declared) {
    List<String> chosen = new ArrayList<>();
    for (Name choice : test.choices()) {
      if (declared.contains(choice.text())) {
        chosen.add(choice.text());
      } else {
        unknownChoice(choice, declared, t.text(test.value().span()));
      }
    }
    Condition member = new Condition.MemberOf(value, chosen, test.span());
    return test.negated() ? new Condition.Not(member, test.span()) : member;
  }

  private void unknownChoice(Name choice, List<String> declared, String of) {
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
        t.names.items(
            item -> item.type() instanceof Type.OneOf || item.type() instanceof Type.YesNo));
    return names;
  }
}
