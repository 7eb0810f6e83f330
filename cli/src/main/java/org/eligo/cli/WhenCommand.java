package org.eligo.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.when.Lasting;
import org.eligo.engine.when.PossibleDays;
import org.eligo.engine.when.When;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo when}: the days on which a stage is possible, and until when answers hold. */
@Command(
    name = "when",
    description = {
      "Says on which days the milestone of a stage can be planned with what is recorded, and until",
      "when each answer stays what it is if nothing new is recorded."
    },
    footer = {
      "",
      "Milestones without a day that come before the stage are planned on the same day; --distance",
      "\"enrollment=3\" plans enrollment 3 days before.",
      "",
      "Example:",
      "  eligo when trial.criteria --participant P-001.json --cohort SLE"
    })
final class WhenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Mixin RecordFiles records = new RecordFiles();

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "How many days after the as-of date to look at. Default: ${DEFAULT-VALUE}.")
  int horizon = When.HORIZON;

  @Option(
      names = "--distance",
      paramLabel = "MILESTONE=DAYS",
      description = "Plan this milestone so many days before; may be given several times.")
  Map<String, Integer> distances = new LinkedHashMap<>();

  @Mixin RunOptions options = new RunOptions();

  WhenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    options.check(criteria.protocol());
    When when = When.of(criteria.compiled());
    WhenText text = new WhenText(criteria.protocol(), session.out());
    for (Participant participant : records.read(criteria.protocol(), session.today())) {
      Run run = options.run(participant, session.today());
      try {
        PossibleDays days = when.days(participant, run, horizon, distances);
        Lasting lasting = when.lasting(participant, run, horizon);
        text.print(participant, days, lasting);
      } catch (IllegalArgumentException e) {
        throw new Stop(ExitCode.USAGE, participant.id() + ": " + e.getMessage());
      }
    }
    return ExitCode.FINE.number();
  }
}
