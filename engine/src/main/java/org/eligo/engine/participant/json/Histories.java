package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.History.Complete;
import org.eligo.engine.participant.History.Entry;
import org.eligo.engine.participant.History.EntryState;
import org.eligo.engine.participant.History.Plans;
import org.eligo.engine.participant.Recorded;

/** Reads the entries of an event or a course, and whether they are all. */
final class Histories {
  /** The keys of an entry that are not fields. */
  static final Set<String> KEYS =
      Set.of(
          "on",
          "from",
          "to",
          "planned",
          "ongoing",
          "state",
          "distinct",
          "source",
          "by",
          "reason",
          "fields");

  private static final String NONE =
      "{\"entries\":[],\"complete\":{\"since\":\"ever\",\"on\":\"2025-03-03\"}}";
  private static final String SOME = "{\"entries\":[{...}]}";

  private final Reading reading;
  private final Fields fields;

  Histories(Reading reading) {
    this.reading = reading;
    this.fields = new Fields(reading, new Values(reading));
  }

  Optional<History> of(JsonValue value, Place at, DataItem item) {
    if (value instanceof JsonValue.Elements(List<JsonValue> elements)) {
      return refuse(
          at,
          elements.isEmpty()
              ? "an empty list does not say whether it was asked"
              : "a bare list does not say whether these entries are all",
          "say " + (elements.isEmpty() ? NONE : SOME) + ", or leave the key out if nobody asked");
    }
    Optional<Keys> keys = Keys.of(value, at, "say " + SOME + " or " + NONE, reading.refusals());
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonValue> entries = keys.get().take("entries");
    Optional<JsonValue> complete = keys.get().take("complete");
    keys.get().refuseRest("a history has no such key", Set.of());
    if (entries.isEmpty()) {
      return refuse(at.key("entries"), "the entries are missing", "say " + NONE + " for none");
    }
    if (!(entries.get() instanceof JsonValue.Elements(List<JsonValue> list))) {
      return refuse(at.key("entries"), "the entries are a list", "say " + SOME);
    }
    List<Entry> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      entry(list.get(i), at.key("entries").index(i), item).ifPresent(read::add);
    }
    return Optional.of(new History(read, complete.flatMap(c -> complete(c, at.key("complete")))));
  }

  private Optional<Complete> complete(JsonValue value, Place at) {
    String form = "write {\"since\":\"ever\",\"on\":\"2025-03-03\"}";
    Optional<Keys> keys = Keys.of(value, at, form, reading.refusals());
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonValue> since = keys.get().take("since");
    Optional<JsonValue> on = keys.get().take("on");
    Optional<JsonValue> plans = keys.get().take("plans");
    keys.get().refuseRest("a completeness statement has no such key", Set.of());
    if (since.isEmpty()) {
      return refuse(at.key("since"), "since when is it complete?", form);
    }
    boolean ever = since.get() instanceof JsonValue.Text(String word) && word.equals("ever");
    Optional<PartialDate> from =
        ever ? Optional.empty() : since.flatMap(s -> reading.dates().past(s, at.key("since")));
    if (!ever && from.isEmpty()) {
      return Optional.empty();
    }
    Optional<PartialDate> day =
        on.isPresent()
            ? on.flatMap(o -> reading.dates().past(o, at.key("on")))
            : reading.answersOn();
    if (day.isEmpty() && on.isEmpty()) {
      return refuse(at.key("on"), "the date of this statement is missing", form);
    }
    Optional<Plans> upTo = plans.flatMap(p -> plans(p, at.key("plans")));
    day.ifPresent(d -> from.ifPresent(f -> refuseOrder(f, d, at.key("since"))));
    return day.map(d -> new Complete(from, d, upTo));
  }

  private Optional<Plans> plans(JsonValue value, Place at) {
    return value instanceof JsonValue.Text(String word) && word.equals("all")
        ? Optional.of(new Plans(Optional.empty()))
        : reading.dates().any(value, at).map(day -> new Plans(Optional.of(day)));
  }

  private void refuseOrder(PartialDate first, PartialDate last, Place at) {
    if (first.range().definitelyAfter(last.range())) {
      refuse(at, first.text() + " is after " + last.text(), "correct one of the two");
    }
  }

  private Optional<Entry> entry(JsonValue value, Place at, DataItem item) {
    boolean event = item.type() instanceof Type.Event;
    String form = event ? "write {\"on\":\"2025-03-05\"}" : "write {\"from\":\"2025-03-05\"}";
    Optional<Keys> keys = Keys.of(value, at, form, reading.refusals());
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return event ? event(keys.get(), at, item) : course(keys.get(), at, item);
  }

  private Optional<Entry> event(Keys keys, Place at, DataItem item) {
    for (String key : List.of("from", "to", "ongoing")) {
      if (keys.has(key) && keys.take(key).isPresent()) {
        return refuse(keys.at(key), "an event has one day", "write {\"on\":\"2025-03-05\"}");
      }
    }
    Optional<Dates.Dated> on = start(keys, "on", at);
    return on.flatMap(
        day -> finish(keys, item, day, new End(Optional.empty(), false, Optional.empty())));
  }

  private Optional<Entry> course(Keys keys, Place at, DataItem item) {
    if (keys.take("on").isPresent()) {
      return refuse(
          keys.at("on"), "a course goes on for a time", "write \"from\" and \"to\" or \"ongoing\"");
    }
    Optional<Dates.Dated> from = start(keys, "from", at);
    Optional<JsonValue> writtenEnd = keys.take("to");
    Optional<Dates.Dated> to =
        writtenEnd.flatMap(v -> reading.dates().pastOrPlanned(v, keys.at("to")));
    Optional<JsonValue> writtenOngoing = keys.take("ongoing");
    if (writtenOngoing.isPresent() && writtenOngoing.get() instanceof JsonValue.Bool) {
      return refuse(
          keys.at("ongoing"),
          "ongoing needs the day on which it was seen",
          "write \"ongoing\":\"2025-03-03\"");
    }
    Optional<PartialDate> ongoing =
        writtenOngoing.flatMap(v -> reading.dates().past(v, keys.at("ongoing")));
    if (ongoing.isPresent() && to.isPresent() && !to.get().planned()) {
      refuse(keys.at("ongoing"), "it cannot have ended and be ongoing", "keep one of the two");
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.ifPresent(t -> refuseOrder(from.get().date(), t.date(), keys.at("from")));
    ongoing.ifPresent(o -> refuseOrder(from.get().date(), o, keys.at("from")));
    boolean plannedEnd = to.isPresent() && to.get().planned();
    return finish(keys, item, from.get(), new End(to.map(Dates.Dated::date), plannedEnd, ongoing));
  }

  private record End(Optional<PartialDate> to, boolean planned, Optional<PartialDate> ongoing) {}

  private Optional<Dates.Dated> start(Keys keys, String key, Place at) {
    Optional<JsonValue> planned = keys.take("planned");
    Optional<JsonValue> written = keys.take(key);
    if (planned.isPresent() && written.isPresent()) {
      return refuse(
          keys.at("planned"), "it cannot have happened and be planned", "keep one of the two");
    }
    if (planned.isPresent()) {
      return reading
          .dates()
          .any(planned.get(), keys.at("planned"))
          .map(day -> new Dates.Dated(day, true));
    }
    return written.isPresent()
        ? reading.dates().pastOrPlanned(written.get(), keys.at(key))
        : refuse(
            at.key(key),
            "the date is missing",
            "add \"" + key + "\":\"2025-03-05\", or \"" + key + "\":\"unknown\"");
  }

  private Optional<Entry> finish(Keys keys, DataItem item, Dates.Dated start, End end) {
    EntryState state = state(keys, start.planned());
    boolean distinct = distinct(keys);
    Optional<String> source = Remarks.take(keys);
    Map<String, Recorded> named = fields.take(keys, item, KEYS);
    return Optional.of(
        new Entry(
            start.date(), end.to(), end.planned(), end.ongoing(), state, distinct, source, named));
  }

  private EntryState state(Keys keys, boolean planned) {
    EntryState plain = planned ? EntryState.PLANNED : EntryState.HAPPENED;
    Optional<String> word = keys.takeText("state");
    if (word.isEmpty()) {
      return plain;
    }
    return switch (word.get()) {
      case "cancelled" -> EntryState.CANCELLED;
      case "withdrawn" -> EntryState.WITHDRAWN;
      case "unknown" -> EntryState.UNKNOWN;
      case "planned" -> {
        refuse(
            keys.at("state"), "a plan is said by its date", "write {\"planned\":\"2025-03-25\"}");
        yield plain;
      }
      default -> {
        List<String> words = List.of("cancelled", "withdrawn", "unknown");
        refuse(
            keys.at("state"),
            "an entry has no state \"" + word.get() + "\"",
            Nearest.help(word.get(), words, ""));
        yield plain;
      }
    };
  }

  private boolean distinct(Keys keys) {
    Optional<JsonValue> written = keys.take("distinct");
    if (written.isPresent() && !(written.get() instanceof JsonValue.Bool)) {
      refuse(keys.at("distinct"), "this is true or false", "write true without quotes");
    }
    return written.isPresent() && written.get() instanceof JsonValue.Bool(boolean yes) && yes;
  }

  private <T> Optional<T> refuse(Place at, String what, String help) {
    return reading.refusals().add(at, what, help);
  }
}
