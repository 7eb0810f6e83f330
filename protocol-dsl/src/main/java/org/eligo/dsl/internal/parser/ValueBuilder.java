package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.jspecify.annotations.Nullable;

/** Builds values. */
final class ValueBuilder {
  private static final int LONGEST_CHAIN = 200;

  private final ConditionBuilder conditions;
  private final Report report;

  ValueBuilder(ConditionBuilder conditions, Report report) {
    this.conditions = conditions;
    this.report = report;
  }

  /** The one primary that a value consists of, or the value itself when it consists of more. */
  ParserRuleContext onlyPrimary(ValueContext context) {
    if (context.getChildCount() > 1 || context.term(0).getChildCount() > 1) {
      return context;
    }
    FactorContext factor = context.term(0).factor(0);
    boolean more = factor.getChildCount() > 1 || factor.power().getChildCount() > 1;
    return more ? context : factor.power().primary();
  }

  ValueSyntax value(ValueContext context) {
    ValueSyntax value = term(context.term(0));
    if (isTooLong(context)) {
      return new ValueSyntax.Gap(Places.of(context));
    }
    for (int i = 1; i < context.term().size(); i++) {
      ValueSyntax right = term(context.term(i));
      boolean plus = typeOf(context.getChild(2 * i - 1)) == CriteriaParser.PLUS;
      ValueSyntax.Operator operator = plus ? ValueSyntax.Operator.PLUS : ValueSyntax.Operator.MINUS;
      value = new ValueSyntax.Arithmetic(operator, value, right, value.span().to(right.span()));
    }
    return value;
  }

  /** The value behind a comparator. */
  ValueSyntax limit(LimitValueContext context) {
    ValueSyntax first = value(context.value(0));
    return context.value().size() == 1
        ? first
        : new ValueSyntax.TwoLimits(first, value(context.value(1)), Places.of(context));
  }

  private ValueSyntax term(TermContext context) {
    ValueSyntax value = factor(context.factor(0));
    if (isTooLong(context)) {
      return new ValueSyntax.Gap(Places.of(context));
    }
    for (int i = 1; i < context.factor().size(); i++) {
      ValueSyntax right = factor(context.factor(i));
      boolean times = typeOf(context.getChild(2 * i - 1)) == CriteriaParser.STAR;
      ValueSyntax.Operator operator =
          times ? ValueSyntax.Operator.TIMES : ValueSyntax.Operator.DIVIDED_BY;
      value = new ValueSyntax.Arithmetic(operator, value, right, value.span().to(right.span()));
    }
    return value;
  }

  private boolean isTooLong(ParserRuleContext chain) {
    if (chain.getChildCount() <= 2 * LONGEST_CHAIN) {
      return false;
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.TOO_DEEP,
                Places.of(chain),
                "the calculation has more than " + LONGEST_CHAIN + " steps",
                "too long")
            .help("give a part of it a name with `define ... in ...`"));
    return true;
  }

  private static int typeOf(ParseTree tree) {
    return tree instanceof TerminalNode node ? node.getSymbol().getType() : Token.INVALID_TYPE;
  }

  private ValueSyntax factor(FactorContext context) {
    ValueSyntax value = power(context.power());
    if (context.limit() == null) {
      return value;
    }
    boolean upper = context.limit().ULN() != null;
    return new ValueSyntax.Limit(Optional.of(value), upper, Places.of(context));
  }

  private ValueSyntax power(PowerContext context) {
    ValueSyntax base = primary(context.primary());
    if (context.power() == null) {
      return base;
    }
    Span span = Places.of(context);
    if (context.primary() instanceof NumberContext number && number.MINUS() != null) {
      report.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_RULE,
                  span,
                  "the sign could belong to the number or to its power",
                  "of what is the power taken?")
              .help(
                  "put parentheses round the number with its sign, or round the power:\n`("
                      + number.getText()
                      + ") ^ ...` or `-1 * ("
                      + number.NUMBER().getText()
                      + " ^ ...)`"));
      return new ValueSyntax.Gap(span);
    }
    return new ValueSyntax.Power(base, power(context.power()), span);
  }

  private ValueSyntax primary(PrimaryContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case NumberContext c -> {
        String sign = c.MINUS() == null ? "" : "-";
        yield number(sign, c.NUMBER(), c.UNIT(), span);
      }
      case TitreContext c -> new ValueSyntax.TitreLiteral(c.getText().substring(2), span);
      case DateContext c -> new ValueSyntax.DateLiteral(c.getText(), span);
      case BareLimitContext c ->
          new ValueSyntax.Limit(Optional.empty(), c.limit().ULN() != null, span);
      case LogarithmContext c ->
          new ValueSyntax.Function(ValueSyntax.FunctionWord.LN, primary(c.primary()), span);
      case SquareRootContext c ->
          new ValueSyntax.Function(
              ValueSyntax.FunctionWord.SQUARE_ROOT, primary(c.primary()), span);
      case RoundedContext c ->
          new ValueSyntax.Function(ValueSyntax.FunctionWord.ROUNDED, value(c.value()), span);
      case ItsContext c -> its(c.START() != null, c.END() != null, span);
      case AgeContext c -> age(c, span);
      case ExtremeContext c -> extreme(c, span);
      case DistributedContext c -> distributed(c, span);
      case TotalContext c -> total(c, span);
      case FieldOfContext c ->
          new ValueSyntax.FieldOf(Places.name(c.field), entry(c.entry()), span);
      case DayOfContext c ->
          new ValueSyntax.DayOf(day(c.START() != null, c.END() != null), entry(c.entry()), span);
      case NamedContext c -> {
        ValueSyntax.Pick pick = c.pick() == null ? ValueSyntax.Pick.UNSAID : pick(c.pick());
        yield from(
            named(pick, false, c.NAME(), time(c.time()), where(c.WHERE(), c.condition()), span),
            c.madeBy());
      }
      case FilteredFirstContext c ->
          from(
              named(
                  pick(c.pick()),
                  true,
                  c.NAME(),
                  time(c.time()),
                  where(c.WHERE(), c.condition()),
                  span),
              c.madeBy());
      case HistoryContext c -> entries(c.entries(), span);
      case ParenthesisContext c -> parenthesis(c, span);
      default -> new ValueSyntax.Gap(span);
    };
  }

  private ValueSyntax extreme(ExtremeContext context, Span span) {
    boolean greatest = context.GREATER() != null || context.LONGER() != null;
    boolean lengths = context.SHORTER() != null || context.LONGER() != null;
    List<ValueSyntax> of = context.value().stream().map(this::value).toList();
    return new ValueSyntax.Extreme(greatest, lengths, of, span);
  }

  private ValueSyntax total(TotalContext context, Span span) {
    ValueSyntax of =
        context.field == null
            ? value(context.value())
            : new ValueSyntax.Named(
                ValueSyntax.Pick.UNSAID,
                false,
                Places.name(context.field),
                Optional.empty(),
                Optional.empty(),
                Places.name(context.field).span());
    return new ValueSyntax.Total(
        of,
        Places.name(context.item),
        time(context.time()),
        where(context.WHERE(), context.condition()),
        span);
  }

  static ValueSyntax number(String sign, TerminalNode number, TerminalNode unit, Span span) {
    Optional<String> written = Optional.ofNullable(unit).map(TerminalNode::getText);
    return new ValueSyntax.NumberLiteral(sign + number.getText(), written, span);
  }

  static ValueSyntax its(boolean start, boolean end, Span span) {
    return new ValueSyntax.Its(day(start, end), span);
  }

  static ValueSyntax.ItsDay day(boolean start, boolean end) {
    return start
        ? ValueSyntax.ItsDay.START
        : end ? ValueSyntax.ItsDay.END : ValueSyntax.ItsDay.DATE;
  }

  private ValueSyntax.Named entry(EntryContext context) {
    Span span = Places.of(context);
    return switch (context) {
      case OneEntryContext c -> {
        ValueSyntax.Pick pick = c.pick() == null ? ValueSyntax.Pick.UNSAID : pick(c.pick());
        yield from(
            named(pick, false, c.NAME(), time(c.time()), where(c.WHERE(), c.condition()), span),
            c.madeBy());
      }
      case FilteredEntryContext c -> {
        ValueSyntax.Named entry =
            entry(c.pick(), c.NAME(), c.entryTime(), c.WHERE(), c.condition());
        yield from(
            new ValueSyntax.Named(
                entry.pick(), true, entry.name(), entry.time(), entry.where(), span),
            c.madeBy());
      }
      default -> throw new IllegalStateException("no such entry: " + context.getClass());
    };
  }

  /** A picked entry whose time may be any of a history. */
  ValueSyntax.Named entry(
      PickContext pick,
      TerminalNode name,
      @Nullable EntryTimeContext time,
      TerminalNode where,
      @Nullable ConditionContext condition) {
    return new ValueSyntax.Named(
        pick(pick),
        false,
        Places.name(name),
        Optional.ofNullable(time).map(conditions.times()::entryTime),
        condition == null ? Optional.empty() : where(where, condition),
        Places.name(name).span());
  }

  /** The day of an entry, where a window begins or ends. */
  ValueSyntax dayOf(OfNamedDayContext context, Span span) {
    ValueSyntax.Named entry =
        new ValueSyntax.Named(
            ValueSyntax.Pick.UNSAID,
            false,
            Places.name(context.NAME()),
            Optional.empty(),
            Optional.empty(),
            Places.name(context.NAME()).span());
    return new ValueSyntax.DayOf(day(context.START() != null, context.END() != null), entry, span);
  }

  /** The day of a picked entry, where a window begins or ends. */
  ValueSyntax dayOf(OfPickedDayContext context, Span span) {
    ValueSyntax.Named entry =
        new ValueSyntax.Named(
            pick(context.pick()),
            false,
            Places.name(context.NAME()),
            time(context.time()),
            Optional.empty(),
            Places.of(context.pick()).to(span));
    return new ValueSyntax.DayOf(day(context.START() != null, context.END() != null), entry, span);
  }

  private ValueSyntax age(AgeContext context, Span span) {
    Optional<ValueSyntax> at =
        Optional.ofNullable(context.anchor()).map(conditions.times()::anchor);
    if (context.UNIT() == null) {
      return new ValueSyntax.Age(at, Optional.empty(), span);
    }
    String unit = context.UNIT().getText();
    if (unit.startsWith("year")) {
      return new ValueSyntax.Age(at, Optional.of(ValueSyntax.AgeUnit.YEARS), span);
    }
    if (unit.startsWith("month")) {
      return new ValueSyntax.Age(at, Optional.of(ValueSyntax.AgeUnit.MONTHS), span);
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_RULE,
                Places.of(context.UNIT().getSymbol()),
                "an age is counted in years or in months",
                "neither of them")
            .help("write `in years` or `in months`"));
    return new ValueSyntax.Gap(span);
  }

  private ValueSyntax distributed(DistributedContext context, Span span) {
    ValueSyntax.Distribution kind =
        context.EACH() != null
            ? ValueSyntax.Distribution.EACH
            : context.ANY() != null ? ValueSyntax.Distribution.ANY : ValueSyntax.Distribution.NONE;
    return new ValueSyntax.Distributed(
        kind,
        Places.names(context.NAME()),
        laboratory(context.madeBy()),
        time(context.time()),
        where(context.WHERE(), context.condition()),
        span);
  }

  private Optional<TimeSyntax> time(TimeContext context) {
    return Optional.ofNullable(context).map(conditions.times()::time);
  }

  private Optional<ConditionSyntax> where(TerminalNode where, ConditionContext context) {
    return context == null
        ? Optional.empty()
        : Optional.of(conditions.whereCondition(where, context));
  }

  /** Results of one laboratory. */
  static ValueSyntax.Named from(ValueSyntax.Named named, MadeByContext madeBy) {
    return madeBy == null
        ? named
        : new ValueSyntax.Named(
            named.pick(),
            named.filterFirst(),
            named.name(),
            laboratory(madeBy),
            named.time(),
            named.where(),
            named.span());
  }

  private static Optional<ValueSyntax.Laboratory> laboratory(@Nullable MadeByContext madeBy) {
    return Optional.ofNullable(madeBy)
        .map(by -> new ValueSyntax.Laboratory(by.lab.getText(), Places.of(by)));
  }

  /** Any of the results that a quantifier stands before. */
  ValueSyntax.Named anyResult(EntriesContext context) {
    Optional<TimeSyntax> time =
        Optional.ofNullable(context.entryTime()).map(conditions.times()::entryTime);
    return from(
        named(
            ValueSyntax.Pick.ANY,
            false,
            context.NAME().getLast(),
            time,
            where(context.WHERE(), context.condition()),
            Places.of(context)),
        context.madeBy());
  }

  /** Whether results can be meant: nothing is said that only histories have. */
  static boolean mayBeResults(EntriesContext context) {
    return context.lasting() == null
        && context.plan() == null
        && context.steady() == null
        && context.DIFFERENT() == null
        && context.otherThan() == null
        && context.ifAny() == null
        && context.has() == null;
  }

  private static ValueSyntax.Named named(
      ValueSyntax.Pick pick,
      boolean filterFirst,
      TerminalNode name,
      Optional<TimeSyntax> time,
      Optional<ConditionSyntax> where,
      Span span) {
    return new ValueSyntax.Named(pick, filterFirst, Places.name(name), time, where, span);
  }

  private static ValueSyntax.Pick pick(PickContext context) {
    return switch (context.getStart().getType()) {
      case CriteriaParser.EARLIEST -> ValueSyntax.Pick.EARLIEST;
      case CriteriaParser.LOWEST -> ValueSyntax.Pick.LOWEST;
      case CriteriaParser.HIGHEST -> ValueSyntax.Pick.HIGHEST;
      case CriteriaParser.MEAN -> ValueSyntax.Pick.MEAN;
      default -> ValueSyntax.Pick.LATEST;
    };
  }

  /** {@code any} and {@code every} before a name that is compared. */
  private ValueSyntax entries(EntriesContext context, Span span) {
    boolean any = context.quantifier() instanceof AnyEntryContext;
    boolean every = context.quantifier() instanceof EveryEntryContext;
    if (mayBeResults(context) && context.apart() == null && (any || every)) {
      ValueSyntax.Named named = anyResult(context);
      return any
          ? named
          : new ValueSyntax.Named(
              ValueSyntax.Pick.EVERY,
              false,
              named.name(),
              named.laboratory(),
              named.time(),
              named.where(),
              span);
    }
    report.add(
        Diagnostic.of(
                DiagnosticCode.VALUE_EXPECTED,
                span,
                "a history is true or false and cannot be compared",
                "not a value")
            .help("a number of entries is asked in front: `at least 2 NAME ...`"));
    return new ValueSyntax.Gap(span);
  }

  private ValueSyntax parenthesis(ParenthesisContext context, Span span) {
    return switch (context.parenthesisEnd()) {
      case WhenEndContext end -> branches(context, end, span);
      case CastEndContext end ->
          new ValueSyntax.InUnit(asValue(context.condition()), end.UNIT().getText(), span);
      default -> asValue(context.condition());
    };
  }

  private ValueSyntax branches(ParenthesisContext context, WhenEndContext end, Span span) {
    ValueSyntax value = asValue(end.condition(1));
    for (BranchContext branch : end.branch().reversed()) {
      ValueSyntax then = asValue(branch.condition(0));
      ConditionSyntax condition = conditions.condition(branch.condition(1));
      value = new ValueSyntax.When(then, condition, value, Places.of(branch).to(value.span()));
    }
    ValueSyntax then = asValue(context.condition());
    return new ValueSyntax.When(then, conditions.condition(end.condition(0)), value, span);
  }

  /** A parenthesis or a line that must hold a value and no condition. */
  ValueSyntax asValue(ConditionContext context) {
    OperandContext operand = context.operand(0);
    boolean single = context.operand().size() == 1 && operand.NOT().isEmpty();
    if (single && operand.comparison() != null && operand.comparison().tail().isEmpty()) {
      return value(operand.comparison().value());
    }
    return noValue(Places.of(context));
  }

  private ValueSyntax noValue(Span span) {
    report.add(
        Diagnostic.of(
                DiagnosticCode.VALUE_EXPECTED,
                span,
                "a condition stands where a value is needed",
                "this is true or false, not a value")
            .help("calculate or name a value here; `A when C, otherwise B` chooses between two"));
    return new ValueSyntax.Gap(span);
  }
}
