package org.eligo.tests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.reading.ReadItem;
import org.eligo.dsl.reading.Reading;
import org.eligo.dsl.source.Source;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules read back: as decided by hand, and never two different rules in the same words. */
final class ReadingTest {
  private static final Path SENTENCES = Path.of("src/test/resources/reading/sentences.txt");
  private static final Path HEAD = Path.of("src/test/resources/reading/head.criteria");
  private static final List<Path> FOLDERS =
      List.of(
          Conformance.ROOT, Path.of("src/test/resources/trials"), Path.of("../examples/allo-329"));

  private static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Blocks of {@code sentences.txt}: lines of a criterion, a line {@code =}, what is read. */
  @TestFactory
  Stream<DynamicTest> everyRuleReadsAsDecided() {
    return Stream.of(text(SENTENCES).split("\n\n", -1))
        .map(block -> block.split("\n=\n", 2))
        .map(pair ->
            DynamicTest.dynamicTest(
                pair[0].strip(), () -> assertThat(read(pair[0])).isEqualTo(pair[1].strip())));
  }

  private static String read(String criterion) {
    String file = text(HEAD).replace("CRITERION", criterion);
    Checked checked = Protocols.check(Source.of("read.criteria", file));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    Reading reading = Reading.of(((Checked.Ok) checked).protocol());
    List<String> lines = new ArrayList<>();
    reading.criteria().forEach(c -> lines(c.item(), "", lines));
    reading.criteria().forEach(c -> c.when().ifPresent(lines::add));
    return String.join("\n", lines);
  }

  private static void lines(ReadItem item, String indent, List<String> lines) {
    lines.add(indent + item.rule());
    item.members().forEach(member -> lines(member, indent + "  ", lines));
    item.clauses().forEach(clause -> lines.add(indent + clause));
  }

  private static List<Protocol> protocols() {
    return FOLDERS.stream().flatMap(ReadingTest::files).map(Conformance::protocol).toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".criteria")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sentencesAreWhole() {
    for (Protocol protocol : protocols()) {
      Reading reading = Reading.of(protocol);
      assertThat(reading.criteria()).hasSameSizeAs(protocol.criteria());
      for (Reading.ReadCriterion criterion : reading.criteria()) {
        List<String> lines = new ArrayList<>();
        lines(criterion.item(), "", lines);
        assertThat(lines)
            .allSatisfy(line ->
                assertThat(line)
                    .as(protocol.id())
                    .matches("(?s)\\s*\\(?\\p{L}.*[.:]")
                    .doesNotContain("  of", " ,", "null", "[")
                    .satisfies(ReadingTest::closed));
      }
    }
  }

  private static void closed(String line) {
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      assertThat(open).as(line).isNotNegative();
    }
    assertThat(open).as(line).isZero();
  }

  @Test
  void rulesThatDifferReadDifferently() {
    List<String> alike = new ArrayList<>();
    for (Protocol protocol : protocols()) {
      Map<String, Item> seen = new HashMap<>();
      Reading reading = Reading.of(protocol);
      for (int i = 0; i < reading.criteria().size(); i++) {
        compare(
            protocol, protocol.criteria().get(i), reading.criteria().get(i).item(), seen, alike);
      }
    }
    // A number of years with and without its unit, and a limit that is denied: the same is asked.
    assertThat(alike)
        .hasSize(2)
        .anySatisfy(same -> assertThat(same).startsWith("T-751 A1 and A7"))
        .anySatisfy(same -> assertThat(same).startsWith("T-741 A2 and A7"));
  }

  private static void compare(
      Protocol protocol,
      Criterion criterion,
      ReadItem read,
      Map<String, Item> seen,
      List<String> alike) {
    List<String> lines = new ArrayList<>();
    lines(read, "", lines);
    Item item = criterion.item();
    Item other = seen.putIfAbsent(String.join("\n", lines), item);
    if (other != null && !plan(item).equals(plan(other))) {
      alike.add(
          protocol.id() + " " + other.id() + " and " + item.id() + ": " + String.join(" ", lines));
    }
  }

  /** The plan of an item without places in the text and without words. */
  private static String plan(Item item) {
    String members =
        item.rule() instanceof Condition.Group group
            ? group.kind()
                + " "
                + group.count()
                + group.members().stream().map(ReadingTest::plan).collect(Collectors.joining("; "))
            : item.rule().toString();
    return (item.guard() + " " + members + " " + item.excuses() + item.consult() + item.retest())
        .replaceAll("span=Span\\[start=\\d+, end=\\d+]", "")
        .replaceAll("(id|words|ruleText)=[^\\]]*?, ", "");
  }
}
