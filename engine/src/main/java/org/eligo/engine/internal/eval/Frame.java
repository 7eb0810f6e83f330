package org.eligo.engine.internal.eval;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a node is evaluated: for which cohort, at which stage, for which item, and of which result
 * or entry.
 *
 * @param day the day of the stage, looked up when it is asked for
 * @param itemId the item on which questions stand; empty inside definitions
 * @param facts the digest of the facts that the item reads, made when it is asked for
 * @param repeats how often results of a visit may be repeated, inside an item that says so
 * @param subject whose fields are meant
 * @param its whose days {@code its date} means: in the window of a history that of the entry around
 *     it, in its {@code where} that of the entry itself
 * @param sample whose results are meant, where a rule asks for one sample
 */
record Frame(
    String cohort,
    String stage,
    boolean firstStage,
    Supplier<Moment> day,
    String itemId,
    Supplier<String> facts,
    Optional<Repeats> repeats,
    Optional<Subject> subject,
    Optional<Subject> its,
    Optional<Sample> sample) {

  /** The day of the stage. */
  Moment horizon() {
    return day.get();
  }

  /** The digest of the facts that the item reads. */
  String digest() {
    return facts.get();
  }

  static Frame at(String cohort, String stage, boolean firstStage, Supplier<Moment> day) {
    return new Frame(
        cohort,
        stage,
        firstStage,
        day,
        "",
        () -> "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Frame of(Subject about) {
    return about(Optional.of(about), Optional.of(about));
  }

  Frame windowOf(Subject entry) {
    return about(Optional.of(entry), its);
  }

  /** Where the window of a query is worked out that is not yet asked of any of its entries. */
  Frame windowOfAny() {
    return about(Optional.empty(), its);
  }

  Frame item(String id, Supplier<String> facts) {
    return new Frame(
        cohort,
        stage,
        firstStage,
        day,
        id,
        facts,
        repeats,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Frame repeating(Optional<Repeats> allowed) {
    return new Frame(cohort, stage, firstStage, day, itemId, facts, allowed, subject, its, sample);
  }

  Frame alone() {
    return about(Optional.empty(), Optional.empty());
  }

  private Frame about(Optional<Subject> subject, Optional<Subject> its) {
    return new Frame(cohort, stage, firstStage, day, itemId, facts, repeats, subject, its, sample);
  }

  /** The same place, where results are those of one sample. */
  Frame in(Sample one) {
    return new Frame(
        cohort, stage, firstStage, day, itemId, facts, repeats, subject, its, Optional.of(one));
  }
}
