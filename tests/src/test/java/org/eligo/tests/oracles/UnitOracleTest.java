package org.eligo.tests.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.oracles.Oracle.Row;
import org.junit.jupiter.api.Test;

/**
 * Pairs of units: what converts, does so by the exact factor and offset that {@code
 * tests/oracles/units.py} calculates from UCUM; what does not is refused.
 */
final class UnitOracleTest {
  /** How many pairs stand in one protocol. */
  private static final int TOGETHER = 40;

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final List<Row> ROWS = Oracle.rows("units.csv");
  private static final List<String> COMPARATORS = List.of(">=", "<=", ">", "<", "=");

  private static List<Row> rows(String expected) {
    return ROWS.stream().filter(r -> r.get("expected").equals(expected)).toList();
  }

  @Test
  void thereAreEnoughPairs() {
    assertThat(rows("converts")).hasSizeGreaterThanOrEqualTo(700);
    assertThat(rows("differs")).hasSizeGreaterThanOrEqualTo(140);
    assertThat(rows("unread")).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void whatConvertsDoesSoExactlyInBothDirections() {
    List<String> differences = new ArrayList<>();
    for (Row row : rows("converts")) {
      Optional<Unit> from = Units.parse(row.get("from"));
      Optional<Unit> to = Units.parse(row.get("to"));
      if (from.isEmpty() || to.isEmpty()) {
        differences.add(title(row) + ": not read: " + from + " " + to);
        continue;
      }
      Rational factor = fraction(row.get("factor"));
      Rational offset = fraction(row.get("offset"));
      for (Rational value : values(row)) {
        Rational there = value.times(factor).plus(offset);
        Rational back = value.minus(offset).dividedBy(factor);
        Unit a = from.get();
        Unit b = to.get();
        same(differences, row, Optional.of(there), Units.convert(value, a, b));
        same(differences, row, Optional.of(back), Units.convert(value, b, a));
        same(
            differences,
            row,
            Optional.of(value),
            Units.convert(value, a, b).flatMap(v -> Units.convert(v, b, a)));
      }
      same(
          differences,
          row,
          Rational.parse(row.get("limit")),
          Units.convert(decimal(row.get("record")), from.get(), to.get()));
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static List<Rational> values(Row row) {
    return List.of(
        Rational.ZERO,
        Rational.ONE,
        Rational.of(-1),
        Rational.of(7, 3),
        decimal("1e-20"),
        decimal(row.get("record")));
  }

  private static void same(
      List<String> differences, Row row, Optional<Rational> expected, Optional<Rational> found) {
    if (!expected.equals(found)) {
      differences.add(title(row) + ": script " + expected + ", engine " + found);
    }
  }

  @Test
  void whatDoesNotConvertIsRefusedInBothDirections() {
    List<String> differences = new ArrayList<>();
    for (Row row : rows("differs")) {
      Optional<Unit> from = Units.parse(row.get("from"));
      Optional<Unit> to = Units.parse(row.get("to"));
      if (from.isEmpty() || to.isEmpty()) {
        differences.add(title(row) + ": not read: " + from + " " + to);
      } else if (Units.convert(Rational.ONE, from.get(), to.get()).isPresent()
          || Units.convert(Rational.ONE, to.get(), from.get()).isPresent()) {
        differences.add(title(row) + ": converts");
      }
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  @Test
  void whatIsNoUnitIsNotRead() {
    List<String> differences = new ArrayList<>();
    for (Row row : rows("unread")) {
      Units.parse(row.get("from")).ifPresent(u -> differences.add(title(row) + ": read as " + u));
      if (Units.parse(row.get("to")).isEmpty()) {
        differences.add(title(row) + ": the second is not read");
      }
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  @Test
  void recordsInTheOneUnitAreComparedWithLimitsInTheOther() {
    List<String> differences = new ArrayList<>();
    List<Row> rows = rows("converts");
    for (int first = 0; first < rows.size(); first += TOGETHER) {
      List<Row> part = rows.subList(first, Math.min(first + TOGETHER, rows.size()));
      CompiledProtocol compiled = Oracle.compiled(criteria(part));
      compare(differences, part, compiled, "below", List.of(false, true, false, true, false));
      compare(differences, part, compiled, "record", List.of(true, true, false, false, true));
      compare(differences, part, compiled, "above", List.of(true, false, true, false, false));
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static void compare(
      List<String> differences,
      List<Row> rows,
      CompiledProtocol compiled,
      String column,
      List<Boolean> expected) {
    Participant participant = Oracle.read(record(rows, column), compiled);
    Run run = Run.asOf(DAY);
    Verdicts fast = compiled.verdicts(compiled.prepare(participant, run));
    List<Verdict> verdicts =
        fast.cohorts().getFirst().criteria().stream().map(c -> c.verdict()).toList();
    List<Verdict> slow =
        compiled.screen(participant, run).cohorts().values().iterator().next().criteria().stream()
            .filter(c -> c.depth() == 0)
            .map(c -> c.verdict())
            .toList();
    int n = 2 * COMPARATORS.size();
    assertThat(verdicts).hasSize(rows.size() * n);
    assertThat(slow).hasSize(rows.size() * n);
    for (int i = 0; i < verdicts.size(); i++) {
      int comparator = i % COMPARATORS.size();
      Verdict right = expected.get(comparator) ? Verdict.PASSED : Verdict.FAILED;
      if (verdicts.get(i) != right || slow.get(i) != right) {
        differences.add(
            title(rows.get(i / n))
                + (i % n < COMPARATORS.size() ? ": measured in the first, " : ": in the second, ")
                + (column + " " + COMPARATORS.get(comparator) + ": script " + right)
                + (", compiled " + verdicts.get(i) + ", interpreter " + slow.get(i)));
      }
    }
  }

  private static String criteria(List<Row> rows) {
    StringBuilder criteria = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (String item : List.of("a" + i, "b" + i)) {
        for (int c = 0; c < COMPARATORS.size(); c++) {
          String rule = COMPARATORS.get(c) + " " + row.get("limit") + " " + inRule(row.get("to"));
          criteria
              .append("  I" + item + "-" + c + " | Words\n")
              .append("    " + item + " at any time " + rule + "\n");
        }
      }
      data.append("  a" + i + ": measurement in " + declared(row.get("from")) + " | W\n");
      data.append("  b" + i + ": measurement in " + declared(row.get("to")) + " | W\n");
    }
    return file(criteria.toString(), data.toString());
  }

  /** In a sentence the inch is written {@code inch}. */
  private static String inRule(String unit) {
    return unit.equals("in") ? "inch" : unit;
  }

  /** Behind the type of an item brackets hold its codes, so units are written without them. */
  private static String declared(String unit) {
    return unit.contains("[") ? Units.parse(unit).orElseThrow().text() : inRule(unit);
  }

  private static String file(String criteria, String data) {
    return "protocol U-1 | Units\n  version 1.0 dated 2025-01-01\nmilestones\n  screening | S\n"
        + ("inclusion criteria\n" + criteria + "data\n" + data);
  }

  private static String record(List<Row> rows, String column) {
    List<String> series = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (String item : List.of("a" + i, "b" + i)) {
        series.add("\"" + item + "\": [" + result(row.get(column), row.get("from")) + "]");
      }
    }
    return "{\"id\": \"P\", \"asOf\": \"2025-03-10\", \"milestones\": {\"screening\": "
        + ("\"2025-03-10\"}, \"data\": {" + String.join(",\n", series) + "}}");
  }

  private static String result(String value, String unit) {
    return "{\"value\": " + value + ", \"unit\": \"" + unit + "\", \"on\": \"2025-03-05\"}";
  }

  @Test
  void recordsAndLimitsThatDoNotConvertAreRefused() {
    List<String> differences = new ArrayList<>();
    for (Row row : ROWS) {
      if (!row.get("expected").equals("converts")) {
        refused(differences, row, row.get("from"), row.get("to"));
        if (row.get("expected").equals("differs")) {
          refused(differences, row, row.get("to"), row.get("from"));
        }
      }
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static void refused(List<String> differences, Row row, String wrong, String right) {
    String rule = "  I1 | Words\n    m at any time >= 1 ";
    String item = "  m: measurement in " + declared(right) + " | W\n";
    CompiledProtocol compiled = Oracle.compiled(file(rule + right + "\n", item));
    String record = "{\"id\": \"P\", \"asOf\": \"2025-03-10\", \"data\": {\"m\": [";
    ReadResult read =
        ParticipantReader.read(record + result("1", wrong) + "]}}", compiled.protocol());
    if (!(read instanceof ReadResult.Refused refused)
        || !refused.refusals().toString().contains("unit")) {
      differences.add(title(row) + ": the record is not refused for its unit: " + read);
    }
    boolean multiple = row.get("kind").equals("multiples of a limit");
    if (!multiple && Oracle.check(file(rule + wrong + "\n", item)) instanceof Checked.Ok) {
      differences.add(title(row) + ": the limit is not refused");
    }
    if (row.get("expected").equals("unread")
        && Oracle.check(file(rule + right + "\n", item.replace(declared(right) + " |", wrong + " |")))
            instanceof Checked.Ok) {
      differences.add(title(row) + ": the declaration is not refused");
    }
  }

  private static String title(Row row) {
    return row.get("kind") + ", " + row.get("from") + " to " + row.get("to");
  }

  private static Rational decimal(String text) {
    return Rational.parse(text).orElseThrow();
  }

  private static Rational fraction(String text) {
    String[] parts = text.split("/");
    Rational numerator = Rational.of(new BigInteger(parts[0]));
    return parts.length == 1
        ? numerator
        : numerator.dividedBy(Rational.of(new BigInteger(parts[1])));
  }
}
