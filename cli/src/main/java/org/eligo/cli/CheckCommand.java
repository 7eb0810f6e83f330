package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Included;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code eligo check}: shows the mistakes of criteria files. */
@Command(
    name = "check",
    description = "Checks criteria files and shows what is wrong in them.",
    footer = {"", "Example:", "  eligo check examples/allo-329/allo-329.criteria"})
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Criteria files.")
  List<Path> files = new ArrayList<>();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return check(files, session).number();
  }

  /** Checks files and shows what is wrong in them. */
  static ExitCode check(List<Path> files, Session session) {
    ExitCode code = ExitCode.FINE;
    for (Path file : files) {
      if (!isFine(file, session)) {
        code = ExitCode.CRITERIA;
      }
    }
    return code;
  }

  private static boolean isFine(Path file, Session session) {
    Included included;
    try {
      included = IncludedFiles.read(file);
    } catch (Stop stop) {
      // The other files are still worth checking.
      if (stop.code() != ExitCode.CRITERIA) {
        throw stop;
      }
      session.tell("eligo: " + stop.getMessage());
      return false;
    }
    Source source = included.source();
    return switch (Protocols.check(included)) {
      case Checked.Ok(Protocol protocol, List<Diagnostic> warnings) -> {
        session.err().print(TextRenderer.render(source, warnings, session.colours()));
        session.say(file + ": " + counts(warnings) + "; " + contents(protocol));
        yield true;
      }
      case Checked.Failed(List<Diagnostic> diagnostics) -> {
        // On one stream, so that the count stands behind what it counts.
        session.err().print(TextRenderer.render(source, diagnostics, session.colours()));
        session.tell(file + ": " + counts(diagnostics));
        yield false;
      }
    };
  }

  private static String counts(List<Diagnostic> diagnostics) {
    int errors = (int) diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    return count(errors, "error", "errors")
        + ", "
        + count(diagnostics.size() - errors, "warning", "warnings");
  }

  static String contents(Protocol protocol) {
    return count(protocol.criteria().size(), "criterion", "criteria")
        + ", "
        + count(protocol.cohortNames().size(), "cohort", "cohorts")
        + ", "
        + count(protocol.data().size(), "data item", "data items")
        + ", "
        + count(protocol.cases().size(), "case", "cases");
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
