package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.junit.jupiter.api.Test;

/** How a record stands in words. */
final class RecorderTest {
  private static final String FILE =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
        consent | Consent
        screening | Screening
        day 0 | Day 0
      inclusion criteria
        I1 | Judged
          judged by investigator
        I2 | Asthma
          asthma
          discuss with investigator when smoker
      data
        smoker: constant yes/no | Smoker
        asthma: constant yes/no | Asthma
        pack years: constant number | Pack years
        visited: constant date | Last visit
        grade: constant one of low, high | Grade
        ALT: measurement in U/L | ALT
        count: number | Count
        sites: some of skin, lung | Sites
        surgery: event | Surgery
          major: yes/no | Major
        drug: course | Drug
          dose: number | Dose
      """;
  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final Protocol PROTOCOL = checked(FILE);
  private static final Dependencies DEPENDENCIES = Dependencies.of(PROTOCOL);
  private static final FastRules RULES = FastRules.of(PROTOCOL, DEPENDENCIES);

  private static Protocol checked(String file) {
    Checked checked = Protocols.check(Source.of("t.criteria", file));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static long day(String day) {
    return LocalDate.parse(day).toEpochDay();
  }

  private static Participant read(String more, String data) {
    String record =
        "{\"id\": \"P-1\", \"asOf\": \"2025-03-10\", " + more + " \"data\": {" + data + "}}";
    ReadResult result = ParticipantReader.read(record, PROTOCOL);
    assertThat(result).as(result.toString()).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).participants().getFirst();
  }

  private static Facts facts(Participant participant) {
    return Facts.of(PROTOCOL, DEPENDENCIES, participant, DAY, true, false);
  }

  private static long[] words(String more, String data) {
    Participant participant = read(more, data);
    return RULES.words(facts(participant), DAY.toEpochDay(), participant.decisions());
  }

  private static long[] words(String data) {
    return words("\"milestones\": {\"consent\": \"2025-03-01\"},", data);
  }

  private static int at(String name) {
    return RULES.position(name).orElseThrow();
  }

  /** The rows to which a plain head leads. */
  private static List<Long> rows(long[] d, String name, int stride) {
    long head = d[at(name)];
    int begin = (int) (head >> 16);
    int count = (int) (head & 0xffff);
    return LongStream.of(d).skip(begin).limit((long) count * stride).boxed().toList();
  }

  private static long number(long thousandths) {
    return Words.number(Rational.of(thousandths, Words.SCALE));
  }

  @Test
  void whatAsksForAnswersIsFoundByTheIdOfItsItem() {
    assertThat(RULES.position("I1")).isNotEmpty();
    assertThat(RULES.position("I2")).isNotEmpty().isNotEqualTo(RULES.position("I1"));
    assertThat(RULES.position("I3")).isEmpty();
    assertThat(RULES.position("sites")).isEmpty();
  }

  @Test
  void aMilestoneHasItsDayOrNobodyKnowsIt() {
    long[] d =
        words(
            """
            "milestones": {"consent": "2025-03-01", "screening": {"planned": "2025-03-20"},
              "day 0": "unknown"},
            """,
            "");
    assertThat(d[Layout.AS_OF]).isEqualTo(2 * DAY.toEpochDay());
    assertThat(d[at("consent")]).isEqualTo(2 * day("2025-03-01"));
    assertThat(d[at("consent") + 1]).isZero();
    assertThat(d[at("screening")]).isEqualTo(2 * day("2025-03-20") + 1);
    assertThat(d[at("day 0")]).isEqualTo(Words.NO_DAY);
    assertThat(d[at("day 0") + 1]).isEqualTo(1);
    long[] month =
        words("\"milestones\": {\"consent\": \"2025-02\", \"screening\": \"2025-03-05\"},", "");
    assertThat(month[at("consent")]).isEqualTo(Words.OTHER_DAY);
  }

  @Test
  void whatDoesNotChangeIsAWord() {
    long[] d =
        words(
            """
            "smoker": "no", "pack years": 12.5, "visited": "2025-01-31", "grade": "high"
            """);
    assertThat(d[at("smoker")]).isEqualTo(1);
    assertThat(d[at("pack years")]).isEqualTo(number(12_500));
    assertThat(d[at("visited")]).isEqualTo(day("2025-01-31"));
    assertThat(d[at("grade")]).isEqualTo(1);
    assertThat(d[at("asthma")]).isEqualTo(Words.ABSENT);
    long[] open = words("\"smoker\": \"unknown\", \"visited\": \"unknown\", \"grade\": \"low\"");
    assertThat(open[at("smoker")]).isEqualTo(Words.NOTHING);
    assertThat(open[at("visited")]).isIn(Words.NOTHING, Words.ABSENT);
    assertThat(open[at("grade")]).isZero();
    assertThat(words("\"visited\": \"2025-01\"")[at("visited")]).isEqualTo(Words.OTHER);
  }

  @Test
  void resultsOfKnownDaysStandOldestFirst() {
    long[] d =
        words(
            """
            "ALT": [
              {"on": "2025-03-02", "value": 30, "unit": "U/L", "low": 5, "high": 40},
              {"on": "2025-02-01", "value": 2.5, "unit": "U/L", "visit": "screening"}],
            "count": [{"on": "2025-03-03", "value": 7}]
            """);
    assertThat(rows(d, "ALT", 4))
        .containsExactly(
            day("2025-02-01") << 8 | 2,
            number(2_500),
            Words.NOTHING,
            Words.NOTHING,
            day("2025-03-02") << 8,
            number(30_000),
            number(5_000),
            number(40_000));
    assertThat(rows(d, "count", 2)).containsExactly(day("2025-03-03") << 8, number(7_000));
    assertThat(d[at("count")] >> 16).isEqualTo((d[at("ALT")] >> 16) + 8);
    // Nothing stands behind the last one.
    int surgery = at("surgery");
    assertThat(d[surgery]).isEqualTo((long) d.length << 16);
  }

  @Test
  void resultsOfOpenDaysOrVisitsHaveTheirLastDaysBehindThem() {
    for (String open :
        List.of("\"on\": \"2025-02\"", "\"on\": \"2025-02-01\", \"visit\": \"unknown\"")) {
      long[] d =
          words(
              """
              "ALT": [{"on": "2025-03-02", "value": 30, "unit": "U/L"},
                {%s, "value": 2.5, "unit": "U/L"}]
              """
                  .replace("%s", open));
      boolean month = open.contains("2025-02\"");
      long head = d[at("ALT")];
      assertThat(Rough.isOpen(head)).as(open).isTrue();
      assertThat(RoughEntries.count(head)).isEqualTo(2);
      int begin = RoughEntries.begin(head);
      assertThat(d[begin]).isEqualTo(day("2025-02-01") << 8 | (month ? 0 : Rough.ANY_VISIT));
      assertThat(d[begin + 4]).isEqualTo(month ? day("2025-02-28") : day("2025-02-01"));
      assertThat(d[begin + 9]).isEqualTo(day("2025-03-02"));
      assertThat(d.length).isEqualTo(begin + 10);
    }
    long[] ever = words("\"ALT\": [{\"on\": \"unknown\", \"value\": 30, \"unit\": \"U/L\"}]");
    int begin = RoughEntries.begin(ever[at("ALT")]);
    assertThat(ever[begin] >> 8).isEqualTo(Rough.EARLIEST);
    assertThat(ever[begin + 4]).isGreaterThanOrEqualTo(DAY.toEpochDay());
  }

  @Test
  void entriesOfKnownDaysStandAsTheyAre() {
    long[] d =
        words(
            """
            "surgery": {"complete": {"since": "2020-01-01", "on": "2025-03-05"},
              "entries": [{"on": "2025-02-01", "major": "yes"}]},
            "drug": {"entries": [{"from": "2024-01-01", "to": "2024-02-01", "dose": 2}]}
            """);
    int at = at("surgery");
    assertThat(d[at + 1]).isEqualTo(day("2025-03-05"));
    assertThat(d[at + 2]).isEqualTo(day("2020-01-01"));
    List<Long> surgery = rows(d, "surgery", 6);
    assertThat(surgery.getFirst()).isEqualTo(day("2025-02-01"));
    assertThat(surgery.get(Entries.FIELDS)).isZero();
    List<Long> drug = rows(d, "drug", 6);
    assertThat(drug.subList(0, 3))
        .containsExactly(day("2024-01-01"), day("2024-02-01"), day("2024-02-01"));
    assertThat(drug.get(Entries.FIELDS)).isEqualTo(number(2_000));
    assertThat(d[at("drug") + 1]).isEqualTo(Entries.NOT_STATED);
    assertThat(d[at("drug") + 2]).isEqualTo(Entries.EVER);
    assertThat(d.length).isEqualTo((int) (d[at("drug")] >> 16) + 6);
  }

  @Test
  void entriesOfOpenDaysHaveTheirLastBeginningsBehindThem() {
    long[] d =
        words(
            """
            "drug": {"entries": [{"from": "2024-01-01", "to": "2024-02-01", "dose": 2},
              {"from": "2024-01", "to": "2024-02-01"}]}
            """);
    long head = d[at("drug")];
    assertThat(Rough.isOpen(head)).isTrue();
    assertThat(RoughEntries.count(head)).isEqualTo(2);
    int begin = RoughEntries.begin(head);
    assertThat(d[begin + 6]).isEqualTo(day("2024-01-01"));
    assertThat(d[begin + 7]).isEqualTo(Words.YES);
    assertThat(d[begin + 8]).isEqualTo(day("2024-01-01"));
    assertThat(d[begin + 14]).isEqualTo(day("2024-01-31"));
    assertThat(d[begin + 15]).isEqualTo(Words.YES);
    assertThat(d.length).isEqualTo(begin + 16);
  }

  @Test
  void answersOfKnownDaysArePlain() {
    String answer =
        "{\"about\": \"I1\", \"role\": \"investigator\", \"answer\": \"yes\", \"on\": \"%s\"}";
    for (String on : List.of("2025-03-02", "2025-03")) {
      long[] d =
          words(
              "\"milestones\": {\"consent\": \"2025-03-01\"}, \"decisions\": ["
                  + answer.replace("%s", on)
                  + ", "
                  + answer.replace("%s", "2025-03-04")
                  + "],",
              "");
      boolean plain = on.length() > 7;
      long head = d[at("I1")];
      assertThat(Rough.isOpen(head)).isEqualTo(!plain);
      int begin = plain ? (int) (head >> 16) : RoughEntries.begin(head);
      // What it was about then is not known, so it says nothing now.
      assertThat(d[begin]).isEqualTo((plain ? day(on) : day("2025-03-01")) << 8 | Words.UNKNOWN);
      assertThat(d.length).isEqualTo(begin + (plain ? 2 : 4));
    }
  }

  @Test
  void verdictsAndOutcomesHaveNumbers() {
    assertThat(FastRules.verdicts()).containsExactlyInAnyOrder(Verdict.values());
    for (Verdict verdict : Verdict.values()) {
      int number = FastRules.number(verdict);
      assertThat(FastRules.verdicts().get(number)).isEqualTo(verdict);
      assertThat(FastRules.verdict(number)).isEqualTo(verdict);
    }
    for (Outcome outcome : Outcome.values()) {
      assertThat(Codes.outcome(Codes.of(outcome))).isEqualTo(outcome);
    }
  }

  /** A number is twice its thousandths, and one more if that is not all of it. */
  @Test
  void numbersOfAnySizeHaveAWordOrAreLeft() {
    List<Rational> sizes =
        List.of(
            Rational.of(1),
            Rational.of(1L << 40),
            Rational.of((1L << 49) - 1),
            Rational.of((1L << 50) - 1),
            Rational.of(1L << 50));
    List<Rational> parts =
        List.of(
            Rational.of(0),
            Rational.of(1, 2),
            Rational.of(1, 3),
            Rational.of(1, 7_000),
            Rational.of(1, (1L << 50) - 1),
            Rational.of(1, 1L << 50),
            Rational.of(1, (1L << 62) - 1));
    for (Rational size : sizes) {
      for (Rational part : parts) {
        for (Rational value : List.of(size.plus(part), size.plus(part).negate())) {
          Rational scaled = value.times(Rational.of(Words.SCALE));
          long floor = scaled.floor().longValueExact();
          boolean fits = Math.abs(floor) <= 1L << 60;
          long word = 2 * floor + (scaled.isInteger() ? 0 : 1);
          assertThat(Words.number(value)).as("" + value).isEqualTo(fits ? word : Words.OTHER);
        }
      }
    }
    Rational most = Rational.of(1L << 60);
    assertThat(Words.whole(most)).isEqualTo(1L << 61);
    assertThat(Words.whole(most.negate())).isEqualTo(-(1L << 61));
    assertThat(Words.whole(most.plus(Rational.of(1)))).isEqualTo(Words.OTHER);
    assertThat(Words.whole(most.plus(Rational.of(1)).negate())).isEqualTo(Words.OTHER);
    assertThat(Words.whole(Rational.of(7, 2))).isEqualTo(7);
  }
}
