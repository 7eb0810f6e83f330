package org.eligo.tests.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Goes through seeds in blocks, writes a line for each, and does none again that has its line. */
final class Seeds {
  static final int BLOCK = 25;
  private static final String HEAD = "seeds ";

  private Seeds() {}

  /** What is done for the seeds of a block; it answers with one line. */
  interface Work {
    String block(long from, long to);
  }

  private record Block(long from, long to) {
    String title() {
      return HEAD + from + " to " + (to - 1) + ": ";
    }
  }

  static void run(long from, long to, Path results, Work work) {
    blocks(from, to, results).forEach(b -> run(b, results, work));
  }

  /** The same by several threads, each with work of its own. */
  static void run(long from, long to, Path results, Supplier<Work> works, int threads) {
    Queue<Block> left = blocks(from, to, results);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Set<Future<?>> running = new HashSet<>();
      for (int i = 0; i < threads; i++) {
        Work work = works.get();
        running.add(
            pool.submit(() -> {
              for (Block next = left.poll(); next != null; next = left.poll()) {
                run(next, results, work);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Block block, Path results, Work work) {
    append(results, block.title() + work.block(block.from(), block.to()) + "\n");
  }

  private static Queue<Block> blocks(long from, long to, Path results) {
    Set<String> done = done(results);
    Queue<Block> blocks = new ConcurrentLinkedQueue<>();
    for (long at = from; at < to; at += BLOCK) {
      Block block = new Block(at, Math.min(at + BLOCK, to));
      if (!done.contains(block.title())) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static Set<String> done(Path results) {
    Set<String> titles = new HashSet<>();
    try {
      if (Files.exists(results)) {
        for (String line : Files.readAllLines(results)) {
          if (line.startsWith(HEAD)) {
            titles.add(line.substring(0, line.indexOf(": ") + 2));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return titles;
  }

  static synchronized void append(Path results, String text) {
    try {
      Files.writeString(results, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
