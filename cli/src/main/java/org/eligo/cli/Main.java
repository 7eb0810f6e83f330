package org.eligo.cli;

/** Starts the command line and ends the process with the exit code of the command. */
public final class Main {

  private Main() {}

  /**
   * Runs the command that the arguments name.
   *
   * @param arguments the words after {@code eligo}
   */
  public static void main(String[] arguments) {
    System.out.println("eligo 0.1.0-SNAPSHOT");
  }
}
