package org.eligo.generator.internal.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.DayText;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/**
 * What a record holds, in words. Everything recorded up to the as-of date is printed; which of it
 * decides, only the screening knows.
 *
 * @param participant empty for a blank checklist
 * @param siteFacts what is recorded of the site, by fact
 */
record Recordings(
    Optional<Participant> participant, LocalDate asOf, Map<String, List<Recorded>> siteFacts) {
  static final List<String> NOTHING = List.of("not recorded");

  private static final int MOST = 6;

  /** The recorded values of an item, in the order of the record; empty on a blank checklist. */
  List<String> of(DataItem item) {
    if (item.isSiteFact()) {
      List<String> facts =
          siteFacts.getOrDefault(item.name(), List.of()).stream().map(Recordings::value).toList();
      return facts.isEmpty() && participant.isPresent() ? NOTHING : facts;
    }
    if (participant.isEmpty()) {
      return List.of();
    }
    List<String> texts =
        item.isHistory() ? history(participant.get(), item) : series(participant.get(), item);
    if (texts.isEmpty()) {
      return NOTHING;
    }
    if (item.constant() && item.type() instanceof Type.Date) {
      // A full date of birth would name the person.
      return List.of("recorded, not printed here");
    }
    if (texts.size() <= MOST) {
      return texts;
    }
    List<String> shown = new ArrayList<>(texts.subList(texts.size() - MOST, texts.size()));
    shown.addFirst((texts.size() - MOST) + " earlier in the record");
    return shown;
  }

  /** The recorded or planned day of a milestone. */
  List<String> milestone(String name) {
    return participant
        .map(p ->
            p.milestones().containsKey(name)
                ? p.milestones().get(name).days().stream()
                    .map(day ->
                        day.display() + (p.milestones().get(name).planned() ? ", planned" : ""))
                    .toList()
                : NOTHING)
        .orElse(List.of());
  }

  private List<String> series(Participant person, DataItem item) {
    List<String> texts = new ArrayList<>();
    for (Result result : person.series().getOrDefault(item.name(), List.of())) {
      if (isLater(result.on())) {
        continue;
      }
      StringBuilder text = new StringBuilder(value(result.value()));
      if (!item.constant()) {
        text.append(" on ").append(result.on().display());
      }
      if (result.visit() instanceof Result.Visit.Tagged(String milestone)) {
        text.append(", at ").append(milestone);
      }
      text.append(range(result));
      result.fields().forEach((n, v) -> text.append(", ").append(n).append(' ').append(value(v)));
      result.source().ifPresent(source -> text.append("; source: ").append(source));
      texts.add(text.toString());
    }
    return texts;
  }

  private static String range(Result result) {
    String low = bound(result.low());
    String high = bound(result.high());
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    if (low.isEmpty() || high.isEmpty()) {
      return low.isEmpty() ? " (ULN " + high + ")" : " (LLN " + low + ")";
    }
    return " (normal " + low + " to " + high + ")";
  }

  private static String bound(Result.Bound bound) {
    return switch (bound) {
      case Result.Bound.Missing(), Result.Bound.None(), Result.Bound.Unknown() -> "";
      case Result.Bound.Known(var value) -> value.toText();
    };
  }

  private List<String> history(Participant person, DataItem item) {
    History history = person.histories().get(item.name());
    if (history == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (History.Entry entry : history.entries()) {
      if (isLater(entry.from()) && entry.state() != History.EntryState.PLANNED) {
        continue;
      }
      texts.add(entry(entry, item.type() instanceof Type.Event));
    }
    history
        .complete()
        .filter(complete -> !isLater(complete.on()))
        .ifPresent(complete ->
            texts.add(
                (history.entries().isEmpty() ? "none" : "all entries")
                    + complete.since().map(d -> " since " + d.display()).orElse(" ever")
                    + ", stated on "
                    + complete.on().display()));
    return texts;
  }

  private static String entry(History.Entry entry, boolean event) {
    StringBuilder text = new StringBuilder(entry.from().display());
    if (!event) {
      text.append(" to ")
          .append(
              entry
                  .to()
                  .map(to -> to.display() + (entry.plannedEnd() ? " (planned)" : ""))
                  .or(() -> entry.ongoing().map(on -> "ongoing on " + on.display()))
                  .orElse("unknown day"));
    }
    switch (entry.state()) {
      case HAPPENED -> {}
      case PLANNED, CANCELLED, WITHDRAWN -> text.append(", ").append(lower(entry.state().name()));
      case UNKNOWN -> text.append(", not known whether it happened");
    }
    entry.fields().forEach((n, v) -> text.append(", ").append(n).append(' ').append(value(v)));
    entry.source().ifPresent(source -> text.append("; source: ").append(source));
    return text.toString();
  }

  private static String value(Recorded value) {
    return switch (value) {
      case Recorded.Numeric(_, _, var unit, String text) ->
          text + unit.map(u -> " " + u.text()).orElse("");
      case Recorded.Choice(String choice) -> choice;
      case Recorded.Judged(String answer, String role, PartialDate on, var _) ->
          answer + " by " + role + " on " + on.display();
      case Recorded.Unclassified(String text) -> text + " (not classified)";
      case Recorded.Choices(var choices) ->
          choices.isEmpty() ? "none of them" : String.join(" + ", choices);
      case Recorded.Detection(Recorded.Numeric below, boolean detected) ->
          value(below) + (detected ? " detected" : " not detected");
      case Recorded.Word(var word) -> lower(word.name());
      case Recorded.DateValue(PartialDate date) -> date.display();
      case Recorded.Text(String text) -> text;
      case Recorded.Absent(var state) -> lower(state.name());
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private boolean isLater(PartialDate date) {
    return date.range().firstDay().map(first -> first.isAfter(asOf)).orElse(false);
  }

  /** The as-of date in words. */
  String asOfText() {
    return DayText.of(asOf);
  }
}
