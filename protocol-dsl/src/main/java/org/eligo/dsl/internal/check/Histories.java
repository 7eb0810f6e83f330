package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ConditionSyntax.History;
import org.eligo.dsl.syntax.ConditionSyntax.Planning;
import org.eligo.dsl.syntax.ConditionSyntax.Quantifier;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.time.CalendarAmount;

/** Turns conditions about events and courses into queries of their entries. */
final class Histories {
  private final Translation t;

  Histories(Translation t) {
    this.t = t;
  }

  Condition convert(History history, Scope scope) {
    return switch (t.names.find(history.name(), scope)) {
      case Names.OfItem item when item.item().isHistory() -> of(history, item.item(), scope);
      case Names.OfItem item -> {
        refuseResult(history, item.item());
        yield Translation.unread(history.span());
      }
      case Names.Unread unread -> Translation.unread(history.span());
      case Names.Nothing nothing -> {
        t.names.unknown(history.name(), "event or course", t.names.items(DataItem::isHistory));
        yield Translation.unread(history.span());
      }
      case Names.OfField f -> misfit(history, "a field");
      case Names.OfMilestone m -> misfit(history, "a milestone");
      case Names.OfCondition c -> misfit(history, "a defined condition");
      case Names.OfValue v -> misfit(history, "a defined value");
    };
  }

  private Condition misfit(History history, String what) {
    String name = history.name().text();
    t.names.misfit(
        history.name().span(),
        "`" + name + "` is " + what + ", not an event or course",
        "has no entries",
        "name an event or course here, or leave out the word before `" + name + "`");
    return Translation.unread(history.span());
  }

  private void refuseResult(History history, DataItem item) {
    String name = history.name().text();
    boolean yesNo = item.type() instanceof Type.YesNo || item.type() instanceof Type.Judgement;
    String not = history.quantifier() == Quantifier.NO ? "not " : "";
    String time = history.time().map(said -> " " + t.text(said.span())).orElse(" at any time");
    t.names.misfit(
        history.name().span(),
        "`" + name + "` is a result, not an event or course",
        "has no entries",
        yesNo
            ? "write `" + not + name + time + "`"
            : "compare it: `"
                + (history.quantifier() == Quantifier.EVERY ? "every " : "any ")
                + name
                + time
                + " >= ...`, or `is ...`");
  }

  private Condition of(History history, DataItem item, Scope scope) {
    HistoryQuery query =
        new HistoryQuery(
            item.name(),
            history.planning().map(Histories::status).orElse(HistoryQuery.Status.HAPPENED),
            history.planning().isEmpty() || history.time().isPresent()
                ? time(history.time(), item, history.name(), scope)
                : plannedTime(history),
            history.where().map(where -> t.filters.of(where, item)),
            history.otherThan().map(other -> t.filters.of(other, item)),
            Optional.empty());
    refusePlans(history, item, query.time());
    refuseDifferent(history);
    if (history.steady().isPresent()) {
      return new SteadyWords(t).steady(history, history.steady().get(), item, query);
    }
    return history
        .length()
        .map(length -> lasting(history, item, query, length))
        .orElseGet(() -> counted(history, item, query));
  }

  private static HistoryQuery.Status status(Planning planning) {
    return switch (planning) {
      case PLANNED -> HistoryQuery.Status.PLANNED;
      case GIVEN_OR_PLANNED -> HistoryQuery.Status.EITHER;
    };
  }

  /** {@code planned} alone asks of all days to come; {@code given or planned} needs a time. */
  private EntryTime plannedTime(History history) {
    if (history.planning().equals(Optional.of(Planning.GIVEN_OR_PLANNED))) {
      t.report(
          DiagnosticCode.MISSING_TIME,
          history.name().span(),
          "nothing says in what time `" + history.name().text() + "` counts",
          "when?",
          "write a window: `given or planned from 30 days before ... to 30 days after ...`");
    }
    return new EntryTime.InWindow(
        EntryTime.Overlap.OVERLAP, new Window(Optional.empty(), Optional.empty()));
  }

  private void refuseDifferent(History history) {
    boolean counts =
        switch (history.quantifier()) {
          case AT_LEAST, AT_MOST, EXACTLY, MORE_THAN, FEWER_THAN -> history.length().isEmpty();
          case ANY, NO, EVERY -> false;
        };
    history
        .apart()
        .filter(length -> !counts)
        .ifPresent(length ->
            t.report(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                length.span(),
                "entries lie apart only where they are counted",
                "no number before it",
                "write `at least 2 " + history.name().text() + "` before it"));
    history
        .different()
        .filter(field -> !counts || history.steady().isPresent())
        .ifPresent(field ->
            t.report(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                field.span(),
                "different values are counted, and nothing else is asked of them",
                "no number before it",
                "write `at least 2 different " + field.text() + " of ...`"));
  }

  private void refusePlans(History history, DataItem item, EntryTime time) {
    if (history.planning().isEmpty()) {
      return;
    }
    history
        .length()
        .ifPresent(length ->
            t.report(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                length.span(),
                "how long a plan of `" + item.name() + "` will last is not asked",
                "not of a plan",
                "leave out the length or the word `planned`"));
    boolean day =
        time instanceof EntryTime.Ever
            || time instanceof EntryTime.InWindow in
                && (in.overlap() == EntryTime.Overlap.OVERLAP
                    || in.overlap() == EntryTime.Overlap.STARTED);
    if (history.planning().equals(Optional.of(Planning.PLANNED)) && !day) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          history.time().map(TimeSyntax::span).orElse(history.span()),
          "a plan of `" + item.name() + "` has one day, on which it is to begin",
          "not of a plan",
          "write a window, such as `planned within 4 weeks after screening`");
    }
  }

  private Condition counted(History history, DataItem item, HistoryQuery query) {
    Span span = history.span();
    return switch (history.quantifier()) {
      case ANY -> new Condition.Exists(query, span);
      case NO -> new Condition.Not(new Condition.Exists(query, span), span);
      case AT_LEAST -> number(history, item, query, Comparator.AT_LEAST);
      case AT_MOST -> number(history, item, query, Comparator.AT_MOST);
      case EXACTLY -> number(history, item, query, Comparator.EQUAL);
      case MORE_THAN -> number(history, item, query, Comparator.ABOVE);
      case FEWER_THAN -> number(history, item, query, Comparator.BELOW);
      case EVERY -> every(history, item, query);
    };
  }

  private Condition number(History history, DataItem item, HistoryQuery query, Comparator how) {
    Optional<String> field = history.different().map(Name::text);
    history
        .different()
        .filter(name -> !item.fields().containsKey(name.text()))
        .ifPresent(name ->
            t.names.unknown(
                name, "field of `" + item.name() + "`", List.copyOf(item.fields().keySet())));
    return new Condition.CountEntries(
        query, field, apart(history, item), how, history.count(), history.span());
  }

  /** How far apart entries that count lie: a plain length of a day or more. */
  private Optional<Length> apart(History history, DataItem item) {
    return history
        .apart()
        .flatMap(written -> {
          Length length = t.windows.length(written, Scope.around(item));
          boolean plain =
              length instanceof Length.Fixed(CalendarAmount amount)
                  && !(amount instanceof CalendarAmount.Days days && days.days() < 1);
          if (!plain || history.different().isPresent()) {
            t.report(
                DiagnosticCode.NOT_A_LENGTH,
                written.span(),
                plain
                    ? "different values are counted, and their entries cannot be asked to lie apart"
                    : "entries lie apart by a plain length of a day or more",
                plain ? "beside `different`" : "not such a length",
                plain ? "leave out one of the two" : "write a length such as `4 weeks`");
            return Optional.empty();
          }
          return Optional.of(length);
        });
  }

  /** {@code total V of X T where F}: a sum in the unit of V. */
  Typed total(ValueSyntax.Total total, Scope scope) {
    if (!(t.names.find(total.item(), scope) instanceof Names.OfItem of) || !of.item().isHistory()) {
      t.names.misfit(
          total.item().span(),
          "`" + total.item().text() + "` has no entries that could be added up",
          "not a history",
          "name an event or course behind `of`");
      return Typed.unread(total.span());
    }
    DataItem item = of.item();
    Typed value = t.values.value(total.of(), Scope.around(item));
    HistoryQuery query =
        new HistoryQuery(
            item.name(),
            time(total.time(), item, total.item(), scope),
            total.where().map(where -> t.filters.of(where, item)),
            Optional.empty());
    return value.isUnread()
        ? Typed.unread(total.span())
        : new Typed(new Value.Total(query, value.value(), total.span()), value.kind());
  }

  /** There is an entry, unless {@code if any} is said, and there is none without what it has. */
  private Condition every(History history, DataItem item, HistoryQuery query) {
    Span span = history.span();
    if (history.has().isEmpty()) {
      return Translation.unread(span);
    }
    ConditionSyntax.Has has = history.has().get();
    Condition lacks = new Condition.Not(t.filters.of(has.what(), item), has.span());
    Condition filter =
        query
            .where()
            .<Condition>map(where -> new Condition.And(List.of(where, lacks), has.span()))
            .orElse(lacks);
    Condition none = new Condition.Not(new Condition.Exists(query.where(filter), span), span);
    return has.ifAny()
        ? none
        : new Condition.And(List.of(new Condition.Exists(query, span), none), span);
  }

  private Condition lasting(
      History history, DataItem item, HistoryQuery query, ConditionSyntax.LengthTest test) {
    if (!(item.type() instanceof Type.Course)) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          test.span(),
          "`" + item.name() + "` is an event: it happens on a day and has no length",
          "not for an event",
          "declare it as a `course`, or leave these words out");
    }
    Length length = fixed(t.windows.length(test.length(), Scope.TOP), test);
    Condition.LengthMode mode =
        switch (test.mode()) {
          case IN_TOTAL -> Condition.LengthMode.IN_TOTAL;
          case IN_A_ROW -> Condition.LengthMode.IN_A_ROW;
          case TOGETHER -> Condition.LengthMode.TOGETHER;
        };
    if (mode == Condition.LengthMode.IN_TOTAL
        && length instanceof Length.Fixed(CalendarAmount.Clock _)) {
      t.report(
          DiagnosticCode.NOT_A_LENGTH,
          test.length().span(),
          "courses are recorded by the day: a total of them is not known in hours",
          "hours in total",
          "write a total in days: `3 days` for 72 hours; hours can be asked of one course: `in a row`");
    }
    new ClippedLengths(t).check(history, test, query.time(), length);
    Span span = history.span();
    Condition lasting =
        new Condition.Lasting(query, Comparisons.comparator(test.comparator()), length, mode, span);
    return switch (history.quantifier()) {
      case ANY -> lasting;
      case NO -> new Condition.Not(lasting, span);
      case EVERY, AT_LEAST, AT_MOST, EXACTLY, MORE_THAN, FEWER_THAN -> {
        t.report(
            DiagnosticCode.TIME_DOES_NOT_FIT,
            test.span(),
            "a count and a length cannot be asked in one condition",
            "beside a count",
            "write `any " + item.name() + " for ...` or `no " + item.name() + " for ...`");
        yield lasting;
      }
    };
  }

  private Length fixed(Length length, ConditionSyntax.LengthTest test) {
    if (!(length instanceof Length.Fixed)) {
      t.report(
          DiagnosticCode.NOT_A_LENGTH,
          test.length().span(),
          "how long courses must last is a plain length",
          "not a plain length",
          "write it out: `4 weeks`");
    }
    return length;
  }

  /** {@code latest EVENT TIME where F}: the newest entry is chosen, then F asked of it. */
  Condition chosenEntry(ValueSyntax.Named named, DataItem item, Span span, Scope scope) {
    boolean latest = named.pick() == ValueSyntax.Pick.LATEST;
    boolean chosen = latest || named.pick() == ValueSyntax.Pick.EARLIEST;
    String name = named.name().text();
    if (!chosen || named.where().isEmpty() || named.filterFirst()) {
      String time = named.time().map(said -> " " + t.text(said.span())).orElse(" ever");
      t.names.misfit(
          named.name().span(),
          chosen
              ? "nothing is asked of this `" + name + "`"
              : "nothing says how many entries of `" + name + "` are asked for",
          chosen ? "which must be what?" : "any, or none?",
          chosen
              ? "write `latest " + name + time + " where ...`, or `any " + name + time + "`"
              : "write `any " + name + time + "` or `no " + name + time + "`");
      return Translation.unread(span);
    }
    HistoryQuery query =
        new HistoryQuery(
            item.name(),
            time(named.time(), item, named.name(), scope),
            Optional.empty(),
            Optional.empty());
    Condition test = t.filters.of(named.where().get(), item);
    return new Condition.EntryTest(query, latest, test, span);
  }

  /** The entries among which one is picked. */
  HistoryQuery picked(ValueSyntax.Named entry, DataItem item, Optional<String> named, Scope scope) {
    Optional<Condition> filter = entry.where().map(where -> t.filters.of(where, item));
    return new HistoryQuery(
        item.name(),
        HistoryQuery.Status.HAPPENED,
        time(entry.time(), item, entry.name(), scope),
        entry.filterFirst() ? filter : Optional.empty(),
        Optional.empty(),
        named);
  }

  private EntryTime time(Optional<TimeSyntax> time, DataItem item, Name name, Scope scope) {
    if (time.isEmpty()) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.MISSING_TIME,
                  name.span(),
                  "nothing says in what time `" + name.text() + "` counts",
                  "when?")
              .because("without a time nobody could say when the history is complete")
              .help(
                  "write `ever`, or a window such as `within 4 weeks before "
                      + t.results.exampleVisit()
                      + "`"));
      return new EntryTime.Ever();
    }
    boolean course = item.type() instanceof Type.Course;
    return switch (time.get()) {
      case TimeSyntax.Ever ever -> new EntryTime.Ever();
      case TimeSyntax.AtAnyTime any ->
          misfit(any.span(), "`at any time` is said of results", "write `ever`");
      case TimeSyntax.AtVisit at -> {
        String visit = at.visit().text();
        yield misfit(
            at.span(),
            "entries of `" + item.name() + "` do not belong to a visit",
            course
                ? "write `ongoing at " + visit + "`, or a window before `" + visit + "`"
                : "write a window, such as `within 4 weeks before " + visit + "`");
      }
      case TimeSyntax.OngoingAt ongoing -> {
        DateExpr day = t.dates.anchor(ongoing.anchor(), scope);
        yield course
            ? new EntryTime.OngoingAt(day)
            : misfit(
                ongoing.span(),
                "`" + item.name() + "` is an event: it happens on a day and does not go on",
                "write a window, or declare it as a `course`");
      }
      case TimeSyntax.InWindow in -> inWindow(in, item, course, scope);
    };
  }

  private EntryTime inWindow(TimeSyntax.InWindow in, DataItem item, boolean course, Scope scope) {
    if (!course && in.overlap() != TimeSyntax.Overlap.OVERLAP) {
      return misfit(
          in.span(),
          "`" + item.name() + "` is an event: it does not start, end or last",
          "leave out `started`, `ended` or `throughout`");
    }
    EntryTime.Overlap overlap =
        switch (in.overlap()) {
          case OVERLAP -> EntryTime.Overlap.OVERLAP;
          case STARTED -> EntryTime.Overlap.STARTED;
          case ENDED -> EntryTime.Overlap.ENDED;
          case THROUGHOUT -> EntryTime.Overlap.THROUGHOUT;
        };
    return new EntryTime.InWindow(overlap, t.windows.window(in.window(), Optional.of(item), scope));
  }

  private EntryTime misfit(Span span, String message, String help) {
    t.report(DiagnosticCode.TIME_DOES_NOT_FIT, span, message, "does not fit", help);
    return new EntryTime.Ever();
  }
}
