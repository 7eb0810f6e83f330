package org.eligo.tests.robustness;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.eligo.cli.Main;

/**
 * Starts for every pattern of {@link DeepTexts} and every size a fresh program with {@code -Xss512k
 * -Xmx256m} that runs {@code eligo check} and then every walk of {@link DeepFiles}, and prints a
 * line of a table: processor time of the check, wall time of it, exit code, outcome. Arguments: a
 * part of the names of the patterns (empty for all), then the sizes; {@code under} and {@code over}
 * stand for the most that fits into a file and for one more.
 */
final class DeepTimes {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int MOST_SECONDS = 120;

  private DeepTimes() {}

  /** Prints the table, or with {@code one FILE} what comes of one file. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals("one")) {
      System.out.print(one(Path.of(arguments[1])));
      return;
    }
    Path folder = Files.createTempDirectory("deep");
    for (var pattern : DeepTexts.all().entrySet()) {
      for (int i = 1; i < arguments.length && pattern.getKey().contains(arguments[0]); i++) {
        int size = size(pattern.getValue(), arguments[i]);
        Path file = folder.resolve("deep.criteria");
        Files.writeString(file, pattern.getValue().apply(size));
        System.out.println(
            String.join(
                " | ",
                "| `" + pattern.getKey() + "`",
                String.valueOf(size),
                started(folder, DeepTimes.class.getName(), "one", file.toString()) + " |"));
      }
    }
  }

  private static String one(Path file) throws IOException, InterruptedException {
    long from = System.nanoTime();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.execute(List.of("check", file.toString()), to, to);
    long wall = (System.nanoTime() - from) / 1_000_000;
    long whole = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    boolean trace = said.toString(StandardCharsets.UTF_8).contains("the program failed");
    return String.join(
        " | ",
        String.valueOf(whole),
        String.valueOf(wall),
        code + (trace ? " CRASH" : ""),
        DeepFiles.onSmallStack(Files.readString(file)));
  }

  private static int size(IntFunction<String> pattern, String asked) {
    if (!asked.equals("under") && !asked.equals("over")) {
      return Integer.parseInt(asked);
    }
    int low = 1;
    int high = LARGEST + 1;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (pattern.apply(middle).getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return asked.equals("under") ? low : high;
  }

  /** What a program wrote. */
  private static String started(Path folder, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xss512k", "-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    Path written = folder.resolve("written");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(written.toFile()))
            .start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    return ended ? Files.readString(written) : "NOT WITHIN " + MOST_SECONDS + " s";
  }
}
