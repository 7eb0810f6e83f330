package org.eligo.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.eligo.engine.internal.eval.Interpreter;
import org.eligo.engine.participant.Participant;
import org.jspecify.annotations.Nullable;

/**
 * A record laid out for many quick judgements of one protocol at one stage. It belongs to the
 * protocol that prepared it, and to one thread.
 */
public final class Prepared {
  private final CompiledProtocol owner;
  private final Participant seen;
  private final Run run;
  private final long[] words;
  private final Optional<long[]> firm;
  private @Nullable Interpreter interpreter;

  Prepared(CompiledProtocol owner, Participant seen, Run run, long[] words, Optional<long[]> firm) {
    this.owner = owner;
    this.seen = seen;
    this.run = run;
    this.words = words;
    this.firm = firm;
  }

  CompiledProtocol owner() {
    return owner;
  }

  /** The as-of date of the run. */
  public LocalDate asOf() {
    return run.asOf();
  }

  Run run() {
    return run;
  }

  /** The record with planned days taken as days. */
  long[] words() {
    return words;
  }

  /** The record with planned days unknown; empty where nothing is planned. */
  Optional<long[]> firm() {
    return firm;
  }

  Interpreter interpreter() {
    if (interpreter == null) {
      interpreter = owner.interpreter(seen, run);
    }
    return interpreter;
  }

  /** The size in memory of what was laid out, in bytes. */
  public long bytes() {
    return 8L * (words.length + firm.map(other -> other.length).orElse(0));
  }
}
