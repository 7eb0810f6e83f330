package org.eligo.dsl.internal.parser;

import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ConditionSyntax.Planning;
import org.eligo.dsl.syntax.ConditionSyntax.Quantifier;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;

/** Builds history conditions: quantifier, name, length, time, filters. */
final class HistoryBuilder {
  private final ConditionBuilder conditions;
  private final TimeBuilder times;
  private final Report report;

  HistoryBuilder(ConditionBuilder conditions, TimeBuilder times, Report report) {
    this.conditions = conditions;
    this.times = times;
    this.report = report;
  }

  /** Whether a comparison behind it counts results: {@code at least 2 NAME TIME < 5}. */
  boolean countsResults(EntriesContext context) {
    QuantifierContext quantifier = context.quantifier();
    boolean one = quantifier instanceof AnyEntryContext || quantifier instanceof EveryEntryContext;
    return ValueBuilder.mayBeResults(context) && !one;
  }

  ConditionSyntax history(EntriesContext context) {
    Span span = Places.of(context);
    if (context.madeBy() != null) {
      report.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_RULE,
                  Places.of(context.madeBy()),
                  "a laboratory is named with results that are compared",
                  "nothing is compared")
              .help("compare the result: `any NAME from central laboratory TIME >= ...`"));
      return new ConditionSyntax.Gap(span);
    }
    QuantifierContext quantifier = context.quantifier();
    Optional<ConditionSyntax.LengthTest> length =
        Optional.ofNullable(context.lasting()).map(this::length);
    Optional<TimeSyntax> time =
        context.steady() instanceof StableContext stable
            ? Optional.of(times.stableFor(stable))
            : Optional.ofNullable(context.entryTime()).map(times::entryTime);
    return new ConditionSyntax.History(
        kind(quantifier),
        count(quantifier),
        different(context),
        Places.name(context.item),
        Optional.ofNullable(context.apart()).map(this::apart),
        length,
        Optional.ofNullable(context.steady()).map(HistoryBuilder::steady),
        Optional.ofNullable(context.plan()).map(HistoryBuilder::planning),
        time,
        where(context.WHERE(), context.condition()),
        Optional.ofNullable(context.otherThan())
            .map(other -> conditions.whereCondition(other.WHERE(), other.condition())),
        has(context),
        span);
  }

  /** The field whose values are counted; only a number of them can be asked for. */
  private Optional<Name> different(EntriesContext context) {
    if (context.DIFFERENT() == null) {
      return Optional.empty();
    }
    return Optional.of(Places.name(context.NAME(0)));
  }

  private static ConditionSyntax.Steady steady(SteadyContext context) {
    return switch (context) {
      case StableContext c ->
          new ConditionSyntax.Steady(false, Places.names(c.NAME()), Places.of(c));
      case ChangedContext c ->
          new ConditionSyntax.Steady(true, Places.names(c.NAME()), Places.of(c));
      default -> throw new IllegalStateException("no such words: " + context.getClass());
    };
  }

  private static Planning planning(PlanContext plan) {
    return plan.GIVEN() == null ? Planning.PLANNED : Planning.GIVEN_OR_PLANNED;
  }

  /** What every entry must have; the words {@code if any} alone have nothing to speak of. */
  private Optional<ConditionSyntax.Has> has(EntriesContext context) {
    boolean every = context.quantifier() instanceof EveryEntryContext;
    if (context.has() == null || !every) {
      if (every || context.has() != null || context.ifAny() != null) {
        report.add(everyAndHas(context, every));
      }
      return Optional.empty();
    }
    ConditionSyntax what =
        conditions.whereCondition(context.has().HAS(), context.has().condition());
    return Optional.of(
        new ConditionSyntax.Has(what, context.ifAny() != null, Places.of(context.has())));
  }

  private static Diagnostic everyAndHas(EntriesContext context, boolean every) {
    String name = context.item.getText();
    return Diagnostic.of(
            DiagnosticCode.UNFINISHED_RULE,
            Places.of(context.quantifier()),
            every
                ? "nothing says what every `" + name + "` must have"
                : "`has` and `if any` are said of `every` entry",
            every ? "has what?" : "not `every`")
        .help(
            every
                ? "write `every "
                    + name
                    + " ... has ...`; `every "
                    + name
                    + ", if any, ...` when"
                    + " there need not be one"
                : "write `every " + name + " ... has ...`, or `where ...`");
  }

  private Optional<ConditionSyntax> where(TerminalNode where, ConditionContext condition) {
    return condition == null
        ? Optional.empty()
        : Optional.of(conditions.whereCondition(where, condition));
  }

  /** {@code at least L apart}; {@code on different days} is at least one day apart. */
  ValueSyntax apart(ApartContext context) {
    return context.length() == null
        ? new ValueSyntax.NumberLiteral("1", Optional.of("day"), Places.of(context))
        : times.length(context.length());
  }

  private ConditionSyntax.LengthTest length(LastingContext context) {
    ConditionSyntax.Comparator comparator =
        context.comparator() == null
            ? ConditionSyntax.Comparator.AT_LEAST
            : TimeBuilder.comparator(context.comparator());
    ValueSyntax length = times.length(context.length());
    ConditionSyntax.LengthMode mode =
        context.TOTAL() != null
            ? ConditionSyntax.LengthMode.IN_TOTAL
            : context.TOGETHER() != null
                ? ConditionSyntax.LengthMode.TOGETHER
                : ConditionSyntax.LengthMode.IN_A_ROW;
    return new ConditionSyntax.LengthTest(comparator, length, mode, Places.of(context));
  }

  static Quantifier kind(QuantifierContext context) {
    return switch (context) {
      case NoEntryContext c -> Quantifier.NO;
      case AtLeastEntriesContext c -> Quantifier.AT_LEAST;
      case AtMostEntriesContext c -> Quantifier.AT_MOST;
      case ExactlyEntriesContext c -> Quantifier.EXACTLY;
      case MoreThanEntriesContext c -> Quantifier.MORE_THAN;
      case FewerThanEntriesContext c -> Quantifier.FEWER_THAN;
      case EveryEntryContext c -> Quantifier.EVERY;
      default -> Quantifier.ANY;
    };
  }

  int count(QuantifierContext context) {
    return switch (context) {
      case AtLeastEntriesContext c -> count(c.NUMBER());
      case AtMostEntriesContext c -> count(c.NUMBER());
      case ExactlyEntriesContext c -> count(c.NUMBER());
      case MoreThanEntriesContext c -> count(c.NUMBER());
      case FewerThanEntriesContext c -> count(c.NUMBER());
      default -> 1;
    };
  }

  private int count(TerminalNode number) {
    return count(number, report);
  }

  /** A whole number that counts things; anything else is reported, and 1 stands in for it. */
  static int count(TerminalNode number, Report report) {
    String digits = number.getText().replace(",", "");
    if (digits.length() <= 9 && digits.chars().allMatch(Character::isDigit)) {
      return new BigDecimal(digits).intValueExact();
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_NUMBER,
                Places.of(number.getSymbol()),
                "`" + number.getText() + "` does not count anything",
                "a whole number belongs here")
            .help("write a whole number"));
    return 1;
  }
}
