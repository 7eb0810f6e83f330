package org.eligo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import picocli.CommandLine.Option;

/** The option that names the records of participants. */
final class RecordFiles {
  @Option(
      names = "--participant",
      required = true,
      paramLabel = "FILE",
      description = "A record or a list of records as JSON; may be given several times.")
  List<Path> files = new ArrayList<>();

  /** The participants of all files, in their order. */
  List<Participant> read(Protocol protocol, LocalDate today) {
    return Records.read(files, protocol, today);
  }
}
