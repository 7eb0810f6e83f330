package org.eligo.engine.participant.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ParticipantReaderTest {

  /** Text behind {@code data}, or whole records: what is refused, where, and a part of why. */
  private static final String REFUSED_DATA =
      """
      "platelet": []                                  | data.platelet | did you mean "platelets"
      "live vaccines": {"entries":[]}                 | data.live vaccines | write "live vaccine"
      "birthdate": "1980"                             | data.birthdate | did you mean "birth date"
      "xyzzy": "1980"                                 | data.xyzzy | declares no such data
      "ALT": [{"value":1,"unit":"U/L","on":"2025-03-01"}], "SGPT": "x" | data.SGPT | older name of "ALT"
      "platelets": []                                 | data.platelets | an empty list says nothing
      "platelets": {"value":1,"unit":"/uL","on":"2025"} | data.platelets | results are a list
      "platelets": [82000]                            | data.platelets[0] | the date is missing
      "platelets": [{"value":82000,"on":"2025-03-01"}] | data.platelets[0].value | add "unit":"/uL"
      "platelets": [{"value":1,"unit":"mg","on":"2025-03-01"}] | data.platelets[0].unit | does not convert
      "platelets": [{"value":1,"unit":"/ul","on":"2025-03-01"},{"value":1,"unit":"uL","on":"2025"}] | data.platelets[1].unit | does not convert to /uL
      "platelets": [{"value":1,"unit":"/Ul","on":"2025-03-01"}] | data.platelets[0].unit | is not a unit
      "platelets": [{"value":1,"unit":5,"on":"2025-03-01"}] | data.platelets[0].unit | in quotes
      "platelets": [{"value":1,"unit":"/uL"}]         | data.platelets[0].on | the date is missing
      "platelets": [{"unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | the value is missing
      "platelets": [{"value":"many","unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":"82,000","unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | without commas
      "platelets": [{"value":true,"unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":[1],"unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":null,"unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | null is no answer
      "platelets": [{"value":"~5","unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":1e99,"unit":"/uL","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":"positive","on":"2025-03-01"}] | data.platelets[0].value | cannot be read
      "platelets": [{"value":1,"unit":"/uL","on":"2025-02-30"}] | data.platelets[0].on | no such date
      "platelets": [{"value":1,"unit":"/uL","on":"2025-13"}] | data.platelets[0].on | no such date
      "platelets": [{"value":1,"unit":"/uL","on":"03/05/2025"}] | data.platelets[0].on | is not a date
      "platelets": [{"value":1,"unit":"/uL","on":2025}] | data.platelets[0].on | write "2025"
      "platelets": [{"value":1,"unit":"/uL","on":"by 2020"}] | data.platelets[0].on | {"by":"2020"}
      "platelets": [{"value":1,"unit":"/uL","on":{"before":"2020"}}] | data.platelets[0].on | a bound is
      "platelets": [{"value":1,"unit":"/uL","on":{"by":"2020","after":"2019"}}] | data.platelets[0].on | a bound is
      "platelets": [{"value":1,"unit":"/uL","on":{"by":"unknown"}}] | data.platelets[0].on.by | a bound needs a date
      "platelets": [{"value":1,"unit":"/uL","on":{"planned":"2025-03-01"}}] | data.platelets[0].on | cannot be planned
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-11"}] | data.platelets[0].on | after the record's as-of date
      "platelets": [{"value":1,"unit":"/uL","on":{"after":"2025-04"}}] | data.platelets[0].on | after the record's as-of date
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","visit":"screning"}] | data.platelets[0].visit | did you mean "screening"
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","low":5,"high":4}] | data.platelets[0].low | above the upper
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","low":"no"}] | data.platelets[0].low | is a number
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","confirmed":"yes"}] | data.platelets[0].confirmed | true or false
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","lab":"local"}] | data.platelets[0].lab | no such key
      "platelets": [{"value":1,"unit":"/uL","on":"2025-03-01","laboratory":7}] | data.platelets[0].laboratory | "7"
      "platelets": [{"value":1,"state":"unknown","on":"2025-03-01"}] | data.platelets[0].value | instead of a value
      "platelets": [{"state":"notdone","on":"2025-03-01"}] | data.platelets[0].state | did you mean "not done"
      "platelets": [{"state":"not done"}]             | data.platelets[0].on | the date is missing
      "anti-Sm": [{"value":"reactive","on":"2025-03-01"}] | data.anti-Sm[0].value | cannot be read
      "sex": "woman"                                  | data.sex | none of the choices
      "sex": "Female"                                 | data.sex | did you mean "female"
      "sex": true                                     | data.sex | a choice is expected
      "sex": {"value":"female","unit":"mg"}           | data.sex.unit | has no unit
      "sex": {"value":"female","low":1}               | data.sex.low | no normal range
      "height": 170                                   | data.height | the unit is missing
      "birth date": 1980                              | data.birth date | write "1980"
      "birth date": "1980-02-31"                      | data.birth date | no such date
      "birth date": "1780"                            | data.birth date | is not a date
      "rash": [{"value":true,"on":"2025-03-01"}]      | data.rash[0].value | write "yes"
      "rash": [{"value":"maybe","on":"2025-03-01"}]   | data.rash[0].value | none of the choices
      "rash": [{"value":"yes"}]                       | data.rash[0].on | the date is missing
      "rash": "yes"                                   | data.rash | the date is missing
      "ECOG": [{"value":1,"unit":"points","on":"2025-03-01"}] | data.ECOG[0].unit | has no unit
      "remark": [{"value":"","on":"2025-03-01"}]      | data.remark[0].value | empty
      "live vaccine": []                              | data.live vaccine | say {"entries":[],"complete":
      "live vaccine": [{"on":"2025-01-01"}]           | data.live vaccine | whether these entries are all
      "live vaccine": "none"                          | data.live vaccine | an object is expected
      "live vaccine": {"complete":{"since":"ever","on":"2025-03-03"}} | data.live vaccine.entries | missing
      "live vaccine": {"entries":{}}                  | data.live vaccine.entries | the entries are a list
      "live vaccine": {"entries":[],"completed":{}}   | data.live vaccine.completed | did you mean "complete"
      "live vaccine": {"entries":[],"complete":true}  | data.live vaccine.complete | an object is expected
      "live vaccine": {"entries":[],"complete":{"on":"2025-03-03"}} | data.live vaccine.complete.since | since when
      "live vaccine": {"entries":[],"complete":{"since":"ever"}} | data.live vaccine.complete.on | date of this statement
      "live vaccine": {"entries":[],"complete":{"since":"always","on":"2025-03-03"}} | data.live vaccine.complete.since | is not a date
      "live vaccine": {"entries":[],"complete":{"since":"2025-03-04","on":"2025-03-03"}} | data.live vaccine.complete.since | is after
      "live vaccine": {"entries":[],"complete":{"since":"ever","on":"2025-03-11"}} | data.live vaccine.complete.on | after the record's as-of
      "live vaccine": {"entries":[{"from":"2025-01-01"}]} | data.live vaccine.entries[0].from | an event has one day
      "live vaccine": {"entries":[{}]}                | data.live vaccine.entries[0].on | the date is missing
      "live vaccine": {"entries":[{"on":"2025-03-25"}]} | data.live vaccine.entries[0].on | {"planned":...}
      "live vaccine": {"entries":[{"on":"2025-03-01","state":"planned"}]} | data.live vaccine.entries[0].state | a plan is said by its date
      "live vaccine": {"entries":[{"on":"2025-03-01","state":"stopped"}]} | data.live vaccine.entries[0].state | no state
      "live vaccine": {"entries":["2025-03-01"]}      | data.live vaccine.entries[0] | an object is expected
      "immunosuppressant": {"entries":[{"on":"2025-03-01"}]} | data.immunosuppressant.entries[0].on | goes on for a time
      "immunosuppressant": {"entries":[{"to":"2025-03-01"}]} | data.immunosuppressant.entries[0].from | the date is missing
      "immunosuppressant": {"entries":[{"from":"2025-03-01","to":"2025-02-01"}]} | data.immunosuppressant.entries[0].from | is after
      "immunosuppressant": {"entries":[{"from":"2025-01-01","to":"2025-02-01","ongoing":"2025-03-01"}]} | data.immunosuppressant.entries[0].ongoing | cannot have ended
      "immunosuppressant": {"entries":[{"from":"2025-01-01","ongoing":true}]} | data.immunosuppressant.entries[0].ongoing | the day on which it was seen
      "immunosuppressant": {"entries":[{"from":"2025-01-01","class":"steroids"}]} | data.immunosuppressant.entries[0].class | did you mean "steroid"
      "immunosuppressant": {"entries":[{"from":"2025-01-01","clas":"steroid"}]} | data.immunosuppressant.entries[0].clas | did you mean "class"
      "immunosuppressant": {"entries":[{"from":"2025-01-01","half life":3}]} | data.immunosuppressant.entries[0].half life | the unit is missing
      "immunosuppressant": {"entries":[{"from":"2025-01-01","half life":{"value":3,"unit":"months"}}]} | data.immunosuppressant.entries[0].half life.unit | does not convert
      "immunosuppressant": {"entries":[{"from":"2025-01-01","class":"other","fields":{"class":"other"}}]} | data.immunosuppressant.entries[0].class | twice
      "immunosuppressant": {"entries":[{"from":"2025-01-01","to":null}]} | data.immunosuppressant.entries[0].to | null is no answer
      """;

  private static final String REFUSED_RECORDS =
      """
      <nothing>                                       | <top> | there is nothing in it
      7                                               | <top> | an object is expected
      []                                              | <top> | holds no record
      {}                                              | id | the id is missing
      {"id":7}                                        | id | write it in quotes: "7"
      {"id":" "}                                      | id | empty
      {"id":"a","name":"x"}                           | name | no such key
      {"id":"a","asof":"2025-03-10"}                  | asof | did you mean "asOf"
      {"id":"a","asOf":"2025-03"}                     | asOf | a whole day
      {"id":"a","asOf":"2025-03-10","answersOn":"2025-03-11"} | answersOn | after the record's as-of
      {"id":"a","id":"b"}                             | id | twice
      {"id":"a","data":{"sex":"male","sex":"female"}} | data.sex | twice
      {"id":"a","data":null}                          | data | null is no answer
      {"id":"a","data":[]}                            | data | an object is expected
      {"id":"a"} {"id":"b"}                           | line 1, column 12 | follows behind the end
      {"id":"a",}                                     | line 1, column 11 | not JSON
      {'id':'a'}                                      | line 1, column 2 | not JSON
      [{"id":"a"},{"id":"a"}]                         | [1].id | same id
      [{"id":"a"},{"id":"b","site":3}]                | [1].site | a text is expected
      {"id":"a","milestones":{"day 1":"2025-01-01"}}  | milestones.day 1 | no such milestone
      {"id":"a","milestones":{"consent":{"plan":"2025-01-01"}}} | milestones.consent | is not a date
      {"id":"a","milestones":{"consent":{"planned":"2025-01-01","x":1}}} | milestones.consent.x | no other key
      {"id":"a","asOf":"2025-03-10","milestones":{"consent":"2025-03-11"}} | milestones.consent | after the record's as-of
      {"id":"a","decisions":{}}                       | decisions | are a list
      {"id":"a","decisions":[{"role":"investigator","answer":"yes","on":"2025"}]} | decisions[0].about | needs "about"
      {"id":"a","decisions":[{"about":"I3","role":"investigator","answer":"yes","on":"2025"}]} | decisions[0].about | no item "I3"
      {"id":"a","decisions":[{"about":"I2","role":"EAC","answer":"yes","on":"2025"}]} | decisions[0].role | no role "EAC"
      {"id":"a","decisions":[{"about":"I2","role":"investigator","answer":"ok","on":"2025"}]} | decisions[0].answer | is no answer
      {"id":"a","decisions":[{"about":"I2","role":"investigator","answer":"yes"}]} | decisions[0].on | the date is missing
      {"id":"a","decisions":[{"about":"I2","role":"investigator","answer":"yes","on":"2025","facts":"a b"}]} | decisions[0].facts | no digest
      {"id":"a","decisions":[{"about":"I2","role":"investigator","answer":"yes","on":"2025","who":"x"}]} | decisions[0].who | no such key
      """;

  static Stream<Arguments> refused() {
    Stream<Arguments> data =
        rows(REFUSED_DATA)
            .map(row ->
                Arguments.of(
                    "{\"id\":\"a\",\"asOf\":\"2025-03-10\",\"data\":{" + row[0] + "}}",
                    row[1],
                    row[2]));
    return Stream.concat(data, rows(REFUSED_RECORDS).map(row -> Arguments.of((Object[]) row)));
  }

  private static Stream<String[]> rows(String table) {
    return table
        .lines()
        .map(line ->
            Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesAtTheRightPlace(String json, String path, String words) {
    String text = json.equals("<nothing>") ? "" : json;
    ReadResult result = ParticipantReader.read(text, SmallProtocol.PROTOCOL);

    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    String place = path.equals("<top>") ? "" : path;
    assertThat(((ReadResult.Refused) result).refusals())
        .anySatisfy(refusal -> {
          assertThat(refusal.path()).isEqualTo(place);
          assertThat(refusal.line()).contains(words);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void saysOneThingAboutOneMistake(String json, String path, String words) {
    ReadResult result = ParticipantReader.read(json, SmallProtocol.PROTOCOL);

    assertThat(((ReadResult.Refused) result).refusals())
        .as("%s %s", path, words)
        .hasSize(1)
        .allSatisfy(refusal -> assertThat(refusal.what()).isNotBlank());
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    String deep = "{\"id\":\"a\",\"data\":" + "[".repeat(100_000);
    String long_ = "{\"id\":\"a\",\"site\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";

    assertThat(refusalsOf(deep))
        .singleElement()
        .extracting(Refusal::what)
        .asString()
        .contains("nested too deep");
    assertThat(refusalsOf(long_))
        .singleElement()
        .extracting(Refusal::what)
        .asString()
        .contains("4 MiB");
  }

  @Test
  void readsTheRecordOfTheReference() {
    Participant participant = read(RECORD);

    assertThat(participant.id()).isEqualTo("P-1");
    assertThat(participant.site()).contains("07");
    assertThat(participant.milestones().get("day 0"))
        .isEqualTo(new Participant.MilestoneDay(day("2025-04-01"), true));
    assertThat(participant.series().get("sex"))
        .singleElement()
        .extracting(Result::value)
        .isEqualTo(new Recorded.Choice("female"));
    Result platelets = results(participant, "platelets").getFirst();
    assertThat(platelets.on()).isEqualTo(day("2025-03-05"));
    assertThat(platelets.visit()).isEqualTo(new Result.Visit.Tagged("screening"));
    assertThat(platelets.low()).isEqualTo(new Result.Bound.None());
    assertThat(platelets.value())
        .isInstanceOfSatisfying(
            Recorded.Numeric.class,
            numeric -> {
              assertThat(numeric.text()).isEqualTo("<82000.50");
              assertThat(numeric.censoring()).isEqualTo(Recorded.Censoring.BELOW);
              assertThat(numeric.unit()).map(Object::toString).contains("/uL");
            });
    assertThat(results(participant, "platelets").get(1).value())
        .as("a value without a known unit is no value")
        .isEqualTo(new Recorded.Absent(Recorded.State.UNKNOWN));
  }

  @Test
  void datesAskedAnswersByTheDayOfAsking() {
    Participant participant = read(RECORD);

    assertThat(results(participant, "hysterectomy").getFirst().on()).isEqualTo(day("2025-03-03"));
    assertThat(history(participant, "live vaccine").complete())
        .contains(new History.Complete(Optional.empty(), day("2025-03-03"), Optional.empty()));
  }

  @Test
  void keepsWhetherAnEntryIsPlannedCancelledOrOngoing() {
    List<History.Entry> entries = history(read(RECORD), "immunosuppressant").entries();

    assertThat(entries)
        .extracting(History.Entry::state)
        .containsExactly(
            History.EntryState.HAPPENED, History.EntryState.PLANNED, History.EntryState.CANCELLED);
    assertThat(entries.getFirst().ongoing()).contains(day("2025-03-03"));
    assertThat(entries.getFirst().plannedEnd()).isTrue();
    assertThat(entries.getFirst().fields())
        .containsEntry("class", new Recorded.Choice("other"))
        .containsEntry("source", new Recorded.Text("diary"));
    assertThat(entries.getFirst().source()).contains("letter 4");
  }

  @Test
  void anOlderNameMeansTheSameItem() {
    Participant participant =
        read("{\"id\":\"a\",\"data\":{\"SGPT\":[{\"value\":3,\"unit\":\"U/L\",\"on\":\"2025\"}]}}");

    assertThat(participant.series()).containsOnlyKeys("ALT");
  }

  @Test
  void whatWasNotAskedIsAbsent() {
    Participant participant = read("{\"id\":\"a\",\"data\":{}}");

    assertThat(participant.series()).isEmpty();
    assertThat(participant.histories()).isEmpty();
  }

  @Test
  void readsListsInTheirOrder() {
    ReadResult result =
        ParticipantReader.read("[{\"id\":\"b\"},{\"id\":\"a\"}]", SmallProtocol.PROTOCOL);

    assertThat(((ReadResult.Read) result).participants())
        .extracting(Participant::id)
        .containsExactly("b", "a");
  }

  @Test
  void writesWhatItReadsBack() {
    Participant participant = read(RECORD);

    String written = ParticipantWriter.toJson(participant, SmallProtocol.PROTOCOL);

    assertThat(read(written)).isEqualTo(participant);
    assertThat(ParticipantWriter.toJson(read(written), SmallProtocol.PROTOCOL)).isEqualTo(written);
  }

  private static final String RECORD =
      """
      {"id": "P-1", "site": "07", "asOf": "2025-03-10", "answersOn": "2025-03-03",
       "milestones": {"consent": {"by": "2025-03-03"}, "day 0": {"planned": "2025-04-01"}},
       "data": {
         "sex": "female", "birth date": {"after": "1980-05"},
         "height": [{"value": 170.25, "unit": "cm"}],
         "platelets": [
           {"value": "<82000.50", "unit": "/uL", "on": "2025-03-05", "visit": "screening",
            "low": "none", "high": 4.0e5, "laboratory": "local", "source": "CBC 4711",
            "by": "nurse", "confirmed": true},
           {"value": 7, "unit": "unknown", "on": "unknown", "visit": "unknown",
            "low": "unknown", "high": "unknown"},
           {"value": ">= 5", "unit": "10^9/L", "on": {"by": "2000"}}],
         "anti-Sm": [{"value": "positive", "on": "2025-03-01"},
                     {"state": "not detected", "on": "2025-03-02"}],
         "ECOG": [{"value": 1, "on": "2025-03"}, {"value": "+2", "on": "2025"}],
         "remark": [{"value": "a \\"quoted\\" line", "on": "2025-03"}],
         "hysterectomy": [{"value": "no"}], "severity": [{"value": "none", "on": "2025-03-01"}],
         "last menses": [{"value": "unknown", "on": "2025-03-01"},
                         {"value": "2024-12", "on": "2025-03-01"}],
         "rash": [{"state": "pending", "on": "2025-03-01"}],
         "fit": [{"value": "yes", "role": "investigator", "on": "2025-03-01"}],
         "live vaccine": {"entries": [{"on": {"planned": "2025-03-25"}}, {"on": "2020"}],
                          "complete": {"since": "ever"}},
         "immunosuppressant": {
           "entries": [
             {"from": "2023-05", "to": {"planned": "2025-03-20"}, "ongoing": "2025-03-03",
              "class": "other", "half life": {"value": 3, "unit": "days"}, "source": "letter 4",
              "fields": {"source": "diary"}, "distinct": true},
             {"from": {"planned": "2025-05"}},
             {"from": {"planned": "2025-06"}, "state": "cancelled", "class": "unknown"}],
           "complete": {"since": "2020", "on": "2025-03-03", "plans": "2025-04-01"}}},
       "decisions": [{"about": "I1.a", "role": "participant", "answer": "yes", "by": "site 7",
                      "on": "2025-03-10", "reason": "asked", "facts": "0a1b"}]}
      """;

  private static List<Result> results(Participant participant, String item) {
    return participant.series().getOrDefault(item, List.of());
  }

  private static History history(Participant participant, String item) {
    History none = new History(List.of(), Optional.empty());
    return participant.histories().getOrDefault(item, none);
  }

  private static PartialDate day(String text) {
    return PartialDate.parse(text).orElseThrow();
  }

  private static Participant read(String json) {
    ReadResult result = ParticipantReader.read(json, SmallProtocol.PROTOCOL);
    assertThat(result)
        .as(() -> result instanceof ReadResult.Refused(List<Refusal> r) ? r.toString() : "read")
        .isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).participants().getFirst();
  }

  private static List<Refusal> refusalsOf(String json) {
    return ((ReadResult.Refused) ParticipantReader.read(json, SmallProtocol.PROTOCOL)).refusals();
  }
}
