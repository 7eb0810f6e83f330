package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eligo.dsl.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo serve}: shows the pages in the browser. */
@Command(
    name = "serve",
    description = {
      "Shows the pages for screening in the browser, on this machine only (127.0.0.1).",
      "Without files the example of the program is shown."
    },
    footer = {"", "Example:", "  eligo serve trial.criteria --port 8080 --data screenings"})
final class ServeCommand implements Callable<Integer> {
  static final String PORT = "8080";

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Criteria files.")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = PORT,
      description = "The port; 0 takes any that is free. Default: " + PORT + ".")
  int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep screenings in this folder. Default: they end with the program.")
  Optional<Path> data = Optional.empty();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Path> served = files.isEmpty() ? List.of(DemoCommand.criteria(session)) : files;
    List<Source> sources = new ArrayList<>();
    for (Path file : served) {
      // Reports errors here, where somebody reads them, rather than on a page.
      CriteriaFile.load(file, session);
      sources.add(IncludedFiles.read(file).source());
    }
    checkPort(port);
    WebPages pages = WebPages.start(port, sources, data);
    session.say("Eligo is at " + pages.address() + " (Ctrl-C ends it)");
    pages.untilEnded();
    return ExitCode.FINE.number();
  }

  static void checkPort(int port) {
    if (port < 0 || port > 65_535) {
      throw new Stop(ExitCode.USAGE, "a port is a number from 0 to 65535, not " + port);
    }
  }
}
