package org.eligo.engine.participant;

import java.util.Optional;
import org.eligo.dsl.time.PartialDate;

/**
 * An answer that a role (or the participant) gave about an item.
 *
 * @param about the item's id
 * @param facts the digest of the facts that it was given for, as the screening printed it
 */
public record Decision(
    String about,
    String role,
    Answer answer,
    Optional<String> by,
    PartialDate on,
    Optional<String> reason,
    Optional<String> facts) {

  /** Stands for a role that nobody knows any more. */
  public static final String UNKNOWN_ROLE = "unknown";

  /** What was answered. */
  public enum Answer {
    YES,
    NO,
    APPROVED,
    REFUSED,
    DISCUSSED,
    WITHDRAWN,
    UNKNOWN
  }
}
