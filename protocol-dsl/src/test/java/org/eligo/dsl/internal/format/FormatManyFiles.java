package org.eligo.dsl.internal.format;

import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Formats many random files and prints what was covered. Arguments: the number of the first file
 * and how many. A run that was stopped goes on with the number after that of the last printed line.
 */
final class FormatManyFiles {
  private static final int STEP = 500;
  private static final long NANOS = 1_000_000_000;

  private FormatManyFiles() {}

  public static void main(String[] arguments) {
    long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    RandomFiles files = new RandomFiles();
    FormatCoverage coverage = new FormatCoverage(files);
    int protocols = 0;
    int found = 0;
    for (long number = first; number < first + count; number++) {
      RandomFiles.RandomFile file = files.file(number);
      coverage.count(file);
      try {
        protocols += FormatCheck.isProtocol("file " + number, file.text()) ? 1 : 0;
      } catch (AssertionError error) {
        found++;
        System.out.println(error.getMessage());
      }
      if ((number - first + 1) % STEP == 0) {
        long seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
        System.out.println(
            number + ": " + protocols + " protocols, " + found + " found, " + seconds + " s");
      }
    }
    System.out.println(count + " files, " + protocols + " of them protocols, " + found + " found");
    print("alternatives of the grammar", coverage.alternatives());
    print("forms of lines", coverage.lineForms());
    print("forms of the syntax tree", coverage.syntaxForms());
  }

  private static void print(String what, Map<?, Integer> counts) {
    var missing = FormatCoverage.missing(counts);
    int all = counts.size();
    System.out.println(what + ": " + (all - missing.size()) + " of " + all);
    missing.forEach(one -> System.out.println("  not drawn: " + one));
  }
}
