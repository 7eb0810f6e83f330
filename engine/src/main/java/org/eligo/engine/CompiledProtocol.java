package org.eligo.engine;

import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;

/** A protocol ready to screen; unchangeable, safe to share between threads. */
public final class CompiledProtocol {
  private final Protocol protocol;

  CompiledProtocol(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The protocol it was made from. */
  public Protocol protocol() {
    return protocol;
  }

  /**
   * Judges a participant. Never fails on data: whatever cannot be evaluated is UNKNOWN and bars
   * ELIGIBLE.
   *
   * @throws IllegalArgumentException if the run names a stage or cohort that the protocol lacks
   */
  public Screening screen(Participant participant, Run run) {
    throw new UnsupportedOperationException(protocol.id() + participant.id() + run.asOf());
  }
}
