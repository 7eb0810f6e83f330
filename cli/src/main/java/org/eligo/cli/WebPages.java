package org.eligo.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Source;
import org.eligo.web.Settings;
import org.eligo.web.WebApp;

/** The pages in the browser, as far as the command line starts and announces them. */
final class WebPages {
  private final WebApp app;

  private WebPages(WebApp app) {
    this.app = app;
  }

  /** Starts the pages; returns when they can be asked. */
  static WebPages start(int port, List<Source> criteria, Optional<Path> data) {
    requireFree(port);
    return new WebPages(WebApp.start(new Settings(port, criteria, data)));
  }

  // Said here, because the server's own failure would look like one of the program.
  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.USAGE, "port " + port + " is taken; choose another one, or --port 0 for any");
    }
  }

  String address() {
    return app.address();
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
