package org.eligo.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Source;

/**
 * How the pages are served. The address is always 127.0.0.1: nobody on the network can reach them.
 *
 * @param port the port, or 0 for any that is free
 * @param criteria the criteria files, as texts with the names that messages use
 * @param dataDirectory where screenings are kept as one file each; without it they live in memory
 *     and end with the program
 */
public record Settings(int port, List<Source> criteria, Optional<Path> dataDirectory) {
  /** The only address that is listened on. */
  public static final String HOST = "127.0.0.1";

  /**
   * Keeps its list unchangeable.
   *
   * @throws IllegalArgumentException if there is no such port
   */
  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
    criteria = List.copyOf(criteria);
  }
}
