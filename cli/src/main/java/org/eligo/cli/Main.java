package org.eligo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Starts the command line and ends the process with the exit code of the command. */
public final class Main {
  private static final int HELP_WIDTH = 100;

  private Main() {}

  /**
   * Runs the command that the arguments name.
   *
   * @param arguments the words after {@code eligo}
   */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(c -> c.isTerminal()).isPresent()
            && Optional.ofNullable(System.getenv("NO_COLOR")).isEmpty();
    int code = run(List.of(arguments), session(out, err, terminal));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs the command inside a running program, without colours.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int execute(List<String> arguments, PrintStream out, PrintStream err) {
    return run(arguments, session(out, err, false));
  }

  // Not the platform's encoding: criteria and their reasons hold signs such as ≥.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Session session(PrintStream out, PrintStream err, boolean colours) {
    return new Session(
        out,
        err,
        colours,
        LocalDate.now(ZoneId.systemDefault()),
        Optional.ofNullable(System.getProperty("eligo.home")).map(Path::of));
  }

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
    line.registerConverter(LocalDate.class, Main::date);
    line.setParameterExceptionHandler((e, words) -> wrongUsage(e, session));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, eligo.debug, session));
    if (arguments.isEmpty()) {
      line.usage(line.getErr());
      return ExitCode.USAGE.number();
    }
    try {
      return line.execute(arguments.toArray(new String[0]));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return failed(new IllegalStateException(e), eligo.debug, session);
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

  private static int failed(Exception e, boolean debug, Session session) {
    if (e instanceof Stop stop) {
      session.tell("eligo: " + stop.getMessage());
      return stop.code().number();
    }
    StringWriter details = new StringWriter();
    e.printStackTrace(new PrintWriter(details));
    session.tell("eligo: the program failed; " + keep(details.toString()));
    if (debug) {
      session.err().print(details);
    }
    return ExitCode.FAILED.number();
  }

  private static String keep(String details) {
    try {
      Path log = Files.createTempFile("eligo-", ".log");
      Files.writeString(log, details);
      return "the details are in " + log;
    } catch (IOException e) {
      return "run it again with --debug to see the details";
    }
  }
}
