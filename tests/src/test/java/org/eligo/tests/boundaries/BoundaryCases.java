package org.eligo.tests.boundaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.boundaries.Boundaries;
import org.eligo.engine.boundaries.Boundary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hand-decided rows of {@code docs/reference/boundaries.md}. */
public final class BoundaryCases {
  /** Where the rows stand, seen from module {@code tests}. */
  public static final Path ROOT = Path.of("src/test/resources/boundaries");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BoundaryCases() {}

  /** Every difference between the rows of a file and the table of its protocol. */
  public static List<String> differences(Path root, String name) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode row : JSON.readTree(text(root.resolve(name + ".rows.json")))) {
      StringBuilder line = new StringBuilder(start(row));
      if (!row.path("shown").asBoolean(true)) {
        line.append(" not shown");
      }
      row.path("values")
          .forEach(v ->
              line.append(" | ")
                  .append(v.get(0).asString())
                  .append(' ')
                  .append(v.get(1).asString()));
      wanted.add(line.toString());
    }
    List<String> found = lines(protocol(root.resolve(name + ".criteria")));
    List<String> differences = new ArrayList<>();
    List<String> rest = new ArrayList<>(found);
    for (String line : wanted) {
      if (!rest.remove(line)) {
        differences.add("missing: " + line);
      }
    }
    rest.forEach(line -> differences.add("not decided by hand: " + line));
    return differences;
  }

  private static String start(JsonNode row) {
    return row.get("criterion").asString() + " " + row.get("kind").asString();
  }

  /** The table of a protocol, a line for each limit. */
  static List<String> lines(CompiledProtocol protocol) {
    List<String> lines = new ArrayList<>();
    for (Boundary limit : Boundaries.of(protocol).limits()) {
      StringBuilder line = new StringBuilder(limit.criterion() + " " + limit.kind().word());
      limit
          .values()
          .forEach(p -> line.append(" | ").append(p.value()).append(' ').append(p.verdict()));
      lines.add(line + (limit.isShown() ? "" : " not shown"));
    }
    return lines;
  }

  static CompiledProtocol protocol(Path file) {
    return switch (Protocols.check(Source.of(file.toString(), text(file)))) {
      case Checked.Ok(var protocol, var _) -> Engine.compile(protocol);
      case Checked.Failed(var diagnostics) -> throw new IllegalStateException("" + diagnostics);
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
