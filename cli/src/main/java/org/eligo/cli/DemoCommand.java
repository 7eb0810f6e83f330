package org.eligo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code eligo demo}: everything the program does, on the example. */
@Command(
    name = "demo",
    description =
        "Checks, tests and screens the example, writes its checklists, and shows the pages.",
    footer = {"", "Example:", "  eligo demo --no-serve --out lists"})
final class DemoCommand implements Callable<Integer> {
  private static final String EXAMPLE = "examples/allo-329";

  private final Session session;

  @Option(names = "--no-serve", description = "Do not show the pages.")
  boolean noServe;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "demo-out",
      description = "The folder for the checklists. Default: demo-out.")
  Path folder = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = ServeCommand.PORT,
      description = "The port of the pages; 0 takes any. Default: " + ServeCommand.PORT + ".")
  int port;

  DemoCommand(Session session) {
    this.session = session;
  }

  private static Path example(Session session) {
    return session.home().orElse(Path.of("")).resolve(EXAMPLE);
  }

  /** The criteria file of the example. */
  static Path criteria(Session session) {
    return example(session).resolve("allo-329.criteria");
  }

  @Override
  public Integer call() {
    ServeCommand.checkPort(port);
    Path file = criteria(session);
    session.say("1  Checking " + file);
    CriteriaFile criteria = CriteriaFile.load(file, session);
    Protocol protocol = criteria.protocol();
    session.say("   no errors; " + CheckCommand.contents(protocol));
    session.say("");
    session.say("2  Running its cases");
    boolean met = TestCommand.test(file, criteria, session);
    session.say("");
    List<Participant> people =
        Records.read(records(example(session).resolve("participants")), protocol, session.today());
    for (String stage : protocol.stages()) {
      session.say("3  Screening " + people.size() + " made-up participants at " + stage);
      ScreeningText text = new ScreeningText(criteria.compiled(), session.out());
      List<Screening> screenings = screen(criteria, people, stage);
      text.table(screenings);
      text.brief(screenings);
      session.say("");
    }
    session.say("4  Writing checklists");
    checklists(criteria, people).forEach(path -> session.say("   " + path));
    session.say("");
    if (!noServe) {
      WebPages pages = WebPages.start(port, List.of(protocol.source()), Optional.empty());
      session.say("5  The pages are at " + pages.address() + " (Ctrl-C ends them)");
      pages.untilEnded();
    }
    return (met ? ExitCode.FINE : ExitCode.CRITERIA).number();
  }

  private static List<Path> records(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, folder + ": the folder cannot be read");
    }
  }

  private List<Screening> screen(CriteriaFile criteria, List<Participant> people, String stage) {
    RunOptions options = new RunOptions();
    List<Screening> screenings = new ArrayList<>();
    for (Participant person : people) {
      Run run = options.run(person, session.today());
      screenings.add(
          criteria
              .compiled()
              .screen(person, new Run(run.asOf(), Optional.of(stage), List.of(), false)));
    }
    return screenings;
  }

  private List<Path> checklists(CriteriaFile criteria, List<Participant> people) {
    Protocol protocol = criteria.protocol();
    List<ChecklistRequest> requests = new ArrayList<>();
    for (String cohort : protocol.cohortNames()) {
      requests.add(ChecklistRequest.blank(protocol, cohort, Paper.A4, session.today()));
    }
    people.stream()
        .findFirst()
        .ifPresent(person ->
            requests.add(
                ChecklistCommand.prefilled(
                    criteria,
                    person,
                    protocol.cohortNames().getFirst(),
                    Paper.A4,
                    new RunOptions(),
                    session)));
    List<Path> written = new ArrayList<>();
    for (ChecklistRequest request : requests) {
      for (ChecklistFiles.Format format : ChecklistFiles.Format.values()) {
        written.add(ChecklistFiles.write(request, format, folder));
      }
    }
    return written;
  }
}
