package org.eligo.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reliability page: no requirement gets lost, and what is called done names what shows it. */
final class ReliabilityTableTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{2}-\\d{2}) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String IDS =
      """
          LF-01 LF-02 LF-03 LF-04 LF-05 LF-06 LF-07 LF-08 LF-09 LF-10 LF-11 SS-01 SS-02 SS-03
          SS-04 SS-05 SS-06 SS-07 SS-08 SS-09 SS-10 SS-11 SS-12 SS-13 SS-14 SS-15 SS-16 SS-17
          SS-18 SS-19 SS-20 SS-21 VT-01 VT-02 VT-03 VT-04 VT-05 VT-06 VT-07 EI-01 EI-02 EI-03
          EI-04 EI-05 DD-01 DD-02 DD-03 DD-04 DD-05 DD-06 DD-07 DD-08 DD-09 DD-10 DD-11 DD-12
          AT-01 AT-02 AT-03 AT-04 AT-05 AT-06 AT-07 AT-08 AT-09 AT-10 AT-11 ES-01 ES-02 ES-03
          ES-04 ES-05 ES-06 ES-07 ES-08 AC-01 AC-02 AC-03 AC-04 AC-05 AC-06 AC-07 AC-08 WS-01
          WS-02 WS-03 WS-04 WS-05 WS-06 WS-07 WS-08 IN-01 IN-02 IN-03 IN-04 IN-05 IN-06 IN-07
          PH-01 PH-02 PH-03 PH-04 PH-05 PH-06 PH-07 SC-01 SC-02 SC-03 SC-04 SC-05 SC-06 FS-01
          FS-02 FS-03 FS-04 FS-05 FS-06
      """;

  private record Requirement(String id, String words, String status) {}

  private static List<Requirement> table() {
    return Documents.text(Documents.root().resolve("docs/reliability.md"))
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> new Requirement(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  @Test
  void everyRequirementStandsOnceInOrder() {
    assertThat(table())
        .extracting(Requirement::id)
        .hasSize(117)
        .isEqualTo(List.of(IDS.strip().split("\\s+")));
  }

  @Test
  void everyStatusSaysWhy() {
    assertThat(table())
        .allSatisfy(requirement ->
            assertThat(requirement.status())
                .as(requirement.id())
                .matches("(done|open|not applicable): .{8,}"));
  }

  @Test
  void whatIsDoneNamesATestThatExists() {
    Set<String> shown = existing();
    assertThat(table().stream().filter(r -> r.status().startsWith("done")))
        .allSatisfy(r ->
            assertThat(quoted(r.status()).filter(shown::contains))
                .as(r.id() + " names a test class")
                .isNotEmpty());
  }

  @Test
  void everyTestThatIsNamedExists() {
    Set<String> shown = existing();
    assertThat(table().stream().flatMap(r -> quoted(r.status())))
        .filteredOn(name -> name.endsWith("Test"))
        .allSatisfy(name -> assertThat(shown).contains(name));
  }

  private static Stream<String> quoted(String status) {
    return QUOTED.matcher(status).results().map(found -> found.group(1).replaceFirst("\\..*", ""));
  }

  private static Set<String> existing() {
    return Documents.testClasses().collect(Collectors.toCollection(TreeSet::new));
  }
}
