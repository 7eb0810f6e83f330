package org.eligo.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many mutants were found, by class; nested classes count with the one around them. Of a mutant
 * that was tried again the last line of the results counts.
 */
record Score(Map<String, Map<String, Integer>> classes) {
  private static final int ALL = 100;

  static Score of(Path results) throws IOException {
    Map<String, String> last = new LinkedHashMap<>();
    for (String line : Files.readAllLines(results)) {
      String[] parts = line.split("\t");
      last.put(parts[0], parts[2]);
    }
    Map<String, Map<String, Integer>> classes = new TreeMap<>();
    last.forEach((key, state) ->
        classes
            .computeIfAbsent(key.replaceAll("[$|].*", ""), c -> new TreeMap<>())
            .merge(state, 1, Integer::sum));
    return new Score(classes);
  }

  /** Prints the score of each class, and of all together. */
  public static void main(String[] arguments) throws IOException {
    Score score = of(Path.of(arguments[0]));
    score.classes.forEach((name, states) -> System.out.println(line(name, states)));
    System.out.println(line("together", score.together()));
  }

  /** Whether at least {@code threshold} percent were found, and there were any. */
  boolean isEnough() {
    int threshold = Integer.getInteger("threshold", 95);
    System.out.println(line("together", together()));
    return !classes.isEmpty() && found(together()) * ALL >= all(together()) * threshold;
  }

  private Map<String, Integer> together() {
    Map<String, Integer> sum = new TreeMap<>();
    classes.values().forEach(c -> c.forEach((state, n) -> sum.merge(state, n, Integer::sum)));
    return sum;
  }

  private static int found(Map<String, Integer> states) {
    return states.getOrDefault("KILLED", 0) + states.getOrDefault("TIMED_OUT", 0);
  }

  private static int all(Map<String, Integer> states) {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String line(String name, Map<String, Integer> states) {
    return "| `%s` | %d | %d | %d | %d %% |"
        .replaceFirst("%s", name)
        .replaceFirst("%d", "" + found(states))
        .replaceFirst("%d", "" + (all(states) - found(states)))
        .replaceFirst("%d", "" + states.getOrDefault("NO_COVERAGE", 0))
        .replaceFirst("%d", "" + found(states) * ALL / Math.max(1, all(states)))
        .replace("%%", "%");
  }
}
