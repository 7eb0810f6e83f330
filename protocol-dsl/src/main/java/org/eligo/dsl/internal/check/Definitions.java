package org.eligo.dsl.internal.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Define;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.Words;
import org.eligo.dsl.unit.Unit;

/**
 * Turns the defined conditions and values into those of the plan: each of them as it stands, and
 * one more for each time at which it is used, if it leaves the time of its inputs open.
 */
final class Definitions {
  private final Translation t;
  private final Items items;
  private final Outlines outlines;
  private final Map<String, Definition> made = new LinkedHashMap<>();
  private int mark;
  private final Map<String, String> baseOf = new HashMap<>();

  Definitions(Translation t, Items items) {
    this.t = t;
    this.items = items;
    this.outlines = new Outlines(t);
  }

  /** Translates all of them, so that what is wrong is said even where nothing uses them. */
  void declare() {
    t.symbols
        .definitions()
        .forEach((name, define) -> {
          Definition definition = of(define, name, Optional.empty());
          if (t.instances.open(name).inputs().isEmpty()) {
            made.put(name, definition);
          }
        });
  }

  /** The definition of the file behind one of the plan. */
  String baseOf(String name) {
    return baseOf.getOrDefault(name, name);
  }

  /** Those that the rules translated so far can name. */
  Map<String, Definition> all() {
    List<Instances.Wanted> wanted = t.instances.take();
    while (!wanted.isEmpty()) {
      for (Instances.Wanted one : wanted) {
        Define define = t.symbols.definitions().get(one.definition());
        if (define != null && !made.containsKey(one.name())) {
          made.put(one.name(), of(define, one.name(), Optional.of(one.time())));
        }
      }
      wanted = t.instances.take();
    }
    return Collections.unmodifiableMap(made);
  }

  /** The definition of the plan under a name of its own, for a use at a time or for none. */
  Definition of(Define define, String name, Optional<TimeSyntax> time) {
    mark = t.uses.mark();
    t.uses.within(Optional.of(define.name().text()));
    t.uses.making(Optional.of(name));
    t.time.ofUse(time);
    Definition definition =
        define.unit().isPresent() ? value(define, name) : condition(define, name);
    t.time.ofHeading(Optional.empty(), "");
    t.uses.within(Optional.empty());
    t.uses.making(Optional.empty());
    baseOf.put(name, define.name().text());
    return definition;
  }

  private Definition condition(Define define, String name) {
    Place member =
        Place.inDefinition(define.name().text())
            .member(define.body(), outlines.turning(define.body()), Optional.empty());
    List<Item> members =
        define.members().stream()
            .map(item -> items.convert(item, member).row())
            .map(Row::item)
            .flatMap(Optional::stream)
            .toList();
    Condition condition =
        switch (define.body()) {
          case RuleSyntax.Outline outline -> outlines.group(outline, members);
          case RuleSyntax.Condition c -> {
            refuseMembers(define);
            yield t.conditions.convert(c.condition(), Scope.TOP);
          }
          case RuleSyntax.Value value -> {
            t.report(
                DiagnosticCode.RULE_DOES_NOT_FIT,
                value.span(),
                "this is a value, but `" + define.name().text() + "` is defined as a condition",
                "a value",
                "say its unit: `define "
                    + define.name().text()
                    + " in UNIT | ...`, or `in number` without unit");
            yield Translation.unread(value.span());
          }
          default -> noBody(define);
        };
    return new Definition.OfCondition(
        name,
        define.words().map(Words::text).orElse(""),
        condition,
        Canonical.defineBody(t.symbols.source(), define) + t.uses.textsSince(mark),
        define.span());
  }

  private Condition noBody(Define define) {
    Span span = define.body().span();
    if (!(define.body() instanceof RuleSyntax.Gap gap && gap.reported())) {
      t.report(
          DiagnosticCode.RULE_DOES_NOT_FIT,
          define.body() instanceof RuleSyntax.Gap ? define.name().span() : span,
          "a definition needs a condition, a value or an outline",
          "not a definition",
          "write a condition below it; a question stands below a criterion, or is a data item"
              + " of type `judgement by ROLE`");
    }
    return Translation.unread(span);
  }

  private void refuseMembers(Define define) {
    define.members().stream()
        .findFirst()
        .ifPresent(member ->
            t.report(
                DiagnosticCode.STRAY_MEMBERS,
                member.span(),
                "this part stands below a condition that has no parts",
                "would not be judged",
                "write `all of` or `any of` as the definition, and the condition as a part"));
  }

  private Definition value(Define define, String name) {
    Optional<Unit> unit =
        define
            .unit()
            .filter(u -> !u.text().equals("number"))
            .flatMap(u -> t.numbers.unit(u.text(), u.span()));
    boolean unitUnread =
        unit.isEmpty() && define.unit().filter(u -> !u.text().equals("number")).isPresent();
    refuseMembers(define);
    Typed value = Typed.unread(define.body().span());
    switch (define.body()) {
      case RuleSyntax.Value body -> value = typed(define, body.value(), unit, unitUnread);
      case RuleSyntax.Condition body
          when body.condition() instanceof org.eligo.dsl.syntax.ConditionSyntax.Holds holds ->
          value = typed(define, holds.value(), unit, unitUnread);
      case RuleSyntax.Condition body ->
          t.report(
              DiagnosticCode.RULE_DOES_NOT_FIT,
              body.span(),
              "this is a condition, but `" + define.name().text() + "` is defined as a value",
              "a condition",
              "leave out `in " + define.unit().orElseThrow().text() + "` in the heading");
      default -> noBody(define);
    }
    return new Definition.OfValue(
        name,
        define.words().map(Words::text).orElse(""),
        value.value(),
        unit,
        Canonical.defineBody(t.symbols.source(), define) + t.uses.textsSince(mark),
        define.span());
  }

  /** A plain number takes the declared unit, as in a formula; a value with a unit is converted. */
  private Typed typed(Define define, ValueSyntax body, Optional<Unit> unit, boolean unitUnread) {
    Typed value = t.values.value(body, Scope.TOP);
    if (unitUnread || value.isUnread()) {
      return Typed.unread(body.span());
    }
    return switch (value.kind()) {
      case Typed.Plain plain -> value;
      case Typed.Measured measured when unit.isPresent() ->
          t.agreement.convert(value, measured.unit(), unit.get(), define.name().text());
      case Typed.Measured measured -> {
        t.report(
            DiagnosticCode.UNIT_MISMATCH,
            body.span(),
            "this value is in `" + measured.unit() + "`, the definition says plain number",
            "has a unit",
            "write `in " + measured.unit() + "` in the heading");
        yield Typed.unread(body.span());
      }
      case Typed.EitherUnit either when unit.isPresent() ->
          t.agreement.in(value, either, unit.get(), define.name().text());
      case Typed.EitherUnit either -> t.agreement.refuseEither(value, either);
      case Typed.OfTitre titre -> {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            body.span(),
            "a definition cannot be a titre",
            "a titre",
            "define the condition: `ANA at screening >= 1:80`");
        yield Typed.unread(body.span());
      }
      case Typed.OfAge age -> {
        t.report(
            DiagnosticCode.NEEDS_CAST,
            body.span(),
            "nothing says whether this age counts in years or in months",
            "years or months?",
            "write `in years` behind it");
        yield Typed.unread(body.span());
      }
      case Typed.Unread unread -> value;
    };
  }
}
