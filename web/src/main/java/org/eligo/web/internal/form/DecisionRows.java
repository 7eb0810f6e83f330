package org.eligo.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Decision.Answer;

/** Reads the answers to questions and referrals. */
final class DecisionRows {
  private final Entries entries;

  DecisionRows(Entries entries) {
    this.entries = entries;
  }

  List<Decision> read() {
    List<Decision> read = new ArrayList<>();
    int rows = entries.form().rows(Fields.DECISIONS);
    for (int row = 0; row < rows; row++) {
      String prefix = Fields.decision(row);
      String answer = entries.form().get(prefix + ".answer");
      if (!answer.isEmpty() && entries.form().has(prefix + ".about")) {
        read.add(decision(prefix, answer));
      }
    }
    return read;
  }

  private Decision decision(String prefix, String text) {
    String about = entries.form().get(prefix + ".about");
    Optional<PartialDate> on = entries.past(prefix + ".on", "The date of the answer to " + about);
    if (on.isEmpty()) {
      entries.wrong(prefix + ".on", "The answer to " + about + " has no date");
    }
    return new Decision(
        about,
        entries.form().get(prefix + ".role"),
        answer(prefix, about, text),
        entries.text(prefix + ".by"),
        on.orElse(new PartialDate.Unknown()),
        entries.text(prefix + ".reason"),
        entries.text(prefix + ".facts"));
  }

  private Answer answer(String prefix, String about, String text) {
    for (Answer answer : Answer.values()) {
      if (answer.name().equals(text.toUpperCase(Locale.ROOT))) {
        return answer;
      }
    }
    entries.wrong(prefix + ".answer", "The answer to " + about + " cannot be \"" + text + "\"");
    return Answer.UNKNOWN;
  }
}
