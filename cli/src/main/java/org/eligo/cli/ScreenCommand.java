package org.eligo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ScreeningWriter;
import org.eligo.engine.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo screen}: judges participants. */
@Command(
    name = "screen",
    description = "Judges participants and says for every criterion why.",
    footer = {
      "",
      "Ends with 0 when everyone is eligible (provisionally only with --stage), 4 when somebody is",
      "not, 5 when somebody is undetermined.",
      "",
      "Example:",
      "  eligo screen trial.criteria --participant P-001.json --stage screening"
    })
final class ScreenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Mixin RecordFiles records = new RecordFiles();

  @Option(names = "--json", description = "Print JSON for scripts.")
  boolean json;

  @Mixin RunOptions options = new RunOptions();

  ScreenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    options.check(criteria.protocol());
    List<Participant> people = records.read(criteria.protocol(), session.today());
    List<Screening> screenings =
        people.stream()
            .map(p -> criteria.compiled().screen(p, options.run(p, session.today())))
            .toList();
    if (json) {
      LocalDate latest =
          screenings.stream()
              .map(Screening::asOf)
              .max(Comparator.naturalOrder())
              .orElse(session.today());
      session.out().print(ScreeningWriter.toJson(criteria.protocol(), latest, screenings));
    } else {
      new ScreeningText(criteria.compiled(), session.out()).print(screenings);
    }
    return ExitCode.of(screenings, options.stage.isPresent()).number();
  }
}
