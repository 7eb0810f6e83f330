package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.Result.Bound;
import org.eligo.engine.participant.Result.Visit;

/** Reads the results of one item. */
final class Results {
  /** The keys of a result that are not fields. */
  static final Set<String> KEYS =
      Set.of(
          "value",
          "unit",
          "state",
          "on",
          "visit",
          "low",
          "high",
          "laboratory",
          "sample",
          "source",
          "by",
          "reason",
          "confirmed",
          "fields");

  private static final String ROLE = "role";

  /** The keys of a result that a role judges. */
  static final Set<String> KEYS_OF_JUDGEMENT =
      Stream.concat(KEYS.stream(), Stream.of(ROLE)).collect(Collectors.toUnmodifiableSet());

  private final Reading reading;
  private final Values values;
  private final Fields fields;

  Results(Reading reading) {
    this.reading = reading;
    this.values = new Values(reading);
    this.fields = new Fields(reading, values);
  }

  List<Result> of(JsonValue value, Place at, DataItem item) {
    List<Result> results = new ArrayList<>();
    switch (value) {
      case JsonValue.Elements(List<JsonValue> elements) -> {
        if (elements.isEmpty()) {
          refuse(at, "an empty list says nothing", "leave the key out if it was not asked");
        }
        for (int i = 0; i < elements.size(); i++) {
          one(elements.get(i), at.index(i), item).ifPresent(results::add);
        }
      }
      case JsonValue.Members m -> {
        if (item.constant()) {
          one(value, at, item).ifPresent(results::add);
        } else {
          refuse(at, "results are a list", "write [" + form(item) + "]");
        }
      }
      case JsonValue.Text t -> one(value, at, item).ifPresent(results::add);
      case JsonValue.Numeral n -> one(value, at, item).ifPresent(results::add);
      case JsonValue.Bool b -> one(value, at, item).ifPresent(results::add);
    }
    return results;
  }

  private Optional<Result> one(JsonValue value, Place at, DataItem item) {
    boolean bound =
        item.type() instanceof Type.Date
            && value instanceof JsonValue.Members(Map<String, JsonValue> members)
            && (members.containsKey("by") || members.containsKey("after"))
            && !members.containsKey("value")
            && !members.containsKey("state");
    if (!(value instanceof JsonValue.Members) || bound) {
      return plain(value, at, item);
    }
    return Keys.of(value, at, form(item), reading.refusals())
        .flatMap(keys -> result(keys, at, item));
  }

  // A value alone has no date, so it is enough only where none is needed.
  private Optional<Result> plain(JsonValue value, Place at, DataItem item) {
    Optional<PartialDate> day = dayWithout(item);
    if (day.isEmpty()) {
      return refuse(at, "the date is missing", "write " + form(item));
    }
    Optional<String> judge = item.type().judge();
    if (judge.isPresent()) {
      return refuse(at, judgementBy(judge.get()), "write " + form(item));
    }
    return values.plain(value, at, item.type()).map(read -> Result.of(read, day.get()));
  }

  private static String form(DataItem item) {
    String unit =
        item.type() instanceof Type.Measurement(var declared)
            ? ",\"unit\":\"" + declared + "\""
            : "";
    String role = item.type().judge().map(r -> ",\"" + ROLE + "\":\"" + r + "\"").orElse("");
    return "{\"value\":..." + unit + role + ",\"on\":\"2025-03-05\"}";
  }

  private Optional<Result> result(Keys keys, Place at, DataItem item) {
    Optional<Recorded> value = values.of(keys, item.type(), item.options().reportedInWords());
    Optional<PartialDate> on =
        keys.has("on")
            ? keys.take("on").flatMap(v -> reading.dates().past(v, keys.at("on")))
            : undated(item, at);
    Visit visit = visit(keys);
    Bound low = bound(keys, "low", item);
    Bound high = bound(keys, "high", item);
    if (low instanceof Bound.Known(Rational least)
        && high instanceof Bound.Known(Rational most)
        && least.compareTo(most) > 0) {
      refuse(keys.at("low"), "the lower limit is above the upper one", "swap or correct them");
    }
    Optional<String> laboratory = keys.takeText("laboratory");
    Optional<String> sample = keys.takeText("sample");
    Optional<String> source = keys.takeText("source");
    Optional<String> by = keys.takeText("by");
    Optional<String> reason = keys.takeText("reason");
    boolean confirmed = confirmed(keys);
    Optional<String> role =
        item.type().judge().isPresent() ? keys.takeText(ROLE) : Optional.empty();
    Map<String, Recorded> named =
        fields.take(keys, item, item.type().judge().isPresent() ? KEYS_OF_JUDGEMENT : KEYS);
    return value.flatMap(v ->
        on.flatMap(day ->
            answered(v, role, day, item, keys.at(ROLE))
                .map(answer ->
                    new Result(
                        answer,
                        day,
                        visit,
                        low,
                        high,
                        laboratory,
                        sample,
                        withReason(source, reason),
                        by,
                        confirmed,
                        named))));
  }

  /** What a role answered counts only with the role: nobody else may answer. */
  private Optional<Recorded> answered(
      Recorded value, Optional<String> given, PartialDate on, DataItem item, Place at) {
    Optional<String> judge = item.type().judge();
    if (judge.isEmpty() || !(value instanceof Recorded.Choice(String answer))) {
      return Optional.of(value);
    }
    String help = "write \"" + ROLE + "\":\"" + judge.get() + "\"";
    if (given.isEmpty()) {
      return refuse(at, judgementBy(judge.get()), help + ", or \"unknown\" if nobody knows it");
    }
    boolean known = !given.get().equals(Recorded.Judged.UNKNOWN_ROLE);
    return known && !given.equals(judge)
        ? refuse(at, "only " + judge.get() + " may judge this, not " + given.get(), help)
        : Optional.of(new Recorded.Judged(answer, given.get(), on, Optional.empty()));
  }

  private static String judgementBy(String role) {
    return "this is a judgement by " + role + ": who gave it?";
  }

  private static Optional<String> withReason(Optional<String> source, Optional<String> reason) {
    return reason.isEmpty()
        ? source
        : Optional.of(source.map(s -> s + "; ").orElse("") + "reason: " + reason.get());
  }

  private Optional<PartialDate> undated(DataItem item, Place at) {
    Optional<PartialDate> day = dayWithout(item);
    return day.isPresent()
        ? day
        : refuse(
            at.key("on"),
            "the date is missing",
            "add \"on\":\"2025-03-05\", or \"on\":\"unknown\" if nobody knows it");
  }

  private Optional<PartialDate> dayWithout(DataItem item) {
    if (item.constant()) {
      return Optional.of(new PartialDate.Unknown());
    }
    boolean choice =
        item.type() instanceof Type.YesNo
            || item.type() instanceof Type.OneOf
            || item.type() instanceof Type.Ordered;
    boolean asked = item.options().place().filter(p -> p == DataItem.Place.ASK).isPresent();
    return choice && asked ? reading.answersOn() : Optional.empty();
  }

  private Visit visit(Keys keys) {
    Optional<String> name = keys.takeText("visit");
    if (name.isEmpty()) {
      return new Visit.Untagged();
    }
    if (reading.protocol().milestone(name.get()).isPresent()) {
      return new Visit.Tagged(name.get());
    }
    if (!name.get().equals("unknown")) {
      List<String> visits = reading.protocol().milestones().stream().map(Milestone::name).toList();
      refuse(
          keys.at("visit"),
          "there is no visit \"" + name.get() + "\" in this protocol",
          Nearest.help(name.get(), visits, ""));
    }
    return new Visit.Unknown();
  }

  private Bound bound(Keys keys, String key, DataItem item) {
    Optional<JsonValue> written = keys.take(key);
    if (written.isEmpty()) {
      return new Bound.Missing();
    }
    boolean counted =
        item.type() instanceof Type.Measurement
            || item.type() instanceof Type.EitherUnit
            || item.type() instanceof Type.Number;
    if (!counted) {
      refuse(keys.at(key), "this item has no normal range", "leave it out");
      return new Bound.Missing();
    }
    String text =
        switch (written.get()) {
          case JsonValue.Numeral(String digits) -> digits;
          case JsonValue.Text(String words) -> words;
          case JsonValue.Bool b -> "";
          case JsonValue.Members m -> "";
          case JsonValue.Elements e -> "";
        };
    if (text.equals("none")) {
      return new Bound.None();
    }
    Optional<Bound> limit = Rational.parse(text).map(Bound.Known::new);
    if (limit.isEmpty() && !text.equals("unknown")) {
      refuse(
          keys.at(key),
          "a limit of the normal range is a number, not " + written.get().describe(),
          "write \"none\" where the range has no limit, \"unknown\" where nobody knows it");
    }
    return limit.orElseGet(Bound.Unknown::new);
  }

  private boolean confirmed(Keys keys) {
    Optional<JsonValue> written = keys.take("confirmed");
    if (written.isPresent() && !(written.get() instanceof JsonValue.Bool)) {
      refuse(keys.at("confirmed"), "this is true or false", "write true without quotes");
    }
    return written.isPresent() && written.get() instanceof JsonValue.Bool(boolean yes) && yes;
  }

  private <T> Optional<T> refuse(Place at, String what, String help) {
    return reading.refusals().add(at, what, help);
  }
}
