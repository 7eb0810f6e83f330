package org.eligo.tests.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.tests.oracles.Oracle.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ages around the 18th birthday of everyone born from 1900 to 2030, and of those born on 29
 * February up to 120 years: the lines that the engine gives have the checksum of those that {@code
 * tests/oracles/ages.py} gives. The script says how a line is written, and prints those of a row.
 */
final class AgeOracleTest {
  /** Every so many records are judged by the interpreter as well. */
  private static final int SPARSE = 97;

  private static final int OLDEST = 120;
  private static final List<Row> ROWS = Oracle.rows("ages.csv");

  private int records;

  private static List<Row> rows(String kind) {
    return ROWS.stream().filter(r -> r.get("kind").equals(kind)).toList();
  }

  @Test
  void everyYearIsThere() {
    assertThat(rows("adult")).hasSize(131);
    assertThat(rows("leap")).hasSize(32);
    assertThat(rows("adult").stream().mapToInt(r -> Integer.parseInt(r.get("lines"))).sum())
        .isEqualTo(3 * 47_847);
  }

  @Test
  void everyoneIsOfAgeFromTheBirthdayOn() {
    adults(
        "inclusion criteria\n  A1 | Words\n    age at screening in years >= 18\n", rows("adult"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inclusion criteria\n  A1 | Words\n    age at screening >= 18 years\n",
        "exclusion criteria\n  A1 | Words\n    age at screening < 18 years\n"
      })
  void otherWordsSayTheSameOfThoseBornInLeapYears(String criteria) {
    List<Row> rows =
        rows("adult").stream().filter(r -> Year.isLeap(Long.parseLong(r.get("year")))).toList();
    adults(criteria, rows);
  }

  private void adults(String criteria, List<Row> rows) {
    CompiledProtocol compiled = compiled(criteria);
    Asked any = new Asked(LocalDate.of(1980, 5, 1), LocalDate.of(2025, 3, 10));
    Participant pattern = Oracle.read(any.record(), compiled);
    List<String> differences = new ArrayList<>();
    for (Row row : rows) {
      List<Asked> asked = new ArrayList<>();
      LocalDate birth = LocalDate.of(Integer.parseInt(row.get("year")), 1, 1);
      for (LocalDate day = birth; day.getYear() == birth.getYear(); day = day.plusDays(1)) {
        LocalDate turns = eighteenth(day);
        Stream.of(turns.minusDays(1), turns, turns.plusDays(1))
            .map(new AskedOn(day)::on)
            .forEach(asked::add);
      }
      StringBuilder lines = new StringBuilder();
      for (Asked each : asked) {
        lines.append(each).append(' ').append(adult(compiled, pattern, each)).append('\n');
      }
      compare(differences, row, asked.size(), lines.toString());
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  /** The day of which the script says that the 18th year is completed on it. */
  private static LocalDate eighteenth(LocalDate birth) {
    boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
    int year = birth.getYear() + 18;
    return leapDay && !Year.isLeap(year)
        ? LocalDate.of(year, 3, 1)
        : LocalDate.of(year, birth.getMonthValue(), birth.getDayOfMonth());
  }

  private String adult(CompiledProtocol compiled, Participant pattern, Asked asked) {
    Run run = Run.asOf(asked.day());
    Outcome outcome = compiled.outcome(compiled.prepare(asked.like(pattern), run));
    if (records++ % SPARSE == 0) {
      Participant participant = Oracle.read(asked.record(), compiled);
      assertThat(participant).isEqualTo(asked.like(pattern));
      assertThat(compiled.screen(participant, run).outcome()).isEqualTo(outcome);
    }
    return switch (outcome) {
      case ELIGIBLE -> "yes";
      case NOT_ELIGIBLE -> "no";
      case UNDETERMINED -> "unknown";
    };
  }

  @Test
  void thoseBornOn29FebruaryAreAsOldAsTheyShouldBe() {
    CompiledProtocol compiled =
        compiled(
            """
            inclusion criteria
              A1 | Words
                completed >= 18
            define completed in number | Completed years
              age at screening in years
            """);
    List<String> differences = new ArrayList<>();
    for (Row row : rows("leap")) {
      LocalDate birth = LocalDate.of(Integer.parseInt(row.get("year")), 2, 29);
      List<Asked> asked =
          Stream.iterate(0, age -> age + 1)
              .limit(OLDEST + 1)
              .flatMap(age -> aroundTheEndOfFebruary(birth.getYear() + age))
              .filter(day -> !day.isBefore(birth))
              .map(new AskedOn(birth)::on)
              .toList();
      StringBuilder lines = new StringBuilder();
      List<Participant> participants = read(asked, compiled);
      for (int i = 0; i < asked.size(); i++) {
        lines.append(asked.get(i)).append(' ').append(age(compiled, asked, participants, i));
        lines.append('\n');
      }
      compare(differences, row, asked.size(), lines.toString());
    }
    assertThat(differences).as(Oracle.shown(differences)).isEmpty();
  }

  private static Stream<LocalDate> aroundTheEndOfFebruary(int year) {
    LocalDate first = LocalDate.of(year, 2, 27);
    return first.datesUntil(LocalDate.of(year, 3, 3));
  }

  private static String age(
      CompiledProtocol compiled, List<Asked> asked, List<Participant> participants, int i) {
    Run run = Run.asOf(asked.get(i).day());
    DefinedResult result =
        Objects.requireNonNull(
            compiled.defined("completed", participants.get(i), run).values().iterator().next());
    return result instanceof DefinedResult.OfValue value && value.low().equals(value.high())
        ? value.low().map(Rational::toText).orElse("unknown")
        : "unknown";
  }

  /** The age of someone born on a day is asked on another day. */
  private record Asked(LocalDate birth, LocalDate day) {
    String record() {
      return "{\"id\": \""
          + this
          + "\", \"asOf\": \""
          + day
          + "\", \"milestones\": {\"screening\": "
          + ("\"" + day + "\"}, \"data\": {\"birth date\": \"" + birth + "\"}}");
    }

    /** The same as reading the record, without reading. */
    Participant like(Participant pattern) {
      PartialDate on = new PartialDate.Day(day);
      Result result = pattern.series().values().iterator().next().getFirst();
      Result born =
          new Result(
              new Recorded.DateValue(new PartialDate.Day(birth)),
              result.on(),
              result.visit(),
              result.low(),
              result.high(),
              result.laboratory(),
              result.source(),
              result.by(),
              result.confirmed(),
              result.fields());
      return new Participant(
          toString(),
          pattern.site(),
          Optional.of(on),
          Map.of("screening", new Participant.MilestoneDay(on, false)),
          Map.of("birth date", List.of(born)),
          pattern.histories(),
          pattern.decisions());
    }

    @Override
    public String toString() {
      return birth + " " + day;
    }
  }

  private record AskedOn(LocalDate birth) {
    Asked on(LocalDate day) {
      return new Asked(birth, day);
    }
  }

  private static List<Participant> read(List<Asked> asked, CompiledProtocol compiled) {
    String json = "[" + String.join(",", asked.stream().map(Asked::record).toList()) + "]";
    return switch (ParticipantReader.read(json, compiled.protocol())) {
      case ReadResult.Read(var participants) -> participants;
      case ReadResult.Refused(var refusals) -> throw new IllegalStateException(refusals + "");
    };
  }

  private static CompiledProtocol compiled(String criteria) {
    return Oracle.compiled(
        "protocol A-1 | Ages\n  version 1.0 dated 2025-01-01\nmilestones\n  screening | S\n"
            + (criteria + "data\n  birth date: constant date | Date of birth\n"));
  }

  private static void compare(List<String> differences, Row row, int count, String lines) {
    CRC32 crc = new CRC32();
    crc.update(lines.getBytes(StandardCharsets.UTF_8));
    long script = Long.parseLong(row.get("crc32"), 16);
    if (count != Integer.parseInt(row.get("lines")) || crc.getValue() != script) {
      differences.add(
          "tests/oracles/ages.py --lines "
              + row.get("kind")
              + " "
              + row.get("year")
              + (" gives others than the engine:\n" + lines.lines().limit(12).toList()));
    }
  }
}
