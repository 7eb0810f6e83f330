package org.eligo.engine.participant.json;

import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/** Reads dates of a record and refuses those behind its as-of date. */
record Dates(Optional<PartialDate> asOf, Refusals refusals) {
  private static final String FORM =
      "write a day as \"2025-03-10\", a month as \"2025-03\", a year as \"2025\"";

  /** A day and whether it is planned. */
  record Dated(PartialDate date, boolean planned) {}

  /** A date that may lie anywhere, such as the value of a date item. */
  Optional<PartialDate> any(JsonValue value, Place at) {
    return switch (value) {
      case JsonValue.Text(String text) -> text(text, at);
      case JsonValue.Members members -> bound(members, at);
      case JsonValue.Numeral(String digits) ->
          refusals.add(at, "a date is expected here, not a number", "write \"" + digits + "\"");
      case JsonValue.Bool b ->
          refusals.add(at, "a date is expected here, not " + b.describe(), FORM);
      case JsonValue.Elements e -> refusals.add(at, "a date is expected here, not a list", FORM);
    };
  }

  /** A date of something that has happened. */
  Optional<PartialDate> past(JsonValue value, Place at) {
    return any(value, at).flatMap(date -> notAfterAsOf(date, at));
  }

  /** A date of something that has happened, or {@code {"planned": DATE}}. */
  Optional<Dated> pastOrPlanned(JsonValue value, Place at) {
    if (!(value instanceof JsonValue.Members members)
        || !members.members().containsKey("planned")) {
      return past(value, at).map(date -> new Dated(date, false));
    }
    return Keys.of(members, at, "", refusals)
        .flatMap(keys -> {
          Optional<JsonValue> day = keys.take("planned");
          keys.refuseRest("a planned date has no other key", java.util.Set.of());
          return day.flatMap(d -> any(d, at.key("planned")));
        })
        .map(date -> new Dated(date, true));
  }

  private Optional<PartialDate> text(String text, Place at) {
    Optional<PartialDate> date = PartialDate.parse(text);
    if (text.startsWith("by ") || text.startsWith("after ")) {
      String[] halves = text.split(" ", 2);
      return refusals.add(
          at,
          "a bound is an object in a record",
          "write {\"" + halves[0] + "\":\"" + halves[1].strip() + "\"}");
    }
    if (date.isPresent()) {
      return date;
    }
    if (text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
      return refusals.add(
          at,
          "there is no such date: " + text,
          "look up the source; years from "
              + PartialDate.FIRST_YEAR
              + " to "
              + PartialDate.LAST_YEAR
              + " are read");
    }
    return refusals.add(at, "\"" + shortened(text) + "\" is not a date", FORM);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private Optional<PartialDate> bound(JsonValue.Members members, Place at) {
    String form = "a bound is {\"by\":\"2000\"} or {\"after\":\"2001-05\"}";
    if (members.members().containsKey("planned")) {
      return refusals.add(at, "this date cannot be planned", "give the day on which it happened");
    }
    if (members.members().size() != 1) {
      return refusals.add(at, "this is not a date", form);
    }
    String key = members.members().keySet().iterator().next();
    if (!key.equals("by") && !key.equals("after")) {
      return refusals.add(at, "this is not a date", form);
    }
    Place inside = at.key(key);
    return members.members().get(key) instanceof JsonValue.Text(String text)
        ? text(text, inside).flatMap(date -> bounded(key, date, inside))
        : refusals.add(inside, "a date is expected here", FORM);
  }

  private Optional<PartialDate> bounded(String key, PartialDate date, Place at) {
    if (!(date instanceof PartialDate.Known known)) {
      return refusals.add(at, "a bound needs a date", FORM);
    }
    return Optional.of(key.equals("by") ? new PartialDate.By(known) : new PartialDate.After(known));
  }

  private Optional<PartialDate> notAfterAsOf(PartialDate date, Place at) {
    boolean later = asOf.isPresent() && date.range().definitelyAfter(asOf.get().range());
    return later
        ? refusals.add(
            at,
            date.text() + " is after the record's as-of date " + asOf.get().text(),
            "correct one of the two, or write {\"planned\":...} where a plan is meant")
        : Optional.of(date);
  }
}
