package org.eligo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.junit.jupiter.api.Test;

/** A digest changes if and only if what stands before the role changes (D4). */
final class DigestTest {
  private static final String CRITERIA =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      milestones
        consent | Consent
        surgery | Surgery
      inclusion criteria
        I1 | Words of the first
          any of
            - anaemic
            - score within 14 days before surgery is mild
            - findings within 14 days before surgery includes swelling
            - viral load within 14 days before surgery < 50 copies/mL
            - any drug ongoing at surgery
            - any drug planned
            - birth date before surgery
            - criterion I2 is passed
        I2 | Words of the second
          smoker at surgery
      define anaemic | Anaemic
        haemoglobin within 14 days before surgery < 10 g/dL
      data
        haemoglobin: measurement in g/dL | Haemoglobin
        viral load: measurement in copies/mL | Viral load
        score: one of mild, severe | Score
          stated: yes/no | Stated
        findings: some of swelling, fever, rash | Findings
        birth date: date | Birth date
        smoker: yes/no | Smoker
        drug: course | Drug
          dose: measurement in mg | Dose
          kept: yes/no | Kept
      """;

  private static CompiledProtocol compiled(String criteria) {
    Checked checked = Protocols.check(Source.of("t.criteria", criteria));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return Engine.compile(((Checked.Ok) checked).protocol());
  }

  private static String digest(CompiledProtocol compiled, String milestones, String data) {
    String record =
        "{'id': 'P-1', 'asOf': '2025-03-31', 'milestones': {"
            + milestones
            + "}, 'data': {"
            + data
            + "}}";
    // Quoted as in JSON only here, to be readable above.
    ReadResult read = ParticipantReader.read(record.replace('\'', '"'), compiled.protocol());
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Read.class);
    var participant = ((ReadResult.Read) read).participants().getFirst();
    var screening = compiled.screen(participant, Run.asOf(LocalDate.of(2025, 3, 31)));
    return Objects.requireNonNull(screening.cohorts().get("all"))
        .criterion("I1")
        .orElseThrow()
        .facts();
  }

  private static String haemoglobin(String more) {
    return "'haemoglobin': [{'value': 9, 'unit': 'g/dL', 'on': '2025-03-01'" + more + "}]";
  }

  private static String drug(String entries, String more) {
    return "'drug': {'entries': [" + entries + "]" + more + "}";
  }

  private static final String SURGERY = "'surgery': '2025-03-10'";

  private static final List<String> MILESTONES =
      List.of(
          "",
          "'surgery': '2025-03-11'",
          "'surgery': {'planned': '2025-04-11'}",
          "'surgery': {'planned': '2025-03-31'}",
          "'surgery': '2025-03-31'",
          "'surgery': ['2025-03-11', '2025-03-12']",
          "'surgery': '2025-03'");

  private static final List<String> DATA =
      List.of(
          "",
          haemoglobin(""),
          haemoglobin(", 'visit': 'surgery'"),
          haemoglobin(", 'visit': 'consent'"),
          haemoglobin(", 'visit': 'unknown'"),
          haemoglobin(", 'low': 8"),
          haemoglobin(", 'low': 7"),
          haemoglobin(", 'low': 'none'"),
          haemoglobin(", 'low': 'unknown'"),
          haemoglobin(", 'high': 18"),
          haemoglobin(", 'laboratory': 'central'"),
          haemoglobin(", 'laboratory': 'local'"),
          haemoglobin(", 'sample': '1'"),
          haemoglobin(", 'sample': '2'"),
          haemoglobin(", 'confirmed': true"),
          haemoglobin("").replace("9", "9.5"),
          haemoglobin("").replace("g/dL", "g/L"),
          haemoglobin("").replace("9", "'<9'"),
          haemoglobin("").replace("9", "'>9'"),
          haemoglobin("").replace("-01'", "-02'"),
          haemoglobin("").replace("'value': 9, 'unit': 'g/dL'", "'state': 'unknown'"),
          haemoglobin("").replace("'value': 9, 'unit': 'g/dL'", "'state': 'pending'"),
          "'score': [{'value': 'mild', 'on': '2025-03-01'}]",
          "'score': [{'value': 'severe', 'on': '2025-03-01'}]",
          score("{'stated': 'yes'}"),
          score("{'stated': 'no'}"),
          score("{'stated': 'unknown'}"),
          "'findings': [{'value': ['swelling'], 'on': '2025-03-01'}]",
          "'findings': [{'value': ['fever', 'swelling'], 'on': '2025-03-01'}]",
          "'viral load': [{'value': '<15 detected', 'unit': 'copies/mL', 'on': '2025-03-01'}]",
          "'viral load': [{'value': '<15 not detected', 'unit': 'copies/mL', 'on': '2025-03-01'}]",
          "'viral load': [{'value': '<20 detected', 'unit': 'copies/mL', 'on': '2025-03-01'}]",
          "'viral load': [{'value': 'not detected', 'on': '2025-03-01'}]",
          drug("", ""),
          drug("", ", 'complete': {'since': 'ever', 'on': '2025-03-10'}"),
          drug("", ", 'complete': {'since': '2020', 'on': '2025-03-10'}"),
          drug("", ", 'complete': {'since': 'ever', 'on': '2025-03-11'}"),
          drug("", ", 'complete': {'since': 'ever', 'on': '2025-03-11', 'plans': 'all'}"),
          drug("", ", 'complete': {'since': 'ever', 'on': '2025-03-11', 'plans': '2025-06'}"),
          drug("{'from': '2025-01-01'}", ""),
          drug("{'from': '2025-01-02'}", ""),
          drug("{'from': '2025-01-01', 'to': '2025-02-01'}", ""),
          drug("{'from': '2025-01-01', 'to': '2025-02-02'}", ""),
          drug("{'from': '2025-01-01', 'to': {'planned': '2025-04-02'}}", ""),
          drug("{'from': '2025-01-01', 'to': {'planned': '2025-02-01'}}", ""),
          drug("{'from': '2025-01-01', 'ongoing': '2025-02-01'}", ""),
          drug("{'from': '2025-01-01', 'distinct': true}", ""),
          drug("{'planned': '2025-04-01'}", ""),
          drug("{'from': '2025-01-01', 'fields': {'kept': 'yes'}}", ""),
          drug("{'from': '2025-01-01', 'fields': {'kept': 'no'}}", ""),
          drug("{'from': '2025-01-01', 'fields': {'dose': {'value': 3, 'unit': 'mg'}}}", ""),
          drug("{'from': '2025-01-01'}, {'from': '2025-01-01'}", ""));

  private static String score(String fields) {
    return "'score': [{'value': 'mild', 'on': '2025-03-01', 'fields': " + fields + "}]";
  }

  @Test
  void whatIsRecordedDifferentlyHasAnotherDigest() {
    CompiledProtocol compiled = compiled(CRITERIA);
    Map<String, String> seen = new LinkedHashMap<>();
    for (String milestones : MILESTONES) {
      assertThat(seen.put(digest(compiled, milestones, ""), milestones)).as(milestones).isNull();
    }
    for (String data : DATA) {
      assertThat(seen.put(digest(compiled, SURGERY, data), data)).as(data).isNull();
    }
  }

  @Test
  void anotherOrderHasTheSameDigest() {
    CompiledProtocol compiled = compiled(CRITERIA);
    String one = "{'from': '2025-01-01', 'fields': {'kept': 'yes', 'dose': 'unknown'}}";
    String same = "{'from': '2025-01-01', 'fields': {'dose': 'unknown', 'kept': 'yes'}}";
    String other = "{'from': '2025-02-01'}";
    assertThat(digest(compiled, SURGERY, drug(one + ", " + other, "")))
        .isEqualTo(digest(compiled, SURGERY, drug(other + ", " + same, "")));
    String early = "{'value': 9, 'unit': 'g/dL', 'on': '2025-03-01'}";
    String late = "{'value': 8, 'unit': 'g/dL', 'on': '2025-03-02'}";
    assertThat(digest(compiled, SURGERY, "'haemoglobin': [" + early + ", " + late + "]"))
        .isEqualTo(digest(compiled, SURGERY, "'haemoglobin': [" + late + ", " + early + "]"));
    String list = "'findings': [{'on': '2025-03-01', 'value': [";
    assertThat(digest(compiled, SURGERY, list + "'fever', 'rash']}]"))
        .isEqualTo(digest(compiled, SURGERY, list + "'rash', 'fever']}]"));
    assertThat(digest(compiled, "'surgery': ['2025-03-11', '2025-03-12']", ""))
        .isEqualTo(digest(compiled, "'surgery': ['2025-03-12', '2025-03-11']", ""));
  }

  @Test
  void whatTheFileSaysDifferentlyHasAnotherDigest() {
    String before = digest(compiled(CRITERIA), SURGERY, "");
    Map<String, String> changes =
        Map.of(
            "T-1", "T-2",
            "Words of the first", "Other words",
            "Words of the second", "Other words",
            "score within 14 days", "score within 15 days",
            "haemoglobin within 14 days", "haemoglobin within 15 days",
            "some of swelling, fever, rash", "some of swelling, fever");
    changes.forEach((from, to) ->
        assertThat(digest(compiled(CRITERIA.replace(from, to)), SURGERY, ""))
            .as(to)
            .isNotEqualTo(before));
  }

  @Test
  void whatIsNotReadChangesNothing() {
    CompiledProtocol compiled = compiled(CRITERIA);
    assertThat(digest(compiled, SURGERY + ", 'consent': '2025-02-01'", ""))
        .isEqualTo(digest(compiled, SURGERY, ""));
    assertThat(digest(compiled, SURGERY, haemoglobin(", 'source': 'a chart'")))
        .isEqualTo(digest(compiled, SURGERY, haemoglobin("")));
  }
}
