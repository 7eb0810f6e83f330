package org.eligo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.SiteFacts;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.participant.json.Refusal;
import org.eligo.engine.participant.json.SiteFactsReader;
import org.eligo.engine.participant.json.SiteFactsResult;

/** Reads the records of participants from files. */
final class Records {
  private Records() {}

  /**
   * All records of all files, in the order given; a refused record ends the command. A record that
   * does not tell when it was closed is closed today.
   */
  static List<Participant> read(List<Path> files, Protocol protocol, LocalDate today) {
    List<Participant> participants = new ArrayList<>();
    Map<String, Path> seen = new LinkedHashMap<>();
    for (Path file : files) {
      for (Participant participant : read(file, protocol, today)) {
        Path before = seen.putIfAbsent(participant.id(), file);
        if (before != null) {
          throw new Stop(
              ExitCode.USAGE,
              file + ": participant " + participant.id() + " stands in " + before + " too");
        }
        participants.add(participant);
      }
    }
    return participants;
  }

  /** The facts of sites; a refused file ends the command. */
  static SiteFacts sites(Path file, Protocol protocol) {
    return switch (SiteFactsReader.read(TextFile.records(file), protocol)) {
      case SiteFactsResult.Read(SiteFacts facts) -> facts;
      case SiteFactsResult.Refused(List<Refusal> refusals) ->
          throw new Stop(
              ExitCode.USAGE,
              file
                  + ": the facts of the sites were not read\n"
                  + refusals.stream()
                      .map(refusal -> "  " + refusal.line())
                      .collect(Collectors.joining("\n")));
    };
  }

  static List<Participant> read(Path file, Protocol protocol, LocalDate today) {
    return switch (ParticipantReader.read(TextFile.records(file), protocol)) {
      case ReadResult.Read(List<Participant> participants) ->
          participants.stream().map(participant -> participant.closedBy(today)).toList();
      case ReadResult.Refused(List<Refusal> refusals) ->
          throw new Stop(
              ExitCode.USAGE,
              file
                  + ": the record was not read\n"
                  + refusals.stream()
                      .map(refusal -> "  " + refusal.line())
                      .collect(Collectors.joining("\n")));
    };
  }
}
