package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** One text for what is recorded of an item, the same for the same facts in whatever order. */
final class Canonical {
  private Canonical() {}

  static String of(Participant participant, String item) {
    List<Result> series = participant.series().get(item);
    if (series != null) {
      return series.stream().map(Canonical::result).sorted().collect(Collectors.joining("\n"));
    }
    History history = participant.histories().get(item);
    return history == null ? "not asked" : history(history);
  }

  private static String result(Result result) {
    String sample = result.sample().map(mark -> "|sample " + mark).orElse("");
    return String.join(
        "|",
        value(result.value()),
        result.on().text(),
        visit(result.visit()),
        bound(result.low()),
        bound(result.high()),
        result.laboratory().orElse(""),
        result.confirmed() ? "confirmed" : "",
        fields(result.fields()) + sample);
  }

  private static String visit(Result.Visit visit) {
    return switch (visit) {
      case Result.Visit.Untagged u -> "";
      case Result.Visit.Tagged t -> "at " + t.milestone();
      case Result.Visit.Unknown u -> "at unknown";
    };
  }

  private static String bound(Result.Bound bound) {
    return switch (bound) {
      case Result.Bound.Missing m -> "";
      case Result.Bound.None n -> "none";
      case Result.Bound.Unknown u -> "unknown";
      case Result.Bound.Known k -> k.value().toString();
    };
  }

  private static String value(Recorded value) {
    return switch (value) {
      case Recorded.Numeric n ->
          n.censoring().name() + " " + n.value() + n.unit().map(u -> " " + u).orElse("");
      case Recorded.Choice c -> "choice " + c.choice();
      case Recorded.Judged j -> "judged " + j.answer() + " by " + j.role() + " on " + j.on().text();
      case Recorded.Unclassified u -> "not classified " + u.text();
      case Recorded.Choices c ->
          "choices " + c.choices().stream().sorted().collect(Collectors.joining(" + "));
      case Recorded.Detection d ->
          value(d.below()) + (d.detected() ? " detected" : " not detected");
      case Recorded.Word w -> "word " + w.word().name();
      case Recorded.DateValue d -> "date " + d.date().text();
      case Recorded.Text t -> "text " + t.text();
      case Recorded.Absent a -> "state " + a.state().name();
    };
  }

  private static String fields(Map<String, Recorded> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + value(e.getValue()))
            .collect(Collectors.joining(";"));
  }

  private static String history(History history) {
    String entries =
        history.entries().stream().map(Canonical::entry).sorted().collect(Collectors.joining("\n"));
    String complete =
        history
            .complete()
            .map(c ->
                "complete since "
                    + c.since().map(PartialDate::text).orElse("ever")
                    + " on "
                    + c.on().text()
                    + c.plans().map(Canonical::plans).orElse(""))
            .orElse("not complete");
    return entries + "\n" + complete;
  }

  private static String plans(History.Plans plans) {
    return " plans " + plans.upTo().map(PartialDate::text).orElse("all");
  }

  private static String entry(History.Entry entry) {
    return String.join(
        "|",
        entry.from().text(),
        date("to ", entry.to()) + (entry.plannedEnd() ? " planned" : ""),
        date("ongoing ", entry.ongoing()),
        entry.state().name(),
        entry.distinct() ? "distinct" : "",
        fields(entry.fields()));
  }

  private static String date(String word, Optional<PartialDate> date) {
    return date.map(d -> word + d.text()).orElse("");
  }
}
