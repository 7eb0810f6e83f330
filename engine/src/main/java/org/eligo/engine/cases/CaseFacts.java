package org.eligo.engine.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.SiteFacts;

/** Collects the facts of one case into the record of its made-up participant. */
final class CaseFacts {
  private static final String SITE = "the site of the case";

  private final Protocol protocol;
  private final Case made;
  private final Map<String, Participant.MilestoneDay> milestones = new LinkedHashMap<>();
  private final Map<String, List<Result>> series = new LinkedHashMap<>();
  private final Map<String, List<History.Entry>> entries = new LinkedHashMap<>();
  private final Map<String, History.Complete> complete = new LinkedHashMap<>();
  private final Map<String, List<Recorded>> site = new LinkedHashMap<>();
  private final List<Case.Fact.Answer> answers = new ArrayList<>();

  CaseFacts(Protocol protocol, Case made) {
    this.protocol = protocol;
    this.made = made;
    made.facts().forEach(this::add);
  }

  boolean hasAnswers() {
    return !answers.isEmpty();
  }

  /** The facts of the one site of the case. */
  SiteFacts sites() {
    return new SiteFacts(Map.of(SITE, site));
  }

  /** The record; an answer cites the digest of its item and is left out where there is none. */
  Participant participant(Map<String, String> digests) {
    Map<String, History> histories = new LinkedHashMap<>();
    entries.forEach((item, list) ->
        histories.put(item, new History(list, Optional.ofNullable(complete.get(item)))));
    List<Decision> decisions = new ArrayList<>();
    answers.stream()
        .filter(answer -> digests.containsKey(answer.about()))
        .forEach(
            answer -> decisions.add(decision(answer, digests.getOrDefault(answer.about(), ""))));
    return new Participant(
        made.name(),
        Optional.of(SITE),
        Optional.of(made.asOf()),
        milestones,
        series,
        histories,
        decisions);
  }

  private static Decision decision(Case.Fact.Answer answer, String digest) {
    Decision.Answer word =
        CaseValues.find(Decision.Answer.class, answer.answer())
            .orElseThrow(() -> new UnreadableFact("\"" + answer.answer() + "\" is no answer"));
    return new Decision(
        answer.about(),
        answer.role(),
        word,
        Optional.empty(),
        answer.on(),
        Optional.empty(),
        Optional.of(digest));
  }

  private void add(Case.Fact fact) {
    switch (fact) {
      case Case.Fact.MilestoneDay(String name, List<PartialDate> days, boolean planned) ->
          milestones.put(name, new Participant.MilestoneDay(days, planned));
      case Case.Fact.Result result when item(result.item()).isSiteFact() ->
          site.computeIfAbsent(result.item(), i -> new ArrayList<>()).add(result(result).value());
      case Case.Fact.Result result ->
          series.computeIfAbsent(result.item(), i -> new ArrayList<>()).add(result(result));
      case Case.Fact.Entry entry ->
          entries.computeIfAbsent(entry.item(), i -> new ArrayList<>()).add(entry(entry));
      case Case.Fact.Complete(
              String item,
              boolean none,
              Optional<PartialDate> since,
              Optional<Case.Plans> plans,
              PartialDate on) -> {
        entries.computeIfAbsent(item, i -> new ArrayList<>());
        Optional<History.Plans> planned = plans.map(p -> new History.Plans(p.upTo()));
        complete.put(item, new History.Complete(since, on, planned));
      }
      case Case.Fact.Answer answer -> answers.add(answer);
    }
  }

  private DataItem item(String name) {
    return Optional.ofNullable(protocol.data().get(name))
        .orElseThrow(() -> new UnreadableFact("the protocol declares no \"" + name + "\""));
  }

  private Result result(Case.Fact.Result result) {
    DataItem item = item(result.item());
    PartialDate on = result.on().orElseGet(PartialDate.Unknown::new);
    return new Result(
        CaseValues.result(item.type(), result, on),
        on,
        visit(result.visit()),
        bound(result.low(), result.high().isPresent()),
        bound(result.high(), result.low().isPresent()),
        result.laboratory(),
        result.sample(),
        Optional.empty(),
        Optional.empty(),
        false,
        CaseValues.fields(item, result.fields()));
  }

  private Result.Visit visit(Optional<String> name) {
    if (name.isEmpty()) {
      return new Result.Visit.Untagged();
    }
    return name.get().equals("unknown") && protocol.milestone("unknown").isEmpty()
        ? new Result.Visit.Unknown()
        : new Result.Visit.Tagged(name.get());
  }

  // "normal up to B" says that the range has no lower limit.
  private static Result.Bound bound(Optional<String> limit, boolean otherSide) {
    if (limit.isEmpty()) {
      return otherSide ? new Result.Bound.None() : new Result.Bound.Missing();
    }
    return switch (limit.get()) {
      case "none" -> new Result.Bound.None();
      case "unknown" -> new Result.Bound.Unknown();
      default -> new Result.Bound.Known(CaseValues.rational(limit.get()));
    };
  }

  private History.Entry entry(Case.Fact.Entry entry) {
    return new History.Entry(
        entry.from(),
        entry.to(),
        entry.plannedEnd(),
        entry.ongoing(),
        entry.planned() ? History.EntryState.PLANNED : History.EntryState.HAPPENED,
        entry.distinct(),
        Optional.empty(),
        CaseValues.fields(item(entry.item()), entry.fields()));
  }
}
