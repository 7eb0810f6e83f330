package org.eligo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs what people run most, once, on the example. The virtual machine watches and keeps what it
 * loaded for quicker starts; {@code ./eligo} starts this after a build.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Runs the commands; needs the system property {@code eligo.home}, the folder of the program.
   *
   * @param arguments none
   * @throws IOException if the folder for what is written cannot be made
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Path out = Files.createTempDirectory("eligo-");
    Path wrong =
        Files.writeString(out.resolve("wrong.criteria"), "protocol A | A\n\nroles\n  a b|");
    Path example =
        Path.of(Optional.ofNullable(System.getProperty("eligo.home")).orElse(""))
            .resolve("examples/allo-329");
    String criteria = example.resolve("allo-329.criteria").toString();
    List<List<String>> runs =
        List.of(
            List.of("check", criteria, wrong.toString()),
            List.of("--help"),
            List.of("format", "--check", criteria),
            List.of("test", criteria),
            List.of("checklist", criteria, "--out", out.toString()),
            List.of("demo", "--no-serve", "--out", out.toString()));
    for (List<String> run : runs) {
      Main.execute(run, nowhere, nowhere);
    }
    WebPages.start(0, List.of(IncludedFiles.read(Path.of(criteria)).source()), Optional.empty());
    delete(out);
    System.exit(0);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
