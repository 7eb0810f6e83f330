package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page of the reference and the table in the program together. */
class UnitReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "units.md");

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

  private static List<String> families() {
    List<String> rows = new ArrayList<>();
    for (UnitTableReader.Family family : Units.families()) {
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

  private static List<String> parts() {
    return Units.parts().entrySet().stream()
        .filter(part -> part.getValue().spellings().size() > 1)
        .map(part ->
            part.getValue().spellings().stream()
                .skip(1)
                .map(spelling -> "`" + spelling + "`")
                .collect(Collectors.joining(", ", "| `" + part.getKey() + "` | ", " |")))
        .toList();
  }
}
