package org.eligo.engine.internal.ask;

import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Burden;
import org.eligo.engine.screening.Explanation.Missing;

/** What to do about a missing datum, in one imperative sentence. */
public final class Steps {
  private final Protocol protocol;

  /** For the data of a protocol. */
  public Steps(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The next step, without a full stop. */
  public String of(Missing missing) {
    return action(missing) + ": " + rest(missing);
  }

  /** What is needed, without the name that the action says already. */
  private static String rest(Missing missing) {
    String need = missing.need();
    for (String named : new String[] {missing.datum(), missing.name()}) {
      if (need.startsWith(named + ": ")) {
        return need.substring(named.length() + 2);
      }
      if (need.startsWith(named + " ")) {
        return need.substring(named.length() + 1);
      }
    }
    return need;
  }

  private String action(Missing missing) {
    String name = missing.name();
    return switch (missing.kind()) {
      case NOT_ASKED, NOT_DONE, NOT_IN_TIME -> obtain(missing);
      case NOT_DUE ->
          isMilestone(missing)
              ? "Wait for the day of " + name
              : "Obtain " + name + " when it is due";
      case PENDING -> "Enter " + name + " when it is back";
      case NOT_KNOWN -> "Find out " + (isMilestone(missing) ? "the day of " : "") + name;
      case TOO_OLD, DOES_NOT_COUNT, REPEAT_ALLOWED -> "Repeat " + name;
      case WRONG_UNIT -> "Correct the unit of " + name;
      case NOT_COMPARABLE -> "Record " + name + " in the form asked for";
      case NO_REFERENCE_RANGE -> "Enter the laboratory's range of " + name;
      case BEYOND_DETECTION -> "Record the number of " + name;
      case NOT_EXACT -> "Make " + name + " exact";
      case CONTRADICTORY -> "Say which counts of " + name;
      case IMPLAUSIBLE -> "Confirm or correct " + name;
      case NOT_CLASSIFIED -> "Classify " + name;
      case HISTORY_NOT_COMPLETE -> "Ask again about " + name;
      case OPEN_JUDGEMENT -> "Ask " + who(missing) + " about " + missing.datum();
      case UNDECIDABLE -> "Turn to the author of the protocol about " + name;
      case NOT_EVALUATED -> "Report a mistake of the program";
    };
  }

  private String obtain(Missing missing) {
    String name = missing.name();
    if (isMilestone(missing)) {
      return "Enter the day of " + name;
    }
    Optional<DataItem> item = item(missing);
    if (item.isEmpty()) {
      return "Find out " + name;
    }
    String action =
        switch (Burdens.of(item.get())) {
          case QUESTION -> "Ask for ";
          case CHART -> "Look up ";
          case BEDSIDE, LABORATORY -> "Measure ";
          case IMAGING -> "Obtain ";
        };
    return item.get().isHistory() && Burdens.of(item.get()) == Burden.QUESTION
        ? "Ask about " + name
        : action + name;
  }

  private Optional<DataItem> item(Missing missing) {
    return Optional.ofNullable(protocol.data().get(missing.datum()));
  }

  private boolean isMilestone(Missing missing) {
    return protocol.milestone(missing.datum()).isPresent();
  }

  /** The role behind {@code judgement by ROLE} and the like. */
  private String who(Missing missing) {
    Optional<String> judge = item(missing).flatMap(item -> item.type().judge());
    int by = missing.name().indexOf(" by ");
    if (judge.isPresent() || by < 0) {
      return judge.map(role -> "the " + role).orElse("the participant");
    }
    String role = missing.name().substring(by + 4);
    int end = role.indexOf(" after reading ");
    return "the " + (end < 0 ? role : role.substring(0, end));
  }
}
