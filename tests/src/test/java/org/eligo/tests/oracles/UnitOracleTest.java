package org.eligo.tests.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.source.Source;
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

  /**
   * The comparators asked of each pair, the first of an item that is measured in its first unit.
   */
  private static final List<String> COMPARATORS = List.of(">=", "<", "=", "<=", ">");

  private static final List<String> ITEMS = List.of("a", "a", "a", "b", "b");

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

  /** Each unit of the reference with each other: the whole table, pair by pair. */
  @Test
  void everyTwoUnitsConvertExactlyOrNotAtAll() {
    List<Row> sizes = Oracle.rows("sizes.csv");
    assertThat(Units.all().stream().map(Unit::text))
        .containsExactlyInAnyOrderElementsOf(sizes.stream().map(s -> s.get("unit")).toList());
    Rational value = Rational.of(7, 3);
    List<String> differences = new ArrayList<>();
    for (Row one : sizes) {
      Unit from = Units.parse(one.get("unit")).orElseThrow();
      Rational inBase = value.plus(fraction(one.get("shift"))).times(fraction(one.get("factor")));
      for (Row other : sizes) {
        boolean converts =
            one.get("kind").equals(other.get("kind"))
                && one.get("relation").equals(other.get("relation"));
        Rational shift = fraction(other.get("shift"));
        Optional<Rational> expected =
            converts
                ? Optional.of(inBase.dividedBy(fraction(other.get("factor"))).minus(shift))
                : Optional.empty();
        Unit to = Units.parse(other.get("unit")).orElseThrow();
        if (!Units.convert(value, from, to).equals(expected)) {
          differences.add(
              (from + " to " + to + ": script " + expected)
                  + (", engine " + Units.convert(value, from, to)));
        }
      }
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
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
      compare(differences, part, compiled, "record", List.of(true, false, true, true, false));
      compare(differences, part, compiled, "above", List.of(true, false, false, false, true));
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
    int n = COMPARATORS.size();
    assertThat(verdicts).hasSize(rows.size() * n);
    assertThat(slow).hasSize(rows.size() * n);
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict right = expected.get(i % n) ? Verdict.PASSED : Verdict.FAILED;
      if (verdicts.get(i) != right || slow.get(i) != right) {
        differences.add(
            title(rows.get(i / n))
                + (": item " + ITEMS.get(i % n) + ", " + column + " " + COMPARATORS.get(i % n))
                + (": script " + right)
                + (", compiled " + verdicts.get(i) + ", interpreter " + slow.get(i)));
      }
    }
  }

  private static String criteria(List<Row> rows) {
    StringBuilder criteria = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (int c = 0; c < COMPARATORS.size(); c++) {
        String limit = row.get("limit") + " " + inRule(row.get("to"));
        criteria
            .append("  I" + i + "-" + c + " | Words\n    " + ITEMS.get(c) + i)
            .append(" at any time " + COMPARATORS.get(c) + " " + limit + "\n");
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
  void recordsInAUnitThatDoesNotConvertAreRefused() {
    List<Row> rows = ROWS.stream().filter(r -> !r.get("expected").equals("converts")).toList();
    CompiledProtocol compiled = Oracle.compiled(file(rules(rows, "to"), items(rows, "to")));
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String record =
          "{\"id\": \"P\", \"asOf\": \"2025-03-10\", \"data\": {\"item "
              + (i + "\": [" + result("1", rows.get(i).get("from")) + "]}}");
      ReadResult read = ParticipantReader.read(record, compiled.protocol());
      if (!(read instanceof ReadResult.Refused refused)
          || !refused.refusals().toString().contains("unit")) {
        differences.add(title(rows.get(i)) + ": " + read);
      }
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  @Test
  void limitsInAUnitThatDoesNotConvertAreRefused() {
    List<Row> rows = rows("differs");
    refusedOnEveryLine(rows, file(rules(rows, "from"), items(rows, "to")), "    item");
    refusedOnEveryLine(rows, file(rules(rows, "to"), items(rows, "from")), "    item");
  }

  @Test
  void limitsAndDeclarationsInNoUnitAreRefused() {
    List<Row> rows = rows("unread");
    List<Row> limits =
        rows.stream().filter(r -> !r.get("kind").equals("multiples of a limit")).toList();
    refusedOnEveryLine(limits, file(rules(limits, "from"), items(limits, "to")), "    item");
    refusedOnEveryLine(rows, file("  I1 | Words\n    asked\n", items(rows, "from")), "  item");
  }

  private static String rules(List<Row> rows, String unit) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      String limit = inRule(rows.get(i).get(unit));
      rules.append("  I" + i + " | Words\n    item " + i + " at any time >= 1 " + limit + "\n");
    }
    return rules.toString();
  }

  private static String items(List<Row> rows, String unit) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean read = unit.equals("to") || row.get("expected").equals("differs");
      String declared = read ? declared(row.get(unit)) : row.get(unit);
      items.append("  item " + i + ": measurement in " + declared + " | W\n");
    }
    return items.toString();
  }

  /** Every line that begins so has an error of its own. */
  private static void refusedOnEveryLine(List<Row> rows, String text, String beginning) {
    Source source = Source.of("oracle.criteria", text);
    Checked checked = Protocols.check(source);
    assertThat(checked).isInstanceOf(Checked.Failed.class);
    Set<Integer> wrong =
        ((Checked.Failed) checked)
            .diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> source.lineOf(d.span().start()))
                .collect(Collectors.toSet());
    List<String> lines = text.lines().toList();
    List<String> differences = new ArrayList<>();
    int row = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(beginning)) {
        if (!wrong.contains(i + 1)) {
          differences.add(title(rows.get(row)) + ": no error on " + lines.get(i));
        }
        row++;
      }
    }
    assertThat(row).isEqualTo(rows.size());
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static String title(Row row) {
    return row.get("kind") + ", " + row.get("from") + " to " + row.get("to");
  }

  private static Rational decimal(String text) {
    return Rational.parse(text).orElseThrow();
  }

  private static Rational fraction(String text) {
    String[] parts = text.split("/", -1);
    Rational numerator = Rational.of(new BigInteger(parts[0]));
    return parts.length == 1
        ? numerator
        : numerator.dividedBy(Rational.of(new BigInteger(parts[1])));
  }
}
