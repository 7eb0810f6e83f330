package org.eligo.dsl.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs one input of a fuzzer; the text of a broken promise is kept. */
public final class Fuzzing {
  /** The system property with the folder that takes the texts of broken promises. */
  public static final String FINDINGS = "fuzz.findings";

  private static final long SLOW_NANOS = 10_000_000_000L;

  private Fuzzing() {}

  /** Reads the bytes as a text and tries the promises with it. */
  public static void text(String target, byte[] input, Consumer<String> promises) {
    run(target, new String(input, StandardCharsets.UTF_8), promises);
  }

  /** Tries the promises with a text, which must not take long. */
  public static void run(String target, String text, Consumer<String> promises) {
    try {
      long from = nanos();
      promises.accept(text);
      if (System.getProperty(FINDINGS) != null && nanos() - from > SLOW_NANOS) {
        throw new AssertionError("it took longer than 10 s");
      }
    } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError broken) {
      keep(target, text);
      throw broken;
    }
  }

  /** What this thread has used; waiting for other programs does not count. */
  private static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void keep(String target, String text) {
    String folder = System.getProperty(FINDINGS);
    if (folder != null) {
      try {
        Path file = Path.of(folder, target + "-" + Integer.toHexString(text.hashCode()) + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
