package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.junit.jupiter.api.Test;

/** Records and protocols that find no room in words are left to the interpreter. */
final class RecordLimitsTest {
  private static final String FILE =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
      %s
      inclusion criteria
        I1 | Judged
          judged by investigator
      data
        smoker: constant yes/no | Smoker
        count: number | Count
        sites: constant some of skin, lung | Sites
        note: constant text | Note
        glucose: constant measurement in mg/dL or mmol/L | Glucose
        surgery: event | Surgery
      """;
  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final int MOST_ROWS = 60_000;
  private static final int MOST_VISITS = 250;

  private static Protocol protocol(int visits) {
    String names =
        IntStream.rangeClosed(1, visits)
            .mapToObj(i -> "  visit " + i + " | Visit " + i)
            .collect(Collectors.joining("\n"));
    Checked checked = Protocols.check(Source.of("t.criteria", FILE.replace("%s", names)));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  /** A record of one protocol, and the words of it. */
  private static final class Records {
    private final Protocol protocol = protocol(1);
    private final Dependencies dependencies = Dependencies.of(protocol);
    private final FastRules rules = FastRules.of(protocol, dependencies);

    private Participant read(String more) {
      String record =
          "{\"id\": \"P-1\", \"asOf\": \"2025-03-10\","
              + " \"milestones\": {\"visit 1\": \"2025-03-01\"}, "
              + more
              + "}";
      ReadResult result = ParticipantReader.read(record, protocol);
      assertThat(result).as(result.toString()).isInstanceOf(ReadResult.Read.class);
      return ((ReadResult.Read) result).participants().getFirst();
    }

    private long head(String name, Participant participant, List<Decision> decisions) {
      Facts facts = Facts.of(protocol, dependencies, participant, DAY, true, false);
      long[] d = rules.words(facts, DAY.toEpochDay(), decisions);
      return d[rules.position(name).orElseThrow()];
    }
  }

  private static String many(int count, String one) {
    return String.join(",", Collections.nCopies(count, one));
  }

  private static void holds(long head, int count) {
    if (count > MOST_ROWS) {
      assertThat(head).isEqualTo(Rough.UNREADABLE);
    } else {
      assertThat(head & 0xffff).isEqualTo(count);
    }
  }

  @Test
  void listsThatAreTooLongAreLeft() {
    Records words = new Records();
    for (int count : new int[] {MOST_ROWS, MOST_ROWS + 1}) {
      Participant results =
          words.read(
              "\"data\": {\"count\": ["
                  + many(count, "{\"on\": \"2025-02-01\", \"value\": 1}")
                  + "]}");
      holds(words.head("count", results, List.of()), count);
      Participant entries =
          words.read(
              "\"data\": {\"surgery\": {\"entries\": ["
                  + many(count, "{\"on\": \"2025-02-01\"}")
                  + "]}}");
      holds(words.head("surgery", entries, List.of()), count);
    }
  }

  @Test
  void answersThatAreTooManyAreLeft() {
    Records words = new Records();
    Participant one =
        words.read(
            """
            "data": {}, "decisions": [
              {"about": "I1", "role": "investigator", "answer": "yes", "on": "2025-03-02"}]
            """);
    Decision answer = one.decisions().getFirst();
    for (int count : new int[] {MOST_ROWS, MOST_ROWS + 1}) {
      holds(words.head("I1", one, Collections.nCopies(count, answer)), count);
    }
  }

  @Test
  void visitsThatFindNoRoomInAMarkLeaveTheirResults() {
    for (int visits : new int[] {MOST_VISITS, MOST_VISITS + 1}) {
      Layout layout = Layout.of(protocol(visits));
      assertThat(layout.item("smoker").isPresent()).isEqualTo(visits == MOST_VISITS);
      for (String other : List.of("sites", "note", "glucose")) {
        assertThat(layout.item(other)).as(other).isEmpty();
      }
      assertThat(layout.visit("visit 1")).isEqualTo(1);
      assertThat(layout.visit("visit 250")).isEqualTo(250).isLessThan(Rough.ANY_VISIT);
    }
  }
}
