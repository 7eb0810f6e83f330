package org.eligo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo format}: writes criteria files in their canonical layout. */
@Command(
    name = "format",
    description = {
      "Writes criteria files in their canonical layout, in place.",
      "Words for people and comments stay as they are. A file with errors of writing, and a file",
      "whose meaning would change, is left alone."
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 the formatter failed, 2 wrong usage, 3 a file has errors,",
      "6 with --check: a file would change.",
      "",
      "Example:",
      "  eligo format --check examples/allo-329/allo-329.criteria"
    })
final class FormatCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--check",
      description = "Write nothing; name the files that would change, and the first line of each.")
  boolean check;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Criteria files.")
  List<Path> files = new ArrayList<>();

  FormatCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ExitCode> codes = new ArrayList<>();
    for (Path file : files) {
      codes.add(format(file));
    }
    for (ExitCode worst : List.of(ExitCode.FAILED, ExitCode.CRITERIA, ExitCode.UNFORMATTED)) {
      if (codes.contains(worst)) {
        return worst.number();
      }
    }
    return ExitCode.FINE.number();
  }

  private ExitCode format(Path file) {
    Source source;
    try {
      source = Source.of(file.toString(), TextFile.criteria(file));
    } catch (Stop stop) {
      // The other files are still worth formatting.
      if (stop.code() != ExitCode.CRITERIA) {
        throw stop;
      }
      session.tell("eligo: " + stop.getMessage());
      return ExitCode.CRITERIA;
    }
    return switch (Formatting.format(source)) {
      case Formatted.Ok(String text, boolean changed) ->
          changed ? write(file, source, text) : ExitCode.FINE;
      case Formatted.Refused(List<Diagnostic> diagnostics) -> {
        session.err().print(TextRenderer.render(source, diagnostics, session.colours()));
        session.tell("eligo: " + file + ": not formatted, the criteria file has errors");
        yield ExitCode.CRITERIA;
      }
      case Formatted.WouldChangeMeaning(String difference) -> {
        session.tell(
            "eligo: "
                + file
                + ": refused: the formatter would change the meaning ("
                + difference
                + "); the file is as it was. This is a mistake in eligo, please report it");
        yield ExitCode.FAILED;
      }
    };
  }

  private ExitCode write(Path file, Source source, String text) {
    if (check) {
      FirstChange first = FirstChange.between(source.text(), text);
      session.say(file + ": would change, first in line " + first.line());
      session.say("  is        " + first.before());
      session.say("  would be  " + first.after());
      return ExitCode.UNFORMATTED;
    }
    try {
      replace(file.toRealPath(), text);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.USAGE, file + ": the file cannot be written (" + e.getMessage() + ")");
    }
    session.say(file + ": formatted");
    return ExitCode.FINE;
  }

  /** Nobody ever finds half a file: the new text takes the place of the old one at once. */
  private static void replace(Path file, String text) throws IOException {
    Path folder = file.getParent();
    Path whole = Files.createTempFile(folder, ".eligo-", ".criteria");
    try {
      Files.writeString(whole, text);
      try {
        Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(file));
      } catch (UnsupportedOperationException notHere) {
        // Such a system has other rights, which a new file takes from its folder.
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
