package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Facts.Known;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Result.Visit;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.junit.jupiter.api.Test;

/** What is read of a record without a rule: days, results, entries and statements. */
final class FactsTest {
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
                  screening | Screening visit
                  surgery | Surgery
                inclusion criteria
                  I1 | Words
                    any of
                      - haemoglobin at screening < 10 g/dL
                      - score at screening is mild
                      - birth date before surgery
                      - any drug ongoing at surgery
                      - uses at screening includes implant
                  I2 | Words
                    judged by investigator
                data
                  haemoglobin: measurement in g/dL | Haemoglobin
                    may be reported as positive or negative
                  score: one of mild, severe | Score
                  uses: some of implant, injection | Uses
                  birth date: constant date | Birth date
                  drug: course | Drug
                    asked again after 10 days
                    dose: measurement in mg | Dose
                    form: one of tablet, syrup | Form
                    agent: in agents | Agent
                    since: date | Since
                lists
                  agents | Agents
                    aspirin
                """));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Participant read(String rest) {
    String record = "{'id': 'P-1', 'asOf': '2025-03-15', " + rest + "}";
    // Quoted as in JSON only here, to be readable above.
    ReadResult read = ParticipantReader.read(record.replace('\'', '"'), PROTOCOL);
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read).participants().getFirst();
  }

  private static Facts facts(Participant participant, boolean plansCount, boolean asIfToday) {
    return Facts.of(PROTOCOL, Dependencies.of(PROTOCOL), participant, DAY, plansCount, asIfToday);
  }

  private static DataItem item(String name) {
    return Objects.requireNonNull(PROTOCOL.data().get(name));
  }

  private static Facts facts(String rest) {
    return facts(read(rest), true, false);
  }

  private static DayRange on(String day) {
    return DayRange.of(LocalDate.parse(day));
  }

  private static Facts.Day day(Facts facts, String milestone) {
    return facts.day(PROTOCOL.milestone(milestone).orElseThrow());
  }

  private static final String MILESTONES =
      "'milestones': {'consent': '2025-03-01', 'screening': ['2025-03-05', '2025-03-07'],"
          + " 'surgery': {'planned': '2025-04-01'}}, 'data': {}";

  @Test
  void daysOfMilestones() {
    Facts facts = facts(MILESTONES);
    assertThat(day(facts, "consent"))
        .isEqualTo(new Facts.Day(Optional.of(on("2025-03-01")), false, true));
    assertThat(day(facts, "screening")).isEqualTo(new Facts.Day(Optional.empty(), false, true));
    assertThat(day(facts, "surgery"))
        .isEqualTo(new Facts.Day(Optional.of(on("2025-04-01")), true, true));
  }

  @Test
  void daysThatAreNotKnown() {
    assertThat(day(facts("'data': {}"), "consent").known()).isFalse();
    assertThat(day(facts(read(MILESTONES), false, false), "surgery").known()).isFalse();
    assertThat(day(facts(read("'data': {}"), true, true), "consent"))
        .isEqualTo(new Facts.Day(Optional.of(DayRange.of(DAY)), true, true));
  }

  @Test
  void whatIsPast() {
    Facts facts = facts("'data': {}");
    assertThat(facts.past(new DayRange(0, DayRange.NO_LAST)))
        .isEqualTo(new DayRange(0, DAY.toEpochDay()));
    assertThat(facts.past(on("2025-03-01"))).isEqualTo(on("2025-03-01"));
    assertThat(facts.past(on("2025-03-16"))).isEqualTo(DayRange.of(DAY));
  }

  private static List<Facts.Read> results(String item, String results) {
    return facts("'data': {'" + item + "': [" + results + "]}").results(item(item));
  }

  private static Known value(String item, String result) {
    return results(item, "{" + result + ", 'on': '2025-03-01'}").getFirst().value();
  }

  private static Known number(long value) {
    return new Known.Number(Rational.of(value));
  }

  @Test
  void values() {
    assertThat(value("haemoglobin", "'value': 90, 'unit': 'g/L'")).isEqualTo(number(9));
    assertThat(value("haemoglobin", "'value': '<9', 'unit': 'g/dL'")).isEqualTo(new Known.Other());
    assertThat(value("haemoglobin", "'value': 'positive'")).isEqualTo(new Known.Other());
    assertThat(value("haemoglobin", "'value': 'equivocal'")).isEqualTo(new Known.Other());
    assertThat(value("haemoglobin", "'state': 'none'")).isEqualTo(new Known.Other());
    assertThat(value("haemoglobin", "'state': 'unknown'")).isEqualTo(new Known.Nothing());
    assertThat(value("score", "'value': 'mild'")).isEqualTo(new Known.Choice("mild"));
    assertThat(value("uses", "'value': ['implant']")).isEqualTo(new Known.Other());
    assertThat(value("birth date", "'value': '1980-01-01'"))
        .isEqualTo(new Known.Day(on("1980-01-01")));
  }

  @Test
  void resultsWithTheirDaysVisitsAndRanges() {
    String range = "'low': %s, 'high': %s";
    String number = "{'value': 9, 'unit': 'g/dL', 'on': '2025-03-01', ";
    List<Facts.Read> read =
        results(
            "haemoglobin",
            number
                + range.formatted("8", "'none'")
                + "}, "
                + number
                + range.formatted("'unknown'", "12")
                + ", 'visit': 'screening'}, {'state': 'not done', 'on': '2025-03-01'}");
    Visit tagged = new Visit.Tagged("screening");
    assertThat(read)
        .containsExactly(
            new Facts.Read(
                on("2025-03-01"), number(9), new Visit.Untagged(), number(8), new Known.Other()),
            new Facts.Read(on("2025-03-01"), number(9), tagged, new Known.Nothing(), number(12)));
  }

  private static List<Facts.Entry> entries(String entries) {
    DataItem drug = item("drug");
    return facts("'data': {'drug': {'entries': [" + entries + "]}}").entries(drug);
  }

  @Test
  void entriesThatHappenedOrMayHave() {
    List<Facts.Entry> entries =
        entries(
            "{'from': '2025-01-01', 'to': '2025-02-01'},"
                + " {'from': '2025-02-01', 'state': 'unknown'},"
                + " {'from': '2025-02-01', 'to': '2025-02-02', 'state': 'withdrawn'}");
    assertThat(entries).extracting(Facts.Entry::sure).containsExactly(true, false);
    assertThat(entries.getFirst().start()).isEqualTo(on("2025-01-01"));
    assertThat(entries.getFirst().end()).isEqualTo(on("2025-02-01"));
    assertThat(entries.getFirst().servingEnd()).isEqualTo(on("2025-02-01"));
  }

  /** Within 10 days of being seen a course is taken to go on, before a planned day (H5). */
  @Test
  void coursesThatGoOn() {
    List<Facts.Entry> entries =
        entries(
            "{'from': '2025-01-01', 'ongoing': '2025-03-05'},"
                + " {'from': '2025-01-01', 'ongoing': '2025-03-04'}");
    Facts.Entry fresh = entries.getFirst();
    assertThat(fresh.end()).isEqualTo(DayRange.from(LocalDate.of(2025, 3, 5)));
    assertThat(fresh.servingEnd()).isEqualTo(DayRange.from(DAY));
    Facts.Entry old = entries.getLast();
    assertThat(old.servingEnd()).isEqualTo(DayRange.from(LocalDate.of(2025, 3, 4)));
  }

  @Test
  void fields() {
    String fields =
        "'fields': {'dose': {'value': 2, 'unit': 'g'}, 'form': 'syrup', 'agent': 'asprin'}";
    assertThat(entries("{'from': '2025-01-01', " + fields + "}").getFirst().fields())
        .isEqualTo(
            Map.of(
                "dose", number(2000),
                "form", new Known.Choice("syrup"),
                "agent", new Known.Nothing(),
                "since", new Known.Nothing()));
    fields =
        "'fields': {'dose': {'value': '>2', 'unit': 'mg'}, 'form': 'unknown', 'since': '2025'}";
    assertThat(entries("{'from': '2025-01-01', " + fields + "}").getFirst().fields())
        .isEqualTo(
            Map.of(
                "dose", new Known.Other(),
                "form", new Known.Nothing(),
                "agent", new Known.Nothing(),
                "since", new Known.Other()));
  }

  private static Optional<Facts.Statement> statement(String complete) {
    DataItem drug = item("drug");
    return facts("'data': {'drug': {'entries': []" + complete + "}}").statement(drug);
  }

  @Test
  void statements() {
    assertThat(facts("'data': {}").statement(item("drug"))).isEmpty();
    assertThat(statement(", 'complete': {'since': 'ever', 'on': '2025-03-05'}"))
        .contains(
            new Facts.Statement(
                Optional.empty(), Optional.of(on("2025-03-05").first()), true, false));
    assertThat(statement(", 'complete': {'since': '2024-06', 'on': '2025-03-04'}"))
        .contains(
            new Facts.Statement(
                Optional.of(DayRange.of(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30))),
                Optional.of(on("2025-03-04").first()),
                false,
                false));
    assertThat(statement(", 'complete': {'since': 'ever', 'on': 'unknown'}"))
        .contains(new Facts.Statement(Optional.empty(), Optional.empty(), false, false));
  }

  @Test
  void answersAboutTheFactsAsTheyAre() {
    Participant participant = read("'data': {}");
    Facts facts = facts(participant, true, false);
    Item item = PROTOCOL.criteria().getLast().item();
    String digest = new Digests(PROTOCOL, participant, Dependencies.of(PROTOCOL)).of(item);
    assertThat(facts.isCurrent(item, answer(Optional.of(digest)))).isTrue();
    assertThat(facts.isCurrent(item, answer(Optional.of("0".repeat(64))))).isFalse();
    assertThat(facts.isCurrent(item, answer(Optional.empty()))).isFalse();
  }

  private static Decision answer(Optional<String> facts) {
    return new Decision(
        "I2",
        "investigator",
        Decision.Answer.YES,
        Optional.empty(),
        new org.eligo.dsl.time.PartialDate.Day(DAY),
        Optional.empty(),
        facts);
  }
}
