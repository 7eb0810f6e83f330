package org.eligo.dsl.internal.format;

import java.util.Map;
import java.util.TreeMap;

/**
 * Formats many random files and prints what was covered. Arguments: the number of the first file
 * and how many. A run that was stopped goes on with the number of the last printed line.
 */
final class FormatManyFiles {
  private static final int STEP = 1_000;

  private FormatManyFiles() {}

  public static void main(String[] arguments) {
    long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    GrammarWalk walk = new GrammarWalk();
    RandomFiles files = new RandomFiles(walk);
    long formatted = 0;
    for (long number = first; number < first + count; number++) {
      formatted += RandomFilesTest.isFormatted(number, files.file(number)) ? 1 : 0;
      if ((number - first + 1) % STEP == 0) {
        System.out.println(number + ": " + formatted + " formatted");
      }
    }
    print(walk, files, formatted, count);
  }

  private static void print(GrammarWalk walk, RandomFiles files, long formatted, long count) {
    System.out.println();
    System.out.println(count + " files, " + formatted + " formatted, the others refused");
    files.kinds().forEach((kind, times) -> System.out.println(kind + ": " + times));
    Map<String, int[]> rules = new TreeMap<>();
    walk.coverage()
        .forEach((alternative, times) -> {
          int[] counts = rules.computeIfAbsent(alternative.rule(), rule -> new int[2]);
          counts[0] += times > 0 ? 1 : 0;
          counts[1]++;
        });
    System.out.println("entry rules: " + GrammarWalk.entries());
    int[] all = new int[2];
    rules.forEach((rule, counts) -> {
      all[0] += counts[0];
      all[1] += counts[1];
      System.out.println("| " + rule + " | " + counts[0] + " | " + counts[1] + " |");
    });
    System.out.println("alternatives: " + all[0] + " of " + all[1]);
    walk.coverage()
        .forEach((alternative, times) -> {
          if (times == 0) {
            System.out.println("not drawn: " + alternative);
          }
        });
  }
}
