package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.junit.jupiter.api.Test;

/**
 * What each kind of rule reads: what is recorded of it changes the digest of the item, what is
 * recorded of anything else does not (D3).
 */
final class ReadsTest {
  private static final String HEAD =
      """
      protocol T-1 | A trial
        version 1.0 dated 2025-01-01
      cohorts
        one | First
        two | Second
      roles
        investigator | Investigator
        monitor | Medical monitor
      milestones
        consent | Consent
        screening: from day -28 to day -1 | Screening visit
        day 0 | First dose
      periods
        mosquito season: each year from June 1 to November 30 | Mosquito season
      """;

  private static final String OTHER =
      """
        J1 | Words
          all of
            a | Words
              frail at any time
            b | Words
              weight at consent > 50 kg
      """;

  private static final String DECLARED =
      """
      table washout: length by agent | Washout
        slow = 6 months
        quick = 4 weeks
      table gap: length by sex | Gap
        female = 4 weeks
        male = 6 weeks
      table equivalent: number by agent | Equivalent
        slow = 1
        quick = 2
      table limit: measurement in kg by sex | Limit
        female = 50 kg
        male = 60 kg
      define heavy | Heavy
        weight at any time > 50.5 kg
      define very heavy | Very heavy
        heavy and weight at any time > 100 kg
      define ratio in number | Ratio of weight and height
        (weight at any time in kg) / (height at any time in m)
      define last severe flare | Last severe flare
        the latest flare ever where severe
      data
        birth date: constant date | Date of birth
        sex: constant one of female, male | Sex
        frail: yes/no | Frail
        weight: measurement in kg | Weight
          fasting: yes/no | Fasting
        mass: measurement in g | Mass
        height: measurement in m | Height
        usual dose: measurement in mg | Usual dose
        temperature: measurement in degC | Temperature
          valid 7 days
        platelets: measurement in /uL | Platelets
          counts only without (growth factor, transfusion) within 7 days before its date
        growth factor: event | Growth factor
        transfusion: event | Transfusion
        findings: some of swelling, rash | Findings
        onset: date | Onset
        flare: event | Flare
          severe: yes/no | Severe
        drug: course | Drug
          agent: one of slow, quick | Agent
          dose: measurement in mg | Dose
          half life: measurement in days | Half life
      """;

  /**
   * A rule and its clauses, the items and the milestones that it reads, and what else of the file,
   * decided by hand.
   */
  private static final String RULES =
      """
      weight at any time > 50 kg => weight =>
      0 kg < weight at any time => weight =>
      weight at day 0 > 50 kg => weight => day 0
      weight at screening > 50 kg => weight => screening, day 0
      temperature < 38 degC => temperature =>
      platelets at consent > 1 /uL => growth factor, platelets, transfusion => consent
      weight within 4 weeks before day 0 > 50 kg => weight => day 0
      weight from consent to day 0 > 50 kg => weight => consent, day 0
      weight after consent > 50 kg => weight => consent
      weight before consent > 50 kg => weight => consent
      weight within gap before day 0 > 50 kg => sex, weight => day 0
      weight within (shorter of (2 weeks, gap)) before day 0 > 50 kg => sex, weight => day 0
      weight at any time > 50 kg and height at any time > 1 m => height, weight =>
      weight at any time > 50 kg or height at any time > 1 m => height, weight =>
      not (weight at any time > 50 kg) => weight =>
      frail at any time => frail =>
      sex is female => sex =>
      findings at any time includes swelling => findings =>
      known (weight > 50 kg) => weight =>
      known frail => frail =>
      ((weight in kg) / (height in m) < 30) from the same sample at screening => height, weight => screening, day 0
      lesser of (weight at any time, limit) > 50 kg => sex, weight =>
      (weight at any time in kg) > 50 => weight =>
      (weight at any time in kg) * (height at any time in m) > 50 => height, weight =>
      (weight at any time in kg) ^ (height at any time in m) > 50 => height, weight =>
      square root of (weight at any time in kg) > 5 => weight =>
      age at consent >= 18 years => birth date => consent
      (weight at any time when frail at any time, otherwise 50 kg) > 40 kg => frail, weight =>
      (50 kg when frail at any time, otherwise weight at any time) > 40 kg => frail, weight =>
      at least 2 weight at least 4 weeks apart at any time > 50 kg => weight =>
      at least 2 weight at least 4 weeks apart before day 0 > 50 kg => weight => day 0
      any flare ever => flare =>
      any drug ongoing at day 0 => drug => day 0
      any flare within 4 weeks before consent => flare => consent
      no flare ever where severe => flare =>
      at least 2 flare ever => flare =>
      at least 2 flare at least 4 weeks apart ever => flare =>
      at most 2 different agent of drug ongoing at consent => drug => consent
      every flare, if any, ever has severe => flare =>
      dose of latest drug ongoing at consent <= 10 mg => drug => consent
      total dose of drug ongoing at consent <= 10 mg => drug => consent
      total (dose * equivalent) of drug ongoing at consent <= 10 mg => drug => consent
      any drug stable in dose for 8 weeks before day 0 => drug => day 0
      no drug changed in dose within 8 weeks before day 0 => drug => day 0
      any drug for at least 3 months in a row before consent => drug => consent
      any drug within washout before day 0 => drug => day 0
      any drug within (5 * half life) before day 0 => drug => day 0
      any flare ever other than those where its date before consent => flare => consent
      any flare ever where its date before consent => flare => consent
      any flare ever where its date after (onset at any time) => flare, onset =>
      consent before day 0 => => consent, day 0
      start of screening after consent => => screening, consent
      onset within 4 weeks before day 0 => onset => day 0
      date of latest weight at any time within 3 months before day 0 => weight => day 0
      date of latest flare ever within 3 months before day 0 => flare => day 0
      date of last severe flare before day 0 => flare => day 0 => last severe flare
      weight after (onset at any time) > 50 kg => onset, weight =>
      weight within 4 weeks after 2025-01-01 > 50 kg => weight =>
      heavy => weight => => heavy
      very heavy => weight => => heavy, very heavy
      ratio > 20 => height, weight => => ratio
      criterion J1 is passed => frail, weight => consent => J1, J1.a
      criterion J1.a is passed => frail => => J1.a
      (weight at any time in kg) > (height at any time in m) => height, weight =>
      weight at any time > limit => sex, weight =>
      known (weight > limit) => sex, weight =>
      at least 2 weight at any time > limit => sex, weight =>
      weight from 30 days before consent to day 0 > 50 kg => weight => consent, day 0
      weight from 12 months to 6 months before consent > 50 kg => weight => consent
      latest of (weight at any time where its date after (onset at any time)) > 50 kg => onset, weight =>
      dose of latest drug ongoing at consent <= usual dose at any time => drug, usual dose => consent
      total (dose * (weight at any time in kg)) of drug ever <= 10 mg => drug, weight =>
      onset during mosquito season => onset =>
      start of screening during mosquito season => => screening
      lesser of (weight at any time, mass at any time) > 50 kg => mass, weight =>
      cohort is one => =>
      judged by investigator => =>
      judged by investigator at screening => => screening, day 0
      judged by investigator within 4 weeks before day 0 => => day 0
      asked at any time => =>
      judged by investigator; applies when frail at any time => frail =>
      heavy; unless frail at any time => frail, weight => => heavy
      heavy; refer to monitor when frail at any time => frail, weight => => heavy
      heavy; discuss with monitor when frail at any time => frail, weight => => heavy
      any of, at least 1 done; - weight at consent > 50 kg; - height at consent > 1 m => height, weight => consent
      """;

  /** What one rule reads. */
  private record Expected(
      String rule, Set<String> items, Set<String> milestones, Set<String> others) {}

  private static final List<Expected> EXPECTED =
      RULES.lines().map(line -> line.split("=>", -1)).map(ReadsTest::expected).toList();

  private static Expected expected(String[] columns) {
    assertThat(columns).hasSizeBetween(3, 4);
    return new Expected(
        columns[0].strip(),
        names(columns[1]),
        names(columns[2]),
        names(columns.length == 4 ? columns[3] : ""));
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Protocol protocol() {
    return protocol("First dose", "First dose");
  }

  /** With another text in place of one. */
  private static Protocol protocol(String before, String after) {
    StringBuilder text = new StringBuilder(HEAD).append("inclusion criteria\n");
    for (int i = 0; i < EXPECTED.size(); i++) {
      text.append(
          "  I" + i + " | Words\n    " + EXPECTED.get(i).rule().replace(";", "\n   ") + "\n");
    }
    Checked checked =
        Protocols.check(Source.of("t.criteria", (text + OTHER + DECLARED).replace(before, after)));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Participant record(
      Map<String, MilestoneDay> milestones,
      Map<String, List<Result>> series,
      Map<String, History> histories) {
    return new Participant(
        "P-1", Optional.empty(), Optional.empty(), milestones, series, histories, List.of());
  }

  private static final Participant EMPTY = record(Map.of(), Map.of(), Map.of());

  private static Participant with(DataItem item) {
    if (item.isHistory()) {
      return record(
          Map.of(), Map.of(), Map.of(item.name(), new History(List.of(), Optional.empty())));
    }
    Result pending =
        Result.of(new Recorded.Absent(Recorded.State.PENDING), new PartialDate.Unknown());
    return record(Map.of(), Map.of(item.name(), List.of(pending)), Map.of());
  }

  private static Participant with(Milestone milestone) {
    MilestoneDay day = new MilestoneDay(List.of(new PartialDate.Unknown()), false);
    return record(Map.of(milestone.name(), day), Map.of(), Map.of());
  }

  /** The digest of each criterion. */
  private static Map<String, String> digests(Protocol protocol, Participant record) {
    Digests digests = new Digests(protocol, record, Dependencies.of(protocol));
    return protocol.criteria().stream()
        .map(Criterion::item)
        .collect(Collectors.toMap(Item::id, digests::of));
  }

  @Test
  void theDigestChangesWithWhatARuleReadsAndWithNothingElse() {
    Protocol protocol = protocol();
    Map<String, String> before = digests(protocol, EMPTY);
    Map<String, Map<String, String>> ofItems = new TreeMap<>();
    protocol.data().forEach((name, item) -> ofItems.put(name, digests(protocol, with(item))));
    Map<String, Map<String, String>> ofMilestones = new TreeMap<>();
    protocol.milestones().forEach(m -> ofMilestones.put(m.name(), digests(protocol, with(m))));
    for (int i = 0; i < EXPECTED.size(); i++) {
      Expected expected = EXPECTED.get(i);
      assertThat(changed("I" + i, before, ofItems))
          .as("items of %s", expected.rule())
          .isEqualTo(expected.items());
      assertThat(changed("I" + i, before, ofMilestones))
          .as("milestones of %s", expected.rule())
          .isEqualTo(expected.milestones());
    }
  }

  @Test
  void theDigestChangesWithWhatARuleUsesOfTheFile() {
    Map<String, String> before = digests(protocol(), EMPTY);
    Map<String, Map<String, String>> after =
        Map.of(
            "heavy", digests(protocol("at any time > 50.5 kg", "at any time > 50.6 kg"), EMPTY),
            "very heavy", digests(protocol("time > 100 kg", "time > 101 kg"), EMPTY),
            "ratio", digests(protocol("time in kg) / (height", "time in kg) * (height"), EMPTY),
            "last severe flare", digests(protocol("the latest flare", "the earliest flare"), EMPTY),
            "J1", digests(protocol("all of\n      a |", "any of\n      a |"), EMPTY),
            "J1.a", digests(protocol("a | Words", "a | Other words"), EMPTY));
    for (int i = 0; i < EXPECTED.size(); i++) {
      assertThat(changed("I" + i, before, after))
          .as(EXPECTED.get(i).rule())
          .isEqualTo(EXPECTED.get(i).others());
    }
  }

  @Test
  void tellsWhetherTheCohortMatters() {
    Protocol protocol = protocol();
    Dependencies dependencies = Dependencies.of(protocol);
    for (int i = 0; i < EXPECTED.size(); i++) {
      Item item = protocol.criteria().get(i).item();
      assertThat(dependencies.readsCohort(protocol, item))
          .as(EXPECTED.get(i).rule())
          .isEqualTo(EXPECTED.get(i).rule().contains("cohort"));
      assertThat(dependencies.milestones(protocol, item))
          .as(EXPECTED.get(i).rule())
          .isEqualTo(EXPECTED.get(i).milestones());
    }
  }

  private static Set<String> changed(
      String id, Map<String, String> before, Map<String, Map<String, String>> after) {
    return after.entrySet().stream()
        .filter(e -> !Objects.equals(e.getValue().get(id), before.get(id)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
