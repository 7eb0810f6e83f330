package org.eligo.tests.frontend;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.internal.parser.StageTimes;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.eligo.engine.Engine;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.fast.FastRules;

/**
 * Prints how long each step from a text to a loaded evaluator takes once everything is warm, in
 * microseconds of processor time: the median of rounds in which the steps take turns. Started by
 * hand: {@code FrontEndTimes SECONDS FILE...}; every file gets the seconds to warm up and as many
 * again for the rounds.
 */
public final class FrontEndTimes {
  private static final int ROUNDS = 15;

  private FrontEndTimes() {}

  /** Measures the files. */
  public static void main(String[] arguments) throws IOException {
    double seconds = Double.parseDouble(arguments[0]);
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      Source own = Source.of(file, Files.readString(Path.of(file)));
      measure(own, seconds);
    }
  }

  private static void measure(Source own, double seconds) {
    Source whole = Protocols.include(own, Includes.shippedOnly()).source();
    Map<String, Supplier<Object>> stages = new LinkedHashMap<>(StageTimes.of(whole));
    stages.put("checked", () -> Protocols.check(own));
    if (Protocols.check(own) instanceof Checked.Ok ok) {
      Protocol protocol = ok.protocol();
      stages.put("compiled", () -> Engine.compile(protocol));
      stages.put("class of the rules", () -> FastRules.of(protocol, Dependencies.of(protocol)));
      stages.put("text to evaluator", () -> evaluator(own));
    }
    System.out.println(own.name() + ": " + whole.text().length() + " characters");
    long end = now() + (long) (seconds * 1e9);
    while (now() < end) {
      stages.values().forEach(stage -> Objects.requireNonNull(stage.get()));
    }
    double each = seconds / ROUNDS / stages.size();
    Map<String, double[]> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Supplier<Object>> stage : stages.entrySet()) {
        times.computeIfAbsent(stage.getKey(), name -> new double[ROUNDS])[round] =
            micros(stage.getValue(), each);
      }
    }
    times.forEach((name, all) -> {
      Arrays.sort(all);
      String text = String.valueOf(Math.round(all[ROUNDS / 2] * 10) / 10.0);
      System.out.println("  " + name + " ".repeat(22 - name.length()) + text);
    });
  }

  private static FastRules evaluator(Source own) {
    if (Protocols.check(own) instanceof Checked.Ok ok) {
      Engine.compile(ok.protocol());
      return FastRules.of(ok.protocol(), Dependencies.of(ok.protocol()));
    }
    throw new IllegalStateException("the file had no mistake before");
  }

  private static double micros(Supplier<Object> stage, double seconds) {
    long start = now();
    long end = start + (long) (seconds * 1e9);
    int times = 0;
    do {
      Objects.requireNonNull(stage.get());
      times++;
    } while (now() < end);
    return (now() - start) / 1e3 / times;
  }

  private static long now() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadCpuTime();
  }
}
