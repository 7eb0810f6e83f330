package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.time.CalendarAmount;

/** Conditions about several results of an item, or about what is on record of it. */
final class ManyResults {
  private final Translation t;

  ManyResults(Translation t) {
    this.t = t;
  }

  /** {@code known C}: any result of the item, of any time. */
  Condition known(ConditionSyntax.Known known, Scope scope) {
    Optional<ValueSyntax.Named> named = subject(known.test());
    if (named.isPresent() && named.get().time().isPresent()) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          named.get().time().get().span(),
          "`known` looks at what is on record of any time",
          "not beside `known`",
          "leave these words out, or leave out `known`");
      return Translation.unread(known.span());
    }
    if (known.test() instanceof ConditionSyntax.Holds
        && named.isPresent()
        && t.names.find(named.get().name(), scope) instanceof Names.OfItem(DataItem item)
        && item.isHistory()) {
      return history(named.get(), known.span(), scope);
    }
    TimeSyntax anyTime = new TimeSyntax.AtAnyTime(known.span());
    Condition test = t.time.during(anyTime, () -> t.conditions.convert(known.test(), scope));
    return switch (test) {
      case Condition.ResultTest(ResultQuery query, Condition asked, Span span) ->
          new Condition.Known(any(query), asked, known.span());
      case Condition.Not(
              Condition.ResultTest(ResultQuery query, Condition asked, Span s),
              Span n) ->
          new Condition.Known(any(query), new Condition.Not(asked, n), known.span());
      default -> {
        if (!Translation.isUnread(test)) {
          t.report(
              DiagnosticCode.WRONG_TYPE,
              known.span(),
              "`known` asks one thing of the results of one item",
              "not one item",
              "write `known HIV infection`, or `known (HBsAg is positive)`; join several with"
                  + " `and` or `or`");
        }
        yield Translation.unread(known.span());
      }
    };
  }

  private static Optional<ValueSyntax.Named> subject(ConditionSyntax test) {
    ValueSyntax value =
        switch (test) {
          case ConditionSyntax.Holds holds -> holds.value();
          case ConditionSyntax.Compared compared -> compared.left();
          case ConditionSyntax.Between between -> between.value();
          case ConditionSyntax.RangeTest range -> range.value();
          case ConditionSyntax.ChoiceTest choice -> choice.value();
          case ConditionSyntax.ListTest list -> list.value();
          case ConditionSyntax.Includes includes -> includes.value();
          default -> new ValueSyntax.Gap(test.span());
        };
    return value instanceof ValueSyntax.Named named ? Optional.of(named) : Optional.empty();
  }

  private Condition history(ValueSyntax.Named named, Span span, Scope scope) {
    return t.histories.convert(
        new ConditionSyntax.History(
            ConditionSyntax.Quantifier.ANY,
            1,
            Optional.empty(),
            named.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new TimeSyntax.Ever(span)),
            named.where(),
            Optional.empty(),
            Optional.empty(),
            span),
        scope);
  }

  private static ResultQuery any(ResultQuery query) {
    return new ResultQuery(
        query.item(),
        ResultQuery.Pick.ANY,
        new org.eligo.dsl.plan.ResultTime.AnyTime(),
        query.where(),
        query.filterFirst(),
        query.laboratory());
  }

  /** {@code at least N NAME TIME < 5}. */
  Condition counted(ConditionSyntax.CountedResults counted, Scope scope) {
    Span span = counted.span();
    Condition test = t.conditions.convert(counted.test(), scope);
    ResultQuery query;
    Condition asked;
    switch (test) {
      case Condition.ResultTest(ResultQuery q, Condition c, Span s) -> {
        query = q;
        asked = c;
      }
      case Condition.Not(Condition.ResultTest(ResultQuery q, Condition c, Span s), Span n) -> {
        query = q;
        asked = new Condition.Not(c, n);
      }
      default -> {
        if (!Translation.isUnread(test)) {
          t.report(
              DiagnosticCode.WRONG_TYPE,
              span,
              "only results of an item can be counted so",
              "no results",
              "name an item of `data` that has results");
        }
        return Translation.unread(span);
      }
    }
    Optional<Length> apart = counted.apart().flatMap(this::apart);
    if (counted.apart().isPresent() && apart.isEmpty()) {
      return Translation.unread(span);
    }
    int count = counted.count();
    return switch (counted.quantifier()) {
      case ANY -> test;
      case NO -> new Condition.CountResults(query, asked, Comparator.AT_MOST, 0, apart, span);
      case AT_LEAST ->
          new Condition.CountResults(query, asked, Comparator.AT_LEAST, count, apart, span);
      case AT_MOST ->
          new Condition.CountResults(query, asked, Comparator.AT_MOST, count, apart, span);
      case EXACTLY ->
          new Condition.CountResults(query, asked, Comparator.EQUAL, count, apart, span);
      case MORE_THAN ->
          new Condition.CountResults(query, asked, Comparator.ABOVE, count, apart, span);
      case FEWER_THAN ->
          new Condition.CountResults(query, asked, Comparator.BELOW, count, apart, span);
      default -> test;
    };
  }

  /** A plain length of a day or longer. */
  Optional<Length> apart(ValueSyntax written) {
    Optional<CalendarAmount> amount = t.numbers.amount(written);
    boolean tooShort =
        amount.isPresent()
            && switch (amount.get()) {
              case CalendarAmount.Months(int months, AmountUnit unit) -> months < 1;
              case CalendarAmount.Days(int days, AmountUnit unit) -> days < 1;
              case CalendarAmount.Clock(var hours, AmountUnit unit) ->
                  hours.compareTo(org.eligo.dsl.unit.Rational.of(24)) < 0;
            };
    if (tooShort) {
      t.report(
          DiagnosticCode.NOT_A_LENGTH,
          written.span(),
          "records hold days, so less than a day between two of them cannot be seen",
          "less than a day",
          "write `on different days`, or a longer time");
      return Optional.empty();
    }
    return amount.map(Length.Fixed::new);
  }

  /** {@code (C) from the same sample TIME}: the results in C take no time of their own. */
  Condition sameSample(ConditionSyntax.SameSample sample, Scope scope) {
    TimeSyntax anyTime = new TimeSyntax.AtAnyTime(sample.span());
    Condition test = t.time.during(anyTime, () -> t.conditions.convert(sample.test(), scope));
    return new Condition.SameSample(
        test, t.results.sampleTime(sample.time(), scope), sample.span());
  }

  /** {@code X is none}. */
  Condition isNone(ValueSyntax value, ConditionSyntax.RangeTest test, Scope scope) {
    Span span = test.span();
    if (!(value instanceof ValueSyntax.Named named)
        || !(t.names.find(named.name(), scope) instanceof Names.OfItem(DataItem item))
        || item.isHistory()) {
      if (!(value instanceof ValueSyntax.Gap)) {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            value.span(),
            "`is none` is asked of a result that may be recorded as none",
            "not a result of `data`",
            "name an item of `data` that has results; of a history write `no NAME` with its time");
      }
      return Translation.unread(span);
    }
    boolean date = item.type() instanceof Type.Date;
    if (date && named.time().isPresent()) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          named.time().get().span(),
          "words of time behind `" + item.name() + "` speak of the date itself",
          "not with `is none`",
          "leave these words out");
      return Translation.unread(span);
    }
    ResultQuery query =
        date
            ? t.time.during(
                new TimeSyntax.AtAnyTime(span), () -> t.results.query(named, item, scope))
            : t.results.query(named, item, scope);
    return new Condition.ResultTest(
        query, new Condition.RangeTest(Condition.Range.NONE, span), span);
  }
}
