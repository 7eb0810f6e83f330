package org.eligo.tests.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.oracles.Oracle.Row;
import org.junit.jupiter.api.Test;

/**
 * Windows of days, weeks, months and years: their edges are the days that {@code
 * tests/oracles/windows.py} calculates. Asked are the edge, the day inside of it and the day
 * outside, of an event, a date item, results, an outer window and an open one.
 */
final class WindowOracleTest {
  /** Every so many records are judged by the interpreter as well. */
  private static final int SPARSE = 29;

  private static final List<Row> ROWS = Oracle.rows("windows.csv");

  private static final String HEAD =
      """
      protocol W-1 | Windows
        version 1.0 dated 2025-01-01
      milestones
        screening | S
      inclusion criteria
      """;

  private static final String DATA =
      """
      data
        vaccine: event | Vaccine
        onset: constant date | Onset
        count: measurement in /uL | Count
      """;

  /** A condition, and its verdict on the day outside of the edge, on it, and inside of it. */
  private record Form(String rule, Verdict outside, Verdict edge, Verdict inside) {
    Verdict at(int place) {
      return List.of(outside, edge, inside).get(place);
    }
  }

  private static List<Form> forms(String length, String side) {
    Verdict yes = Verdict.PASSED;
    Verdict no = Verdict.FAILED;
    String window = length + " " + side + " screening";
    String open = side.equals("before") ? "from " + window + " on" : "from screening to " + window;
    return List.of(
        new Form("any vaccine within " + window, no, yes, yes),
        new Form("no vaccine within " + window, yes, no, no),
        new Form("onset within " + window, no, yes, yes),
        new Form("onset at least " + window, yes, yes, no),
        new Form("onset more than " + window, yes, no, no),
        new Form("onset less than " + window, no, no, yes),
        new Form("any vaccine " + open, no, yes, yes),
        new Form("count within " + window + " >= 1 /uL", Verdict.UNKNOWN, yes, yes),
        new Form("any vaccine within " + length + " of screening", no, yes, yes));
  }

  @Test
  void thereAreEnoughWindows() {
    assertThat(ROWS).hasSize(2000);
    assertThat(ROWS.stream().filter(r -> r.get("unit").equals("months")).count())
        .isGreaterThan(700);
  }

  @Test
  void edgesLieWhereTheyShould() {
    Map<String, List<Row>> together = new LinkedHashMap<>();
    for (Row row : ROWS) {
      String length = row.get("length") + " " + singular(row.get("unit"), row.get("length"));
      together.computeIfAbsent(length + "/" + row.get("side"), k -> new ArrayList<>()).add(row);
    }
    List<String> differences = new ArrayList<>();
    together.forEach((key, rows) -> {
      String[] parts = key.split("/", -1);
      List<Form> forms = forms(parts[0], parts[1]);
      CompiledProtocol compiled = Oracle.compiled(criteria(forms));
      rows.forEach(row -> compare(differences, row, forms, compiled));
    });
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static String singular(String unit, String length) {
    return length.equals("1") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static String criteria(List<Form> forms) {
    StringBuilder criteria = new StringBuilder(HEAD);
    for (int i = 0; i < forms.size(); i++) {
      criteria.append("  W" + i + " | Words\n    " + forms.get(i).rule() + "\n");
    }
    return criteria.append(DATA).toString();
  }

  private static void compare(
      List<String> differences, Row row, List<Form> forms, CompiledProtocol compiled) {
    LocalDate edge = LocalDate.parse(row.get("edge"));
    int inwards = row.get("side").equals("before") ? 1 : -1;
    for (int place = 0; place < 3; place++) {
      LocalDate day = edge.plusDays((place - 1L) * inwards);
      Asked asked = new Asked(LocalDate.parse(row.get("anchor")), day);
      Participant participant = Oracle.read(asked.record(), compiled);
      Run run = Run.asOf(asked.asOf());
      List<Verdict> expected = new ArrayList<>();
      for (Form form : forms) {
        expected.add(form.at(place));
      }
      Verdicts fast = compiled.verdicts(compiled.prepare(participant, run));
      List<Verdict> found =
          fast.cohorts().getFirst().criteria().stream().map(c -> c.verdict()).toList();
      differ(differences, row + " " + day + ", compiled", expected, found);
      if (Math.floorMod(day.toEpochDay(), SPARSE) == 0) {
        List<Verdict> slow =
            compiled
                .screen(participant, run)
                .cohorts()
                .values()
                .iterator()
                .next()
                .criteria()
                .stream()
                .filter(c -> c.depth() == 0)
                .map(c -> c.verdict())
                .toList();
        differ(differences, row + " " + day + ", interpreter", expected, slow);
      }
    }
  }

  private static void differ(
      List<String> differences, String where, List<Verdict> expected, List<Verdict> found) {
    if (!expected.equals(found)) {
      differences.add(where + ": script " + expected + ", engine " + found);
    }
  }

  /** What is dated on a day is asked of a window that is counted from the anchor. */
  private record Asked(LocalDate anchor, LocalDate day) {
    /** When even the longest window after the anchor is over. */
    LocalDate asOf() {
      return anchor.plusYears(21);
    }

    String record() {
      return """
      {"id": "P", "asOf": "@asOf", "milestones": {"screening": "@anchor"}, "data": {
        "vaccine": {"entries": [{"on": "@day"}], "complete": {"since": "ever", "on": "@asOf"}},
        "onset": "@day",
        "count": [{"value": 2, "unit": "/uL", "on": "@day"}]}}
      """
          .replace("@asOf", asOf().toString())
          .replace("@anchor", anchor.toString())
          .replace("@day", day.toString());
    }
  }
}
