package org.eligo.dsl.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One dynamic test for each input file below a folder; its output must equal the file beside it
 * that has the expected ending. With the system property {@code accept} the expected files are
 * written and the tests fail, so that nobody accepts without looking; with the environment variable
 * {@code CI} set, accepting is refused.
 */
public final class GoldenFiles {
  private final Path folder;
  private final String input;
  private final String expected;

  private GoldenFiles(Path folder, String input, String expected) {
    this.folder = folder;
    this.input = input;
    this.expected = expected;
  }

  /** Gives the actual output for one input file. */
  @FunctionalInterface
  public interface Output {
    /** The text that must equal the expected file. */
    String of(Path input, String text);
  }

  /**
   * The golden files of a suite.
   *
   * @param folder such as {@code src/test/resources/golden/mistakes}
   * @param input the ending of inputs, such as {@code .criteria}
   * @param expected the ending of expected files, such as {@code .messages}
   */
  public static GoldenFiles in(Path folder, String input, String expected) {
    return new GoldenFiles(folder, input, expected);
  }

  /** A test for each input, and one for each expected file without an input. */
  public Stream<DynamicTest> tests(Output output) {
    if (!Files.isDirectory(folder)) {
      return Stream.of(DynamicTest.dynamicTest(folder + " exists", () -> fail("no such folder")));
    }
    Set<Path> inputs = ending(input);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : inputs) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      tests.add(DynamicTest.dynamicTest(name, file.toUri(), () -> compare(file, output)));
    }
    for (Path file : ending(expected)) {
      if (!inputs.contains(sibling(file, expected, input))) {
        String name = folder.relativize(file) + " has an input";
        tests.add(
            DynamicTest.dynamicTest(name, () -> fail("expected file without input: " + file)));
      }
    }
    assertThat(tests).as("golden files in %s", folder).isNotEmpty();
    return tests.stream();
  }

  private void compare(Path file, Output output) throws IOException {
    String actual = lines(output.of(file, Files.readString(file)));
    Path wanted = sibling(file, input, expected);
    String before = Files.exists(wanted) ? lines(Files.readString(wanted)) : "";
    if (isAccepting()) {
      if (System.getenv("CI") != null) {
        fail("expected files are not accepted where CI is set");
      }
      if (!Files.exists(wanted) || !before.equals(actual)) {
        Files.writeString(wanted, actual);
        fail("accepted, look at the diff: " + wanted);
      }
      return;
    }
    assertThat(wanted).as("expected file; -Daccept writes it").exists();
    assertThat(actual).isEqualTo(before);
  }

  private static boolean isAccepting() {
    String accept = System.getProperty("accept");
    return accept != null && !accept.equals("false");
  }

  private Set<Path> ending(String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path sibling(Path file, String ending, String other) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
