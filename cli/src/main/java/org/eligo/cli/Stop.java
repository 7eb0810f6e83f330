package org.eligo.cli;

/** Ends a command with a sentence for the person at the keyboard. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode code;

  Stop(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
