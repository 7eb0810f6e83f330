package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as written: double keys and {@code null} are refused, numbers keep their text. */
final class JsonText {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_DEPTH = 16;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNumberLength(200)
                  .maxNameLength(1_000)
                  .maxStringLength(100_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final Refusals refusals;

  private JsonText(JsonParser parser, Refusals refusals) {
    this.parser = parser;
    this.refusals = refusals;
  }

  static Optional<JsonValue> read(String text, Refusals refusals) {
    if (isTooLong(text)) {
      return refusals.add(
          Place.TOP, "the text is longer than 4 MiB", "split it into several files");
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonText json = new JsonText(parser, refusals);
      try {
        return json.whole();
      } catch (StreamConstraintsException e) {
        return json.beyondLimits();
      }
    } catch (JacksonException e) {
      return refusals.add(
          placeOf(e),
          "this is not JSON",
          "look for a missing or surplus comma, quote or bracket shortly before this place");
    }
  }

  private static boolean isTooLong(String text) {
    if (text.length() > MOST_BYTES) {
      return true;
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes > MOST_BYTES;
  }

  // Limits of length are thrown without a place.
  private <T> Optional<T> beyondLimits() {
    String at = place(parser.currentLocation());
    return parser.streamReadContext().getNestingDepth() >= MOST_DEPTH
        ? refusals.add(
            at,
            "this is nested too deep for a record",
            "a record is at most " + MOST_DEPTH + " levels deep")
        : refusals.add(
            at,
            "the number, key or text here is too long for a record",
            "a number has at most " + Rational.MOST_DIGITS + " digits");
  }

  private static String placeOf(JacksonException e) {
    return Optional.ofNullable(e.getLocation()).map(JsonText::place).orElse("");
  }

  private static String place(TokenStreamLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private Optional<JsonValue> whole() {
    if (next().isEmpty()) {
      return refusals.add(
          Place.TOP, "there is nothing in it", "a record is an object: {\"id\":\"...\", ...}");
    }
    Optional<JsonValue> value = value(Place.TOP);
    if (next().isPresent()) {
      refusals.add(
          place(parser.currentTokenLocation()),
          "something follows behind the end of the record",
          "several records are written as one list: [{...}, {...}]");
    }
    return refusals.isEmpty() ? value : Optional.empty();
  }

  private Optional<JsonToken> next() {
    return Optional.ofNullable(parser.nextToken());
  }

  private Optional<JsonValue> value(Place place) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> Optional.of(members(place));
      case START_ARRAY -> Optional.of(elements(place));
      case VALUE_STRING -> Optional.of(new JsonValue.Text(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Optional.of(new JsonValue.Numeral(parser.getString()));
      case VALUE_TRUE -> Optional.of(new JsonValue.Bool(true));
      case VALUE_FALSE -> Optional.of(new JsonValue.Bool(false));
      case VALUE_NULL ->
          refusals.add(
              place,
              "null is no answer",
              "leave the key out if it was not asked, say \"unknown\" if it was and nobody knows");
      default -> throw new IllegalStateException("no value: " + parser.currentToken());
    };
  }

  private JsonValue members(Place place) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = place.key(key);
      parser.nextToken();
      Optional<JsonValue> value = value(at);
      if (members.containsKey(key)) {
        refusals.add(at, "this key stands here twice", "keep one of the two");
      }
      value.ifPresent(read -> members.putIfAbsent(key, read));
    }
    return new JsonValue.Members(members);
  }

  private JsonValue elements(Place place) {
    List<JsonValue> elements = new ArrayList<>();
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(place.index(index)).ifPresent(elements::add);
      index++;
    }
    return new JsonValue.Elements(elements);
  }
}
