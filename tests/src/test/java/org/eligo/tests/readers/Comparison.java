package org.eligo.tests.readers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Screens the same charts by two encodings and tells where their verdicts differ. */
final class Comparison {
  private final List<Chart> charts;
  private final List<Map<String, Verdict>> byA;
  private final List<Map<String, Verdict>> byB;

  private Comparison(
      List<Chart> charts, List<Map<String, Verdict>> byA, List<Map<String, Verdict>> byB) {
    this.charts = charts;
    this.byA = byA;
    this.byB = byB;
  }

  /** An encoding, and how a chart is written down in its terms. */
  record Reader(String name, String text, Function<Chart, RecordWriter> projection) {
    Map<String, Verdict> verdicts(CompiledProtocol compiled, Chart chart) {
      RecordWriter record = projection.apply(chart);
      Map<String, String> digests = new HashMap<>();
      results(compiled, record.undecided()).forEach((id, r) -> digests.put(id, r.facts()));
      Map<String, Verdict> verdicts = new HashMap<>();
      results(compiled, record.decided(digests)).forEach((id, r) -> verdicts.put(id, r.verdict()));
      return verdicts;
    }

    CompiledProtocol compiled() {
      return switch (Protocols.check(Source.of(name, text))) {
        case Checked.Ok ok -> Engine.compile(ok.protocol());
        case Checked.Failed failed ->
            throw new IllegalStateException(name + ": " + failed.diagnostics());
      };
    }

    private Map<String, CriterionResult> results(CompiledProtocol compiled, String json) {
      return switch (ParticipantReader.read(json, compiled.protocol())) {
        case ReadResult.Refused refused ->
            throw new IllegalStateException(name + ": " + refused.refusals() + json);
        case ReadResult.Read read -> byId(compiled, read.participants().getFirst());
      };
    }

    private static Map<String, CriterionResult> byId(
        CompiledProtocol compiled, Participant participant) {
      Run run = Run.asOf(participant.asOf().flatMap(d -> d.range().lastDay()).orElseThrow());
      Screening screening = compiled.screen(participant, run);
      return screening.cohorts().values().iterator().next().criteria().stream()
          .collect(Collectors.toMap(CriterionResult::id, Function.identity()));
    }
  }

  static Comparison of(List<Chart> charts, Reader a, Reader b) {
    CompiledProtocol compiledA = a.compiled();
    CompiledProtocol compiledB = b.compiled();
    return new Comparison(
        charts,
        charts.stream().map(c -> a.verdicts(compiledA, c)).toList(),
        charts.stream().map(c -> b.verdicts(compiledB, c)).toList());
  }

  /** Which criteria of the two stand for the same words; several make up one with {@code +}. */
  record Pair(List<String> a, List<String> b) {
    static Pair parse(String line) {
      String[] sides = line.split("\\|", -1);
      return new Pair(ids(sides[0]), ids(sides[1]));
    }

    private static List<String> ids(String side) {
      return List.of(side.strip().split(" \\+ ", -1));
    }

    boolean isCriterion() {
      return a.stream().noneMatch(id -> id.contains("."))
          && b.stream().noneMatch(id -> id.contains("."));
    }

    String name() {
      return String.join(" + ", a) + " | " + String.join(" + ", b);
    }
  }

  /** The verdict on criteria that stand side by side. */
  private static Verdict together(Map<String, Verdict> verdicts, List<String> ids) {
    List<Verdict> all =
        ids.stream()
            .map(id -> {
              Verdict verdict = verdicts.get(id);
              if (verdict == null) {
                throw new IllegalArgumentException("no verdict on " + id);
              }
              return verdict;
            })
            .toList();
    for (Verdict worst :
        List.of(Verdict.FAILED, Verdict.UNKNOWN, Verdict.REFERRED, Verdict.PASSED)) {
      if (all.contains(worst)) {
        return worst;
      }
    }
    return Verdict.NOT_APPLICABLE;
  }

  /** The table of a file of pairs; a line each, and the shares below. */
  String table(String pairs) {
    List<String> lines = new ArrayList<>();
    Totals criteria = new Totals();
    Totals parts = new Totals();
    for (String line : pairs.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        lines.add(line);
      } else {
        Pair pair = Pair.parse(line);
        lines.add(
            (pair.isCriterion() ? "" : "  ") + row(pair, pair.isCriterion() ? criteria : parts));
      }
    }
    lines.add("");
    lines.add("criteria: " + criteria);
    lines.add("parts: " + parts);
    return String.join("\n", lines) + "\n";
  }

  private String row(Pair pair, Totals totals) {
    Map<String, List<String>> kinds = new TreeMap<>();
    Map<Verdict, Integer> inA = new EnumMap<>(Verdict.class);
    int same = 0;
    for (int i = 0; i < charts.size(); i++) {
      Verdict a = together(byA.get(i), pair.a());
      Verdict b = together(byB.get(i), pair.b());
      inA.merge(a, 1, Integer::sum);
      if (a == b) {
        same++;
      } else {
        kinds.computeIfAbsent(a + "/" + b, k -> new ArrayList<>()).add(charts.get(i).id());
      }
    }
    totals.count(same, charts.size(), kinds);
    return pair.name()
        + " | "
        + same
        + " of "
        + charts.size()
        + " | A: "
        + inA.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "))
        + (kinds.isEmpty() ? "" : " | A/B: ")
        + kinds.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue().size() + " " + examples(e.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String examples(List<String> ids) {
    int shown = Math.min(3, ids.size());
    return "("
        + IntStream.range(0, shown).mapToObj(ids::get).collect(Collectors.joining(" "))
        + (ids.size() > shown ? " ...)" : ")");
  }

  /** Counts over pairs. */
  private static final class Totals {
    private int pairs;
    private int alike;
    private int verdicts;
    private int same;
    private int contradictions;

    void count(int sameHere, int all, Map<String, List<String>> kinds) {
      pairs++;
      alike += sameHere == all ? 1 : 0;
      verdicts += all;
      same += sameHere;
      contradictions +=
          kinds.entrySet().stream()
              .filter(e -> !e.getKey().contains(Verdict.UNKNOWN.name()))
              .mapToInt(e -> e.getValue().size())
              .sum();
    }

    @Override
    public String toString() {
      return alike
          + " of "
          + pairs
          + " with the same verdicts throughout; "
          + same
          + " of "
          + verdicts
          + " verdicts the same; different and both known: "
          + contradictions
          + ", one of them unknown: "
          + (verdicts - same - contradictions);
    }
  }
}
