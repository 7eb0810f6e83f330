package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** Turns values into those of the plan, with all units made to agree. */
final class Values {
  private final Translation t;
  private final Arithmetics arithmetic;

  Values(Translation t) {
    this.t = t;
    this.arithmetic = new Arithmetics(t);
  }

  Typed value(ValueSyntax value, Scope scope) {
    return switch (value) {
      case ValueSyntax.NumberLiteral literal -> literal(literal);
      case ValueSyntax.Named named -> named(named, scope);
      case ValueSyntax.Age age -> age(age, scope);
      case ValueSyntax.Arithmetic a ->
          arithmetic.calculate(a, value(a.left(), scope), value(a.right(), scope));
      case ValueSyntax.Power p ->
          arithmetic.power(p, value(p.base(), scope), value(p.exponent(), scope));
      case ValueSyntax.Function f -> arithmetic.function(f, value(f.of(), scope));
      case ValueSyntax.Extreme extreme -> extreme(extreme, scope);
      case ValueSyntax.When when -> when(when, scope);
      case ValueSyntax.InUnit cast -> cast(cast, scope);
      case ValueSyntax.Limit limit -> limit(limit, scope);
      case ValueSyntax.TitreLiteral titre ->
          t.numbers
              .number(titre.number(), titre.span())
              .map(number -> titre(number, titre.span()))
              .orElse(Typed.unread(titre.span()));
      case ValueSyntax.TwoLimits two -> {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            two.span(),
            "a limit in two units stands only behind a comparison",
            "not one value",
            "compare a result with it: `<= 1.5 mg/dL (or 133 umol/L)`");
        yield Typed.unread(two.span());
      }
      case ValueSyntax.DateLiteral date -> noNumber(date.span(), "a date");
      case ValueSyntax.Its its -> noNumber(its.span(), "a day");
      case ValueSyntax.Total total -> t.histories.total(total, scope);
      case ValueSyntax.DayOf day -> noNumber(day.span(), "a day");
      case ValueSyntax.FieldOf field -> {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            field.span(),
            "a field of one entry stands only in a comparison",
            "not compared here",
            "compare it in the rule: without an entry the comparison is no");
        yield Typed.unread(field.span());
      }
      case ValueSyntax.Distributed spread -> {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            spread.span(),
            "`each of`, `any of` and `none of` stand only at the beginning of a comparison",
            "not a value",
            "write it to the left of the comparator");
        yield Typed.unread(spread.span());
      }
      case ValueSyntax.Gap gap -> Typed.unread(gap.span());
    };
  }

  private Typed literal(ValueSyntax.NumberLiteral literal) {
    Optional<Rational> number = t.numbers.number(literal.number(), literal.span());
    if (number.isEmpty()) {
      return Typed.unread(literal.span());
    }
    if (literal.unit().isEmpty()) {
      return Typed.plain(new Value.Number(number.get(), Optional.empty(), literal.span()));
    }
    Optional<Unit> unit = t.numbers.unit(literal.unit().get(), literal.span());
    return unit.map(u -> Typed.measured(new Value.Number(number.get(), unit, literal.span()), u))
        .orElse(Typed.unread(literal.span()));
  }

  private static Typed titre(Rational number, Span span) {
    return new Typed(new Value.Number(number, Optional.empty(), span), new Typed.OfTitre());
  }

  private Typed named(ValueSyntax.Named named, Scope scope) {
    return switch (t.names.find(named.name(), scope)) {
      case Names.OfField field -> field(named, field.field());
      case Names.OfItem item -> result(named, item.item(), scope);
      case Names.OfValue defined -> {
        Value value = new Value.DefinedValue(t.instances.used(named), named.span());
        yield defined.unit().map(unit -> Typed.measured(value, unit)).orElse(Typed.plain(value));
      }
      case Names.OfMilestone milestone -> noNumber(named.span(), "a milestone");
      case Names.OfCondition condition -> noNumber(named.span(), "a defined condition");
      case Names.Unread unread -> Typed.unread(named.span());
      case Names.Nothing nothing when t.tables.isTable(named) -> t.tables.value(named, scope);
      case Names.Nothing nothing -> {
        t.names.unknown(named.name(), "number", t.names.inRules(scope));
        yield Typed.unread(named.span());
      }
    };
  }

  /** Reports words of time, choice or filter behind a name that takes none. */
  void refuseTime(ValueSyntax.Named named) {
    boolean said =
        named.time().isPresent()
            || named.where().isPresent()
            || named.pick() != ValueSyntax.Pick.UNSAID;
    if (said) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          named.span(),
          "`" + named.name().text() + "` takes no time, choice or filter of its own",
          "more than the name",
          "write `" + named.name().text() + "` alone");
    }
  }

  Typed field(ValueSyntax.Named named, DataItem.Field field) {
    refuseTime(named);
    Value value = new Value.Field(field.name(), named.span());
    return switch (field.type()) {
      case Type.Measurement measurement -> Typed.measured(value, measurement.unit());
      case Type.Number number -> Typed.plain(value);
      case Type.Titre titre -> new Typed(value, new Typed.OfTitre());
      default -> noNumber(named.span(), "a field that is no number");
    };
  }

  private Typed result(ValueSyntax.Named named, DataItem item, Scope scope) {
    if (!Results.isNumeric(item.type()) || item.type() instanceof Type.Titre) {
      return noNumber(named.span(), item.isHistory() ? "a history" : "no number");
    }
    if (named.pick() == ValueSyntax.Pick.ANY || named.pick() == ValueSyntax.Pick.EVERY) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          named.span(),
          "`any` and `every` result stand only on one side of a comparison",
          "not one value",
          "write `lowest`, `highest`, `latest` or `mean of`");
      return Typed.unread(named.span());
    }
    Value value = new Value.ResultValue(t.results.query(named, item, scope), named.span());
    return of(value, item.type());
  }

  static Typed of(Value value, Type type) {
    return switch (type) {
      case Type.Measurement measurement -> Typed.measured(value, measurement.unit());
      case Type.EitherUnit either ->
          new Typed(value, new Typed.EitherUnit(either.first(), either.second()));
      case Type.Titre titre -> new Typed(value, new Typed.OfTitre());
      default -> Typed.plain(value);
    };
  }

  private Typed age(ValueSyntax.Age age, Scope scope) {
    Value.AgeUnit unit =
        age.in().equals(Optional.of(ValueSyntax.AgeUnit.MONTHS))
            ? Value.AgeUnit.MONTHS
            : Value.AgeUnit.YEARS;
    requireBirthDate(age);
    DateExpr at =
        age.at().map(day -> t.dates.anchor(day, scope)).orElseGet(() -> t.time.ageDay(age.span()));
    Value value = new Value.Age(at, unit, age.span());
    return age.in().isPresent() ? Typed.plain(value) : new Typed(value, new Typed.OfAge());
  }

  private void requireBirthDate(ValueSyntax.Age age) {
    Optional<DataItem> birth = t.symbols.item(Rules.BIRTH_DATE);
    birth.ifPresent(item -> t.uses.item(item.name()));
    boolean constantDate =
        birth.filter(item -> item.constant() && item.type() instanceof Type.Date).isPresent();
    if (!constantDate && !t.symbols.unread().contains(Rules.BIRTH_DATE)) {
      Diagnostic mistake =
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NAME,
                  age.span(),
                  "the age cannot be calculated: no constant date is called `birth date`",
                  "age of whom?")
              .help("declare `birth date: constant date | Date of birth` under `data`");
      t.uses.undeclared(new Name(Rules.BIRTH_DATE, age.span()), mistake);
    }
  }

  private Typed extreme(ValueSyntax.Extreme extreme, Scope scope) {
    if (extreme.lengths()) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          extreme.span(),
          "`shorter of` and `longer of` stand only in windows",
          "a length of time",
          "write `lesser of` or `greater of` for numbers");
      return Typed.unread(extreme.span());
    }
    List<Value> parts = new ArrayList<>();
    Typed first = value(extreme.of().getFirst(), scope);
    parts.add(first.value());
    boolean unread = first.isUnread();
    for (ValueSyntax part : extreme.of().subList(1, extreme.of().size())) {
      Typed agreed =
          t.agreement.as(value(part, scope), first, t.text(extreme.of().getFirst().span()));
      unread |= agreed.isUnread();
      parts.add(agreed.value());
    }
    return unread
        ? Typed.unread(extreme.span())
        : new Typed(new Value.Extreme(extreme.greatest(), parts, extreme.span()), first.kind());
  }

  private Typed when(ValueSyntax.When when, Scope scope) {
    Typed then = value(when.then(), scope);
    Typed otherwise =
        t.agreement.as(value(when.otherwise(), scope), then, t.text(when.then().span()));
    var condition = t.conditions.convert(when.condition(), scope);
    return then.isUnread() || otherwise.isUnread()
        ? Typed.unread(when.span())
        : new Typed(
            new Value.When(condition, then.value(), otherwise.value(), when.span()), then.kind());
  }

  private Typed cast(ValueSyntax.InUnit cast, Scope scope) {
    Typed value = value(cast.value(), scope);
    Optional<Unit> unit = t.numbers.unit(cast.unit(), cast.span());
    if (value.isUnread() || unit.isEmpty()) {
      return Typed.unread(cast.span());
    }
    if (value.kind() instanceof Typed.EitherUnit either) {
      Typed only = t.agreement.in(value, either, unit.get(), t.text(cast.value().span()));
      return only.isUnread() ? only : Typed.plain(only.value());
    }
    if (!(value.kind() instanceof Typed.Measured measured)) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          cast.span(),
          "`"
              + t.text(cast.value().span())
              + "` has no unit that could become `"
              + unit.get()
              + "`",
          "already without unit",
          "leave out `in " + unit.get() + "`");
      return Typed.unread(cast.span());
    }
    Typed converted =
        t.agreement.convert(value, measured.unit(), unit.get(), t.text(cast.value().span()));
    return converted.isUnread() ? converted : Typed.plain(converted.value());
  }

  private Typed limit(ValueSyntax.Limit limit, Scope scope) {
    String name = limit.upper() ? "ULN" : "LLN";
    Optional<DataItem> item = scope.compared();
    if (item.isEmpty()) {
      t.report(
          DiagnosticCode.NO_RANGE,
          limit.span(),
          "nothing says whose `" + name + "` is meant",
          "of which result?",
          "compare a result with it: `CPK at screening > 3 x ULN`");
      return Typed.unread(limit.span());
    }
    Typed alone = of(new Value.ThisLimit(limit.upper(), limit.span()), item.get().type());
    if (limit.factor().isEmpty()) {
      return alone;
    }
    if (item.get().type() instanceof Type.Measurement(Unit unit) && unit.offset().signum() != 0) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          limit.span(),
          "a multiple of `" + name + "` of a temperature differs from unit to unit",
          "twice 37 degC is not twice 98.6 degF",
          "compare with `" + name + "` itself, or with a temperature such as `38 degC`");
      return Typed.unread(limit.span());
    }
    Typed factor = value(limit.factor().get(), scope);
    if (!factor.isUnread() && !factor.isPlain()) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          limit.factor().get().span(),
          "a multiple of `" + name + "` is a plain number",
          "has a unit",
          "leave the unit out: `3 x " + name + "`");
      return Typed.unread(limit.span());
    }
    Value product =
        new Value.Arithmetic(Value.Operator.TIMES, factor.value(), alone.value(), limit.span());
    return factor.isUnread() ? factor : new Typed(product, alone.kind());
  }

  private Typed noNumber(Span span, String what) {
    t.report(
        DiagnosticCode.WRONG_TYPE,
        span,
        "`" + t.text(span) + "` is " + what + ", where a number is needed",
        "not a number",
        "use a number, or a `number` or `measurement` item");
    return Typed.unread(span);
  }
}
