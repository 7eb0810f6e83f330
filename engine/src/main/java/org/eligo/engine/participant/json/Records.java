package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Result;

/** Reads one record. */
record Records(Protocol protocol, Refusals refusals) {
  private static final String FORM = "a record is {\"id\":\"...\",\"data\":{...}}";
  private static final int LONGEST_ID = 100;

  Optional<Participant> read(JsonValue value, Place at) {
    Optional<Keys> found = Keys.of(value, at, FORM, refusals);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Keys keys = found.get();
    Optional<String> id = id(keys);
    Optional<String> site = keys.takeText("site");
    Optional<PartialDate> asOf = asOf(keys);
    Dates dates = new Dates(asOf, refusals);
    Optional<PartialDate> answersOn =
        keys.take("answersOn").flatMap(v -> dates.past(v, keys.at("answersOn")));
    Reading reading = new Reading(protocol, answersOn, dates, refusals);
    Map<String, Participant.MilestoneDay> days = milestones(keys, dates);
    Map<String, List<Result>> series = new LinkedHashMap<>();
    Map<String, History> histories = new LinkedHashMap<>();
    keys.take("data").ifPresent(v -> data(v, keys.at("data"), reading, series, histories));
    List<Decision> decisions =
        keys.take("decisions")
            .map(v -> new Decisions(reading).of(v, keys.at("decisions")))
            .orElse(List.of());
    keys.refuseRest("a record has no such key", Set.of());
    return id.map(name -> new Participant(name, site, asOf, days, series, histories, decisions));
  }

  private Optional<String> id(Keys keys) {
    if (!keys.has("id")) {
      return refusals.add(keys.at("id"), "the id is missing", FORM);
    }
    Optional<String> id = keys.takeText("id");
    return id.isPresent() && id.get().length() > LONGEST_ID
        ? refusals.add(keys.at("id"), "the id is longer than 100 characters", "shorten it")
        : id;
  }

  private Optional<PartialDate> asOf(Keys keys) {
    Dates dates = new Dates(Optional.empty(), refusals);
    return keys.take("asOf")
        .flatMap(v -> dates.any(v, keys.at("asOf")))
        .flatMap(date ->
            date instanceof PartialDate.Day
                ? Optional.of(date)
                : refusals.add(
                    keys.at("asOf"), "the as-of date is a whole day", "write \"2025-03-10\""));
  }

  private Map<String, Participant.MilestoneDay> milestones(Keys keys, Dates dates) {
    Map<String, Participant.MilestoneDay> days = new LinkedHashMap<>();
    Place at = keys.at("milestones");
    keys.take("milestones")
        .flatMap(v -> Keys.of(v, at, "write {\"consent\":\"2025-03-03\"}", refusals))
        .ifPresent(names -> {
          for (Milestone milestone : protocol.milestones()) {
            names
                .take(milestone.name())
                .flatMap(v -> days(v, at.key(milestone.name()), dates))
                .ifPresent(recorded -> days.put(milestone.name(), recorded));
          }
          names.refuseRest("there is no such milestone in this protocol", Set.of());
        });
    return days;
  }

  private Optional<Participant.MilestoneDay> days(JsonValue value, Place at, Dates dates) {
    if (!(value instanceof JsonValue.Elements(List<JsonValue> elements))) {
      return dates
          .pastOrPlanned(value, at)
          .map(day -> new Participant.MilestoneDay(day.date(), day.planned()));
    }
    if (elements.isEmpty()) {
      return refusals.add(
          at,
          "this list of days is empty",
          "write the days, or leave the milestone out while it has none");
    }
    List<PartialDate> days = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      dates.past(elements.get(i), at.index(i)).ifPresent(days::add);
    }
    return days.size() == elements.size()
        ? Optional.of(new Participant.MilestoneDay(days, false))
        : Optional.empty();
  }

  private void data(
      JsonValue value,
      Place at,
      Reading reading,
      Map<String, List<Result>> series,
      Map<String, History> histories) {
    Optional<Keys> found = Keys.of(value, at, "write {\"NAME\":...}", refusals);
    if (found.isEmpty()) {
      return;
    }
    Keys keys = found.get();
    for (DataItem item : protocol.data().values()) {
      if (item.isSiteFact()) {
        refuseFact(keys, item.name());
        continue;
      }
      Optional<String> key = nameIn(keys, item);
      Optional<JsonValue> recorded = key.flatMap(keys::take);
      if (recorded.isEmpty()) {
        continue;
      }
      Place here = keys.at(key.get());
      if (item.isHistory()) {
        new Histories(reading)
            .of(recorded.get(), here, item)
            .ifPresent(history -> histories.put(item.name(), history));
      } else {
        series.put(item.name(), new Results(reading).of(recorded.get(), here, item));
      }
    }
    for (String key : keys.rest()) {
      refusals.add(keys.at(key), "the protocol declares no such data", unknownName(key, protocol));
    }
  }

  private void refuseFact(Keys keys, String name) {
    if (keys.take(name).isPresent()) {
      refusals.add(
          keys.at(name),
          "\"" + name + "\" is a fact of the site, not of a participant",
          "write it into the file of site facts");
    }
  }

  // The name under which the record holds the item: its own, or one that it had formerly.
  private Optional<String> nameIn(Keys keys, DataItem item) {
    Set<String> names = new LinkedHashSet<>();
    names.add(item.name());
    item.options().formerNames().stream()
        .filter(former -> !protocol.data().containsKey(former))
        .forEach(names::add);
    List<String> used = names.stream().filter(keys::has).toList();
    for (String surplus : used.stream().skip(1).toList()) {
      keys.take(surplus);
      refusals.add(
          keys.at(surplus),
          "this is an older name of \"" + used.getFirst() + "\", which is recorded too",
          "put both under one name");
    }
    return used.stream().findFirst();
  }

  private static String unknownName(String key, Protocol protocol) {
    return protocol.data().values().stream()
        .filter(item -> item.plural().filter(key::equals).isPresent())
        .findFirst()
        .map(item -> "write \"" + item.name() + "\"")
        .orElseGet(() -> Nearest.help(key, protocol.data().keySet(), "see its data section"));
  }
}
