package org.eligo.tests.differential;

import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ParticipantWriter;
import org.eligo.engine.participant.json.ReadResult;

/** Writes a record and reads it back. */
final class RoundTrip {
  private RoundTrip() {}

  /** What became of a record that did not come back equal. */
  static Optional<String> difference(Participant participant, Protocol protocol) {
    String json = ParticipantWriter.toJson(participant, protocol);
    return switch (ParticipantReader.read(json, protocol)) {
      case ReadResult.Refused refused -> Optional.of(refused.refusals() + "\n" + json);
      case ReadResult.Read read ->
          read.participants().getFirst().equals(participant)
              ? Optional.empty()
              : Optional.of(participant + "\n" + read.participants().getFirst());
    };
  }
}
