package org.eligo.web.internal.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayText;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.web.internal.view.Input;
import org.eligo.web.internal.view.Link;
import org.eligo.web.internal.view.NeedGroup;
import org.eligo.web.internal.view.NeedView;
import org.eligo.web.internal.view.OutcomeView;
import org.eligo.web.internal.view.VerdictRow;
import org.eligo.web.internal.view.VerdictView;

/** Puts a screening into words and shapes; criteria that several cohorts share stand once. */
final class VerdictPanel {
  private static final int MOST_ASKS = 5;
  private static final String DECISIONS = "Questions and decisions";

  private final Protocol protocol;
  private final Screening screening;
  private final List<Ask> asks;

  VerdictPanel(Protocol protocol, Screening screening, List<Ask> asks) {
    this.protocol = protocol;
    this.screening = screening;
    this.asks = asks;
  }

  /** What is shown while the as-of date cannot be read. */
  static VerdictView withoutDay() {
    OutcomeView outcome =
        new OutcomeView("", "unknown", "Cannot tell yet", "The as-of date must be a whole day.");
    return new VerdictView(
        outcome, List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of(), "no day");
  }

  VerdictView view(List<Input> facts) {
    List<OutcomeView> cohorts =
        screening.cohorts().size() > 1
            ? screening.cohorts().values().stream().map(this::cohort).toList()
            : List.of();
    OutcomeView outcome = overall();
    List<NeedGroup> needs = needs();
    String shown = Integer.toHexString((outcome.toString() + cohorts + notices()).hashCode());
    return new VerdictView(
        outcome,
        cohorts,
        notices(),
        rows(),
        asks.stream().limit(MOST_ASKS).map(this::first).toList(),
        needs,
        needs.isEmpty() ? "Nothing that is missing could change this." : "",
        facts,
        shown);
  }

  private OutcomeView overall() {
    if (screening.cohorts().size() == 1) {
      OutcomeView only = cohort(screening.cohorts().values().iterator().next());
      return new OutcomeView("", only.shape(), only.word(), only.detail() + assuming());
    }
    long open =
        screening.cohorts().values().stream()
            .filter(c -> c.outcome() == Outcome.UNDETERMINED)
            .count();
    List<String> eligible =
        screening.cohorts().values().stream()
            .filter(c -> c.outcome() == Outcome.ELIGIBLE)
            .map(CohortResult::cohort)
            .toList();
    String detail =
        switch (screening.outcome()) {
          case ELIGIBLE -> "for " + String.join(", ", eligible);
          case NOT_ELIGIBLE -> "for any cohort";
          case UNDETERMINED -> open + " of " + screening.cohorts().size() + " cohorts still open";
        };
    return new OutcomeView(
        "",
        Shapes.shape(screening.outcome(), screening.provisional()),
        Shapes.word(screening.outcome()) + (screening.provisional() ? ", provisionally" : ""),
        detail + assuming());
  }

  private OutcomeView cohort(CohortResult result) {
    boolean provisional = result.provisional();
    return new OutcomeView(
        result.cohort(),
        Shapes.shape(result.outcome(), provisional),
        Shapes.word(result.outcome()) + (provisional ? ", provisionally" : ""),
        detail(result));
  }

  private static String detail(CohortResult result) {
    return switch (result.outcome()) {
      case ELIGIBLE -> "at " + result.stage();
      case NOT_ELIGIBLE -> "decided by " + String.join(", ", result.failed());
      case UNDETERMINED -> undetermined(result);
    };
  }

  /** The planned days that some cohort leans on, as the end of a sentence. */
  private String assuming() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    screening.cohorts().values().stream()
        .filter(CohortResult::provisional)
        .forEach(cohort -> days.putAll(cohort.assuming()));
    List<String> words = new ArrayList<>();
    days.forEach((name, day) -> words.add(name + " on " + DayText.of(day)));
    return words.isEmpty() ? "" : "; assuming " + String.join(", ", words);
  }

  private static String undetermined(CohortResult result) {
    long unknown = count(result, Verdict.UNKNOWN);
    long referred = count(result, Verdict.REFERRED);
    List<String> parts = new ArrayList<>();
    if (unknown > 0) {
      parts.add(unknown + (unknown == 1 ? " criterion" : " criteria") + " not known");
    }
    if (referred > 0) {
      parts.add(referred + (referred == 1 ? " decision" : " decisions") + " needed");
    }
    return String.join(", ", parts);
  }

  private static long count(CohortResult result, Verdict verdict) {
    return result.criteria().stream()
        .filter(c -> c.depth() == 0 && !c.pending() && c.verdict() == verdict)
        .count();
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (screening.retrospective()) {
      notices.add(
          "Looks back to "
              + DayText.of(screening.asOf())
              + "; later entries left out: "
              + screening.leftOut()
              + ".");
    }
    return notices;
  }

  /** A criterion with its parts, and the cohorts for which it came out so. */
  private record Block(List<CriterionResult> results, List<String> cohorts) {}

  private List<Block> blocks() {
    Map<String, Block> blocks = new LinkedHashMap<>();
    for (CohortResult cohort : screening.cohorts().values()) {
      List<CriterionResult> all = cohort.criteria();
      int start = 0;
      for (int i = 1; i <= all.size(); i++) {
        if (i == all.size() || all.get(i).depth() == 0) {
          List<CriterionResult> results = all.subList(start, i);
          StringBuilder key = new StringBuilder();
          results.forEach(r -> key.append(r.id()).append(r.verdict()).append(r.because()));
          blocks
              .computeIfAbsent(key.toString(), k -> new Block(results, new ArrayList<>()))
              .cohorts()
              .add(cohort.cohort());
          start = i;
        }
      }
    }
    List<String> order = protocol.criteria().stream().map(c -> c.item().id()).toList();
    return blocks.values().stream()
        .sorted(Comparator.comparingInt(b -> order.indexOf(b.results().getFirst().id())))
        .toList();
  }

  private List<VerdictRow> rows() {
    List<VerdictRow> rows = new ArrayList<>();
    String section = "";
    for (Block block : blocks()) {
      boolean all = block.cohorts().size() == screening.cohorts().size();
      String cohorts = all ? "" : String.join(", ", block.cohorts());
      for (CriterionResult result : block.results()) {
        String here =
            (result.inclusion() ? "Inclusion" : "Exclusion") + (all ? "" : " for " + cohorts);
        rows.add(row(result, here.equals(section) ? "" : here, cohorts));
        section = here;
      }
    }
    return rows;
  }

  private static VerdictRow row(CriterionResult result, String section, String cohorts) {
    String word = Shapes.word(result.verdict());
    if (result.verdict() == Verdict.REFERRED && result.referredTo().isPresent()) {
      word += " to " + result.referredTo().get();
    }
    if (result.provisional()) {
      word += ", provisional";
    }
    if (result.pending()) {
      word += ", checked later";
    }
    return new VerdictRow(
        section,
        label(result.id()),
        Math.min(result.depth(), 4),
        result.words(),
        Shapes.shape(result.verdict(), result.provisional()),
        word,
        result.because(),
        cohorts);
  }

  /** The label of an item; items without a label have none. */
  static String label(String id) {
    return id.matches(".*\\.-\\d+") ? "" : id;
  }

  /** What is gathered about one missing datum. */
  private record Need(List<String> sentences, List<Link> criteria) {
    Need() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private List<NeedGroup> needs() {
    Map<String, Need> needs = new LinkedHashMap<>();
    for (CohortResult cohort : screening.cohorts().values()) {
      if (cohort.outcome() == Outcome.UNDETERMINED) {
        cohort.criteria().stream()
            .filter(c -> c.depth() == 0 && !c.pending())
            .filter(c -> c.verdict() == Verdict.UNKNOWN || c.verdict() == Verdict.REFERRED)
            .forEach(c -> gather(needs, c, cohort));
      }
    }
    Map<String, List<NeedView>> groups = new LinkedHashMap<>();
    needs.forEach((name, need) ->
        groups
            .computeIfAbsent(place(name), p -> new ArrayList<>())
            .add(new NeedView(anchor(name), name, need.sentences(), need.criteria())));
    List<NeedGroup> views = new ArrayList<>();
    groups.forEach((title, list) -> views.add(new NeedGroup(title, list)));
    views.sort(Comparator.comparingInt(g -> order(g.title())));
    return views;
  }

  /** One of the data to ask for first. */
  private NeedView first(Ask ask) {
    String anchor =
        ask.kinds().contains(MissingKind.OPEN_JUDGEMENT) && anchor(ask.datum()).isEmpty()
            ? Questions.anchor(ask.datum())
            : anchor(ask.datum());
    return new NeedView(anchor, ask.datum(), List.of(ask.sentence()), List.of());
  }

  private static int order(String title) {
    int index = 0;
    for (DataItem.Place place : DataItem.Place.values()) {
      if (TypeText.of(place).equals(title)) {
        return index;
      }
      index++;
    }
    return title.equals(DECISIONS) ? -1 : index;
  }

  private void gather(Map<String, Need> needs, CriterionResult result, CohortResult cohort) {
    List<Missing> missing = result.explanation().missing();
    for (Missing datum : missing) {
      Need need = needs.computeIfAbsent(datum.name(), n -> new Need());
      if (place(datum.name()).equals(DECISIONS)) {
        addOnce(need.criteria(), question(datum, result, cohort));
      } else {
        addOnce(need.sentences(), datum.need());
        addOnce(need.criteria(), new Link("", result.id()));
      }
    }
    if (missing.isEmpty()) {
      for (String name : result.missing()) {
        addOnce(needs.computeIfAbsent(name, n -> new Need()).criteria(), new Link("", result.id()));
      }
    }
  }

  /** Where a decision is entered: at the part that it is about, which its sentence begins with. */
  private static Link question(Missing datum, CriterionResult result, CohortResult cohort) {
    return cohort.criteria().stream()
        .filter(part -> part.question().isPresent())
        .filter(part -> datum.need().startsWith(part.id() + ":"))
        .findFirst()
        .map(part -> new Link("#" + Questions.anchor(part.id()), part.id()))
        .orElseGet(() -> new Link("", result.id()));
  }

  private static <T> void addOnce(List<T> list, T element) {
    if (!list.contains(element)) {
      list.add(element);
    }
  }

  private String anchor(String name) {
    return protocol.milestone(name).isPresent()
        ? "milestones"
        : holder(name).map(item -> EntryForm.anchor(protocol, item.name())).orElse("");
  }

  private String place(String name) {
    if (protocol.milestone(name).isPresent()) {
      return "Milestones";
    }
    Optional<DataItem> item = holder(name);
    return item.isEmpty()
        ? DECISIONS
        : item.get().options().place().map(TypeText::of).orElse(EntryForm.GENERAL);
  }

  /** The item of this name, or the one that has a field of this name. */
  private Optional<DataItem> holder(String name) {
    Optional<DataItem> item = Optional.ofNullable(protocol.data().get(name));
    return item.isPresent()
        ? item
        : protocol.data().values().stream().filter(i -> i.fields().containsKey(name)).findFirst();
  }
}
