package org.eligo.engine.internal.eval;

import java.util.Optional;

/**
 * Where a node is evaluated: at which stage, for which item, and of which result or entry.
 *
 * @param horizon the day of the stage
 * @param itemId the item on which questions stand; empty inside definitions
 * @param digest the digest of the facts that the item reads
 */
record Frame(
    String stage, boolean firstStage, Moment horizon, String itemId, String digest, Optional<Subject> subject) {

  Frame of(Subject about) {
    return new Frame(stage, firstStage, horizon, itemId, digest, Optional.of(about));
  }

  Frame item(String id, String facts) {
    return new Frame(stage, firstStage, horizon, id, facts, Optional.empty());
  }

  Frame alone() {
    return new Frame(stage, firstStage, horizon, itemId, digest, Optional.empty());
  }
}
