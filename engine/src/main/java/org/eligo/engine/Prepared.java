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
  private final int stage;
  private final int[] cohorts;
  private final Words words;
  private @Nullable Interpreter interpreter;
  private Interpreter.@Nullable Checked @Nullable [] checked;
  private @Nullable Throwable failure;

  Prepared(
      CompiledProtocol owner, Participant seen, Run run, int stage, int[] cohorts, Words words) {
    this.owner = owner;
    this.seen = seen;
    this.run = run;
    this.stage = stage;
    this.cohorts = cohorts;
    this.words = words;
  }

  /**
   * The record as words.
   *
   * @param planned with planned days taken as days; without any words the interpreter judges
   * @param other with planned days unknown; empty where nothing is planned
   */
  record Words(long[] planned, Optional<long[]> other) {
    /** Nothing could be laid out. */
    static final Words NONE = new Words(new long[0], Optional.empty());

    boolean areThere() {
      return planned.length > 0;
    }

    long[] firm() {
      return other.orElse(planned);
    }
  }

  CompiledProtocol owner() {
    return owner;
  }

  /** The as-of date of the run. */
  public LocalDate asOf() {
    return run.asOf();
  }

  /** The number of the stage that is judged. */
  int stage() {
    return stage;
  }

  /** The numbers of the cohorts that are judged. */
  int[] cohorts() {
    return cohorts;
  }

  Words words() {
    return words;
  }

  Interpreter interpreter() {
    if (interpreter == null) {
      interpreter = owner.interpreter(seen, run);
    }
    return interpreter;
  }

  /** What the interpreter said of a criterion, by its place; nothing while it was not asked. */
  Interpreter.@Nullable Checked checked(int place) {
    return checked == null ? null : checked[place];
  }

  /** Keeps what the interpreter said of a criterion, one of so many. */
  void checked(int place, int criteria, Interpreter.Checked said) {
    Interpreter.@Nullable Checked[] all = checked;
    if (all == null) {
      all = new Interpreter.@Nullable Checked[criteria];
      checked = all;
    }
    all[place] = said;
  }

  /** Keeps what stopped the compiled rules. */
  void failed(Throwable mistake) {
    failure = mistake;
  }

  /**
   * The mistake of the program that stopped the compiled rules, so that the interpreter judged the
   * whole record; empty if there was none so far. What is said of the record is right all the same.
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * About how many verdicts of single criteria, cohort by cohort, the compiled rules asked the
   * interpreter so far: those that they know how to judge only for simpler rules or records.
   */
  public int left() {
    Interpreter.@Nullable Checked[] all = checked;
    if (all == null) {
      return 0;
    }
    int left = 0;
    for (Interpreter.@Nullable Checked one : all) {
      left += one == null ? 0 : 1;
    }
    return left;
  }

  /** The size in memory of what was laid out, in bytes. */
  public long bytes() {
    return 8L * (words.planned().length + words.other().map(firm -> firm.length).orElse(0));
  }
}
