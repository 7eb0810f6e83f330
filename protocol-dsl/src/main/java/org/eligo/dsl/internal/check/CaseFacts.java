package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.Case.Fact;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.time.PartialDate;

/** Turns the lines of a case that hold facts into facts. */
final class CaseFacts {
  private static final Set<String> ANSWERS =
      Set.of("yes", "no", "approved", "refused", "discussed");
  private final Translation t;
  private final Ids ids;
  private final CaseValues values;

  CaseFacts(Translation t, Ids ids) {
    this.t = t;
    this.ids = ids;
    this.values = new CaseValues(t);
  }

  /**
   * A fact with the days on which it was recorded.
   *
   * @param matter what it is about: a later case's lines about the same matter replace it
   */
  record Dated(String matter, Fact fact, List<PartialDate> days, Span span) {}

  /** The matter of a line {@code NAME = not asked}. */
  Optional<String> matter(Name name) {
    Optional<String> item = t.symbols.item(name.text()).map(i -> "item " + i.name());
    if (item.isPresent()) {
      return item;
    }
    if (t.symbols.isMilestone(name.text())) {
      return Optional.of("milestone " + name.text());
    }
    List<String> meant = ids.meant(name.text());
    if (meant.size() == 1) {
      return Optional.of("answer " + meant.getFirst());
    }
    unknown(name);
    return Optional.empty();
  }

  /** Whether the line says what must come out, and nothing about the participant. */
  static boolean holdsNoFact(CaseLine line) {
    return line instanceof CaseLine.ExpectVerdict
        || line instanceof CaseLine.ExpectOutcome
        || line instanceof CaseLine.ExpectValue
        || line instanceof CaseLine.ExpectTruth;
  }

  Optional<Dated> of(CaseLine line) {
    return switch (line) {
      case CaseLine.MilestoneDay day -> milestoneOrDate(day);
      case CaseLine.Result result -> result(result);
      case CaseLine.Event event -> event(event);
      case CaseLine.Course course -> course(course);
      case CaseLine.Complete complete -> complete(complete);
      case CaseLine.Answer answer -> answer(answer);
      case CaseLine.AsOf a -> Optional.empty();
      case CaseLine.Stage s -> Optional.empty();
      case CaseLine.NotAsked n -> Optional.empty();
      case CaseLine.ExpectVerdict e -> Optional.empty();
      case CaseLine.ExpectOutcome e -> Optional.empty();
      case CaseLine.ExpectValue e -> Optional.empty();
      case CaseLine.ExpectTruth e -> Optional.empty();
      case CaseLine.Gap g -> Optional.empty();
    };
  }

  private Optional<Dated> milestoneOrDate(CaseLine.MilestoneDay line) {
    if (t.symbols.isMilestone(line.milestone().text())) {
      List<PartialDate> days =
          line.dates().stream().map(date -> values.date(date.text(), date.span())).toList();
      String name = line.milestone().text();
      return Optional.of(
          new Dated(
              "milestone " + name,
              new Fact.MilestoneDay(name, days, line.planned()),
              line.planned() ? List.of() : days,
              line.span()));
    }
    return result(
        new CaseLine.Result(
            line.milestone(),
            line.dates().getFirst(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            line.span()));
  }

  private Optional<Dated> result(CaseLine.Result line) {
    if (t.symbols.isMilestone(line.item().text())) {
      return milestoneOrDate(
          new CaseLine.MilestoneDay(line.item(), false, List.of(line.value()), line.span()));
    }
    Optional<DataItem> found = item(line.item());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataItem item = found.get();
    if (item.isHistory() && line.on().isEmpty() && line.value().text().equals("none")) {
      wrongHistory(
          line.span(),
          item,
          "a history",
          "write `none ever, complete on DATE`: somebody asked on that day, and there was none");
      return Optional.empty();
    }
    boolean inWords = item.options().reportedInWords();
    Optional<CaseValues.Read> read = values.value(line.value(), item.name(), item.type(), inWords);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    requireDay(line, item, read.get());
    line.visit().ifPresent(t.names::milestone);
    Optional<PartialDate> on = line.on().map(values::date);
    Map<String, Case.FieldText> fields = values.fields(line.fields(), item);
    Fact fact =
        new Fact.Result(
            item.name(),
            read.get().value(),
            read.get().unit(),
            read.get().state(),
            on,
            line.visit().map(Name::text),
            values.limit(line.normal().flatMap(CaseLine.NormalRange::low)),
            values.limit(line.normal().flatMap(CaseLine.NormalRange::high)),
            line.laboratory().map(Name::text),
            line.sample().map(Name::text),
            fields);
    List<PartialDate> days = values.judgedOn(fields, item);
    on.ifPresent(days::add);
    return Optional.of(new Dated("item " + item.name(), fact, days, line.span()));
  }

  private void requireDay(CaseLine.Result line, DataItem item, CaseValues.Read read) {
    if (line.on().isEmpty() && !item.constant() && read.needsDate()) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.WRONG_VALUE,
                  line.span(),
                  "this result of `" + item.name() + "` has no date",
                  "of which day?")
              .because("a result counts by its day, unless the item is `constant`")
              .help("write `on DATE` behind the value, or `on unknown`"));
    }
  }

  private Optional<Dated> event(CaseLine.Event line) {
    Optional<DataItem> found = history(line.item());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataItem item = found.get();
    if (item.type() instanceof Type.Course && !line.planned()) {
      wrongHistory(line.span(), item, "a course", "write `from DATE to DATE`");
      return Optional.empty();
    }
    PartialDate on = values.date(line.on());
    Map<String, Case.FieldText> fields = values.fields(line.fields(), item);
    Fact fact =
        new Fact.Entry(
            item.name(),
            on,
            Optional.empty(),
            false,
            Optional.empty(),
            line.planned(),
            line.distinct(),
            fields);
    List<PartialDate> days = values.judgedOn(fields, item);
    if (!line.planned()) {
      days.add(on);
    }
    return Optional.of(new Dated("item " + item.name(), fact, days, line.span()));
  }

  private Optional<Dated> course(CaseLine.Course line) {
    Optional<DataItem> found = history(line.item());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataItem item = found.get();
    if (item.type() instanceof Type.Event) {
      wrongHistory(line.span(), item, "an event", "write `on DATE`");
      return Optional.empty();
    }
    PartialDate from = values.date(line.from());
    Optional<PartialDate> to = line.to().map(values::date);
    Optional<PartialDate> ongoing = line.ongoing().map(values::date);
    Map<String, Case.FieldText> fields = values.fields(line.fields(), item);
    Fact fact =
        new Fact.Entry(
            item.name(), from, to, line.plannedEnd(), ongoing, false, line.distinct(), fields);
    List<PartialDate> days = values.judgedOn(fields, item);
    days.add(from);
    to.filter(end -> !line.plannedEnd()).ifPresent(days::add);
    ongoing.ifPresent(days::add);
    return Optional.of(new Dated("item " + item.name(), fact, days, line.span()));
  }

  private Optional<Dated> complete(CaseLine.Complete line) {
    Optional<DataItem> found = history(line.item());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    // No day is written for `ever`: the statement reaches back to the beginning.
    Optional<PartialDate> since = line.since().map(values::date);
    Optional<Case.Plans> plans = line.plans().map(p -> new Case.Plans(p.upTo().map(values::date)));
    PartialDate on = values.date(line.on());
    return Optional.of(
        new Dated(
            "item " + found.get().name(),
            new Fact.Complete(found.get().name(), line.none(), since, plans, on),
            List.of(on),
            line.span()));
  }

  private Optional<Dated> answer(CaseLine.Answer line) {
    t.names.role(line.role());
    List<String> meant = ids.meant(line.path().text());
    PartialDate on = values.date(line.on());
    if (!ANSWERS.contains(line.answer().text())) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          line.answer().span(),
          "`" + line.answer().text() + "` is not an answer",
          "not an answer",
          "write `yes`, `no`, `approved`, `refused` or `discussed`");
      return Optional.empty();
    }
    Optional<String> about = path(line.path(), meant);
    return about.map(id ->
        new Dated(
            "answer " + id,
            new Fact.Answer(id, line.role().text(), line.answer().text(), on),
            List.of(on),
            line.span()));
  }

  /** The id of a path; reported and empty if it means none or several. */
  Optional<String> path(Name path, List<String> meant) {
    if (meant.size() == 1) {
      return Optional.of(meant.getFirst());
    }
    if (meant.isEmpty() && !ids.isMistaken(path.text())) {
      t.names.unknown(path, "criterion", ids.all());
    } else if (!meant.isEmpty()) {
      t.names.misfit(
          path.span(),
          "`" + path.text() + "` stands in several lists",
          "which of them?",
          "write `" + String.join("` or `", meant) + "`");
    }
    return Optional.empty();
  }

  private Optional<DataItem> item(Name name) {
    Optional<DataItem> item = t.symbols.item(name.text());
    if (item.isEmpty()) {
      unknown(name);
    }
    return item;
  }

  private Optional<DataItem> history(Name name) {
    Optional<DataItem> item = item(name);
    if (item.isPresent() && !item.get().isHistory()) {
      wrongHistory(name.span(), item.get(), "not a history", "write its value: `... on DATE`");
      return Optional.empty();
    }
    return item;
  }

  private void wrongHistory(Span span, DataItem item, String is, String help) {
    t.report(
        DiagnosticCode.WRONG_VALUE,
        span,
        "`" + item.name() + "` is " + is + ", and this line does not fit it",
        "does not fit",
        help);
  }

  private void unknown(Name name) {
    if (t.symbols.unread().contains(name.text()) || ids.isMistaken(name.text())) {
      return;
    }
    List<String> names = new java.util.ArrayList<>(t.symbols.itemNames().keySet());
    names.addAll(t.symbols.milestoneNames());
    names.addAll(ids.all());
    t.names.unknown(name, "item, milestone or criterion", names);
  }
}
