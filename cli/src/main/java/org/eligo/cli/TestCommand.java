package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eligo.engine.cases.CaseReport;
import org.eligo.engine.cases.CaseRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code eligo test}: runs the cases of criteria files. */
@Command(
    name = "test",
    description = "Runs the cases of criteria files and shows those that come out otherwise.",
    footer = {"", "Example:", "  eligo test examples/allo-329/allo-329.criteria"})
final class TestCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Criteria files.")
  List<Path> files = new ArrayList<>();

  TestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ExitCode code = ExitCode.FINE;
    for (Path file : files) {
      if (!test(file, CriteriaFile.load(file, session), session)) {
        code = ExitCode.CRITERIA;
      }
    }
    return code.number();
  }

  /** Runs the cases and prints what came out; whether all came out as expected. */
  static boolean test(Path file, CriteriaFile criteria, Session session) {
    CaseReport report = CaseRunner.run(criteria.compiled());
    for (CaseReport.CaseResult result : report.cases()) {
      if (!result.met()) {
        show(file, criteria, result, session);
      }
    }
    session.say(
        file
            + ": "
            + CheckCommand.count(report.cases().size(), "case", "cases")
            + ", "
            + report.metCount()
            + " as expected, "
            + (report.cases().size() - report.metCount())
            + " not");
    Paragraph.print(report.coverageLine(), "  ", session.out());
    return report.allMet();
  }

  private static void show(
      Path file, CriteriaFile criteria, CaseReport.CaseResult result, Session session) {
    int line = criteria.protocol().source().lineOf(result.span().start());
    session.say(file + ":" + line + ": case " + result.name());
    result.unreadable().ifPresent(why -> session.say("  could not be run: " + why));
    for (CaseReport.Miss miss : result.misses()) {
      int at = criteria.protocol().source().lineOf(miss.span().start());
      session.say("  line " + at + ": expected " + miss.expected());
      session.say("  but was " + miss.actual());
      miss.because().forEach(reason -> Paragraph.print(reason, "    ", session.out()));
    }
  }
}
