package org.eligo.tests.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;

/** The example trial and its made-up participants. */
public final class Examples {
  private static final Path FOLDER = Path.of("../examples/allo-329");

  private Examples() {}

  /** The protocol. */
  public static CompiledProtocol allo329() {
    Path file = FOLDER.resolve("allo-329.criteria");
    return switch (Protocols.check(Source.of("allo-329.criteria", text(file)))) {
      case Checked.Ok(var protocol, var warnings) -> Engine.compile(protocol);
      case Checked.Failed(var diagnostics) -> throw new IllegalStateException("" + diagnostics);
    };
  }

  /** Its participants, in the order of their files. */
  public static List<Participant> participants(CompiledProtocol protocol) {
    try (Stream<Path> files = Files.list(FOLDER.resolve("participants"))) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted()
          .flatMap(f -> read(f, protocol).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Participant> read(Path file, CompiledProtocol protocol) {
    return switch (ParticipantReader.read(text(file), protocol.protocol())) {
      case ReadResult.Read r -> r.participants();
      case ReadResult.Refused r -> throw new IllegalStateException(file + ": " + r.refusals());
    };
  }

  /** The run as of the day of a record. */
  public static Run run(Participant participant, String stage) {
    LocalDate asOf = participant.asOf().flatMap(d -> d.range().lastDay()).orElseThrow();
    return new Run(asOf, Optional.of(stage), List.of(), false);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
