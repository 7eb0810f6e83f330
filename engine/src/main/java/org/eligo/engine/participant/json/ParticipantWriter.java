package org.eligo.engine.participant.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** Writes a record in the form that {@link ParticipantReader} reads back to an equal one. */
public final class ParticipantWriter {
  // More digits than a reader takes, so that nothing it has read is rounded.
  private static final MathContext EXACT = new MathContext(100);

  private ParticipantWriter() {}

  /**
   * The record as JSON, in a fixed order and layout.
   *
   * @param protocol says which histories are events, whose entries have one day
   */
  public static String toJson(Participant participant, Protocol protocol) {
    Written record = new Written().text("id", participant.id()).text("site", participant.site());
    participant.asOf().ifPresent(date -> record.with("asOf", date(date)));
    Written milestones = new Written();
    participant.milestones().forEach((name, recorded) -> milestones.with(name, days(recorded)));
    Written data = new Written();
    participant.series().forEach((name, results) -> data.with(name, results(results)));
    participant
        .histories()
        .forEach((name, history) ->
            data.with(name, history(history, participant.asOf(), isEvent(name, protocol))));
    record.with("milestones", milestones.value()).with("data", data.value());
    List<JsonValue> decisions = new ArrayList<>();
    participant.decisions().forEach(decision -> decisions.add(decision(decision)));
    record.with("decisions", new JsonValue.Elements(decisions));
    return JsonPrinter.print(record.value());
  }

  private static boolean isEvent(String name, Protocol protocol) {
    return Optional.ofNullable(protocol.data().get(name))
        .filter(item -> item.type() instanceof Type.Event)
        .isPresent();
  }

  private static JsonValue date(PartialDate date) {
    return switch (date) {
      case PartialDate.By(PartialDate.Known bound) ->
          new Written().text("by", bound.text()).value();
      case PartialDate.After(PartialDate.Known bound) ->
          new Written().text("after", bound.text()).value();
      case PartialDate.Known known -> new JsonValue.Text(known.text());
      case PartialDate.Unknown u -> new JsonValue.Text(u.text());
    };
  }

  private static JsonValue days(Participant.MilestoneDay recorded) {
    List<PartialDate> days = recorded.days();
    return days.size() == 1
        ? dated(days.getFirst(), recorded.planned())
        : new JsonValue.Elements(days.stream().map(ParticipantWriter::date).toList());
  }

  private static JsonValue dated(PartialDate date, boolean planned) {
    return planned ? new Written().with("planned", date(date)).value() : date(date);
  }

  private static JsonValue results(List<Result> results) {
    List<JsonValue> elements = new ArrayList<>();
    results.forEach(result -> elements.add(result(result)));
    return new JsonValue.Elements(elements);
  }

  private static JsonValue result(Result result) {
    Written written = new Written();
    value(written, result.value());
    written.with("on", date(result.on()));
    switch (result.visit()) {
      case Result.Visit.Untagged u -> {}
      case Result.Visit.Tagged(String milestone) -> written.text("visit", milestone);
      case Result.Visit.Unknown u -> written.text("visit", "unknown");
    }
    bound(written, "low", result.low());
    bound(written, "high", result.high());
    written
        .text("laboratory", result.laboratory())
        .text("sample", result.sample())
        .text("source", result.source())
        .text("by", result.by());
    if (result.confirmed()) {
      written.flag("confirmed", true);
    }
    boolean judged = result.value() instanceof Recorded.Judged;
    fields(written, result.fields(), judged ? Results.KEYS_OF_JUDGEMENT : Results.KEYS);
    return written.value();
  }

  private static void bound(Written written, String key, Result.Bound bound) {
    switch (bound) {
      case Result.Bound.Missing m -> {}
      case Result.Bound.None n -> written.text(key, "none");
      case Result.Bound.Unknown u -> written.text(key, "unknown");
      case Result.Bound.Known(Rational value) ->
          written.with(key, new JsonValue.Numeral(decimal(value)));
    }
  }

  private static String decimal(Rational value) {
    BigDecimal decimal =
        new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), EXACT);
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toString();
  }

  private static void value(Written written, Recorded value) {
    switch (value) {
      case Recorded.Numeric numeric -> {
        written.with("value", number(numeric.text()));
        numeric.unit().ifPresent(unit -> written.text("unit", unit.text()));
      }
      case Recorded.Detection(Recorded.Numeric below, boolean detected) -> {
        written.text("value", below.text() + (detected ? " detected" : " not detected"));
        below.unit().ifPresent(unit -> written.text("unit", unit.text()));
      }
      case Recorded.Choices(List<String> choices) ->
          written.with(
              "value",
              new JsonValue.Elements(
                  choices.stream().map(c -> (JsonValue) new JsonValue.Text(c)).toList()));
      case Recorded.Choice(String choice) -> written.text("value", choice);
      case Recorded.Judged(String answer, String role, PartialDate on, Optional<String> by) ->
          written.text("value", answer).text("role", role).with("on", date(on)).text("by", by);
      case Recorded.Unclassified(String text) -> written.text("value", text);
      case Recorded.Word(Recorded.LabWord word) -> written.text("value", Words.of(word));
      case Recorded.DateValue(PartialDate date) -> written.with("value", date(date));
      case Recorded.Text(String text) -> written.text("value", text);
      case Recorded.Absent(Recorded.State state) -> written.text("state", Words.of(state));
    }
  }

  private static JsonValue number(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")
        ? new JsonValue.Numeral(text)
        : new JsonValue.Text(text);
  }

  private static void fields(Written written, Map<String, Recorded> fields, Set<String> own) {
    Written below = new Written();
    fields.forEach((name, value) -> {
      Written field = new Written();
      value(field, value);
      (own.contains(name) ? below : written).with(name, field.value());
    });
    if (!below.isEmpty()) {
      written.with("fields", below.value());
    }
  }

  private static JsonValue history(History history, Optional<PartialDate> asOf, boolean event) {
    List<JsonValue> entries = new ArrayList<>();
    history.entries().forEach(entry -> entries.add(entry(entry, asOf, event)));
    Written written = new Written().with("entries", new JsonValue.Elements(entries));
    history
        .complete()
        .ifPresent(complete -> {
          Written statement = new Written();
          statement.with(
              "since",
              complete
                  .since()
                  .map(ParticipantWriter::date)
                  .orElseGet(() -> new JsonValue.Text("ever")));
          statement.with("on", date(complete.on()));
          complete
              .plans()
              .ifPresent(plans ->
                  statement.with(
                      "plans",
                      plans
                          .upTo()
                          .map(ParticipantWriter::date)
                          .orElseGet(() -> new JsonValue.Text("all"))));
          written.with("complete", statement.value());
        });
    return written.value();
  }

  private static JsonValue entry(History.Entry entry, Optional<PartialDate> asOf, boolean event) {
    // A cancelled plan may lie in the future, where only planned dates are read.
    boolean planned =
        entry.state() == History.EntryState.PLANNED
            || asOf.filter(day -> entry.from().range().definitelyAfter(day.range())).isPresent();
    Written written = new Written();
    written.with(planned ? "planned" : event ? "on" : "from", date(entry.from()));
    entry.to().ifPresent(to -> written.with("to", dated(to, entry.plannedEnd())));
    entry.ongoing().ifPresent(day -> written.with("ongoing", date(day)));
    switch (entry.state()) {
      case HAPPENED, PLANNED -> {}
      case CANCELLED, WITHDRAWN, UNKNOWN -> written.text("state", Words.of(entry.state()));
    }
    if (entry.distinct()) {
      written.flag("distinct", true);
    }
    written.text("source", entry.source());
    fields(written, entry.fields(), Histories.KEYS);
    return written.value();
  }

  private static JsonValue decision(Decision decision) {
    return new Written()
        .text("about", decision.about())
        .text("role", decision.role())
        .text("answer", Words.of(decision.answer()))
        .text("by", decision.by())
        .with("on", date(decision.on()))
        .text("reason", decision.reason())
        .text("facts", decision.facts())
        .value();
  }
}
