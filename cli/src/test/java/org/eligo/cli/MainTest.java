package org.eligo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
        consent | Consent
      inclusion criteria
        I1 | Platelets of at least 75,000
          platelets within 14 days before consent >= 75,000 /uL
      data
        platelets: measurement in /uL | Platelet count
      case enough
        as of 2025-03-10
        consent = 2025-03-10
        platelets = 80,000 /uL on 2025-03-05
        expect I1 PASSED
        expect ELIGIBLE
      """;

  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String criteria = "";

  @BeforeEach
  void writeCriteria() throws IOException {
    criteria = write("t.criteria", CRITERIA);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String record(String id, String platelets) throws IOException {
    return write(
        id + ".json",
        """
        {"id": "%s", "asOf": "2025-03-10", "milestones": {"consent": "2025-03-10"},
         "data": {%s}}
        """
            .formatted(id, platelets));
  }

  private static String platelets(int value) {
    return "\"platelets\": [{\"value\": " + value + ", \"unit\": \"/uL\", \"on\": \"2025-03-05\"}]";
  }

  private int eligo(String... words) {
    return Main.execute(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void checkCountsWhatTheFileHolds() {
    assertThat(eligo("check", criteria)).isZero();
    assertThat(out())
        .contains("t.criteria: 0 errors, 0 warnings; 1 criterion, 1 cohort, 1 data item, 1 case");
  }

  @Test
  void checkShowsMistakesOnTheOtherStream() throws IOException {
    String wrong = write("w.criteria", CRITERIA.replace("platelets within", "plates within"));

    assertThat(eligo("check", wrong)).isEqualTo(3);
    assertThat(err()).contains("plates").contains("w.criteria:9");
    assertThat(err()).contains("w.criteria: 1 error");
  }

  @Test
  void checkSaysTheSameWithAndWithoutOptions() throws IOException {
    String wrong = write("w.criteria", CRITERIA.replace("platelets within", "plates within"));
    String missing = folder.resolve("none.criteria").toString();
    for (String file : List.of(criteria, wrong, missing)) {
      out.reset();
      err.reset();
      int plain = eligo("check", criteria, file);
      String said = out() + err();
      out.reset();
      err.reset();

      assertThat(eligo("check", "--debug", criteria, file)).isEqualTo(plain);
      assertThat(out() + err()).isEqualTo(said);
    }
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("b.criteria");
    Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0xff});

    assertThat(eligo("check", file.toString())).isEqualTo(3);
    assertThat(err()).contains("b.criteria:2:2: this is not UTF-8 (byte offset 3)");
  }

  @Test
  void refusesLargeFilesUnread() throws IOException {
    String large = write("l.criteria", "# ".repeat(1_200_000));

    assertThat(eligo("check", large)).isEqualTo(3);
    assertThat(err()).contains("larger than 2 MiB");
  }

  @Test
  void formatWritesAFileOnlyWhenItChanges() throws IOException {
    Path file = Path.of(criteria);

    assertThat(eligo("format", "--check", criteria)).isEqualTo(6);
    assertThat(Files.readString(file)).isEqualTo(CRITERIA);
    assertThat(eligo("format", criteria)).isZero();
    assertThat(out())
        .containsSubsequence(
            "t.criteria: would change, first in line 3",
            "  is        roles",
            "  would be  (an empty line)",
            "t.criteria: formatted");
    assertThat(Files.readString(file)).contains("\n\nroles\n  investigator");
    assertThat(eligo("format", "--check", criteria)).isZero();
    assertThat(eligo("test", criteria)).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void formatLeavesAFileWithErrorsAlone() throws IOException {
    String wrong = write("w.criteria", CRITERIA.replace(">=", "is is"));
    String text = Files.readString(Path.of(wrong));

    assertThat(eligo("format", wrong, criteria)).isEqualTo(3);
    assertThat(err()).contains("w.criteria: not formatted, the criteria file has errors");
    assertThat(Files.readString(Path.of(wrong))).isEqualTo(text);
    assertThat(out()).contains("t.criteria: formatted");
  }

  @Test
  void formatShowsTheLineThatWouldChange() throws IOException {
    assertThat(eligo("format", criteria)).isZero();
    String formatted = Files.readString(Path.of(criteria));
    String file = write("n.criteria", formatted.replace(">= 75,000 /uL", ">=75,000/uL"));
    out.reset();

    assertThat(eligo("format", "--check", file)).isEqualTo(6);
    assertThat(out())
        .containsSubsequence(
            "  is            platelets within 14 days before consent >=75,000/uL\n",
            "  would be      platelets within 14 days before consent >= 75,000 /uL\n");
  }

  @Test
  void statsNameTheCriteriaBehindEachShare() throws IOException {
    String more =
        CRITERIA
            .replace(
                "data\n",
                """
                  I2 | Suitable
                    judged by investigator
                  I3 | Willing
                    agreed by participant
                  I4 | All are screened for syphilis
                    no rule | A procedure
                data
                """)
            .replace("\n  expect ELIGIBLE", "");
    String other = write("m.criteria", more);

    assertThat(eligo("stats", other, criteria)).isZero();
    assertThat(out())
        .containsSubsequence(
            "m.criteria: 3 criteria\n     1   33.3 %  computed from recorded data\n",
            "                 I1\n",
            "1   33.3 %  judged by a role\n                 I2\n",
            "1   33.3 %  asked of, or agreed by, the participant\n                 I3\n",
            "0    0.0 %  not in the text\n",
            "1   25.0 %  without a rule, with the reason\n                 I4\n",
            "t.criteria: 1 criterion\n",
            "All 2 files: 4 criteria\n     2   50.0 %  computed from recorded data\n     0 ");
  }

  @Test
  void testEndsWellWhenTheCasesComeOut() {
    assertThat(eligo("test", criteria)).isZero();
    assertThat(out()).contains("1 case, 1 as expected, 0 not").contains("coverage:");
  }

  @Test
  void testShowsTheCaseThatComesOutOtherwise() throws IOException {
    String wrong = write("w.criteria", CRITERIA.replace("80,000", "8,000"));

    assertThat(eligo("test", wrong)).isEqualTo(3);
    assertThat(out()).contains("expected I1 PASSED").contains("but was I1 FAILED");
  }

  @Test
  void screenEndsWithTheWorstOutcome() throws IOException {
    String fine = record("fine", platelets(80_000));
    String low = record("low", platelets(7_000));
    String open = record("open", "");

    assertThat(eligo("screen", criteria, "--participant", fine)).isZero();
    assertThat(eligo("screen", criteria, "--participant", fine, "--participant", open))
        .isEqualTo(5);
    assertThat(
            eligo(
                "screen",
                criteria,
                "--participant",
                fine,
                "--participant",
                open,
                "--participant",
                low))
        .isEqualTo(4);
    assertThat(out()).contains("I1 failed:").contains("I1 unknown:");
  }

  @Test
  void screenPrintsTheSameJsonEachTime() throws IOException {
    String fine = record("fine", platelets(80_000));

    assertThat(eligo("screen", criteria, "--participant", fine, "--json")).isZero();
    String first = out();
    out.reset();
    assertThat(eligo("screen", criteria, "--participant", fine, "--json")).isZero();

    assertThat(out()).isEqualTo(first);
    assertThat(first)
        .startsWith("{\n  \"protocol\": {")
        .contains("\"outcome\": \"ELIGIBLE\"", "\"verdict\": \"PASSED\"", "\"facts\": \"");
  }

  @Test
  void namesTheStagesAndCohortsThereAre() throws IOException {
    String fine = record("fine", platelets(80_000));

    assertThat(eligo("screen", criteria, "--participant", fine, "--stage", "day 0")).isEqualTo(2);
    assertThat(eligo("screen", criteria, "--participant", fine, "--cohort", "SLE")).isEqualTo(2);
    assertThat(err()).contains("there is consent").contains("there is all");
  }

  @Test
  void namesThePlaceOfARefusedRecord() throws IOException {
    String wrong = record("wrong", platelets(80_000).replace("/uL", "mg"));

    assertThat(eligo("screen", criteria, "--participant", wrong)).isEqualTo(2);
    assertThat(err()).contains("data.platelets[0].unit: mg does not convert to /uL");
  }

  @Test
  void checklistPrintsWhereItsFilesAre() {
    String lists = folder.resolve("lists").toString();

    assertThat(eligo("checklist", criteria, "--format", "html", "--out", lists)).isZero();
    assertThat(Path.of(out().strip())).hasFileName("T-1-all.html").isNotEmptyFile();
  }

  @Test
  void usageIsExplained() {
    assertThat(eligo("scren", "x")).isEqualTo(2);
    assertThat(eligo("screen", criteria, "--participant", "p", "--as-of", "1.2.25")).isEqualTo(2);
    assertThat(eligo("--help")).isZero();
    assertThat(eligo("--version")).isZero();
    assertThat(err()).contains("did you mean screen").contains("write it as 2025-03-10");
    assertThat(out()).contains("Usage: eligo").contains("eligo 0.1.0");
  }

  @Test
  void aProtocolIsReadBack() {
    assertThat(eligo("read", criteria)).isZero();
    assertThat(out())
        .contains("I1 Platelets of at least 75,000", "= May enter only if", "e.g.", "74,999");
    out.reset();
    assertThat(eligo("read", criteria, "--html", "--no-examples")).isZero();
    assertThat(out())
        .startsWith("<!DOCTYPE html>")
        .contains("May enter only if", "Platelets of at least 75,000")
        .doesNotContain("74,999");
  }
}
