package org.eligo.generator.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
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
import org.eligo.generator.internal.view.FieldView;
import org.eligo.generator.internal.view.FieldView.Entry;
import org.eligo.generator.internal.view.RowView.JudgementView;

/**
 * Walks over a rule and collects, in order and once each, the data that it reads, the definitions
 * that it uses and the decisions that it asks for. Members of a group that have a row of their own
 * are left to that row.
 */
final class FieldCollector {
  private final Protocol protocol;
  private final RuleWords words;
  private final Set<String> rowsBelow;
  private final Map<String, FieldDraft> drafts = new LinkedHashMap<>();
  private final Map<String, FieldView> others = new LinkedHashMap<>();
  private final Set<JudgementView> judgements = new LinkedHashSet<>();
  private final Set<String> definitions = new LinkedHashSet<>();

  FieldCollector(Protocol protocol, Set<String> rowsBelow) {
    this.protocol = protocol;
    this.words = new RuleWords(protocol);
    this.rowsBelow = Set.copyOf(rowsBelow);
  }

  /** Reads the whole of an item: whom it is about, its rule, who is let off, whom to ask. */
  void read(Item item) {
    item.guard().ifPresent(guard -> read(guard, Optional.empty(), false));
    read(item.rule(), Optional.empty(), false);
    for (Condition excuse : item.excuses()) {
      String label = "Unless: " + words.quote(excuse.span());
      others.put(label, yesOrNo(label, "yes: the row does not stand in the way"));
      read(excuse, Optional.empty(), false);
    }
    item.consult().ifPresent(this::read);
  }

  private void read(Item.Consult consult) {
    judgements.add(
        new JudgementView(
            (consult.rescue() ? "Refer to " : "Discuss with ") + words.role(consult.role()),
            "only when " + words.quote(consult.when().span()),
            List.of("approved", "refused")));
    read(consult.when(), Optional.empty(), false);
  }

  /** Reads the body of a definition. */
  void read(Definition definition) {
    switch (definition) {
      case Definition.OfCondition of -> read(of.condition(), Optional.empty(), false);
      case Definition.OfValue of -> read(of.value(), Optional.empty());
    }
  }

  /**
   * A line for each datum; what the record holds stands beside it.
   *
   * @param open whether there is still something to write in beside what is recorded
   */
  List<FieldView> fields(Recordings recordings, boolean open) {
    List<FieldView> views = new ArrayList<>();
    drafts.values().forEach(draft -> views.add(draft.view(recordings, open)));
    views.addAll(others.values());
    return views;
  }

  List<JudgementView> judgements() {
    return List.copyOf(judgements);
  }

  /** The names of the definitions used, those used by definitions left out. */
  Set<String> definitions() {
    return definitions;
  }

  private void read(Condition condition, Optional<FieldDraft> around, boolean negated) {
    switch (condition) {
      case Condition.And(var parts, _) -> parts.forEach(p -> read(p, around, negated));
      case Condition.Or(var parts, _) -> parts.forEach(p -> read(p, around, negated));
      case Condition.Not(var part, _) -> read(part, around, !negated);
      case Condition.Group group -> {
        for (Item member : group.members()) {
          if (member.id().isEmpty()) {
            read(member.rule(), around, negated);
          } else if (!rowsBelow.contains(member.id())) {
            read(member);
          }
        }
      }
      case Condition.Compare compare -> read(compare, around, negated);
      case Condition.MemberOf member -> member(member, around);
      case Condition.Includes(Value value, var choices, var comparator, int count, _) -> {
        read(value, around);
        String asked = comparator.symbol() + " " + count + " of " + String.join(", ", choices);
        subject(value, around).ifPresent(d -> d.hint("asked: " + asked));
      }
      case Condition.RangeTest test -> around.ifPresent(draft -> read(test, draft));
      case Condition.ResultTest(ResultQuery query, Condition test, _) -> {
        draft(query).ifPresent(draft -> read(test, Optional.of(draft), negated));
      }
      case Condition.Known(ResultQuery query, Condition test, _) ->
          read(test, hinted(draft(query), "anything on record"), negated);
      case Condition.CountResults counted -> counted(counted, negated);
      case Condition.SameSample(Condition test, _, _) -> read(test, around, negated);
      case Condition.Exists(HistoryQuery query, _) -> draft(query);
      case Condition.CountEntries counted -> counted(counted, negated);
      case Condition.EntryTest(HistoryQuery query, boolean latest, Condition test, _) ->
          read(test, hinted(draft(query), latest ? "the latest" : "the earliest"), negated);
      case Condition.Steady steady -> draft(steady.query()).ifPresent(d -> steady(steady, d));
      case Condition.Lasting lasting -> {
        draft(lasting.query()).ifPresent(d -> d.hint(words.of(lasting)));
        read(lasting.length(), around);
      }
      case Condition.DateInWindow(DateExpr date, Window window, _) -> dated(date, window, around);
      case Condition.DateInSeason season -> seasonal(season, around);
      case Condition.Defined(String name, _) -> {
        definitions.add(name);
        others.putIfAbsent(name, yesOrNo(name, "see Definitions"));
      }
      case Condition.Question question -> read(question);
      case Condition.CohortIn _, Condition.NotDone _ -> {}
      case Condition.CriterionPassed(String id, _) ->
          others.putIfAbsent(
              id, new FieldView("Criterion " + id, "see its row", List.of(), List.of()));
      case Condition.Hole(String document, _) ->
          others.putIfAbsent(
              document,
              new FieldView(
                  "Defined elsewhere: " + document,
                  "the rule is not in this text, so the answer stays not known",
                  List.of(),
                  List.of()));
    }
  }

  private static Optional<FieldDraft> hinted(Optional<FieldDraft> draft, String words) {
    draft.ifPresent(d -> d.hint(words));
    return draft;
  }

  private void member(Condition.MemberOf member, Optional<FieldDraft> around) {
    read(member.value(), around);
    boolean yesNo =
        member.choices().equals(List.of("yes")) || member.choices().equals(List.of("no"));
    if (!yesNo) {
      subject(member.value(), around).ifPresent(d -> d.hint(RuleWords.asked(member.choices())));
    }
  }

  private void counted(Condition.CountResults counted, boolean negated) {
    Optional<FieldDraft> draft = draft(counted.query());
    draft.ifPresent(FieldDraft::count);
    String limit = counted.comparator().symbol() + " " + counted.count();
    read(counted.test(), hinted(draft, "number of results " + limit), negated);
  }

  private static void steady(Condition.Steady steady, FieldDraft draft) {
    steady.fields().forEach(draft::field);
    draft.hint(
        (steady.changed() ? "changed in " : "stable in ") + String.join(", ", steady.fields()));
  }

  private void counted(Condition.CountEntries counted, boolean negated) {
    Optional<FieldDraft> draft = draft(counted.query());
    draft.ifPresent(FieldDraft::count);
    counted.different().ifPresent(field -> draft.ifPresent(d -> d.field(field)));
    String limit = counted.comparator().symbol() + " " + counted.count();
    draft.ifPresent(d -> d.hint(negated ? "number compared with " + limit : limit));
  }

  private void dated(DateExpr date, Window window, Optional<FieldDraft> around) {
    read(date, around);
    read(window, around);
    if (date instanceof DateExpr.DateItem(ResultQuery query)) {
      draft(query).ifPresent(d -> d.hint(words.of(window)));
    } else if (date instanceof DateExpr.Milestone(String name, var day)) {
      others.putIfAbsent(
          name, new FieldView(name, words.of(window) + "; its day: page 1", List.of(), List.of()));
    }
  }

  private void seasonal(Condition.DateInSeason season, Optional<FieldDraft> around) {
    read(season.date(), around);
    String asked = words.quote(season.span());
    switch (season.date()) {
      case DateExpr.DateItem(ResultQuery query) -> draft(query).ifPresent(d -> d.hint(asked));
      case DateExpr.Milestone(String name, var day) ->
          others.putIfAbsent(
              name, new FieldView(name, asked + "; its day: page 1", List.of(), List.of()));
      default -> around.ifPresent(d -> d.hint(asked));
    }
  }

  private static FieldView yesOrNo(String label, String hint) {
    return new FieldView(
        label,
        hint,
        List.of(List.of(Entry.tick("yes"), Entry.tick("no"), Entry.tick("not known"))),
        List.of());
  }

  private void read(Condition.Compare compare, Optional<FieldDraft> around, boolean negated) {
    read(compare.left(), around);
    read(compare.right(), around);
    String limit = words.limit(compare.right());
    String compared =
        negated ? "compared with " + limit : compare.comparator().symbol() + " " + limit;
    Optional<FieldDraft> subject = subject(compare.left(), around);
    subject.ifPresent(draft -> draft.hint(compared));
    if (NormalLimits.in(compare.right()) && !(compare.right() instanceof Value.ThisLimit)) {
      subject.ifPresent(draft -> draft.computedLimit(limit));
    }
    switch (compare.left()) {
      case Value.Age(DateExpr at, Value.AgeUnit unit, _) ->
          calculated(
              "Age at " + words.of(at), compared, unit == Value.AgeUnit.YEARS ? "years" : "months");
      case Value.DefinedValue(String name, _) -> calculated(name, compared, unitOf(name));
      case Value.Number _ -> {}
      case Value.This _ -> {}
      case Value.ThisLimit _ -> {}
      case Value.StatedLimit _ -> {}
      case Value.ResultValue _ -> {}
      case Value.Field f -> around.ifPresent(d -> d.hint(f.name() + " " + compared));
      case Value.Arithmetic a -> calculated(words.limit(a), compared, "");
      case Value.Power p -> calculated(words.limit(p), compared, "");
      case Value.Function f -> calculated(words.limit(f), compared, "");
      case Value.Extreme e -> calculated(words.limit(e), compared, "");
      case Value.When w -> calculated(words.limit(w), compared, "");
      case Value.Lookup lookup -> calculated(lookup.table(), compared, "");
      case Value.Total total -> calculated(words.limit(total), compared, "");
      case Value.Convert _ -> {}
    }
  }

  private void calculated(String label, String hint, String unit) {
    FieldView before = others.get(label);
    Set<String> hints = new LinkedHashSet<>();
    if (before != null && !before.hint().isEmpty()) {
      hints.addAll(List.of(before.hint().split("; ", -1)));
    }
    if (!hint.isEmpty()) {
      hints.add(hint);
    }
    others.put(
        label,
        new FieldView(
            label,
            String.join("; ", hints),
            List.of(List.of(Entry.box(), Entry.word(unit))),
            List.of()));
  }

  private String unitOf(String definition) {
    return protocol.definitions().get(definition) instanceof Definition.OfValue of
        ? of.unit().map(unit -> unit.text()).orElse("")
        : "";
  }

  private void read(Condition.RangeTest test, FieldDraft draft) {
    switch (test.range()) {
      case NORMAL -> {
        draft.range();
        draft.hint("normal");
      }
      case OUTSIDE_NORMAL -> {
        draft.range();
        draft.hint("outside normal");
      }
      case DETECTED -> draft.hint("detected");
      case NONE -> draft.hint("recorded as none");
    }
  }

  private void read(Condition.Question question) {
    String role = words.role(question.role());
    String time = question.time().map(this::timeOf).orElse("");
    String document = question.document().map(d -> "Read in " + d + ". ").orElse("");
    JudgementView view =
        switch (question.kind()) {
          case JUDGED -> new JudgementView("Judged by " + role, time, List.of("YES", "NO"));
          case ASKED -> new JudgementView("Asked, answered to " + role, time, List.of("YES", "NO"));
          case AGREED -> new JudgementView("Agreed by " + role, time, List.of("YES", "NO"));
          case DEFINED_ELSEWHERE ->
              new JudgementView("Judged by " + role, document + time, List.of("YES", "NO"));
          case OTHER_CRITERIA ->
              new JudgementView(
                  "Other criteria, checked by " + role, document + time, List.of("met", "not met"));
        };
    judgements.add(view);
  }

  private String timeOf(ResultTime time) {
    return words.of(new ResultQuery("", ResultQuery.Pick.LATEST, time, Optional.empty(), false));
  }

  private void read(Value value, Optional<FieldDraft> around) {
    switch (value) {
      case Value.Number _ -> {}
      case Value.This _ -> {}
      case Value.StatedLimit _ -> {}
      case Value.ThisLimit(boolean upper, _) ->
          around.ifPresent(draft -> draft.limitOfNormal(upper));
      case Value.ResultValue(ResultQuery query, _) -> draft(query);
      case Value.Field(String name, _) -> around.ifPresent(draft -> draft.field(name));
      case Value.DefinedValue(String name, _) -> {
        definitions.add(name);
        if (!others.containsKey(name)) {
          calculated(name, "see Definitions", unitOf(name));
        }
      }
      case Value.Age(DateExpr at, var unit, _) -> {
        if (!others.containsKey("Age at " + words.of(at))) {
          calculated(
              "Age at " + words.of(at), "", unit == Value.AgeUnit.YEARS ? "years" : "months");
        }
      }
      case Value.Arithmetic(_, Value left, Value right, _) -> {
        read(left, around);
        read(right, around);
      }
      case Value.Power(Value base, Value exponent, _) -> {
        read(base, around);
        read(exponent, around);
      }
      case Value.Function(_, Value of, _) -> read(of, around);
      case Value.Extreme(_, var parts, _) -> parts.forEach(part -> read(part, around));
      case Value.When(Condition condition, Value then, Value otherwise, _) -> {
        read(condition, around, false);
        read(then, around);
        read(otherwise, around);
      }
      case Value.Lookup lookup -> read(lookup.key(), around);
      case Value.Total(HistoryQuery query, Value of, _) -> read(of, draft(query));
      case Value.Convert(Value inner, _, _, _) -> read(inner, around);
    }
  }

  private void read(TableKey key, Optional<FieldDraft> around) {
    switch (key) {
      case TableKey.OfField(String item, String field) ->
          around.ifPresent(draft -> draft.field(field));
      case TableKey.OfItem(ResultQuery query) -> draft(query);
    }
  }

  private void read(DateExpr date, Optional<FieldDraft> around) {
    switch (date) {
      case DateExpr.Milestone _ -> {}
      case DateExpr.StageDay() -> {}
      case DateExpr.DateItem(ResultQuery query) -> draft(query);
      case DateExpr.DateField(String name) -> around.ifPresent(draft -> draft.field(name));
      case DateExpr.ResultDay(ResultQuery query) -> draft(query);
      case DateExpr.Literal _ -> {}
      case DateExpr.Its _ -> {}
      case DateExpr.EntryDay day -> {
        Optional<FieldDraft> draft = draft(day.query());
        draft.ifPresent(d -> d.hint(day.latest() ? "the latest" : "the earliest"));
        day.test().ifPresent(test -> read(test, draft, false));
      }
      case DateExpr.Shifted(DateExpr base, Length by, boolean earlier) -> {
        read(base, around);
        read(by, around);
      }
    }
  }

  private void read(Length length, Optional<FieldDraft> around) {
    switch (length) {
      case Length.Fixed _ -> {}
      case Length.Lookup lookup -> read(lookup.key(), around);
      case Length.Measured(Value days) -> read(days, around);
      case Length.Extreme(_, var parts) -> parts.forEach(p -> read(p, around));
    }
  }

  private void read(Window window, Optional<FieldDraft> around) {
    window.from().ifPresent(edge -> read(edge.date(), around));
    window.to().ifPresent(edge -> read(edge.date(), around));
  }

  private Optional<FieldDraft> draft(ResultQuery query) {
    DataItem item = protocol.data().get(query.item());
    if (item == null) {
      return Optional.empty();
    }
    if (item.isSiteFact()) {
      return Optional.of(
          drafts.computeIfAbsent(
              item.name() + "|site", key -> new FieldDraft(item, "fact of the site")));
    }
    String time = words.of(query);
    if (item.type() instanceof Type.Judgement(String role)) {
      judgements.add(
          new JudgementView(
              "Judged by " + words.role(role),
              item.words() + (time.isEmpty() ? "" : " (" + time + ")"),
              List.of("YES", "NO")));
      return Optional.empty();
    }
    FieldDraft draft =
        drafts.computeIfAbsent(item.name() + "|" + time, key -> new FieldDraft(item, time));
    query.where().ifPresent(where -> read(where, Optional.of(draft), false));
    if (query.time() instanceof ResultTime.InWindow(Window window)) {
      read(window, Optional.of(draft));
    }
    return Optional.of(draft);
  }

  private Optional<FieldDraft> draft(HistoryQuery query) {
    DataItem item = protocol.data().get(query.item());
    if (item == null) {
      return Optional.empty();
    }
    String time = words.of(query);
    FieldDraft draft =
        drafts.computeIfAbsent(item.name() + "|" + time, key -> new FieldDraft(item, time));
    query.where().ifPresent(where -> read(where, Optional.of(draft), false));
    query.otherThan().ifPresent(where -> read(where, Optional.of(draft), true));
    switch (query.time()) {
      case EntryTime.Ever _ -> {}
      case EntryTime.OngoingAt(DateExpr day) -> read(day, Optional.of(draft));
      case EntryTime.InWindow(_, Window window) -> read(window, Optional.of(draft));
    }
    return Optional.of(draft);
  }

  private Optional<FieldDraft> subject(Value value, Optional<FieldDraft> around) {
    return switch (value) {
      case Value.This _ -> around;
      case Value.ResultValue(ResultQuery query, _) ->
          Optional.ofNullable(drafts.get(query.item() + "|" + words.of(query)));
      case Value.Convert(Value inner, _, _, _) -> subject(inner, around);
      case Value.Total _ -> Optional.empty();
      case Value.Number _ -> Optional.empty();
      case Value.ThisLimit _ -> Optional.empty();
      case Value.StatedLimit _ -> Optional.empty();
      case Value.Field _ -> Optional.empty();
      case Value.DefinedValue _ -> Optional.empty();
      case Value.Age _ -> Optional.empty();
      case Value.Arithmetic _ -> Optional.empty();
      case Value.Lookup _ -> Optional.empty();
      case Value.Power _ -> Optional.empty();
      case Value.Function _ -> Optional.empty();
      case Value.Extreme _ -> Optional.empty();
      case Value.When _ -> Optional.empty();
    };
  }
}
