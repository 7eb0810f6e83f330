package org.eligo.engine.cases;

/** A fact of a case that no record could hold; it ends the case, not the run. */
final class UnreadableFact extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadableFact(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
