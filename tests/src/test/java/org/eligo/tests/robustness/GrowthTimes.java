package org.eligo.tests.robustness;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;

/**
 * Measures how the time of reading and checking grows with the file: the median of several runs at
 * n, 2n, 4n and 8n, in processor time of the one thread. Arguments: a part of the names of the
 * families (empty for all), the first n.
 */
final class GrowthTimes {
  private static final int RUNS = 3;
  private static final int STEPS = 4;

  private GrowthTimes() {}

  /** Prints one row for each family. */
  public static void main(String[] arguments) {
    String sought = arguments.length > 0 ? arguments[0] : "";
    int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    System.out.println(
        "| family | characters at 8n | ms at n, 2n, 4n, 8n | largest ratio | outcome |");
    System.out.println("| --- | --- | --- | --- | --- |");
    for (Map.Entry<String, IntFunction<String>> family : LongTexts.all().entrySet()) {
      if (family.getKey().contains(sought)) {
        System.out.println(row(family.getKey(), family.getValue(), first));
      }
    }
  }

  private static String row(String name, IntFunction<String> family, int first) {
    List<Double> medians = new ArrayList<>();
    String last = "";
    String outcome = "";
    median(family.apply(2 * first));
    for (int step = 0; step < STEPS; step++) {
      last = family.apply(first << step);
      outcome = outcome(last);
      medians.add(median(last));
    }
    double worst = 0;
    for (int step = 1; step < STEPS; step++) {
      worst = Math.max(worst, medians.get(step) / medians.get(step - 1));
    }
    return "| "
        + name
        + " | "
        + last.length()
        + " | "
        + String.join(", ", medians.stream().map(ms -> Long.toString(Math.round(ms))).toList())
        + " | "
        + Math.round(worst * 100) / 100.0
        + " | "
        + outcome
        + " |";
  }

  private static String outcome(String text) {
    return switch (Protocols.check(Source.of("long.criteria", text))) {
      case Checked.Ok(_, var warnings) -> "fine, " + warnings.size() + " warnings";
      case Checked.Failed(var said) ->
          said.size() + " messages, first " + said.getFirst().code().number();
    };
  }

  private static double median(String text) {
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long from = nanos();
      Protocols.check(Source.of("long.criteria", text));
      times.add((nanos() - from) / 1e6);
    }
    Collections.sort(times);
    return times.get(RUNS / 2);
  }

  private static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
