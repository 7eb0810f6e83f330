package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo checklist}: writes checklists to print. */
@Command(
    name = "checklist",
    description =
        "Writes checklists to print, blank or prefilled from records, and prints their paths.",
    footer = {
      "",
      "Example:",
      "  eligo checklist trial.criteria --cohort SLE --format pdf --paper a4 --out lists"
    })
final class ChecklistCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Option(
      names = "--participant",
      paramLabel = "FILE",
      description = "A record or a list of records as JSON; may be given several times.")
  List<Path> participants = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "html|pdf",
      defaultValue = "html",
      description = "The kind of file. Default: html.")
  ChecklistFiles.Format format = ChecklistFiles.Format.HTML;

  @Option(
      names = "--paper",
      paramLabel = "a4|letter",
      defaultValue = "a4",
      description = "The sheet. Default: a4.")
  Paper paper = Paper.A4;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder for the files; made when missing. Default: here.")
  Path folder = Path.of("");

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "Print blank checklists for this site, with its facts from --sites.")
  Optional<String> site = Optional.empty();

  @Mixin RunOptions options = new RunOptions();

  ChecklistCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    Protocol protocol = criteria.protocol();
    options.check(protocol);
    List<String> cohorts = options.cohorts.isEmpty() ? protocol.cohortNames() : options.cohorts;
    List<Participant> people = Records.read(participants, protocol, session.today());
    for (String cohort : cohorts) {
      if (people.isEmpty()) {
        write(blank(protocol, cohort));
      }
      for (Participant person : people) {
        write(prefilled(criteria, person, cohort, paper, options, session));
      }
    }
    return ExitCode.FINE.number();
  }

  private ChecklistRequest blank(Protocol protocol, String cohort) {
    return new ChecklistRequest(
        protocol,
        cohort,
        Optional.empty(),
        Optional.empty(),
        paper,
        session.today(),
        site.map(name -> "Site " + name).orElse(""),
        options.facts().of(site));
  }

  private void write(ChecklistRequest request) {
    session.say(ChecklistFiles.write(request, format, folder).toString());
  }

  /** The request for a checklist with the person's data and verdicts. */
  static ChecklistRequest prefilled(
      CriteriaFile criteria,
      Participant person,
      String cohort,
      Paper paper,
      RunOptions options,
      Session session) {
    Screening screening = criteria.compiled().screen(person, options.run(person, session.today()));
    return new ChecklistRequest(
        criteria.protocol(),
        cohort,
        Optional.of(screening),
        Optional.of(person),
        paper,
        session.today(),
        person.site().map(site -> "Site " + site).orElse(""),
        options.facts().of(person.site()));
  }
}
