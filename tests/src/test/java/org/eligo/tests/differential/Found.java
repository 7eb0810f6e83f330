package org.eligo.tests.differential;

import java.util.List;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantWriter;

/** Something that was found, as small as it could be made, for people. */
final class Found {
  private Found() {}

  static String words(String title, Shrinker.Small small, List<String> differences) {
    Participant participant = small.drawn().participant();
    Run run = small.drawn().run();
    return "\n=== "
        + title
        + "\n"
        + small.text()
        + "--- participant\n"
        + ParticipantWriter.toJson(participant, small.protocol())
        + "\n--- run "
        + run
        + "\n--- differences\n"
        + String.join("\n", differences)
        + "\n";
  }
}
