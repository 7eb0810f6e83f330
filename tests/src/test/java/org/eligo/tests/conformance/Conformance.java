package org.eligo.tests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.SiteFacts;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.participant.json.SiteFactsReader;
import org.eligo.engine.participant.json.SiteFactsResult;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hand-decided cases and how one of them is run. */
public final class Conformance {
  /** Where the cases stand, seen from module {@code tests}. */
  public static final Path ROOT = Path.of("src/test/resources/conformance");

  // As decimals: the digits of a case must arrive as they stand.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  // Checked and compiled once for all cases of a file.
  private static final Map<Path, CompiledProtocol> COMPILED = new ConcurrentHashMap<>();

  private Conformance() {}

  /** One case of a data file. */
  public record HandDecided(String file, String name, Path criteria, JsonNode given) {
    /** File and name, for reports. */
    public String title() {
      return file + ": " + name;
    }
  }

  /** All cases below a folder, in the order of their files. */
  public static List<HandDecided> all(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".cases.json"))
          .sorted()
          .flatMap(f -> casesOf(root, f).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HandDecided> casesOf(Path root, Path file) {
    String name = root.relativize(file).toString().replace('\\', '/').replace(".cases.json", "");
    Path criteria = root.resolve(name + ".criteria");
    List<HandDecided> cases = new ArrayList<>();
    for (JsonNode given : JSON.readTree(text(file))) {
      cases.add(new HandDecided(name, given.get("name").asString(), criteria, given));
    }
    return cases;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a case and tells every difference from what was decided by hand. */
  public static List<String> differences(HandDecided handDecided) {
    CompiledProtocol compiled = compiled(handDecided.criteria());
    JsonNode given = handDecided.given();
    ObjectNode participant = given.get("participant").asObject().deepCopy();
    Optional<JsonNode> refused = Optional.ofNullable(given.get("refused"));
    ReadResult read = read(participant, compiled, given);
    return switch (read) {
      case ReadResult.Refused r ->
          refused.isPresent() && r.toString().contains(refused.get().asString())
              ? List.of()
              : List.of("refused: " + r.refusals());
      case ReadResult.Read r ->
          refused.isPresent()
              ? List.of("should be refused: " + refused.get())
              : compare(given, screen(compiled, r.participants().getFirst(), given));
    };
  }

  private static CompiledProtocol compiled(Path criteria) {
    return COMPILED.computeIfAbsent(criteria, path -> Engine.compile(protocol(path)));
  }

  /** The protocol of a criteria file without mistakes. */
  public static Protocol protocol(Path criteria) {
    Source source = Source.of(criteria.getFileName().toString(), text(criteria));
    return switch (Protocols.check(source)) {
      case Checked.Ok(Protocol protocol, var warnings) -> protocol;
      case Checked.Failed(var diagnostics) ->
          throw new IllegalStateException(criteria + ": " + diagnostics);
    };
  }

  /**
   * Decisions marked current get the digest that a first screening prints for their item: of the
   * record as it is, or of the data under {@code seen} and the milestones under {@code
   * seenMilestones} if the case tells what the role had seen.
   */
  private static ReadResult read(
      ObjectNode participant, CompiledProtocol compiled, JsonNode given) {
    if (participant.get("decisions") instanceof ArrayNode decisions) {
      ObjectNode bare = participant.deepCopy();
      bare.remove("decisions");
      Optional.ofNullable(given.get("seen")).ifPresent(seen -> bare.set("data", seen));
      Optional.ofNullable(given.get("seenMilestones"))
          .ifPresent(seen -> bare.set("milestones", seen));
      ReadResult first = ParticipantReader.read(bare.toString(), compiled.protocol());
      Map<String, String> digests = new HashMap<>();
      if (first instanceof ReadResult.Read r) {
        screen(compiled, r.participants().getFirst(), given)
            .cohorts()
            .values()
            .forEach(c -> c.criteria().forEach(x -> digests.put(x.id(), x.facts())));
      }
      for (JsonNode decision : decisions) {
        stamp(decision.asObject(), digests);
      }
    }
    return ParticipantReader.read(participant.toString(), compiled.protocol());
  }

  private static void stamp(ObjectNode decision, Map<String, String> digests) {
    JsonNode facts = decision.get("facts");
    if (facts != null && facts.asString().equals("current")) {
      String about = decision.path("about").asString("");
      decision.put("facts", digests.getOrDefault(about, "0".repeat(64)));
    } else if (facts != null && facts.asString().equals("stale")) {
      decision.put("facts", "f".repeat(64));
    }
  }

  /** A case ready to be screened. */
  public record Prepared(CompiledProtocol protocol, Participant participant, Run run) {}

  /** The protocol, participant and run of a case; empty when its record is to be refused. */
  public static Optional<Prepared> prepared(HandDecided handDecided) {
    CompiledProtocol compiled = compiled(handDecided.criteria());
    JsonNode given = handDecided.given();
    ObjectNode participant = given.get("participant").asObject().deepCopy();
    return switch (read(participant, compiled, given)) {
      case ReadResult.Refused r -> Optional.empty();
      case ReadResult.Read r -> {
        Participant read = r.participants().getFirst();
        yield Optional.of(new Prepared(compiled, read, run(compiled, read, given)));
      }
    };
  }

  private static Screening screen(
      CompiledProtocol compiled, Participant participant, JsonNode given) {
    return compiled.screen(participant, run(compiled, participant, given));
  }

  private static Run run(CompiledProtocol compiled, Participant participant, JsonNode given) {
    LocalDate asOf =
        Optional.ofNullable(given.get("asOf"))
            .map(d -> LocalDate.parse(d.asString()))
            .orElseGet(() -> participant.asOf().flatMap(d -> d.range().lastDay()).orElseThrow());
    Optional<String> stage = Optional.ofNullable(given.get("stage")).map(JsonNode::asString);
    boolean today = given.path("asIfToday").asBoolean(false);
    List<String> cohorts =
        Optional.ofNullable(given.get("cohort")).map(c -> List.of(c.asString())).orElse(List.of());
    return new Run(asOf, stage, cohorts, today).withSites(sites(compiled, given));
  }

  private static SiteFacts sites(CompiledProtocol compiled, JsonNode given) {
    if (!given.has("sites")) {
      return SiteFacts.none();
    }
    return switch (SiteFactsReader.read(given.get("sites").toString(), compiled.protocol())) {
      case SiteFactsResult.Read(SiteFacts facts) -> facts;
      case SiteFactsResult.Refused refused ->
          throw new IllegalStateException("site facts: " + refused.refusals());
    };
  }

  /** Where a screening differs from what was decided of a case. */
  static List<String> compare(JsonNode given, Screening screening) {
    List<String> out = new ArrayList<>();
    JsonNode expect = given.get("expect");
    same(out, "outcome", expect.get("outcome"), screening.outcome().name());
    same(out, "provisional", expect.get("provisional"), "" + screening.provisional());
    same(out, "retrospective", expect.get("retrospective"), "" + screening.retrospective());
    CohortResult first = screening.cohorts().values().iterator().next();
    for (Map.Entry<String, JsonNode> verdict : expect.path("criteria").properties()) {
      Optional<CriterionResult> result = find(screening, verdict.getKey());
      String actual = result.map(r -> r.verdict().name()).orElse("no such item");
      if (!actual.equals(verdict.getValue().asString())) {
        out.add(
            verdict.getKey()
                + ": expected "
                + verdict.getValue().asString()
                + ", was "
                + actual
                + " because "
                + result.map(CriterionResult::because).orElse(""));
      }
    }
    for (Map.Entry<String, JsonNode> missing : expect.path("missing").properties()) {
      List<String> names =
          find(screening, missing.getKey()).map(CriterionResult::missing).orElse(List.of());
      List<String> wanted = strings(missing.getValue());
      if (!List.copyOf(new java.util.TreeSet<>(names))
          .equals(List.copyOf(new java.util.TreeSet<>(wanted)))) {
        out.add("missing of " + missing.getKey() + ": expected " + wanted + ", was " + names);
      }
    }
    if (expect.has("pending") && !strings(expect.get("pending")).equals(first.pending())) {
      out.add("pending: expected " + expect.get("pending") + ", was " + first.pending());
    }
    for (Map.Entry<String, JsonNode> cohort : expect.path("cohorts").properties()) {
      CohortResult result = screening.cohorts().get(cohort.getKey());
      String actual = result == null ? "no such cohort" : result.outcome().name();
      JsonNode wanted =
          cohort.getValue().isObject() ? cohort.getValue().get("outcome") : cohort.getValue();
      same(out, "cohort " + cohort.getKey(), wanted, actual);
    }
    return out;
  }

  private static Optional<CriterionResult> find(Screening screening, String id) {
    return screening.cohorts().values().stream().flatMap(c -> c.criterion(id).stream()).findFirst();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(n -> strings.add(n.asString()));
    return strings;
  }

  private static void same(
      List<String> out,
      String what,
      @org.jspecify.annotations.Nullable JsonNode expected,
      String actual) {
    if (expected != null && !expected.asString().equals(actual)) {
      out.add(what + ": expected " + expected.asString() + ", was " + actual);
    }
  }
}
