package org.eligo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a command needs from the world around it.
 *
 * @param colours whether diagnostics go to a terminal that shows colours
 * @param home the folder of the program, where its examples lie
 */
record Session(
    PrintStream out, PrintStream err, boolean colours, LocalDate today, Optional<Path> home) {

  /** Prints one line of results. */
  void say(String line) {
    out.println(line);
  }

  /** Prints one line about what is being done or went wrong. */
  void tell(String line) {
    err.println(line);
  }
}
