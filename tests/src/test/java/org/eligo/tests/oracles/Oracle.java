package org.eligo.tests.oracles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;

/** What the scripts say, and the protocols and records with which the engine is asked. */
final class Oracle {
  /** How many differences a failing test shows. */
  private static final int SHOWN = 40;

  private static final Path FOLDER = Path.of("src/test/resources/oracles");

  private Oracle() {}

  /** A row of a file, by the names of its columns. */
  record Row(Map<String, String> cells) {
    String get(String column) {
      return Objects.requireNonNull(cells.get(column));
    }
  }

  /** The rows of a file, whose first line names its script and whose second line its columns. */
  static List<Row> rows(String name) {
    List<String> lines = lines(FOLDER.resolve(name));
    String script = "# made by tests/oracles/" + name.replace(".csv", ".py");
    if (!lines.getFirst().equals(script)) {
      throw new IllegalStateException(name + " does not begin with: " + script);
    }
    String[] columns = lines.get(1).split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Checked check(String criteria) {
    return Protocols.check(Source.of("oracle.criteria", criteria));
  }

  static CompiledProtocol compiled(String criteria) {
    return switch (check(criteria)) {
      case Checked.Ok(Protocol protocol, var warnings) -> Engine.compile(protocol);
      case Checked.Failed(var diagnostics) ->
          throw new IllegalStateException(diagnostics + "\n" + criteria);
    };
  }

  static Participant read(String json, CompiledProtocol compiled) {
    return switch (ParticipantReader.read(json, compiled.protocol())) {
      case ReadResult.Read(var participants) -> participants.getFirst();
      case ReadResult.Refused(var refusals) ->
          throw new IllegalStateException(refusals + "\n" + json);
    };
  }

  /** The first of many differences. */
  static String shown(List<String> differences) {
    return differences.size()
        + " differences\n"
        + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size())));
  }
}
