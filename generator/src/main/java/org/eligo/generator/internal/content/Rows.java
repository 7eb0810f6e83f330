package org.eligo.generator.internal.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.CriteriaList.Kind;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Group;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.generator.internal.content.GroupWords.Wanted;
import org.eligo.generator.internal.view.ChecklistView.Block;
import org.eligo.generator.internal.view.ChecklistView.Labelled;
import org.eligo.generator.internal.view.FieldView;
import org.eligo.generator.internal.view.RowView;
import org.eligo.generator.internal.view.RowView.AnswerLine;
import org.eligo.generator.internal.view.RowView.Computed;
import org.eligo.generator.internal.view.RowView.Tick;

/**
 * Makes the rows of one cohort in the order of the protocol, parts after their criterion, and
 * remembers the definitions that they use.
 */
final class Rows {
  private static final Set<String> PROTOCOL_CLAUSES =
      Set.of("applies when", "unless", "refer to", "discuss with", "-");

  private final Protocol protocol;
  private final String cohort;
  private final Optional<CohortResult> result;
  private final Recordings recordings;
  private final RuleWords words;
  private final Set<String> definitions = new LinkedHashSet<>();

  Rows(Protocol protocol, String cohort, Optional<CohortResult> result, Recordings recordings) {
    this.protocol = protocol;
    this.cohort = cohort;
    this.result = result;
    this.recordings = recordings;
    this.words = new RuleWords(protocol);
  }

  /** Where a row stands: how deep, in which list, checked when, for this cohort or not. */
  private record Place(
      int depth, boolean inclusion, Wanted wanted, List<String> stages, boolean judged) {
    Place below(Wanted ofParts) {
      return new Place(depth + 1, inclusion, ofParts, stages, judged);
    }
  }

  /** The names of the definitions that the rows made so far use. */
  Set<String> definitions() {
    return definitions;
  }

  List<Block> blocks(CriteriaList list) {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    List<RowView> rows = new ArrayList<>();
    for (CriteriaList.Line line : list.lines()) {
      switch (line) {
        case CriteriaList.Heading words -> {
          if (!rows.isEmpty() || !heading.isEmpty()) {
            blocks.add(new Block(heading, rows));
          }
          heading = words.printed();
          rows = new ArrayList<>();
        }
        case Row row -> add(row, placeOf(row, list.inclusion()), rows);
      }
    }
    if (!rows.isEmpty() || !heading.isEmpty()) {
      blocks.add(new Block(heading, rows));
    }
    return blocks;
  }

  private Place placeOf(Row row, boolean inclusion) {
    Optional<Criterion> criterion =
        protocol.criteria().stream().filter(c -> c.item().id().equals(row.id())).findFirst();
    List<String> stages = criterion.map(Criterion::checkedAt).orElse(List.of());
    boolean judged =
        criterion.map(c -> c.cohorts().isEmpty() || c.cohorts().contains(cohort)).orElse(true);
    return new Place(0, inclusion, inclusion ? Wanted.YES : Wanted.NO, stages, judged);
  }

  private void add(Row row, Place place, List<RowView> rows) {
    boolean asked = row.kind() == Kind.JUDGED && row.item().isPresent() && place.judged();
    if (!asked) {
      rows.add(unasked(row, place));
      row.children().forEach(child -> add(child, place.below(place.wanted()), rows));
    } else {
      Item item = row.item().get();
      rows.add(judged(row, item, place));
      Wanted ofParts =
          item.rule() instanceof Group group
              ? GroupWords.ofMembers(group, place.wanted())
              : Wanted.EITHER;
      row.children().forEach(child -> add(child, place.below(ofParts), rows));
    }
    for (String closing : row.closing()) {
      rows.add(plain("d" + Math.min(place.depth(), 4) + " closing", "", closing));
    }
  }

  private static RowView plain(String style, String id, String text) {
    return new RowView(
        style,
        id,
        text,
        List.of(),
        "",
        List.of(),
        "",
        Computed.NONE,
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private RowView unasked(Row row, Place place) {
    List<Labelled> remarks = new ArrayList<>();
    switch (row.kind()) {
      case JUDGED -> remarks.add(new Labelled("Not for this cohort", "no answer is needed"));
      case DEFINES -> remarks.add(new Labelled("Defines", defined(row) + "no answer of its own"));
      case NO_RULE, REMOVED -> remarks.add(new Labelled("Not judged", "no answer is needed"));
    }
    remarks(row).stream()
        .filter(remark -> row.kind() != Kind.DEFINES || !remark.label().equals("Defines"))
        .forEach(remarks::add);
    return new RowView(
        style(place, false),
        row.id(),
        row.words(),
        clauses(row),
        "",
        List.of(),
        "",
        Computed.NONE,
        List.of(),
        List.of(),
        remarks,
        false);
  }

  /** What a row defines, to stand before the word that it asks for nothing. */
  private static String defined(Row row) {
    return remarks(row).stream()
        .filter(remark -> remark.label().equals("Defines"))
        .map(remark -> remark.text() + "; ")
        .collect(joining());
  }

  private RowView judged(Row row, Item item, Place place) {
    FieldCollector collector = new FieldCollector(protocol, judgedBelow(row));
    collector.read(item);
    definitions.addAll(collector.definitions());
    List<Labelled> remarks = remarks(row);
    if (row.words().isBlank() && row.children().isEmpty()) {
      remarks.addFirst(new Labelled("Rule", item.ruleText()));
    }
    Optional<CriterionResult> found = result.flatMap(r -> r.criterion(item.id()));
    // Without a verdict a row of a prefilled checklist is as open as an unknown one.
    boolean open = found.map(r -> ComputedWords.isOpen(r.verdict())).orElse(result.isPresent());
    List<FieldView> fields =
        new ArrayList<>(collector.fields(recordings, open || result.isEmpty()));
    if (item.rule() instanceof Group group && counts(group.kind())) {
      fields.addFirst(
          new FieldView("Number of YES", "", List.of(List.of(FieldView.Entry.box())), List.of()));
    }
    return new RowView(
        style(place, open),
        row.id(),
        row.words(),
        clauses(row),
        head(row, item, place),
        answers(item, place),
        naBecause(item),
        found
            .map(ComputedWords::of)
            .orElse(result.isPresent() ? ComputedWords.MISSING : Computed.NONE),
        fields,
        collector.judgements(),
        remarks,
        true);
  }

  private static String style(Place place, boolean open) {
    return "d" + Math.min(place.depth(), 4) + (open ? " open" : "");
  }

  private static boolean counts(GroupKind kind) {
    return kind == GroupKind.AT_LEAST || kind == GroupKind.AT_MOST || kind == GroupKind.EXACTLY;
  }

  private String head(Row row, Item item, Place place) {
    if (judgedBelow(row).isEmpty()) {
      return "";
    }
    if (!(item.rule() instanceof Group group)) {
      return "The parts below are put together so: " + item.ruleText();
    }
    return place.depth() == 0
        ? GroupWords.ofCriterion(group, place.inclusion())
        : GroupWords.ofPart(group);
  }

  /** The ids of the rows below that are judged, at any depth. */
  private static Set<String> judgedBelow(Row row) {
    Set<String> ids = new HashSet<>();
    for (Row child : row.children()) {
      child.item().ifPresent(item -> ids.add(item.id()));
      ids.addAll(judgedBelow(child));
    }
    return ids;
  }

  private static List<AnswerLine> answers(Item item, Place place) {
    List<Tick> ticks = new ArrayList<>();
    ticks.add(place.wanted() == Wanted.YES ? new Tick("YES", "needed") : new Tick("Yes", "other"));
    ticks.add(place.wanted() == Wanted.NO ? new Tick("NO", "needed") : new Tick("No", "other"));
    ticks.add(new Tick("Not known", "other"));
    if (mayNotApply(item)) {
      ticks.add(new Tick("NA", "other"));
    }
    if (place.stages().size() < 2) {
      String when = place.stages().isEmpty() ? "" : "at " + place.stages().getFirst();
      return List.of(new AnswerLine(when, ticks));
    }
    return place.stages().stream().map(stage -> new AnswerLine("at " + stage, ticks)).toList();
  }

  /** A guarded item may drop out, and so may a group of which every member may. */
  private static boolean mayNotApply(Item item) {
    return item.guard().isPresent() || dropsOutWithItsMembers(item);
  }

  private static boolean dropsOutWithItsMembers(Item item) {
    return item.rule() instanceof Group group
        && switch (group.kind()) {
          case ALL_OF, NONE_OF, AT_MOST ->
              !group.members().isEmpty() && group.members().stream().allMatch(Rows::mayNotApply);
          case ANY_OF, ANY_DONE, AT_LEAST, EXACTLY -> false;
        };
  }

  private String naBecause(Item item) {
    String guard =
        item.guard().map(condition -> "NA only if this is not so: " + quoted(condition)).orElse("");
    return guard.isEmpty() && dropsOutWithItsMembers(item) ? "NA only if all parts are NA" : guard;
  }

  /** The guards of two clauses stand apart in the file. */
  private String quoted(Condition guard) {
    return guard instanceof Condition.And(var parts, _)
            && parts.getFirst() instanceof Condition.CohortIn
        ? parts.stream().map(part -> words.quote(part.span())).collect(joining("; "))
        : words.quote(guard.span());
  }

  private static List<Labelled> clauses(Row row) {
    return row.clauses().stream()
        .filter(clause -> PROTOCOL_CLAUSES.contains(clause.keyword()) && !clause.words().isBlank())
        .map(clause -> new Labelled(clause.keyword(), clause.words()))
        .toList();
  }

  private static String keyword(ClauseWords clause) {
    return clause.keyword().substring(0, 1).toUpperCase(Locale.ROOT)
        + clause.keyword().substring(1);
  }

  private static List<Labelled> remarks(Row row) {
    List<Labelled> remarks = new ArrayList<>();
    for (ClauseWords clause : row.clauses()) {
      if (!PROTOCOL_CLAUSES.contains(clause.keyword())) {
        boolean two = !clause.subject().isBlank() && !clause.words().isBlank();
        remarks.add(
            new Labelled(keyword(clause), clause.subject() + (two ? ": " : "") + clause.words()));
      }
    }
    return remarks;
  }
}
