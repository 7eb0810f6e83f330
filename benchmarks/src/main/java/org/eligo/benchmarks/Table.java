package org.eligo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the results of all forks into a table: medians, and ratios to what is written by hand. */
public final class Table {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, List<Double>> scores = new TreeMap<>();
  private final Map<String, List<Double>> bytes = new TreeMap<>();
  private final Map<String, String> units = new TreeMap<>();

  private Table() {}

  /** Takes the folder of the results. */
  public static void main(String[] args) throws IOException {
    Table table = new Table();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        table.read(Files.readString(file));
      }
    }
    table.print();
  }

  private void read(String json) {
    for (JsonNode result : JSON.readTree(json)) {
      String name = result.path("benchmark").asString().replaceFirst(".*\\.(\\w+)Benchmark", "$1");
      String size = result.path("params").path("criteria").asString("");
      String key = size.isEmpty() ? name : name + " " + size;
      JsonNode score = result.path("primaryMetric");
      units.put(key, score.path("scoreUnit").asString());
      JsonNode allocated = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
      add(scores, key, score.path("score").asDouble());
      add(bytes, key, allocated.path("score").asDouble());
    }
  }

  private static void add(Map<String, List<Double>> to, String key, double value) {
    to.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void print() {
    row("", "median", "from", "to", "unit", "bytes", "by hand x");
    scores.forEach((key, values) ->
        row(
            key,
            number(median(values)),
            number(values.stream().mapToDouble(v -> v).min().orElse(0)),
            number(values.stream().mapToDouble(v -> v).max().orElse(0)),
            units.getOrDefault(key, ""),
            number(median(bytes.getOrDefault(key, List.of(0.0)))),
            ratio(key, median(values))));
  }

  /** How many times what is written by hand for the same question; other engines give verdicts. */
  private String ratio(String key, double score) {
    String of = key.startsWith("Allo.") ? "Allo." : "Probe.";
    boolean compared =
        key.startsWith("Allo.") || key.startsWith("Probe.") || key.startsWith("Peers.");
    String hand = of + (key.endsWith("Outcome") ? "handOutcome" : "handVerdicts");
    List<Double> known = scores.getOrDefault(hand, List.of());
    return known.isEmpty() || !compared ? "" : number(score / median(known));
  }

  private static String number(double value) {
    String pattern = value >= 100 ? "#,##0" : "0.00";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static void row(String name, String... cells) {
    StringBuilder line =
        new StringBuilder(name).append(" ".repeat(Math.max(1, 30 - name.length())));
    for (String cell : cells) {
      line.append(" ".repeat(Math.max(1, 12 - cell.length()))).append(cell);
    }
    System.out.println(line);
  }
}
