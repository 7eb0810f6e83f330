package org.eligo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.SiteFacts;
import picocli.CommandLine.Option;

/** The options that say how people are screened. */
final class RunOptions {
  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      description = "A cohort to judge; may be given several times. Default: all.")
  List<String> cohorts = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "MILESTONE",
      description = "The stage to judge. Default: the last one.")
  Optional<String> stage = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Read data up to this day (2025-03-10). Default: the record's day, or today.")
  Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--as-if-today",
      description = "Take milestones without a day to be on the as-of date; shown as assumed.")
  boolean asIfToday;

  @Option(names = "--sites", paramLabel = "FILE", description = "The facts of the sites as JSON.")
  Optional<Path> sites = Optional.empty();

  private SiteFacts facts = SiteFacts.none();

  /** Refuses cohorts and stages that the protocol lacks, and reads the facts of the sites. */
  void check(Protocol protocol) {
    facts = sites.map(path -> Records.sites(path, protocol)).orElse(SiteFacts.none());
    cohorts.forEach(cohort -> oneOf("cohort", cohort, protocol.cohortNames()));
    stage.ifPresent(name -> oneOf("stage", name, protocol.stages()));
  }

  private static void oneOf(String what, String name, List<String> names) {
    if (!names.contains(name)) {
      throw new Stop(
          ExitCode.USAGE,
          "there is no " + what + " \"" + name + "\" here; there is " + String.join(", ", names));
    }
  }

  /** The run for a record. */
  Run run(Participant participant, LocalDate today) {
    LocalDate day = asOf.or(() -> participant.asOf().flatMap(RunOptions::lastDay)).orElse(today);
    return new Run(day, stage, cohorts, asIfToday).withSites(facts);
  }

  /** The facts of the sites, once checked. */
  SiteFacts facts() {
    return facts;
  }

  private static Optional<LocalDate> lastDay(PartialDate date) {
    return date.range().lastDay();
  }
}
