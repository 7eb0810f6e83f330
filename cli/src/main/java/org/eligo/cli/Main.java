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
import java.util.List;
import java.util.Optional;

/** Starts the command line and ends the process with the exit code of the command. */
public final class Main {
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
    if (!isPlainCheck(arguments)) {
      return CommandWords.run(arguments, session);
    }
    try {
      List<Path> files = arguments.stream().skip(1).map(Path::of).toList();
      return CheckCommand.check(files, session).number();
    } catch (RuntimeException e) {
      return failed(e, false, session);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return failed(new IllegalStateException(e), false, session);
    }
  }

  /**
   * Whether the words are {@code check} and files, without any option: what editors and scripts run
   * most, understood here because reading the definitions of all options takes longer.
   */
  private static boolean isPlainCheck(List<String> arguments) {
    return arguments.size() > 1
        && arguments.getFirst().equals("check")
        && arguments.stream().noneMatch(word -> word.startsWith("-"));
  }

  /** Says why a command ended, and gives the exit code. */
  static int failed(Exception e, boolean debug, Session session) {
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
