package org.eligo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Source;

/** The pages in the browser, as far as the command line starts and announces them. */
final class WebPages {
  private final String address;

  private WebPages(String address) {
    this.address = address;
  }

  /** Starts the pages; returns when they can be asked. */
  static WebPages start(int port, List<Source> criteria, Optional<Path> data) {
    throw new Stop(
        ExitCode.FAILED,
        "the pages are not part of this build (port "
            + port
            + ", "
            + CheckCommand.count(criteria.size(), "criteria file", "criteria files")
            + data.map(folder -> ", " + folder).orElse("")
            + ")");
  }

  String address() {
    return address;
  }

  /** Waits until the process is ended from outside. */
  void untilEnded() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
