package org.eligo.engine.internal.eval;

import java.util.Optional;

/**
 * Where a node is evaluated: at which stage, for which item, and of which result or entry.
 *
 * @param horizon the day of the stage
 * @param itemId the item on which questions stand; empty inside definitions
 * @param digest the digest of the facts that the item reads
 * @param subject whose fields are meant
 * @param its whose days {@code its date} means: in the window of a history that of the entry around
 *     it, in its {@code where} that of the entry itself
 */
record Frame(
    String stage,
    boolean firstStage,
    Moment horizon,
    String itemId,
    String digest,
    Optional<Subject> subject,
    Optional<Subject> its) {

  static Frame at(String stage, boolean firstStage, Moment horizon) {
    return new Frame(stage, firstStage, horizon, "", "", Optional.empty(), Optional.empty());
  }

  Frame of(Subject about) {
    return new Frame(
        stage, firstStage, horizon, itemId, digest, Optional.of(about), Optional.of(about));
  }

  Frame windowOf(Subject entry) {
    return new Frame(stage, firstStage, horizon, itemId, digest, Optional.of(entry), its);
  }

  Frame item(String id, String facts) {
    return new Frame(stage, firstStage, horizon, id, facts, Optional.empty(), Optional.empty());
  }

  Frame alone() {
    return new Frame(
        stage, firstStage, horizon, itemId, digest, Optional.empty(), Optional.empty());
  }
}
