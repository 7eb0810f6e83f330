package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;

/**
 * Reads records of participants, strictly: a key, unit, date or choice that the protocol does not
 * know is refused with its place, never skipped or guessed.
 */
public final class ParticipantReader {
  private ParticipantReader() {}

  /**
   * Reads one record or a list of records. Never throws, whatever the text; texts above 4 MiB are
   * refused unread.
   *
   * @param protocol says which data, visits, roles and items there are
   */
  public static ReadResult read(String json, Protocol protocol) {
    Refusals refusals = new Refusals();
    List<Participant> participants =
        JsonText.read(json, refusals)
            .map(value -> records(value, new Records(protocol, refusals)))
            .orElse(List.of());
    return refusals.isEmpty()
        ? new ReadResult.Read(participants)
        : new ReadResult.Refused(refusals.all());
  }

  private static List<Participant> records(JsonValue value, Records records) {
    if (!(value instanceof JsonValue.Elements(List<JsonValue> elements))) {
      return records.read(value, Place.TOP).stream().toList();
    }
    if (elements.isEmpty()) {
      records.refusals().add(Place.TOP, "the list holds no record", "");
    }
    List<Participant> participants = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      Place at = Place.TOP.index(i);
      Optional<Participant> participant = records.read(elements.get(i), at);
      participant.ifPresent(participants::add);
      if (participant.isPresent() && !ids.add(participant.get().id())) {
        records
            .refusals()
            .add(
                at.key("id"),
                "a record before this one has the same id",
                "put everything about one participant into one record");
      }
    }
    return participants;
  }
}
