package org.eligo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text, and files without end. */
final class BrokenBytesTest {
  private static final int FILES = 2_000;
  private static final String TEXT =
      """
      protocol T-1 | A trial – with ≥ signs
        version 1.0 dated 2025-01-01
      # Größe und 😀
      inclusion criteria
        I1 | Platelets ≥ 75,000
          platelets >= 75,000 /uL
      """;

  /** Bytes that no text has: overlong, surrogates, too large, lone, cut, UTF-16, Latin-1. */
  private static final List<int[]> BROKEN =
      List.of(
          new int[] {0xC0, 0x80},
          new int[] {0xC1, 0xBF},
          new int[] {0xE0, 0x80, 0x80},
          new int[] {0xE0, 0x9F, 0xBF},
          new int[] {0xF0, 0x80, 0x80, 0x80},
          new int[] {0xED, 0xA0, 0x80},
          new int[] {0xED, 0xBF, 0xBF},
          new int[] {0xF4, 0x90, 0x80, 0x80},
          new int[] {0xF8, 0x88, 0x80, 0x80, 0x80},
          new int[] {0xFE},
          new int[] {0xFF},
          new int[] {0x80},
          new int[] {0xBF, 0xBF},
          new int[] {0xC3, 'a'},
          new int[] {0xE2, 0x89, 'a'},
          new int[] {0xF0, 0x9F, 0x98, 'a'},
          new int[] {0xE9, 'n'},
          new int[] {0xFF, 0xFE, 'p', 0x00});

  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int eligo(String... words) {
    out.reset();
    err.reset();
    return Main.execute(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyBrokenFileIsRefusedWithItsPlace() throws IOException {
    Random random = new Random(20261122);
    Path file = folder.resolve("broken.criteria");
    for (int number = 0; number < FILES; number++) {
      int at = random.nextInt(TEXT.codePointCount(0, TEXT.length()) + 1);
      String before = TEXT.substring(0, TEXT.offsetByCodePoints(0, at));
      String ends = number % 3 == 0 ? "\r\n" : number % 3 == 1 ? "\n" : "\r";
      before = before.replace("\n", ends);
      String after = TEXT.substring(TEXT.offsetByCodePoints(0, at)).replace("\n", ends);
      int[] broken = BROKEN.get(number % BROKEN.size());
      boolean cut = number % 7 == 0;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
      int offset = bytes.size();
      if (cut) {
        bytes.write(0xE2);
        bytes.write(0x89);
      } else {
        for (int value : broken) {
          bytes.write(value);
        }
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
      }
      Files.write(file, bytes.toByteArray());

      assertThat(eligo(number % 2 == 0 ? "check" : "format", file.toString()))
          .as("file %s", number)
          .isEqualTo(ExitCode.CRITERIA.number());
      int line =
          1 + TEXT.substring(0, TEXT.offsetByCodePoints(0, at)).replaceAll("[^\n]", "").length();
      int column = before.length() - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
      assertThat(err())
          .contains(
              "broken.criteria:"
                  + line
                  + ":"
                  + column
                  + ": this is not UTF-8 (byte offset "
                  + offset
                  + ")");
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes.toByteArray());
    }
  }

  @Test
  void nulAndUtf16WithoutAMarkAreRefusedAsCharacters() throws IOException {
    Path file = folder.resolve("wide.criteria");
    Files.write(file, "protocol T-1 | A\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(eligo("check", file.toString())).isEqualTo(ExitCode.CRITERIA.number());
    assertThat(err()).contains("bad-character").contains("wide.criteria:1:2");
  }

  @Test
  void aFileWithoutEndIsRefusedUnread() throws IOException {
    Path file = folder.resolve("sparse.criteria");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(4L << 30);
    }
    for (String command : List.of("check", "format", "test", "stats")) {
      assertThat(eligo(command, file.toString())).isEqualTo(ExitCode.CRITERIA.number());
      assertThat(err())
          .contains("sparse.criteria: the file is larger than 2 MiB")
          .hasSizeLessThan(300);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsNoFile() {
    for (String device : List.of("/dev/zero", "/dev/urandom")) {
      assertThat(eligo("check", device)).isEqualTo(ExitCode.USAGE.number());
      assertThat(err()).contains(device + ": this is not a file");
    }
  }
}
