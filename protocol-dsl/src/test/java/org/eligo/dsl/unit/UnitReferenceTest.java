package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the page of the reference and the table in the program together. */
class UnitReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "units.md");

  private final UnitTableReader table = new UnitTableReader();

  @Test
  void thePageListsExactlyTheUnitsOfTheTable() throws IOException {
    assertThat(tableUnder("## The units")).containsExactlyElementsOf(families());
  }

  @Test
  void thePageListsExactlyTheSpellingsOfTheTable() throws IOException {
    assertThat(tableUnder("## How the parts may be spelled")).containsExactlyElementsOf(parts());
  }

  @Test
  void thePageListsExactlyTheFurtherSpellings() throws IOException {
    List<String> rows = tableUnder("## Whole units with further spellings");
    assertThat(rows).isNotEmpty().containsExactlyElementsOf(furtherSpellings());
    for (String row : rows) {
      List<String> spellings =
          Pattern.compile("`([^`]+)`").matcher(row).results().map(found -> found.group(1)).toList();
      assertThat(spellings).hasSizeGreaterThan(1);
      for (String spelling : spellings) {
        assertThat(table.bySpelling().get(spelling)).as(spelling).hasToString(spellings.getFirst());
      }
    }
  }

  /** The two temperatures are the only units with a 0 of their own: 273.15 K and 255.372... K. */
  @Test
  void theTableGivesKindSizeAndZeroOfItsUnits() {
    assertThat(text("g/dL")).isEqualTo("mass length^-3, 10000 from 0");
    assertThat(text("mmHg")).isEqualTo("mass length^-1 time^-2, 133322.387415 from 0");
    assertThat(text("10^9/L")).isEqualTo("length^-3, 1000000000000 from 0");
    assertThat(text("/week")).isEqualTo("time^-1, ≈0.00000165344 from 0");
    assertThat(text("mmol/mol")).isEqualTo("number, 0.001 from 0");
    assertThat(text("degC")).isEqualTo("temperature, 1 from 273.15");
    assertThat(text("degF")).isEqualTo("temperature, ≈0.555556 from ≈255.372");
  }

  private String text(String spelling) {
    Unit unit = Objects.requireNonNull(table.bySpelling().get(spelling));
    return unit.dimension().toText() + ", " + unit.factor() + " from " + unit.offset();
  }

  @ParameterizedTest(name = "{0} {1} = {3} {2}")
  @CsvFileSource(resources = "conversions.csv", numLinesToSkip = 1)
  void theTableConvertsExactlyOrNotAtAll(
      String value, String from, String to, String expected, String why) {
    Unit one = Objects.requireNonNull(table.bySpelling().get(from));
    Unit other = Objects.requireNonNull(table.bySpelling().get(to));
    assertThat(one.convert(number(value), other))
        .as(why)
        .isEqualTo(expected.equals("none") ? Optional.empty() : Optional.of(number(expected)));
  }

  private static Rational number(String text) {
    String[] parts = text.split("/", -1);
    Rational first = Rational.parse(parts[0]).orElseThrow();
    return parts.length == 1 ? first : first.dividedBy(Rational.parse(parts[1]).orElseThrow());
  }

  private static List<String> furtherSpellings() {
    return UnitTable.ALSO_WRITTEN
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(row ->
            Arrays.stream(row[1].split(",", -1))
                .map(spelling -> "`" + spelling.strip() + "`")
                .collect(Collectors.joining(", ", "| `" + row[0].strip() + "` | ", " |")))
        .toList();
  }

  private static List<String> tableUnder(String heading) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .toList();
  }

  private List<String> families() {
    List<String> rows = new ArrayList<>();
    for (UnitTableReader.Family family : table.families()) {
      List<String> units = new ArrayList<>();
      for (Unit unit : family.units()) {
        units.add("`" + unit.text() + "`");
      }
      rows.add(
          "| %s | %s | %s |"
              .formatted(family.name(), String.join(", ", units), family.annotation())
              .replace("|  |", "| |"));
    }
    return rows;
  }

  private List<String> parts() {
    return table.parts().entrySet().stream()
        .filter(part -> part.getValue().spellings().size() > 1)
        .map(part ->
            part.getValue().spellings().stream()
                .skip(1)
                .map(spelling -> "`" + spelling + "`")
                .collect(Collectors.joining(", ", "| `" + part.getKey() + "` | ", " |")))
        .toList();
  }
}
