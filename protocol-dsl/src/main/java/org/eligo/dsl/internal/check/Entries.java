package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.FieldOf;
import org.eligo.dsl.syntax.ValueSyntax.Named;
import org.eligo.dsl.syntax.ValueSyntax.Pick;

/**
 * One entry of a history, picked in the rule or named by a definition, and its fields. A comparison
 * with such fields becomes a test of that entry, in which they are plain fields.
 */
final class Entries {
  private final Translation t;
  private final Set<String> opened = new HashSet<>();

  Entries(Translation t) {
    this.t = t;
  }

  /** An entry with the definition that names it, or a picked result. */
  private record Chosen(Named entry, DataItem item, Optional<String> definition) {
    boolean latest() {
      return entry.pick() == Pick.LATEST;
    }
  }

  /** The fields of entries that a comparison names. */
  List<FieldOf> fieldsIn(ConditionSyntax condition) {
    List<FieldOf> found = new ArrayList<>();
    new ValueParts(
            value -> {
              if (value instanceof FieldOf field) {
                found.add(field);
              }
              return value;
            })
        .in(condition);
    return found;
  }

  /** A comparison with fields of one entry, asked of that entry. */
  Condition compare(ConditionSyntax condition, List<FieldOf> fields, Scope scope) {
    Named entry = fields.getFirst().entry();
    Optional<Chosen> chosen = chosen(entry, scope);
    Span span = condition.span();
    if (chosen.isEmpty()) {
      return Translation.unread(span);
    }
    DataItem item = chosen.get().item();
    boolean wrong = false;
    for (FieldOf field : fields) {
      if (!t.text(field.entry().span()).equals(t.text(entry.span()))) {
        refuseTwo(field.span());
        wrong = true;
      } else if (!item.fields().containsKey(field.field().text())) {
        t.names.unknown(
            field.field(), "field of `" + item.name() + "`", List.copyOf(item.fields().keySet()));
        wrong = true;
      }
    }
    if (wrong || mixes(condition, item, scope)) {
      return Translation.unread(span);
    }
    ConditionSyntax plain = new ValueParts(Entries::plain).in(condition);
    Condition test = t.conditions.convert(plain, Scope.around(item));
    return opening(chosen.get(), () -> tested(chosen.get(), test, span, scope));
  }

  private static ValueSyntax plain(ValueSyntax value) {
    return value instanceof FieldOf field
        ? new Named(
            Pick.UNSAID, false, field.field(), Optional.empty(), Optional.empty(), field.span())
        : value;
  }

  /** Whether a bare name stands for a field too: of which entry, nobody could say. */
  private boolean mixes(ConditionSyntax condition, DataItem item, Scope scope) {
    List<Named> bare = new ArrayList<>();
    new ValueParts(
            value -> {
              if (value instanceof Named named
                  && (item.fields().containsKey(named.name().text())
                      || scope.field(named.name().text()).isPresent())) {
                bare.add(named);
              }
              return value;
            })
        .in(condition);
    bare.forEach(named -> refuseTwo(named.span()));
    return !bare.isEmpty();
  }

  private void refuseTwo(Span span) {
    t.report(
        DiagnosticCode.NAME_DOES_NOT_FIT,
        span,
        "one comparison asks of two entries",
        "of another entry",
        "compare each entry with a value of its own, and join both with `and`");
  }

  private Condition tested(Chosen chosen, Condition test, Span span, Scope scope) {
    Named entry = chosen.entry();
    if (!chosen.item().isHistory()) {
      return new Condition.ResultTest(t.results.query(entry, chosen.item(), scope), test, span);
    }
    HistoryQuery query = t.histories.picked(entry, chosen.item(), chosen.definition(), scope);
    Condition whole =
        filter(chosen)
            .<Condition>map(filter -> new Condition.And(List.of(filter, test), span))
            .orElse(test);
    return new Condition.EntryTest(query, chosen.latest(), whole, span);
  }

  /** What is asked of the entry after it was picked. */
  private Optional<Condition> filter(Chosen chosen) {
    return chosen.entry().filterFirst()
        ? Optional.empty()
        : chosen.entry().where().map(where -> t.filters.of(where, chosen.item()));
  }

  /** Whether there is the entry that a definition names. */
  Condition there(ConditionSyntax.TheEntry written, Scope scope) {
    Optional<Chosen> chosen =
        t.names.find(written.entry().name(), scope) instanceof Names.OfItem of
                && !of.item().isHistory()
            ? noHistory(written.entry())
            : chosen(written.entry(), scope);
    if (chosen.isEmpty()) {
      return Translation.unread(written.span());
    }
    HistoryQuery query =
        t.histories.picked(written.entry(), chosen.get().item(), Optional.empty(), scope);
    return filter(chosen.get())
        .<Condition>map(
            filter -> new Condition.EntryTest(query, chosen.get().latest(), filter, written.span()))
        .orElseGet(() -> new Condition.Exists(query, written.span()));
  }

  private Optional<Chosen> noHistory(Named entry) {
    t.names.misfit(
        entry.name().span(),
        "`" + entry.name().text() + "` is a result, and a definition names entries only",
        "has no entries",
        "write `FIELD of latest "
            + entry.name().text()
            + " ...` in the rule; what happened before a result is asked behind `where`: `("
            + entry.name().text()
            + " at screening where no NAME within 14 days before its date) >= ...`");
    return Optional.empty();
  }

  /** A day of an entry; empty once a mistake has been reported. */
  Optional<DateExpr> day(ValueSyntax.DayOf written, Scope scope) {
    Optional<Chosen> chosen = chosen(written.entry(), scope);
    if (chosen.isPresent() && !chosen.get().item().isHistory()) {
      return resultDay(written, chosen.get().item(), scope);
    }
    return chosen.map(c -> {
      boolean course = c.item().type() instanceof Type.Course;
      boolean date = written.day() == ValueSyntax.ItsDay.DATE;
      if (course == date) {
        t.report(
            DiagnosticCode.NO_ENTRY_AROUND,
            written.span(),
            course
                ? "a `" + c.item().name() + "` has a start and an end"
                : "a `" + c.item().name() + "` has one date",
            "which day?",
            course ? "write `start of` or `end of`" : "write `date of`");
      }
      return opening(c, () -> day(c, written.day(), scope));
    });
  }

  /** The day of one result; a constant and a date have none that a rule could mean. */
  private Optional<DateExpr> resultDay(ValueSyntax.DayOf written, DataItem item, Scope scope) {
    Named entry = written.entry();
    boolean date = item.type() instanceof Type.Date;
    if (date || item.constant()) {
      t.names.misfit(
          entry.name().span(),
          "`" + item.name() + (date ? "` is a date itself" : "` is constant and has no day"),
          date ? "a day of a day" : "has no day",
          date
              ? "write `" + item.name() + "` where the day is meant"
              : "name an item whose results are of a day, or a milestone");
      return Optional.empty();
    }
    if (written.day() != ValueSyntax.ItsDay.DATE) {
      t.report(
          DiagnosticCode.NO_ENTRY_AROUND,
          written.span(),
          "a result of `" + item.name() + "` has one date",
          "which day?",
          "write `date of`");
      return Optional.empty();
    }
    return Optional.of(new DateExpr.ResultDay(t.results.query(entry, item, scope)));
  }

  private DateExpr day(Chosen chosen, ValueSyntax.ItsDay day, Scope scope) {
    return new DateExpr.EntryDay(
        t.histories.picked(chosen.entry(), chosen.item(), chosen.definition(), scope),
        chosen.latest(),
        filter(chosen),
        switch (day) {
          case DATE -> DateExpr.ItsDay.DATE;
          case START -> DateExpr.ItsDay.START;
          case END -> DateExpr.ItsDay.END;
        });
  }

  private Optional<Chosen> chosen(Named entry, Scope scope) {
    return switch (t.names.find(entry.name(), scope)) {
      case Names.OfItem of -> ofItem(entry, of.item());
      case Names.OfCondition defined -> ofDefinition(entry, defined.name());
      case Names.Unread unread -> Optional.empty();
      case Names.Nothing nothing -> {
        List<String> names = new ArrayList<>(t.symbols.definitions().keySet());
        names.addAll(t.names.items(item -> !item.fields().isEmpty()));
        t.names.unknown(entry.name(), "entry", names);
        yield Optional.empty();
      }
      default -> misfit(entry);
    };
  }

  private Optional<Chosen> misfit(Named entry) {
    t.names.misfit(
        entry.name().span(),
        "`" + entry.name().text() + "` is no entry of a history",
        "not an entry",
        "name an entry with `define`: `the latest ...`, or write `latest` and a history");
    return Optional.empty();
  }

  private Optional<Chosen> ofItem(Named entry, DataItem item) {
    boolean one = entry.pick() == Pick.LATEST || entry.pick() == Pick.EARLIEST;
    if (item.isHistory() ? one : entry.pick() != Pick.MEAN) {
      return Optional.of(new Chosen(entry, item, Optional.empty()));
    }
    String name = entry.name().text();
    t.names.misfit(
        entry.name().span(),
        item.isHistory()
            ? "nothing says which `" + name + "` is meant"
            : "a mean of `" + name + "` has no fields and no day",
        "which one?",
        "write `latest " + name + "` or `earliest " + name + "` with a time");
    return Optional.empty();
  }

  private Optional<Chosen> ofDefinition(Named entry, String name) {
    SectionSyntax.Define define = t.symbols.definitions().get(name);
    if (define == null
        || !(define.body()
            instanceof RuleSyntax.Condition(ConditionSyntax.TheEntry named, Span body))) {
      return misfit(entry);
    }
    t.values.refuseTime(entry);
    return opened.contains(name)
        ? Optional.empty() // A circle, which is reported with all circles.
        : chosen(named.entry(), Scope.TOP)
            .map(c -> new Chosen(c.entry(), c.item(), Optional.of(name)));
  }

  /** What is made of an entry; a definition that leads to itself is left at its second visit. */
  private <R> R opening(Chosen chosen, Supplier<R> make) {
    chosen.definition().ifPresent(opened::add);
    R made = make.get();
    chosen.definition().ifPresent(opened::remove);
    return made;
  }
}
