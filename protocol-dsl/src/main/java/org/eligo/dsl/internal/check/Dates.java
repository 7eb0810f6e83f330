package org.eligo.dsl.internal.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.time.PartialDate;

/** Reads the days at which windows begin and end. */
final class Dates {
  private static final DateExpr UNREAD = new DateExpr.Milestone("");
  private final Translation t;

  Dates(Translation t) {
    this.t = t;
  }

  DateExpr anchor(ValueSyntax anchor, Scope scope) {
    return switch (anchor) {
      case ValueSyntax.Named named -> named(named, scope);
      case ValueSyntax.DateLiteral literal -> literal(literal);
      case ValueSyntax.Its its -> its(its, scope);
      case ValueSyntax.DayOf day -> dayOf(day, scope).orElse(UNREAD);
      case ValueSyntax.FieldOf f -> refuse(f.span());
      case ValueSyntax.Total total -> refuse(total.span());
      case ValueSyntax.Gap gap -> UNREAD;
      case ValueSyntax.NumberLiteral n -> refuse(n.span());
      case ValueSyntax.TitreLiteral t -> refuse(t.span());
      case ValueSyntax.TwoLimits l -> refuse(l.span());
      case ValueSyntax.Distributed d -> refuse(d.span());
      case ValueSyntax.Age a -> refuse(a.span());
      case ValueSyntax.Arithmetic a -> refuse(a.span());
      case ValueSyntax.Power p -> refuse(p.span());
      case ValueSyntax.Function f -> refuse(f.span());
      case ValueSyntax.Extreme e -> refuse(e.span());
      case ValueSyntax.When w -> refuse(w.span());
      case ValueSyntax.InUnit u -> refuse(u.span());
      case ValueSyntax.Limit l -> refuse(l.span());
    };
  }

  /** The day that a name stands for, if it stands for one. */
  Optional<DateExpr> dated(ValueSyntax value, Scope scope) {
    return switch (value) {
      case ValueSyntax.Named named when isDate(t.names.find(named.name(), scope)) ->
          Optional.of(named(withoutTime(named), scope));
      case ValueSyntax.DateLiteral literal -> Optional.of(literal(literal));
      case ValueSyntax.Its its -> Optional.of(its(its, scope));
      case ValueSyntax.DayOf day -> dayOf(day, scope);
      default -> Optional.empty();
    };
  }

  /** A day of an entry, or the first or last day of a visit. */
  private Optional<DateExpr> dayOf(ValueSyntax.DayOf day, Scope scope) {
    ValueSyntax.Named of = day.entry();
    boolean bare = of.pick() == ValueSyntax.Pick.UNSAID && of.where().isEmpty();
    if (!bare || !(t.names.find(of.name(), scope) instanceof Names.OfMilestone visit)) {
      return t.entries.day(day, scope);
    }
    refuseTime(of);
    if (day.day() == ValueSyntax.ItsDay.DATE) {
      t.report(
          DiagnosticCode.NAME_DOES_NOT_FIT,
          day.span(),
          "`" + visit.name() + "` is a day itself, and has no `date of`",
          "a day of a day",
          "write `"
              + visit.name()
              + "`, or `start of "
              + visit.name()
              + "` where the visit may"
              + " take several days");
    }
    return Optional.of(
        new DateExpr.Milestone(
            visit.name(),
            day.day() == ValueSyntax.ItsDay.START ? DateExpr.ItsDay.START : DateExpr.ItsDay.END));
  }

  boolean isDate(Names.Meaning meaning) {
    return switch (meaning) {
      case Names.OfField f -> f.field().type() instanceof Type.Date;
      case Names.OfItem i -> i.item().type() instanceof Type.Date;
      case Names.OfMilestone m -> true;
      case Names.OfCondition c -> false;
      case Names.OfValue v -> false;
      case Names.Unread u -> false;
      case Names.Nothing n -> false;
    };
  }

  static ValueSyntax.Named withoutTime(ValueSyntax.Named named) {
    return new ValueSyntax.Named(
        named.pick(),
        named.filterFirst(),
        named.name(),
        Optional.empty(),
        named.where(),
        named.span());
  }

  private DateExpr named(ValueSyntax.Named named, Scope scope) {
    return switch (t.names.find(named.name(), scope)) {
      case Names.OfField field when field.field().type() instanceof Type.Date ->
          new DateExpr.DateField(field.field().name());
      case Names.OfItem item when item.item().type() instanceof Type.Date ->
          dateItem(named, item.item());
      case Names.OfMilestone milestone -> {
        refuseTime(named);
        yield new DateExpr.Milestone(milestone.name());
      }
      case Names.Unread unread -> UNREAD;
      case Names.Nothing nothing -> {
        t.names.unknown(named.name(), "milestone or date", datesAt(scope));
        yield UNREAD;
      }
      case Names.OfField f -> noDay(named, "a field that is no date");
      case Names.OfItem i -> noDay(named, i.item().isHistory() ? "a history" : "no date");
      case Names.OfCondition c -> noDay(named, "a defined condition");
      case Names.OfValue v -> noDay(named, "a defined value");
    };
  }

  private DateExpr dateItem(ValueSyntax.Named named, DataItem item) {
    boolean anyTime = named.time().map(TimeSyntax.AtAnyTime.class::isInstance).orElse(true);
    if (!anyTime) {
      refuseTime(named);
    }
    ResultQuery.Pick pick =
        switch (named.pick()) {
          case UNSAID, LATEST -> ResultQuery.Pick.LATEST;
          case EARLIEST -> ResultQuery.Pick.EARLIEST;
          case LOWEST, HIGHEST, MEAN, ANY, EVERY -> {
            t.report(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                named.span(),
                "of a date, only the latest or earliest recorded value can be used",
                "not for a date",
                "write `" + named.name().text() + "` alone: its latest value counts");
            yield ResultQuery.Pick.LATEST;
          }
        };
    return new DateExpr.DateItem(
        new ResultQuery(
            item.name(),
            pick,
            new ResultTime.AnyTime(),
            named.where().map(where -> t.filters.of(where, item)),
            named.filterFirst()));
  }

  private void refuseTime(ValueSyntax.Named named) {
    named
        .time()
        .ifPresent(time ->
            t.report(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                time.span(),
                "`" + named.name().text() + "` is a day and needs no time here",
                "time of a day",
                "leave these words out"));
  }

  private DateExpr noDay(ValueSyntax.Named named, String what) {
    t.names.misfit(
        named.name().span(),
        "`" + named.name().text() + "` is " + what + ", so no window can begin or end at it",
        "not a day",
        "use a milestone, a `date` item, or a date such as `2025-03-31`");
    return UNREAD;
  }

  private DateExpr literal(ValueSyntax.DateLiteral literal) {
    Optional<PartialDate> date = PartialDate.parse(literal.text());
    if (date.isEmpty()) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          literal.span(),
          "there is no day `" + literal.text() + "`",
          "no such day",
          "write year, month and day: `2025-03-31`");
      return UNREAD;
    }
    return new DateExpr.Literal(date.get());
  }

  private DateExpr its(ValueSyntax.Its its, Scope scope) {
    String day =
        switch (its.day()) {
          case DATE -> "its date";
          case START -> "its start";
          case END -> "its end";
        };
    if (scope.around().isEmpty()) {
      t.report(
          DiagnosticCode.NO_ENTRY_AROUND,
          its.span(),
          "nothing stands around this rule whose `" + day + "` could be meant",
          "whose?",
          "use it inside a `where`, or name a milestone or a date");
      return UNREAD;
    }
    boolean course = scope.around().get().type() instanceof Type.Course;
    boolean ofDate = its.day() == ValueSyntax.ItsDay.DATE;
    if (course == ofDate) {
      t.report(
          DiagnosticCode.NO_ENTRY_AROUND,
          its.span(),
          "`" + scope.around().get().name() + "` has no `" + day + "`",
          course ? "a course has a start and an end" : "has one date",
          course ? "write `its start` or `its end`" : "write `its date`");
    }
    return new DateExpr.Its(
        switch (its.day()) {
          case DATE -> DateExpr.ItsDay.DATE;
          case START -> DateExpr.ItsDay.START;
          case END -> DateExpr.ItsDay.END;
        });
  }

  private DateExpr refuse(Span span) {
    t.report(
        DiagnosticCode.NAME_DOES_NOT_FIT,
        span,
        "`" + t.text(span) + "` is not a day",
        "not a day",
        "use a milestone, a `date` item, or a date such as `2025-03-31`");
    return UNREAD;
  }

  private List<String> datesAt(Scope scope) {
    Set<String> names = new LinkedHashSet<>(t.symbols.milestoneNames());
    names.addAll(t.names.items(item -> item.type() instanceof Type.Date));
    scope.fieldNames().stream()
        .filter(name -> scope.field(name).orElseThrow().type() instanceof Type.Date)
        .forEach(names::add);
    return List.copyOf(names);
  }
}
