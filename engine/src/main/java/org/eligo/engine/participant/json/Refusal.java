package org.eligo.engine.participant.json;

/**
 * Why a record was not read.
 *
 * @param path the place in the JSON, such as {@code data.platelets[0].on}; for text that is no JSON
 *     the line and column; empty for the record as a whole
 * @param what what is wrong, in one clause
 * @param help what to write instead, in one clause; empty when there is nothing to say
 */
public record Refusal(String path, String what, String help) {
  /** The refusal in one line: place, what, and help behind a semicolon. */
  public String line() {
    return (path.isEmpty() ? "" : path + ": ") + what + (help.isEmpty() ? "" : "; " + help);
  }
}
