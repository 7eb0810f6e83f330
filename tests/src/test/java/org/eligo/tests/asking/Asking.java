package org.eligo.tests.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.engine.screening.Ask;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hand-decided cases of what to ask next. A file has a record that all of its cases begin with;
 * a case says what is otherwise in it ({@code null} removes), and the list that comes out.
 */
final class Asking {
  private static final Path ROOT = Path.of("src/test/resources/asking");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Asking() {}

  /** All cases below a folder. */
  static List<HandDecided> all() {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".cases.json"))
          .sorted()
          .flatMap(file -> cases(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HandDecided> cases(Path file) {
    String name = file.getFileName().toString().replace(".cases.json", "");
    JsonNode root = read(file);
    List<HandDecided> cases = new ArrayList<>();
    for (JsonNode given : root.get("cases")) {
      ObjectNode participant = root.get("base").asObject().deepCopy();
      participant.put("id", "P-001");
      merge(participant.get("data").asObject(), given.path("data"));
      merge(participant.get("milestones").asObject(), given.path("milestones"));
      if (given.has("decisions")) {
        participant.set("decisions", given.get("decisions"));
      }
      ObjectNode whole = given.asObject().deepCopy();
      whole.set("participant", participant);
      cases.add(
          new HandDecided(
              name, given.get("name").asString(), ROOT.resolve(name + ".criteria"), whole));
    }
    return cases;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void merge(ObjectNode record, JsonNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (change.getValue().isNull()) {
        record.remove(change.getKey());
      } else {
        record.set(change.getKey(), change.getValue());
      }
    }
  }

  /** Every difference from what was decided by hand. */
  static List<String> differences(HandDecided handDecided) {
    Optional<Prepared> prepared = Conformance.prepared(handDecided);
    if (prepared.isEmpty()) {
      return List.of("the record is refused");
    }
    Prepared p = prepared.get();
    List<Ask> asks = p.protocol().next(p.protocol().screen(p.participant(), p.run()));
    JsonNode given = handDecided.given();
    List<String> out = new ArrayList<>();
    same(out, "ask", strings(given.get("ask")), asks.stream().map(Ask::datum).toList());
    for (Map.Entry<String, JsonNode> kinds : given.path("kinds").properties()) {
      same(
          out,
          "kinds of " + kinds.getKey(),
          strings(kinds.getValue()),
          of(asks, kinds.getKey()).kinds().stream().map(Enum::name).toList());
    }
    given
        .path("settles")
        .properties()
        .forEach(e ->
            same(
                out,
                "settled by " + e.getKey(),
                strings(e.getValue()),
                of(asks, e.getKey()).settles()));
    given
        .path("ends")
        .properties()
        .forEach(e ->
            same(
                out, "ended by " + e.getKey(), strings(e.getValue()), of(asks, e.getKey()).ends()));
    given
        .path("closes")
        .properties()
        .forEach(e ->
            same(
                out,
                "closed by " + e.getKey(),
                e.getValue().asInt(),
                of(asks, e.getKey()).closes()));
    given
        .path("burden")
        .properties()
        .forEach(e ->
            same(
                out,
                "burden of " + e.getKey(),
                e.getValue().asString(),
                of(asks, e.getKey()).burden().name()));
    for (Map.Entry<String, JsonNode> pieces : given.path("sentence has").properties()) {
      String sentence = of(asks, pieces.getKey()).sentence();
      strings(pieces.getValue()).stream()
          .filter(piece -> !sentence.contains(piece))
          .forEach(piece -> out.add("no `" + piece + "` in: " + sentence));
    }
    return out;
  }

  private static Ask of(List<Ask> asks, String datum) {
    return asks.stream()
        .filter(ask -> ask.datum().equals(datum))
        .findFirst()
        .orElseGet(() ->
            new Ask(
                datum,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                org.eligo.engine.screening.Burden.QUESTION,
                "not asked for"));
  }

  private static void same(List<String> out, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      out.add(what + ": expected " + expected + ", was " + actual);
    }
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(node -> strings.add(node.asString()));
    return strings;
  }
}
