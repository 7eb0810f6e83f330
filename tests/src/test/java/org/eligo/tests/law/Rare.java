package org.eligo.tests.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.tests.conformance.Conformance;

/**
 * Rules and records at the limits of what is compiled: numbers with many digits, days far away,
 * long lists. What is right of them is what the interpreter says.
 */
public final class Rare {
  private static final Path FOLDER = Path.of("src/test/resources/compiled");

  private Rare() {}

  /** A protocol with its records, each at each stage. */
  public record Of(String name, CompiledProtocol rules, List<Record> records) {}

  /** A record at a stage. */
  public record Record(Participant participant, Run run) {}

  /** All of them. */
  public static List<Of> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".criteria")).sorted().map(Rare::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Of of(Path criteria) {
    String name = criteria.getFileName().toString().replace(".criteria", "");
    Protocol protocol = Conformance.protocol(criteria);
    List<Record> records = new ArrayList<>();
    for (Participant p : read(criteria.resolveSibling(name + ".json"), protocol)) {
      for (String stage : protocol.stages()) {
        records.add(new Record(p, Examples.run(p, stage)));
      }
    }
    return new Of(name, Engine.compile(protocol), records);
  }

  private static List<Participant> read(Path file, Protocol protocol) {
    try {
      return switch (ParticipantReader.read(Files.readString(file), protocol)) {
        case ReadResult.Read r -> r.participants();
        case ReadResult.Refused r -> throw new IllegalStateException(file + ": " + r.refusals());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
