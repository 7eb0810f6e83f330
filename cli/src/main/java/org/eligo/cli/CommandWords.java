package org.eligo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine;

/** Understands the words of the command line by the definitions of the commands. */
final class CommandWords {
  private static final int HELP_WIDTH = 100;

  private CommandWords() {}

  static int run(List<String> arguments, Session session) {
    EligoCommand eligo = new EligoCommand();
    CommandLine line = new CommandLine(eligo);
    for (Object command :
        List.of(
            new CheckCommand(session),
            new StatsCommand(session),
            new FormatCommand(session),
            new TestCommand(session),
            new ScreenCommand(session),
            new WhenCommand(session),
            new BoundariesCommand(session),
            new ReadCommand(session),
            new ChecklistCommand(session),
            new ServeCommand(session),
            new DemoCommand(session),
            new StampCommand(session))) {
      line.addSubcommand(command);
    }
    for (CommandLine sub : line.getSubcommands().values()) {
      sub.getCommandSpec().mixinStandardHelpOptions(true).version(line.getCommandSpec().version());
    }
    line.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            session.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.registerConverter(LocalDate.class, CommandWords::date);
    line.setParameterExceptionHandler((e, words) -> wrongUsage(e, session));
    line.setExecutionExceptionHandler((e, command, parsed) -> Main.failed(e, eligo.debug, session));
    if (arguments.isEmpty()) {
      line.usage(line.getErr());
      return ExitCode.USAGE.number();
    }
    try {
      return line.execute(arguments.toArray(new String[0]));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return Main.failed(new IllegalStateException(e), eligo.debug, session);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is not a day; write it as 2025-03-10");
    }
  }

  private static int wrongUsage(CommandLine.ParameterException e, Session session) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      session.tell(
          "eligo: \""
              + unmatched.getUnmatched().getFirst()
              + "\" is not understood here"
              + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    } else {
      session.tell("eligo: " + e.getMessage());
    }
    session.tell("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }
}
