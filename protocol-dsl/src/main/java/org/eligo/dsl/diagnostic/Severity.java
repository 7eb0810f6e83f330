package org.eligo.dsl.diagnostic;

/** How much a diagnostic weighs: an error stops the work, a warning does not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that is shown to people. */
  public String word() {
    return word;
  }
}
