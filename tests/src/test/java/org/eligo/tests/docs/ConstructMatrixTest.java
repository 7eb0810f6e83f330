package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table {@code docs/constructs.csv}: every construct has everything it needs, and what the
 * table names exists and shows the construct.
 */
final class ConstructMatrixTest {
  private static final List<String> COLUMNS =
      List.of(
          "construct",
          "syntax",
          "reference",
          "case",
          "golden",
          "checker",
          "plan",
          "evaluator",
          "explanation",
          "printed",
          "formatter");
  private static final List<String> FILES = List.of("case", "golden", "explanation");
  private static final List<String> CLASSES =
      List.of("syntax", "checker", "plan", "evaluator", "printed", "formatter");
  private static final List<Class<?>> SYNTAX =
      List.of(
          ConditionSyntax.class,
          ValueSyntax.class,
          TimeSyntax.class,
          WindowSyntax.class,
          RuleSyntax.class,
          ClauseSyntax.class,
          DataSyntax.TypeSyntax.class,
          DataSyntax.Option.class,
          CaseLine.class,
          SectionSyntax.class);
  private static final List<Class<?>> PLAN =
      List.of(
          Condition.class,
          Value.class,
          DateExpr.class,
          Length.class,
          EntryTime.class,
          ResultTime.class);

  /** What stands in a tree where the text could not be read. */
  private static final Set<String> AFTER_MISTAKES = Set.of("Gap", "Unread");

  /** One line of the table by column. */
  private record Row(Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    boolean isRefused() {
      return cell("syntax").equals("refused");
    }

    boolean isLeftOut(String column) {
      return cell(column).startsWith("none: ");
    }

    List<String> names(String column) {
      return isLeftOut(column) ? List.of() : List.of(cell(column).split("; "));
    }
  }

  private static List<Row> table() {
    List<String> lines =
        Documents.text(Documents.root().resolve("docs/constructs.csv")).lines().toList();
    assertThat(cells(lines.getFirst())).isEqualTo(COLUMNS);
    return lines.stream().skip(1).map(ConstructMatrixTest::row).toList();
  }

  private static Row row(String line) {
    List<String> cells = cells(line);
    assertThat(cells).as(line).hasSameSizeAs(COLUMNS);
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(COLUMNS.get(i), cells.get(i));
    }
    return new Row(byColumn);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '"') {
        if (!quoted && !cell.isEmpty()) {
          cell.append(sign);
        }
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static Stream<Row> spoken() {
    return table().stream().filter(row -> !row.isRefused());
  }

  @TestFactory
  Stream<DynamicTest> everyCellNamesWhatExists() {
    return table().stream()
        .map(row -> DynamicTest.dynamicTest(row.cell("construct"), () -> assertExists(row)));
  }

  private static void assertExists(Row row) throws ClassNotFoundException {
    for (String column : COLUMNS) {
      assertThat(row.cell(column)).as(column).isNotBlank();
      if (row.isLeftOut(column)) {
        assertThat(row.cell(column)).as(column).hasSizeGreaterThan(15);
      }
    }
    assertThat(anchors()).contains(row.cell("reference"));
    if (row.isRefused()) {
      assertThat(messages(row.cell("golden"))).contains("`" + row.cell("construct") + "`");
      return;
    }
    for (String column : FILES) {
      assertThat(row.names(column))
          .as(column)
          .allSatisfy(file -> assertThat(Documents.root().resolve(file)).exists());
    }
    for (String column : CLASSES) {
      for (String name : row.names(column)) {
        assertThat(load(name)).as(column).isNotNull();
      }
    }
  }

  @Test
  void constructsStandOnce() {
    assertThat(table())
        .extracting(row -> row.cell("construct") + " " + row.isRefused())
        .doesNotHaveDuplicates();
  }

  @Test
  void everySyntaxRecordAndPlanNodeHasARow() {
    assertThat(spoken().flatMap(row -> row.names("syntax").stream())).containsAll(leaves(SYNTAX));
    assertThat(spoken().flatMap(row -> row.names("plan").stream())).containsAll(leaves(PLAN));
  }

  @TestFactory
  Stream<DynamicTest> theGoldenFileShowsTheSyntax() {
    return spoken()
        .filter(row -> !row.isLeftOut("syntax"))
        .map(row -> DynamicTest.dynamicTest(row.cell("construct"), () -> assertShown(row)));
  }

  private static void assertShown(Row row) throws ClassNotFoundException {
    Set<Class<?>> shown = new LinkedHashSet<>();
    for (String file : row.names("golden")) {
      collect(Protocols.parse(source(file)).file(), shown);
    }
    for (String name : row.names("syntax")) {
      assertThat(shown.contains(load(name))).as("%s in %s", name, row.cell("golden")).isTrue();
    }
  }

  @TestFactory
  Stream<DynamicTest> theHandDecidedCaseReachesThePlanNode() {
    return spoken()
        .filter(row -> !row.isLeftOut("case"))
        .map(row -> DynamicTest.dynamicTest(row.cell("construct"), () -> assertReached(row)));
  }

  private static void assertReached(Row row) throws ClassNotFoundException {
    Set<Class<?>> reached = new LinkedHashSet<>();
    for (String file : row.names("case")) {
      if (Protocols.check(source(file.replace(".cases.json", ".criteria")))
          instanceof Checked.Ok(var protocol, _)) {
        collect(protocol, reached);
      }
    }
    for (String name : row.names("plan")) {
      Class<?> wanted = load(name);
      assertThat(reached.stream().anyMatch(wanted::isAssignableFrom))
          .as("%s in %s", name, row.cell("case"))
          .isTrue();
    }
  }

  /** The classes of all records, their parts and theirs. */
  private static void collect(Object part, Set<Class<?>> into) {
    switch (part) {
      case Collection<?> parts -> parts.forEach(p -> collect(p, into));
      case Map<?, ?> parts -> parts.values().forEach(p -> collect(p, into));
      case Optional<?> perhaps -> perhaps.ifPresent(p -> collect(p, into));
      case Enum<?> choice -> into.add(choice.getDeclaringClass());
      case Record whole -> {
        into.add(whole.getClass());
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
          collect(value(whole, component), into);
        }
      }
      default -> into.add(part.getClass());
    }
  }

  private static Object value(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static List<String> leaves(List<Class<?>> sealed) {
    return sealed.stream()
        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
        .filter(type -> !AFTER_MISTAKES.contains(type.getSimpleName()))
        .map(Class::getName)
        .toList();
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, ConstructMatrixTest.class.getClassLoader());
  }

  private static Source source(String file) {
    Path path = Documents.root().resolve(file);
    assertThat(Files.exists(path)).as(file).isTrue();
    return Source.of(file, Documents.text(path));
  }

  private static String messages(String file) {
    return Protocols.parse(source(file)).diagnostics().toString();
  }

  private static Set<String> anchors() {
    String page = "docs/reference/language.md";
    return Documents.text(Documents.root().resolve(page))
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(title -> page + "#" + title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
