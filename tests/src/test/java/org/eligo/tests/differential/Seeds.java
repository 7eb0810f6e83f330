package org.eligo.tests.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Goes through seeds in blocks, writes a line for each, and goes on behind the last one. */
final class Seeds {
  private static final int BLOCK = 50;
  private static final String HEAD = "seeds ";

  private Seeds() {}

  /** What is done for the seeds of a block; it answers with one line. */
  interface Work {
    String block(long from, long to);
  }

  static void run(long from, long to, Path results, Work work) {
    for (long at = Math.max(from, done(from, results)); at < to; at = next(at, to)) {
      String line = HEAD + at + " to " + (next(at, to) - 1) + ": " + work.block(at, next(at, to));
      append(results, line + "\n");
    }
  }

  private static long next(long at, long to) {
    return Math.min(at + BLOCK, to);
  }

  private static long done(long from, Path results) {
    try {
      if (!Files.exists(results)) {
        return from;
      }
      return Files.readAllLines(results).stream()
          .filter(line -> line.startsWith(HEAD))
          .mapToLong(line -> Long.parseLong(line.split("[ :]", -1)[3]) + 1)
          .max()
          .orElse(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void append(Path results, String text) {
    try {
      Files.writeString(results, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
