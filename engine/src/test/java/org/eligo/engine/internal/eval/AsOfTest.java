package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a run of 15 March sees of a record of 31 March (V6), and of one that does not tell its day.
 */
final class AsOfTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 15);
  private static final Protocol PROTOCOL = protocol();

  private static Protocol protocol() {
    Checked checked =
        Protocols.check(
            Source.of(
                "t.criteria",
                """
                protocol T-1 | A trial
                  version 1.0 dated 2025-01-01
                roles
                  investigator | Investigator
                milestones
                  consent | Consent
                  surgery | Surgery
                inclusion criteria
                  I1 | Words
                    any of
                      - haemoglobin within 14 days before surgery < 10 g/dL
                      - score within 14 days before surgery is mild
                      - birth date before surgery
                      - any drug ongoing at surgery
                      - any drug planned
                data
                  haemoglobin: measurement in g/dL | Haemoglobin
                  score: one of mild, severe | Score
                    stated: judgement by investigator | Stated
                  birth date: constant date | Birth date
                  drug: course | Drug
                    kept: judgement by investigator | Kept
                """));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Participant read(String asOf, String rest) {
    String record = "{'id': 'P-1'" + asOf + ", " + rest + "}";
    // Quoted as in JSON only here, to be readable above.
    ReadResult read = ParticipantReader.read(record.replace('\'', '"'), PROTOCOL);
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read).participants().getFirst();
  }

  private static void sees(String asOf, String recorded, String seen, int leftOut) {
    AsOf.Seen came = AsOf.of(read(asOf, recorded), DAY, PROTOCOL);
    assertThat(came.participant()).isEqualTo(read(asOf, seen));
    assertThat(came.leftOut()).isEqualTo(leftOut);
  }

  private static String result(String results) {
    return "'data': {'haemoglobin': [" + results + "]}";
  }

  private static String number(String on) {
    return "{'value': 9, 'unit': 'g/dL', 'on': '" + on + "'}";
  }

  private static String drug(String entries, String more) {
    return "'data': {'drug': {'entries': [" + entries + "]" + more + "}}";
  }

  private static String judged(String on) {
    return "'fields': {'kept': {'value': 'yes', 'role': 'investigator', 'on': '" + on + "'}}";
  }

  private static final String LATER = ", 'asOf': '2025-03-31'";
  private static final String CLOSED = ", 'asOf': '2025-03-15'";
  private static final String NO_DAY = "";

  @Test
  void looksBackOnlyWhereTheRecordMayHoldLaterThings() {
    String nothing = "'data': {}";
    assertThat(AsOf.isRetrospective(read(LATER, nothing), DAY)).isTrue();
    assertThat(AsOf.isRetrospective(read(", 'asOf': '2025-03-15'", nothing), DAY)).isFalse();
    assertThat(AsOf.isRetrospective(read(NO_DAY, nothing), DAY)).isFalse();
  }

  @Test
  void results() {
    String both = result(number("2025-03-15") + "," + number("2025-03-16"));
    sees(LATER, both, result(number("2025-03-15")), 1);
    sees(NO_DAY, both, result(number("2025-03-15")), 1);
    sees(LATER, result(number("2025-03")), result("{'state': 'unknown', 'on': '2025-03'}"), 0);
    sees(NO_DAY, result(number("2025-03")), result("{'state': 'unknown', 'on': '2025-03'}"), 0);
    sees(CLOSED, result(number("2025-03")), result(number("2025-03")), 0);
    String constant = "'data': {'birth date': [{'value': '1980-01-01', 'on': '2025-03-20'}]}";
    sees(LATER, constant, constant, 0);
  }

  @Test
  void milestones() {
    String data = "'data': {}";
    sees(LATER, "'milestones': {'surgery': '2025-03-20'}, " + data, data, 1);
    sees(
        LATER,
        "'milestones': {'surgery': ['2025-03-10', '2025-03-20']}, " + data,
        "'milestones': {'surgery': '2025-03-10'}, " + data,
        1);
    sees(
        LATER,
        "'milestones': {'surgery': '2025-03'}, " + data,
        "'milestones': {'surgery': 'unknown'}, " + data,
        0);
    String planned = "'milestones': {'surgery': {'planned': '2025-04-11'}}, " + data;
    sees(LATER, planned, planned, 0);
    sees(NO_DAY, planned, planned, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025-03-15; yes; 0",
        "2025-03-16; ''; 1",
        "2025-03; unknown; 0",
      })
  void decisions(String on, String answer, int leftOut) {
    sees(LATER, decided(on, "yes"), decided(on, answer), leftOut);
    sees(NO_DAY, decided(on, "yes"), decided(on, answer), leftOut);
  }

  private static String decided(String on, String answer) {
    return "'data': {}, 'decisions': ["
        + (answer.isEmpty()
            ? ""
            : "{'about': 'I1', 'role': 'investigator', 'by': 'me', 'facts': 'none', 'on': '"
                + on
                + "', 'answer': '"
                + answer
                + "'}")
        + "]";
  }

  @Test
  void entries() {
    String early = "{'from': '2025-03-15'}";
    sees(LATER, drug(early + ", {'from': '2025-03-16'}", ""), drug(early, ""), 1);
    sees(NO_DAY, drug(early + ", {'from': '2025-03-16'}", ""), drug(early, ""), 1);
    String planned = drug("{'planned': '2025-04-01'}", "");
    sees(LATER, planned, planned, 0);
    String open = drug("{'from': '2025-03-01'}", "");
    sees(LATER, drug("{'from': '2025-03-01', 'to': '2025-03-16'}", ""), open, 1);
    sees(LATER, drug("{'from': '2025-03-01', 'to': '2025-03'}", ""), open, 0);
    sees(LATER, drug("{'from': '2025-03-01', 'ongoing': '2025-03-16'}", ""), open, 1);
    sees(LATER, drug("{'from': '2025-03-01', 'ongoing': '2025-03'}", ""), open, 0);
    String ends = drug("{'from': '2025-03-01', 'to': {'planned': '2025-04-01'}}", "");
    sees(LATER, ends, ends, 0);
    String ended = drug("{'from': '2025-03-01', 'to': '2025-03-15'}", "");
    sees(LATER, ended, ended, 0);
    String went = drug("{'from': '2025-03-01', 'ongoing': '2025-03-15'}", "");
    sees(LATER, went, went, 0);
  }

  @Test
  void anEntryThatMayBeLaterMayNotHaveHappened() {
    Participant unsure = read(LATER, drug("{'from': '2025-03'}", ""));
    assertThat(state(AsOf.of(unsure, DAY, PROTOCOL))).isEqualTo(History.EntryState.UNKNOWN);
    Participant noDay = read(NO_DAY, drug("{'from': '2025-03'}", ""));
    assertThat(state(AsOf.of(noDay, DAY, PROTOCOL))).isEqualTo(History.EntryState.UNKNOWN);
    Participant closed = read(CLOSED, drug("{'from': '2025-03'}", ""));
    assertThat(state(AsOf.of(closed, DAY, PROTOCOL))).isEqualTo(History.EntryState.HAPPENED);
  }

  private static History.EntryState state(AsOf.Seen seen) {
    return Objects.requireNonNull(seen.participant().histories().get("drug"))
        .entries()
        .getFirst()
        .state();
  }

  @Test
  void statements() {
    String since = ", 'complete': {'since': 'ever', 'on': '";
    String before = drug("", since + "2025-03-15'}");
    sees(LATER, before, before, 0);
    sees(LATER, drug("", since + "2025-03-16'}"), drug("", ""), 1);
    sees(LATER, drug("", since + "2025-03'}"), drug("", ""), 0);
    sees(NO_DAY, drug("", since + "2025-03'}"), drug("", ""), 0);
    sees(CLOSED, drug("", since + "2025-03'}"), drug("", since + "2025-03'}"), 0);
  }

  @Test
  void judgements() {
    String from = "{'from': '2025-03-01'";
    String before = drug(from + ", " + judged("2025-03-15") + "}", "");
    sees(LATER, before, before, 0);
    String later = drug(from + ", " + judged("2025-03-16") + "}", "");
    sees(LATER, later, drug(from + "}", ""), 1);
    sees(NO_DAY, later, drug(from + "}", ""), 1);
    String unsure = drug(from + ", " + judged("2025-03") + "}", "");
    sees(LATER, unsure, drug(from + ", 'fields': {'kept': 'unknown'}}", ""), 0);
    sees(NO_DAY, unsure, drug(from + ", 'fields': {'kept': 'unknown'}}", ""), 0);
    sees(CLOSED, unsure, unsure, 0);
    String score = "'data': {'score': [{'value': 'mild', 'on': '2025-03-01'";
    String stated =
        ", 'fields': {'stated': {'value': 'yes', 'role': 'investigator', 'on': '2025-03-16'}}";
    sees(NO_DAY, score + stated + "}]}", score + "}]}", 1);
  }
}
