package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;

/** Writes what a file means, one node of the rule plan a line, for expected files. */
final class PlanPrinter {
  private final StringBuilder out = new StringBuilder();

  static String print(Protocol protocol) {
    PlanPrinter printer = new PlanPrinter();
    printer.protocol(protocol);
    return printer.out.toString();
  }

  private void protocol(Protocol protocol) {
    line(0, "stages " + protocol.stages());
    protocol.milestones().stream()
        .filter(m -> m.days().isPresent())
        .forEach(m -> line(0, "visit " + m.name() + " " + m.days().get()));
    protocol.data().values().stream()
        .filter(item -> !item.options().equals(DataItem.Options.none()))
        .forEach(item -> line(0, "data " + item.name() + " " + item.options()));
    for (Definition definition : protocol.definitions().values()) {
      switch (definition) {
        case Definition.OfCondition c -> {
          line(0, "define " + c.name());
          condition(1, c.condition());
        }
        case Definition.OfValue v -> {
          String unit = v.unit().map(u -> " in " + u).orElse("");
          line(0, "define " + v.name() + unit + " = " + value(v.value()));
        }
      }
    }
    for (Criterion c : protocol.criteria()) {
      String cohorts = c.cohorts().isEmpty() ? "" : " for " + String.join(", ", c.cohorts());
      String stages = c.checkedAt().isEmpty() ? "" : " at " + String.join(", ", c.checkedAt());
      line(0, (c.inclusion() ? "inclusion" : "exclusion") + cohorts + stages);
      item(1, c.item());
    }
    protocol.cases().forEach(this::aCase);
  }

  private void aCase(Case one) {
    String stage = one.stage().map(s -> " at " + s).orElse("");
    line(0, "case " + one.name() + " as of " + one.asOf().text() + stage);
    one.facts().forEach(fact -> line(1, fact.toString()));
    for (Case.Expectation expectation : one.expectations()) {
      switch (expectation) {
        case Case.Expectation.OfItem e ->
            line(
                1,
                "expect "
                    + e.id()
                    + " "
                    + e.verdict()
                    + " missing "
                    + e.missing()
                    + e.cohort().map(cohort -> " for " + cohort).orElse(""));
        case Case.Expectation.OfValue e ->
            line(1, "expect " + e.definition() + " " + e.low() + " to " + e.high());
        case Case.Expectation.OfTruth e -> line(1, "expect " + e.definition() + " " + e.truth());
        case Case.Expectation.OfCohort e ->
            line(1, "expect " + e.outcome() + " " + e.provisional() + " " + e.cohort());
      }
    }
  }

  private void item(int depth, Item item) {
    line(depth, item.id().isEmpty() ? "part" : item.id());
    item.guard().ifPresent(guard -> part(depth + 1, "applies when", guard));
    condition(depth + 1, item.rule());
    item.excuses().forEach(excuse -> part(depth + 1, "unless", excuse));
    item.retest().ifPresent(retest -> line(depth + 1, "retest " + retest.display()));
    item.consult()
        .ifPresent(c ->
            part(depth + 1, (c.rescue() ? "refer to " : "discuss with ") + c.role(), c.when()));
  }

  private void part(int depth, String heading, Condition condition) {
    line(depth, heading);
    condition(depth + 1, condition);
  }

  private void parts(int depth, String heading, List<Condition> parts) {
    line(depth, heading);
    parts.forEach(part -> condition(depth + 1, part));
  }

  private void condition(int depth, Condition condition) {
    switch (condition) {
      case Condition.And and -> parts(depth, "and", and.parts());
      case Condition.Or or -> parts(depth, "or", or.parts());
      case Condition.Not not -> part(depth, "not", not.part());
      case Condition.Group group -> {
        line(depth, "group " + group.kind() + " " + group.count());
        group.members().forEach(member -> item(depth + 1, member));
      }
      case Condition.Compare c ->
          line(depth, value(c.left()) + " " + c.comparator().symbol() + " " + value(c.right()));
      case Condition.MemberOf m -> line(depth, value(m.value()) + " in " + m.choices());
      case Condition.Includes i -> line(depth, includes(i));
      case Condition.RangeTest r -> line(depth, "this is " + r.range());
      case Condition.ResultTest test -> {
        line(depth, "test " + query(test.query()));
        where(depth + 1, test.query().where());
        condition(depth + 1, test.test());
      }
      case Condition.NotDone n ->
          line(depth, "not done " + n.queries().stream().map(ResultQuery::item).toList());
      case Condition.Known k -> {
        line(depth, "known " + query(k.query()));
        where(depth + 1, k.query().where());
        condition(depth + 1, k.test());
      }
      case Condition.CountResults c -> counted(depth, c);
      case Condition.SameSample s -> {
        line(depth, "same sample " + time(s.time()));
        condition(depth + 1, s.test());
      }
      case Condition.Exists e -> history(depth, "exists", e.query());
      case Condition.CountEntries c -> history(depth, "count " + counted(c), c.query());
      case Condition.Steady s ->
          history(depth, (s.changed() ? "changed in " : "stable in ") + s.fields(), s.query());
      case Condition.EntryTest e -> {
        history(depth, e.latest() ? "latest" : "earliest", e.query());
        condition(depth + 1, e.test());
      }
      case Condition.Lasting l ->
          history(
              depth,
              "lasting " + l.comparator().symbol() + " " + length(l.length()) + " " + l.mode(),
              l.query());
      case Condition.DateInSeason d ->
          line(depth, date(d.date()) + " each year " + d.from() + " .. " + d.to());
      case Condition.DateInWindow d -> line(depth, date(d.date()) + " " + window(d.window()));
      case Condition.Defined d -> line(depth, "defined " + d.name());
      case Condition.Question q -> line(depth, question(q));
      case Condition.CriterionPassed p -> line(depth, "passed " + p.id());
      case Condition.CohortIn in -> line(depth, "cohort in " + in.cohorts());
      case Condition.Hole h -> line(depth, "hole \"" + h.document() + "\"");
    }
  }

  private static String includes(Condition.Includes i) {
    String number = i.comparator().symbol() + " " + i.count();
    return value(i.value()) + " includes " + number + " of " + i.choices();
  }

  private void counted(int depth, Condition.CountResults c) {
    String apart = c.apart().map(length -> " " + length(length) + " apart").orElse("");
    String number = c.comparator().symbol() + " " + c.count();
    line(depth, "count results " + number + apart + " " + query(c.query()));
    where(depth + 1, c.query().where());
    condition(depth + 1, c.test());
  }

  private static String counted(Condition.CountEntries c) {
    return c.different().map(field -> "different " + field + " ").orElse("")
        + c.apart().map(length -> length(length) + " apart ").orElse("")
        + c.comparator().symbol()
        + " "
        + c.count();
  }

  private static String question(Condition.Question q) {
    return "question "
        + q.kind()
        + " "
        + q.role()
        + q.time().map(t -> " " + time(t)).orElse("")
        + q.document().map(d -> " \"" + d + "\"").orElse("");
  }

  private void where(int depth, Optional<Condition> where) {
    where.ifPresent(condition -> part(depth, "where", condition));
  }

  private void history(int depth, String what, HistoryQuery query) {
    String time =
        switch (query.time()) {
          case EntryTime.Ever e -> "ever";
          case EntryTime.OngoingAt o -> "ongoing at " + date(o.day());
          case EntryTime.InWindow w -> w.overlap() + " " + window(w.window());
        };
    String status = query.status() == HistoryQuery.Status.HAPPENED ? "" : query.status() + " ";
    String named = query.named().map(name -> " named " + name).orElse("");
    line(depth, what + " " + query.item() + " " + status + time + named);
    where(depth + 1, query.where());
    query.otherThan().ifPresent(other -> part(depth + 1, "other than", other));
  }

  private static String query(ResultQuery query) {
    return query.pick()
        + " "
        + query.item()
        + query.laboratory().map(l -> " from " + l).orElse("")
        + " "
        + time(query.time())
        + (query.filterFirst() ? " filtered first" : "");
  }

  private static String time(ResultTime time) {
    return switch (time) {
      case ResultTime.AtVisit at -> "at " + at.milestone();
      case ResultTime.InWindow in -> window(in.window());
      case ResultTime.AnyTime any -> "at any time";
      case ResultTime.Valid valid -> "valid " + valid.length().display();
    };
  }

  private static String window(Window window) {
    String from = window.from().map(e -> (e.included() ? "[" : "(") + date(e.date())).orElse("(");
    String to = window.to().map(e -> date(e.date()) + (e.included() ? "]" : ")")).orElse(")");
    return from + " .. " + to;
  }

  private static String date(DateExpr date) {
    return switch (date) {
      case DateExpr.Milestone m -> m.words();
      case DateExpr.StageDay day -> "day of the stage";
      case DateExpr.DateItem item ->
          item.query().item() + (item.query().where().isPresent() ? " where ..." : "");
      case DateExpr.DateField field -> "its " + field.name();
      case DateExpr.Literal literal -> literal.date().text();
      case DateExpr.Its its -> "its " + its.day();
      case DateExpr.EntryDay day ->
          day.day()
              + " of ("
              + printed(p -> p.history(0, day.latest() ? "latest" : "earliest", day.query()))
              + day.test().map(test -> "; if " + inline(test)).orElse("")
              + ")";
      case DateExpr.ResultDay day -> "date of (" + query(day.query()) + ")";
      case DateExpr.Shifted s -> date(s.base()) + (s.earlier() ? " - " : " + ") + length(s.by());
    };
  }

  private static String length(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.amount().display();
      case Length.Lookup l -> "table " + l.table() + " by " + key(l.key());
      case Length.Measured measured -> value(measured.days()) + " days";
      case Length.Extreme e ->
          (e.longest() ? "longer" : "shorter") + e.of().stream().map(PlanPrinter::length).toList();
    };
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Number n -> n.value().toText() + n.unit().map(u -> " " + u).orElse("");
      case Value.This t -> "this";
      case Value.ThisLimit l -> l.upper() ? "ULN" : "LLN";
      case Value.StatedLimit l ->
          "limit"
              + java.util.stream.Stream.concat(l.first().stream(), l.second().stream())
                  .map(PlanPrinter::value)
                  .toList();
      case Value.ResultValue r -> "(" + query(r.query()) + ")";
      case Value.Field f -> "field " + f.name();
      case Value.DefinedValue d -> "defined " + d.name();
      case Value.Age a -> "age in " + a.unit() + " at " + date(a.at());
      case Value.Arithmetic a ->
          "(" + value(a.left()) + " " + a.operator() + " " + value(a.right()) + ")";
      case Value.Total t ->
          "total "
              + value(t.of())
              + " of ("
              + printed(p -> p.history(0, "entries", t.query()))
              + ")";
      case Value.Power p -> "(" + value(p.base()) + " ^ " + value(p.exponent()) + ")";
      case Value.Function f -> f.kind() + "(" + value(f.of()) + ")";
      case Value.Extreme e ->
          (e.greatest() ? "greater" : "lesser")
              + e.of().stream().map(PlanPrinter::value).collect(Collectors.joining(", ", "(", ")"));
      case Value.When w ->
          "("
              + value(w.then())
              + " when "
              + inline(w.condition())
              + ", otherwise "
              + value(w.otherwise())
              + ")";
      case Value.Lookup l -> "table " + l.table() + " by " + key(l.key());
      case Value.Convert c -> "(" + value(c.value()) + " as " + c.to() + ")";
    };
  }

  private static String key(TableKey key) {
    return switch (key) {
      case TableKey.OfField f -> "field " + f.field() + " of " + f.item();
      case TableKey.OfItem i -> query(i.query());
    };
  }

  private static String inline(Condition condition) {
    return printed(p -> p.condition(0, condition));
  }

  private static String printed(Consumer<PlanPrinter> print) {
    PlanPrinter printer = new PlanPrinter();
    print.accept(printer);
    return printer.out.toString().strip().replaceAll("\\s*\n\\s*", "; ");
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
